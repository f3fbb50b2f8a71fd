/**
 * Repeats answers of a parent beside the rows of its repeat group, such as the village of a household beside each of its
 * members. From then on they are columns of the group's table like all others: what a refresh does with a column that
 * came, changed or left holds for them, too. Pure.
 */
import type { Cell, ColumnKind, Table } from '../tables/table';
import { columnId, columnIds } from './layout';
import { type KeyedTable, type ParentKind, parentKey, rowsByKey, rowsOfSubmissions } from './parent-rows';
import type { Rename } from './renames';

/** One that a person chose: whose answers, and the id of their column. */
export interface ParentColumn {
  readonly of: ParentKind;
  readonly id: string;
}

/** The tables of a repeat group's parents, as far as they came with it. */
export type Parents = { readonly [Kind in ParentKind]: KeyedTable | undefined };

interface AddedColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** The answer beside a row of the group. */
  readonly cellOf: (row: number) => Cell;
}

/** KoboToolbox's own way of naming them: `_submission__id` is the `_id` of the submission. */
const prefixes: Readonly<Record<ParentKind, string>> = { submission: '_submission_', parent: '_parent_' };

export function repeatedHeading(of: ParentKind, heading: string): string {
  return prefixes[of] + heading;
}

/** The table with a column more for each chosen one that its parent has. */
export function addParentColumns(child: KeyedTable, chosen: readonly ParentColumn[], parents: Parents): Table {
  const { table } = child;
  const added = (['submission', 'parent'] as const).flatMap((of) => columnsOf(of, child, chosen, parents[of]));
  if (added.length === 0) return table;
  const headings = [...table.headings];
  for (const { heading } of added) headings.push(freeHeading(heading, headings));
  return {
    ...table,
    headings,
    kinds: [...table.kinds, ...added.map(({ kind }) => kind)],
    rows: table.rows.map((row, index) => [...row, ...added.map(({ cellOf }) => cellOf(index))]),
  };
}

function columnsOf(
  of: ParentKind,
  child: KeyedTable,
  chosen: readonly ParentColumn[],
  parent: KeyedTable | undefined,
): AddedColumn[] {
  const wanted = new Set(chosen.filter((column) => column.of === of).map(({ id }) => id));
  if (parent === undefined || wanted.size === 0) return [];
  const { headings, kinds, rows } = parent.table;
  const rowOf = of === 'submission' ? rowsOfSubmissions(parent) : rowsByKey(parent);
  const parentRows = (child.keys ?? []).map((key) => rows[rowOf.get(parentKey(of, key)) ?? -1]);
  const seen = new Map<string, number>();
  // In the parent's order, whatever the order of choosing.
  return columnIds(headings).flatMap((id, column): AddedColumn[] => {
    const name = headings[column] ?? '';
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    if (!wanted.has(id)) return [];
    const heading = numbered(repeatedHeading(of, name), occurrence);
    return [{ heading, kind: kinds[column] ?? 'text', cellOf: (row) => parentRows[row]?.[column] ?? '' }];
  });
}

/** A column that cannot be taken for another: of equal headings, sources look at the last one for their own. */
function freeHeading(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const heading = numbered(wanted, number);
    if (!taken.includes(heading)) return heading;
  }
}

function numbered(heading: string, number: number): string {
  return number === 1 ? heading : `${heading} (${number})`;
}

/** The same choice once columns of the parent have been renamed. The very same array where none of them is chosen. */
export function followRenames(
  chosen: readonly ParentColumn[],
  of: ParentKind,
  renames: readonly Pick<Rename, 'from' | 'to'>[],
): readonly ParentColumn[] {
  // Only headings that one column has are found to be renamed.
  const newIds = new Map(renames.map(({ from, to }) => [columnId(from, 1), columnId(to, 1)]));
  const isRenamed = (column: ParentColumn) => column.of === of && newIds.has(column.id);
  if (!chosen.some(isRenamed)) return chosen;
  return chosen.map((column) => (isRenamed(column) ? { of, id: newIds.get(column.id) ?? column.id } : column));
}
