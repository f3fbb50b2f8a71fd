/**
 * Dates and times as Google Sheets keeps them: serial numbers, days since 1899-12-30, the fraction being the time of
 * day. Only integer arithmetic on the calendar, never a `Date`, so that no time zone can shift an answer.
 */

/** Looked up once: a global is slow to reach where a host wraps them, and these run for every date. */
const { floor, round } = Math;

const secondsPerDay = 86_400;
/** Days from 1899-12-30 back to 0000-03-01, where the arithmetic below starts its 400-year eras. */
const serialOfEraStart = -693_899;
const daysPerEra = 146_097;

/**
 * Serial number of a day of the Gregorian calendar, years 0 to 9999.
 * Arithmetic: Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
 */
export function serialFromDate(year: number, month: number, day: number): number {
  // Counting years from March puts the leap day at the end of the year, where it disturbs no month.
  const marchYear = month > 2 ? year : year - 1;
  const era = floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra + serialOfEraStart;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD` of the day of a serial number; its time of day is ignored. */
export function dateFromSerial(serial: number): string {
  const days = floor(serial) - serialOfEraStart;
  const era = floor(days / daysPerEra);
  const dayOfEra = days - era * daysPerEra;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1_460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Fraction of a day. */
export function serialFromTime(hours: number, minutes: number, seconds: number): number {
  return (hours * 3_600 + minutes * 60 + seconds) / secondsPerDay;
}

/** `HH:MM:SS` of the time of day of a serial number, to the nearest second. */
export function timeFromSerial(serial: number): string {
  const total = round(serial * secondsPerDay);
  const seconds = total - floor(total / secondsPerDay) * secondsPerDay;
  return `${padded(floor(seconds / 3_600), 2)}:${padded(floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}`;
}

/** `YYYY-MM-DDTHH:MM:SS`, to the nearest second. */
export function dateTimeFromSerial(serial: number): string {
  // Rounded first: just under midnight the nearest second can belong to the next day.
  const days = floor(round(serial * secondsPerDay) / secondsPerDay);
  return `${dateFromSerial(days)}T${timeFromSerial(serial)}`;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
