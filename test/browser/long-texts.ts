/** A build whose English texts are longer by 40 percent. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns The folder, which whoever uses it removes. */
export function buildWithLongTexts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldrows-long-texts-'));
  execFileSync(process.execPath, [join(__dirname, 'build-long-texts.mjs'), folder], { encoding: 'utf8' });
  return folder;
}
