import { isSeenTo, pushDueAt } from '../../../src/commands/push/push-due';
import { type ImportStatus, newStatus } from '../../../src/settings/saved-imports';

const minute = 60_000;
const now = Date.UTC(2026, 8, 22, 12);
const pace = { schedule: 60, renewsAfterSeconds: 300, usualSeconds: 10, isSpent: false };
const status = (changes: Partial<ImportStatus>): ImportStatus => ({ ...newStatus, state: 'imported', ...changes });
const waits = (changes: Partial<ImportStatus>, more: Partial<typeof pace> = {}) =>
  (pushDueAt(status(changes), { ...pace, ...more }, now) - now) / 1_000;

describe('pushDueAt', () => {
  it('waits until the server makes its file anew, and not at all where that is so', () => {
    expect(waits({ lastAttemptAt: now - 2 * minute })).toBe(195);
    expect(waits({ lastAttemptAt: now - 10 * minute })).toBe(0);
    expect(waits({ lastAttemptAt: 0 })).toBe(0);
    expect(waits({ lastAttemptAt: now - minute }, { renewsAfterSeconds: 0 })).toBe(0);
  });

  it('goes on at once with what is half written', () => {
    expect(waits({ state: 'incomplete', lastAttemptAt: now - minute })).toBe(0);
  });

  it('keeps to the pauses after failures, and leaves a paused import alone', () => {
    const failed = { state: 'failed', failures: 2, lastAttemptAt: now - 6 * minute } as const;
    expect(waits({ ...failed, nextAt: now + 30 * minute })).toBe(30 * 60);
    expect(waits(failed, { schedule: 0 })).toBe(4 * 60);
    expect(waits({ ...failed, failures: 40 }, { schedule: 0 })).toBe(24 * 3600 - 360);
    expect(waits({ ...failed, paused: true })).toBe(Number.POSITIVE_INFINITY);
  });

  it('spaces refreshes out once today’s time is spent', () => {
    expect(waits({ lastAttemptAt: now - 6 * minute }, { isSpent: true, usualSeconds: 30 })).toBe(30 * 32 - 360);
    expect(waits({ lastAttemptAt: now - 6 * minute }, { isSpent: true, usualSeconds: 2 })).toBe(0);
  });
});

describe('isSeenTo', () => {
  const seen = (changes: Partial<ImportStatus>, at = now - 10 * minute) => isSeenTo({ at }, status(changes), 300, now);

  it('trusts a complete refresh that the server cannot have answered with an older file', () => {
    expect(seen({ lastAttemptAt: now - 5 * minute })).toBe(true);
    expect(seen({ lastAttemptAt: now - 5 * minute - 1 })).toBe(false);
    expect(seen({ lastAttemptAt: now, state: 'unchanged' })).toBe(true);
    expect(seen({ lastAttemptAt: now, state: 'failed' })).toBe(false);
    expect(seen({ lastAttemptAt: now, state: 'incomplete' })).toBe(false);
  });

  it('leaves to a person what is held, and to the schedule what is a day old', () => {
    expect(seen({ lastAttemptAt: now - 9 * minute, state: 'held' })).toBe(true);
    expect(seen({ lastAttemptAt: now - 11 * minute, state: 'held' })).toBe(false);
    expect(seen({ lastAttemptAt: 0, state: 'failed' }, now - 25 * 60 * minute)).toBe(true);
  });
});
