/**
 * The rows of a CSV file as typed cells. Scanning and typing are one pass: a column takes the kind of its first value
 * and reads numbers and dates straight from the text; the first value that is not in that kind's canonical form turns
 * the column, and what was read of it so far, back into exactly the text it came from.
 */
import { FieldrowsError } from '../errors';
import { kindOf, readCell, restoreText } from './cell-kinds';
import { bareFieldEnd, closingQuote, lineOf, nextRecord, QUOTE, unescapedField } from './csv-record';
import type { Cell, ColumnKind } from './table';

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
}

/** Most answers are shorter: up to here looking is faster than calling `indexOf`. */
const shortField = 16;

/**
 * Reads every record from `begin` to the end of the text.
 *
 * @param separator Code unit of the separator.
 * @param width Number of headings. Surplus cells are left out.
 * @throws {FieldrowsError} `truncatedDownload`, `malformedCsv`
 */
export function readRows(text: string, begin: number, separator: number, width: number): CsvRows {
  const kinds: OpenTable['kinds'] = new Array<undefined>(width).fill(undefined);
  const rows: Cell[][] = [];
  const table: OpenTable = { rows, kinds };
  // A row starts as a copy of an empty one: never sparse, never changing its element type, and empty cells are free.
  const emptyRow: Cell[] = new Array<Cell>(width).fill('');
  let surplusRows = 0;
  let firstSurplusRow = 0;

  let position = begin;
  while (position < text.length) {
    const recordBegin = position;
    const row = emptyRow.slice();
    let column = 0;
    for (; ; column++, position++) {
      if (text.charCodeAt(position) === QUOTE) {
        const first = position + 1;
        const limit = first + shortField;
        let end = first;
        while (end < limit && text.charCodeAt(end) !== QUOTE) end++;
        if (end === limit) end = text.indexOf('"', end);
        if (end < 0 || text.charCodeAt(end + 1) === QUOTE) {
          end = closingQuote(text, first);
          if (column < width) row[column] = textCell(table, column, unescapedField(text, first, end));
        } else if (end > first && column < width) {
          row[column] = kinds[column] === 'text' ? text.slice(first, end) : typedCell(table, column, text, first, end);
        }
        position = end + 1;
      } else {
        const end = bareFieldEnd(text, position, separator);
        if (end > position && column < width) row[column] = typedCell(table, column, text, position, end);
        position = end;
      }
      if (text.charCodeAt(position) !== separator) break;
    }
    const blankLine = position === recordBegin;
    position = nextRecord(text, position);
    // Without quotes a blank line is an empty cell where there is only one column, and nothing where there are more.
    if (blankLine && width > 1) continue;
    if (column + 1 < width) throw shortRecord(text, recordBegin, position);
    if (column + 1 > width && surplusRows++ === 0) firstSurplusRow = rows.length + 1;
    rows.push(row);
  }
  return {
    rows,
    kinds: kinds.map((kind) => kind ?? 'text'),
    surplus: { count: surplusRows, firstRow: firstSurplusRow },
  };
}

/** A value that may be of its column's kind, decide it, or end it. Never called for an empty one. */
function typedCell(table: OpenTable, column: number, text: string, begin: number, end: number): Cell {
  const kind = table.kinds[column] ?? kindOf(text, begin, end);
  if (kind === 'text') return textCell(table, column, text.slice(begin, end));
  const value = readCell(kind, text, begin, end);
  if (Number.isNaN(value)) return textCell(table, column, text.slice(begin, end));
  table.kinds[column] = kind === 'integer' && !Number.isInteger(value) ? 'decimal' : kind;
  return value;
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
