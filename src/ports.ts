/**
 * The outside world as this program sees it, in its own verbs. Types only: `platform/` implements them with Google's
 * services, tests with plain objects.
 */

/** What a cell may hold when it is written or read: text, a number (dates are serial numbers), a truth value; '' is empty. */
export type CellValue = string | number | boolean;
/** An instant is written and read as a `Date`: Google shows it in the spreadsheet's time zone. Never used for answers. */
export type CellContent = CellValue | Date;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Absolute https address, already encoded. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as it is; its content type is among the headers. */
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Header names in lower case; a repeated header keeps its last value. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body read as UTF-8; a byte order mark stays. */
  text(): string;
  /** The body's bytes, 0 to 255. */
  bytes(): Uint8Array;
}

export interface Http {
  /**
   * Sends one request and returns whatever the server answered. Never follows a redirect.
   *
   * @throws {FieldrowsError} `hostUnknown`, `networkDown`, `requestTimedOut`, `certificateRefused` or `fetchQuotaSpent`
   *   when there was no answer, `downloadTooLarge` when Google did not hand it over.
   */
  fetch(request: HttpRequest): HttpResponse;
}

export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  sleep(milliseconds: number): void;
  /** When this execution must have stopped writing: milliseconds since 1970. */
  readonly deadline: number;
}

/** One property store of Google's: strings by name. */
export interface Store {
  readAll(): Readonly<Record<string, string>>;
  /** Writes all entries in one call; entries with `undefined` are removed. */
  write(entries: Readonly<Record<string, string | undefined>>): void;
}

/** When servers that count requests were asked, over all of a person's spreadsheets: milliseconds since 1970, by name. */
export interface RequestLedger {
  /** Of the last hour, oldest first. */
  lastHour(name: string): readonly number[];
  /** Notes one request, before it is sent. */
  note(name: string): void;
}

/** Small values that may vanish at any time. */
export interface Cache {
  get(key: string): string | undefined;
  put(key: string, value: string, seconds: number): void;
  remove(key: string): void;
}

/** imported: bold. gone: no longer in the export, greyed. returned: had been greyed and is back. */
export type HeadingStyle = 'imported' | 'gone' | 'returned';

