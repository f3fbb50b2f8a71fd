/**
 * The steps of one refresh: read the source whole, see whether anything is new, compare it with the sheets, ask a person
 * where that seems wise, write what differs. Nothing is written to a sheet before everything that can fail outside the
 * spreadsheet has gone well.
 */
import type { FieldrowsError } from '../errors';
import { type ImportStatus, rowsOf } from '../settings/saved-imports';
import { readSource } from '../sources';
import type { Attempt, Refreshed } from './attempt';
import { type RowCounts, sumCounts } from './examine-sheet';
import { examineTargets } from './examine-targets';
import { fingerprintOf, isUnchanged } from './is-unchanged';
import { readProgress, waitingStatus } from './long-reading';
import { afterSuccess, noCounts } from './next-attempt';
import type { Receipt } from './record-result';
import { remarksOnFormat, shortened } from './remarks';
import { type Written, writeTargets } from './write-targets';

/** @throws {FieldrowsError} any; what the run had learnt until then is in the attempt's status. */
export function refreshImport(attempt: Attempt): Refreshed {
  const { services, saved, accept } = attempt;
  const reading = read(attempt);
  if ('kind' in reading) {
    const status = waitingStatus(attempt.status, saved, services.clock.now());
    return { saved, status, warnings: [], receipt: { requests: reading.requests, bytes: 0 } };
  }
  const receipt = { requests: reading.requests, bytes: reading.byteLength };
  const fingerprint = fingerprintOf(attempt, reading);
  if (isUnchanged(services.spreadsheet, saved, attempt.status, fingerprint)) return unchanged(attempt, receipt);

  const examined = examineTargets(attempt, reading);
  const sheets = examined.targets.map(({ sheet }) => sheet);
  const shrinkage = sheets.map((sheet) => sheet?.shrinkage).find((held) => held !== undefined);
  // What was accepted once stays so until it is done: its rest may be more than half of what is left.
  if (shrinkage !== undefined && !accept && attempt.status.accepted !== fingerprint) {
    return held(attempt, receipt, shrinkage, sumCounts(sheets));
  }
  const accepted = shrinkage === undefined ? '' : fingerprint;
  return refreshed(attempt, receipt, fingerprint, writeTargets(attempt, examined, accepted), accepted);
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

function unchanged({ services, saved, status }: Attempt, receipt: Receipt): Refreshed {
  const counts = { ...noCounts, received: rowsOf(status) };
  const lastCompleteAt = services.clock.now();
  return {
    saved,
    status: { ...succeeded(status), state: 'unchanged', lastCompleteAt, counts },
    warnings: [],
    receipt,
  };
}

function held(
  { saved, status }: Attempt,
  receipt: Receipt,
  { code, details }: FieldrowsError<'wouldRemoveTooMuch'>,
  counts: RowCounts,
): Refreshed {
  return {
    saved,
    status: { ...succeeded(status), state: 'held', code, details: { ...details }, counts },
    warnings: [],
    receipt,
  };
}

function refreshed(
  { services, progress, saved, before, status }: Attempt,
  receipt: Receipt,
  fingerprint: string,
  written: Written,
  accepted: string,
): Refreshed {
  progress.report({ phase: 'done', done: 0, total: 0 });
  const { complete, counts, rowsDone } = written;
  const warnings = [...remarksOnFormat(saved, before), ...written.warnings];
  const now = services.clock.now();
  return {
    saved: written.saved,
    status: {
      ...succeeded(status),
      state: complete ? 'imported' : 'incomplete',
      counts,
      warnings: warnings.map(shortened),
      // An unfinished refresh must not look unchanged to the next one, and shall go on as soon as possible.
      ...(complete
        ? { lastCompleteAt: now, sourceFingerprint: fingerprint, accepted: '' }
        : {
            accepted,
            nextAt: saved.schedule === 0 ? status.nextAt : now,
            details: { rowsWritten: rowsDone, rows: counts.received },
          }),
    },
    warnings,
    receipt,
  };
}

function succeeded({ code: _code, details: _details, ...clean }: ImportStatus): ImportStatus {
  return { ...clean, ...afterSuccess, timeOuts: 0 };
}
