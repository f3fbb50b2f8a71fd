/** Fresh states: a spreadsheet as Google makes one, and the accounts that may work in it. */

import type { ScriptKind, SheetState, UserState, WorkbenchState } from './types';

export interface NewStateOptions {
  owner?: string;
  /** Editors beside the owner. */
  editors?: readonly string[];
  kind?: ScriptKind;
  /** Milliseconds since 1970. */
  now?: number;
  timeZone?: string;
  /** Of the spreadsheet, such as `en_US` or `fr_FR`: decides how typed numbers and dates are read. */
  locale?: string;
  /** Of every account, such as `en` or `fr`. */
  userLocale?: string;
}

/** A spreadsheet with one empty sheet `Sheet1` of 1000 x 26 cells, and its accounts. */
export function newState(options: NewStateOptions = {}): WorkbenchState {
  const owner = options.owner ?? 'owner@example.org';
  const userLocale = options.userLocale ?? 'en';
  const user = (email: string): UserState => ({ email, locale: userLocale, properties: {} });
  return {
    version: 1,
    now: options.now ?? Date.UTC(2026, 9, 5, 9, 0, 0),
    kind: options.kind ?? 'bound',
    owner,
    users: [user(owner), ...(options.editors ?? []).map(user)],
    spreadsheet: {
      id: 'workbench-spreadsheet',
      name: 'Workbench',
      timeZone: options.timeZone ?? 'Etc/UTC',
      locale: options.locale ?? 'en_US',
      nextSheetId: 1001,
      activeSheetId: 0,
      sheets: [newSheet(0, 'Sheet1')],
      namedRanges: {},
    },
    documentProperties: {},
    scriptProperties: {},
    cache: {},
    triggers: [],
    log: [],
  };
}

/** An empty sheet of the size Google gives new ones. */
export function newSheet(id: number, name: string): SheetState {
  return {
    id,
    name,
    hidden: false,
    rows: 1000,
    columns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenColumns: [],
    columnWidths: {},
    cells: [],
    rowStyles: [],
    styleRows: [[]],
    styles: [{}],
    protections: [],
  };
}
