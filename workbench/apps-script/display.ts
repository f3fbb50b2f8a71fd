/** What the cells of a sheet show, for the page and for tests. */

import type { Evaluator } from './formulas/evaluator';
import { numberText } from './formulas/number-text';
import { cellAt, formulaOf } from './grid/cells';
import { styleAt } from './grid/styles';
import type { CellValue, SheetState } from './types';

export interface ShownCell {
  text: string;
  /** What rests behind an error value. */
  error: string | undefined;
  formula: string;
}

/** Shows `rows` rows from `fromRow` on, over the whole width of the grid. */
export function displaySheet(evaluator: Evaluator, sheet: SheetState, fromRow: number, rows: number): ShownCell[][] {
  const last = Math.min(fromRow + rows - 1, sheet.rows);
  const shown: ShownCell[][] = [];
  for (let row = fromRow; row <= last; row++) {
    const line: ShownCell[] = [];
    for (let column = 1; column <= sheet.columns; column++) {
      const formula = formulaOf(cellAt(sheet, row, column));
      const error = formula === '' ? undefined : evaluator.result(sheet, row, column).error;
      const value = evaluator.value(sheet, row, column);
      line.push({ text: textOf(value, styleAt(sheet, row, column).format ?? 'General'), error, formula });
    }
    shown.push(line);
  }
  return shown;
}

function textOf(value: CellValue, format: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return numberText(value, format);
}
