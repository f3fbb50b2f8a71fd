/**
 * The sidebar's program. Its controls have stable ids, for tests and for people who write about it:
 *
 * - connect: `address`, `api-key`, `key-help` (`security-link`, `key-page-link`, `use-password`), `use-another-key`,
 *   `connect`; with a password `username`, `password`, `use-key`, `sign-in`; `to-imports`
 * - projects: `project-search`, `project-<uid>`, `back`
 * - choose: `export-<uid>`, `sheet-name`, `schedule`, `import`, `other-project`; without exports `no-exports`,
 *   `downloads-link`, `reload-exports`
 * - running: `phase`, `progress`, `rows-written`, `elapsed`
 * - result: `result`, `warnings`, `accept`, `refresh`, `open-sheet`, `to-imports`
 * - imports: `import-<id>`, `status-<id>`, `refresh-<id>`, `accept-<id>`, `open-<id>`, `change-<id>`, `remove-<id>`
 *   (then `remove-<id>-confirm`, `-cancel`), `new-import`; `connections`, `forget-<host>` (then `-confirm`, `-cancel`)
 * - change: `import-name`, `schedule`, `export`, `save`, `back`
 * - everywhere: `failure` (with the code in `data-code`), `reconnect`, `try-again`
 */
import { render } from 'preact';
import { App } from './app';
import type { ScriptRun } from './server';

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Exported only because esbuild takes a file without exports for CommonJS here, and would wrap every module. */
export const root = document.getElementById('app');
if (root !== null) render(<App run={google.script.run} locale={navigator.language} />, root);
