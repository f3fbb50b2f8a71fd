/** Keeps the spreadsheet and the stores in a folder between two calls of the command line. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbenchState } from '../apps-script/types';

const fileName = 'state.json';

/** Undefined when the folder holds no state yet. Throws when it holds something this version cannot read. */
export function loadState(folder: string): WorkbenchState | undefined {
  const file = join(folder, fileName);
  if (!existsSync(file)) return undefined;
  const state: WorkbenchState = JSON.parse(readFileSync(file, 'utf8'));
  if (state.version !== 1) throw new Error(`${file} was written by another version of the workbench.`);
  return state;
}

/** Readable by its owner only, because API keys are in it; renamed into place, so that no reader sees half of it. */
export function saveState(folder: string, state: WorkbenchState): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, fileName);
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify(state), { mode: 0o600 });
  renameSync(unfinished, file);
}
