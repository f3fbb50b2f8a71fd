/** Writes one coerced value: content, and the format the cell takes on with it. */

import type { Cell, SheetState } from '../types';
import { withContent, writableRow } from './cells';
import type { Coerced } from './coercion';
import { restyle } from './styles';

/** Characters (UTF-16 units) of a cell. Error text of Google Sheets, 2026-08. */
export const maxCellCharacters = 50_000;

/** Puts content into a row made writable before; formats are left to the caller. */
export function putContent(cells: Cell[], column: number, content: Coerced): void {
  const before = cells[column - 1] ?? null;
  cells[column - 1] =
    content.formula === undefined && (before === null || typeof before !== 'object')
      ? content.value
      : withContent(before, content.value, content.formula);
}

export function writeCell(sheet: SheetState, row: number, column: number, content: Coerced): void {
  putContent(writableRow(sheet, row, column), column, content);
  if (content.format !== undefined) {
    restyle(sheet, { row, column, rows: 1, columns: 1 }, { format: content.format });
  }
}
