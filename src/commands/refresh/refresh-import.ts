/**
 * The steps of one refresh: read the source whole, see whether anything is new, compare it with the sheets, ask a person
 * where that seems wise, write what differs. Nothing is written to a sheet before everything that can fail outside the
 * spreadsheet has gone well.
 */
import { FieldrowsError } from '../../errors';
import { type ImportStatus, rowsOf } from '../../settings/saved-imports';
import { hasMovedOn } from '../../sheets/shrink-guard';
import { type Portion, type Reading, readSource } from '../../sources';
import { type RowCounts, sumCounts } from '../reconcile/examine-sheet';
import { remarksOnFormat, shortened } from '../reconcile/remarks';
import { sourceServices } from '../source-services';
import type { Attempt, Refreshed } from './attempt';
import { type ExaminedTargets, examineTargets } from './examine-targets';
import { fingerprintOf, isUnchanged } from './is-unchanged';
import { readProgress, waitingStatus } from './long-reading';
import { doubtMissingRows } from './missing-rows';
import { afterSuccess, noCounts } from './next-attempt';
import {
  countsWithEarlier,
  extentOf,
  isLastPortion,
  keptAtEnd,
  keptUnderWay,
  keptWhileHeld,
  wantsEarlierRows,
} from './portions';
import { requireSpace } from './require-space';
import { afterComplete, countOnce, isCountDue, remarksOnCount } from './server-count';
import { type Written, writeTargets } from './write-targets';

/** @throws {FieldrowsError} any; what the run had learnt until then is in the attempt. */
export function refreshImport(attempt: Attempt): Refreshed {
  const { services, saved, accept } = attempt;
  const reading = read(attempt);
  if ('kind' in reading) {
    return { saved, status: waitingStatus(attempt.status, saved, reading, services.clock.now()), warnings: [] };
  }
  const { portion } = reading;
  attempt.receipt.bytes = reading.byteLength;
  const fingerprint = fingerprintOf(attempt, reading);
  const isSame = isUnchanged(services.spreadsheet, saved, attempt.status, fingerprint, portion);
  if (isSame) return unchanged(attempt, reading);

  const examined = examine(attempt, reading);
  const [submissions] = examined.targets;
  const received = submissions?.target.received ?? 0;
  const count = countOnce(attempt, reading, received);
  if (isCountDue(attempt, received)) count();
  const sheets = examined.targets.map(({ sheet }) => sheet);
  // What belongs to days that are no longer asked for is expected to leave.
  const isExpected = hasMovedOn(attempt.before.days, reading.days);
  const shrinkage = sheets.map((sheet) => sheet?.shrinkage).find((found) => found !== undefined && !isExpected);
  // What was accepted once stays so until it is done: its rest may be more than half of what is left.
  const isAccepted = accept || attempt.status.accepted === fingerprint;
  if (!isAccepted) {
    const doubt =
      shrinkage ?? (submissions?.sheet && doubtMissingRows(attempt, reading, submissions.sheet, received, count));
    if (doubt !== undefined) return held(attempt, portion, doubt, sumCounts(sheets));
  }
  const accepted = isAccepted && (shrinkage !== undefined || !isLastPortion(portion)) ? fingerprint : '';
  const space = requireSpace(attempt, examined);
  const written = writeTargets(attempt, examined, accepted, space);
  // What is repeated beside rows is chosen by columns, and these may have been renamed.
  const fingerprintNow = fingerprintOf({ ...attempt, saved: written.saved }, reading);
  const isShort = wantsEarlierRows(examined);
  const { days } = reading;
  return refreshed(attempt, written, { fingerprint: fingerprintNow, days, portion, accepted, isShort });
}

function examine(attempt: Attempt, reading: Reading): ExaminedTargets {
  try {
    return examineTargets(attempt, reading);
  } catch (error) {
    // Which columns are ours may be clear again to a run that reads all their rows.
    const { portion } = reading;
    const isUnclear = error instanceof FieldrowsError && error.code === 'headingTaken';
    if (isUnclear && portion?.range !== undefined) {
      attempt.status = { ...attempt.status, ...keptUnderWay(attempt.saved, attempt.before, portion, 'anew', noCounts) };
    }
    throw error;
  }
}

