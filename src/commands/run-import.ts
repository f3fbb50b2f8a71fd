/**
 * One refresh: read the source whole, compare it with the sheet, write what differs, record the result. Nothing is
 * written to a sheet before everything that can fail outside the spreadsheet has gone well.
 */
import { FieldrowsError } from '../errors';
import type { Messages } from '../messages';
import type { Services } from '../ports';
import type { PersonalSettings } from '../settings/personal-settings';
import {
  type DocumentSettings,
  type ImportStatus,
  newSheetMemory,
  noSheet,
  type Remark,
  readDocumentSettings,
  rowsOf,
  type SavedImport,
  statusOf,
  writeDocumentSettings,
} from '../settings/saved-imports';
import { type Reading, readSource } from '../sources';
import { afterTooSlow, asynchronousProgress, waitingStatus } from './asynchronous-refresh';
import { afterSuccess, failedStatus, nextSlot, noCounts } from './next-attempt';
import type { OpenedSheet } from './open-sheet';
import { rememberedOwnSheets } from './own-sheets';
import { type Viewer, viewerOf } from './ownership';
import { reportProgress } from './progress';
import { type Receipt, recordResult } from './record-result';
import { type ExaminedSheet, examineSheet, isAsLeft, type RowCounts, refreshSheet } from './refresh-sheet';
import { remarksOnFormat, shortened } from './remarks';
import {
  createTargetSheet,
  findTargetSheet,
  nameTargets,
  sheetIdsOf,
  type Target,
  withMemory,
  withSheetId,
} from './targets';

export interface RunInput {
  readonly importId: string;
  /** Carry out a refresh that would be held. */
  readonly accept: boolean;
  /** When the trigger fired whose run this is: the schedule is kept by that, not by how long others took before. */
  readonly firedAt?: number;
}

export interface RunResult {
  /** Whose run this was. */
  readonly viewer: Viewer;
  readonly saved: SavedImport;
  readonly status: ImportStatus;
  readonly warnings: readonly Remark[];
}

type Refreshed = Omit<RunResult, 'viewer'> & { readonly receipt: Receipt };

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
  const viewer = viewerOf(services);
  const { personal } = viewer;
  const status = { ...before, lastAttemptAt, slotAt, nextAt: slotAt };
  const isByHand = firedAt === undefined;
  const attempt: Attempt = { services, messages, settings, personal, saved, before, status, accept, isByHand };
  let result: Refreshed;
  try {
    result = refresh(attempt);
  } catch (error) {
    const failure = error instanceof FieldrowsError ? error : new FieldrowsError('unexpected', {});
    // That a colleague has no key or no right is not the import's failure, and must not put off its owner's refreshes.
    const isTooSlow = failure.code === 'exportTooSlow';
    if (failure.kind === 'config' && !isTooSlow && saved.ownerId !== personal.id) throw error;
    const now = services.clock.now();
    const failed = failedStatus(attempt.status, failure, saved.schedule, now);
    const next = afterTooSlow(failed, attempt.status, failure, saved, now);
    recordResult(services, messages, settings, { saved, status: next, receipt: { requests: 0, bytes: 0 } });
    throw error;
  }
  recordResult(services, messages, settings, result);
  // Last, because a status sheet made just now has come to the front.
  if (saved.sheetId === noSheet) services.spreadsheet.sheetById(result.saved.sheetId)?.activate();
  return { ...result, viewer: { ...viewer, now: services.clock.now() } };
}

/** What the steps of one refresh share. */
interface Attempt {
  readonly services: Services;
  readonly messages: Messages;
  readonly settings: DocumentSettings;
  readonly personal: PersonalSettings;
  readonly saved: SavedImport;
  /** As recorded by the run before. */
  readonly before: ImportStatus;
  readonly accept: boolean;
  readonly isByHand: boolean;
  /** What the run learns about its sheets is put down here, so that a failure does not lose it. */
  status: ImportStatus;
}

