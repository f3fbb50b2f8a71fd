/**
 * Tells imported columns from the user's where both have the same heading. Which one is ours is remembered as the nth of
 * so many; when there are more or fewer of them than remembered, the cells decide. Pure.
 */
import type { Table } from '../tables/table';
import { type Comparison, upToDateRows } from './compare-rows';
import { columnId, columnIds, type KnownColumn, type SheetLayout } from './layout';
import { isShownAs } from './renames';

/** A heading of which the sheet has not as many columns as remembered. */
export interface UnclearHeading {
  readonly heading: string;
  /** Sheet columns with that heading, ascending. */
  readonly columns: readonly number[];
  /** Ids of those that are imported, by occurrence. */
  readonly ids: readonly string[];
  /** Whether there were more before: then an imported one may be among those that were taken away. */
  readonly isFewer: boolean;
}

export interface RememberedPlaces {
  readonly layout: SheetLayout;
  readonly unclear: readonly UnclearHeading[];
}

/** Finds the imported columns among equal headings by what is remembered of them. */
export function findRemembered(layout: SheetLayout, known: readonly KnownColumn[]): RememberedPlaces {
  const knownById = new Map(known.map((column) => [column.id, column]));
  const unclear: UnclearHeading[] = [];
  let found = layout;
  columnsByHeading(layout).forEach((columns, heading) => {
    const ours = oursAmong(heading, columns.length, knownById);
    // What an interrupted run was adding is told by its count alone (`KnownColumn.namesakes`).
    if (ours.length === 0 || ours.some(({ namesakes }) => namesakes !== undefined)) return;
    const expected = Math.max(ours.length, ...ours.map(({ among }) => among?.of ?? 0));
    const ids = ours.map(({ id }) => id);
    if (columns.length !== expected) {
      unclear.push({ heading, columns, ids, isFewer: columns.length < expected });
    } else if (ours.some(({ among }) => among !== undefined)) {
      found = assignColumns(
        found,
        heading,
        columns,
        ours.map(({ id, among }, index) => [id, columns[(among?.nth ?? index + 1) - 1] ?? 0] as const),
        knownById,
      );
    }
  });
  return { layout: found, unclear };
}

function columnsByHeading({ headings, markerColumn }: SheetLayout): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    if (index + 1 === markerColumn || (heading === '' && index + 1 > markerColumn)) return;
    const same = columns.get(heading);
    if (same === undefined) columns.set(heading, [index + 1]);
    else same.push(index + 1);
  });
  return columns;
}

function oursAmong(heading: string, count: number, knownById: ReadonlyMap<string, KnownColumn>): KnownColumn[] {
  const ids = Array.from({ length: count }, (_unused, index) => columnId(heading, index + 1));
  return ids.map((id) => knownById.get(id)).filter((column) => column !== undefined);
}

/** The layout in which ids of one heading lead to the given columns, and other ids to the columns that are left. */
function assignColumns(
  layout: SheetLayout,
  heading: string,
  columns: readonly number[],
  places: readonly (readonly [string, number])[],
  knownById: ReadonlyMap<string, unknown>,
): SheetLayout {
  const columnOf = new Map(layout.columnOf);
  const taken = new Set(places.map(([, column]) => column));
  for (let occurrence = 1; occurrence <= columns.length; occurrence++) columnOf.delete(columnId(heading, occurrence));
  for (const [id, column] of places) columnOf.set(id, column);
  let occurrence = 1;
  for (const column of columns) {
    if (taken.has(column)) continue;
    while (knownById.has(columnId(heading, occurrence))) occurrence++;
    columnOf.set(columnId(heading, occurrence++), column);
  }
  return { ...layout, columnOf };
}

/** Share of the rows in which a column must show the answers; less is needed where every row has been edited. */
const leastShare = 0.9;
const leastShareOfEdited = 0.5;

/**
 * Decides by the cells which columns are the imported ones.
 *
 * @param displayed of each sheet column of the unclear heading, from row 1 on, as people see it.
 * @returns undefined when it cannot be decided.
 */
