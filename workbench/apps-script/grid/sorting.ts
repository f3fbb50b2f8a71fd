/** Sorting rows of an area: whole cells move, with their notes and looks, and their formulas keep to their own row. */

import type { Cell, CellValue, SheetState } from '../types';
import type { Area } from './a1';
import { cellAt, writableRow } from './cells';
import { moveFormula } from './references';
import { placeOfStyleRow, styleRowOf } from './styles';

export interface SortKey {
  /** Column of the sheet, not of the area. */
  column: number;
  ascending: boolean;
}

/** Google's order: numbers, texts without regard to case, truth values; empty cells always last. */
function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
  return Number(a) - Number(b);
}

export function sortArea(
  sheet: SheetState,
  area: Area,
  keys: readonly SortKey[],
  shown: (row: number, column: number) => CellValue,
): void {
  const rows = Array.from({ length: area.rows }, (_, index) => ({
    index,
    keys: keys.map((key) => shown(area.row + index, key.column)),
    cells: Array.from({ length: area.columns }, (__, at): Cell => cellAt(sheet, area.row + index, area.column + at)),
    styles: Array.from(
      { length: area.columns },
      (__, at) => styleRowOf(sheet, area.row + index)[area.column - 1 + at] ?? 0,
    ),
  }));
  rows.sort((a, b) => {
    for (const [place, key] of keys.entries()) {
      const left = a.keys[place] ?? '';
      const right = b.keys[place] ?? '';
      if (left === '' || right === '') {
        if (left !== right) return left === '' ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return a.index - b.index;
  });
  rows.forEach((source, index) => {
    const row = area.row + index;
    const cells = writableRow(sheet, row, area.column + area.columns - 1);
    source.cells.forEach((cell, at) => {
      const moved = index - source.index;
      cells[area.column - 1 + at] =
        typeof cell === 'object' && cell?.formula !== undefined
          ? { ...cell, formula: moveFormula(cell.formula, moved, 0) }
          : cell;
    });
    const line = [...styleRowOf(sheet, row)];
    while (line.length < area.column - 1) line.push(0);
    source.styles.forEach((style, at) => {
      line[area.column - 1 + at] = style;
    });
    while (sheet.rowStyles.length < row) sheet.rowStyles.push(0);
    sheet.rowStyles[row - 1] = placeOfStyleRow(sheet, line);
  });
}
