/** Utilities.formatDate and parseDate: the part of Java's SimpleDateFormat that sheets and file names need. */

import { instantOfLocal, isTimeZone, zoneOffset } from '../grid/serial-dates';
import { Exception } from './exception';

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const pattern = /'((?:[^']|'')*)'|([A-Za-z])\2*/g;

/** An unknown zone silently means GMT, as in Java. */
const zoneOf = (timeZone: string): string => (isTimeZone(timeZone) ? timeZone : 'Etc/UTC');

function offsetText(milliseconds: number, colon: boolean): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return (milliseconds < 0 ? '-' : '+') + two(minutes / 60) + (colon ? ':' : '') + two(minutes % 60);
}

export function formatDate(instant: number, timeZone: string, format: string): string {
  const offset = zoneOffset(instant, zoneOf(timeZone));
  const local = new Date(instant + offset);
  return format.replace(pattern, (field: string, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replace(/''/g, "'");
    const number = (value: number): string => String(value).padStart(field.length, '0');
    const hours = local.getUTCHours();
    switch (letter) {
      case 'y':
        return field.length === 2 ? String(local.getUTCFullYear()).slice(-2) : number(local.getUTCFullYear());
      case 'M': {
        const name = monthNames[local.getUTCMonth()] ?? '';
        if (field.length > 3) return name;
        return field.length === 3 ? name.slice(0, 3) : number(local.getUTCMonth() + 1);
      }
      case 'd':
        return number(local.getUTCDate());
      case 'H':
        return number(hours);
      case 'h':
        return number(hours % 12 || 12);
      case 'm':
        return number(local.getUTCMinutes());
      case 's':
        return number(local.getUTCSeconds());
      case 'S':
        return number(local.getUTCMilliseconds());
      case 'a':
        return hours < 12 ? 'AM' : 'PM';
      case 'E': {
        const name = dayNames[local.getUTCDay()] ?? '';
        return field.length > 3 ? name : name.slice(0, 3);
      }
      case 'u':
        return number(local.getUTCDay() || 7);
      case 'Z':
        return offsetText(offset, false);
      case 'X':
        if (offset === 0) return 'Z';
        return field.length === 3
          ? offsetText(offset, true)
          : offsetText(offset, false).slice(0, field.length === 1 ? 3 : 5);
      case 'z':
        return offset === 0 ? 'GMT' : `GMT${offsetText(offset, true)}`;
      default:
        throw new Error(`NOT FAKED: Utilities.formatDate with ${field}`);
    }
  });
}

/** Instant of a date written in a format. @throws Exception with Java's words when it is not */
export function parseDate(text: string, timeZone: string, format: string): number {
  const fields: string[] = [];
  let source = '';
  let last = 0;
  const literal = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const match of format.matchAll(pattern)) {
    source += literal(format.slice(last, match.index));
    last = match.index + match[0].length;
    const letter = match[2];
    if (letter === undefined) {
      source += literal(match[1] === '' ? "'" : (match[1] ?? ''));
      continue;
    }
    if (!'yMdHmsSZX'.includes(letter) || (letter === 'M' && match[0].length > 2)) {
      throw new Error(`NOT FAKED: Utilities.parseDate with ${match[0]}`);
    }
    fields.push(letter);
    source +=
      letter === 'Z' || letter === 'X'
        ? '(Z|[+-]\\d\\d:?\\d\\d)'
        : `(\\d{1,${letter === 'y' ? 4 : Math.max(2, match[0].length)}})`;
  }
  source += literal(format.slice(last));
  const match = new RegExp(`^${source}`).exec(text);
  if (!match) throw new Exception(`Unparseable date: "${text}"`);
  const value = (letter: string, otherwise: number): number => {
    const at = fields.indexOf(letter);
    return at < 0 ? otherwise : Number(match[at + 1]);
  };
  const local = Date.UTC(
    value('y', 1970),
    value('M', 1) - 1,
    value('d', 1),
    value('H', 0),
    value('m', 0),
    value('s', 0),
    value('S', 0),
  );
  const offsetAt = fields.findIndex((letter) => letter === 'Z' || letter === 'X');
  if (offsetAt < 0) return instantOfLocal(local, zoneOf(timeZone));
  const offset = match[offsetAt + 1] ?? 'Z';
  if (offset === 'Z') return local;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return local - (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}
