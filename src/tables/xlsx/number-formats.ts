/** What a workbook shows its numbers as: a date, a time, a duration, or themselves. */
import { numberText } from '../cell-kinds';
import { dateFromSerial, dateTimeFromSerial, timeFromSerial } from '../serial-dates';
import { attribute, tags } from './xml';

/** elapsed: hours that go on counting beyond a day. */
export type NumberFormat = 'number' | 'date' | 'dateTime' | 'time' | 'elapsed';

/** Formats built into Excel that show dates or times, by their number: ECMA-376 part 1, 18.8.30. */
const builtIn = new Map<number, NumberFormat>([
  ...[14, 15, 16, 17].map((format) => [format, 'date'] as const),
  ...[18, 19, 20, 21, 45, 47].map((format) => [format, 'time'] as const),
  [22, 'dateTime'],
  [46, 'elapsed'],
]);

/** The format of each cell style, by its index. */
export function readNumberFormats(stylesXml: string): NumberFormat[] {
  const own = new Map<string, NumberFormat>();
  for (const tag of tags(stylesXml, 'numFmt')) {
    own.set(attribute(tag, 'numFmtId') ?? '', formatOf(attribute(tag, 'formatCode') ?? ''));
  }
  const begin = stylesXml.indexOf('<cellXfs');
  const cellStyles = begin < 0 ? '' : stylesXml.slice(begin, stylesXml.indexOf('</cellXfs>', begin));
  return tags(cellStyles, 'xf').map((tag) => {
    const format = attribute(tag, 'numFmtId') ?? '0';
    return own.get(format) ?? builtIn.get(Number(format)) ?? 'number';
  });
}

function formatOf(code: string): NumberFormat {
  const plain = code.replace(/"[^"]*"|\\./g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(plain)) return 'elapsed';
  // Other brackets hold colours, conditions and languages.
  const letters = plain.replace(/\[[^\]]*\]/g, '');
  const hasTime = /[hs]/i.test(letters);
  // Beside hours or seconds an `m` is minutes.
  const hasDate = hasTime ? /[yd]/i.test(letters) : /[ymd]/i.test(letters);
  if (hasDate) return hasTime ? 'dateTime' : 'date';
  return hasTime ? 'time' : 'number';
}

/** Excel's calendar has a 29 February 1900; before that day its numbers are one less than Google's. */
const firstCommonSerial = 60;

/** Google's serial number of the day and time that Excel means by a number. */
export function serialFromExcel(excelSerial: number): number {
  return excelSerial < firstCommonSerial ? excelSerial + 1 : excelSerial;
}

/** Days between the beginnings of Excel's two calendars. */
const days1904 = 1_462;
/** 9999-12-31. */
const lastDay = 2_958_465;
const secondsPerDay = 86_400;

/**
 * What a cell shows of a number: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS`, `HH:MM:SS`, `H:MM:SS` beyond a day, or its
 * shortest decimal form. Nothing of the number is left out that is not below a second.
 */
export function shownNumber(text: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(text);
  if (format === 'number' || text.trim() === '' || !Number.isFinite(value)) return numberText(text);
  if (format === 'elapsed') return elapsedText(value);
  if (format === 'time' && value >= 0 && value < 1) return timeFromSerial(value);
  const serial = is1904 ? value + days1904 : serialFromExcel(value);
  if (serial < 1 || serial >= lastDay + 1) return numberText(text);
  return format === 'date' && Number.isInteger(serial) ? dateFromSerial(serial) : dateTimeFromSerial(serial);
}

function elapsedText(days: number): string {
  const total = Math.round(Math.abs(days) * secondsPerDay);
  const hours = String(Math.floor(total / 3_600)).padStart(2, '0');
  return `${days < 0 && total > 0 ? '-' : ''}${hours}${timeFromSerial((total % 3_600) / secondsPerDay).slice(2)}`;
}
