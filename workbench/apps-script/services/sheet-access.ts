/** What the spreadsheet's classes share: finding sheets and cells in the state, and refusing what is protected. */

import { type Area, areaOf, overlap } from '../grid/a1';
import { cellAt, contentOf, formulaOf, lastColumnOf, lastRowOf } from '../grid/cells';
import { instantOfSerial, isDateFormat } from '../grid/serial-dates';
import { styleAt } from '../grid/styles';
import type { CellValue, ProtectionState, SheetState } from '../types';
import { Exception } from './exception';
import { host } from './host';

/** Cells of a spreadsheet, empty ones included (support.google.com/drive/answer/37603, 2026-08). */
const maxCells = 10_000_000;
const maxColumns = 18_278;

export function sheetState(id: number): SheetState {
  const sheet = host.state.spreadsheet.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Exception(`Sheet ${id} not found`);
  return sheet;
}

export function mayEdit(protection: ProtectionState): boolean {
  const { email } = host.execution.user;
  return protection.warningOnly || email === host.state.owner || protection.editors.includes(email);
}

export function isEditable(sheet: SheetState, area: Area): boolean {
  return sheet.protections.every((protection) => {
    if (mayEdit(protection)) return true;
    const covered = protection.wholeSheet ? area : areaOf(protection.a1, sheet);
    return covered !== undefined && !overlap(covered, area);
  });
}

/** @throws Exception when somebody else protected a cell of the area */
export function requireEditable(sheet: SheetState, area: Area): void {
  if (isEditable(sheet, area)) return;
  throw new Exception(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** @throws Exception when changing rows, columns or the sheet itself is left to others */
export function requireEditableSheet(sheet: SheetState): void {
  if (sheet.protections.some((protection) => protection.wholeSheet)) requireEditable(sheet, wholeGrid(sheet));
}

export const wholeGrid = (sheet: SheetState): Area => ({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });

/** @throws Exception when the spreadsheet would have too many cells */
export function requireRoom(additionalCells: number, columns = 0): void {
  const total = host.state.spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  if (total + additionalCells > maxCells || columns > maxColumns) {
    throw new Exception(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
}

let spills: { sheetId: number; at: number; values: ReadonlyMap<string, CellValue> } | undefined;

/** Asked for once per service call: nothing changes while it runs. */
function spilledIn(sheet: SheetState): ReadonlyMap<string, CellValue> {
  const at = host.execution.calls.length;
  if (spills?.sheetId !== sheet.id || spills.at !== at)
    spills = { sheetId: sheet.id, at, values: host.spilled(sheet.id) };
  return spills.values;
}

/** Furthest row and column that contain anything, spilled values included; 0 when the sheet is empty. */
export function extentOf(sheet: SheetState): { rows: number; columns: number } {
  const extent = { rows: lastRowOf(sheet), columns: lastColumnOf(sheet) };
  for (const place of spilledIn(sheet).keys()) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    extent.rows = Math.max(extent.rows, row);
    extent.columns = Math.max(extent.columns, column);
  }
  return extent;
}

/** What a cell shows to formulas and to sorting: dates as serial numbers. */
export function computedContent(sheet: SheetState, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  if (cell === null) return spilledIn(sheet).get(`${row},${column}`) ?? '';
  return formulaOf(cell) === '' ? contentOf(cell) : (host.computed(sheet.id, row, column) ?? '#FORMULA');
}

/** What getValues gives: a Date where the format shows one. */
export function scriptValue(sheet: SheetState, row: number, column: number): CellValue | Date {
  const value = computedContent(sheet, row, column);
  if (typeof value !== 'number' || !isDateFormat(styleAt(sheet, row, column).format)) return value;
  return new Date(instantOfSerial(value, host.state.spreadsheet.timeZone));
}

export function displayedText(sheet: SheetState, row: number, column: number): string {
  const value = computedContent(sheet, row, column);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return host.formatNumber(value, styleAt(sheet, row, column).format ?? 'General');
}
