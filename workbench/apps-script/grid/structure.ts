/** Inserting and deleting rows and columns: cells, styles, and everything in the spreadsheet that refers to them. */

import type { Cell, SheetState, WorkbenchState } from '../types';
import { a1Of, areaOf } from './a1';
import { mapFormulas } from './cells';
import { moveOverlays } from './overlays';
import { type StructureChange, shiftFormula, shiftStretch } from './references';
import { mapStyleRows } from './styles';

type SpreadsheetState = WorkbenchState['spreadsheet'];

/** A copy of a list with `count` fillers put in at `at` (from 0); lists that end before it stay as they are. */
function opened<T>(list: readonly T[], at: number, count: number, filler: T): T[] {
  if (list.length <= at) return list.slice();
  return [...list.slice(0, at), ...new Array<T>(count).fill(filler), ...list.slice(at)];
}

const closed = <T>(list: readonly T[], at: number, count: number): T[] => [
  ...list.slice(0, at),
  ...list.slice(at + count),
];

/**
 * Inserts `count` rows so that the first of them is row `at`. New rows look like row `like` (none: no style);
 * Google takes the row before for `insertRowsAfter` and the row after for `insertRowsBefore`.
 */
export function insertRows(
  book: SpreadsheetState,
  sheet: SheetState,
  at: number,
  count: number,
  like: number | undefined,
): void {
  sheet.cells = opened<Cell[] | null>(sheet.cells, at - 1, count, null);
  const style = like === undefined ? 0 : (sheet.rowStyles[like - 1] ?? 0);
  const styles = sheet.rowStyles.slice();
  while (style !== 0 && styles.length < at - 1) styles.push(0);
  sheet.rowStyles =
    styles.length < at - 1
      ? styles
      : [...styles.slice(0, at - 1), ...new Array(count).fill(style), ...styles.slice(at - 1)];
  sheet.rows += count;
  if (at <= sheet.frozenRows) sheet.frozenRows += count;
  follow(book, sheet, { axis: 'row', at, count }, like);
}

export function deleteRows(book: SpreadsheetState, sheet: SheetState, at: number, count: number): void {
  sheet.cells = closed(sheet.cells, at - 1, count);
  sheet.rowStyles = closed(sheet.rowStyles, at - 1, count);
  sheet.rows -= count;
  const frozen = shiftStretch(1, sheet.frozenRows, { axis: 'row', at, count: -count });
  if (sheet.frozenRows > 0) sheet.frozenRows = frozen ? frozen[1] : 0;
  follow(book, sheet, { axis: 'row', at, count: -count });
}

/** Inserts `count` columns so that the first of them is column `at`; they look like column `like`. */
export function insertColumns(
  book: SpreadsheetState,
  sheet: SheetState,
  at: number,
  count: number,
  like: number | undefined,
): void {
  sheet.cells = sheet.cells.map((cells) => (cells ? opened<Cell>(cells, at - 1, count, null) : null));
  mapStyleRows(sheet, (row) => {
    const line = row.slice();
    const style = like === undefined ? 0 : (row[like - 1] ?? 0);
    while (line.length < at - 1) line.push(0);
    return [...line.slice(0, at - 1), ...new Array<number>(count).fill(style), ...line.slice(at - 1)];
  });
  sheet.columns += count;
  if (at <= sheet.frozenColumns) sheet.frozenColumns += count;
  follow(book, sheet, { axis: 'column', at, count }, like);
}

export function deleteColumns(book: SpreadsheetState, sheet: SheetState, at: number, count: number): void {
  sheet.cells = sheet.cells.map((cells) => (cells ? closed(cells, at - 1, count) : null));
  mapStyleRows(sheet, (row) => closed(row, at - 1, count));
  sheet.columns -= count;
  const frozen = shiftStretch(1, sheet.frozenColumns, { axis: 'column', at, count: -count });
  if (sheet.frozenColumns > 0) sheet.frozenColumns = frozen ? frozen[1] : 0;
  follow(book, sheet, { axis: 'column', at, count: -count });
}

/**
 * Moves what points at the sheet: formulas of all sheets, named ranges, protections, what people laid over its cells,
 * hidden columns and widths.
 */
function follow(book: SpreadsheetState, sheet: SheetState, change: StructureChange, like?: number): void {
  for (const other of book.sheets) {
    mapFormulas(other, (formula) => shiftFormula(formula, other.name, sheet.name, change));
  }
  const size = { rows: sheet.rows, columns: sheet.columns };
  for (const [name, range] of Object.entries(book.namedRanges)) {
    if (range.sheetId !== sheet.id) continue;
    const a1 = shiftA1(range.a1, change, size);
    if (a1 === undefined) delete book.namedRanges[name];
    else range.a1 = a1;
  }
  sheet.protections = sheet.protections.filter((protection) => {
    if (protection.wholeSheet) return true;
    const a1 = shiftA1(protection.a1, change, size);
    if (a1 !== undefined) protection.a1 = a1;
    return a1 !== undefined;
  });
  const moved = (column: number) => (change.axis === 'row' ? column : shiftStretch(column, column, change)?.[0]);
  moveOverlays(
    sheet,
    (a1) => shiftA1(a1, change, size),
    (a1) => shiftA1(a1, change, size, like),
    moved,
  );
  if (change.axis === 'row') return;
  sheet.hiddenColumns = sheet.hiddenColumns.flatMap((column) => moved(column) ?? []);
  sheet.columnWidths = Object.fromEntries(
    Object.entries(sheet.columnWidths).flatMap(([column, width]) => {
      const at = moved(Number(column));
      return at === undefined ? [] : [[String(at), width]];
    }),
  );
}

/** @param like Row or column whose look the inserted ones take on, with areas that end there. */
function shiftA1(
  a1: string,
  change: StructureChange,
  grid: { rows: number; columns: number },
  like?: number,
): string | undefined {
  const area = areaOf(a1, grid);
  if (!area) return a1;
  const start = change.axis === 'row' ? area.row : area.column;
  const length = change.axis === 'row' ? area.rows : area.columns;
  const shifted = shiftStretch(start, start + length - 1, change);
  if (!shifted) return undefined;
  const [from, end] = shifted;
  const to = change.count > 0 && like === end && change.at === end + 1 ? end + change.count : end;
  return a1Of(
    change.axis === 'row'
      ? { ...area, row: from, rows: to - from + 1 }
      : { ...area, column: from, columns: to - from + 1 },
  );
}
