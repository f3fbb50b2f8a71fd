/**
 * Whether what a refresh needs fits into the spreadsheet: asked before anything is written. Blank rows and columns count
 * as much as others, so where there is no room those at the edges of the add-on's own sheets are given up first.
 */
import { FieldrowsError } from '../errors';
import { maxSheetColumns, maxSheets, maxSpreadsheetCells } from '../limits';
import type { Services, Sheet, Spreadsheet } from '../ports';

/** @throws {FieldrowsError} `tooManySheets` when the spreadsheet may not have that many more. */
export function requireSheets(spreadsheet: Spreadsheet, added: number): void {
  const needed = added === 0 ? 0 : spreadsheet.sheets().length + added;
  if (needed > maxSheets) throw new FieldrowsError('tooManySheets', { needed });
}

/** Blank rows and columns that a trimmed sheet keeps below and beside what it holds. */
const rowsKept = 10;
const columnsKept = 1;

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

interface Trim {
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
  if (growth <= 0 || after.gridRows * after.gridColumns < maxSpreadsheetCells / 10) return 0;
  const sizes = services.spreadsheet
    .sheets()
    .filter((other) => other.sheetId() !== sheet.sheetId())
    .map((other) => ({ other, ...other.size() }));
  const elsewhere = sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const needed = elsewhere + after.gridRows * after.gridColumns;
  let missing = needed - maxSpreadsheetCells;
  if (missing <= 0) return 0;

  const lastColumn = Math.max(sheet.lastColumn(), input.columnsNeeded);
  const spareColumns = Math.max(0, before.gridColumns - lastColumn - columnsKept);
  missing -= spareColumns * after.gridRows;
  const trims: Trim[] = [];
  for (const { other, rows, columns } of sizes) {
    if (missing <= 0) break;
    if (!input.trimmable.includes(other.sheetId())) continue;
    const row = other.lastRow() + rowsKept + 1;
    if (row > rows) continue;
    trims.push({ sheet: other, row, rows: rows - row + 1 });
    missing -= (rows - row + 1) * columns;
  }
  if (missing > 0) throw new FieldrowsError('tooManyCells', { needed });
  for (const trim of trims) trim.sheet.deleteRows(trim.row, trim.rows);
  if (spareColumns > 0) sheet.deleteColumns(before.gridColumns - spareColumns + 1, spareColumns);
  return spareColumns;
}
