/** A small script project written to a temporary folder, and a runtime of it: independent of the product's build. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuntime } from '../../../workbench/apps-script/runtime';
import { type NewStateOptions, newState } from '../../../workbench/apps-script/state';
import type { RunOptions, RunResult, Runtime, RuntimeOptions, SyncHttp } from '../../../workbench/apps-script/types';

const noHttp: SyncHttp = {
  exchange() {
    throw new Error('This test sends no requests.');
  },
  close: async () => undefined,
};

export interface Project {
  runtime: Runtime;
  /** Runs a function from the menu as the owner. */
  run(functionName: string, args?: readonly unknown[], options?: Partial<RunOptions>): RunResult;
  /** Runs it and returns its value. @throws when the function failed */
  value(functionName: string, ...args: readonly unknown[]): unknown;
}

export const owner = 'owner@example.org';
export const editor = 'editor@example.org';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runtime of a project whose Code.js is the given code. */
export function project(
  code: string,
  state: NewStateOptions = {},
  options: Partial<RuntimeOptions> & { files?: Readonly<Record<string, string>>; scopes?: readonly string[] } = {},
): Project {
  const folder = mkdtempSync(join(tmpdir(), 'script-project-'));
  folders.push(folder);
  const manifest: Record<string, unknown> = { timeZone: 'Etc/UTC', runtimeVersion: 'V8' };
  if (options.scopes) manifest['oauthScopes'] = options.scopes;
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(options.files ?? {})) writeFileSync(join(folder, name), text);
  const { files: _files, scopes: _scopes, ...rest } = options;
  const runtime = createRuntime({
    buildFolder: folder,
    http: noHttp,
    state: newState({ owner, editors: [editor], ...state }),
    ...rest,
  });
  const run: Project['run'] = (functionName, args = [], runOptions = {}) =>
    runtime.run(functionName, args, { user: owner, mode: 'menu', ...runOptions });
  return {
    runtime,
    run,
    value(functionName, ...args) {
      const result = run(functionName, args);
      if (result.error !== undefined) throw new Error(result.error);
      return result.value;
    },
  };
}

/** Runtime of a project with one function `go(sheet, spreadsheet)` of this body, called with the first sheet. */
export function script(body: string, state: NewStateOptions = {}): Project {
  return project(
    `function go() { var spreadsheet = SpreadsheetApp.getActiveSpreadsheet(); var sheet = spreadsheet.getSheetById(0); ${body} }`,
    state,
  );
}
