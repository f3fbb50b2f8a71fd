import { backoffMilliseconds, retryAfterSeconds } from '../../src/sources/retries';

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
