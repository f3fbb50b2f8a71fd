/**
 * The canonical forms of numbers, dates and times, read and written back without loss. A value that is not in such a
 * form (`007`, `1.50`, `1e5`, `+33…`, an offset, sixteen digits) stays text: as a number it would come out changed.
 * Readers work on a stretch of the whole text, so that numbers and dates never become strings of their own.
 */
import {
  dateFromSerial,
  dateTimeFromSerial,
  daysInMonth,
  serialFromDate,
  serialFromTime,
  timeFromSerial,
} from './serial-dates';
import type { Cell, ColumnKind } from './table';

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const COLON = 58;
const LETTER_T = 84;

/** Fifteen digits: what a spreadsheet shows of a number without rounding it. */
const largestMantissa = 999_999_999_999_999;
/** Below it `String(number)` turns to exponents. */
const smallestDecimal = 1e-6;
const powersOfTen = Array.from({ length: 22 }, (_, exponent) => Number(`1e${exponent}`));
const firstDay = serialFromDate(1900, 1, 1);

/**
 * Number in canonical form: `-?(0|[1-9]\d*)(\.\d*[1-9])?`, at most 15 digits that count, no `-0`; exactly those for
 * which `String(Number(value)) === value`. NaN means "not in that form": it keeps the result a plain number, which
 * the speed of the scanner rests on.
 */
export function readNumber(text: string, begin: number, end: number): number {
  const negative = text.charCodeAt(begin) === MINUS;
  const firstDigit = negative ? begin + 1 : begin;
  let mantissa = 0;
  let position = firstDigit;
  for (; position < end; position++) {
    const digit = text.charCodeAt(position) - ZERO;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  const integerDigits = position - firstDigit;
  if (integerDigits === 0 || (integerDigits > 1 && text.charCodeAt(firstDigit) === ZERO)) return Number.NaN;
  if (position < end) mantissa = readDecimals(text, position, end, mantissa);
  else if (mantissa > largestMantissa || (negative && mantissa === 0)) return Number.NaN;
  return negative ? -mantissa : mantissa;
}

/** Goes on where the digits of the integer part ended. */
function readDecimals(text: string, point: number, end: number, integerPart: number): number {
  const decimals = end - point - 1;
  // Compared first: reading beyond the end of an array would throw V8 back from its optimised code.
  const power = decimals < powersOfTen.length ? powersOfTen[decimals] : undefined;
  if (decimals === 0 || power === undefined) return Number.NaN;
  if (text.charCodeAt(point) !== POINT || text.charCodeAt(end - 1) === ZERO) return Number.NaN;
  let mantissa = integerPart;
  for (let position = point + 1; position < end; position++) {
    const digit = text.charCodeAt(position) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    mantissa = mantissa * 10 + digit;
  }
  // Both operands are exact (below 2^53, and ten to a power below 23), so the quotient is the nearest number.
  const value = mantissa / power;
  return mantissa > largestMantissa || value < smallestDecimal ? Number.NaN : value;
}

/** Two digits, or NaN. */
function readTwoDigits(text: string, position: number): number {
  const tens = text.charCodeAt(position) - ZERO;
  const units = text.charCodeAt(position + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : Number.NaN;
}

/** Serial number of the `YYYY-MM-DD` (1900-01-01 to 9999-12-31) that starts at a position, or NaN. */
function readDay(text: string, begin: number): number {
  if (text.charCodeAt(begin + 4) !== MINUS || text.charCodeAt(begin + 7) !== MINUS) return Number.NaN;
  const year = readTwoDigits(text, begin) * 100 + readTwoDigits(text, begin + 2);
  const month = readTwoDigits(text, begin + 5);
  const day = readTwoDigits(text, begin + 8);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;
  const serial = serialFromDate(year, month, day);
  return serial >= firstDay ? serial : Number.NaN;
}

/** Fraction of a day of the `HH:MM:SS` (00:00:00 to 23:59:59) that starts at a position, or NaN. */
function readTimeOfDay(text: string, begin: number): number {
  if (text.charCodeAt(begin + 2) !== COLON || text.charCodeAt(begin + 5) !== COLON) return Number.NaN;
  const hours = readTwoDigits(text, begin);
  const minutes = readTwoDigits(text, begin + 3);
  const seconds = readTwoDigits(text, begin + 6);
  return hours <= 23 && minutes <= 59 && seconds <= 59 ? serialFromTime(hours, minutes, seconds) : Number.NaN;
}

/** The value of a stretch of text as a cell of a kind, or NaN when it is not in that kind's canonical form. */
export function readCell(kind: Exclude<ColumnKind, 'text'>, text: string, begin: number, end: number): number {
  switch (kind) {
    case 'integer':
    case 'decimal':
      return readNumber(text, begin, end);
    case 'date':
      return end - begin === 10 ? readDay(text, begin) : Number.NaN;
    case 'dateTime':
      if (end - begin !== 19 || text.charCodeAt(begin + 10) !== LETTER_T) return Number.NaN;
      return readDay(text, begin) + readTimeOfDay(text, begin + 11);
    case 'time':
      return end - begin === 8 ? readTimeOfDay(text, begin) : Number.NaN;
  }
}

const candidates = ['date', 'dateTime', 'time'] as const;

/** The kind a column gets from its first value. */
export function kindOf(text: string, begin: number, end: number): ColumnKind {
  const number = readNumber(text, begin, end);
  if (!Number.isNaN(number)) return Number.isInteger(number) ? 'integer' : 'decimal';
  for (const kind of candidates) if (!Number.isNaN(readCell(kind, text, begin, end))) return kind;
  return 'text';
}

/** The exact text a cell was read from. */
export function restoreText(kind: ColumnKind, cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (kind === 'date') return dateFromSerial(cell);
  if (kind === 'dateTime') return dateTimeFromSerial(cell);
  if (kind === 'time') return timeFromSerial(cell);
  return String(cell);
}
