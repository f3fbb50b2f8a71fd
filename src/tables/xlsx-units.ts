/**
 * The text of one row of a sheet while it is read: code units one after another, all cells in one array, so that one
 * call makes one string of them. What XML and XlsxWriter escaped is unescaped on the way.
 */
import { codePointAt, entityText, sequenceLength, textOfUnits } from './xlsx-xml';

export interface RowUnits {
  units: Uint16Array;
  length: number;
}

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
  return { units: new Uint16Array(16_384), length: 0 };
}

/** Code unit of the `_xHHHH_` at a position, XlsxWriter's form of control characters; -1 when there is none. */
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

/** The character of a reference and where it ends. A `&` that begins none stands for itself. */
function readReference(bytes: Uint8Array, position: number): { text: string; end: number } {
  let name = '';
  for (let end = position + 1; end < position + longestReference; end++) {
    if (bytes[end] === SEMICOLON) {
      const text = entityText(name);
      return text === undefined ? { text: '&', end: position + 1 } : { text, end: end + 1 };
    }
    name += String.fromCharCode(bytes[end] ?? 0);
  }
  return { text: '&', end: position + 1 };
}

/**
 * Appends the text from `begin` to the next `<` and returns where that is; `end` when there is none.
 *
 * @param controls Whether `_x000D_` stands for a control character; in a formula it stands for itself.
 */
export function appendText(row: RowUnits, bytes: Uint8Array, begin: number, end: number, controls: boolean): number {
  let position = begin;
  for (;;) {
    // A byte makes one unit at most, so within this stretch nothing can run over the end of the array.
    const stop = Math.min(end, position + row.units.length - row.length);
    position = appendStretch(row, bytes, position, stop, controls);
    if (position >= end || bytes[position] === LESS_THAN) return Math.min(position, end);
    makeRoom(row);
  }
}

function appendStretch(row: RowUnits, bytes: Uint8Array, begin: number, stop: number, controls: boolean): number {
  const units = row.units;
  let length = row.length;
  let position = begin;
  while (position < stop) {
    const byte = bytes[position] ?? 0;
    if (byte < 0x80 && byte !== AMPERSAND && byte !== UNDERSCORE) {
      if (byte === LESS_THAN) break;
      units[length++] = byte;
      position++;
    } else if (byte >= 0x80) {
      const point = codePointAt(bytes, position);
      position += sequenceLength(byte);
      if (point > 0xffff) {
        units[length++] = 0xd7c0 + (point >> 10);
        units[length++] = 0xdc00 | (point & 0x3ff);
      } else units[length++] = point;
    } else if (byte === UNDERSCORE) {
      const unit = controls ? escapedUnit(bytes, position) : -1;
      units[length++] = unit < 0 ? UNDERSCORE : unit;
      position += unit < 0 ? 1 : escapeLength;
    } else {
      const { text, end } = readReference(bytes, position);
      for (let index = 0; index < text.length; index++) units[length++] = text.charCodeAt(index);
      position = end;
    }
  }
  row.length = length;
  return position;
}

function makeRoom(row: RowUnits): void {
  const units = new Uint16Array(row.units.length * 2);
  units.set(row.units.subarray(0, row.length));
  row.units = units;
}

/** Appends a text that is known already. */
export function appendKnown(row: RowUnits, text: string): void {
  while (row.units.length - row.length < text.length) makeRoom(row);
  for (let index = 0; index < text.length; index++) row.units[row.length++] = text.charCodeAt(index);
}

/** The whole row as one string, of which the cells are slices. */
export function rowText(row: RowUnits): string {
  return textOfUnits(row.units, row.length);
}
