/**
 * The one gate through which every value, heading and message goes on its way into a sheet. Google Sheets reads what
 * is written as if it were typed: even in a cell formatted as text a leading `=` makes a formula and a leading
 * apostrophe disappears. A leading apostrophe of our own is consumed by Sheets and keeps everything behind it as it is.
 */
import { maxCellCharacters } from '../limits';
import type { CellValue } from '../ports';

/** What Sheets takes for a truth value in the languages of its users. */
const truthValues = new Set(
  [
    'TRUE',
    'FALSE',
    'VRAI',
    'FAUX',
    'VERDADERO',
    'FALSO',
    'VERDADEIRO',
    'VERO',
    'WAHR',
    'FALSCH',
    'WAAR',
    'ONWAAR',
  ].concat(['صحيح', 'خطأ', 'صواب', 'ИСТИНА', 'ЛОЖЬ', 'DOĞRU', 'YANLIŞ']),
);
const longestTruthValue = 10;
/** No date, time or amount of money that Sheets would recognise behind a word is longer. */
const longestDate = 60;

/**
 * Whether Sheets certainly keeps a text as it is: it begins with a letter and is neither a truth value nor, containing
 * a digit, perhaps a date that begins with a month (`mars 2024`) or money (`USD 5`). Whatever else, a sign, digit,
 * space, quote, full-width or invisible character in front, is not worth telling apart: the apostrophe costs nothing.
 */
function isPlainText(value: string): boolean {
  // Full-width letters and signs (from U+FF00) are read like their ASCII twins.
  if (!/^[A-Za-z\u00aa-\ufeff]/.test(value) || !/^\p{L}/u.test(value)) return false;
  if (value.length <= longestTruthValue && truthValues.has(value.trim().toUpperCase())) return false;
  return value.length > longestDate || !/\p{Nd}/u.test(value);
}

/** The beginning of a text that fits one cell, behind what else is written to it; never half a surrogate pair. */
function cut(value: string, room: number): string {
  const mark = (characters: number): string => ` … [cut by Fieldrows: ${characters} characters]`;
  // The longest mark this text can get: its own number may be shorter, never longer.
  let kept = room - mark(value.length).length;
  const last = value.charCodeAt(kept - 1);
  if (last >= 0xd800 && last <= 0xdbff) kept--;
  return value.slice(0, kept) + mark(value.length - kept);
}

/**
 * What to write so that the cell ends up containing exactly `value`, given that text is written to cells formatted as
 * text (`@`). Over 50,000 UTF-16 units the text is cut; the mark at its end says how many units are missing.
 */
export function neutralise(value: CellValue): CellValue {
  if (typeof value !== 'string' || value === '') return value;
  const prefix = isPlainText(value) ? '' : "'";
  const room = maxCellCharacters - prefix.length;
  return prefix + (value.length > room ? cut(value, room) : value);
}

/** Whether `neutralise` has to cut a value. */
export function isTooLongForCell(value: CellValue): boolean {
  return typeof value === 'string' &&
    value.length >= maxCellCharacters &&
    String(neutralise(value)).length < value.length + 1
    ? value.length > maxCellCharacters - (isPlainText(value) ? 0 : 1)
    : false;
}
