import { withCellSample } from '../../src/settings/cell-samples';
import { fillingUp } from '../../src/sheets/filling-up';

const day = 24 * 3_600_000;
const now = 1_000 * day;
const million = 1_000_000;

describe('fillingUp', () => {
  it('says when a spreadsheet is full that goes on growing as it did', () => {
    const samples = [
      [now - 20 * day, 7 * million],
      [now - 10 * day, 7 * million],
      [now, 8 * million],
    ] as const;
    expect(fillingUp(samples, now)).toEqual({ free: 2 * million, days: 40, watched: 20 });
  });

  it.each([
    [
      'has not been watched for a week',
      [
        [now - 6 * day, 7 * million],
        [now, 9 * million],
      ],
    ],
    [
      'does not grow',
      [
        [now - 20 * day, 9 * million],
        [now, 9 * million],
      ],
    ],
    [
      'will not be full for months',
      [
        [now - 20 * day, 7 * million],
        [now, 7.5 * million],
      ],
    ],
    [
      'was counted long ago',
      [
        [now - 40 * day, 7 * million],
        [now - 20 * day, 9 * million],
      ],
    ],
    ['was counted once', [[now, 9.9 * million]]],
    ['was never counted', []],
  ] as const)('says nothing of one that %s', (_what, samples) => {
    expect(fillingUp(samples, now)).toBeUndefined();
  });
});

describe('withCellSample', () => {
  it('keeps a count of each week, and the last one', () => {
    let samples = withCellSample([], now, 0);
    for (let hour = 1; hour <= 24 * 30; hour++) samples = withCellSample(samples, now + hour * 3_600_000, hour);
    expect(samples.map(([at]) => (at - now) / day)).toEqual([0, 7, 14, 21, 28, 30]);
  });

  it('forgets what was long ago', () => {
    let samples = withCellSample([], now, 0);
    for (let days = 1; days <= 100; days++) samples = withCellSample(samples, now + days * day, days);
    expect(samples).toHaveLength(6);
    expect(samples[0]?.[0]).toBe(now + 70 * day);
  });
});
