/** A sheet as the command line's JSON file shows it. */

import type { CellValue, SheetState } from '../types';
import { cellAt, contentOf, formulaOf, lastColumnOf, lastRowOf } from './cells';
import { styleAt } from './styles';

export interface SheetReport {
  name: string;
  hidden: boolean;
  frozenRows: number;
  hiddenColumns: number[];
  /** What the cells contain, '' for an empty one and for one with a formula; as far as the content reaches. */
  values: CellValue[][];
  /** '' where there is no formula. */
  formulas: string[][];
  /** `General` where the format is automatic. */
  numberFormats: string[][];
}

export function sheetReport(sheet: SheetState): SheetReport {
  const rows = lastRowOf(sheet);
  const columns = lastColumnOf(sheet);
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => cell(row + 1, column + 1)),
    );
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    frozenRows: sheet.frozenRows,
    hiddenColumns: [...sheet.hiddenColumns],
    values: grid((row, column) => contentOf(cellAt(sheet, row, column))),
    formulas: grid((row, column) => formulaOf(cellAt(sheet, row, column))),
    numberFormats: grid((row, column) => styleAt(sheet, row, column).format ?? 'General'),
  };
}
