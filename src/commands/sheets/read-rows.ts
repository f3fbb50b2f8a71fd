/** Reads some rows of a sheet whole, values and formulas, in few calls. */
import type { CellContent, Sheet } from '../../ports';
import { blocksOf } from '../../sheets/runs';

/** More separate runs than this are read as one block. */
const maxReads = 8;

/**
 * @param rows in any order; `each` is told them from top to bottom.
 * @param mayMatter Whether the formulas of a row can make a difference; where those of no row do, they are not read.
 */
export function readRows(
  sheet: Sheet,
  rows: readonly number[],
  columns: number,
  mayMatter: (cells: readonly CellContent[]) => boolean,
  each: (row: number, cells: readonly CellContent[], formulas: readonly string[]) => void,
): void {
  const wanted = new Set(rows);
  for (const { row, rows: height } of fewBlocks(rows)) {
    const values = sheet.readBlock(row, 1, height, columns);
    const isWanted = (offset: number) => wanted.has(row + offset);
    const needsFormulas = values.some((cells, offset) => isWanted(offset) && mayMatter(cells));
    const formulas = needsFormulas ? sheet.readFormulas(row, 1, height, columns) : [];
    values.forEach((cells, offset) => {
      if (isWanted(offset)) each(row + offset, cells, formulas[offset] ?? []);
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
