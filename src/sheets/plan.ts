/**
 * Turns a comparison into operations on the sheet, in the order in which they may be interrupted after any of them:
 * columns, formats, headings, changed rows, new rows, vanished rows. Doing a plan twice, or its rest after an
 * interruption, changes nothing more. Pure.
 */
import type { HeadingStyle } from '../ports';
import type { Table } from '../tables/table';
import type { ColumnComparison } from './compare-columns';
import { type ChangedRow, type Comparison, markOf, unnumberedMark } from './compare-rows';
import {
  formatMark,
  goneFingerprint,
  leavingFingerprint,
  markerHeading,
  numberFormat,
  parseMark,
  type SheetLayout,
} from './layout';
import type { Rename } from './renames';

/** Cells of one write: large enough that the fixed price of a call does not matter, small enough to stop in time. */
export const cellsPerWrite = 50_000;
/**
 * Rewriting this many unchanged cells takes about as long as one more call: 0.2 s and 30,000 cells a second
 * (performance measurements of tanaikech.github.io, read 2026-08).
 */
const cellsWorthOneCall = 5_000;
/** However scattered the changes are, they take at most about this many writes (beside full ones). */
const maxScatteredRuns = 100;

/** Columns that a new sheet keeps free for the user, right of the marker. */
const freeColumns = 5;

/** Neighbouring columns that are written together; `parts` are table columns, -1 the marker. */
export interface Segment {
  readonly column: number;
  readonly parts: readonly number[];
}

/** Rows to be written one below the other. */
interface Run {
  readonly row: number;
  /** Indexes into the table's rows. */
  readonly tableRows: readonly number[];
}

/** Rows and columns count from 1; `tableRows` are indexes into the table's rows. */
export type Operation =
  | { readonly do: 'insertColumns'; readonly after: number; readonly columns: number }
  | { readonly do: 'insertRows'; readonly after: number; readonly rows: number }
  | {
      readonly do: 'formatColumns';
      readonly format: string;
      readonly blocks: readonly { readonly column: number; readonly columns: number }[];
    }
  | { readonly do: 'freezeHeadings' }
  | { readonly do: 'hideMarker'; readonly column: number }
  | {
      readonly do: 'styleHeadings';
      readonly column: number;
      readonly columns: number;
      readonly style: HeadingStyle;
    }
  | { readonly do: 'writeHeadings'; readonly column: number; readonly headings: readonly string[] }
  /** Only the marks of neighbouring rows. `column` is where the marker is at that moment. */
  | {
      readonly do: 'writeMarks';
      readonly row: number;
      readonly column: number;
      readonly marks: readonly string[];
    }
  | { readonly do: 'writeRows'; readonly row: number; readonly tableRows: readonly number[] }
  /** Only the numbering columns of rows, and their marks. */
  | { readonly do: 'renumberRows'; readonly row: number; readonly tableRows: readonly number[] }
  | { readonly do: 'continueFormulas'; readonly fromRow: number; readonly rows: number }
  /** The look of the imported cells of rows. */
  | { readonly do: 'styleRows'; readonly rows: readonly number[]; readonly style: 'gone' | 'returned' }
  | { readonly do: 'releaseRow'; readonly row: number }
  | { readonly do: 'removeRows'; readonly row: number; readonly rows: number };

export interface PlanInput {
  readonly table: Table;
  readonly rows: Comparison;
  readonly columns: ColumnComparison;
  /** Undefined for a sheet that holds nothing yet. */
  readonly layout: SheetLayout | undefined;
  readonly gridRows: number;
  readonly gridColumns: number;
  /** The marker column from row 1 on, as read. */
  readonly markerCells: readonly unknown[];
  /** Blank columns directly right of the imported block, left behind by an interrupted run. */
  readonly spareColumns: number;
  /** Rows below our last one that may be filled without moving anything of the user's. */
  readonly freeRows: number;
  /** Headings to be rewritten in place. */
  readonly renames?: readonly Rename[];
  /** What becomes of rows whose submission left the export: removed, unless they are to be kept where they are. */
  readonly vanishedRows?: VanishedRows | undefined;
}

