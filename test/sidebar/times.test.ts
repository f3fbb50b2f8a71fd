import { elapsedTime, relativeTime } from '../../src/sidebar/times';

const minute = 60_000;

describe('relativeTime', () => {
  it.each([
    [0, 'now'],
    [-59_000, 'now'],
    [-5 * minute, '5 minutes ago'],
    [29 * minute, 'in 29 minutes'],
    [-3 * 60 * minute, '3 hours ago'],
    [-26 * 60 * minute, 'yesterday'],
  ])('says %d milliseconds from now as %s', (distance, text) => {
    expect(relativeTime('en', 1e12 + distance, 1e12)).toBe(text);
  });

  it('keeps Latin digits in Arabic', () => {
    expect(relativeTime('ar-u-nu-latn', 1e12 - 15 * minute, 1e12)).toContain('15');
  });
});

describe('elapsedTime', () => {
  it('counts minutes and seconds', () => {
    expect([0, 7_900, 270_000, -5].map(elapsedTime)).toEqual(['0:00', '0:07', '4:30', '0:00']);
  });
});
