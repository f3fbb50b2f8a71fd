/**
 * One refresh: read the source whole, compare it with the sheet, write what differs, record the result. Nothing is
 * written to a sheet before everything that can fail outside the spreadsheet has gone well.
 */
import { FieldrowsError } from '../errors';
import { maxSheetColumns, maxSpreadsheetCells } from '../limits';
import type { Messages } from '../messages';
import type { Services, Sheet } from '../ports';
import { type PersonalSettings, readPersonalSettings } from '../settings/personal-settings';
import {
  type DocumentSettings,
  type ImportStatus,
  noSheet,
  type Remark,
  readDocumentSettings,
  type SavedImport,
  statusOf,
  writeDocumentSettings,
} from '../settings/saved-imports';
import {
  type ColumnComparison,
  changesColumns,
  columnsInProgress,
  columnsToRemember,
  compareColumns,
  compareRows,
  findOutdated,
} from '../sheets/compare';
import { markerHeading } from '../sheets/layout';
import { fingerprintMarks, marksAfter } from '../sheets/marks-after';
import { planRefresh } from '../sheets/plan';
import { checkShrinkage } from '../sheets/shrink-guard';
import { type Reading, readSource } from '../sources';
import type { Table } from '../tables/table';
import { applyPlan } from './apply-plan';
import { knownColumn, storedColumn } from './column-memory';
import { keepNotes } from './keep-notes';
import { afterSuccess, failedStatus, nextSlot, noCounts } from './next-attempt';
import { openImportSheet } from './open-sheet';
import { reportProgress } from './progress';
import { blankSheet, countFreeRows, countSpareColumns, readKeyColumn, readSheet } from './read-sheet';
import { type Receipt, recordResult } from './record-result';

export interface RunInput {
  readonly importId: string;
  /** Carry out a refresh that would be held. */
  readonly accept: boolean;
  /** When the trigger fired whose run this is: the schedule is kept by that, not by how long others took before. */
  readonly firedAt?: number;
}

export interface RunResult {
  /** Identifier of the person whose run this was. */
  readonly personalId: string;
  readonly saved: SavedImport;
  readonly status: ImportStatus;
  readonly warnings: readonly Remark[];
}

type Refreshed = Omit<RunResult, 'personalId'> & { readonly receipt: Receipt };

/** How long a refresh waits for another one in the same spreadsheet before it says so. */
const lockWaitMilliseconds = 10_000;

/**
 * Refreshes one import now. A failure is recorded (status, status sheet) and then thrown.
 *
 * @throws {FieldrowsError} any
 */
export function runImport(services: Services, messages: Messages, input: RunInput): RunResult {
  return services.lock.exclusively(lockWaitMilliseconds, () => {
    const settings = readDocumentSettings(services.documentStore);
    const saved = settings.imports.find(({ id }) => id === input.importId);
    if (saved === undefined) throw new FieldrowsError('importNotFound', { importName: '' });
    return refreshAndRecord(services, messages, settings, saved, input);
  });
}

/** The part of a refresh that runs under the lock. */
export function refreshAndRecord(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  saved: SavedImport,
  { accept, firedAt }: Pick<RunInput, 'accept' | 'firedAt'>,
): RunResult {
  const before = statusOf(settings, saved.id);
  const lastAttemptAt = services.clock.now();
  const slotAt = nextSlot(before, saved.schedule, firedAt ?? lastAttemptAt);
  const attempt = { ...before, lastAttemptAt, slotAt, nextAt: slotAt };
  const personal = readPersonalSettings(services.userStore);
  let result: Refreshed;
  try {
    result = refresh(services, messages, settings, personal, saved, before, attempt, accept);
  } catch (error) {
    const failure = error instanceof FieldrowsError ? error : new FieldrowsError('unexpected', {});
    // That a colleague has no key or no right is not the import's failure, and must not put off its owner's refreshes.
    if (failure.kind === 'config' && saved.ownerId !== personal.id) throw error;
    const status = failedStatus(attempt, failure, saved.schedule, services.clock.now());
    recordResult(services, messages, settings, { saved, status, receipt: { requests: 0, bytes: 0 } });
    throw error;
  }
  recordResult(services, messages, settings, result);
  // Last, because a status sheet made just now has come to the front.
  if (saved.sheetId === noSheet) services.spreadsheet.sheetById(result.saved.sheetId)?.activate();
  return { ...result, personalId: personal.id };
}