function refresh(attempt: Attempt): Refreshed {
  const { services, settings, personal, saved, accept } = attempt;
  const choice = { ...saved, earlierTimeOuts: attempt.status.timeOuts };
  const progress = asynchronousProgress(saved, attempt.status, attempt.isByHand, (asynchronous) => {
    attempt.status = { ...attempt.status, asynchronous };
  });
  const reading = readSource(services, choice, personal.keys.get(saved.server), progress);
  if ('kind' in reading) {
    const status = waitingStatus(attempt.status, saved, services.clock.now());
    return { saved, status, warnings: [], receipt: { requests: reading.requests, bytes: 0 } };
  }
  const receipt = { requests: reading.requests, bytes: reading.byteLength };
  if (isUnchanged(services, saved, attempt.status, reading)) {
    const counts = { ...noCounts, received: rowsOf(attempt.status) };
    const lastCompleteAt = services.clock.now();
    const status: ImportStatus = { ...succeeded(attempt.status), state: 'unchanged', lastCompleteAt, counts };
    return { saved, status, warnings: [], receipt };
  }

  const { targets, saved: named } = nameTargets(services.spreadsheet, saved, attempt.status, reading.parts());
  // All sheets there are looked at before the first is written to, or a new one is made.
  const found = targets.map((target) => findTargetSheet(services.spreadsheet, settings, named, target));
  const examined = targets.map((target, index) => {
    const opened = found[index];
    return opened && examine(named, attempt, target, opened);
  });
  const shrinkage = examined.map((sheet) => sheet?.shrinkage).find((held) => held !== undefined);
  // What was accepted once stays so until it is done: its rest may be more than half of what is left.
  if (shrinkage !== undefined && !accept && attempt.status.accepted !== fingerprintOf(saved, reading)) {
    const { code, details } = shrinkage;
    const counts = sumCounts(examined);
    const status: ImportStatus = { ...succeeded(attempt.status), state: 'held', code, details: { ...details }, counts };
    return { saved, status, warnings: [], receipt };
  }
  if (named !== saved) writeDocumentSettings(services.documentStore, settings, { saved: named });

  const ownSheets = rememberedOwnSheets(services.spreadsheet, services.documentStore, settings.properties);
  const accepted = shrinkage === undefined ? '' : fingerprintOf(saved, reading);
  const warnings: Remark[] = [...remarksOnFormat(saved, attempt.before)];
  const refreshed: ExaminedSheet[] = [];
  let complete = true;
  let rowsDone = 0;
  let followed = named;
  for (const [index, target] of targets.entries()) {
    const sheet = examined[index] ?? examine(named, attempt, target, createTargetSheet(services.spreadsheet, target));
    refreshed.push(sheet);
    followed = withSheetId(followed, target.group, sheet.task.opened.sheet.sheetId());
    const result = refreshSheet(services, attempt.messages, sheet, ownSheets, {
      // Should this run be interrupted, the next one must know which columns are ours, and that they are unfinished.
      onBegin: (columns) => {
        const unfinished = { accepted, sourceFingerprint: '' };
        attempt.status = withMemory({ ...attempt.status, ...unfinished }, target.group, { ...target.memory, columns });
        const status = withMemory({ ...attempt.before, ...unfinished }, target.group, { ...target.memory, columns });
        writeDocumentSettings(services.documentStore, settings, { status: { importId: saved.id, status } });
      },
      onRows: (done, total) => reportProgress(services, saved.id, { phase: 'writing', done, total }),
    });
    warnings.push(...result.warnings);
    rowsDone += result.rowsDone;
    attempt.status = { ...withMemory(attempt.status, target.group, result.memory), sourceFingerprint: '' };
    complete = result.complete;
    if (!complete) break;
  }

  const counts = sumCounts(refreshed);
  const status: ImportStatus = {
    ...succeeded(attempt.status),
    state: complete ? 'imported' : 'incomplete',
    counts,
    warnings: warnings.map(shortened),
    // An unfinished refresh must not look unchanged to the next one, and shall go on as soon as possible.
    ...(complete
      ? { lastCompleteAt: services.clock.now(), sourceFingerprint: fingerprintOf(saved, reading), accepted: '' }
      : {
          accepted,
          nextAt: saved.schedule === 0 ? attempt.status.nextAt : services.clock.now(),
          details: { rowsWritten: rowsDone, rows: counts.received },
        }),
  };
  return { saved: followed, status, warnings, receipt };
}

function succeeded({ code: _code, details: _details, ...clean }: ImportStatus): ImportStatus {
  return { ...clean, ...afterSuccess, timeOuts: 0 };
}

function examine(
  saved: SavedImport,
  { before, settings }: Attempt,
  target: Target,
  opened: OpenedSheet,
): ExaminedSheet {
  const { table, keys, memory, group } = target;
  return examineSheet({
    opened,
    table,
    keys,
    memory,
    vanishedRows: saved.vanishedRows,
    changeLog: saved.changeLog,
    lastCompleteAt: before.lastCompleteAt,
    trimmable: sheetIdsOfOthers(settings, saved),
    importName: group === '' ? saved.name : `${saved.name}/${group}`,
  });
}

/** Sheets that this import does not write to before its result is recorded. */
function sheetIdsOfOthers({ imports, facts }: DocumentSettings, saved: SavedImport): number[] {
  return imports
    .filter(({ id }) => id !== saved.id)
    .flatMap(sheetIdsOf)
    .concat(facts.statusSheetId);
}

function sumCounts(sheets: readonly (ExaminedSheet | undefined)[]): RowCounts {
  const sum = { ...noCounts } as { -readonly [Name in keyof RowCounts]: number };
  for (const sheet of sheets) {
    if (sheet === undefined) continue;
    sum.received += sheet.counts.received;
    sum.added += sheet.counts.added;
    sum.changed += sheet.counts.changed;
    sum.removed += sheet.counts.removed;
  }
  return sum;
}

/** What decides whether a refresh has anything to do: the source, and what is done with it here. */
function fingerprintOf(saved: SavedImport, reading: Reading): string {
  return saved.vanishedRows === 'keep' ? `${reading.fingerprint}-keep` : reading.fingerprint;
}

/** Same bytes and settings as at the last complete refresh, and all rows are as it left them. Reads a column a sheet. */
function isUnchanged(services: Services, saved: SavedImport, status: ImportStatus, reading: Reading): boolean {
  if (status.sourceFingerprint === '' || status.sourceFingerprint !== fingerprintOf(saved, reading)) return false;
  const { spreadsheet } = services;
  return (
    isAsLeft(spreadsheet.sheetById(saved.sheetId), status) &&
    saved.linkedSheets.every(({ group, sheetId }) =>
      isAsLeft(spreadsheet.sheetById(sheetId), status.linked[group] ?? newSheetMemory),
    )
  );
}
