import * as fc from 'fast-check';
import { type DateRange, daysOf, split } from '../../../src/sources/clockify/date-range';
import { dateFromSerial, serialFromDate } from '../../../src/tables/serial-dates';
import { randomRuns } from '../../random-runs';

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return serialFromDate(year, month, date);
};
const shown = ({ from, to }: { from: number; to: number }) => `${dateFromSerial(from)} ${dateFromSerial(to)}`;

describe('daysOf', () => {
  // A Wednesday in a leap year, and the first day of a year, a Thursday.
  it.each<[DateRange, string, string]>([
    [{ kind: 'today' }, '2024-02-28', '2024-02-28 2024-02-28'],
    [{ kind: 'yesterday' }, '2024-03-01', '2024-02-29 2024-02-29'],
    [{ kind: 'thisWeek' }, '2024-02-28', '2024-02-26 2024-03-03'],
    [{ kind: 'lastWeek' }, '2024-02-28', '2024-02-19 2024-02-25'],
    [{ kind: 'thisMonth' }, '2024-02-28', '2024-02-01 2024-02-29'],
    [{ kind: 'lastMonth' }, '2024-03-31', '2024-02-01 2024-02-29'],
    [{ kind: 'lastMonth' }, '2026-01-01', '2025-12-01 2025-12-31'],
    [{ kind: 'thisYear' }, '2026-01-01', '2026-01-01 2026-12-31'],
    [{ kind: 'lastYear' }, '2026-01-01', '2025-01-01 2025-12-31'],
    [{ kind: 'lastDays', days: 1 }, '2026-01-01', '2026-01-01 2026-01-01'],
    [{ kind: 'lastDays', days: 30 }, '2024-03-01', '2024-02-01 2024-03-01'],
    [{ kind: 'dates', from: 45_000, to: 45_010 }, '2026-01-01', '2023-03-15 2023-03-25'],
  ])('knows the days of %j on %s', (range, today, expected) => {
    expect(shown(daysOf(range, day(today), 1))).toBe(expected);
  });

  it('begins weeks where the person begins them', () => {
    const weeks = [0, 1, 6].map((weekStart) => shown(daysOf({ kind: 'thisWeek' }, day('2026-08-22'), weekStart)));
    // A Saturday.
    expect(weeks).toEqual(['2026-08-16 2026-08-22', '2026-08-17 2026-08-23', '2026-08-22 2026-08-28']);
  });

  it('keeps weeks to seven days around today, for any day and any beginning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 0, max: 6 }), (today, weekStart) => {
        const { from, to } = daysOf({ kind: 'thisWeek' }, today, weekStart);
        expect([to - from, from <= today && today <= to]).toEqual([6, true]);
        // Whoever begins on Sunday begins all weeks on one day.
        expect(new Date(Date.UTC(1899, 11, 30 + from)).getUTCDay()).toBe(weekStart);
      }),
      randomRuns(200),
    );
  });
});

describe('split', () => {
  it('makes months of a year, twelve requests', () => {
    const pieces = split({ from: day('2026-01-01'), to: day('2026-12-31') }, 31);
    expect(pieces).toHaveLength(12);
    expect(shown(pieces[1] ?? { from: 0, to: 0 })).toBe('2026-02-01 2026-02-28');
  });

  it('asks once where the days are few enough, across a month too', () => {
    expect(split({ from: day('2026-08-10'), to: day('2026-09-09') }, 31)).toHaveLength(1);
    expect(split({ from: day('2026-01-01'), to: day('2027-12-31') }, undefined)).toHaveLength(1);
  });

  it('covers every day once, in pieces that are short enough', () => {
    const range = fc.tuple(fc.integer({ min: 40_000, max: 50_000 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 40 }), ([from, length], most) => {
        const pieces = split({ from, to: from + length }, most);
        expect(pieces[0]?.from).toBe(from);
        expect(pieces[pieces.length - 1]?.to).toBe(from + length);
        pieces.forEach((piece, index) => {
          expect(piece.to - piece.from).toBeLessThan(most);
          expect(piece.from).toBeLessThanOrEqual(piece.to);
          if (index > 0) expect(piece.from).toBe((pieces[index - 1]?.to ?? 0) + 1);
        });
      }),
      randomRuns(200),
    );
  });
});