export type VanishedRows = 'remove' | 'keep';

export interface Plan {
  readonly operations: readonly Operation[];
  /** How many of the operations come before the first row: after them the columns are what they shall be. */
  readonly columnOperations: number;
  readonly segments: readonly Segment[];
  /** Of `renumberRows`. */
  readonly numberingSegments: readonly Segment[];
  readonly markerColumn: number;
  /** Sheet column of each table column once the operations are carried out. */
  readonly sheetColumns: readonly number[];
  /** Sheet columns that are imported then, or were before: all others but the marker are the user's. */
  readonly importedColumns: ReadonlySet<number>;
  /** The sheet's headings then. */
  readonly headings: readonly string[];
  /** Where a column of the sheet is then. */
  readonly moved: (column: number) => number;
  readonly cellsToWrite: number;
  readonly gridRowsAfter: number;
  readonly gridColumnsAfter: number;
}

export function planRefresh(input: PlanInput): Plan {
  const placement = placeColumns(input);
  const { markerColumn, sheetColumns } = placement;
  const segments = segmentsOf(sheetColumns, markerColumn);
  // Marks that promise too much go first: from then on an interruption anywhere is noticed.
  const operations: Operation[] = [...unmarkOutdated(input), ...placement.operations];

  operations.push(...formatOperations(input, sheetColumns));
  operations.push(...headingOperations(input, placement));
  const columnOperations = operations.length;

  const numberingSegments = segmentsOf(sheetColumns, markerColumn, input.rows.numberingColumns);
  let cellsToWrite = 0;
  const write = (
    verb: 'writeRows' | 'renumberRows',
    { row, tableRows }: Run,
    parts: readonly Segment[],
    unfinished: (tableRow: number) => string,
  ) => {
    const width = widthOf(parts);
    const rowsPerWrite = Math.max(1, Math.floor(cellsPerWrite / width));
    for (let from = 0; from < tableRows.length; from += rowsPerWrite) {
      const chunk = tableRows.slice(from, from + rowsPerWrite);
      // Cells that lie apart cannot be written at once: while half of them are, the row must not look finished.
      if (parts.length > 1) {
        operations.push({ do: 'writeMarks', row: row + from, column: markerColumn, marks: chunk.map(unfinished) });
      }
      operations.push({ do: verb, row: row + from, tableRows: chunk });
      cellsToWrite += chunk.length * width;
    }
  };
  const writeRows = (run: Run) =>
    write('writeRows', run, segments, (tableRow) => formatMark(input.rows.keys[tableRow] || '', ''));

  const { added, changed, renumbered, lastOurs, tableRowOf } = input.rows;
  if (input.rows.revived.length > 0) operations.push({ do: 'styleRows', rows: input.rows.revived, style: 'returned' });
  for (const run of coalesce(changed, tableRowOf, widthOf(segments))) writeRows(run);
  // After the changed rows, because what lies between two renumbered ones must hold its answers already.
  for (const run of coalesce(renumbered, tableRowOf, widthOf(numberingSegments)))
    write('renumberRows', run, numberingSegments, (tableRow) => unnumberedMark(input.rows, tableRow));
  for (const row of input.rows.copies) operations.push({ do: 'releaseRow', row });

  const room = roomForNewRows(input);
  operations.push(...room.operations);
  if (added.length > 0) {
    // Rows that are inserted have the look of the row above, as may rows that an interrupted run has inserted.
    if (input.vanishedRows === 'keep' || input.rows.kept.length > 0) {
      const rows = added.map((_tableRow, index) => lastOurs + 1 + index);
      operations.push({ do: 'styleRows', rows, style: 'returned' });
    }
    if (lastOurs > 1) operations.push({ do: 'continueFormulas', fromRow: lastOurs, rows: added.length });
    writeRows({ row: lastOurs + 1, tableRows: added });
  }

  if (input.vanishedRows === 'keep') operations.push(...keepRows(input, markerColumn));
  const removal = removeRows(rowsToRemove(input), room.gridRows);
  operations.push(...removal.operations);
  return {
    operations,
    columnOperations,
    segments,
    numberingSegments,
    markerColumn,
    sheetColumns,
    importedColumns: new Set([...sheetColumns, ...[...input.columns.imported].map(placement.moved)]),
    headings: headingsAfter(input, placement),
    moved: placement.moved,
    cellsToWrite,
    gridRowsAfter: removal.gridRows,
    gridColumnsAfter: placement.gridColumns,
  };
}

