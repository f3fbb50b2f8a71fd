/**
 * The one gate through which every value, heading and message goes on its way into a sheet. Google Sheets reads what
 * is written as if it were typed: even in a cell formatted as text a leading `=` makes a formula and a leading
 * apostrophe disappears. A leading apostrophe of our own is consumed by Sheets and keeps everything behind it as it is.
 */
import { maxCellCharacters } from '../limits';
import type { CellValue } from '../ports';

/** Letters that no sign, digit, space, full-width twin or invisible character can be mistaken for. */
const latinLetterFirst = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
/** What Sheets takes for a truth value, whatever the spreadsheet's language. Arabic words have the apostrophe anyway. */
const truthValue =
  /^(?:true|false|vrai|faux|verdadero|falso|verdadeiro|vero|wahr|falsch|waar|onwaar|sant|sann|falskt|prawda|fałsz)\s*$/i;
/** No date, time or amount of money that Sheets would recognise behind a word is longer. */
const longestDate = 60;

/**
 * Whether Sheets certainly keeps a text as it is: it begins with a letter and is neither a truth value nor, holding a
 * digit, perhaps a date that begins with a month (`mars 2024`) or money (`USD 5`). In doubt the apostrophe costs nothing.
 */
function isPlainText(value: string): boolean {
  if (!latinLetterFirst.test(value)) return false;
  return value.length > longestDate || !(/\p{Nd}/u.test(value) || truthValue.test(value));
}

/** Beginning and mark of a text, in `room` UTF-16 units altogether; never half a surrogate pair. */
function cut(value: string, room: number): string {
  const mark = (characters: number): string => ` … [cut by Fieldrows: ${characters} characters]`;
  // Room for the longest mark this text can get; the one it gets in the end may have fewer digits.
  let kept = room - mark(value.length).length;
  const last = value.charCodeAt(kept - 1);
  if (last >= 0xd800 && last <= 0xdbff) kept--;
  return value.slice(0, kept) + mark(value.length - kept);
}

/**
 * What to write so that a cell formatted as text (`@`) ends up containing exactly `value`. A text that does not fit
 * the 50,000 UTF-16 units of a cell is cut; the mark at its end says how many units are missing.
 */
export function neutralise(value: string): string;
export function neutralise(value: CellValue): CellValue;
export function neutralise(value: CellValue): CellValue {
  if (typeof value !== 'string' || value === '') return value;
  // The apostrophe counts: whether Sheets measures before or after consuming it is not documented.
  const prefix = isPlainText(value) ? '' : "'";
  const room = maxCellCharacters - prefix.length;
  return prefix + (value.length > room ? cut(value, room) : value);
}

/** Whether `neutralise` cuts a value: for the count that the report of a refresh gives. */
export function isCut(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length < maxCellCharacters) return false;
  return value.length > maxCellCharacters || !isPlainText(value);
}
