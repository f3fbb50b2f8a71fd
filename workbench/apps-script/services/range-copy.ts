/** Copying ranges, and the forms in which a sort order is given. */

import type { Area } from '../grid/a1';
import { cellAt, contentOf, formulaOf, writableRow } from '../grid/cells';
import { emptyCovered } from '../grid/overlays';
import { moveFormula } from '../grid/references';
import type { SortKey } from '../grid/sorting';
import { copyStyles } from '../grid/styles';
import { putContent } from '../grid/write';
import type { Cell, CellValue } from '../types';
import { Exception, wrongSignature } from './exception';
import { computedContent, requireEditable, sheetState } from './sheet-access';
import { unwrap } from './strict';

interface Placed {
  sheetId: number;
  area: Area;
}

export const copyPasteTypes = [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
] as const;

/** A larger target is filled by repeating the source when it is a multiple of it, else the source's size is pasted. */
function targetArea(source: Area, target: Area): Area {
  return {
    row: target.row,
    column: target.column,
    rows: target.rows % source.rows === 0 ? target.rows : source.rows,
    columns: target.columns % source.columns === 0 ? target.columns : source.columns,
  };
}

export function copyRange(source: Placed, args: readonly unknown[]): void {
  const target = unwrap<Placed>('Range', args[0]);
  const [, how, transposed] = args;
  if (!target || args.length > 3) throw wrongSignature('SpreadsheetApp.Range.copyTo', args);
  if (transposed === true) throw new Error('NOT FAKED: Range.copyTo transposed');
  const options =
    typeof how === 'object' && how !== null ? (how as { contentsOnly?: boolean; formatOnly?: boolean }) : {};
  const type =
    typeof how === 'string'
      ? how
      : options.contentsOnly
        ? 'PASTE_VALUES'
        : options.formatOnly
          ? 'PASTE_FORMAT'
          : 'PASTE_NORMAL';
  if (!(copyPasteTypes as readonly string[]).includes(type)) throw wrongSignature('SpreadsheetApp.Range.copyTo', args);
  const from = sheetState(source.sheetId);
  const to = sheetState(target.sheetId);
  const area = targetArea(source.area, target.area);
  if (area.row + area.rows - 1 > to.rows || area.column + area.columns - 1 > to.columns) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  requireEditable(to, area);
  const content = ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMULA', 'PASTE_VALUES'].includes(type);
  const looks = ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT'].includes(type);
  // Read first: source and target may overlap.
  const cells: { cell: Cell; shown: CellValue }[][] = [];
  for (let row = 0; row < source.area.rows; row++) {
    const line: { cell: Cell; shown: CellValue }[] = [];
    for (let column = 0; column < source.area.columns; column++) {
      const cell = cellAt(from, source.area.row + row, source.area.column + column);
      const shown =
        type === 'PASTE_VALUES' ? computedContent(from, source.area.row + row, source.area.column + column) : '';
      line.push({ cell, shown });
    }
    cells.push(line);
  }
  for (let row = 0; row < area.rows; row++) {
    const sourceRow = row % source.area.rows;
    if (content) {
      const line = writableRow(to, area.row + row, area.column + area.columns - 1);
      for (let column = 0; column < area.columns; column++) {
        const sourceColumn = column % source.area.columns;
        const found = cells[sourceRow]?.[sourceColumn] ?? { cell: null, shown: '' };
        const formula = formulaOf(found.cell);
        const value = type === 'PASTE_VALUES' ? found.shown : contentOf(found.cell);
        if (formula === '' || type === 'PASTE_VALUES') {
          putContent(line, area.column + column, { value: value === '' ? null : value });
          continue;
        }
        const moved = moveFormula(
          formula,
          area.row + row - (source.area.row + sourceRow),
          area.column + column - (source.area.column + sourceColumn),
        );
        putContent(line, area.column + column, { value: null, formula: moved });
      }
    }
    if (!looks) continue;
    for (let column = 0; column < area.columns; column += source.area.columns) {
      copyStyles(
        { sheet: from, row: source.area.row + sourceRow, column: source.area.column },
        { sheet: to, row: area.row + row, column: area.column + column },
        source.area.columns,
      );
    }
  }
  if (content) emptyCovered(to, area);
}

/** Sort orders: a column, `{column, ascending}`, or a list of these. */
export function sortKeys(given: unknown): SortKey[] {
  const list = Array.isArray(given) ? given : [given];
  return list.map((item): SortKey => {
    if (typeof item === 'number') return { column: item, ascending: true };
    const { column, ascending } = (item ?? {}) as Partial<SortKey>;
    if (typeof column !== 'number') throw wrongSignature('SpreadsheetApp.Range.sort', [given]);
    return { column, ascending: ascending !== false };
  });
}
