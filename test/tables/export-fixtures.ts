/** The real export files, as text, and the answers they were made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = join(__dirname, '../fixtures/exports');

export interface ExportFile {
  /** Path below the fixtures folder. */
  readonly path: string;
  readonly text: string;
}

export function exportFiles(): ExportFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.csv(\.gz)?$/.test(path))
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, text: (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') };
    });
}

export function exportFile(path: string): string {
  const file = exportFiles().find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`There is no export ${path}.`);
  return file.text;
}

export type Submission = Readonly<Record<string, unknown>>;

export function submissions(name: string): Submission[] {
  return JSON.parse(readFileSync(join(folder, name, 'source.json'), 'utf8')).submissions_as_exported;
}