function refresh(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  personal: PersonalSettings,
  saved: SavedImport,
  before: ImportStatus,
  // What it learns about the columns is put down here, so that a failure does not lose it.
  attempt: ImportStatus,
  accept: boolean,
): Refreshed {
  const choice = { ...saved, earlierTimeOuts: attempt.timeOuts };
  const reading = readSource(services, choice, personal.keys.get(saved.server));
  const receipt = { requests: reading.requests, bytes: reading.byteLength };
  const { code: _code, details: _details, ...clean } = attempt;
  const succeeded = { ...clean, ...afterSuccess, timeOuts: 0 };

  if (isUnchanged(services, saved, attempt, reading)) {
    const at = services.clock.now();
    return {
      saved,
      status: { ...succeeded, state: 'unchanged', lastCompleteAt: at, counts: { ...noCounts, received: attempt.rows } },
      warnings: [],
      receipt,
    };
  }

  const table = reading.table();
  const opened = openImportSheet(services.spreadsheet, settings, saved);
  const { sheet } = opened;
  const sheetReading = opened.isBlank ? blankSheet : readSheet(sheet);
  if (sheetReading === undefined) {
    throw opened.isNew
      ? new FieldrowsError('sheetNotEmpty', { sheetName: sheet.name() })
      : new FieldrowsError('fingerprintsLost', { sheetName: sheet.name() });
  }

  const known = attempt.columns.map(knownColumn);
  const columns = compareColumns(table, sheetReading.layout, known);
  const compared = compareRows(table, sheetReading.markerCells);
  const counts = {
    received: table.rows.length,
    added: compared.added.length,
    changed: compared.changed.length,
    removed: compared.vanished.length,
  };
  const followed: SavedImport = { ...saved, sheetId: sheet.sheetId() };

  const held = checkShrinkage(saved.name, compared.rowsBefore, compared.vanished.length);
  // What was accepted once stays so until it is done: its rest may be more than half of what is left.
  if (held !== undefined && !accept && attempt.accepted !== reading.fingerprint) {
    const details = { ...held.details };
    return {
      saved: followed,
      status: { ...succeeded, state: 'held', code: held.code, details, counts },
      warnings: [],
      receipt,
    };
  }

  const rows = findOutdated(compared, columns.putBack, readKeyColumn(sheet, columns, compared));
  const plan = planRefresh({
    table,
    rows,
    columns,
    layout: sheetReading.layout,
    markerCells: sheetReading.markerCells,
    gridRows: sheetReading.gridRows,
    gridColumns: sheetReading.gridColumns,
    spareColumns: countSpareColumns(sheet, sheetReading, columns),
    freeRows: countFreeRows(sheet, sheetReading, rows),
  });
  requireRoom(services, sheet, plan.gridRowsAfter, plan.gridColumnsAfter, sheetReading);

  const warnings: Remark[] = [
    ...remarksOnTable(table, rows.key.kind),
    ...remarksOnColumns(table, columns, sheetReading.layout),
  ];
  if (rows.vanished.length > 0 && sheetReading.layout !== undefined) {
    const keptRows = keepNotes({
      spreadsheet: services.spreadsheet,
      sheet,
      reading: sheetReading,
      rows,
      importedColumns: columns.imported,
      importName: saved.name,
      now: services.clock.now(),
      texts: messages.keptNotes,
    });
    if (keptRows > 0)
      warnings.push({ code: 'notesKept', details: { count: keptRows, sheetName: messages.keptNotes.name } });
  }

  if (sheetReading.layout !== undefined && (changesColumns(columns) || held !== undefined)) {
    // Should this run be interrupted, the next one must know which columns are ours, and that they are unfinished.
    attempt.columns = columnsInProgress(columns, known).map(storedColumn);
    attempt.accepted = held === undefined ? '' : reading.fingerprint;
    attempt.sourceFingerprint = '';
    const { columns: inProgress, accepted } = attempt;
    const status = { ...before, columns: inProgress, accepted, sourceFingerprint: '' };
    writeDocumentSettings(services.documentStore, settings, { status: { importId: saved.id, status } });
  }
  const applied = applyPlan({
    sheet,
    plan,
    table,
    rows,
    clock: services.clock,
    onProgress: (done, total) => reportProgress(services, saved.id, { phase: 'writing', done, total }),
  });
  if (applied.cellsCut > 0) warnings.push({ code: 'cellsCut', details: { count: applied.cellsCut } });

  const remembered = columnsToRemember(table, columns, sheetReading.layout, known);
  const marks = marksAfter(plan, rows, sheetReading.markerCells);
  const status: ImportStatus = {
    ...succeeded,
    state: applied.complete ? 'imported' : 'incomplete',
    counts,
    warnings: warnings.map(shortened),
    rows: applied.complete
      ? marks.filter((cell) => cell !== '' && cell !== markerHeading).length
      : Math.max(0, counts.received - (applied.rowsToWrite - applied.rowsWritten)),
    lastCompleteAt: applied.complete ? services.clock.now() : attempt.lastCompleteAt,
    // An unfinished refresh must not look unchanged to the next one, and shall go on as soon as possible.
    sourceFingerprint: applied.complete ? reading.fingerprint : '',
    accepted: applied.complete ? '' : attempt.accepted,
    sheetFingerprint: applied.complete ? fingerprintMarks(marks) : '',
    nextAt: applied.complete || saved.schedule === 0 ? attempt.nextAt : services.clock.now(),
    markerColumn: plan.markerColumn,
    columns: applied.columnsDone ? remembered.map(storedColumn) : attempt.columns,
    ...(applied.complete ? {} : { details: { rowsWritten: applied.rowsWritten, rows: counts.received } }),
  };
  return { saved: followed, status, warnings, receipt };
}

