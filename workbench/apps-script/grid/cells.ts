/** Cells of a sheet: reading, writing, and how far its content reaches. Rows and columns count from 1. */

import type { Cell, CellValue, RichCell, SheetState } from '../types';

export function cellAt(sheet: SheetState, row: number, column: number): Cell {
  return sheet.cells[row - 1]?.[column - 1] ?? null;
}

/** What the cell contains, '' where it is empty or holds a formula. */
export function contentOf(cell: Cell): CellValue {
  if (cell === null) return '';
  return typeof cell === 'object' ? (cell.value ?? '') : cell;
}

export function formulaOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? (cell.formula ?? '') : '';
}

export function noteOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? (cell.note ?? '') : '';
}

export function isFilled(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || cell === '') return false;
  if (typeof cell !== 'object') return true;
  return cell.formula !== undefined || (cell.value !== undefined && cell.value !== '');
}

/** The row's cells for writing, at least `columns` long. */
export function writableRow(sheet: SheetState, row: number, columns: number): Cell[] {
  for (let missing = sheet.cells.length; missing < row; missing++) sheet.cells.push(null);
  const existing = sheet.cells[row - 1];
  const cells = existing ?? [];
  if (!existing) sheet.cells[row - 1] = cells;
  for (let missing = cells.length; missing < columns; missing++) cells.push(null);
  return cells;
}

/** What a cell becomes when its content changes: a note stays. */
export function withContent(cell: Cell, value: CellValue | null, formula: string | undefined): Cell {
  const note = noteOf(cell);
  if (formula === undefined && note === '') return value;
  const rich: RichCell = {};
  if (formula !== undefined) rich.formula = formula;
  else if (value !== null) rich.value = value;
  if (note !== '') rich.note = note;
  return rich;
}

export function setNote(sheet: SheetState, row: number, column: number, note: string): void {
  const cells = writableRow(sheet, row, column);
  const cell = cells[column - 1] ?? null;
  const formula = formulaOf(cell);
  const value = contentOf(cell);
  if (note === '' && formula === '') {
    cells[column - 1] = value === '' ? null : value;
    return;
  }
  const rich: RichCell = {};
  if (formula !== '') rich.formula = formula;
  else if (value !== '') rich.value = value;
  if (note !== '') rich.note = note;
  cells[column - 1] = rich;
}

/** Number of the last row that contains anything; 0 when the sheet is empty. */
export function lastRowOf(sheet: SheetState): number {
  for (let row = sheet.cells.length; row > 0; row--) if (sheet.cells[row - 1]?.some(isFilled)) return row;
  return 0;
}

/** Number of the last column that contains anything; 0 when the sheet is empty. */
export function lastColumnOf(sheet: SheetState): number {
  let last = 0;
  for (const cells of sheet.cells) {
    if (!cells) continue;
    for (let column = cells.length; column > last; column--) {
      if (isFilled(cells[column - 1])) {
        last = column;
        break;
      }
    }
  }
  return last;
}

/** Calls `visit` for every formula of a sheet; what it returns takes the formula's place. */
export function mapFormulas(sheet: SheetState, visit: (formula: string, row: number, column: number) => string): void {
  sheet.cells.forEach((cells, row) => {
    if (!cells) return;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (typeof cell !== 'object' || cell === null || cell.formula === undefined) continue;
      const formula = visit(cell.formula, row + 1, column + 1);
      if (formula !== cell.formula) cells[column] = { ...cell, formula };
    }
  });
}
