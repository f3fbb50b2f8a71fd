/**
 * Where an import lies in its sheet: row 1 holds headings, the imported columns come first, one hidden column (the
 * marker column) holds `key:fingerprint.numbering` per row, and what stands to its right belongs to the user. People sort rows
 * and move or insert columns, so rows are found by key and columns by heading, never by position.
 */
import { hashText, isFingerprint } from '../tables/hash';
import type { ColumnKind } from '../tables/table';

/** Heading of the hidden column. */
export const markerHeading = 'fieldrows';

/** One imported column as remembered between two refreshes. */
export interface KnownColumn {
  /** Hash of heading and occurrence: headings can be thousands of characters long. */
  readonly id: string;
  /** Undefined when an interrupted refresh may have changed its format. */
  readonly kind: ColumnKind | undefined;
  /**
   * Whether the last export still had it; a column that left stays in the sheet, greyed. Undefined when an interrupted
   * refresh may have changed that.
   */
  readonly present: boolean | undefined;
  /**
   * Only of a column that an interrupted refresh was adding although the user has one with its heading: how many columns
   * had that heading before. While there are no more, it has not come.
   */
  readonly namesakes?: number | undefined;
  /** Where the user has columns with its heading, too: which of them it is, from the left, counted from 1. */
  readonly among?: { readonly nth: number; readonly of: number } | undefined;
}

/** Identifies a column by its heading and by which of the equal headings it is, counted from 1. */
export function columnId(heading: string, occurrence: number): string {
  return hashText(`${occurrence} ${heading}`);
}

/** The ids of a row of headings, in order. */
export function columnIds(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const occurrence = (seen.get(heading) || 0) + 1;
    seen.set(heading, occurrence);
    return columnId(heading, occurrence);
  });
}

/** Number format of a kind of column. Decimals keep the automatic format, which shows as many digits as there are. */
export function numberFormat(kind: ColumnKind): string {
  switch (kind) {
    case 'text':
      return '@';
    case 'integer':
      return '0';
    case 'decimal':
      return 'General';
    case 'date':
      return 'yyyy-mm-dd';
    case 'dateTime':
      return 'yyyy-mm-dd hh:mm:ss';
    case 'time':
      return 'hh:mm:ss';
  }
}

/** What the marker column says about one row. */
export interface RowMark {
  readonly key: string;
  readonly fingerprint: string;
  /** What the columns that only number the rows hold (`numbering.ts`); '' without such columns. */
  readonly numbering: string;
}

/** An empty fingerprint says that the row is not, or not yet, what its key promises. */
export function formatMark(key: string, fingerprint: string, numbering = ''): string {
  return numbering === '' ? `${key}:${fingerprint}` : `${key}:${fingerprint}.${numbering}`;
}

/** In place of a fingerprint: the submission has left the export, and its row was kept. */
export const goneFingerprint = 'gone';

/** In place of a fingerprint: the row is just turning grey, or black again, and may be either. */
export const leavingFingerprint = 'leaving';

/** In place of a fingerprint: the row is in the range of an unfinished reading that has missed it so far. */
export const missedFingerprint = 'missed';

/** Whether a cell of the marker column belongs to a row of the export: ours, and not one that was only kept. */
export function isInExport(cell: unknown): boolean {
  const mark = parseMark(cell);
  return mark !== undefined && mark.fingerprint !== goneFingerprint;
}

/** Reads a cell of the marker column; undefined for a row that is not ours. Keys may hold colons, fingerprints not. */
export function parseMark(cell: unknown): RowMark | undefined {
  if (typeof cell !== 'string') return undefined;
  const at = cell.lastIndexOf(':');
  if (at < 1) return undefined;
  const point = cell.indexOf('.', at);
  const end = point < 0 ? cell.length : point;
  return { key: cell.slice(0, at), fingerprint: cell.slice(at + 1, end), numbering: cell.slice(end + 1) };
}

/** Whether a cell holds a mark beyond doubt: an answer like `12:30` reads like one, too. */
export function isFingerprinted(cell: unknown): boolean {
  return isFingerprint(parseMark(cell)?.fingerprint ?? '');
}

/** A sheet as read before planning. Columns and rows count from 1; `marks[0]` belongs to row 2. */
export interface SheetLayout {
  readonly markerColumn: number;
  /** Column number of each column id found among the headings. */
  readonly columnOf: ReadonlyMap<string, number>;
  readonly headings: readonly string[];
}

/**
 * Finds the columns of an import by their headings. Of equal headings those left of the marker column are counted
 * first, so that a column the user named like an imported one does not take its place.
 *
 * @returns undefined when the sheet has no marker column.
 */
export function readLayout(headingRow: readonly unknown[]): SheetLayout | undefined {
  const headings = headingRow.map((cell) => (typeof cell === 'string' ? cell : cell === undefined ? '' : String(cell)));
  // The last one, as a question may be called that, too.
  const markerColumn = headings.lastIndexOf(markerHeading) + 1;
  if (markerColumn === 0) return undefined;
  const columnOf = new Map<string, number>();
  const ids = columnIds(headings.slice(0, markerColumn - 1).concat(headings.slice(markerColumn)));
  ids.forEach((id, index) => {
    const column = index < markerColumn - 1 ? index + 1 : index + 2;
    const isBlank = headings[column - 1] === '';
    if (!isBlank || column < markerColumn) columnOf.set(id, column);
  });
  return { markerColumn, columnOf, headings };
}
