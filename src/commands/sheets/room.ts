/**
 * Whether what a refresh needs fits into the spreadsheet: asked before anything is written. Blank rows and columns count
 * as much as others, so where there is no room those at the edges of the add-on's own sheets are given up first.
 */
import { FieldrowsError } from '../../errors';
import { maxSheetColumns, maxSheets, maxSpreadsheetCells } from '../../limits';
import type { Services, Sheet, Spreadsheet } from '../../ports';

/** @throws {FieldrowsError} `tooManySheets` when the spreadsheet may not have that many more. */
export function requireSheets(spreadsheet: Spreadsheet, added: number): void {
  const needed = added === 0 ? 0 : spreadsheet.sheets().length + added;
  if (needed > maxSheets) throw new FieldrowsError('tooManySheets', { needed });
}

/** Blank rows and columns that a trimmed sheet keeps below and beside what it holds. */
const rowsKept = 10;
/** The status sheet is written without asking how many rows it has: the last 200 runs need no more. */
const leastRows = 300;
const columnsKept = 1;

/** Smaller sheets reach the limit only in a spreadsheet that is full already. */
export const noticeableCells = maxSpreadsheetCells / 10;

export interface RoomInput {
  readonly sheet: Sheet;
  /** Size of its grid. */
  readonly before: { readonly gridRows: number; readonly gridColumns: number };
  readonly after: { readonly gridRows: number; readonly gridColumns: number };
  /** Columns of the grid as it is that must stay, whatever the sheet holds yet. */
  readonly columnsNeeded: number;
  /** Google's numbers of other sheets of the add-on that nobody is about to write to. */
  readonly trimmable: readonly number[];
}

/** Blank rows at the bottom of a sheet. */
export interface Trim {
  readonly sheet: Sheet;
  readonly row: number;
  readonly rows: number;
}

/**
 * Makes room where there is none, giving up no more than blank rows and columns.
 *
 * @returns how many columns were taken off the right edge of the sheet.
 * @throws {FieldrowsError} `tooManyColumns`, `tooManyCells` before anything has been changed.
 */
export function makeRoom(services: Services, input: RoomInput): number {
  const { sheet, before, after } = input;
  if (after.gridColumns > maxSheetColumns) throw new FieldrowsError('tooManyColumns', { needed: after.gridColumns });
  const growth = after.gridRows * after.gridColumns - before.gridRows * before.gridColumns;
  // Asking each sheet for its size costs two calls a sheet. A smaller sheet can only reach the limit in a spreadsheet
  // that is full already, and then Google itself refuses the new rows before any of them is written.
  if (growth <= 0 || after.gridRows * after.gridColumns < noticeableCells) return 0;
  const { grids, cells } = gridsBeside(services.spreadsheet, [sheet.sheetId()]);
  const needed = cells + after.gridRows * after.gridColumns;
  let missing = needed - maxSpreadsheetCells;
  if (missing <= 0) return 0;

  const spareColumns = spareColumnsOf(sheet, before.gridColumns, input.columnsNeeded);
  missing -= spareColumns * after.gridRows;
  const trims: Trim[] = [];
  for (const { sheet: other, rows, columns } of grids) {
    if (missing <= 0) break;
    const trim = input.trimmable.includes(other.sheetId()) ? spareRowsOf(other, rows) : undefined;
    if (trim === undefined) continue;
    trims.push(trim);
    missing -= trim.rows * columns;
  }
  if (missing > 0) throw new FieldrowsError('tooManyCells', { needed });
  for (const trim of trims) trim.sheet.deleteRows(trim.row, trim.rows);
  if (spareColumns > 0) sheet.deleteColumns(before.gridColumns - spareColumns + 1, spareColumns);
  return spareColumns;
}

export interface Grid {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
}

/** How large all other sheets are, and how many cells that is together. Asks each of them: two calls a sheet. */
export function gridsBeside(
  spreadsheet: Spreadsheet,
  sheetIds: readonly number[],
): { readonly grids: readonly Grid[]; readonly cells: number } {
  const grids = spreadsheet
    .sheets()
    .filter((sheet) => !sheetIds.includes(sheet.sheetId()))
    .map((sheet) => ({ sheet, ...sheet.size() }));
  return { grids, cells: grids.reduce((sum, { rows, columns }) => sum + rows * columns, 0) };
}

/** Rows that a sheet can do without; undefined where it has none. */
export function spareRowsOf(sheet: Sheet, gridRows: number): Trim | undefined {
  const row = Math.max(sheet.lastRow() + rowsKept, leastRows) + 1;
  return row > gridRows ? undefined : { sheet, row, rows: gridRows - row + 1 };
}

/** Blank columns at the right edge of a sheet that it can do without. */
export function spareColumnsOf(sheet: Sheet, gridColumns: number, columnsNeeded: number): number {
  const lastColumn = Math.max(sheet.lastColumn(), columnsNeeded);
  return Math.max(0, gridColumns - lastColumn - columnsKept);
}
