/** What a person does to a sheet by hand on the page, with the same shifting of formulas and ranges as a script's edits. */
import { cellAt, contentOf, formulaOf, lastColumnOf, lastRowOf } from '../apps-script/grid/cells';
import { moveFormula } from '../apps-script/grid/references';
import { deleteRows, insertColumns, insertRows } from '../apps-script/grid/structure';
import { newSheet } from '../apps-script/state';
import type { Cell, CellValue, Runtime, SheetState } from '../apps-script/types';
import type { SheetEdit } from './protocol';

/** Throws a sentence when the sheet or the place does not exist. */
export function applyEdit(runtime: Runtime, edit: SheetEdit): void {
  const { spreadsheet } = runtime.state;
  if (edit.do === 'addSheet') {
    const id = spreadsheet.nextSheetId++;
    const names = new Set(spreadsheet.sheets.map((sheet) => sheet.name));
    let number = spreadsheet.sheets.length + 1;
    while (names.has(`Sheet${number}`)) number += 1;
    spreadsheet.sheets.push(newSheet(id, `Sheet${number}`));
    spreadsheet.activeSheetId = id;
    return;
  }
  const sheet = spreadsheet.sheets.find((candidate) => candidate.id === edit.sheetId);
  if (!sheet) throw new Error('That sheet is gone.');
  switch (edit.do) {
    case 'selectSheet':
      spreadsheet.activeSheetId = sheet.id;
      return;
    case 'type':
      runtime.type(sheet.name, edit.a1, edit.text);
      return;
    case 'insertRow':
      insertRows(spreadsheet, sheet, edit.row, 1, edit.row);
      return;
    case 'deleteRow':
      if (sheet.rows > 1) deleteRows(spreadsheet, sheet, edit.row, 1);
      return;
    case 'insertColumn':
      insertColumns(spreadsheet, sheet, edit.column + 1, 1, edit.column);
      return;
    case 'sort':
      sortRows(sheet, edit.column, edit.ascending);
  }
}

/** Sorts the rows below the frozen ones by one column, empty cells last, whole rows with their formats. */
function sortRows(sheet: SheetState, column: number, ascending: boolean): void {
  const first = sheet.frozenRows + 1;
  const last = lastRowOf(sheet);
  if (lastColumnOf(sheet) < column || last <= first) return;
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    return {
      row,
      cells: sheet.cells[row - 1] ?? null,
      style: sheet.rowStyles[row - 1] ?? 0,
      key: sortKey(cellAt(sheet, row, column)),
    };
  });
  rows.sort((a, b) => compare(a.key, b.key, ascending));
  while (sheet.rowStyles.length < last) sheet.rowStyles.push(0);
  for (const [index, { row, cells, style }] of rows.entries()) {
    sheet.cells[first - 1 + index] = cells?.map((cell) => moved(cell, first + index - row)) ?? null;
    sheet.rowStyles[first - 1 + index] = style;
  }
}

/** A formula that points into its own row goes on doing so. */
function moved(cell: Cell, rows: number): Cell {
  if (cell === null || typeof cell !== 'object' || cell.formula === undefined) return cell;
  return { ...cell, formula: moveFormula(cell.formula, rows, 0) };
}

function sortKey(cell: Cell): CellValue {
  return formulaOf(cell) || contentOf(cell);
}

/** As Sheets orders: numbers before text before truth values; empty cells last in both directions. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const kinds = ['number', 'string', 'boolean'];
  const byKind = kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  const order =
    byKind !== 0
      ? byKind
      : typeof a === 'string'
        ? a.localeCompare(String(b), 'en', { sensitivity: 'base' })
        : Number(a) - Number(b);
  return ascending ? order : -order;
}