/** Rows and columns count from 1. */
export interface CellBlock {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** One sheet of the spreadsheet. Rows and columns count from 1. */
export interface Sheet {
  /** Google's number of the sheet; unlike its name it never changes. */
  sheetId(): number;
  name(): string;
  rename(name: string): void;
  /** Rows and columns of the grid, empty ones included. */
  size(): { readonly rows: number; readonly columns: number };
  /** Number of the last row that contains anything; 0 when the sheet is empty. */
  lastRow(): number;
  /** Number of the last column that contains anything; 0 when the sheet is empty. */
  lastColumn(): number;
  /** Columns of which some or all cells are protected against this person. */
  protectedColumns(): readonly { readonly column: number; readonly columns: number }[];
  /** Areas of merged cells that have a cell in common with a block. */
  mergedBlocks(row: number, column: number, rows: number, columns: number): readonly CellBlock[];
  /** All cells of a row, to the edge of the grid. */
  readRow(row: number): readonly CellContent[];
  /** All cells of a column, to the edge of the grid; undefined when the grid has no such column. */
  readColumn(column: number): readonly CellContent[] | undefined;
  /** A column as people see it; undefined when the grid has no such column. Dates are read so, whatever the time zone. */
  readDisplayed(column: number): readonly string[] | undefined;
  /** A block as people see it. */
  readDisplayedBlock(row: number, column: number, rows: number, columns: number): readonly (readonly string[])[];
  readBlock(row: number, column: number, rows: number, columns: number): readonly (readonly CellContent[])[];
  /** Formulas of a block relative to their cell (R1C1), '' where a cell has none: a formula filled down reads the same. */
  readFormulas(row: number, column: number, rows: number, columns: number): readonly (readonly string[])[];
  /** Writes a rectangle as it stands: neutralising (`sheets/neutralise.ts`) is the caller's duty. */
  write(row: number, column: number, values: readonly (readonly CellContent[])[]): void;
  /** The notes that hang on cells of a row, '' where there is none. */
  readNotes(row: number, column: number, columns: number): readonly string[];
  /** Hangs a note on each cell of a row from `column` on; '' takes one away. Notes are text, never formulas. */
  writeNotes(row: number, column: number, notes: readonly string[]): void;
  /** Empties blocks of cells; their formats stay. */
  clear(blocks: readonly CellBlock[]): void;
  /** Continues the formulas of one row downwards over the next `rows` rows, as a fill-down does. */
  fillDown(row: number, column: number, columns: number, rows: number): void;
  /** Sets one number format on blocks of whole columns, from `fromRow` to the edge of the grid. */
  formatColumns(
    columns: readonly { readonly column: number; readonly columns: number }[],
    format: string,
    fromRow: number,
  ): void;
  insertColumns(afterColumn: number, columns: number): void;
  deleteColumns(column: number, columns: number): void;
  insertRows(afterRow: number, rows: number): void;
  deleteRows(row: number, rows: number): void;
  freezeRows(rows: number): void;
  hideColumn(column: number): void;
  styleHeading(column: number, columns: number, style: HeadingStyle): void;
  /** Makes a row of headings that is not the first stand out. */
  boldRow(row: number): void;
  /** Sets the width of columns, in pixels. */
  widen(column: number, columns: number, pixels: number): void;
  /** Shows long texts of a column on several lines. */
  wrapColumn(column: number): void;
  /** Greys the text of blocks of cells, or gives it its colour back. */
  styleCells(blocks: readonly CellBlock[], style: 'gone' | 'returned'): void;
  activate(): void;
}

export interface Spreadsheet {
  id(): string;
  /** IANA name of the spreadsheet's time zone. */
  timeZone(): string;
  /** Language and country of the spreadsheet, such as `fr_FR`; decides how formulas are written in it. */
  locale(): string;
  /** The cell that the person has selected; undefined when that is none, as in front of a chart. */
  currentCell(): { readonly sheet: Sheet; readonly row: number; readonly column: number } | undefined;
  /** An instant (milliseconds since 1970) as clocks show it in that time zone: `YYYY-MM-DDTHH:MM:SS`. */
  wallClock(instant: number): string;
  sheets(): readonly Sheet[];
  sheetById(sheetId: number): Sheet | undefined;
  sheetByName(name: string): Sheet | undefined;
  /** Adds a sheet at the end. @throws {FieldrowsError} `tooManyCells` */
  addSheet(name: string): Sheet;
  removeSheet(sheet: Sheet): void;
  /** Points a name at one cell, or moves it there. */
  nameCell(name: string, sheet: Sheet, row: number, column: number): void;
  /** Makes Google carry out what was written so far. */
  flush(): void;
}

export interface Triggers {
  /** Identifiers of this user's triggers for the dispatcher in this document. */
  list(): readonly string[];
  /**
   * Makes a trigger that fires about every `minutes` (5, 10, 15, 30) or hours (60 and its multiples).
   *
   * @throws {FieldrowsError} `triggerTooFrequent` where only hourly triggers are allowed (published add-on),
   *   `triggerRefused` otherwise.
   */
  create(everyMinutes: number): void;
  remove(id: string): void;
}

/** One trigger of this person that fires a single time, beside those of the schedules. */
export interface Alarm {
  /**
   * Makes it ring `milliseconds` from now at the earliest; Google may take a minute more.
   *
   * @returns Whether Google granted it.
   */
  set(milliseconds: number): boolean;
  /** Takes away all that were set, those that have rung too: each counts against Google's limit until it is deleted. */
  clear(): void;
}

export interface Lock {
  /**
   * Runs `work` while no other execution works on this document.
   *
   * @throws {FieldrowsError} `busyElsewhere` when another one holds the lock for longer than `waitMilliseconds`.
   */
  exclusively<T>(waitMilliseconds: number, work: () => T): T;
}

export interface Log {
  /** Never given headers, bodies, cell values or addresses with a query. */
  info(event: string, facts: Readonly<Record<string, string | number>>): void;
  warn(event: string, facts: Readonly<Record<string, string | number>>): void;
}

/** Everything a command may use. Built once per execution in `main.ts`. */
export interface Services {
  readonly http: Http;
  readonly clock: Clock;
  /** Uniform number in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  readonly uniqueId: () => string;
  /** SHA-256 of a text, as 64 hexadecimal digits. */
  readonly digest: (text: string) => string;
  /** Of the person running this: API keys, language, own identifier. Nobody else's script run can read it. */
  readonly userStore: Store;
  /** Of the spreadsheet: imports, schedules, status. Every editor's run can read it: nothing secret. */
  readonly documentStore: Store;
  readonly progress: Cache;
  readonly spreadsheet: Spreadsheet;
  readonly triggers: Triggers;
  /** Rings for what was pushed. */
  readonly alarm: Alarm;
  readonly lock: Lock;
  readonly log: Log;
  /** Language the person is spoken to, such as `fr` or `es-419`: that of their Google account unless they chose another. */
  readonly locale: () => string;
}
