/**
 * KoboToolbox numbers the rows of each export anew: when one submission is deleted, `_index` (and in repeat groups
 * `_parent_index`) of all rows behind it changes. That is no change of an answer, so these columns are kept out of the
 * fingerprints and, where nothing else differs, written alone. Pure.
 */
import { columnSeeds, fingerprintRow } from '../tables/hash';
import type { Table } from '../tables/table';

const numberingHeadings = ['_index', '_parent_index'];

/**
 * Indexes of the columns that only number the rows. System columns come last, so of equal headings the last one counts;
 * one that does not hold whole numbers is a question of that name.
 */
export function findNumberingColumns({ headings, kinds }: Pick<Table, 'headings' | 'kinds'>): number[] {
  const columns = numberingHeadings.map((heading) => headings.lastIndexOf(heading));
  return columns.filter((index) => kinds[index] === 'integer');
}

/** The fingerprint of each row, made of everything but its numbering. */
export function fingerprintAnswers(table: Table, numberingColumns: readonly number[]): string[] {
  const seeds = columnSeeds(table);
  if (numberingColumns.length === 0) return table.rows.map((row) => fingerprintRow(seeds, row));
  return table.rows.map((row) => {
    const cells = row.slice();
    for (const index of numberingColumns) cells[index] = '';
    return fingerprintRow(seeds, cells);
  });
}

/** The numbers of each row, such as `17` or, with its parent's, `17.3`; '' where the table has no such columns. */
export function numberRows(table: Table, numberingColumns: readonly number[]): string[] {
  return table.rows.map((row) => numberingColumns.map((index) => String(row[index])).join('.'));
}
