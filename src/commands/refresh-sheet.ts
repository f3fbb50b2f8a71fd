/**
 * Brings one sheet up to date with one table. In two steps, so that an import of several sheets can look at all of them
 * before it writes to the first: examining reads only.
 */
import { FieldrowsError } from '../errors';
import type { Messages } from '../messages';
import type { Services, Sheet } from '../ports';
import type { Remark, SheetMemory } from '../settings/saved-imports';
import {
  type ColumnComparison,
  changesColumns,
  columnsInProgress,
  columnsToRemember,
  compareColumns,
} from '../sheets/compare-columns';
import { type Comparison, compareRows, findOutdated } from '../sheets/compare-rows';
import { isInExport, type KnownColumn, markerHeading, parseMark } from '../sheets/layout';
import { fingerprintMarks, marksAfter } from '../sheets/marks-after';
import { rememberPlaces } from '../sheets/namesakes';
import type { Plan, VanishedRows } from '../sheets/operations';
import { planRefresh, rowsToRemove } from '../sheets/plan';
import { type Rename, renamesInProgress } from '../sheets/renames';
import { checkShrinkage } from '../sheets/shrink-guard';
import type { Table } from '../tables/table';
import { applyPlan } from './apply-plan';
import { logChanges } from './change-log';
import { knownColumn, storedColumn } from './column-memory';
import { findImportedColumns } from './find-columns';
import { findRenames } from './find-renames';
import { keepNotes } from './keep-notes';
import type { OpenedSheet } from './open-sheet';
import type { OwnSheets } from './own-sheets';
import {
  blankSheet,
  countFreeRows,
  countSpareColumns,
  readKeyColumn,
  readSheet,
  type SheetReading,
} from './read-sheet';
import { remarksOnColumns, remarksOnTable } from './remarks';
import { requireEditable } from './require-editable';
import { returnNotes } from './return-notes';
import { makeRoom } from './room';

export interface SheetTask {
  readonly opened: OpenedSheet;
  /** Undefined where the export holds nothing for this sheet. */
  readonly table: Table | undefined;
  /** Keys of rows that no column of the table identifies alone; undefined where a column does. */
  readonly keys: readonly string[] | undefined;
  /** For messages and kept notes. */
  readonly importName: string;
  readonly memory: SheetMemory;
  readonly vanishedRows: VanishedRows;
  /** Google's numbers of the add-on's other sheets, that this refresh leaves alone. */
  readonly trimmable: readonly number[];
  /** Whether what changes is listed on a sheet of its own. */
  readonly changeLog: boolean;
  /** Of the import; 0 before the first one. */
  readonly lastCompleteAt: number;
}

