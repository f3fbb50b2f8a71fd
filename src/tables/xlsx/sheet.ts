/** One sheet of a workbook as a typed table: its first row gives the headings and the width, as in a CSV file. */
import { FieldrowsError } from '../../errors';
import { maxSpreadsheetCells } from '../../limits';
import { numberText } from '../cell-kinds';
import { columnLetters } from '../column-letters';
import { isHxlRow } from '../hxl';
import type { Cell, Notice, Table } from '../table';
import { damaged, type SheetScan } from './cells';
import { numericCell, serialCell, startColumns, type TypedColumns, textualCell } from './columns';
import type { SheetLinks } from './parts';
import { readRow, startScan } from './scan';

/** What KoboToolbox puts in front of an answer that it cut. */
const truncationMark = '<WARNING: Truncated to Excel limit of 32767 characters!>';
const maxCellCharacters = 32_767;
/** Twice what a spreadsheet holds, as an import may keep only the newest of what arrives. More would fill the memory. */
const maxWorkbookCells = 2 * maxSpreadsheetCells;
/** What a row costs at least, in cells: KoboToolbox's own columns are about as many. */
const leastCellsOfRow = 10;
/** KoboToolbox writes something into every row. */
const maxMissingRows = 10_000;

export interface SheetContext {
  readonly name: string;
  /** Of the sheets read before. */
  readonly cellsBefore: number;
  /** By style index, whether a number of that style is shown as a date. */
  readonly dateStyles: readonly boolean[];
  readonly links: SheetLinks;
}

/** What rows cost in memory, in cells. */
export function cellsOf(rows: number, width: number): number {
  return rows * Math.max(leastCellsOfRow, width);
}

/**
 * Reads a whole sheet. A sheet without any row (an empty project's `Sheet1`) is a table without headings.
 *
 * @param end Length of the sheet's XML in `bytes`.
 * @throws {FieldrowsError} `damagedWorkbook`, `tooManyCells`
 */
export function readSheet(bytes: Uint8Array, end: number, context: SheetContext): Table {
  const scan = startScan(bytes, end, context.name);
  const headings = readRow(scan) ? plainCells(scan, context) : [];
  const headingRow = scan.row;
  const width = headings.length;
  const columns = startColumns(width);
  // A row starts as a copy of an empty one: never sparse, never changing its element type, and empty cells are free.
  const emptyRow = new Array<Cell>(width).fill('');
  const surplus = { count: 0, firstRow: 0 };
  const counts = { truncated: 0 };
  let tags: string[] | undefined;
  while (readRow(scan)) {
    const needed = context.cellsBefore + cellsOf(scan.row, width);
    if (needed > maxWorkbookCells) throw new FieldrowsError('tooManyCells', { needed });
    if (scan.row === headingRow + 1) {
      const cells = plainCells(scan, context);
      if (isHxlRow(headings, withWidth(cells, width))) {
        tags = withWidth(cells, width);
        continue;
      }
    }
    // Rows without a single cell may be left out of the file.
    const before = scan.row - headingRow - (tags === undefined ? 1 : 2);
    if (before - columns.rows.length > maxMissingRows) throw damaged(scan);
    while (columns.rows.length < before) columns.rows.push(emptyRow.slice());
    const row = emptyRow.slice();
    const cut = fillRow(columns, row, scan, context, counts);
    columns.rows.push(row);
    if (cut && surplus.count++ === 0) surplus.firstRow = columns.rows.length;
  }

  const notices: Notice[] = [];
  if (tags !== undefined) notices.push({ kind: 'hxlRow', tags });
  if (surplus.count > 0) notices.push({ kind: 'raggedRows', ...surplus });
  if (scan.formulas > 0) notices.push({ kind: 'formulasRestored', count: scan.formulas });
  if (counts.truncated > 0) notices.push({ kind: 'truncatedAnswers', count: counts.truncated });
  if (scan.broken > 0) notices.push({ kind: 'damagedCells', count: scan.broken });
  if (context.links.files > 0) notices.push({ kind: 'fileLinks', count: context.links.files });
  const kinds = columns.kinds.map((kind) => kind ?? 'text');
  return { name: context.name, headings, kinds, rows: columns.rows, notices };
}

/** Fills `row`, whose cells are '' so far, from the row read last; true when cells beyond its width were left out. */
function fillRow(
  columns: TypedColumns,
  row: Cell[],
  scan: SheetScan,
  context: SheetContext,
  counts: { truncated: number },
): boolean {
  const { text, ends, numberStyles } = scan;
  const { prefixes } = context.links;
  let begin = 0;
  let surplus = false;
  for (let index = 0; index < scan.cells; index++) {
    const column = scan.columns[index] ?? 0;
    const end = ends[index] ?? 0;
    const style = numberStyles[index] ?? -1;
    if (end === begin) continue;
    if (column >= row.length) surplus = true;
    else if (style >= 0) {
      const read = context.dateStyles[style] ? serialCell : numericCell;
      row[column] = read(columns, column, text, begin, end);
    } else {
      const prefix = prefixes.size > 0 ? prefixes.get(address(column, scan.row)) : undefined;
      if (prefix === undefined) row[column] = textualCell(columns, column, text, begin, end);
      else {
        const whole = prefix + text.slice(begin, end);
        row[column] = textualCell(columns, column, whole, 0, whole.length);
      }
      if (end - begin >= maxCellCharacters && text.startsWith(truncationMark, begin)) counts.truncated++;
    }
    begin = end;
  }
  return surplus;
}

/** The row read last as plain strings, up to its last cell. */
function plainCells(scan: SheetScan, context: SheetContext): string[] {
  const width = scan.cells > 0 ? (scan.columns[scan.cells - 1] ?? 0) + 1 : 0;
  const cells = new Array<string>(width).fill('');
  let begin = 0;
  for (let index = 0; index < scan.cells; index++) {
    const column = scan.columns[index] ?? 0;
    const end = scan.ends[index] ?? 0;
    const text = scan.text.slice(begin, end);
    const isNumber = (scan.numberStyles[index] ?? -1) >= 0;
    cells[column] =
      (context.links.prefixes.get(address(column, scan.row)) ?? '') + (isNumber ? numberText(text) : text);
    begin = end;
  }
  return cells;
}

function withWidth(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => cells[column] ?? '');
}

/** Such as `AB12`. */
function address(column: number, row: number): string {
  return `${columnLetters(column + 1)}${row}`;
}
