/** What the page shows of the state: small pictures of it, never the cells themselves. */
import type { EntryMode, LogLine, RunResult, WorkbenchState } from '../apps-script/types';
import { webAppAddress } from '../apps-script/web-app';
import type { RunSummary, ScriptState } from './protocol';

/** `entries` are the bundle's functions; those that end in `_` are private. */
export function scriptStateOf(state: WorkbenchState, entries: readonly string[]): ScriptState {
  const { spreadsheet } = state;
  return {
    spreadsheetName: spreadsheet.name,
    timeZone: spreadsheet.timeZone,
    now: state.now,
    users: state.users.map((user) => user.email),
    owner: state.owner,
    activeSheetId: spreadsheet.activeSheetId,
    sheets: spreadsheet.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows,
      columns: sheet.columns,
      frozenRows: sheet.frozenRows,
      hiddenColumns: [...sheet.hiddenColumns],
      columnWidths: { ...sheet.columnWidths },
    })),
    triggers: state.triggers.map(({ functionName, user, everyMinutes, nextAt, disabled }) => ({
      functionName,
      user,
      everyMinutes,
      nextAt,
      disabled,
    })),
    webAppAddress: state.webApp ? webAppAddress(state.webApp.id) : '',
    entries: entries.filter((name) => !name.endsWith('_')),
  };
}

export interface RunStart {
  readonly id: number;
  readonly at: number;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly mode: EntryMode;
  readonly user: string;
}

export function runSummaryOf(start: RunStart, result: RunResult): RunSummary {
  const { id, at, functionName, mode, user } = start;
  return {
    id,
    at,
    functionName,
    method: functionName === 'callFieldrows' ? methodOf(start.args[0]) : '',
    mode,
    user,
    error: result.error ?? '',
    serviceCalls: result.serviceCalls,
    requests: result.requests,
    log: result.log.map((line: LogLine) => `${line.level} ${line.text}`),
    tookMilliseconds: result.tookMilliseconds,
  };
}

function methodOf(request: unknown): string {
  try {
    const { method }: { method?: unknown } = JSON.parse(String(request));
    return typeof method === 'string' ? method : '';
  } catch {
    return '';
  }
}
