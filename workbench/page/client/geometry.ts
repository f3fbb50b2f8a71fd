/** Where columns and rows lie, in pixels: widths differ and hidden columns have none; all rows have the same height. */
import type { SheetSummary } from '../protocol';

export const rowHeight = 23;
export const headHeight = 24;
export const headWidth = 46;
const usualWidth = 100;

export interface Columns {
  /** Left edge of a 1-based column, and of the one after the last. */
  left(column: number): number;
  width(column: number): number;
  readonly count: number;
  /** The first and last column that show between two pixels. */
  between(from: number, to: number): readonly [first: number, last: number];
}

export function columnsOf(sheet: SheetSummary): Columns {
  const hidden = new Set(sheet.hiddenColumns);
  const edges = [0];
  for (let column = 1; column <= sheet.columns; column++) {
    const width = hidden.has(column) ? 0 : (sheet.columnWidths[column] ?? usualWidth);
    edges.push((edges[column - 1] ?? 0) + width);
  }
  const left = (column: number): number => edges[column - 1] ?? 0;
  return {
    left,
    width: (column) => left(column + 1) - left(column),
    count: sheet.columns,
    between(from, to) {
      let first = 1;
      while (first < sheet.columns && (edges[first] ?? 0) <= from) first += 1;
      let last = first;
      while (last < sheet.columns && (edges[last] ?? 0) < to) last += 1;
      return [first, last];
    },
  };
}
