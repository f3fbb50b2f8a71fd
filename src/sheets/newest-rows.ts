/**
 * Keeps the newest submissions of what was read, with their rows in repeat groups, for imports that must not grow beyond a
 * size. Submissions are numbered in the order in which they arrive, so the newest have the greatest numbers. Pure.
 */
import type { KeyedTable } from './parent-rows';
import { findKeyColumn, rowKeys } from './row-keys';
import { submissionOf } from './row-ranges';

/**
 * Number of the oldest submission that is kept.
 *
 * @param newest how many are kept.
 * @param others keys of submissions that are in the sheet and of which the table says nothing, as it is a part only.
 * @returns 0 where all are kept; undefined where submissions have no numbers, so that nobody can say which are the newest.
 */
export function oldestKept(
  newest: number,
  submissions: KeyedTable,
  others: readonly string[] = [],
): number | undefined {
  const { table, keys = rowKeys(table, findKeyColumn(table)) } = submissions;
  const numbers = new Set<number>();
  for (const key of keys) {
    const number = submissionOf(key);
    if (number === undefined) return undefined;
    numbers.add(number);
  }
  for (const key of others) {
    const number = submissionOf(key);
    if (number !== undefined) numbers.add(number);
  }
  if (numbers.size <= newest) return 0;
  const ascending = Float64Array.from(numbers).sort();
  return ascending[ascending.length - newest] ?? 0;
}

/** The rows of the submission of this number and of newer ones. */
export function keepNewest({ table, keys: given }: KeyedTable, oldest: number): KeyedTable {
  if (oldest === 0) return { table, keys: given };
  const keys = given ?? rowKeys(table, findKeyColumn(table));
  const isKept = (_: unknown, row: number) => (submissionOf(keys[row] ?? '') ?? oldest) >= oldest;
  return { table: { ...table, oldestKept: oldest, rows: table.rows.filter(isKept) }, keys: given?.filter(isKept) };
}
