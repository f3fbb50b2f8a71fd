import { failedStatus, nextSlot } from '../../../src/commands/refresh/next-attempt';
import { FieldrowsError } from '../../../src/errors';
import { type ImportStatus, newStatus } from '../../../src/settings/saved-imports';

const minute = 60_000;
const hour = 60 * minute;
const noon = Date.UTC(2026, 9, 24, 12, 0, 0);
/** Of a source that answers the same for five minutes. */
const paced = (schedule: number) => ({ schedule, renewsAfterSeconds: 300 });

describe('nextSlot', () => {
  it('has none without a schedule', () => {
    expect(nextSlot({ slotAt: 0 }, 0, noon)).toBe(0);
  });

  it.each([
    ['the first time', 0],
    ['when the trigger comes early', 20],
    ['when it comes late', -15],
  ])('is one period later %s', (_when, slotAfter) => {
    const slotAt = slotAfter === 0 ? 0 : noon + slotAfter * minute;
    for (const schedule of [60, 24 * 60]) {
      expect(nextSlot({ slotAt }, schedule, noon)).toBe(noon + schedule * minute);
    }
  });

  it('does not move a daily schedule when an attempt had to wait, or was made by hand', () => {
    const daily = 24 * 60;
    expect(nextSlot({ slotAt: noon }, daily, noon + 3 * hour)).toBe(noon + 24 * hour);
    expect(nextSlot({ slotAt: noon }, daily, noon - 3 * hour)).toBe(noon);
    expect(nextSlot({ slotAt: noon }, daily, noon + 9 * 24 * hour + 5 * hour)).toBe(noon + 10 * 24 * hour);
  });

  it('counts elapsed time, so that a change of the clocks moves nothing', () => {
    let slotAt = noon;
    for (let day = 0; day < 3; day++) slotAt = nextSlot({ slotAt }, 24 * 60, slotAt);
    expect(slotAt).toBe(noon + 3 * 24 * hour);
  });
});

describe('failedStatus', () => {
  const failing = new FieldrowsError('networkDown', { server: 'kobo.example.org' });
  const refused = new FieldrowsError('apiKeyRefused', { server: 'kobo.example.org' });

  /** Milliseconds until the next attempt after each of some failures; 0 for none. */
  function waits(failure: FieldrowsError, schedule: number, failures: number): number[] {
    let status: ImportStatus = newStatus;
    let now = noon;
    return Array.from({ length: failures }, () => {
      status = failedStatus({ ...status, nextAt: now + schedule * minute }, failure, paced(schedule), now);
      const wait = status.nextAt === 0 ? 0 : status.nextAt - now;
      now = Math.max(now, status.nextAt);
      return wait;
    });
  }

  it('doubles the wait with each failure in a row, up to a day', () => {
    expect(waits(failing, 60, 7).map((wait) => wait / hour)).toEqual([1, 2, 4, 8, 16, 24, 24]);
    expect(waits(failing, 24 * 60, 3).map((wait) => wait / hour)).toEqual([24, 24, 24]);
  });

  it('begins with what the server asks for, and never comes earlier', () => {
    const busy = (retryAfterSeconds: number) => new FieldrowsError('exportBusy', { retryAfterSeconds });
    expect(waits(busy(900), 60, 4).map((wait) => wait / minute)).toEqual([15, 30, 60, 120]);
    expect(waits(busy(2), 60, 2).map((wait) => wait / minute)).toEqual([5, 10]);
    expect(waits(busy(7_200), 15, 2).map((wait) => wait / minute)).toEqual([120, 120]);
    expect(waits(busy(200_000), 60, 1)).toEqual([200_000_000]);
  });

  it('pauses what only a person can mend at the third failure in a row', () => {
    expect(waits(refused, 60, 4).map((wait) => wait / hour)).toEqual([1, 1, 0, 0]);
    const third = failedStatus({ ...newStatus, permanentFailures: 2, failures: 2 }, refused, paced(60), noon);
    expect(third).toMatchObject({ paused: true, permanentFailures: 3, state: 'failed', code: 'apiKeyRefused' });
    expect(failedStatus({ ...third, nextAt: noon + hour }, failing, paced(60), noon)).toMatchObject({
      paused: true,
      nextAt: 0,
    });
  });

  it('begins to count anew when something else fails in between', () => {
    const twice = { ...newStatus, nextAt: noon + hour, permanentFailures: 2, failures: 2 };
    expect(failedStatus(twice, failing, paced(60), noon)).toMatchObject({ paused: false, permanentFailures: 0 });
  });

  it('plans nothing for an import that is refreshed by hand', () => {
    const status = failedStatus({ ...newStatus, permanentFailures: 5 }, refused, paced(0), noon);
    expect(status).toMatchObject({ paused: false, nextAt: 0 });
  });
});
