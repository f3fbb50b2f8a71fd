/** Looks for imported columns whose headings were overwritten; reads cells only where a heading is missing. */
import type { Sheet } from '../../ports';
import { textInCell } from '../../sheets/compare-columns';
import type { Comparison } from '../../sheets/compare-rows';
import type { KnownColumn, SheetLayout } from '../../sheets/layout';
import { findLostHeadings, findOverwritten } from '../../sheets/overwritten-headings';
import type { Rename } from '../../sheets/renames';
import { blocksOf } from '../../sheets/runs';
import type { Table } from '../../tables/table';

/** More cells are not read: whoever overwrites the headings of so many gets the columns a second time. */
const mostCells = 1_000_000;

export function findOverwrittenHeadings(
  sheet: Sheet,
  layout: SheetLayout,
  known: readonly KnownColumn[],
  table: Table,
  rows: Comparison,
): Rename[] {
  const lost = findLostHeadings(layout, known, table.headings.map(textInCell));
  const columns = [...new Set(lost.flatMap(({ candidates }) => candidates))];
  if (columns.length === 0 || rows.lastOurs < 2 || columns.length * rows.lastOurs > mostCells) return [];
  return findOverwritten(layout, lost, table, rows, readAnswers(sheet, columns, rows.lastOurs));
}

/** @returns cells by column, as people see them; none of a column that holds formulas: it is somebody's own. */
function readAnswers(sheet: Sheet, columns: readonly number[], lastRow: number): Map<number, readonly string[]> {
  const displayed = new Map<number, readonly string[]>();
  for (const { column, columns: width } of blocksOf(columns)) {
    const formulas = sheet.readFormulas(1, column, lastRow, width);
    const cells = sheet.readDisplayedBlock(1, column, lastRow, width);
    for (let offset = 0; offset < width; offset++) {
      if (formulas.some((row) => row[offset] !== '')) continue;
      displayed.set(
        column + offset,
        cells.map((row) => row[offset] ?? ''),
      );
    }
  }
  return displayed;
}
