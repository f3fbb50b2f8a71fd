/**
 * The grammar of one CSV field and one CSV record (RFC 4180, as KoboToolbox writes it: every field quoted, `;`, CRLF),
 * with what other programs write accepted as well: fields without quotes, `,` or a tab, LF. The server ends every line
 * with a line break, so a file that ends anywhere else was cut on its way.
 */
import { FieldrowsError } from '../../errors';

export const QUOTE = 34;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

const separators = [';', ',', '\t'];

/** Where a quoted field's closing quote is, given where its content begins. */
export function closingQuote(text: string, begin: number): number {
  let quote = text.indexOf('"', begin);
  while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
  if (quote < 0) throw new FieldrowsError('truncatedDownload', {});
  return quote;
}

/** Content of a quoted field in which quotes may be doubled. */
export function unescapedField(text: string, begin: number, end: number): string {
  return text.slice(begin, end).replace(/""/g, '"');
}

/** Where a field without quotes ends: at a separator, or at the line break. */
export function bareFieldEnd(text: string, begin: number, separator: number): number {
  for (let position = begin; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === separator) return position;
    if (code === LINE_FEED)
      return position > begin && text.charCodeAt(position - 1) === CARRIAGE_RETURN ? position - 1 : position;
  }
  throw new FieldrowsError('truncatedDownload', {});
}

/** Where the next record begins, given where the last field of this one ended. */
export function nextRecord(text: string, fieldEnd: number): number {
  const code = text.charCodeAt(fieldEnd);
  if (code === LINE_FEED) return fieldEnd + 1;
  if (code === CARRIAGE_RETURN && text.charCodeAt(fieldEnd + 1) === LINE_FEED) return fieldEnd + 2;
  const missing = code === CARRIAGE_RETURN ? fieldEnd + 1 : fieldEnd;
  if (missing >= text.length) throw new FieldrowsError('truncatedDownload', {});
  throw new FieldrowsError('malformedCsv', { line: lineOf(text, fieldEnd) });
}

/** One record as plain strings, and where the next one begins. For the few records read before the columns are known. */
export function readRecord(text: string, begin: number, separator: number): { fields: string[]; next: number } {
  const fields: string[] = [];
  for (let position = begin; ; position++) {
    if (text.charCodeAt(position) === QUOTE) {
      const end = closingQuote(text, position + 1);
      fields.push(unescapedField(text, position + 1, end));
      position = end + 1;
    } else {
      const end = bareFieldEnd(text, position, separator);
      fields.push(text.slice(position, end));
      position = end;
    }
    if (text.charCodeAt(position) !== separator) return { fields, next: nextRecord(text, position) };
  }
}

/**
 * Code unit of the separator. After a quoted first heading it is what stands there, so KoboToolbox's own files leave
 * nothing to guess; else it is whichever occurs most often outside quotes in the heading row.
 */
export function sniffSeparator(text: string, begin: number): number {
  if (text.charCodeAt(begin) === QUOTE) {
    const code = text.charCodeAt(closingQuote(text, begin + 1) + 1);
    return separators.some((separator) => separator.charCodeAt(0) === code) ? code : separatorCode(0);
  }
  const lineEnd = text.indexOf('\n', begin);
  const line = text.slice(begin, lineEnd < 0 ? text.length : lineEnd).replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => line.split(separator).length);
  return separatorCode(counts.indexOf(Math.max(...counts)));
}

function separatorCode(index: number): number {
  return (separators[index] ?? ';').charCodeAt(0);
}

/** Line of a position, counted from 1 as a text editor does. */
export function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
