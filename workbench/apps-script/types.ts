/**
 * What the local Apps Script runtime offers to the command line, the page and the tests, and the state it keeps.
 * The state is one plain JSON object, so that a folder can hold it between two calls.
 */

/** Where an entry was called from; decides what Google's services refuse. */
export type EntryMode = 'menu' | 'sidebar' | 'open' | 'trigger' | 'customFunction' | 'webApp';

/** bound: a script inside one spreadsheet. addon: published; hourly triggers at most, one per user and document. */
export type ScriptKind = 'bound' | 'addon';

export type CellValue = string | number | boolean;

/** A cell that is more than a value. */
export interface RichCell {
  value?: CellValue;
  /** A formula as typed, with its `=`; then `value` is absent: what it gives is computed when somebody looks. */
  formula?: string;
  note?: string;
}
/** `null` is an empty cell. A bare value stands for itself, so that a sheet of values costs no object per cell. */
export type Cell = CellValue | RichCell | null;

export interface CellStyle {
  /** Number format; absent means automatic. */
  format?: string;
  bold?: boolean;
  color?: string;
  background?: string;
  wrap?: string;
  vertical?: string;
  horizontal?: string;
}

export interface ProtectionState {
  a1: string;
  /** Whether the whole sheet was protected, whatever its size becomes. */
  wholeSheet?: boolean;
  description: string;
  editors: string[];
  warningOnly: boolean;
}

/** Hides the rows in which one of these texts is shown, by the column's number. */
export interface FilterState {
  a1: string;
  hidden: Record<string, string[]>;
}

/** What people lay over the cells of a sheet. All of it moves with them when rows and columns come and go. */
export interface Overlays {
  /** Areas that are one cell each, which holds what the first of them holds. */
  merges: string[];
  /** A sheet has one at most. */
  filter?: FilterState;
  /** Saved filters: they hide nothing before somebody looks through them. */
  filterViews: (FilterState & { title: string })[];
  /** Alternating colours. */
  bandings: string[];
  conditionalFormats: { a1: string; rule: string }[];
  /** What may be entered; `rejects` refuses the rest, else it is only marked. */
  validations: { a1: string; allowed: string[]; rejects: boolean }[];
}

/** Read cells with `cellAt` and styles with `styleAt` (grid/), not by hand. */
export interface SheetState {
  id: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** 1-based numbers of hidden columns, ascending. */
  hiddenColumns: number[];
  columnWidths: Record<string, number>;
  tabColor?: string;
  /** Row by row from the top; rows and cells may be missing at the end, an empty row may be null. */
  cells: (Cell[] | null)[];
  /** For each row its place in `styleRows`; missing means 0, the row without any style. */
  rowStyles: number[];
  /** Distinct rows of styles: for each column the place in `styles`; missing means 0, no style. */
  styleRows: number[][];
  styles: CellStyle[];
  /** Ranges nobody but their editors and the owner may edit. */
  protections: ProtectionState[];
  /** Missing while nobody has laid anything over the cells; use `overlaysOf` (grid/). */
  overlays?: Overlays;
  metadata?: { key: string; value: string }[];
}

export interface TriggerState {
  id: string;
  user: string;
  functionName: string;
  everyMinutes: number;
  /** Virtual milliseconds since 1970. */
  nextAt: number;
  disabled: boolean;
  /** Fires a single time (`after`, `at`), and then stays in the list, disabled, until the script deletes it. */
  once?: boolean;
  runs: { at: number; ok: boolean; error: string }[];
}

export interface UserState {
  email: string;
  /** As Session.getActiveUserLocale gives it. */
  locale: string;
  properties: Record<string, string>;
  /** Whether this person has withdrawn what they had allowed the script. */
  withdrawn?: boolean;
}

/** The script deployed as a web app: "Execute as: Me", which is whoever deployed it. */
export interface WebAppState {
  /** Part of its address. */
  id: string;
  deployedBy: string;
  /** "Who has access". */
  access: 'anyone' | 'onlyMe';
}

export interface WorkbenchState {
  version: 1;
  /** Virtual clock: milliseconds since 1970. */
  now: number;
  kind: ScriptKind;
  owner: string;
  users: UserState[];
  spreadsheet: {
    id: string;
    name: string;
    timeZone: string;
    locale: string;
    nextSheetId: number;
    activeSheetId: number;
    /** What the person has selected, on the sheet where that was; absent: the first cell. */
    currentCell?: { sheetId: number; a1: string };
    sheets: SheetState[];
    namedRanges: Record<string, { sheetId: number; a1: string }>;
  };
  documentProperties: Record<string, string>;
  scriptProperties: Record<string, string>;
  cache: Record<string, { value: string; until: number }>;
  triggers: TriggerState[];
  /** Another execution holds the document's and the script's lock until then (virtual milliseconds since 1970). */
  lockHeldUntil?: number;
  webApp?: WebAppState;
  /** Reports disagree on whether a web app of a bound script sees its spreadsheet and the stores of that; absent: no. */
  webAppSeesDocument?: boolean;
  /** Kept over executions so that a test can search everything that was ever logged. */
  log: LogLine[];
}

