/** The files of `src/` as text, for the tests that judge how the code is laid out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(__dirname, '..');

export interface SourceFile {
  /** From `src/`, with slashes: `sheets/plan.ts`. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript of `src/`, its declarations left out. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replace(/\\/g, '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(join(projectRoot, 'src', path), 'utf8') }));
}

/** The text with every comment blanked. Good enough for our own, formatted code; a `//` in a string is left alone. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[\s;{(,])\/\/.*$/gm, '$1');
}