export interface RowCounts {
  readonly received: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface ExaminedSheet {
  readonly task: SheetTask;
  readonly table: Table;
  /** With the headings as they will be once renamed columns have their new ones. */
  readonly reading: SheetReading;
  readonly renames: readonly Rename[];
  readonly known: readonly KnownColumn[];
  readonly columns: ColumnComparison;
  readonly rows: Comparison;
  readonly counts: RowCounts;
  /** Why a person should be asked first. */
  readonly shrinkage: FieldrowsError<'wouldRemoveTooMuch'> | undefined;
}

/** Compares table and sheet. @throws {FieldrowsError} `sheetNotEmpty`, `fingerprintsLost`, `headingTaken` */
export function examineSheet(task: SheetTask): ExaminedSheet {
  const { opened, memory, keys, importName } = task;
  const { sheet } = opened;
  const asRead = opened.isBlank ? blankSheet : readSheet(sheet);
  if (asRead === undefined) {
    throw opened.isNew
      ? new FieldrowsError('sheetNotEmpty', { sheetName: sheet.name() })
      : new FieldrowsError('fingerprintsLost', { sheetName: sheet.name() });
  }
  const known = memory.columns.map(knownColumn);
  const table = task.table ?? tableWithoutRows(asRead, known);
  const reading = { ...asRead, layout: findImportedColumns(sheet, asRead, known, table, keys) };
  const found = findRenames({
    sheet,
    table,
    reading,
    known,
    columns: compareColumns(table, reading.layout, known),
    rows: compareRows(table, reading.markerCells, keys),
    keys,
  });
  const { rows } = found;
  const counts = {
    received: table.rows.length,
    added: rows.added.length + rows.revived.length,
    changed: rows.changed.length - rows.revived.length,
    removed: rows.vanished.length,
  };
  const removed = task.vanishedRows === 'keep' ? 0 : rows.vanished.length;
  const shrinkage = checkShrinkage(importName, rows.rowsBefore, removed);
  return { task, table, ...found, counts, shrinkage };
}

/** An export leaves out a repeat group that has no rows, with its headings: those of the sheet stay as they are. */
function tableWithoutRows({ layout }: SheetReading, known: readonly KnownColumn[]): Table {
  const present = known.filter((column) => column.present !== false && layout?.columnOf.has(column.id));
  const headings = present.map(({ id }) => layout?.headings[(layout.columnOf.get(id) ?? 0) - 1] ?? '');
  return { name: '', headings, kinds: present.map(({ kind }) => kind ?? 'text'), rows: [], notices: [] };
}

export interface RefreshedSheet {
  readonly memory: SheetMemory;
  readonly complete: boolean;
  /** How many rows of the table the sheet holds, where it is not complete. */
  readonly rowsDone: number;
  readonly warnings: readonly Remark[];
}

export interface SheetProgress {
  /** Told before the first write of a run that must be recognised if it is interrupted. */
  readonly onBegin: (columns: SheetMemory['columns']) => void;
  readonly onRows: (done: number, total: number) => void;
}

/**
 * Writes what differs.
 *
 * @throws {FieldrowsError} `tooManyCells`, `tooManyColumns` before anything has been written; `sheetProtected`,
 *   `spreadsheetBusy`
 */
export function refreshSheet(
  services: Services,
  messages: Messages,
  examined: ExaminedSheet,
  ownSheets: OwnSheets,
  progress: SheetProgress,
): RefreshedSheet {
  const { task, table, reading, known, columns, renames, shrinkage } = examined;
  const { memory } = task;
  const { sheet } = task.opened;
  const { layout, markerCells } = reading;
  const rows = findOutdated(examined.rows, columns.putBack, readKeyColumn(sheet, columns, examined.rows));
  const planned = planRefresh({
    table,
    rows,
    columns,
    layout,
    markerCells,
    gridRows: reading.gridRows,
    gridColumns: reading.gridColumns,
    spareColumns: countSpareColumns(sheet, reading, columns),
    freeRows: countFreeRows(sheet, reading, rows),
    renames,
    vanishedRows: task.vanishedRows,
  });
  if (!task.opened.isBlank) requireEditable(sheet, planned);
  const columnsTrimmed = makeRoom(services, {
    sheet,
    before: reading,
    after: { gridRows: planned.gridRowsAfter, gridColumns: planned.gridColumnsAfter },
    columnsNeeded: layout === undefined ? planned.markerColumn : 0,
    trimmable: task.trimmable,
  });
  const plan = { ...planned, gridColumnsAfter: planned.gridColumnsAfter - columnsTrimmed };

  const warnings = [...remarksOnTable(table, rows.key.kind), ...remarksOnColumns(table, columns, renames, layout)];
  if (task.changeLog && task.lastCompleteAt > 0 && layout !== undefined) {
    logChanges({
      ownSheets,
      sheet,
      table,
      rows: examined.rows,
      columns,
      markerCells,
      importName: task.importName,
      now: services.clock.now(),
      lastCompleteAt: task.lastCompleteAt,
      texts: messages.changeLog,
    });
  }
  if (task.vanishedRows === 'keep' && rows.vanished.length > 0) {
    warnings.push({ code: 'rowsKept', details: { count: rows.vanished.length } });
  }
  const keptRows = keepNotesOfVanished(services, messages, ownSheets, examined, rows);
  if (keptRows > 0) {
    warnings.push({ code: 'notesKept', details: { count: keptRows, sheetName: messages.keptNotes.name } });
  }

  let beginning = memory.columns;
  if (layout !== undefined && (changesColumns(columns) || renames.length > 0 || shrinkage !== undefined)) {
    beginning = renamesInProgress(columnsInProgress(columns, known), renames).map(storedColumn);
    progress.onBegin(beginning);
  }
  const applied = applyPlan({ sheet, plan, table, rows, clock: services.clock, onProgress: progress.onRows });
  if (applied.cellsCut > 0) warnings.push({ code: 'cellsCut', details: { count: applied.cellsCut } });

  const marks = marksAfter(plan, rows, markerCells);
  if (applied.complete && mayHaveReturned(examined)) {
    const returnedRows = returnKeptNotes(services, ownSheets, examined, plan, marks);
    if (returnedRows > 0) {
      warnings.push({ code: 'notesReturned', details: { count: returnedRows, sheetName: messages.keptNotes.name } });
    }
  }
  const ours = marks.filter(isInExport).length;
  const rowsDone = Math.max(0, table.rows.length - (applied.rowsToWrite - applied.rowsWritten));
  const remembered = placesAfter(columnsToRemember(table, columns, layout, known), examined, plan).map(storedColumn);
  return {
    complete: applied.complete,
    rowsDone,
    warnings,
    memory: {
      rows: applied.complete ? ours : rowsDone,
      // An unfinished sheet must not look unchanged to the next run.
      sheetFingerprint: applied.complete ? fingerprintMarks(marks) : '',
      markerColumn: plan.markerColumn,
      columns: applied.columnsDone ? remembered : beginning,
    },
  };
}

function placesAfter(remembered: readonly KnownColumn[], { reading, columns }: ExaminedSheet, plan: Plan) {
  const columnOf = new Map<string, number>();
  reading.layout?.columnOf.forEach((column, id) => {
    columnOf.set(id, plan.moved(column));
  });
  columns.ids.forEach((id, index) => {
    columnOf.set(id, plan.sheetColumns[index] ?? 0);
  });
  return rememberPlaces(remembered, plan.headings, columnOf);
}

function keepNotesOfVanished(
  services: Services,
  messages: Messages,
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
    texts: messages.keptNotes,
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

function returnKeptNotes(
  services: Services,
  ownSheets: OwnSheets,
  { task }: ExaminedSheet,
  plan: Plan,
  marks: readonly unknown[],
): number {
  const notesSheet = ownSheets.find('keptNotes');
  if (notesSheet === undefined) return 0;
  const rowOf = new Map<string, number>();
  marks.forEach((cell, index) => {
    const mark = index === 0 ? undefined : parseMark(cell);
    if (mark !== undefined) rowOf.set(mark.key, index + 1);
  });
  return returnNotes({
    notesSheet,
    sheet: task.opened.sheet,
    importName: task.importName,
    rowOf,
    isOurs: (column) => column === plan.markerColumn || plan.importedColumns.has(column),
    now: services.clock.now(),
  });
}

/** Whether nobody has moved, added or removed rows since the last complete refresh. Reads one column. */
export function isAsLeft(sheet: Sheet | undefined, memory: SheetMemory): boolean {
  if (memory.sheetFingerprint === '') return false;
  const marks = sheet?.readColumn(memory.markerColumn);
  return marks !== undefined && marks[0] === markerHeading && fingerprintMarks(marks) === memory.sheetFingerprint;
}
