/**
 * One cell of a sheet, straight from the bytes of its XML. What XlsxWriter writes for a text (`<c r="A2"
 * t="inlineStr"><is><t>…`) is most of the file and is skipped by its known length; every other shape takes the slower
 * way. A cell is bounded by its own end tag, so that an answer which breaks the XML harms itself only.
 */
import { FieldrowsError } from '../../errors';
import {
  DIGIT_0,
  DIGIT_9,
  find,
  GREATER_THAN,
  LESS_THAN,
  LETTER_B,
  LETTER_C,
  LETTER_F,
  LETTER_I,
  LETTER_M,
  LETTER_N,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  LETTER_V,
  QUOTE,
  SLASH,
  SPACE,
  UPPER_A,
  UPPER_Z,
} from './bytes';
import { appendKnown, appendText, type RowUnits, rowLength, unescapeControls } from './units';
import { decodeUtf8, unescapeXml } from './xml';

/** Columns of a sheet in Excel's format: `A` to `XFD`. */
export const maxColumns = 16_384;

/** `inlineStr` */
const inlineTypeLength = 9;

/** The sheet being read, and the row read last: cell `n` is `text` from the end of the cell before it to `ends[n]`. */
export interface SheetScan {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly sheetName: string;
  position: number;
  /** Number of the row in the file, from 1. */
  row: number;
  cells: number;
  text: string;
  readonly ends: Int32Array;
  /** From 0, ascending within a row. */
  readonly columns: Int32Array;
  /** Index of the cell's format in the workbook's styles, for a number; -1 for everything else. */
  readonly numberStyles: Int32Array;
  readonly units: RowUnits;
  /** Answers that had become formulas and are text again. */
  formulas: number;
  /** Answers that had broken the sheet's XML. */
  broken: number;
}

/** What to throw when nothing can be read from here on. */
export function damaged({ sheetName }: SheetScan): FieldrowsError {
  return new FieldrowsError('damagedWorkbook', { sheetName });
}

/** Position after the `>` of the tag that begins at `begin`. */
export function tagEnd(scan: SheetScan, begin: number): number {
  const { bytes, end } = scan;
  let position = begin;
  while (position < end && bytes[position] !== GREATER_THAN) position++;
  if (position >= end) throw damaged(scan);
  return position + 1;
}

/** Reads the cell that begins at `begin` and returns a position behind it. */
export function readCell(scan: SheetScan, begin: number): number {
  const { bytes, end } = scan;
  const previous = scan.cells > 0 ? (scan.columns[scan.cells - 1] ?? 0) : -1;
  let position = begin + 2;
  let column = 0;
  let type = LETTER_N;
  let typeEnd = 0;
  let style = 0;
  let dynamic = false;
  while (bytes[position] === SPACE && position < end) {
    const name = bytes[position + 1];
    let value = position + 2;
    while (value < end && bytes[value] !== QUOTE && bytes[value] !== LESS_THAN) value++;
    let code = bytes[++value] ?? 0;
    if (name === LETTER_R) {
      for (; code >= UPPER_A && code <= UPPER_Z; code = bytes[++value] ?? 0) column = column * 26 + code - UPPER_A + 1;
    } else if (name === LETTER_T) {
      type = code;
      typeEnd = bytes[value + 1] ?? 0;
      if (type === LETTER_I) value += inlineTypeLength;
    } else if (name === LETTER_S) {
      for (; code >= DIGIT_0 && code <= DIGIT_9; code = bytes[++value] ?? 0) style = style * 10 + code - DIGIT_0;
    } else if (name === LETTER_C && bytes[position + 2] === LETTER_M) dynamic = true;
    while (value < end && bytes[value] !== QUOTE && bytes[value] !== LESS_THAN) value++;
    position = value + 1;
  }
  const index = column === 0 ? previous + 1 : column - 1;
  if (bytes[position] === SLASH) return position + 2;
  if (bytes[position] !== GREATER_THAN || index <= previous || index >= maxColumns) {
    scan.broken++;
    return begin + 2;
  }

  const content = position + 1;
  scan.columns[scan.cells] = index;
  scan.numberStyles[scan.cells] = -1;
  const next =
    type === LETTER_I ? readInlineText(scan, content) : readValue(scan, content, type, typeEnd, style, dynamic);
  scan.ends[scan.cells++] = rowLength(scan.units);
  return next;
}

