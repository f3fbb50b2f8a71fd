/** How Sheets reads a text that is typed, or written by a script, into a cell with an automatic format. */

import { serialOfDay } from './serial-dates';

export interface TypedText {
  value: string | number | boolean;
  /** Format the cell takes on; absent when it stays automatic. */
  format?: string;
}

/** What reading depends on: the spreadsheet's locale, and today for dates without a year. */
export interface ReadingContext {
  locale: string;
  now: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const dayThenMonth = new RegExp(`^(\\d{1,2})[ -](${monthNames})(?:[ ,-]+(\\d{4}|\\d{2}))?$`, 'i');
const monthThenDay = new RegExp(`^(${monthNames})[ -](\\d{1,2})(?:[ ,-]+(\\d{4}))?$`, 'i');
const monthThenYear = new RegExp(`^(${monthNames})[ -](\\d{4})$`, 'i');
/** How everything that is not plain text begins. */
const promising = /^(?:[-+(\d.,$\u20ac\u00a3\u00a5\u20b9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

interface Conventions {
  group: string;
  monthFirst: boolean;
  dateFormat: string;
  truth: Readonly<Record<string, boolean>>;
  number: RegExp;
}
const known = new Map<string, Conventions>();

function conventionsOf(locale: string): Conventions {
  const language = locale.slice(0, 2).toLowerCase();
  const truth: Record<string, boolean> = { true: true, false: false };
  if (language === 'fr') Object.assign(truth, { vrai: true, faux: false });
  if (language === 'es') Object.assign(truth, { verdadero: true, falso: false });
  const comma = ['fr', 'es', 'pt', 'de', 'it', 'ru', 'id'].includes(language);
  const monthFirst = /^en[_-]?(US)?$/i.test(locale);
  const group = comma ? (language === 'fr' ? '[ \u00a0\u202f]' : '[.]') : ',';
  const point = comma ? ',' : '\\.';
  const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}\\d*)?|${point}\\d+`;
  const currency = '[$\u20ac\u00a3\u00a5\u20b9]';
  return {
    group,
    number: new RegExp(
      `^(\\()?([+-])?\\s*(${currency})?\\s*([+-])?(${digits})(e[+-]?\\d+)?\\s*(%|${currency})?(\\))?$`,
      'i',
    ),
    monthFirst,
    dateFormat: monthFirst ? 'm/d/yyyy' : 'dd/mm/yyyy',
    truth,
  };
}

/** A number, date, time, percentage, amount of money or truth value where the text looks like one; else the text. */
export function readTypedText(text: string, context: ReadingContext): TypedText {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return { value: text };
  let conventions = known.get(context.locale);
  if (!conventions) {
    conventions = conventionsOf(context.locale);
    known.set(context.locale, conventions);
  }
  const truth = conventions.truth[trimmed.toLowerCase()];
  if (truth !== undefined) return { value: truth };
  if (!promising.test(trimmed) || !/\d/.test(trimmed)) return { value: text };
  return readNumber(trimmed, conventions) ?? readMoment(trimmed, conventions, context.now) ?? { value: text };
}

function readNumber(text: string, { group, number }: Conventions): TypedText | undefined {
  const match = number.exec(text);
  if (!match) return undefined;
  const [, opening, sign, before, innerSign, body = '', exponent = '', after, closing] = match;
  if ((opening === undefined) !== (closing === undefined) || (sign && innerSign) || (before && after)) return undefined;
  const grouped = new RegExp(group).test(body);
  const plain = body.replace(new RegExp(group, 'g'), '').replace(',', '.');
  const negative = (sign ?? innerSign) === '-' || opening !== undefined;
  const size = Number(plain + exponent);
  if (!Number.isFinite(size)) return undefined;
  const fraction = plain.includes('.') && !plain.endsWith('.');
  if (after === '%') return { value: (negative ? -size : size) / 100, format: fraction ? '0.00%' : '0%' };
  const value = negative ? -size : size;
  if (before ?? after) return { value, format: `[$${before ?? after}]#,##0${fraction ? '.00' : ''}` };
  if (exponent !== '') return { value, format: '0.00E+00' };
  return grouped ? { value, format: fraction ? '#,##0.00' : '#,##0' } : { value };
}

function readMoment(text: string, conventions: Conventions, now: number): TypedText | undefined {
  const time = readTime(text);
  if (time) return time;
  const date = readDate(text, conventions, now);
  if (date) return date;
  const both = /^(.*?\d)[ T]+(\d{1,2}:.*)$/.exec(text);
  // ISO with a T is text unless it is plain local time.
  if (!both || /[Zz]$|[+-]\d\d:?\d\d$/.test(text)) return undefined;
  if (text.includes('T')) return undefined;
  const day = readDate(both[1] ?? '', conventions, now);
  const hours = readTime(both[2] ?? '');
  if (!day || !hours || typeof day.value !== 'number' || typeof hours.value !== 'number') return undefined;
  return { value: day.value + hours.value, format: `${day.format} h:mm:ss` };
}

function readTime(text: string): TypedText | undefined {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)(?:[.,](\d{1,3}))?)?(?:\s*([ap])\.?m\.?)?$/i.exec(text);
  if (!match) {
    const short = /^(\d{1,2})\s*([ap])m$/i.exec(text);
    if (!short || Number(short[1]) > 12) return undefined;
    return { value: ((Number(short[1]) % 12) + (/p/i.test(short[2] ?? '') ? 12 : 0)) / 24, format: 'h:mm am/pm' };
  }
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0', half] = match;
  if (half !== undefined && Number(hours) > 12) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`)) / 86_400;
  return { value, format: hour >= 24 ? '[h]:mm:ss' : match[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

function readDate(text: string, conventions: Conventions, now: number): TypedText | undefined {
  const fullYear = (year: string | undefined): number => {
    if (year === undefined) return new Date(now).getUTCFullYear();
    if (year.length > 2) return Number(year);
    return Number(year) + (Number(year) < 30 ? 2000 : 1900);
  };
  const give = (year: number, month: number, day: number, format: string): TypedText | undefined => {
    const value = serialOfDay(year, month, day);
    return value === undefined ? undefined : { value, format };
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return give(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numbers) {
    // 1.5 is a number in some locales and no date without a year in the others.
    if (numbers[2] === '.' && (numbers[4] === undefined || conventions.monthFirst)) return undefined;
    const first = Number(numbers[1]);
    const second = Number(numbers[3]);
    const year = fullYear(numbers[4]);
    const format = numbers[4] === undefined ? conventions.dateFormat.replace('/yyyy', '') : conventions.dateFormat;
    return conventions.monthFirst ? give(year, first, second, format) : give(year, second, first, format);
  }
  const yearless = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (yearless) return give(Number(yearless[2]), Number(yearless[1]), 1, 'm/yyyy');
  const monthOf = (name = ''): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const dayFirst = dayThenMonth.exec(text);
  if (dayFirst) return give(fullYear(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]), 'd mmm yyyy');
  const nameFirst = monthThenDay.exec(text);
  if (nameFirst) return give(fullYear(nameFirst[3]), monthOf(nameFirst[1]), Number(nameFirst[2]), 'mmm d, yyyy');
  const monthYear = monthThenYear.exec(text);
  if (monthYear) return give(Number(monthYear[2]), monthOf(monthYear[1]), 1, 'mmm yyyy');
  return undefined;
}
