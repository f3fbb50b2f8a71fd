/**
 * Takes rows of submissions that are too old out of a sheet before new ones come in: only where the spreadsheet has no room
 * for both, as otherwise new rows come first and continue what people have in the last ones. Notes are put away before.
 */
import { blocksOf } from '../../sheets/runs';
import { keepNotes } from '../notes/keep-notes';
import { type ExaminedSheet, examineSheet } from '../reconcile/examine-sheet';
import type { OwnSheets } from '../sheets/own-sheets';
import type { Attempt } from './attempt';

/** @returns the sheet as it is then. @throws {FieldrowsError} `sheetProtected`, and as `examineSheet` */
export function ageOut({ services, messages }: Attempt, examined: ExaminedSheet, ownSheets: OwnSheets): ExaminedSheet {
  const { task, reading, columns, rows } = examined;
  const { sheet } = task.opened;
  // One row must stay for the formulas of new ones to come from.
  const removed = rows.aged.filter((row) => row !== rows.lastOurs);
  if (removed.length === 0) return examined;
  const notes = keepNotes({
    ...{ ownSheets, sheet, reading, removed },
    importedColumns: columns.imported,
    importName: task.importName,
    now: services.clock.now(),
    texts: messages.keptNotes,
  });
  let count = 0;
  // From the bottom up, so that the numbers of the rows above stay right. What is left when time runs out, goes later.
  for (const { column: row, columns: height } of blocksOf(removed).reverse()) {
    if (services.clock.now() >= services.clock.deadline) break;
    sheet.deleteRows(row, height);
    count += height;
  }
  return { ...examineSheet(task), agedOut: { rows: count, notes } };
}
