/** Brings one sheet that has been examined up to date with its table: writes what differs. */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import type { Remark, SheetMemory } from '../../settings/saved-imports';
import { marksAfter } from '../../sheets/marks-after';
import type { OwnSheets } from '../sheets/own-sheets';
import { changedByTreatment } from '../targets/treat-targets';
import { applyPlan } from './apply-plan';
import { logChanges } from './change-log';
import type { ExaminedSheet } from './examine-sheet';
import { hashKeptRows } from './hash-kept-rows';
import { keepNotesOfVanished, returnKeptNotes } from './notes-beside';
import { planSheet } from './plan-sheet';
import { remarksOnColumns, remarksOnRows, remarksOnTable } from './remarks';
import { columnsWhileWriting, memoryAfter, rowsDone } from './sheet-memory';

export interface RefreshedSheet {
  readonly memory: SheetMemory;
  readonly complete: boolean;
  /** How many rows of the table the sheet holds, where it is not complete. */
  readonly rowsDone: number;
  readonly warnings: readonly Remark[];
}

export interface SheetProgress {
  /** Told before the first write of a run that must be recognised if it is interrupted. */
  readonly onBegin: (memory: SheetMemory) => void;
  readonly onRows: (done: number, total: number) => void;
}

/**
 * The order keeps what people wrote and what was answered: the old answers are logged and the notes of vanished rows put
 * away before the first cell is written over, and notes return when all rows are there.
 *
 * @param hasRoom Whether the spreadsheet is known to have room for it.
 * @throws {FieldrowsError} `tooManyCells`, `tooManyColumns` before anything has been written; `sheetProtected`,
 *   `spreadsheetBusy`
 */
export function refreshSheet(
  services: Services,
  messages: Messages,
  examined: ExaminedSheet,
  ownSheets: OwnSheets,
  progress: SheetProgress,
  hasRoom = false,
): RefreshedSheet {
  const { task, table, reading } = examined;
  const { sheet } = task.opened;
  const { plan, rows, mergedBlocks } = planSheet(services, examined, hasRoom);

  logIfWanted(services, messages, examined, ownSheets);
  const notesBefore = examined.agedOut.notes;
  const notesKept = notesBefore + keepNotesOfVanished(services, messages.keptNotes, ownSheets, examined, rows);
  const beginning = columnsWhileWriting(examined);
  // From here on the marks alone do not tell that the sheet is as the last complete refresh left it.
  if (beginning !== undefined) progress.onBegin({ ...task.memory, columns: beginning, sheetFingerprint: '' });
  hashKeptRows(sheet, task, examined.columns, rows);
  const applied = applyPlan({ sheet, plan, table, rows, clock: services.clock, onProgress: progress.onRows });
  const marks = marksAfter(plan, rows, reading.markerCells);
  const notesReturned = applied.complete ? returnKeptNotes(services, ownSheets, examined, plan, marks) : 0;

  const rowsKept = task.vanishedRows === 'keep' ? rows.vanished.length : 0;
  return {
    complete: applied.complete,
    rowsDone: rowsDone(examined, applied),
    warnings: [
      ...remarksOnTable(table, rows.key.kind),
      ...remarksOnColumns(examined),
      ...remarksOnRows(
        { rowsKept, notesKept, cellsCut: applied.cellsCut, mergedCells: mergedBlocks, notesReturned },
        messages.keptNotes.name,
      ),
    ],
    memory: memoryAfter(examined, plan, marks, applied, beginning ?? task.memory.columns, mergedBlocks === 0),
  };
}

/** The first import of a sheet is no change. */
function logIfWanted(
  services: Services,
  messages: Messages,
  { task, table, reading, columns, rows }: ExaminedSheet,
  ownSheets: OwnSheets,
): void {
  const { changeLog, lastCompleteAt, importName, opened, treatment } = task;
  if (!changeLog || lastCompleteAt === 0 || reading.layout === undefined) return;
  logChanges({
    ownSheets,
    sheet: opened.sheet,
    table,
    rows,
    columns,
    markerCells: reading.markerCells,
    importName,
    now: services.clock.now(),
    lastCompleteAt,
    unlisted: changedByTreatment(treatment),
    texts: messages.changeLog,
  });
}