/** `<is><t>…</t></is></c>` */
function readInlineText(scan: SheetScan, content: number): number {
  const { bytes, end, units } = scan;
  if (bytes[content + 1] === LETTER_I && bytes[content + 5] === LETTER_T) {
    let position = content + 6;
    while (bytes[position] !== GREATER_THAN && position < end) position++;
    position = appendText(units, bytes, position + 1, end);
    if (bytes[position + 10] === SLASH && bytes[position + 11] === LETTER_C && bytes[position + 2] === LETTER_T) {
      return position + 13;
    }
    return cellEnd(scan, position);
  }
  if (bytes[content + 1] === LETTER_I && bytes[content + 5] === LETTER_R) return readRawText(scan, content + 4);
  return cellEnd(scan, content);
}

/** XlsxWriter writes an answer `<r>…</r>` as it is (worksheet.py:6803), so what stands there is the answer. */
function readRawText(scan: SheetScan, begin: number): number {
  const { bytes, end, units } = scan;
  const close = find(bytes, '</is></c>', begin, end);
  if (close < 0) throw damaged(scan);
  appendKnown(units, unescapeControls(decodeUtf8(bytes, begin, close)));
  scan.broken++;
  return close + 9;
}

/** `<v>…</v></c>` of a number, truth value or error, or `<f>…</f><v>0</v></c>` of an answer that began with `=`. */
function readValue(
  scan: SheetScan,
  content: number,
  type: number,
  typeEnd: number,
  style: number,
  dynamic: boolean,
): number {
  const { bytes, end, units } = scan;
  if (bytes[content + 1] === LETTER_F) return readFormula(scan, content, dynamic);
  if (bytes[content] !== LESS_THAN || bytes[content + 1] !== LETTER_V) return cellEnd(scan, content);
  // KoboToolbox's workbooks have no shared strings: an index into them would be read as an answer.
  if (type === LETTER_S && typeEnd === QUOTE) throw damaged(scan);
  if (type === LETTER_B) {
    appendKnown(units, bytes[content + 3] === DIGIT_0 ? 'False' : 'True');
    return cellEnd(scan, content);
  }
  if (type === LETTER_N) scan.numberStyles[scan.cells] = style;
  return cellEnd(scan, appendText(units, bytes, content + 3, end));
}

/**
 * The text that XlsxWriter took for a formula. It had cut off the `=`, the braces of an array formula too, and had
 * marked the names of newer functions (worksheet.py:892).
 */
function readFormula(scan: SheetScan, content: number, dynamic: boolean): number {
  const { bytes, end, units } = scan;
  const begin = tagEnd(scan, content);
  const isArray = find(bytes, ' t="array"', content, begin) >= 0;
  const close = find(bytes, '<', begin, end);
  if (close < 0) throw damaged(scan);
  const written = unescapeXml(decodeUtf8(bytes, begin, close)).replace(/_xlfn\.(?:_xlws\.)?/g, '');
  const formula = isArray ? unescapeControls(written) : written;
  appendKnown(units, isArray && !dynamic ? `{=${formula}}` : `=${formula}`);
  scan.formulas++;
  return cellEnd(scan, close);
}

/** Position after the `</c>` that ends the cell being read. */
function cellEnd(scan: SheetScan, begin: number): number {
  const { bytes, end } = scan;
  for (let position = begin; position < end; position++) {
    if (bytes[position] !== LESS_THAN || bytes[position + 1] !== SLASH) continue;
    if (bytes[position + 2] === LETTER_C && bytes[position + 3] === GREATER_THAN) return position + 4;
  }
  throw damaged(scan);
}
