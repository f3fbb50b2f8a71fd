/**
 * The sidebar's program. Its controls have stable ids, for tests and for people who write about it:
 *
 * - connect: `address`, `api-key`, `key-help` (`security-link`, `key-page-link`, `use-password`), `use-another-key`,
 *   `connect`; with a password `username`, `password`, `use-key`, `sign-in`; `address-reading`; without an address
 *   `global-server`, `european-server`, `projects-<host>`; `try-sample`, `to-imports`, `language`
 * - projects: `project-search`, `project-<uid>`, `back`
 * - choose: `export-<uid>`, `sheet-name`, `schedule`, `import`, `other-project`; without exports `no-exports`,
 *   `new-export`, `downloads-link`, `reload-exports`; with some `another-export`; `rights`
 * - a new named export: `export-name`, `export-language`, `advanced` (`select-many`, `groups-in-headings`,
 *   `group-separator`, `all-versions`, `media-urls`, `from`, `until`, `choose-questions`, `question-search`, `tick-all`,
 *   `untick-all`, `question-<path>`), `make-export` (then `-confirm`, `-cancel`), `back`
 * - running: `queue`, `phase`, `patience`, `progress`, `rows-written`, `elapsed`, `to-imports`
 * - result: `result`, `warnings`, `accept`, `keep-rows`, `refresh`, `open-sheet`, `to-imports`
 * - imports: `refresh-all`, `refreshed-all`, `new-import`; `connections`, `forget-<host>` (then `-confirm`, `-cancel`)
 * - each import: `import-<id>`, `state-<id>`, `status-<id>` (while it runs `<id>-phase` and so on), `notice-<id>`,
 *   `warnings-<id>`, `refresh-<id>`, `accept-<id>`, `keep-<id>`, `open-<id>`, `change-<id>`, `take-over-<id>`; in
 *   `more-<id>`: `pause-<id>`, `resume-<id>`, `history-<id>`, `codebook-<id>`,
 *   `push-<id>`, `formula-<id>`, `duplicate-<id>`, `remove-<id>` (then `-confirm`, `-cancel`)
 * - check: `check-summary`, `findings`, `report`, `copy-report`, `check-again`, `back`
 * - formulas: `formula-import`, `formula-kind`, `formula-column`, `formula-column-<number>`, `formula-search`,
 *   `formula-value`, `formula-id`, `formula`, `insert`, `inserted`, `replace-confirm`, `replace-cancel`, `back`
 * - history: `history`, `back`; duplicate: `sheet-name`, `export`, `schedule`, `import`, `back`
 * - change: `import-name`, `schedule`, `export`, `save`, `back`
 * - connect and imports: `check-spreadsheet`
 * - everywhere: `failure` (with the code in `data-code`), `reconnect`, `try-again`
 */
import { render } from 'preact';
import { App } from './app';
import type { ScriptRun } from './server';

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Exported only because esbuild takes a file without exports for CommonJS here, and would wrap every module. */
export const root = document.getElementById('app');
if (root !== null) render(<App run={google.script.run} locale={navigator.language} />, root);
