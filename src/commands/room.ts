/** Whether what a refresh needs fits into the spreadsheet: asked before anything is written. */
import { FieldrowsError } from '../errors';
import { maxSheetColumns, maxSpreadsheetCells } from '../limits';
import type { Services, Sheet } from '../ports';

/** @throws {FieldrowsError} `tooManyColumns`, `tooManyCells` before anything has been written. */
export function requireRoom(
  services: Services,
  sheet: Sheet,
  rows: number,
  columns: number,
  before: { readonly gridRows: number; readonly gridColumns: number },
): void {
  if (columns > maxSheetColumns) throw new FieldrowsError('tooManyColumns', { needed: columns });
  const growth = rows * columns - before.gridRows * before.gridColumns;
  // Asking each sheet for its size costs two calls a sheet. A smaller sheet can only reach the limit in a spreadsheet
  // that is full already, and then Google itself refuses the new rows before any of them is written.
  if (growth <= 0 || rows * columns < maxSpreadsheetCells / 10) return;
  let needed = growth;
  for (const other of services.spreadsheet.sheets()) {
    const size =
      other.sheetId() === sheet.sheetId() ? { rows: before.gridRows, columns: before.gridColumns } : other.size();
    needed += size.rows * size.columns;
  }
  if (needed > maxSpreadsheetCells) throw new FieldrowsError('tooManyCells', { needed });
}
