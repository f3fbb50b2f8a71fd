/** What a built add-on consists of: the functions Google could call in it, its manifest and its pages. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

export interface Bundle {
  folder: string;
  /** Top-level functions without a trailing underscore. */
  entries: readonly string[];
  /** Those marked @customfunction. */
  customFunctions: readonly string[];
  manifest: { timeZone?: string; oauthScopes?: string[] };
}

/** Reads the folder's Code.js as Apps Script's own parser does. @throws {SyntaxError} for syntax younger than ES2019 */
export function readBundle(folder: string): Bundle {
  const functions = functionsOf(readFileSync(join(folder, 'Code.js'), 'utf8'));
  const manifestFile = join(folder, 'appsscript.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  return { folder, ...functions, manifest };
}

type Functions = Pick<Bundle, 'entries' | 'customFunctions'>;

/** Parsing takes longer than everything else a new runtime does, and tests make hundreds of the same code. */
let parsed: { readonly code: string; readonly functions: Functions } | undefined;

function functionsOf(code: string): Functions {
  if (parsed?.code !== code) parsed = { code, functions: parseFunctions(code) };
  return parsed.functions;
}

function parseFunctions(code: string): Functions {
  const comments: { end: number; text: string }[] = [];
  const program = parse(code, {
    ecmaVersion: 2019,
    sourceType: 'script',
    onComment: (isBlock, text, _start, end) => {
      if (isBlock) comments.push({ end, text });
    },
  });
  const entries: string[] = [];
  const customFunctions: string[] = [];
  for (const node of program.body) {
    if (node.type !== 'FunctionDeclaration' || node.id.name.endsWith('_')) continue;
    entries.push(node.id.name);
    const comment = comments.find(({ end }) => end <= node.start && code.slice(end, node.start).trim() === '');
    if (comment?.text.includes('@customfunction')) customFunctions.push(node.id.name);
  }
  return { entries, customFunctions };
}

/** Text of a page by its name without `.html`; undefined when there is none. */
export function htmlFile(bundle: Bundle, name: string): string | undefined {
  const file = join(bundle.folder, `${name}.html`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
