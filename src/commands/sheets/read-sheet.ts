/** Reads from an import's sheet what planning needs, in as few calls as the case allows. */
import { newSheetGrid } from '../../limits';
import type { CellContent, Sheet } from '../../ports';
import type { ColumnComparison } from '../../sheets/compare-columns';
import type { Comparison } from '../../sheets/compare-rows';
import { readLayout, type SheetLayout } from '../../sheets/layout';

export interface SheetReading {
  /** Undefined for a sheet that holds nothing. */
  readonly layout: SheetLayout | undefined;
  /** The marker column from row 1 on; empty for a sheet that holds nothing. */
  readonly markerCells: readonly CellContent[];
  readonly gridRows: number;
  readonly gridColumns: number;
}

/** What is known of a sheet just added, without asking. */
export const blankSheet: SheetReading = {
  layout: undefined,
  markerCells: [],
  gridRows: newSheetGrid.rows,
  gridColumns: newSheetGrid.columns,
};

/** @returns undefined when the sheet holds something, but no marker column. */
export function readSheet(sheet: Sheet): SheetReading | undefined {
  const headingRow = sheet.readRow(1);
  const layout = readLayout(headingRow);
  const gridColumns = headingRow.length;
  if (layout === undefined) {
    if (sheet.lastRow() > 0) return undefined;
    return { layout, markerCells: [], gridRows: sheet.size().rows, gridColumns };
  }
  const markerCells = sheet.readColumn(layout.markerColumn) ?? [];
  return { layout, markerCells, gridRows: markerCells.length, gridColumns };
}

/** The key's column from row 1 on; undefined when rows have no key of their own or the column is not there. */
export function readKeyColumn(
  sheet: Sheet,
  columns: ColumnComparison,
  rows: Comparison,
): readonly CellContent[] | undefined {
  const column = columns.sheetColumns[rows.key.index] ?? 0;
  return column > 0 && rows.rowsBefore > 0 ? sheet.readColumn(column) : undefined;
}

/**
 * Counts blank columns directly right of the imported block: an interrupted run inserted them and could not head them.
 * A column with anything in it is somebody's own and does not count.
 */
export function countSpareColumns(sheet: Sheet, reading: SheetReading, columns: ColumnComparison): number {
  const { layout, gridRows } = reading;
  if (layout === undefined || columns.added.length === 0) return 0;
  const first = columns.blockEnd + 1;
  let spare = 0;
  while (spare < columns.added.length && first + spare < layout.markerColumn) {
    if (layout.headings[first + spare - 1] !== '') break;
    spare++;
  }
  if (spare === 0) return 0;
  const cells = sheet.readBlock(1, first, gridRows, spare);
  while (spare > 0 && cells.some((row) => row.slice(0, spare).some((cell) => cell !== ''))) spare--;
  return spare;
}

/**
 * Counts the rows below our last one that new submissions may fill: blank ones, and ones into which the user has
 * already continued a formula. Anything else below the data (totals, remarks) stays where it is relative to the data.
 */
export function countFreeRows(sheet: Sheet, reading: SheetReading, rows: Comparison): number {
  const below = reading.gridRows - rows.lastOurs;
  if (reading.layout === undefined) return reading.gridRows - 1;
  if (rows.added.length === 0 || below <= 0) return Math.max(0, below);
  const lastRow = sheet.lastRow();
  if (lastRow <= rows.lastOurs) return below;
  const height = lastRow - rows.lastOurs;
  const values = sheet.readBlock(rows.lastOurs + 1, 1, height, reading.gridColumns);
  const formulas = sheet.readFormulas(rows.lastOurs, 1, height + 1, reading.gridColumns);
  const pattern = rows.lastOurs > 1 ? formulas[0] : undefined;
  for (let offset = 0; offset < height; offset++) {
    const cells = values[offset] ?? [];
    const rowFormulas = formulas[offset + 1] ?? [];
    const isFree = cells.every((cell, index) => {
      const formula = rowFormulas[index] ?? '';
      return formula === '' ? cell === '' : formula === pattern?.[index];
    });
    if (!isFree) return offset;
  }
  return below;
}
