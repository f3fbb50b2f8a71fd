/** What people wrote beside submissions: put away before the rows are removed, put back when the submissions return. */
import type { Services } from '../../ports';
import type { Comparison } from '../../sheets/compare-rows';
import { parseMark } from '../../sheets/layout';
import { fingerprintMarks } from '../../sheets/marks-after';
import type { Plan } from '../../sheets/operations';
import { rowsToRemove } from '../../sheets/plan';
import { keepNotes } from '../notes/keep-notes';
import type { KeptNotesTexts } from '../notes/kept-notes-sheet';
import { returnNotes } from '../notes/return-notes';
import type { OwnSheets } from '../sheets/own-sheets';
import type { ExaminedSheet } from './examine-sheet';

/** @returns how many rows to be removed had something beside them. */
export function keepNotesOfVanished(
  services: Services,
  texts: KeptNotesTexts,
  ownSheets: OwnSheets,
  { task, reading, columns }: ExaminedSheet,
  rows: Comparison,
): number {
  const removed = rowsToRemove({ rows, vanishedRows: task.vanishedRows });
  if (removed.length === 0 || reading.layout === undefined) return 0;
  return keepNotes({
    ownSheets,
    sheet: task.opened.sheet,
    reading,
    removed,
    importedColumns: columns.imported,
    importName: task.importName,
    now: services.clock.now(),
    texts,
  });
}

/**
 * @param marks the marker column as the refresh has left it.
 * @returns how many rows got notes back.
 */
export function returnKeptNotes(
  services: Services,
  ownSheets: OwnSheets,
  examined: ExaminedSheet,
  plan: Plan,
  marks: readonly unknown[],
): number {
  const notesSheet = mayHaveReturned(examined) ? ownSheets.find('keptNotes') : undefined;
  if (notesSheet === undefined) return 0;
  const { opened, importName } = examined.task;
  const rowOf = new Map<string, number>();
  marks.forEach((cell, index) => {
    const mark = index === 0 ? undefined : parseMark(cell);
    if (mark !== undefined) rowOf.set(mark.key, index + 1);
  });
  return returnNotes({
    notesSheet,
    sheet: opened.sheet,
    importName,
    rowOf,
    isOurs: (column) => column === plan.markerColumn || plan.importedColumns.has(column),
    now: services.clock.now(),
  });
}

/**
 * Whether a submission may be in the sheet again whose notes are still away: it comes with this run, or an interrupted
 * run brought it. Spares other runs the look at the kept notes.
 */
function mayHaveReturned({ rows, reading, task }: ExaminedSheet): boolean {
  return (
    rows.added.length + rows.revived.length > 0 ||
    fingerprintMarks(reading.markerCells) !== task.memory.sheetFingerprint
  );
}