/** Same bytes and settings as at the last complete refresh, and the rows are as it left them. Reads one column at most. */
function isUnchanged(services: Services, saved: SavedImport, status: ImportStatus, reading: Reading): boolean {
  if (status.sourceFingerprint === '' || status.sourceFingerprint !== reading.fingerprint) return false;
  const marks = services.spreadsheet.sheetById(saved.sheetId)?.readColumn(status.markerColumn);
  return marks !== undefined && marks[0] === markerHeading && fingerprintMarks(marks) === status.sheetFingerprint;
}

/** @throws {FieldrowsError} `tooManyColumns`, `tooManyCells` before anything has been written. */
function requireRoom(
  services: Services,
  sheet: Sheet,
  rows: number,
  columns: number,
  before: { readonly gridRows: number; readonly gridColumns: number },
): void {
  if (columns > maxSheetColumns) throw new FieldrowsError('tooManyColumns', { needed: columns });
  const growth = rows * columns - before.gridRows * before.gridColumns;
  // Asking each sheet for its size costs two calls a sheet. A smaller sheet can only reach the limit in a spreadsheet
  // that is full already, and then Google itself refuses the new rows before any of them is written.
  if (growth <= 0 || rows * columns < maxSpreadsheetCells / 10) return;
  let needed = growth;
  for (const other of services.spreadsheet.sheets()) {
    const size =
      other.sheetId() === sheet.sheetId() ? { rows: before.gridRows, columns: before.gridColumns } : other.size();
    needed += size.rows * size.columns;
  }
  if (needed > maxSpreadsheetCells) throw new FieldrowsError('tooManyCells', { needed });
}

function remarksOnTable(table: Table, keyKind: string): Remark[] {
  const remarks: Remark[] = [];
  for (const notice of table.notices) {
    if (notice.kind === 'hxlRow') remarks.push({ code: 'hxlRow', details: {} });
    // Nothing was lost where a formula became the answer again.
    else if (notice.kind !== 'formulasRestored') {
      const { kind: code, ...details } = notice;
      remarks.push({ code, details });
    }
  }
  if (keyKind === 'position' && table.rows.length > 0) remarks.push({ code: 'noKeyColumn', details: {} });
  return remarks;
}

function remarksOnColumns(
  table: Table,
  columns: ColumnComparison,
  layout: { readonly headings: readonly string[] } | undefined,
): Remark[] {
  if (layout === undefined) return [];
  const remarks: Remark[] = [];
  const added = columns.added.map((index) => table.headings[index] ?? '');
  if (added.length > 0) remarks.push({ code: 'columnsAdded', details: { headings: added } });
  const gone = columns.gone.map((column) => layout.headings[column - 1] ?? '');
  if (gone.length > 0) remarks.push({ code: 'columnsGone', details: { headings: gone } });
  return remarks;
}

const mostHeadingsKept = 12;

/** A remark short enough to be kept in the document's properties. */
function shortened({ code, details }: Remark): Remark {
  const short: Record<string, string | number | readonly string[]> = {};
  for (const [name, value] of Object.entries(details)) {
    short[name] = Array.isArray(value) ? value.slice(0, mostHeadingsKept).map((text) => text.slice(0, 80)) : value;
  }
  return { code, details: short };
}
