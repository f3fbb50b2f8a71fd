/** Finds the columns of a sheet that must leave it because they are left out from now on. Pure. */
import type { Table } from '../tables/table';
import { compareColumns } from './compare-columns';
import { columnId, columnIds, type KnownColumn, type SheetLayout } from './layout';

export interface LeavingColumn {
  readonly id: string;
  /** Sheet column. */
  readonly column: number;
  readonly heading: string;
  /**
   * Id that the last column of this heading has in the sheet before this one is taken out. Columns are taken out from right
   * to left, so as soon as the sheet has no such column any more, this one is gone.
   */
  readonly witness: string;
}

/**
 * A column leaves when the export as delivered has its heading (so often) and the treated one has not. One that has left
 * the export leaves the sheet only when it was chosen to be hidden since the last complete refresh.
 *
 * @param hidden Ids that were chosen to be left out or hashed, and were shown by the last complete refresh.
 */
export function findLeavingColumns(
  whole: Table,
  treated: Table,
  layout: SheetLayout,
  known: readonly KnownColumn[],
  hidden: ReadonlySet<string>,
): LeavingColumn[] {
  const all = compareColumns(whole, layout, known);
  const stays = new Set(compareColumns(treated, layout, known).ids);
  const columnById = new Map(all.ids.map((id, index) => [id, all.sheetColumns[index] ?? 0]));
  for (const { id, namesakes } of known) {
    const isAway = !columnById.has(id) && namesakes === undefined;
    if (isAway && hidden.has(id)) columnById.set(id, layout.columnOf.get(id) ?? 0);
  }
  const counts = new Map<string, number>();
  for (const heading of layout.headings) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return [...columnById]
    .filter(([id, column]) => column > 0 && !stays.has(id))
    .sort(([, one], [, other]) => other - one)
    .map(([id, column]) => {
      const heading = layout.headings[column - 1] ?? '';
      const count = counts.get(heading) ?? 1;
      counts.set(heading, count - 1);
      return { id, column, heading, witness: columnId(heading, count) };
    });
}

/** The columns that are known, without those that an interrupted refresh has taken out already. */
export function withoutLeft(
  known: readonly KnownColumn[],
  leaving: readonly (readonly [id: string, witness: string])[] | undefined,
  layout: SheetLayout | undefined,
): readonly KnownColumn[] {
  if (leaving === undefined) return known;
  const here = new Set(columnIds(layout?.headings ?? []));
  const left = new Set(leaving.filter(([, witness]) => !here.has(witness)).map(([id]) => id));
  return known.filter(({ id }) => !left.has(id));
}