function read(attempt: Attempt): ReturnType<typeof readSource> {
  const { services, progress: runProgress, personal, saved, status, isByHand } = attempt;
  const wish = { isByHand, extent: extentOf(attempt), told: personal.told(saved.id) };
  const onRead = (done: number, total: number) => runProgress.report({ phase: 'downloading', done, total });
  const progress = readProgress(saved, status, wish, onRead, (next) => {
    attempt.status = { ...attempt.status, reading: next };
  });
  return readSource(
    { ...sourceServices(services), ...runProgress.reading() },
    { ...saved, earlierTimeOuts: status.timeOuts },
    personal.keys.get(saved.server),
    progress,
  );
}

function unchanged(attempt: Attempt, reading: Reading): Refreshed {
  const { services, saved, status: before } = attempt;
  // The rows that were received are those in the sheet only where all are kept.
  if (saved.newest === 0 && isCountDue(attempt, before.rows)) countOnce(attempt, reading, before.rows)();
  const status = afterComplete(succeeded(attempt.status));
  const counts = { ...noCounts, received: rowsOf(status) };
  return {
    saved,
    status: {
      ...{ ...status, state: 'unchanged', lastCompleteAt: services.clock.now(), counts },
      ...(reading.portion && keptAtEnd(saved, reading.portion)),
    },
    warnings: [],
  };
}

function held(
  { saved, before, status }: Attempt,
  portion: Portion | undefined,
  { code, details }: FieldrowsError<'wouldRemoveTooMuch' | 'rowsMissing'>,
  counts: RowCounts,
): Refreshed {
  return {
    saved,
    status: {
      ...{ ...succeeded(status), state: 'held', code, details: { ...details }, counts },
      ...(portion && keptWhileHeld(saved, before, portion)),
    },
    warnings: [],
  };
}

/** What decides how a refresh that has written is recorded. */
interface Ended {
  /** Of the source and what is done with it here. */
  readonly fingerprint: string;
  readonly days: Reading['days'];
  readonly portion: Portion | undefined;
  /** '' or, where removals have been accepted that are not yet carried out, the fingerprint. */
  readonly accepted: string;
  /** Whether the sheets want rows that this portion does not have. */
  readonly isShort: boolean;
}

function refreshed(attempt: Attempt, written: Written, ended: Ended): Refreshed {
  const { progress, saved, before } = attempt;
  const { portion, isShort } = ended;
  progress.report({ phase: 'done', done: 0, total: 0 });
  const counts = countsWithEarlier(before, portion, written.counts);
  const warnings = [...remarksOnFormat(saved, before), ...remarksOnCount(attempt), ...written.warnings];
  const status = { ...succeeded(attempt.status), counts, warnings: warnings.map(shortened) };
  const isComplete = written.complete && !isShort && isLastPortion(portion);
  return {
    saved: written.saved,
    status: isComplete ? complete(attempt, status, written, ended) : incomplete(attempt, status, written, ended),
    warnings,
  };
}

function complete(
  { services }: Attempt,
  status: ImportStatus,
  { saved }: Written,
  { fingerprint, days, portion }: Ended,
): ImportStatus {
  const lastCompleteAt = services.clock.now();
  return {
    ...{ ...afterComplete(status), state: 'imported', lastCompleteAt, sourceFingerprint: fingerprint },
    ...{ days, accepted: '' },
    ...(portion && keptAtEnd(saved, portion)),
  };
}

/** An unfinished refresh must not look unchanged to the next one, and shall go on as soon as possible. */
function incomplete(
  { services, before }: Attempt,
  status: ImportStatus,
  { saved, complete: isWritten, counts, rowsDone }: Written,
  { portion, accepted, isShort }: Ended,
): ImportStatus {
  const next: ImportStatus = {
    ...{ ...status, state: 'incomplete', accepted, details: { rowsWritten: rowsDone, rows: counts.received } },
    nextAt: saved.schedule === 0 ? status.nextAt : services.clock.now(),
  };
  if (portion === undefined) return next;
  const ending = !isWritten ? 'again' : isShort ? 'anew' : 'done';
  const kept = keptUnderWay(saved, before, portion, ending, status.counts);
  const { read = 0, total = 0 } = kept.reading ?? {};
  const goingOn = { ...next, ...kept, details: { read, total } };
  // What somebody was asked stays asked until the reading ends again.
  const { state, code, details } = before;
  return state === 'held' && accepted === '' && code !== undefined ? { ...goingOn, state, code, details } : goingOn;
}

function succeeded({ code: _code, details: _details, ...clean }: ImportStatus): ImportStatus {
  return { ...clean, ...afterSuccess, timeOuts: 0 };
}
