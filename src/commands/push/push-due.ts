/** When an import can be asked for what was pushed, and when a push has been seen to. Pure. */
import { longestWaitMilliseconds, type Push } from '../../settings/push-inbox';
import type { ImportStatus } from '../../settings/saved-imports';

const minute = 60_000;
const day = 24 * 60 * minute;

/** After a server's own time, so that it has certainly made anew what it kept. */
const marginMilliseconds = 15_000;
/** Until an import without a schedule is tried again after a failure; doubled with each one in a row. */
const firstSetback = 5 * minute;
/** Of each day's time, what an import's pushes may take once there is little left: a thirty-second, 45 minutes a day. */
const restFactor = 32;

export interface PushPace {
  /** Minutes between scheduled refreshes; 0 for by hand. */
  readonly schedule: number;
  /** Seconds for which the server may answer the same again. */
  readonly renewsAfterSeconds: number;
  /** Seconds that a refresh usually takes. */
  readonly usualSeconds: number;
  /** Whether today's time for pushes is spent. */
  readonly isSpent: boolean;
}

/** @returns Milliseconds since 1970; `Infinity` while nobody but a person can go on. */
export function pushDueAt(status: ImportStatus, pace: PushPace, now: number): number {
  const { state, paused, failures, lastAttemptAt, nextAt } = status;
  if (paused) return Number.POSITIVE_INFINITY;
  if (lastAttemptAt === 0 || state === 'incomplete') return now;
  const { schedule, renewsAfterSeconds, usualSeconds, isSpent } = pace;
  const renewed = renewsAfterSeconds === 0 ? now : lastAttemptAt + renewsAfterSeconds * 1_000 + marginMilliseconds;
  const rested = isSpent ? lastAttemptAt + usualSeconds * 1_000 * restFactor : now;
  const setback = Math.min(firstSetback * 2 ** Math.min(failures - 1, 16), day);
  const mended = failures === 0 ? now : schedule > 0 ? nextAt : lastAttemptAt + setback;
  return Math.max(now, renewed, rested, mended);
}

/** Whether nothing needs to be done for a push (any more), as far as the import's status tells. */
export function isSeenTo(push: Push, status: ImportStatus, renewsAfterSeconds: number, now: number): boolean {
  if (now - push.at > longestWaitMilliseconds) return true;
  const { state, lastAttemptAt } = status;
  // What is held waits for a person, and then brings this one, too.
  if (state === 'held') return lastAttemptAt >= push.at;
  const isComplete = state === 'imported' || state === 'unchanged';
  return isComplete && lastAttemptAt >= push.at + renewsAfterSeconds * 1_000;
}
