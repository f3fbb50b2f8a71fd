/** The rows of a sheet, one after another, straight from the bytes of its XML: no document is ever built of it. */
import {
  DIGIT_0,
  DIGIT_9,
  EQUALS,
  find,
  LESS_THAN,
  LETTER_C,
  LETTER_O,
  LETTER_R,
  LETTER_S,
  matches,
  SLASH,
  SPACE,
} from './bytes';
import { damaged, maxColumns, readCell, type SheetScan, tagEnd } from './cells';
import { emptyRowUnits, rowText, startRow } from './units';

/** @throws {FieldrowsError} `damagedWorkbook` when there is no sheet in these bytes. */
export function startScan(bytes: Uint8Array, end: number, sheetName: string): SheetScan {
  const scan: SheetScan = {
    bytes,
    end,
    sheetName,
    position: 0,
    row: 0,
    cells: 0,
    text: '',
    ends: new Int32Array(maxColumns),
    columns: new Int32Array(maxColumns),
    numberStyles: new Int32Array(maxColumns),
    units: emptyRowUnits(),
    formulas: 0,
    broken: 0,
  };
  const data = find(bytes, '<sheetData', 0, end);
  if (data < 0) throw damaged(scan);
  scan.position = tagEnd(scan, data);
  return scan;
}

/**
 * Reads the next row into `scan`; false when there is none any more.
 *
 * @throws {FieldrowsError} `damagedWorkbook` when the sheet ends too early or its rows are out of order.
 */
export function readRow(scan: SheetScan): boolean {
  const { bytes, end } = scan;
  if (bytes[scan.position - 2] === SLASH && scan.row === 0) return false;
  let position = scan.position;
  for (;;) {
    while (position < end && bytes[position] !== LESS_THAN) position++;
    if (position >= end) throw damaged(scan);
    if (bytes[position + 1] === LETTER_R && bytes[position + 2] === LETTER_O) break;
    if (matches(bytes, '</sheetData>', position)) {
      scan.position = position;
      return false;
    }
    position++;
  }
  const first = tagEnd(scan, position);
  const number = rowNumber(scan, position);
  if (number <= scan.row) throw damaged(scan);
  scan.row = number;
  scan.cells = 0;
  startRow(scan.units);
  scan.position = bytes[first - 2] === SLASH ? first : readCells(scan, first);
  scan.text = rowText(scan.units);
  return true;
}

/** Of `<row r="12" …>`; a row without a number is the next one. */
function rowNumber(scan: SheetScan, begin: number): number {
  const { bytes } = scan;
  if (bytes[begin + 5] !== LETTER_R || bytes[begin + 6] !== EQUALS) return scan.row + 1;
  let number = 0;
  for (let position = begin + 8; ; position++) {
    const code = bytes[position] ?? 0;
    if (code < DIGIT_0 || code > DIGIT_9) return number;
    number = number * 10 + code - DIGIT_0;
  }
}

/** Reads cells up to the end of the row and returns the position after it. */
function readCells(scan: SheetScan, begin: number): number {
  const { bytes, end } = scan;
  let position = begin;
  for (;;) {
    while (position < end && bytes[position] !== LESS_THAN) position++;
    if (position >= end) throw damaged(scan);
    const code = bytes[position + 1];
    if (code === LETTER_C && bytes[position + 2] === SPACE) position = readCell(scan, position);
    else if (code === SLASH && bytes[position + 2] === LETTER_R && bytes[position + 3] === LETTER_O) {
      return position + 6;
    } else if (code === SLASH && bytes[position + 2] === LETTER_S && matches(bytes, '</sheetData>', position)) {
      throw damaged(scan);
    }
    // Anything else is what an answer that broke the XML left behind.
    else position++;
  }
}
