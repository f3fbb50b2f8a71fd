/**
 * Merged cells among the imported ones. A merged block holds what belongs into its first cell; whatever is written into
 * the others is lost. Their rows are never marked as finished, so that they are filled once the cells are apart. Pure.
 */
import type { CellBlock } from '../ports';
import type { Comparison } from './compare-rows';

export interface MergedRows {
  /** Sheet rows that cannot hold all their answers. */
  readonly rows: ReadonlySet<number>;
  /** Merged blocks that are the reason. */
  readonly blocks: number;
}

export const noMergedRows: MergedRows = { rows: new Set(), blocks: 0 };

export function mergedRows(blocks: readonly CellBlock[], isOurs: (column: number) => boolean): MergedRows {
  const rows = new Set<number>();
  let inTheWay = 0;
  for (const { row, column, rows: height, columns: width } of blocks) {
    const ours = Array.from({ length: width }, (_unused, index) => column + index).filter(isOurs);
    if (ours.length === 0) continue;
    // Of the first row only the first cell is as it should be.
    const first = ours.some((one) => one !== column) ? row : row + 1;
    for (let covered = first; covered < row + height; covered++) rows.add(covered);
    if (first < row + height) inTheWay++;
  }
  return { rows, blocks: inTheWay };
}

/** The comparison, with these rows written again and left without a fingerprint. */
export function leaveUnfinished(rows: Comparison, unfinished: ReadonlySet<number>): Comparison {
  const affected = [...unfinished].filter((row) => (rows.tableRowOf[row - 1] ?? -1) >= 0);
  if (affected.length === 0) return rows;
  const fingerprints = [...rows.fingerprints];
  for (const row of affected) fingerprints[rows.tableRowOf[row - 1] ?? 0] = '';
  const others = rows.changed.filter(({ sheetRow }) => !unfinished.has(sheetRow));
  const again = affected.map((sheetRow) => ({ sheetRow, tableRow: rows.tableRowOf[sheetRow - 1] ?? 0 }));
  return {
    ...rows,
    fingerprints,
    changed: [...others, ...again].sort((a, b) => a.sheetRow - b.sheetRow),
    renumbered: rows.renumbered.filter(({ sheetRow }) => !unfinished.has(sheetRow)),
  };
}
