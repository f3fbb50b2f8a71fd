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
import { CannotType, runImport } from './command-line/run';
import { loadState, saveState } from './command-line/state-folder';
import { summaryLines } from './command-line/summary';
import { serve } from './page/serve';

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
  const server = await openImportServer(commandLine.server, state.now);
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
    const code = importAndPrint(runtime, server, commandLine);
    if (!commandLine.once) await serve(runtime.state, server, buildFolder, commandLine);
    return code;
  } finally {
    await http.close();
    await server.close();
  }
}

function importAndPrint(runtime: Runtime, server: ImportServer, commandLine: CommandLine): number {
  try {
    const ending = runImport(runtime, server, commandLine);
    process.stdout.write(`${summaryLines(runtime, ending).join('\n')}\n`);
    const code = exitCodeOf(ending.outcome.status);
    if (code !== 0) process.stderr.write(`${ending.outcome.message}\n`);
    return code;
  } catch (error) {
    if (error instanceof CannotType) return misuse(error.message);
    throw error;
  } finally {
    if (commandLine.stateFolder !== undefined) saveState(commandLine.stateFolder, runtime.state);
  }
}

/** The stand-in server measures waiting times on the script's clock, which a sleep moves in no time. */
function withServerClock(http: SyncHttp, { standIn }: ImportServer, now: () => number): SyncHttp {
  if (!standIn) return http;
  return {
    exchange(requests) {
      standIn.controlSync({ do: 'setNow', now: now() });
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
