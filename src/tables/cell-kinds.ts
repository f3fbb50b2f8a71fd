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

/**
 * Number in canonical form: `-?(0|[1-9]\d*)(\.\d*[1-9])?`, at most 15 digits that count, no `-0`, nothing that would
 * need an exponent; exactly the numbers for which `String(Number(value)) === value`. Anything else is undefined.
 */
export function readNumber(text: string, begin: number, end: number): number | undefined {
  const negative = text.charCodeAt(begin) === MINUS;
  const firstDigit = negative ? begin + 1 : begin;
  let integerPart = 0;
  let position = firstDigit;
  for (; position < end; position++) {
    const digit = text.charCodeAt(position) - ZERO;
    if (digit < 0 || digit > 9) break;
    integerPart = integerPart * 10 + digit;
  }
  const integerDigits = position - firstDigit;
  if (integerDigits === 0 || (integerDigits > 1 && text.charCodeAt(firstDigit) === ZERO)) return undefined;
  if (position < end) {
    const value = readDecimals(text, position, end, integerPart);
    return negative && value !== undefined ? -value : value;
  }
  if (integerPart > largestMantissa || (negative && integerPart === 0)) return undefined;
  return negative ? -integerPart : integerPart;
}

/** Goes on where the digits of the integer part ended. */
function readDecimals(text: string, point: number, end: number, integerPart: number): number | undefined {
  const decimals = end - point - 1;
  // Compared first: reading beyond the end of an array would throw V8 back from its optimised code.
  const power = decimals < powersOfTen.length ? powersOfTen[decimals] : undefined;
  if (decimals === 0 || power === undefined) return undefined;
  if (text.charCodeAt(point) !== POINT || text.charCodeAt(end - 1) === ZERO) return undefined;
  let mantissa = integerPart;
  for (let position = point + 1; position < end; position++) {
    const digit = text.charCodeAt(position) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    mantissa = mantissa * 10 + digit;
  }
  // Both operands are exact (below 2^53, and ten to a power below 23), so the quotient is the nearest number.
  const value = mantissa / power;
  return mantissa > largestMantissa || value < smallestDecimal ? undefined : value;
}

/** Two digits, or a negative number so low that it stays negative whatever is reckoned with it. */
function readTwoDigits(text: string, position: number): number {
  const tens = text.charCodeAt(position) - ZERO;
  const units = text.charCodeAt(position + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -10_000;
}

/** Serial number of the `YYYY-MM-DD` (1900-01-01 to 9999-12-31) that starts at a position. */
function readDay(text: string, begin: number): number | undefined {
  if (text.charCodeAt(begin + 4) !== MINUS || text.charCodeAt(begin + 7) !== MINUS) return undefined;
  const year = readTwoDigits(text, begin) * 100 + readTwoDigits(text, begin + 2);
  const month = readTwoDigits(text, begin + 5);
  const day = readTwoDigits(text, begin + 8);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return serialFromDate(year, month, day);
}

/** Fraction of a day of the `HH:MM:SS` (00:00:00 to 23:59:59) that starts at a position. */
function readTimeOfDay(text: string, begin: number): number | undefined {
  if (text.charCodeAt(begin + 2) !== COLON || text.charCodeAt(begin + 5) !== COLON) return undefined;
  const hours = readTwoDigits(text, begin);
  const minutes = readTwoDigits(text, begin + 3);
  const seconds = readTwoDigits(text, begin + 6);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return undefined;
  return serialFromTime(hours, minutes, seconds);
}

function readDateTime(text: string, begin: number): number | undefined {
  if (text.charCodeAt(begin + 10) !== LETTER_T) return undefined;
  const day = readDay(text, begin);
  const time = readTimeOfDay(text, begin + 11);
  return day === undefined || time === undefined ? undefined : day + time;
}

/** The value of a stretch of text as a cell of a kind; undefined when it is not in that kind's canonical form. */
export function readCell(
  kind: Exclude<ColumnKind, 'text'>,
  text: string,
  begin: number,
  end: number,
): number | undefined {
  if (kind === 'integer' || kind === 'decimal') return readNumber(text, begin, end);
  if (kind === 'date') return end - begin === 10 ? readDay(text, begin) : undefined;
  if (kind === 'dateTime') return end - begin === 19 ? readDateTime(text, begin) : undefined;
  return end - begin === 8 ? readTimeOfDay(text, begin) : undefined;
}

const candidates = ['date', 'dateTime', 'time'] as const;

/** The kind a column gets from its first value. */
export function kindOf(text: string, begin: number, end: number): ColumnKind {
  const number = readNumber(text, begin, end);
  if (number !== undefined) return Number.isInteger(number) ? 'integer' : 'decimal';
  for (const kind of candidates) if (readCell(kind, text, begin, end) !== undefined) return kind;
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

/** Shortest decimal form of a number in any form; text that is none stays as it is. */
export function numberText(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== '' ? String(value) : text;
}
