/**
 * Cells of a workbook under the same lossless typing as those of a CSV file: a column is numbers or dates only while
 * every value of it reads back identically. What only a workbook has are serial numbers shown as dates.
 */
import { kindOf, numberText, readCell, readNumber, restoreText } from '../cell-kinds';
import { dateFromSerial, dateTimeFromSerial } from '../serial-dates';
import type { Cell, ColumnKind } from '../table';
import { serialFromExcel } from './number-formats';

export interface TypedColumns {
  readonly rows: Cell[][];
  /** Undefined for a column without any value so far. */
  readonly kinds: (ColumnKind | undefined)[];
  /** Whether all values of the column so far were serial numbers shown as dates. */
  readonly serialsOnly: boolean[];
}

export function startColumns(width: number): TypedColumns {
  return {
    rows: [],
    kinds: new Array<undefined>(width).fill(undefined),
    serialsOnly: new Array<boolean>(width).fill(false),
  };
}

/** A value of which the file says that it is text; it may be a number or a date all the same. Never an empty one. */
export function textualCell(columns: TypedColumns, column: number, text: string, begin: number, end: number): Cell {
  const kind = columns.kinds[column];
  if (kind === 'text') return text.slice(begin, end);
  if (kind === undefined) {
    const first = kindOf(text, begin, end);
    columns.kinds[column] = first;
    const value = first === 'text' ? undefined : readCell(first, text, begin, end);
    return value ?? text.slice(begin, end);
  }
  const value = readCell(kind, text, begin, end);
  if (value === undefined) {
    makeText(columns, column, kind);
    return text.slice(begin, end);
  }
  if (kind === 'integer' && !Number.isInteger(value)) columns.kinds[column] = 'decimal';
  columns.serialsOnly[column] = false;
  return value;
}

/** A number of the file. One that a sheet would show rounded or with an exponent is typed by its shortest form: text. */
export function numericCell(columns: TypedColumns, column: number, text: string, begin: number, end: number): Cell {
  if (readNumber(text, begin, end) !== undefined) return textualCell(columns, column, text, begin, end);
  const shortest = numberText(text.slice(begin, end));
  return textualCell(columns, column, shortest, 0, shortest.length);
}

/** 1900-01-01, the first day that counts as a date in CSV files too. */
const firstDay = 2;
/** 9999-12-31. */
const lastDay = 2_958_465;

/**
 * A number that the file shows as a date. Whole numbers are dates, others are date-times; a column with both is
 * date-times, as midnight has no fraction.
 */
export function serialCell(columns: TypedColumns, column: number, text: string, begin: number, end: number): Cell {
  const excelSerial = Number(text.slice(begin, end));
  if (!Number.isFinite(excelSerial)) return numericCell(columns, column, text, begin, end);
  const serial = serialFromExcel(excelSerial);
  const own = Number.isInteger(serial) ? 'date' : 'dateTime';
  const kind = columns.kinds[column];
  const isDateColumn = kind === 'date' || kind === 'dateTime';
  if (serial < firstDay || serial >= lastDay + 1 || (kind !== undefined && !isDateColumn)) {
    const shown = own === 'date' ? dateFromSerial(serial) : dateTimeFromSerial(serial);
    return textualCell(columns, column, shown, 0, shown.length);
  }
  if (kind === undefined) {
    columns.kinds[column] = own;
    columns.serialsOnly[column] = true;
  } else if (kind !== own) {
    if (columns.serialsOnly[column]) columns.kinds[column] = 'dateTime';
    else {
      makeText(columns, column, kind);
      return own === 'date' ? dateFromSerial(serial) : dateTimeFromSerial(serial);
    }
  }
  return serial;
}

/** Numbers and dates read so far become their text again. */
function makeText(columns: TypedColumns, column: number, kind: ColumnKind): void {
  for (const row of columns.rows) row[column] = restoreText(kind, row[column] ?? '');
  columns.kinds[column] = 'text';
}
