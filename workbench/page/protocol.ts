/** What the page's browser, the main thread and the script's thread say to each other. Types only: all three import it. */
import type { CellValue, EntryMode, Question, RequestRecord } from '../apps-script/types';

export interface SheetSummary {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  /** 1-based, ascending. */
  readonly hiddenColumns: readonly number[];
  /** Pixels by 1-based column number; a missing one has the usual width. */
  readonly columnWidths: Readonly<Record<string, number>>;
}

export interface MenuSummary {
  readonly title: string;
  readonly items: readonly { readonly label: string; readonly functionName: string }[];
}

/** One execution, for the panel of last runs. */
export interface RunSummary {
  readonly id: number;
  /** Virtual milliseconds since 1970 when it began. */
  readonly at: number;
  readonly functionName: string;
  /** What the sidebar asked of `callFieldrows`; '' for everything else. */
  readonly method: string;
  readonly mode: EntryMode;
  readonly user: string;
  readonly error: string;
  readonly serviceCalls: Readonly<Record<string, number>>;
  readonly requests: readonly RequestRecord[];
  readonly log: readonly string[];
  /** Virtual. */
  readonly tookMilliseconds: number;
}

export interface TriggerSummary {
  readonly functionName: string;
  readonly user: string;
  readonly everyMinutes: number;
  readonly nextAt: number;
  readonly disabled: boolean;
}

/** What the script's thread knows; sent after each of its commands. */
export interface ScriptState {
  readonly spreadsheetName: string;
  readonly timeZone: string;
  /** Virtual milliseconds since 1970. */
  readonly now: number;
  readonly users: readonly string[];
  readonly owner: string;
  readonly activeSheetId: number;
  readonly sheets: readonly SheetSummary[];
  readonly triggers: readonly TriggerSummary[];
  /** Address of the web app; '' until the script is deployed as one. */
  readonly webAppAddress: string;
  /** Functions a sidebar may call. */
  readonly entries: readonly string[];
}

export interface ServerSummary {
  /** demo: the stand-in server, which the page can steer. */
  readonly kind: 'demo' | 'real';
  readonly address: string;
  readonly projectUid: string;
  /** Of the stand-in server only, to be pasted into the sidebar; '' otherwise. */
  readonly apiKey: string;
  /** Name of the fault that is switched on; '' when none is. */
  readonly fault: string;
  /** Undefined where there is no stand-in Clockify. */
  readonly clockify: ClockifySummary | undefined;
}

export interface ClockifySummary {
  readonly apiKey: string;
  /** As above. */
  readonly fault: string;
}

export interface PageState extends ScriptState {
  readonly user: string;
  readonly menus: readonly MenuSummary[];
  /** `address` is a page of the sidebar's own origin; it changes whenever a sidebar is shown anew. */
  readonly sidebar: { readonly title: string; readonly address: string } | null;
  readonly question: Question | null;
  readonly running: boolean;
  /** Newest first. */
  readonly runs: readonly RunSummary[];
  readonly server: ServerSummary;
  /** Grows with every change of the spreadsheet. */
  readonly revision: number;
}

export interface ShownCell {
  readonly text: string;
  readonly formula: string;
  readonly error: string;
  /** What the cell contains, '' when it is empty or holds a formula. */
  readonly value: CellValue;
  readonly bold: boolean;
  readonly color: string;
  readonly background: string;
  readonly note: string;
}

/** Rows of a sheet from `fromRow` on; rows and cells may be missing at the end. */
export interface CellWindow {
  readonly sheetId: number;
  readonly fromRow: number;
  readonly rows: readonly (readonly ShownCell[])[];
}

/** What a person does to a sheet by hand, to try what a refresh makes of it. Rows and columns count from 1. */
export type SheetEdit =
  | { readonly do: 'type'; readonly sheetId: number; readonly a1: string; readonly text: string }
  | { readonly do: 'sort'; readonly sheetId: number; readonly column: number; readonly ascending: boolean }
  | { readonly do: 'insertRow'; readonly sheetId: number; readonly row: number }
  | { readonly do: 'deleteRow'; readonly sheetId: number; readonly row: number }
  /** To the right of `column`. */
  | { readonly do: 'insertColumn'; readonly sheetId: number; readonly column: number }
  | { readonly do: 'addSheet' }
  | { readonly do: 'selectSheet'; readonly sheetId: number };

/** The cell that is selected, as the body of `POST /select`. */
export interface Selection {
  readonly sheetId: number;
  readonly a1: string;
}

/** Switches of the stand-in server: the first four change its data, the others its answers. */
export type ServerAction =
  | 'addSubmissions'
  | 'editSubmission'
  | 'deleteSubmission'
  | 'renewKey'
  | 'clearFaults'
  | 'exportFails'
  | 'busy'
  | 'slow'
  | 'html'
  | 'truncated'
  | 'maintenance'
  | 'networkDown';

/** What the page can do to the stand-in Clockify. */
export type ClockifyAction =
  | 'addEntries'
  | 'editEntry'
  | 'deleteEntry'
  | 'renewKey'
  | 'clearFaults'
  | 'tooMany'
  | 'refused'
  | 'html'
  | 'truncated'
  | 'maintenance'
  | 'networkDown';

/** What the page asks of the main thread, as the body of `POST /act`. */
export type PageAction =
  | { readonly act: 'run'; readonly functionName: string }
  | { readonly act: 'edit'; readonly edit: SheetEdit }
  | { readonly act: 'advance'; readonly milliseconds: number }
  | { readonly act: 'actAs'; readonly user: string }
  | { readonly act: 'answer'; readonly button: string; readonly text: string }
  | { readonly act: 'closeSidebar' }
  | { readonly act: 'deployWebApp' }
  | { readonly act: 'server'; readonly action: ServerAction }
  | { readonly act: 'clockify'; readonly action: ClockifyAction };

export type PageEvent =
  | { readonly event: 'state'; readonly state: PageState }
  | { readonly event: 'toast'; readonly title: string; readonly text: string };
