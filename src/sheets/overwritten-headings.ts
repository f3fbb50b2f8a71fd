/**
 * Recognises imported columns whose headings a person has overwritten in the sheet: the column at the place of one that
 * is missing, showing its answers in every row. Its heading is put back; else the column would come a second time, and
 * what the person made of the first one would get no more answers. Pure.
 */
import type { Table } from '../tables/table';
import type { Comparison } from './compare-rows';
import { columnId, columnIds, type KnownColumn, markerHeading, type SheetLayout } from './layout';
import { isShownAs, type Rename, stretchesBetween } from './renames';

/** A remembered column whose heading the sheet does not have, and the columns at its place that are nobody's yet. */
export interface LostHeading {
  /** Index into the table's headings. */
  readonly index: number;
  readonly heading: string;
  /** Sheet columns, ascending. */
  readonly candidates: readonly number[];
  /** The one that stands where it should, where there are as many as are missing there; 0 where that says nothing. */
  readonly likeliest: number;
}

/** @param headings of the table's columns as their cells hold them. */
export function findLostHeadings(
  layout: SheetLayout,
  known: readonly KnownColumn[],
  headings: readonly string[],
): LostHeading[] {
  const ids = columnIds(headings);
  const expected = new Set(
    known
      .filter(({ present, namesakes, among }) => present === true && namesakes === undefined && among === undefined)
      .map(({ id }) => id),
  );
  const isLost = (id: string) => expected.has(id) && !layout.columnOf.has(id);
  if (!ids.some(isLost)) return [];

  const remembered = new Set(known.map(({ id }) => id));
  const inTable = new Set(ids);
  const leftOfMarker = [...layout.columnOf]
    .filter(([id, column]) => column < layout.markerColumn && (inTable.has(id) || !remembered.has(id)))
    .sort(([, a], [, b]) => a - b);
  const wanted = ids.filter((id) => layout.columnOf.has(id) || isLost(id));
  const inBoth = new Set(wanted.filter((id) => layout.columnOf.has(id)));
  const strangers = stretchesBetween(
    leftOfMarker.map(([id]) => id),
    inBoth,
  );
  const lost: LostHeading[] = [];
  for (const [place, missing] of stretchesBetween(wanted, inBoth)) {
    const candidates = (strangers.get(place) ?? []).map((id) => layout.columnOf.get(id) ?? 0);
    missing.forEach((id, offset) => {
      const index = ids.indexOf(id);
      const heading = headings[index] ?? '';
      const isClear = headings.indexOf(heading) === headings.lastIndexOf(heading) && heading !== markerHeading;
      const likeliest = candidates.length === missing.length ? (candidates[offset] ?? 0) : 0;
      if (isClear && candidates.length > 0) lost.push({ index, heading, candidates, likeliest });
    });
  }
  return lost;
}

/**
 * @param displayed of each candidate, from row 1 on, as people see it; nothing of one that is somebody's own.
 * @returns those of which there is no doubt: one column alone shows the answers, or of several the one at their place.
 */
export function findOverwritten(
  layout: SheetLayout,
  lost: readonly LostHeading[],
  table: Table,
  rows: Comparison,
  displayed: ReadonlyMap<number, readonly string[]>,
): Rename[] {
  const claims = lost.map(({ candidates, ...heading }) => ({
    ...heading,
    columns: candidates.filter((column) => showsAllAnswers(table, rows, heading.index, displayed.get(column))),
  }));
  const claimed = claims.flatMap(({ columns }) => columns);
  const isSole = (column: number) => claimed.indexOf(column) === claimed.lastIndexOf(column);
  return claims.flatMap(({ index, heading, likeliest, columns }) => {
    const [only = 0] = columns.length === 1 ? columns.filter(isSole) : [];
    const column = columns.includes(likeliest) ? likeliest : only;
    return column === 0 ? [] : [{ index, column, from: layout.headings[column - 1] ?? '', to: heading }];
  });
}

/** In the rows whose marks say that they are as the table has them; at least one must hold an answer. */
function showsAllAnswers(
  table: Table,
  rows: Comparison,
  index: number,
  displayed: readonly string[] | undefined,
): boolean {
  if (displayed === undefined) return false;
  const edited = new Set(rows.changed.map(({ sheetRow }) => sheetRow));
  let answers = 0;
  const isSame = rows.tableRowOf.every((tableRow, offset) => {
    if (tableRow < 0 || edited.has(offset + 1)) return true;
    const shown = displayed[offset] ?? '';
    if (shown !== '') answers++;
    return isShownAs(shown, table, tableRow, index);
  });
  return isSame && answers > 0;
}

/** The sheet as it will be when the headings are back. */
export function withHeadingsBack(layout: SheetLayout, overwritten: readonly Rename[]): SheetLayout {
  const headings = [...layout.headings];
  const columnOf = new Map(layout.columnOf);
  for (const { column, to } of overwritten) {
    headings[column - 1] = to;
    for (const [id, place] of columnOf) if (place === column) columnOf.delete(id);
    columnOf.set(columnId(to, 1), column);
  }
  return { ...layout, headings, columnOf };
}
