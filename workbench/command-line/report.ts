/**
 * The report that `--json` writes, and the exit code. Checks outside this repository read both, so their shape is fixed;
 * it is built from the state alone and needs no runtime.
 */
import { cellAt, contentOf, formulaOf, lastColumnOf, lastRowOf } from '../apps-script/grid/cells';
import { styleAt } from '../apps-script/grid/styles';
import type { CellValue, LogLine, RequestRecord, SheetState, WorkbenchState } from '../apps-script/types';
import type { ImportEnding } from './import-once';

export interface Outcome {
  readonly status: 'imported' | 'unchanged' | 'incomplete' | 'held' | 'failed';
  /** '' when nothing went wrong. */
  readonly code: string;
  readonly message: string;
  readonly rowsReceived: number;
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsRemoved: number;
  readonly warnings: readonly string[];
  /** Number of requests of the import run. */
  readonly requests: number;
  /** Calls of each service method in the import run. */
  readonly serviceCalls: Readonly<Record<string, number>>;
}

export interface SheetReport {
  readonly name: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  /** 1-based. */
  readonly hiddenColumns: readonly number[];
  /** What each cell contains, row by row, as far as anything was written; '' is an empty cell. */
  readonly values: readonly (readonly CellValue[])[];
  /** As typed, with `=`; '' where there is none. */
  readonly formulas: readonly (readonly string[])[];
  /** `General` is automatic. */
  readonly numberFormats: readonly (readonly string[])[];
}

export interface Report {
  readonly outcome: Outcome;
  /** Of all steps and triggers, in order. */
  readonly requests: readonly RequestRecord[];
  readonly sheets: readonly SheetReport[];
  /** `user` is the store of who acted. */
  readonly properties: {
    readonly user: Readonly<Record<string, string>>;
    readonly document: Readonly<Record<string, string>>;
    readonly script: Readonly<Record<string, string>>;
  };
  /** Everything that was ever logged in this state. */
  readonly log: readonly string[];
}

/** What cells with formulas give, by sheet name, row and column from 0; cells into which an array spilled included. */
export type ComputedCells = Readonly<Record<string, readonly (readonly (CellValue | undefined)[])[]>>;

export function exitCodeOf(status: Outcome['status']): 0 | 1 | 3 {
  if (status === 'imported' || status === 'unchanged') return 0;
  return status === 'incomplete' ? 3 : 1;
}

export function outcomeOf(ending: ImportEnding): Outcome {
  const counts = { requests: ending.run?.requests.length ?? 0, serviceCalls: ending.run?.serviceCalls ?? {} };
  const { reply } = ending;
  if (!reply.ok) {
    const none = { rowsReceived: 0, rowsAdded: 0, rowsChanged: 0, rowsRemoved: 0, warnings: [] };
    return { status: statusOfFailure(reply.code), code: reply.code, message: reply.message, ...none, ...counts };
  }
  const { state, card, rowsReceived, rowsAdded, rowsChanged, rowsRemoved, warnings } = reply.value;
  return {
    // 'new' is the state of an import that has not run; a run that ends in it has done nothing.
    status: state === 'new' ? 'failed' : state,
    code: state === 'held' ? 'wouldRemoveTooMuch' : '',
    message: card.message,
    rowsReceived,
    rowsAdded,
    rowsChanged,
    rowsRemoved,
    warnings,
    ...counts,
  };
}

function statusOfFailure(code: string): Outcome['status'] {
  if (code === 'killed' || code === 'outOfTime') return 'incomplete';
  return code === 'wouldRemoveTooMuch' ? 'held' : 'failed';
}

export function reportOf(
  ending: ImportEnding,
  triggerRequests: readonly RequestRecord[],
  state: WorkbenchState,
  user: string,
  computed: ComputedCells,
): Report {
  return {
    outcome: outcomeOf(ending),
    requests: [...ending.requests, ...triggerRequests].map(({ method, url, status, authorization }) => ({
      method,
      url,
      status,
      authorization,
    })),
    sheets: state.spreadsheet.sheets.map((sheet) => sheetReport(sheet, computed[sheet.name] ?? [])),
    properties: {
      user: { ...state.users.find((candidate) => candidate.email === user)?.properties },
      document: { ...state.documentProperties },
      script: { ...state.scriptProperties },
    },
    log: state.log.map(logText),
  };
}

function sheetReport(sheet: SheetState, computed: readonly (readonly (CellValue | undefined)[])[]): SheetReport {
  const height = Math.max(lastRowOf(sheet), computed.length);
  const width = computed.reduce((widest, row) => Math.max(widest, row.length), lastColumnOf(sheet));
  const grid = <Value>(pick: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => pick(row + 1, column + 1)));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    frozenRows: sheet.frozenRows,
    hiddenColumns: [...sheet.hiddenColumns],
    values: grid((row, column) => computed[row - 1]?.[column - 1] ?? contentOf(cellAt(sheet, row, column))),
    formulas: grid((row, column) => formulaOf(cellAt(sheet, row, column))),
    numberFormats: grid((row, column) => styleAt(sheet, row, column).format ?? 'General'),
  };
}

function logText(line: LogLine): string {
  return `${new Date(line.at).toISOString()} ${line.level} ${line.text}`;
}
