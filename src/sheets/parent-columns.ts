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
  readonly from: ParentColumn;
  /** The answer beside a row of the group. */
  readonly cellOf: (row: number) => Cell;
}

export interface TableWithParents {
  readonly table: Table;
  /** What each added column repeats, by the added column's id. */
  readonly added: ReadonlyMap<string, ParentColumn>;
}

/** KoboToolbox's own way of naming them: `_submission__id` is the `_id` of the submission. */
const prefixes: Readonly<Record<ParentKind, string>> = { submission: '_submission_', parent: '_parent_' };
const kinds = ['submission', 'parent'] as const;

export function repeatedHeading(of: ParentKind, heading: string): string {
  return prefixes[of] + heading;
}

/** The table with a column more for each chosen one that its parent has. */
export function addParentColumns(
  child: KeyedTable,
  chosen: readonly ParentColumn[],
  parents: Parents,
): TableWithParents {
  const { table } = child;
  const columns = kinds.flatMap((of) => columnsOf(of, child, chosen, parents[of]));
  if (columns.length === 0) return { table, added: new Map() };
  const headings = [...table.headings];
  for (const { heading } of columns) headings.push(freeHeading(heading, headings));
  const ids = columnIds(headings).slice(table.headings.length);
  return {
    table: {
      ...table,
      headings,
      kinds: [...table.kinds, ...columns.map(({ kind }) => kind)],
      rows: table.rows.map((row, index) => [...row, ...columns.map(({ cellOf }) => cellOf(index))]),
    },
    added: new Map(columns.map(({ from }, index) => [ids[index] ?? '', from])),
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
  const rowOf = of === 'submission' ? rowsOfSubmissions(parent) : rowsByKey(parent);
  const parentRows = (child.keys ?? []).map((key) => parent.table.rows[rowOf.get(parentKey(of, key)) ?? -1]);
  return namesOf(of, parent.table).flatMap(({ id, heading }, column): AddedColumn[] => {
    if (!wanted.has(id)) return [];
    const kind = parent.table.kinds[column] ?? 'text';
    return [{ heading, kind, from: { of, id }, cellOf: (row) => parentRows[row]?.[column] ?? '' }];
  });
}

/** For each column of a parent its id, and the heading under which it is repeated. */
function namesOf(of: ParentKind, { headings }: Table): { readonly id: string; readonly heading: string }[] {
  const seen = new Map<string, number>();
  return columnIds(headings).map((id, column) => {
    const heading = headings[column] ?? '';
    const occurrence = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, occurrence);
    return { id, heading: numbered(repeatedHeading(of, heading), occurrence) };
  });
}

/** KoboToolbox repeats these itself, so that a column with such a name is none of ours. */
const repeatedAnyway =
  /^_(?:id|uuid|submission_time|validation_status|notes|status|submitted_by|_version__|tags|index|parent_.*|submission_.*)$|^meta\/rootUuid$/;

/** Ids under which the sheet of a group may still know columns that it shall repeat no more. */
export function unwantedColumns(chosen: readonly ParentColumn[], parents: Parents): string[] {
  return kinds.flatMap((of) => {
    const parent = parents[of];
    if (parent === undefined) return [];
    const wanted = new Set(chosen.filter((column) => column.of === of).map(({ id }) => id));
    return namesOf(of, parent.table)
      .filter(({ id }, column) => !wanted.has(id) && !repeatedAnyway.test(parent.table.headings[column] ?? ''))
      .map(({ heading }) => columnId(heading, 1));
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