interface Placement {
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
function placeColumns(input: PlanInput): Placement {
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

/** Takes the fingerprints out of the marks of outdated rows, in as few writes as there are stretches of marks. */
function unmarkOutdated({ rows, markerCells, layout }: PlanInput): Operation[] {
  if (layout === undefined) return [];
  const revived = new Set(rows.revived);
  const outdated = new Set([...rows.outdated, ...rows.revived]);
  const ascending = [...outdated].sort((a, b) => a - b);
  return writeStretches(ascending, layout.markerColumn, (row) => {
    const cell = markerCells[row - 1];
    const mark = parseMark(cell);
    if (mark === undefined || !outdated.has(row)) return mark && String(cell);
    return formatMark(mark.key, revived.has(row) ? leavingFingerprint : '');
  });
}

/**
 * Groups columns that lie side by side. The marker's group comes last: a row counts as written only with its mark.
 *
 * @param parts The table columns that matter; all unless told.
 */
export function segmentsOf(
  sheetColumns: readonly number[],
  markerColumn: number,
  parts: readonly number[] = sheetColumns.map((_column, index) => index),
): Segment[] {
  const placed = parts.map((index) => ({ column: sheetColumns[index] ?? 0, index }));
  placed.push({ column: markerColumn, index: -1 });
  placed.sort((a, b) => a.column - b.column);
  const segments: { column: number; parts: number[] }[] = [];
  for (const { column, index } of placed) {
    const last = segments[segments.length - 1];
    if (last !== undefined && last.column + last.parts.length === column) last.parts.push(index);
    else segments.push({ column, parts: [index] });
  }
  const isLast = (segment: Segment) => segment.parts.includes(-1);
  return segments.filter((segment) => !isLast(segment)).concat(segments.filter(isLast));
}

function headingsAfter({ layout, columns }: PlanInput, { sheetColumns, markerColumn, gridColumns, moved }: Placement) {
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

function widthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { parts }) => sum + parts.length, 0);
}

function formatOperations(input: PlanInput, sheetColumns: readonly number[]): Operation[] {
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

/** Runs of neighbouring column numbers. */
export function blocksOf(columns: readonly number[]): { column: number; columns: number }[] {
  const blocks: { column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.column + last.columns === column) last.columns++;
    else blocks.push({ column, columns: 1 });
  }
  return blocks;
}

