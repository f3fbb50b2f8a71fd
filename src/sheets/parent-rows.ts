/**
 * Finds the parent of a row of a repeat group by its key: `1042/2/1` belongs to the row `1042/2` of the group around it and
 * to the submission `1042`. Pure.
 */
import { restoreText } from '../tables/cell-kinds';
import type { Table } from '../tables/table';
import { findKeyColumn, rowKeys } from './row-keys';

/** Whose row it is: the submission, or the row in the repeat group around this one. */
export type ParentKind = 'submission' | 'parent';

export interface KeyedTable {
  readonly table: Table;
  /** Where no column has them. */
  readonly keys?: readonly string[] | undefined;
}

export function parentKey(of: ParentKind, key: string): string {
  const at = of === 'submission' ? key.indexOf('/') : key.lastIndexOf('/');
  return at < 0 ? key : key.slice(0, at);
}

/** What a row of a repeat group may call its submission by, in the order in which sources look for it. */
const identifiers = ['_id', 'meta/rootUuid', '_uuid'];

/** Row of each submission by everything that it may be called. */
export function rowsOfSubmissions({ table, keys }: KeyedTable): ReadonlyMap<string, number> {
  const rowOf = rowsByKey({ table, keys });
  for (const heading of identifiers) {
    const column = table.headings.lastIndexOf(heading);
    const kind = table.kinds[column];
    if (kind === undefined) continue;
    table.rows.forEach((row, index) => {
      const text = restoreText(kind, row[column] ?? '');
      if (text !== '' && !rowOf.has(text)) rowOf.set(text, index);
    });
  }
  return rowOf;
}

export function rowsByKey({ table, keys }: KeyedTable): Map<string, number> {
  const own = keys ?? rowKeys(table, findKeyColumn(table));
  return new Map(own.map((key, row) => [key, row]));
}
