import * as fc from 'fast-check';
import { hoursFromSeconds, instantReader, moneyFromCents, readSeconds } from '../../../src/sources/clockify/numbers';
import { dateFromSerial, timeFromSerial } from '../../../src/tables/serial-dates';
import { randomRuns } from '../../random-runs';

describe('moneyFromCents', () => {
  it('makes the number that people would write', () => {
    expect([0, 1, 5, 10, 29, 12_345, -250, 100_000_000_01].map(moneyFromCents)).toEqual([
      ...[0, 0.01, 0.05, 0.1, 0.29, 123.45, -2.5, 100_000_000.01],
    ]);
    expect(moneyFromCents(40_055.555555555555)).toBe(Number('400.55555555555555'));
    expect([undefined, Number.NaN].map(moneyFromCents)).toEqual(['', '']);
  });

  it('is exact for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(moneyFromCents(cents)).toBe(Number(text));
      }),
      randomRuns(300),
    );
  });
});

describe('hoursFromSeconds', () => {
  it('loses no second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (seconds) => {
        expect(Math.round(Number(hoursFromSeconds(seconds)) * 3_600)).toBe(seconds);
      }),
      randomRuns(300),
    );
    expect(hoursFromSeconds(5_400)).toBe(1.5);
  });
});

describe('readSeconds', () => {
  it('reads both ways in which durations are written', () => {
    expect([3_600, 'PT2H54M', 'PT45S', 'PT1H1M1S'].map(readSeconds)).toEqual([3_600, 10_440, 45, 3_661]);
    expect([null, undefined, 'PT', 'P1D', '3600'].map(readSeconds)).toEqual(new Array(5).fill(undefined));
  });
});

/** What clocks show in a time zone, by the tables that come with the engine. */
function wallClock(timeZone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (instant: number) => format.format(instant).replace(' ', 'T');
}

function read(timeZone: string, text: string): string {
  const clock = instantReader(wallClock(timeZone))(text);
  return clock === undefined ? '' : `${dateFromSerial(clock.day)} ${timeFromSerial(clock.time)}`;
}

describe('instantReader', () => {
  it.each([
    ['Africa/Nairobi', '2026-08-22T08:00:00+03:00', '2026-08-22 08:00:00'],
    ['Africa/Nairobi', '2026-08-22T05:00:00Z', '2026-08-22 08:00:00'],
    ['Africa/Nairobi', '2026-08-21T22:30:00-03:30', '2026-08-22 05:00:00'],
    ['America/Lima', '2026-01-01T02:00:00Z', '2025-12-31 21:00:00'],
    ['Asia/Kathmandu', '2026-08-22T18:30:00.000Z', '2026-08-23 00:15:00'],
    // The clocks change in this night, and again in October.
    ['Europe/Paris', '2026-03-29T00:59:59Z', '2026-03-29 01:59:59'],
    ['Europe/Paris', '2026-03-29T01:00:00Z', '2026-03-29 03:00:00'],
    ['Europe/Paris', '2026-10-25T00:30:00Z', '2026-10-25 02:30:00'],
    ['Europe/Paris', '2026-10-25T01:30:00Z', '2026-10-25 02:30:00'],
    // Without an offset it is a time on the wall already.
    ['Europe/Paris', '2026-08-22T08:00:00', '2026-08-22 08:00:00'],
    ['Europe/Paris', '2026-08-22T08:00+0200', '2026-08-22 08:00:00'],
  ])('shows in %s what is written as %s', (timeZone, text, expected) => {
    expect(read(timeZone, text)).toBe(expected);
  });

  it('reads no other text', () => {
    expect(['', 'yesterday', '2026-08-22'].map((text) => read('Etc/UTC', text))).toEqual(['', '', '']);
  });

  it('agrees with the tables of time zones at any moment', () => {
    const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca');
    const moments = fc.integer({ min: Date.UTC(2020, 0, 1) / 1_000, max: Date.UTC(2029, 0, 1) / 1_000 });
    fc.assert(
      fc.property(zones, moments, (timeZone, seconds) => {
        const text = new Date(seconds * 1_000).toISOString();
        expect(read(timeZone, text)).toBe(wallClock(timeZone)(seconds * 1_000).replace('T', ' '));
      }),
      randomRuns(200),
    );
  });

  it('asks what the offset is about once a day, not once an entry', () => {
    let asked = 0;
    const reader = instantReader((instant) => {
      asked++;
      return wallClock('Africa/Nairobi')(instant);
    });
    for (let minute = 0; minute < 600; minute++) reader(`2026-08-22T1${Math.floor(minute / 60)}:${minute % 60}:00Z`);
    expect(asked).toBeLessThanOrEqual(2);
  });
});