function headingOperations(input: PlanInput, placement: Placement): Operation[] {
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

/**
 * Joins changed rows that lie close together into runs. Between two changes only rows of ours that are still in the
 * export may be written over (with what they hold already); the more scattered the changes, the wider the gaps bridged.
 */
export function coalesce(changed: readonly ChangedRow[], tableRowOf: Int32Array, width: number): Run[] {
  let maxGap = Math.floor(cellsWorthOneCall / width);
  for (;;) {
    const runs: { row: number; tableRows: number[] }[] = [];
    let bridgeable = 0;
    let end = 0;
    for (const { sheetRow, tableRow } of changed) {
      const last = runs[runs.length - 1];
      const bridge = last === undefined ? undefined : rowsBetween(tableRowOf, end + 1, sheetRow - 1, maxGap);
      if (last !== undefined && bridge !== undefined) {
        for (const between of bridge) last.tableRows.push(between);
        last.tableRows.push(tableRow);
      } else {
        if (last !== undefined && rowsBetween(tableRowOf, end + 1, sheetRow - 1, tableRowOf.length)) bridgeable++;
        runs.push({ row: sheetRow, tableRows: [tableRow] });
      }
      end = sheetRow;
    }
    if (runs.length <= maxScatteredRuns || bridgeable === 0) return runs;
    maxGap = maxGap * 2 + 1;
  }
}

/** Table rows of the sheet rows from `first` to `last` if all are ours and there are at most `most` of them. */
function rowsBetween(tableRowOf: Int32Array, first: number, last: number, most: number): number[] | undefined {
  if (last - first + 1 > most) return undefined;
  const between: number[] = [];
  for (let row = first; row <= last; row++) {
    const tableRow = tableRowOf[row - 1];
    if (tableRow === undefined || tableRow < 0) return undefined;
    between.push(tableRow);
  }
  return between;
}

/** Makes room for new rows directly below our last one, moving what the user wrote there down as a whole. */
function roomForNewRows(input: PlanInput): { operations: Operation[]; gridRows: number } {
  const { added, lastOurs } = input.rows;
  const missing = added.length - input.freeRows;
  if (missing <= 0) return { operations: [], gridRows: input.gridRows };
  const after = lastOurs + input.freeRows;
  return {
    operations: [{ do: 'insertRows', after, rows: missing }],
    gridRows: input.gridRows + missing,
  };
}

/** Marks before and after: a row that was only made grey is found again, whether its submission comes back or not. */
function keepRows({ rows, markerCells }: PlanInput, column: number): Operation[] {
  const { vanished, tableRowOf } = rows;
  if (vanished.length === 0) return [];
  const isVanished = new Set(vanished);
  const isKept = new Set(rows.kept);
  const marking = (fingerprint: string) => (row: number) => {
    const tableRow = tableRowOf[row - 1] ?? -1;
    if (tableRow >= 0) return markOf(rows, tableRow);
    const key = parseMark(markerCells[row - 1])?.key ?? '';
    if (isVanished.has(row)) return formatMark(key, fingerprint);
    return isKept.has(row) ? formatMark(key, goneFingerprint) : undefined;
  };
  return [
    ...writeStretches(vanished, column, marking(leavingFingerprint)),
    { do: 'styleRows', rows: vanished, style: 'gone' },
    ...writeStretches(vanished, column, marking(goneFingerprint)),
  ];
}

/** Writes marks from the first of some rows to the last, interrupted only where a row has none. */
function writeStretches(
  rows: readonly number[],
  column: number,
  markAt: (row: number) => string | undefined,
): Operation[] {
  const last = rows[rows.length - 1] ?? 0;
  const operations: Operation[] = [];
  let marks: string[] = [];
  const end = (row: number) => {
    if (marks.length > 0) operations.push({ do: 'writeMarks', row: row - marks.length, column, marks });
    marks = [];
  };
  for (let row = rows[0] ?? 1; row <= last; row++) {
    const mark = markAt(row);
    if (mark === undefined || marks.length === cellsPerWrite) end(row);
    if (mark !== undefined) marks.push(mark);
  }
  end(last + 1);
  return operations;
}

/** Rows that were kept by an earlier choice go, too. */
export function rowsToRemove({ rows, vanishedRows }: Pick<PlanInput, 'rows' | 'vanishedRows'>): readonly number[] {
  if (vanishedRows === 'keep') return [];
  return rows.kept.length === 0 ? rows.vanished : [...rows.vanished, ...rows.kept].sort((a, b) => a - b);
}

/** Removes from the bottom up, so that the numbers of the rows above stay right. */
function removeRows(vanished: readonly number[], gridRows: number): { operations: Operation[]; gridRows: number } {
  const operations: Operation[] = [];
  let rows = gridRows;
  // Google refuses to delete the last row that is not frozen.
  if (vanished.length > 0 && gridRows - vanished.length < 2) {
    operations.push({ do: 'insertRows', after: gridRows, rows: 1 });
    rows++;
  }
  const runs = blocksOf(vanished).reverse();
  for (const { column: row, columns: count } of runs) operations.push({ do: 'removeRows', row, rows: count });
  return { operations, gridRows: rows - vanished.length };
}
