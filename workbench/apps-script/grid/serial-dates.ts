/** Serial numbers of dates (days since 1899-12-30, local time of a zone) and instants. */

const dayMilliseconds = 86_400_000;
/** Serial number of 1970-01-01. */
const epochSerial = 25_569;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. @throws {RangeError} for an unknown zone */
export function zoneOffset(instant: number, timeZone: string): number {
  if (timeZone === 'Etc/UTC' || timeZone === 'UTC' || timeZone === 'GMT') return 0;
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    zoneOffset(0, timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The instant at which a zone's clocks show `local` (milliseconds as if the local time were UTC). */
export function instantOfLocal(local: number, timeZone: string): number {
  const guess = local - zoneOffset(local, timeZone);
  return local - zoneOffset(guess, timeZone);
}

export function serialOfInstant(instant: number, timeZone: string): number {
  return (instant + zoneOffset(instant, timeZone)) / dayMilliseconds + epochSerial;
}

export function instantOfSerial(serial: number, timeZone: string): number {
  return instantOfLocal(Math.round((serial - epochSerial) * dayMilliseconds), timeZone);
}

/** Serial number of a day; undefined when there is no such day. Months count from 1. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 100) date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / dayMilliseconds + epochSerial;
}

/** Whether a number format shows a date or a time, so that getValues gives a Date. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === '@' || format === 'General') return false;
  return /[ymdhs]/i.test(
    format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]|\[(?:red|blue|green|black|white|cyan|magenta|yellow)\]/gi, ''),
  );
}
