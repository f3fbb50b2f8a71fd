/** Clockify's numbers as a sheet shall hold them: money from cents, durations from seconds, days and times. Pure. */
import { serialFromDate, serialFromTime } from '../../tables/serial-dates';
import type { Cell } from '../../tables/table';

/**
 * Money as a decimal number. The decimal point is moved in the text, so that the result is the number nearest to what
 * people would write: dividing would be off by a last digit for amounts that are no whole cents.
 */
export function moneyFromCents(cents: number | undefined): Cell {
  return cents === undefined || !Number.isFinite(cents) ? '' : Number(`${withoutExponent(cents)}e-2`);
}

function withoutExponent(value: number): string {
  const text = String(value);
  // Fractions of a cent that need an exponent to be written are no money.
  return text.includes('e') ? String(Math.round(value)) : text;
}

/**
 * Hours as a decimal number, which sheets add up and divide; as Google's own durations a sum beyond a day would need a
 * format that our columns do not have. Nothing is lost: `ROUND(hours * 3600)` are the seconds again, for any duration.
 */
export function hoursFromSeconds(seconds: number | undefined): Cell {
  return seconds === undefined || !Number.isFinite(seconds) ? '' : seconds / 3_600;
}

/** Seconds of a duration: a number in reports, ISO 8601 (`PT2H54M`) in lists of time entries. */
export function readSeconds(duration: unknown): number | undefined {
  if (typeof duration === 'number') return duration;
  const parts = typeof duration === 'string' ? /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) : null;
  if (parts === null || parts[0] === 'PT') return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** Day and time of day of an instant in the spreadsheet's time zone, as a sheet keeps them. */
export interface WallClock {
  readonly day: number;
  readonly time: number;
}

const daySeconds = 86_400;
/** Serial number of 1970-01-01. */
const epochDay = 25_569;
const instantParts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Makes a reader of instants. Clockify writes them with the offset of whichever time zone it took: a report's own, or
 * UTC. They are put into the spreadsheet's, so that the same entry stands at the same time whoever asked for it.
 *
 * @param wallClock An instant (milliseconds since 1970) as `YYYY-MM-DDTHH:MM:SS` in the spreadsheet's time zone.
 */
export function instantReader(wallClock: (instant: number) => string): (text: string) => WallClock | undefined {
  const offsets = new Map<number, number>();
  const offsetAt = (seconds: number): number => {
    const [day, next] = [Math.floor(seconds / daySeconds), Math.floor(seconds / daySeconds) + 1];
    const begin = knownOffset(offsets, day * daySeconds, wallClock);
    // Clocks change twice a year; on any other day one offset holds from its beginning to its end.
    if (begin === knownOffset(offsets, next * daySeconds, wallClock)) return begin;
    return knownOffset(offsets, seconds - (seconds % 900), wallClock);
  };
  return (text) => {
    const parts = instantParts.exec(text);
    if (parts === null) return undefined;
    const local = secondsOf(parts.slice(1, 7).map((part) => Number(part ?? 0)));
    const offset = parts[7];
    if (offset === undefined) return clockOf(local);
    const instant = local - offsetSeconds(offset);
    return clockOf(instant + offsetAt(instant));
  };
}

function knownOffset(offsets: Map<number, number>, seconds: number, wallClock: (instant: number) => string): number {
  const known = offsets.get(seconds);
  if (known !== undefined) return known;
  const parts = instantParts.exec(wallClock(seconds * 1_000)) ?? [];
  const offset = secondsOf(parts.slice(1, 7).map(Number)) - seconds;
  offsets.set(seconds, offset);
  return offset;
}

/** Seconds since 1970 of a date and a time of day that are taken for UTC. */
function secondsOf([year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0]: readonly number[]): number {
  return (serialFromDate(year, month, day) - epochDay) * daySeconds + hours * 3_600 + minutes * 60 + seconds;
}

function offsetSeconds(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const seconds = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -seconds : seconds;
}

function clockOf(seconds: number): WallClock {
  const day = Math.floor(seconds / daySeconds);
  const rest = seconds - day * daySeconds;
  return { day: day + epochDay, time: serialFromTime(Math.floor(rest / 3_600), Math.floor(rest / 60) % 60, rest % 60) };
}
