/**
 * The text of one row of a sheet while it is read: code units one after another, all cells in one array, so that one
 * call makes one string of them. What XML and XlsxWriter escaped is unescaped on the way.
 */
import { codePointAt, entityText, sequenceLength } from './xml';

/** Units of one call of `String.fromCharCode`: far below the limit of its arguments. */
const windowLength = 16_384;

export interface RowUnits {
  /** The units not yet in `text`. A plain array, because `String.fromCharCode` takes it twice as fast as a typed one. */
  readonly window: number[];
  filled: number;
  /** What went before, as soon as a row is longer than the window. */
  text: string;
}

const NUMBER_SIGN = 35;
const AMPERSAND = 38;
const SEMICOLON = 59;
const LESS_THAN = 60;
const UNDERSCORE = 95;
const LETTER_X = 120;
/** `&#x10FFFF;` */
const longestReference = 10;
/** `_x000D_` */
const escapeLength = 7;

export function emptyRowUnits(): RowUnits {
  return { window: new Array<number>(windowLength).fill(0), filled: 0, text: '' };
}

export function startRow(row: RowUnits): void {
  row.filled = 0;
  row.text = '';
}

/** Units of the row so far. */
export function rowLength(row: RowUnits): number {
  return row.text.length + row.filled;
}

/** The row so far as one string, of which the cells are slices. */
export function rowText(row: RowUnits): string {
  if (row.filled > 0) row.text += String.fromCharCode.apply(null, row.window.slice(0, row.filled));
  row.filled = 0;
  return row.text;
}

/** Code unit of the `_xHHHH_` at a position; -1 when there is none. */
function escapedUnit(bytes: Uint8Array, position: number): number {
  if (bytes[position + 1] !== LETTER_X || bytes[position + 6] !== UNDERSCORE) return -1;
  let unit = 0;
  for (let digit = position + 2; digit < position + 6; digit++) {
    const code = bytes[digit] ?? 0;
    const letter = code | 0x20;
    if (code >= 48 && code <= 57) unit = unit * 16 + code - 48;
    else if (letter >= 97 && letter <= 102) unit = unit * 16 + letter - 87;
    else return -1;
  }
  return unit;
}

/** XlsxWriter escapes no others (xmlwriter.py:215), so any other `_xHHHH_` is what somebody wrote. */
function isControl(unit: number): boolean {
  return unit >= 0 && (unit < 0x20 || unit >= 0xfffe);
}

/** The same for a text that is known already: `_x000D_` is a control character, `_x005F_x000D_` the text `_x000D_`. */
export function unescapeControls(text: string): string {
  return text.replace(/_x005F(_x[0-9a-f]{4}_)|_x(00[01][0-9a-f]|FFF[EF])_/gi, (_, literal?: string, digits = '') =>
    literal === undefined ? String.fromCharCode(Number.parseInt(digits, 16)) : literal,
  );
}

/** The character of a reference and where it ends. A `&` that begins none stands for itself. */
function readReference(bytes: Uint8Array, position: number): { text: string; end: number } {
  let name = '';
  for (let end = position + 1; end < position + longestReference; end++) {
    if (bytes[end] === SEMICOLON) {
      const text = entityText(name);
      return text === undefined ? { text: '&', end: position + 1 } : { text, end: end + 1 };
    }
    const code = bytes[end] ?? 0;
    const isNamed = code === NUMBER_SIGN || (code >= 48 && code <= 57) || ((code | 0x20) >= 97 && (code | 0x20) <= 122);
    if (!isNamed) break;
    name += String.fromCharCode(code);
  }
  return { text: '&', end: position + 1 };
}

/**
 * Appends the text from `begin` to the next `<` and returns where that is; `end` when there is none.
 */
export function appendText(row: RowUnits, bytes: Uint8Array, begin: number, end: number): number {
  let position = begin;
  for (;;) {
    // A byte makes one unit at most, so within this stretch nothing can run over the end of the window.
    const stop = Math.min(end, position + windowLength - row.filled);
    position = appendStretch(row, bytes, position, stop);
    if (position >= end || bytes[position] === LESS_THAN) return Math.min(position, end);
    rowText(row);
  }
}

function appendStretch(row: RowUnits, bytes: Uint8Array, begin: number, stop: number): number {
  const units = row.window;
  let filled = row.filled;
  let position = begin;
  while (position < stop) {
    const byte = bytes[position] ?? 0;
    if (byte < 0x80 && byte !== AMPERSAND && byte !== UNDERSCORE) {
      if (byte === LESS_THAN) break;
      units[filled++] = byte;
      position++;
    } else if (byte >= 0x80) {
      const point = codePointAt(bytes, position);
      position += sequenceLength(byte);
      if (point > 0xffff) {
        units[filled++] = 0xd7c0 + (point >> 10);
        units[filled++] = 0xdc00 | (point & 0x3ff);
      } else units[filled++] = point;
    } else if (byte === UNDERSCORE) {
      const unit = escapedUnit(bytes, position);
      const literal = unit === UNDERSCORE ? position + escapeLength - 1 : -1;
      if (isControl(unit)) {
        units[filled++] = unit;
        position += escapeLength;
      } else if (literal >= 0 && escapedUnit(bytes, literal) >= 0) {
        for (let index = 0; index < escapeLength; index++) units[filled++] = bytes[literal + index] ?? 0;
        position = literal + escapeLength;
      } else {
        units[filled++] = UNDERSCORE;
        position++;
      }
    } else {
      const { text, end } = readReference(bytes, position);
      for (let index = 0; index < text.length; index++) units[filled++] = text.charCodeAt(index);
      position = end;
    }
  }
  row.filled = filled;
  return position;
}

/** Appends a text that is known already. */
export function appendKnown(row: RowUnits, text: string): void {
  rowText(row);
  row.text += text;
}