export function decideByCells(
  layout: SheetLayout,
  known: readonly KnownColumn[],
  table: Table,
  rows: Comparison,
  unclear: UnclearHeading,
  displayed: ReadonlyMap<number, readonly string[]>,
): SheetLayout | undefined {
  const { heading, columns, ids, isFewer } = unclear;
  const tableIds = columnIds(table.headings);
  const places: (readonly [string, number])[] = [];
  const taken = new Set<number>();
  for (const id of ids) {
    const index = tableIds.indexOf(id);
    const free = columns.filter((column) => !taken.has(column));
    const column = index < 0 ? free[0] : chooseColumn(layout, known, id, table, rows, index, free, displayed);
    // One that shows other cells belongs to the user; ours was among those taken away.
    if (column === undefined && isFewer) continue;
    if (column === undefined) return undefined;
    taken.add(column);
    places.push([id, column]);
  }
  return assignColumns(layout, heading, columns, places, new Map(known.map((column) => [column.id, column])));
}

function chooseColumn(
  layout: SheetLayout,
  known: readonly KnownColumn[],
  id: string,
  table: Table,
  rows: Comparison,
  index: number,
  columns: readonly number[],
  displayed: ReadonlyMap<number, readonly string[]>,
): number | undefined {
  const { sheetRows, least } = comparableRows(rows);
  // Part of a reading may hold none of the rows that are there, and then says nothing about their columns.
  if (sheetRows.length === 0) return table.range === undefined || rows.rowsBefore === 0 ? columns[0] : undefined;
  const scores = columns.map((column) => {
    const cells = displayed.get(column) ?? [];
    const same = sheetRows.filter((row) =>
      isShownAs(cells[row - 1] ?? '', table, rows.tableRowOf[row - 1] ?? -1, index),
    );
    return same.length / sheetRows.length;
  });
  const best = Math.max(...scores);
  if (best < least) return undefined;
  const winners = columns.filter((_column, place) => scores[place] === best);
  if (winners.length === 1) return winners[0];
  const beside = winners.filter((column) => isBesideNeighbour(layout, known, id, column));
  if (beside.length === 1) return beside[0];
  // Columns that show the same in every row are as good as one another.
  return best === 1 ? winners[0] : undefined;
}

/** Rows whose marks promise what the table says; where there are none, all rows that are in both. */
function comparableRows(rows: Comparison): { readonly sheetRows: readonly number[]; readonly least: number } {
  const upToDate = upToDateRows(rows);
  return upToDate.length > 0
    ? { sheetRows: upToDate, least: leastShare }
    : { sheetRows: rows.changed.map(({ sheetRow }) => sheetRow), least: leastShareOfEdited };
}

/** Whether a column still stands beside the one that precedes or follows it in the export. */
function isBesideNeighbour(layout: SheetLayout, known: readonly KnownColumn[], id: string, column: number): boolean {
  const present = known.filter((other) => other.present !== false).map((other) => other.id);
  const place = present.indexOf(id);
  const columnOf = (neighbour: string | undefined) => layout.columnOf.get(neighbour ?? '') ?? Number.NaN;
  return columnOf(present[place - 1]) === column - 1 || columnOf(present[place + 1]) === column + 1;
}

/**
 * Adds to what is remembered which of several equal headings is ours, where the user has such columns, too.
 *
 * @param headings of the sheet as it is then.
 * @param columnOf sheet column of each remembered id then.
 */
export function rememberPlaces(
  remembered: readonly KnownColumn[],
  headings: readonly string[],
  columnOf: ReadonlyMap<string, number>,
): KnownColumn[] {
  const columns = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    columns.set(heading, [...(columns.get(heading) ?? []), index + 1]);
  });
  const ours = new Map<string, number>();
  for (const { id } of remembered) {
    const heading = headings[(columnOf.get(id) ?? 0) - 1];
    if (heading !== undefined) ours.set(heading, (ours.get(heading) ?? 0) + 1);
  }
  return remembered.map(({ among: _before, ...column }) => {
    const place = columnOf.get(column.id) ?? 0;
    const heading = headings[place - 1] ?? '';
    const same = columns.get(heading) ?? [];
    if (heading === '' || same.length <= (ours.get(heading) ?? 0)) return column;
    return { ...column, among: { nth: same.indexOf(place) + 1, of: same.length } };
  });
}
