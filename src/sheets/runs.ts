/** Neighbouring rows and columns that are written together: fewer and larger writes cost less. Pure. */
import type { ChangedRow } from './compare-rows';

/** Cells of one write: large enough that the fixed price of a call does not matter, small enough to stop in time. */
export const cellsPerWrite = 75_000;
/** Nor more text than this (UTF-16 units), unless a single row has it: Google advises 2 MB for its own interface. */
const charactersPerWrite = 2_000_000;
/**
 * Rewriting this many unchanged cells takes about as long as one more call: 0.2 s and 30,000 cells a second
 * (performance measurements of tanaikech.github.io, read 2026-08).
 */
const cellsWorthOneCall = 5_000;
/** However scattered the changes are, they take at most about this many writes (beside full ones). */
const maxScatteredRuns = 100;

/** Neighbouring columns that are written together; `parts` are table columns, -1 the marker. */
export interface Segment {
  readonly column: number;
  readonly parts: readonly number[];
}

/** Rows to be written one below the other. */
export interface Run {
  readonly row: number;
  /** Indexes into the table's rows. */
  readonly tableRows: readonly number[];
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

export function widthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { parts }) => sum + parts.length, 0);
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

/** Cuts rows into parts that are written at once. `textOf` counts the characters of a row. */
export function cutIntoWrites(
  tableRows: readonly number[],
  width: number,
  textOf: (tableRow: number) => number,
): number[][] {
  const most = Math.max(1, Math.floor(cellsPerWrite / width));
  const parts: number[][] = [];
  let part: number[] = [];
  let characters = 0;
  for (const tableRow of tableRows) {
    const text = textOf(tableRow);
    if (part.length === most || (part.length > 0 && characters + text > charactersPerWrite)) {
      parts.push(part);
      part = [];
      characters = 0;
    }
    part.push(tableRow);
    characters += text;
  }
  if (part.length > 0) parts.push(part);
  return parts;
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
