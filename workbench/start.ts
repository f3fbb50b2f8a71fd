/** `npm start`: runs one import through the real bundle, prints what happened, and serves the page unless `--once` is given. */
import { join } from 'node:path';
import { createRuntime } from './apps-script/runtime';
import { newState } from './apps-script/state';
import { startSyncHttp } from './apps-script/sync-http';
import type { Runtime, SyncHttp } from './apps-script/types';
import { workbenchFile } from './apps-script/workbench-files';
import { type ImportServer, openImportServer } from './command-line/import-server';
import { type CommandLine, parseCommandLine, usage } from './command-line/parse-command-line';
import { exitCodeOf } from './command-line/report';
import { CannotType, type Ending, runImport } from './command-line/run';
import { loadState, saveState } from './command-line/state-folder';
import { summaryLines } from './command-line/summary';
import type { RunSummary } from './page/protocol';
import { serve } from './page/serve';
import { runSummaryOf } from './page/summaries';

const buildFolder = join(workbenchFile('start.js'), '..', '..', 'build');

async function main(): Promise<number> {
  const parsed = parseCommandLine(process.argv.slice(2), process.env);
  if (parsed.kind === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if (parsed.kind === 'misuse') return misuse(parsed.message);
  const { commandLine } = parsed;
  // Virtual time stands still while no workbench runs, so that a kept state gives the same results whenever it is used.
  const kept = commandLine.stateFolder === undefined ? undefined : loadState(commandLine.stateFolder);
  const state = kept ?? newState({ now: Date.now() });
  const server = await openImportServer(commandLine.server, state.now, commandLine.source);
  const http = startSyncHttp();
  const { hosts, allowLoopback } = server;
  const runtime = createRuntime({
    buildFolder,
    state,
    hosts: { ...hosts },
    allowLoopback,
    http: withServerClock(http, server, () => runtime.state.now),
  });
  try {
    const startedAt = state.now;
    const ended = importAndPrint(runtime, server, commandLine);
    if (commandLine.once || !ended.ending) return ended.code;
    const { port, stateFolder, user } = commandLine;
    const runsBefore = firstRuns(ended.ending, startedAt);
    await serve(runtime.state, server, { buildFolder, port, stateFolder, user, runsBefore });
    return 0;
  } finally {
    await http.close();
    await server.close();
  }
}

interface Ended {
  readonly code: number;
  /** Undefined when nothing was run because of a misuse. */
  readonly ending?: Ending;
}

function importAndPrint(runtime: Runtime, server: ImportServer, commandLine: CommandLine): Ended {
  try {
    const ending = runImport(runtime, server, commandLine);
    process.stdout.write(`${summaryLines(runtime, ending).join('\n')}\n`);
    const code = exitCodeOf(ending.outcome.status);
    if (code !== 0) process.stderr.write(`${ending.outcome.message}\n`);
    return { code, ending };
  } catch (error) {
    if (error instanceof CannotType) return { code: misuse(error.message) };
    throw error;
  } finally {
    if (commandLine.stateFolder !== undefined) saveState(commandLine.stateFolder, runtime.state);
  }
}

function firstRuns({ ending, user }: Ending, at: number): RunSummary[] {
  const args = [JSON.stringify({ method: 'runImport' })];
  return ending.run
    ? [runSummaryOf({ id: 0, at, functionName: 'callFieldrows', args, mode: 'sidebar', user }, ending.run)]
    : [];
}

/** The stand-in servers measure waiting times on the script's clock, which a sleep moves in no time. */
function withServerClock(http: SyncHttp, server: ImportServer, now: () => number): SyncHttp {
  return {
    exchange(requests) {
      server.setNowSync(now());
      return http.exchange(requests);
    },
    close: () => http.close(),
  };
}

function misuse(message: string): number {
  process.stderr.write(`${message}\n\n${usage}`);
  return 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
