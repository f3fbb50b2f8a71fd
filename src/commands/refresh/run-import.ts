/** Runs a refresh: one at a time in a spreadsheet, and whatever becomes of it is recorded. */
import { FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import {
  type DocumentSettings,
  noSheet,
  readDocumentSettings,
  type SavedImport,
  statusOf,
} from '../../settings/saved-imports';
import { type Extent, paceOf } from '../../sources';
import { type Viewer, viewerOf } from '../ownership';
import type { Attempt, Refreshed } from './attempt';
import { withLastChange } from './last-change';
import { afterTooSlow } from './long-reading';
import { failedStatus, nextSlot } from './next-attempt';
import { followRun } from './progress';
import { type Receipt, recordResult } from './record-result';
import { refreshImport } from './refresh-import';

export interface RunInput {
  readonly importId: string;
  /** Carry out a refresh that would be held. */
  readonly accept: boolean;
  /** 'usual' unless told. */
  readonly extent?: Extent | undefined;
  /** When the trigger fired whose run this is: the schedule is kept by that, not by how long others took before. */
  readonly firedAt?: number;
}

export interface RunResult extends Refreshed {
  /** Whose run this was. */
  readonly viewer: Viewer;
}

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
    const progress = followRun(services, saved.id);
    try {
      return refreshAndRecord(services, messages, settings, saved, { ...input, progress });
    } finally {
      progress.end();
    }
  });
}

/** The part of a refresh that runs under the lock. */
function refreshAndRecord(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  saved: SavedImport,
  { accept, extent = 'usual', firedAt, progress }: Omit<RunInput, 'importId'> & Pick<Attempt, 'progress'>,
): RunResult {
  const before = statusOf(settings, saved.id);
  const lastAttemptAt = services.clock.now();
  const isOnTop = extent === 'new' && saved.schedule > 0 && before.slotAt > 0;
  // What finds edits and deletions must not be put off by ever new submissions.
  const slotAt = isOnTop ? before.slotAt : nextSlot(before, saved.schedule, firedAt ?? lastAttemptAt);
  const viewer = viewerOf(services);
  const { personal } = viewer;
  const status = { ...before, lastAttemptAt, slotAt, nextAt: slotAt };
  const isByHand = firedAt === undefined;
  const attempt: Attempt = {
    ...{ services, progress, messages, settings, personal, saved },
    ...{ before, status, accept, extent, isByHand },
    receipt: { bytes: 0, counted: -1 },
  };
  let result: Refreshed;
  try {
    const refreshed = refreshImport(attempt);
    result = { ...refreshed, status: withLastChange(refreshed.status) };
  } catch (error) {
    recordFailure(attempt, error);
    throw error;
  }
  recordResult(services, messages, settings, { ...result, receipt: receiptOf(attempt) });
  // Last, because a status sheet made just now has come to the front.
  if (saved.sheetId === noSheet) services.spreadsheet.sheetById(result.saved.sheetId)?.activate();
  return { ...result, viewer: { ...viewer, now: services.clock.now() } };
}

function receiptOf({ progress, receipt }: Attempt): Receipt {
  return { ...receipt, requests: progress.requestsSent() };
}

function recordFailure(attempt: Attempt, error: unknown): void {
  const { services, messages, settings, personal, saved, status } = attempt;
  const failure = error instanceof FieldrowsError ? error : new FieldrowsError('unexpected', {});
  // That a colleague has no key or no right is not the import's failure, and must not put off its owner's refreshes.
  const isOfThePerson = failure.kind === 'config' && failure.code !== 'exportTooSlow';
  if (isOfThePerson && saved.ownerId !== personal.id) return;
  const now = services.clock.now();
  const failed = failedStatus(status, failure, paceOf(saved), now);
  const next = afterTooSlow(failed, status, failure, saved, now);
  recordResult(services, messages, settings, { saved, status: next, receipt: receiptOf(attempt) });
}
