/** The script's own thread: it sleeps while it fetches and while a dialog waits for its answer, so nothing else may live here. */
import { parentPort, workerData } from 'node:worker_threads';
import { cellAt, contentOf, noteOf } from '../apps-script/grid/cells';
import { styleAt } from '../apps-script/grid/styles';
import { createRuntime } from '../apps-script/runtime';
import { startSyncHttp } from '../apps-script/sync-http';
import type { Answer, EntryMode, RunResult, SyncHttp, WebRequest } from '../apps-script/types';
import { advanceClock } from '../command-line/advance-clock';
import { saveState } from '../command-line/state-folder';
import type { CellWindow, RunSummary } from './protocol';
import type { ScriptCommand, ScriptInquiry, ScriptReply, ScriptWorkerData } from './script-protocol';
import { awaitAnswer } from './shared-answer';
import { applyEdit } from './sheet-edits';
import { runSummaryOf, scriptStateOf } from './summaries';

const data = workerData as ScriptWorkerData;
const port = parentPort;
if (!port) throw new Error('The script worker runs in a worker thread only.');

const http = startSyncHttp();
const runtime = createRuntime({
  buildFolder: data.buildFolder,
  state: data.state,
  hosts: data.hosts,
  allowLoopback: data.allowLoopback,
  http: withServerClock(http),
});
let runs = 0;

port.on('message', ({ id, command }: { id: number; command: ScriptCommand }) => {
  let done: Partial<ScriptReply>;
  try {
    done = carryOut(command);
  } catch (error) {
    done = { failure: error instanceof Error ? error.message : String(error) };
  }
  if (data.stateFolder !== undefined && command.do !== 'cells') saveState(data.stateFolder, runtime.state);
  const reply: ScriptReply = {
    kind: 'reply',
    id,
    failure: undefined,
    finished: undefined,
    cells: undefined,
    answer: undefined,
    runs: [],
    ui: [],
    ...done,
    state: scriptStateOf(runtime.state, runtime.entries()),
  };
  port.postMessage(reply);
});

function carryOut(command: ScriptCommand): Partial<ScriptReply> {
  switch (command.do) {
    case 'run':
      return runEntry(command.functionName, command.args, command.user, command.mode);
    case 'cells':
      return { cells: windowOf(command.sheetId, command.fromRow, command.rows) };
    case 'edit':
      applyEdit(runtime, command.edit);
      return {};
    case 'select':
      runtime.state.spreadsheet.currentCell = { ...command.selection };
      return {};
    case 'advance': {
      const fired = advanceClock(runtime, command.milliseconds);
      return {
        runs: fired.map(({ functionName, user, at, result }) => summary(functionName, [], user, 'trigger', at, result)),
      };
    }
    case 'addUser':
      runtime.state.users.push({ email: command.email, locale: 'en', properties: {} });
      return {};
    case 'deployWebApp':
      runtime.state.webApp ??= { id: 'AKfycbWorkbench', deployedBy: command.user, access: 'anyone' };
      return {};
    case 'serveWebApp':
      return serveWebApp(command.request);
  }
}

function runEntry(functionName: string, args: readonly unknown[], user: string, mode: EntryMode): Partial<ScriptReply> {
  // Google calls neither private functions nor names that the script does not have.
  if (functionName.endsWith('_') || !runtime.entries().includes(functionName)) {
    return { finished: { value: null, error: `Script function not found: ${functionName}` } };
  }
  const at = runtime.state.now;
  const result = runtime.run(functionName, args, {
    user,
    mode,
    answer: (question) => inquire({ kind: 'question', question }) as Answer,
  });
  return {
    finished: { value: result.value, error: result.error },
    runs: [summary(functionName, args, user, mode, at, result)],
    ui: result.ui,
  };
}

function serveWebApp(request: WebRequest): Partial<ScriptReply> {
  const at = runtime.state.now;
  const { answer, run } = runtime.serveWebApp(request);
  const user = runtime.state.webApp?.deployedBy ?? '';
  return { answer, runs: run ? [summary('doPost', [], user, 'webApp', at, run)] : [] };
}

function summary(
  functionName: string,
  args: readonly unknown[],
  user: string,
  mode: EntryMode,
  at: number,
  result: RunResult,
): RunSummary {
  runs += 1;
  return runSummaryOf({ id: runs, at, functionName, args, mode, user }, result);
}

function windowOf(sheetId: number, fromRow: number, rows: number): CellWindow {
  const sheet = runtime.state.spreadsheet.sheets.find((candidate) => candidate.id === sheetId);
  if (!sheet) throw new Error('That sheet is gone.');
  const shown = runtime.display(sheet.name, fromRow, rows);
  return {
    sheetId,
    fromRow,
    rows: shown.map((line, index) =>
      line.map(({ text, error, formula }, column) => {
        const cell = cellAt(sheet, fromRow + index, column + 1);
        const { bold, color, background } = styleAt(sheet, fromRow + index, column + 1);
        return {
          text,
          formula,
          error: error ?? '',
          value: contentOf(cell),
          bold: bold ?? false,
          color: color ?? '',
          background: background ?? '',
          note: noteOf(cell),
        };
      }),
    ),
  };
}

/** The stand-in server measures "97 seconds ago" on the same clock as the script, which sleeps in no time. */
function withServerClock(inner: SyncHttp): SyncHttp {
  return {
    exchange(requests) {
      inquire({ kind: 'clock', now: runtime.state.now });
      return inner.exchange(requests);
    },
    close: () => inner.close(),
  };
}

function inquire(inquiry: ScriptInquiry): unknown {
  return awaitAnswer(data.answer, () => port?.postMessage(inquiry));
}
