/** A rectangle of typed answers, as a source delivered it and before it meets a sheet. */

/**
 * How a whole column is kept. A column is anything but `text` only if every non-empty value of it is in that kind's
 * canonical form and would read back identically. `integer` and `decimal` hold numbers; `date`, `dateTime` and `time`
 * hold Google's serial numbers (days since 1899-12-30, the fraction being the time of day).
 */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'time';

/** '' is an empty cell. Numbers appear only in columns of a kind other than `text`. */
export type Cell = string | number;

export interface Table {
  readonly name: string;
  /** As the server wrote them: may repeat, be blank, or hold thousands of characters. */
  readonly headings: readonly string[];
  /** One per heading. */
  readonly kinds: readonly ColumnKind[];
  /** Each row has exactly one cell per heading, in server order. */
  readonly rows: readonly (readonly Cell[])[];
  /** What had to be cut or was noticed; the sidebar and the status sheet say it. */
  readonly notices: readonly Notice[];
  /** Which submissions the rows are of, where a reading comes in several parts; all there are unless told. */
  readonly range?: SubmissionRange | undefined;
  /** Submissions with smaller numbers were left out, as only the newest are to be kept; none unless told. */
  readonly oldestKept?: number | undefined;
}

/**
 * One part of a reading that goes through the submissions by ascending number (`_id`): those with a number greater than
 * `after`, at most `upTo`. What is not among its rows, and in its range, is gone.
 */
export interface SubmissionRange {
  /** Where the whole reading began: 0 when it reads everything, else the last number that was known before. */
  readonly start: number;
  readonly after: number;
  /** `Infinity` for the last part, which decides what becomes of all rows the reading has missed. */
  readonly upTo: number;
  /** Submissions with smaller numbers that the last part has brought, too: they are whole, nothing is said of others. */
  readonly also?: readonly number[] | undefined;
}

/**
 * raggedRows: surplus cells were cut in `count` rows, the first of which is number `firstRow` of `rows`, from 1.
 * hxlRow: a row of HXL tags was recognised and left out of the rows.
 * Of workbooks only: formulasRestored: answers and headings that KoboToolbox wrote as formulas and that are text again;
 * truncatedAnswers: answers that KoboToolbox cut at 32,767 characters; damagedCells: answers that broke the sheet's XML,
 * read as they stand there; fileLinks: answers that led to a file, of which KoboToolbox changed beginning and slashes.
 */
export type Notice =
  | { readonly kind: 'raggedRows'; readonly count: number; readonly firstRow: number }
  | { readonly kind: 'hxlRow'; readonly tags: readonly string[] }
  | {
      readonly kind: 'formulasRestored' | 'truncatedAnswers' | 'damagedCells' | 'fileLinks';
      readonly count: number;
    };
