/** What identifies the rows of a table from one export to the next. Pure. */

import { restoreText } from '../tables/cell-kinds';
import type { Table } from '../tables/table';

/** What identifies a row: its number, its lasting identifier, only its place in the export, or a key that was given. */
export type KeyKind = 'id' | 'rootUuid' | 'position' | 'given';

export interface KeyColumn {
  readonly kind: KeyKind;
  /** Index into the table's headings; -1 for `position` and `given`. */
  readonly index: number;
}

/**
 * Chooses the column whose values identify the rows: `_id`, else `meta/rootUuid`, else the position. Never `_uuid`
 * (changes when a submission is edited) nor `_index` (numbered anew in each export). System columns come last, so of
 * equal headings the last one counts; a column with a blank or repeated value is no key.
 */
export function findKeyColumn(table: Table): KeyColumn {
  const candidates: readonly (readonly [KeyKind, string])[] = [
    ['id', '_id'],
    ['rootUuid', 'meta/rootUuid'],
  ];
  for (const [kind, heading] of candidates) {
    const index = table.headings.lastIndexOf(heading);
    if (index >= 0 && hasDistinctValues(table, index)) return { kind, index };
  }
  return { kind: 'position', index: -1 };
}

function hasDistinctValues(table: Table, index: number): boolean {
  const seen = new Set<unknown>();
  for (const row of table.rows) {
    const value = row[index];
    if (value === '' || value === undefined || seen.has(value)) return false;
    seen.add(value);
  }
  return true;
}

/** The key of each row, in order. */
export function rowKeys(table: Table, key: KeyColumn): string[] {
  if (key.kind === 'position') return table.rows.map((_row, index) => `#${index + 1}`);
  const kind = table.kinds[key.index] || 'text';
  return table.rows.map((row) => restoreText(kind, row[key.index] as string | number));
}
