/**
 * When an import is tried next: at its schedule, later and later while it fails, not at all once only a person can mend
 * it. Pure. Counted in elapsed time, so that daylight saving changes nothing: every day is every 24 hours.
 */
import type { FieldrowsError } from '../../errors';
import type { ImportStatus } from '../../settings/saved-imports';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Failures in a row that only a person can mend, after which an import is paused. */
const failuresUntilPause = 3;

/**
 * When the schedule comes round next, seen from an attempt. An attempt near its slot moves the schedule along, so that
 * it keeps to the minute at which the trigger really fires; one that had to wait or was made by hand does not move it.
 *
 * @param at When the trigger fired, or the attempt was made by hand (milliseconds since 1970).
 * @returns 0 without a schedule.
 */
export function nextSlot(before: Pick<ImportStatus, 'slotAt'>, scheduleMinutes: number, at: number): number {
  if (scheduleMinutes === 0) return 0;
  const period = scheduleMinutes * minute;
  const slot = before.slotAt || at;
  const nearest = slot + Math.round((at - slot) / period) * period;
  // A trigger comes once an hour at least, so half an hour is as far as it can be from a slot.
  if (Math.abs(at - nearest) <= Math.min(period, hour) / 2) return at + period;
  return nearest > at ? nearest : nearest + period;
}

/** How often an import shall be refreshed, in minutes, and how often its source has anything new. */
export interface Pace {
  readonly schedule: number;
  readonly renewsAfterSeconds: number;
}

type Setback = Pick<ImportStatus, 'failures' | 'permanentFailures' | 'paused' | 'nextAt'>;

/**
 * Puts off an import that failed. What passes by itself is tried again after the schedule's time or the time the server
 * asks for, doubled with each failure in a row up to a day, never earlier than the server asks for. What only a person
 * can mend is tried a few times at its schedule and then paused.
 *
 * @param attempt The status with the attempt's regular `nextAt`.
 */
function afterFailure(
  attempt: ImportStatus,
  failure: FieldrowsError,
  { schedule, renewsAfterSeconds }: Pace,
  now: number,
): Setback {
  const failures = attempt.failures + 1;
  const permanentFailures = failure.kind === 'config' ? attempt.permanentFailures + 1 : 0;
  const paused = schedule > 0 && (attempt.paused || permanentFailures >= failuresUntilPause);
  const setback = { failures, permanentFailures, paused };
  if (schedule === 0 || paused) return { ...setback, nextAt: 0 };
  if (failure.kind === 'config') return { ...setback, nextAt: attempt.nextAt };
  const asked = secondsAskedFor(failure) * 1_000;
  // A run that was killed is noticed late, when its next slot may have passed.
  const regular = attempt.nextAt > now ? attempt.nextAt - now : schedule * minute;
  // Asked sooner than this, the server would answer the same again.
  const first = asked > 0 ? Math.min(regular, Math.max(asked, renewsAfterSeconds * 1_000)) : regular;
  const wait = Math.min(first * 2 ** Math.min(failures - 1, 16), Math.max(day, first));
  return { ...setback, nextAt: now + Math.max(wait, asked) };
}

/** What becomes of an import's status by a failure. */
export function failedStatus(attempt: ImportStatus, failure: FieldrowsError, pace: Pace, now: number): ImportStatus {
  const details = failure.details as Record<string, string | number>;
  return {
    ...attempt,
    ...afterFailure(attempt, failure, pace, now),
    state: 'failed',
    code: failure.code,
    details,
    counts: noCounts,
    // Asked too early, the server is busy with what has timed out before, which says nothing new.
    timeOuts: failure.code === 'exportBusy' ? attempt.timeOuts + ('afterTimeOut' in details ? 1 : 0) : 0,
  };
}

export const noCounts = { received: 0, added: 0, changed: 0, removed: 0 } as const;

/** What a success changes in the plan of an import. */
export const afterSuccess = { failures: 0, permanentFailures: 0, paused: false } as const;

function secondsAskedFor({ details }: FieldrowsError): number {
  return Number((details as { readonly retryAfterSeconds?: number }).retryAfterSeconds ?? 0);
}
