/** Reads some rows of a sheet whole, values and formulas, in few calls. */
import type { CellContent, Sheet } from '../ports';
import { blocksOf } from '../sheets/runs';

/** More separate runs than this are read as one block. */
const maxReads = 8;

/** @param rows in any order; `each` is told them from top to bottom. */
export function readRows(
  sheet: Sheet,
  rows: readonly number[],
  columns: number,
  each: (row: number, cells: readonly CellContent[], formulas: readonly string[]) => void,
): void {
  const wanted = new Set(rows);
  for (const { row, rows: height } of fewBlocks(rows)) {
    const values = sheet.readBlock(row, 1, height, columns);
    const formulas = sheet.readFormulas(row, 1, height, columns);
    values.forEach((cells, offset) => {
      if (wanted.has(row + offset)) each(row + offset, cells, formulas[offset] ?? []);
    });
  }
}

function fewBlocks(rows: readonly number[]): { row: number; rows: number }[] {
  const blocks = blocksOf(rows).map(({ column: row, columns }) => ({ row, rows: columns }));
  const [first] = blocks;
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined || blocks.length <= maxReads) return blocks;
  return [{ row: first.row, rows: last.row + last.rows - first.row }];
}
