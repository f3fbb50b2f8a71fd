/** Plans what happens to the columns of a sheet: where each one goes, its format and its heading. Pure. */
import { markerHeading, numberFormat } from './layout';
import type { Operation, PlanInput } from './operations';
import { blocksOf } from './runs';

/** Columns that a new sheet keeps free for the user, right of the marker. */
export const freeColumns = 5;

export interface Placement {
  readonly operations: readonly Operation[];
  /** Sheet column of each table column. */
  readonly sheetColumns: readonly number[];
  readonly markerColumn: number;
  readonly gridColumns: number;
  /** Where a column of the sheet is once the new ones have been inserted. */
  readonly moved: (column: number) => number;
}

function placeOnBlankSheet({ columns, gridColumns }: PlanInput): Placement {
  const width = columns.ids.length + 1;
  const missing = width + freeColumns - gridColumns;
  return {
    operations: missing > 0 ? [{ do: 'insertColumns', after: gridColumns, columns: missing }] : [],
    sheetColumns: columns.ids.map((_id, index) => index + 1),
    markerColumn: width,
    gridColumns: Math.max(width + freeColumns, gridColumns),
    moved: (column) => column,
  };
}

/**
 * Decides where each column goes: where it is, else into spare columns, else into columns inserted after the last
 * imported one. A column of the user's that stands among the imported ones and has the heading of a new one gets that
 * new one to its left: of equal headings the first is the imported one.
 */
export function placeColumns(input: PlanInput): Placement {
  const { layout, columns, gridColumns } = input;
  if (layout === undefined) return placeOnBlankSheet(input);
  const { blockEnd } = columns;
  const newAfter = new Map<number, number[]>();
  for (const index of columns.added) {
    const namesake = columns.namesakes.get(index)?.column ?? Number.POSITIVE_INFINITY;
    const after = namesake <= blockEnd ? namesake - 1 : blockEnd;
    newAfter.set(after, [...(newAfter.get(after) ?? []), index]);
  }
  const insertions = [...newAfter].map(([after, indexes]) => {
    const spare = after === blockEnd ? Math.min(input.spareColumns, indexes.length) : 0;
    return { after: after + spare, columns: indexes.length - spare, spare, indexes };
  });
  const insertedBefore = (column: number) =>
    insertions.reduce((sum, next) => sum + (next.after < column ? next.columns : 0), 0);
  const moved = (column: number) => column + insertedBefore(column);

  const sheetColumns = columns.sheetColumns.map((column) => (column > 0 ? moved(column) : 0));
  for (const { after, spare, indexes } of insertions) {
    const first = after - spare + insertedBefore(after - spare) + 1;
    indexes.forEach((index, place) => {
      sheetColumns[index] = first + place;
    });
  }
  // From right to left, so that the numbers of the columns to the left stay right.
  const operations = insertions
    .filter((next) => next.columns > 0)
    .sort((a, b) => b.after - a.after)
    .map((next): Operation => ({ do: 'insertColumns', after: next.after, columns: next.columns }));
  const inserted = insertedBefore(Number.POSITIVE_INFINITY);
  return {
    operations,
    sheetColumns,
    markerColumn: moved(layout.markerColumn),
    gridColumns: gridColumns + inserted,
    moved,
  };
}

export function headingsAfter(
  { layout, columns }: PlanInput,
  { sheetColumns, markerColumn, gridColumns, moved }: Placement,
) {
  const headings = new Array<string>(gridColumns).fill('');
  layout?.headings.forEach((heading, index) => {
    headings[moved(index + 1) - 1] = heading;
  });
  sheetColumns.forEach((column, index) => {
    headings[column - 1] = columns.headings[index] ?? '';
  });
  headings[markerColumn - 1] = markerHeading;
  return headings;
}

export function formatOperations(input: PlanInput, sheetColumns: readonly number[]): Operation[] {
  const columnsByFormat = new Map<string, number[]>();
  for (const index of input.columns.reformatted) {
    const format = numberFormat(input.table.kinds[index] || 'text');
    const columns = columnsByFormat.get(format) || [];
    columns.push(sheetColumns[index] || 0);
    columnsByFormat.set(format, columns);
  }
  const operations: Operation[] = [];
  columnsByFormat.forEach((columns, format) => {
    operations.push({ do: 'formatColumns', format, blocks: blocksOf(columns) });
  });
  return operations;
}

export function headingOperations(input: PlanInput, placement: Placement): Operation[] {
  const { layout, columns, table } = input;
  const { sheetColumns, markerColumn, moved } = placement;
  if (layout === undefined) {
    // The headings with the marker's own come last: a sheet that has them needs no more setting up.
    return [
      { do: 'freezeHeadings' },
      { do: 'styleHeadings', column: 1, columns: markerColumn, style: 'imported' },
      { do: 'hideMarker', column: markerColumn },
      { do: 'writeHeadings', column: 1, headings: [...table.headings, markerHeading] },
    ];
  }
  const operations = (input.renames ?? []).map(
    ({ index, column }): Operation => ({
      do: 'writeHeadings',
      column: moved(column),
      headings: [table.headings[index] ?? ''],
    }),
  );
  const headingAt = new Map<number, string>();
  for (const index of columns.added) headingAt.set(sheetColumns[index] || 0, table.headings[index] || '');
  for (const { column, columns: width } of blocksOf([...headingAt.keys()])) {
    // A new column has the look of its left neighbour, which may be greyed.
    operations.push({ do: 'styleHeadings', column, columns: width, style: 'returned' });
    const headings = Array.from({ length: width }, (_unused, offset) => headingAt.get(column + offset) || '');
    operations.push({ do: 'writeHeadings', column, headings });
  }
  for (const block of blocksOf(columns.gone.map(moved)))
    operations.push({ do: 'styleHeadings', ...block, style: 'gone' });
  for (const block of blocksOf(columns.returned.map(moved)))
    operations.push({ do: 'styleHeadings', ...block, style: 'returned' });
  return operations;
}
