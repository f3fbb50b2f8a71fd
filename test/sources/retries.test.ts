import { FieldrowsError } from '../../src/errors';
import { requestBudget } from '../../src/sources/request-budget';
import { attemptsUnanswered, backoffMilliseconds, pauseBeforeNext, retryAfterSeconds } from '../../src/sources/retries';

const now = Date.UTC(2026, 8, 22, 12, 0, 0);

describe('retryAfterSeconds', () => {
  it.each([
    ['30', 30],
    [' 0 ', 0],
    ['Tue, 22 Sep 2026 12:01:30 GMT', 90],
    ['Tuesday, 22-Sep-26 12:01:30 GMT', 90],
    ['Tue Sep 22 12:01:30 2026 GMT', 90],
    ['Tue, 22 Sep 2026 11:00:00 GMT', 0],
  ])('reads %j', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });

  it.each([undefined, '', '-5', '1.5', 'soon', 'soon 1', '1e3', 'Tue, never'])('makes nothing of %j', (header) => {
    expect(retryAfterSeconds(header, now)).toBeUndefined();
  });
});

describe('backoffMilliseconds', () => {
  it('draws between 0 and a bound that doubles up to 30 seconds', () => {
    const longest = [1, 2, 3, 4, 5, 9].map((attempt) => backoffMilliseconds(attempt, () => 1));
    expect(longest).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(backoffMilliseconds(3, () => 0)).toBe(0);
  });
});

describe('pauseBeforeNext', () => {
  const error = new FieldrowsError('networkDown', { server: 'kf.kobotoolbox.org' });
  const again = { error, attempts: 4, seconds: undefined };
  const session = (left = 8, milliseconds = 300_000) => ({
    clock: { now: () => now, deadline: now + milliseconds, sleep: () => undefined },
    random: () => 0.5,
    budget: requestBudget(left),
  });

  it('is the server’s own word, with up to a second more, or grows by itself', () => {
    expect(pauseBeforeNext({ ...again, seconds: 30 }, 1, session())).toBe(30_500);
    expect([1, 2, 3].map((attempt) => pauseBeforeNext(again, attempt, session()))).toEqual([1_000, 2_000, 4_000]);
  });

  it('ends with the attempts, the requests, the time of the run, or patience', () => {
    expect(pauseBeforeNext(again, 4, session())).toBeUndefined();
    expect(pauseBeforeNext(again, 1, session(0))).toBeUndefined();
    expect(pauseBeforeNext(again, 1, session(8, 1_000))).toBeUndefined();
    expect(pauseBeforeNext({ ...again, seconds: 61 }, 1, session())).toBeUndefined();
    expect(pauseBeforeNext({ ...again, seconds: 60 }, 1, session())).toBe(60_500);
  });
});

describe('attemptsUnanswered', () => {
  it('asks again where the way may be free in a moment', () => {
    const server = 'kf.kobotoolbox.org';
    expect(attemptsUnanswered(new FieldrowsError('networkDown', { server }))).toBe(4);
    expect(attemptsUnanswered(new FieldrowsError('requestTimedOut', { server }))).toBe(4);
    expect(attemptsUnanswered(new FieldrowsError('requestTimedOut', { server }), 3)).toBe(3);
    expect(attemptsUnanswered(new FieldrowsError('hostUnknown', { server }))).toBe(2);
    expect(attemptsUnanswered(new FieldrowsError('apiKeyMissing', {}))).toBeUndefined();
  });
});
