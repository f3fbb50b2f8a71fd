/** Plans changes of marks alone: of rows that are about to be rewritten, and of rows that are kept although they left. Pure. */
import { markOf } from './compare-rows';
import { formatMark, goneFingerprint, leavingFingerprint, missedFingerprint, parseMark } from './layout';
import type { Operation, PlanInput } from './operations';
import { cellsPerWrite } from './runs';

/** Takes the fingerprints out of the marks of outdated rows, in as few writes as there are stretches of marks. */
export function unmarkOutdated({ rows, markerCells, layout }: PlanInput): Operation[] {
  if (layout === undefined) return [];
  const revived = new Set(rows.revived);
  const outdated = new Set([...rows.outdated, ...rows.revived]);
  const ascending = [...outdated].sort((a, b) => a - b);
  return writeStretches(ascending, layout.markerColumn, (row) => {
    const cell = markerCells[row - 1];
    const mark = parseMark(cell);
    if (mark === undefined || !outdated.has(row)) return mark && String(cell);
    // Its cells are as uncertain; but what the reading has found out must not be forgotten.
    if (mark.fingerprint === missedFingerprint) return String(cell);
    return formatMark(mark.key, revived.has(row) ? leavingFingerprint : '');
  });
}

/** Marks before and after: a row that was only made grey is found again, whether its submission comes back or not. */
export function keepRows({ rows, markerCells }: PlanInput, column: number): Operation[] {
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

/**
 * Marks the rows that an unfinished reading has missed. Comes after the rows that are written: the marks between are
 * repeated as they are by then.
 */
export function markMissed({ rows, markerCells }: PlanInput, column: number): Operation[] {
  const missed = new Set(rows.missed);
  const outdated = new Set(rows.outdated);
  const copies = new Set(rows.copies);
  return writeStretches(rows.missed, column, (row) => {
    const tableRow = rows.tableRowOf[row - 1] ?? -1;
    if (tableRow >= 0) return markOf(rows, tableRow);
    const cell = markerCells[row - 1];
    const mark = parseMark(cell);
    if (mark === undefined || copies.has(row)) return undefined;
    if (missed.has(row)) return formatMark(mark.key, missedFingerprint);
    return outdated.has(row) && mark.fingerprint !== missedFingerprint ? formatMark(mark.key, '') : String(cell);
  });
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
