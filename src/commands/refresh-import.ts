/**
 * The steps of one refresh: read the source whole, see whether anything is new, compare it with the sheets, ask a person
 * where that seems wise, write what differs. Nothing is written to a sheet before everything that can fail outside the
 * spreadsheet has gone well.
 */
import type { FieldrowsError } from '../errors';
import { type ImportStatus, rowsOf } from '../settings/saved-imports';
import { type Reading, readSource } from '../sources';
import type { Attempt, Refreshed } from './attempt';
import { type RowCounts, sumCounts } from './examine-sheet';
import { examineTargets } from './examine-targets';
import { fingerprintOf, isUnchanged } from './is-unchanged';
import { readProgress, waitingStatus } from './long-reading';
import { doubtMissingRows } from './missing-rows';
import { afterSuccess, noCounts } from './next-attempt';
import { remarksOnFormat, shortened } from './remarks';
import { afterComplete, countOnce, isCountDue, remarksOnCount } from './server-count';
import { type Written, writeTargets } from './write-targets';

/** @throws {FieldrowsError} any; what the run had learnt until then is in the attempt. */
export function refreshImport(attempt: Attempt): Refreshed {
  const { services, saved, accept } = attempt;
  const reading = read(attempt);
  if ('kind' in reading) {
    return { saved, status: waitingStatus(attempt.status, saved, services.clock.now()), warnings: [] };
  }
  attempt.receipt.bytes = reading.byteLength;
  const fingerprint = fingerprintOf(attempt, reading);
  if (isUnchanged(services.spreadsheet, saved, attempt.status, fingerprint)) return unchanged(attempt, reading);

  const examined = examineTargets(attempt, reading);
  const [submissions] = examined.targets;
  const received = submissions?.target.table?.rows.length ?? 0;
  const count = countOnce(attempt, reading, received);
  if (isCountDue(attempt, received)) count();
  const sheets = examined.targets.map(({ sheet }) => sheet);
  const shrinkage = sheets.map((sheet) => sheet?.shrinkage).find((held) => held !== undefined);
  // What was accepted once stays so until it is done: its rest may be more than half of what is left.
  const isAccepted = accept || attempt.status.accepted === fingerprint;
  if (!isAccepted) {
    const doubt = shrinkage ?? (submissions?.sheet && doubtMissingRows(attempt, reading, submissions.sheet, count));
    if (doubt !== undefined) return held(attempt, doubt, sumCounts(sheets));
  }
  const accepted = shrinkage === undefined ? '' : fingerprint;
  const written = writeTargets(attempt, examined, accepted);
  // What is repeated beside rows is chosen by columns, and these may have been renamed.
  const fingerprintNow = fingerprintOf({ ...attempt, saved: written.saved }, reading);
  return refreshed(attempt, fingerprintNow, written, accepted);
}

function read(attempt: Attempt): ReturnType<typeof readSource> {
  const { progress: runProgress, personal, saved, status, isByHand } = attempt;
  const progress = readProgress(saved, status, isByHand, (next) => {
    attempt.status = { ...attempt.status, reading: next };
  });
  return readSource(
    runProgress.reading(),
    { ...saved, earlierTimeOuts: status.timeOuts },
    personal.keys.get(saved.server),
    progress,
  );
}

function unchanged(attempt: Attempt, reading: Reading): Refreshed {
  const { services, saved, status: before } = attempt;
  if (isCountDue(attempt, before.rows)) countOnce(attempt, reading, before.rows)();
  const status = afterComplete(succeeded(attempt.status));
  const counts = { ...noCounts, received: rowsOf(status) };
  return {
    saved,
    status: { ...status, state: 'unchanged', lastCompleteAt: services.clock.now(), counts },
    warnings: [],
  };
}

function held(
  { saved, status }: Attempt,
  { code, details }: FieldrowsError<'wouldRemoveTooMuch' | 'rowsMissing'>,
  counts: RowCounts,
): Refreshed {
  return {
    saved,
    status: { ...succeeded(status), state: 'held', code, details: { ...details }, counts },
    warnings: [],
  };
}

function refreshed(attempt: Attempt, sourceFingerprint: string, written: Written, accepted: string): Refreshed {
  const { services, progress, saved, before, status } = attempt;
  progress.report({ phase: 'done', done: 0, total: 0 });
  const { complete, counts, rowsDone } = written;
  const warnings = [...remarksOnFormat(saved, before), ...remarksOnCount(attempt), ...written.warnings];
  const now = services.clock.now();
  const done: ImportStatus = { ...succeeded(status), counts, warnings: warnings.map(shortened) };
  if (!complete) {
    // It must not look unchanged to the next run, and shall go on as soon as possible.
    const nextAt = saved.schedule === 0 ? status.nextAt : now;
    const details = { rowsWritten: rowsDone, rows: counts.received };
    return { saved: written.saved, status: { ...done, state: 'incomplete', accepted, nextAt, details }, warnings };
  }
  return {
    saved: written.saved,
    status: { ...afterComplete(done), state: 'imported', lastCompleteAt: now, sourceFingerprint, accepted: '' },
    warnings,
  };
}

function succeeded({ code: _code, details: _details, ...clean }: ImportStatus): ImportStatus {
  return { ...clean, ...afterSuccess, timeOuts: 0 };
}
