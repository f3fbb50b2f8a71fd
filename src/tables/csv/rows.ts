/**
 * The rows of a CSV file as typed cells. Scanning and typing are one pass: a column takes the kind of its first value
 * and reads numbers and dates straight from the text; the first value that is not in that kind's canonical form turns
 * the column, and what was read of it so far, back into exactly the text it came from.
 */
import { FieldrowsError } from '../../errors';
import { kindOf, readCell, restoreText } from '../cell-kinds';
import type { Cell, ColumnKind } from '../table';
import { bareFieldEnd, closingQuote, lineOf, nextRecord, QUOTE, unescapedField } from './record';

export interface CsvRows {
  readonly rows: Cell[][];
  readonly kinds: ColumnKind[];
  /** Rows that had more cells than there are headings, and the first of them, counted from 1; 0 when there is none. */
  readonly surplus: { readonly count: number; readonly firstRow: number };
}

/** What is known while the file is being read. A column whose kind is undefined has had no value yet. */
interface OpenTable {
  readonly rows: Cell[][];
  readonly kinds: (ColumnKind | undefined)[];
  /** Fields of the record read last, surplus ones included. */
  fields: number;
}

/**
 * Reads every record from `begin` to the end of the text.
 *
 * @param separator Code unit of the separator.
 * @param width Number of headings. Surplus cells are left out.
 * @throws {FieldrowsError} `truncatedDownload`, `malformedCsv`
 */
export function readRows(text: string, begin: number, separator: number, width: number): CsvRows {
  const table: OpenTable = { rows: [], kinds: new Array<undefined>(width).fill(undefined), fields: 0 };
  // A row starts as a copy of an empty one: never sparse, never changing its element type, and empty cells are free.
  const emptyRow: Cell[] = new Array<Cell>(width).fill('');
  let surplusRows = 0;
  let firstSurplusRow = 0;
  for (let position = begin; position < text.length; ) {
    const row = emptyRow.slice();
    const end = readFields(table, row, text, position, separator);
    const next = nextRecord(text, end);
    // Without quotes a blank line is an empty cell where there is only one column, and nothing where there are more.
    const isBlankLine = end === position && width > 1;
    if (!isBlankLine) {
      if (table.fields < width) throw shortRecord(text, position, next);
      table.rows.push(row);
      if (table.fields > width && surplusRows++ === 0) firstSurplusRow = table.rows.length;
    }
    position = next;
  }
  return {
    rows: table.rows,
    kinds: table.kinds.map((kind) => kind ?? 'text'),
    surplus: { count: surplusRows, firstRow: firstSurplusRow },
  };
}

/** Fills `row` from one record, whose cells are '' so far, and returns where its last field ended. */
function readFields(table: OpenTable, row: Cell[], text: string, begin: number, separator: number): number {
  const { kinds } = table;
  const width = row.length;
  let position = begin;
  for (let column = 0; ; column++, position++) {
    const isQuoted = text.charCodeAt(position) === QUOTE;
    const first = isQuoted ? position + 1 : position;
    let end = isQuoted ? nextQuote(text, first) : bareFieldEnd(text, first, separator);
    if (isQuoted && text.charCodeAt(end + 1) === QUOTE) {
      end = closingQuote(text, end);
      if (column < width) row[column] = textCell(table, column, unescapedField(text, first, end));
    } else if (end > first && column < width) {
      row[column] = kinds[column] === 'text' ? text.slice(first, end) : typedCell(table, column, text, first, end);
    }
    position = isQuoted ? end + 1 : end;
    if (text.charCodeAt(position) !== separator) {
      table.fields = column + 1;
      return position;
    }
  }
}

/** `indexOf` is native code: a host that optimises ours late, or never, loses least on it. */
function nextQuote(text: string, begin: number): number {
  const quote = text.charCodeAt(begin) === QUOTE ? begin : text.indexOf('"', begin);
  if (quote < 0) throw new FieldrowsError('truncatedDownload', {});
  return quote;
}

/** A value that may be of its column's kind, decide it, or end it. Never called for an empty one. */
function typedCell(table: OpenTable, column: number, text: string, begin: number, end: number): Cell {
  const kind = table.kinds[column];
  if (kind === 'text') return text.slice(begin, end);
  if (kind === undefined) return firstCell(table, column, text, begin, end);
  const value = readCell(kind, text, begin, end);
  if (value === undefined) return textCell(table, column, text.slice(begin, end));
  if (kind === 'integer' && value % 1 !== 0) table.kinds[column] = 'decimal';
  return value;
}

function firstCell(table: OpenTable, column: number, text: string, begin: number, end: number): Cell {
  table.kinds[column] = kindOf(text, begin, end);
  return typedCell(table, column, text, begin, end);
}

/** A value that is text whatever its column was so far: numbers and dates read before it become their text again. */
function textCell(table: OpenTable, column: number, value: string): Cell {
  const kind = table.kinds[column];
  if (kind !== 'text') {
    table.kinds[column] = 'text';
    if (kind !== undefined) for (const row of table.rows) row[column] = restoreText(kind, row[column] ?? '');
  }
  return value;
}

/** KoboToolbox never writes a short record: the last one was cut on its way, any other means that the file is damaged. */
function shortRecord(text: string, begin: number, next: number): FieldrowsError {
  if (next >= text.length) return new FieldrowsError('truncatedDownload', {});
  return new FieldrowsError('malformedCsv', { line: lineOf(text, begin) });
}
