/**
 * What becomes of each column between what a source delivered and what the spreadsheet gets to see. A column that is left
 * out is gone from here on: no fingerprint, no message and no cell is ever made of it. Pure.
 */
import { restoreText } from '../cell-kinds';
import type { Cell, Table } from '../table';

/** hash: each answer is replaced by a code, the same for the same answer. */
export type ColumnTreatment = 'keep' | 'leaveOut' | 'hash';

/** @param treatments One per column. */
export function treatColumns(
  table: Table,
  treatments: readonly ColumnTreatment[],
  codeOf: (answer: string) => string,
): Table {
  if (treatments.every((treatment) => treatment === 'keep')) return table;
  const { headings, kinds, rows } = table;
  const columns = headings.map((_heading, column) => column).filter((column) => treatments[column] !== 'leaveOut');
  const hashed = columns.filter((column) => treatments[column] === 'hash');
  const isHashed = new Set(hashed);
  const places = new Map(columns.map((column, place) => [column, place]));
  return {
    ...table,
    headings: columns.map((column) => headings[column] ?? ''),
    kinds: columns.map((column) => (isHashed.has(column) ? 'text' : (kinds[column] ?? 'text'))),
    rows: rows.map((row) => {
      const cells = columns.map((column): Cell => row[column] ?? '');
      for (const column of hashed) {
        // The text that was sent: whether a column counts as numbers must make no difference to its codes.
        cells[places.get(column) ?? 0] = codeOf(restoreText(kinds[column] ?? 'text', row[column] ?? ''));
      }
      return cells;
    }),
  };
}
