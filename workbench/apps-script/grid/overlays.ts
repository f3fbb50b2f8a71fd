/**
 * What people lay over the cells of a sheet: merged cells, filters, alternating colours, conditional formats, data
 * validation. Where reports differ on what Google does, the worst is taken: a write into a merged area keeps only what
 * goes to its first cell.
 */

import type { CellValue, FilterState, Overlays, SheetState } from '../types';
import { type Area, areaOf, overlap } from './a1';
import { putContent } from './write';

export function overlaysOf(sheet: SheetState): Overlays {
  sheet.overlays ??= { merges: [], filterViews: [], bandings: [], conditionalFormats: [], validations: [] };
  return sheet.overlays;
}

/** Merged areas that have a cell in common with an area. */
export function mergesIn(sheet: SheetState, area: Area): Area[] {
  const merges = sheet.overlays?.merges ?? [];
  return merges.flatMap((a1) => areaOf(a1, sheet) ?? []).filter((merged) => overlap(merged, area));
}

/** Merges cells as a person does: all but the first lose what they hold. */
export function mergeCells(sheet: SheetState, a1: string): void {
  overlaysOf(sheet).merges.push(a1);
  emptyCovered(sheet, areaOf(a1, sheet) ?? { row: 1, column: 1, rows: 0, columns: 0 });
}

/** Takes from the merged areas that an area touches whatever is not in their first cells. */
export function emptyCovered(sheet: SheetState, area: Area): void {
  for (const merged of mergesIn(sheet, area)) {
    for (let row = merged.row; row < merged.row + merged.rows; row++) {
      const cells = sheet.cells[row - 1];
      if (!cells) continue;
      const end = Math.min(merged.column + merged.columns - 1, cells.length);
      for (let column = merged.column; column <= end; column++) {
        if (row !== merged.row || column !== merged.column) putContent(cells, column, { value: null });
      }
    }
  }
}

/** Rows that the sheet's filter hides; the first row of a filter never is. */
export function rowsHiddenByFilter(
  sheet: SheetState,
  shown: (row: number, column: number) => string,
  filter: FilterState | undefined = sheet.overlays?.filter,
): number[] {
  const area = filter && areaOf(filter.a1, sheet);
  if (!area || !filter) return [];
  const rows: number[] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const isHidden = Object.entries(filter.hidden).some(([column, texts]) =>
      texts.includes(shown(row, Number(column))),
    );
    if (isHidden) rows.push(row);
  }
  return rows;
}

/** Whether a validation rule that rejects stands in the way of a value. An empty cell is always allowed. */
export function isRejected(sheet: SheetState, row: number, column: number, value: CellValue | null): boolean {
  if (value === null || value === '') return false;
  return (sheet.overlays?.validations ?? []).some(({ a1, allowed, rejects }) => {
    const area = rejects && !allowed.includes(String(value)) ? areaOf(a1, sheet) : undefined;
    return area !== undefined && overlap(area, { row, column, rows: 1, columns: 1 });
  });
}

/**
 * Moves everything with its cells.
 *
 * @param moved the new address of an area, undefined when all of it is gone; `widened` also takes in what was inserted
 *   right behind it and looks like its last row or column.
 */
export function moveOverlays(
  sheet: SheetState,
  moved: (a1: string) => string | undefined,
  widened: (a1: string) => string | undefined,
  movedColumn: (column: number) => number | undefined,
): void {
  const { overlays } = sheet;
  if (overlays === undefined) return;
  const keep = <Laid extends { a1: string }>(laid: readonly Laid[], move: typeof moved): Laid[] =>
    laid.flatMap((one) => {
      const a1 = move(one.a1);
      return a1 === undefined ? [] : [{ ...one, a1 }];
    });
  const keepFilters = <Laid extends FilterState>(laid: readonly Laid[]): Laid[] =>
    keep(laid, moved).map((one) => ({
      ...one,
      hidden: Object.fromEntries(
        Object.entries(one.hidden).flatMap(([column, texts]) => {
          const at = movedColumn(Number(column));
          return at === undefined ? [] : [[String(at), texts]];
        }),
      ),
    }));
  overlays.merges = overlays.merges.flatMap((a1) => moved(a1) ?? []);
  overlays.bandings = overlays.bandings.flatMap((a1) => widened(a1) ?? []);
  overlays.conditionalFormats = keep(overlays.conditionalFormats, widened);
  overlays.validations = keep(overlays.validations, widened);
  overlays.filterViews = keepFilters(overlays.filterViews);
  const [filter] = overlays.filter === undefined ? [] : keepFilters([overlays.filter]);
  if (filter === undefined) delete overlays.filter;
  else overlays.filter = filter;
}
