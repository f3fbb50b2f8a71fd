/**
 * Recognises imported columns whose headings a person has overwritten in the sheet: the column at the place of one that
 * is missing, showing its answers in every row that is up to date. Its heading is put back; else the column would come a second time, and
 * what the person made of the first one would get no more answers. Pure.
 */
import type { Table } from '../tables/table';
import { type Comparison, upToDateRows } from './compare-rows';
import { columnIds, type KnownColumn, markerHeading, type SheetLayout } from './layout';
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

/**
 * Ids of columns that are remembered as there and have no heading in the sheet. Those that share theirs with columns of the
 * user's are left out: they may be under another number.
 */
export function missingColumns({ columnOf }: SheetLayout, known: readonly KnownColumn[]): string[] {
  return known
    .filter(({ present, namesakes, among }) => present === true && namesakes === undefined && among === undefined)
    .map(({ id }) => id)
    .filter((id) => !columnOf.has(id));
}

/** @param headings of the table's columns as their cells hold them. */
export function findLostHeadings(
  layout: SheetLayout,
  known: readonly KnownColumn[],
  headings: readonly string[],
): LostHeading[] {
  const missing = new Set(missingColumns(layout, known));
  if (missing.size === 0) return [];
  const ids = columnIds(headings);
  const remembered = new Set(known.map(({ id }) => id));
  const inTable = new Set(ids);
  const leftOfMarker = [...layout.columnOf]
    .filter(([id, column]) => column < layout.markerColumn && (inTable.has(id) || !remembered.has(id)))
    .sort(([, a], [, b]) => a - b);
  const wanted = ids.filter((id) => layout.columnOf.has(id) || missing.has(id));
  const inBoth = new Set(wanted.filter((id) => layout.columnOf.has(id)));
  const strangers = stretchesBetween(
    leftOfMarker.map(([id]) => id),
    inBoth,
  );
  const lost: LostHeading[] = [];
  for (const [place, stretch] of stretchesBetween(wanted, inBoth)) {
    const candidates = (strangers.get(place) ?? []).map((id) => layout.columnOf.get(id) ?? 0);
    stretch.forEach((id, offset) => {
      const index = ids.indexOf(id);
      const heading = headings[index] ?? '';
      const isClear = headings.indexOf(heading) === headings.lastIndexOf(heading) && heading !== markerHeading;
      const likeliest = candidates.length === stretch.length ? (candidates[offset] ?? 0) : 0;
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
  const sheetRows = upToDateRows(rows);
  const isIts = (index: number, column: number) =>
    showsAllAnswers(table, rows, sheetRows, index, displayed.get(column));
  const claims = lost.map(({ candidates, ...heading }) => ({
    ...heading,
    columns: candidates.filter((column) => isIts(heading.index, column)),
  }));
  const claimed = claims.flatMap(({ columns }) => columns);
  const isSole = (column: number) => claimed.indexOf(column) === claimed.lastIndexOf(column);
  return claims.flatMap(({ index, heading, likeliest, columns }) => {
    const [only = 0] = columns.length === 1 ? columns.filter(isSole) : [];
    const column = columns.includes(likeliest) ? likeliest : only;
    return column === 0 ? [] : [{ index, column, from: layout.headings[column - 1] ?? '', to: heading }];
  });
}

/** In all of these rows; at least one must hold an answer. */
function showsAllAnswers(
  table: Table,
  { tableRowOf }: Comparison,
  sheetRows: readonly number[],
  index: number,
  displayed: readonly string[] | undefined,
): boolean {
  if (displayed === undefined) return false;
  const shownIn = (row: number) => displayed[row - 1] ?? '';
  return (
    sheetRows.every((row) => isShownAs(shownIn(row), table, tableRowOf[row - 1] ?? -1, index)) &&
    sheetRows.some((row) => shownIn(row) !== '')
  );
}
