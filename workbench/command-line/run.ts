/** One call of the command line up to its end: types, imports, moves the clock, reports. */
import { writeFileSync } from 'node:fs';
import { areaOf } from '../apps-script/grid/a1';
import type { RequestRecord, Runtime } from '../apps-script/types';
import { advanceClock, type FiredTrigger } from './advance-clock';
import { computedCells } from './computed-cells';
import { type ImportEnding, importOnce } from './import-once';
import type { ImportServer } from './import-server';
import type { CommandLine } from './parse-command-line';
import { type Outcome, reportOf } from './report';

export interface Ending {
  readonly outcome: Outcome;
  readonly ending: ImportEnding;
  readonly fired: readonly FiredTrigger[];
  readonly user: string;
}

/** A cell that cannot be typed into, which is a misuse of the command line and no failure of an import. */
export class CannotType extends Error {}

export function runImport(runtime: Runtime, server: ImportServer, commandLine: CommandLine): Ending {
  const user = commandLine.user ?? runtime.state.owner;
  if (!runtime.state.users.some((known) => known.email === user)) {
    runtime.state.users.push({ email: user, locale: 'en', properties: {} });
  }
  for (const { sheetName, a1, text } of commandLine.typed) typeInto(runtime, sheetName, a1, text);
  const { format, scheduleMinutes, accept, killAfter } = commandLine;
  const ending = importOnce(runtime, { ...server.choice, user, format, scheduleMinutes, accept, killAfter });
  const fired = commandLine.advanceMilliseconds > 0 ? advanceClock(runtime, commandLine.advanceMilliseconds) : [];
  const triggerRequests: RequestRecord[] = fired.flatMap(({ result }) => result.requests);
  const report = reportOf(ending, triggerRequests, runtime.state, user, computedCells(runtime));
  if (commandLine.reportFile !== undefined) writeFileSync(commandLine.reportFile, `${JSON.stringify(report)}\n`);
  return { outcome: report.outcome, ending, fired, user };
}

function typeInto(runtime: Runtime, sheetName: string, a1: string, text: string): void {
  const { sheets } = runtime.state.spreadsheet;
  const sheet = sheets.find((candidate) => candidate.name === sheetName);
  if (!sheet) {
    const names = sheets.map(({ name }) => name).join(', ');
    throw new CannotType(`--type: there is no sheet "${sheetName}"; there are: ${names}.`);
  }
  // Beyond the grid a person adds rows or columns first.
  const area = areaOf(a1, sheet);
  if (area) {
    sheet.rows = Math.max(sheet.rows, area.row);
    sheet.columns = Math.max(sheet.columns, area.column);
  }
  try {
    runtime.type(sheetName, a1, text);
  } catch (error) {
    throw new CannotType(`--type ${sheetName}!${a1}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