export interface LogLine {
  at: number;
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

export interface RequestRecord {
  method: string;
  url: string;
  /** HTTP status, or 0 when there was no answer. */
  status: number;
  /** Whether an Authorization header (or X-Api-Key) was sent. */
  authorization: boolean;
}

/** A question the script asked with Ui.alert or Ui.prompt. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: string[];
}
export interface Answer {
  button: string;
  text?: string;
}

export interface RunOptions {
  user: string;
  mode: EntryMode;
  /** Ends the run after its n-th service call, counted from its start, leaving the state as Google would have it then. */
  killAfter?: number;
  /**
   * Called before each counted service call takes effect, with its place in `RunResult.calls` (from 0). A string it
   * returns is thrown by the service as an Exception with that message.
   */
  fault?: (call: string, index: number) => string | undefined;
  /** Answers alert and prompt; without it each alert gets its first button and each prompt CANCEL. */
  answer?: (question: Question) => Answer;
}

export interface RunResult {
  /** What the function returned, as plain JSON values (undefined becomes null). */
  value: unknown;
  /** The message of what it threw, as Google would show it. */
  error: string | undefined;
  killed: boolean;
  /** How many calls of each service method that do work at Google's side; see `serviceCallNames` for what counts. */
  serviceCalls: Record<string, number>;
  /** In order, for kill matrices and for reading. */
  calls: string[];
  /** Cells written per sheet name by setValue(s), clears and formats excluded. */
  cellsWritten: Record<string, number>;
  requests: RequestRecord[];
  log: LogLine[];
  /** Menus added, sidebars shown, toasts and alerts, in order. */
  ui: UiEvent[];
  /** Virtual milliseconds the execution took (sleeps and modelled service time). */
  tookMilliseconds: number;
}

export type UiEvent =
  | { kind: 'menu'; title: string; items: { label: string; functionName: string }[] }
  | { kind: 'sidebar'; title: string; html: string }
  | { kind: 'dialog'; title: string; html: string }
  | { kind: 'toast'; text: string; title: string }
  | { kind: 'alert'; question: Question; answer: Answer };

export interface HttpExchange {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  timeoutMilliseconds: number;
  rejectUnauthorized: boolean;
}
export type HttpOutcome =
  | { ok: true; status: number; rawHeaders: string[]; body: Uint8Array }
  /** code: Node's error code, such as ENOTFOUND, ECONNREFUSED, ETIMEDOUT, DEPTH_ZERO_SELF_SIGNED_CERT. */
  | { ok: false; code: string };

/** Does HTTP while the caller waits; requests of one call go out in parallel. */
export interface SyncHttp {
  exchange(requests: HttpExchange[]): HttpOutcome[];
  close(): Promise<void>;
}

export interface Runtime {
  /** Alive: read it, and change it between runs. */
  readonly state: WorkbenchState;
  /** Calls a top-level function of the bundle by name, in a fresh global scope. */
  run(functionName: string, args: readonly unknown[], options: RunOptions): RunResult;
  /** Moves the virtual clock and fires the triggers that fall due, in order, each with the clock at its due time. */
  advance(milliseconds: number): { trigger: TriggerState; result: RunResult }[];
  /** Types into a cell as a person would: `=…` is a formula, the rest is parsed as Sheets parses what is typed. */
  type(sheetName: string, a1: string, text: string): void;
  /** Computes formulas of a sheet (custom functions through the bundle, spilled) and returns what each cell shows. */
  display(
    sheetName: string,
    fromRow: number,
    rows: number,
  ): { text: string; error: string | undefined; formula: string }[][];
  /** Names of the top-level functions Google could call. */
  entries(): readonly string[];
  /** Answers a request to Google's own addresses of web apps, `/exec` first; `run` tells each run of the script. */
  serveWebApp(request: WebRequest): { answer: WebAnswer; run: RunResult | undefined };
}

/** A request to an address of Google's, as anybody on the internet may send one. */
export interface WebRequest {
  method: string;
  url: string;
  contentType: string;
  body: string;
}

export interface WebAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface RuntimeOptions {
  /** Folder with Code.js, Sidebar.html and appsscript.json. */
  buildFolder: string;
  http: SyncHttp;
  state?: WorkbenchState;
  /** Hosts that are answered by a server on this machine: https://kf.demo.example -> http://127.0.0.1:4001. */
  hosts?: Record<string, string>;
  /** UrlFetchApp may reach this machine (the stand-in servers do live here). Default false: DNS error, as at Google. */
  allowLoopback?: boolean;
}
