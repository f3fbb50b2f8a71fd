/**
 * The small parts of a workbook as strings: bytes to text, and attributes of elements. Sheets are far too large for
 * this and are read from their bytes (`xlsx-scan.ts`).
 */
import { FieldrowsError } from '../../errors';

/** UTF-16 units that one call of `String.fromCharCode` takes without coming near the limit of its arguments. */
const unitsAtOnce = 8_192;

/** Text of code units kept in an array. */
function textOfUnits(units: Uint16Array, length: number): string {
  if (length <= unitsAtOnce) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let begin = 0; begin < length; begin += unitsAtOnce) {
    const part = units.subarray(begin, Math.min(length, begin + unitsAtOnce));
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}

/** Bytes as UTF-8. What is no UTF-8 gives some text, and no error: the sheets' own bytes decide whether all is well. */
export function decodeUtf8(bytes: Uint8Array, begin: number, end: number): string {
  // Never more units than bytes.
  const units = new Uint16Array(end - begin);
  let length = 0;
  for (let position = begin; position < end; ) {
    const lead = bytes[position] ?? 0;
    const point = codePointAt(bytes, position);
    position += sequenceLength(lead);
    if (point > 0xffff) {
      units[length++] = 0xd7c0 + (point >> 10);
      units[length++] = 0xdc00 | (point & 0x3ff);
    } else units[length++] = point;
  }
  return textOfUnits(units, length);
}

/** Bytes of the UTF-8 sequence that begins with this one. */
export function sequenceLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The code point whose UTF-8 sequence begins at a position. */
export function codePointAt(bytes: Uint8Array, position: number): number {
  const lead = bytes[position] ?? 0;
  if (lead < 0xc0) return lead;
  const second = (bytes[position + 1] ?? 0) & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  const third = (bytes[position + 2] ?? 0) & 0x3f;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | third;
  return ((lead & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[position + 3] ?? 0) & 0x3f);
}

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A reference between `&` and `;` as its character, or undefined: entities that a document defines itself are none. */
export function entityText(name: string): string | undefined {
  if (!name.startsWith('#')) return namedEntities.get(name);
  const point = /^#x[0-9a-f]{1,6}$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(point) && point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** Text of an attribute or an element, its references replaced. */
export function unescapeXml(text: string): string {
  return text.replace(/&([#\w]{1,10});/g, (reference, name: string) => entityText(name) ?? reference);
}

/** Value of an attribute of one tag, given from `<` to `>`; undefined when it has none of that name. */
export function attribute(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const begin = start + name.length + 3;
  const end = tag.indexOf('"', begin);
  return end < 0 ? undefined : unescapeXml(tag.slice(begin, end));
}

/** Every tag of a name, in order; an end tag is none. */
export function tags(xml: string, name: string): string[] {
  const found: string[] = [];
  for (let begin = xml.indexOf(`<${name}`); begin >= 0; begin = xml.indexOf(`<${name}`, begin + 1)) {
    const end = endOfTag(xml, begin);
    if (end < 0) break;
    if (/[\s/>]/.test(xml.charAt(begin + name.length + 1))) found.push(xml.slice(begin, end + 1));
  }
  return found;
}

export interface XmlElement {
  /** Its first tag, from `<` to `>`. */
  readonly tag: string;
  /** What stands between its tags; '' when it has only one. */
  readonly content: string;
}

/**
 * Every element of a name, in order. For names that are never inside each other.
 *
 * @param sheetName Whose part this is, for the error; '' for one of the whole workbook.
 * @throws {FieldrowsError} `damagedWorkbook` when the text breaks off inside one
 */
export function* elements(xml: string, name: string, sheetName: string): Generator<XmlElement> {
  const damaged = () => new FieldrowsError('damagedWorkbook', { sheetName });
  const [opening, closing] = [`<${name}`, `</${name}>`];
  for (let begin = xml.indexOf(opening); begin >= 0; ) {
    if (!/[\s/>]/.test(xml.charAt(begin + opening.length))) {
      begin = xml.indexOf(opening, begin + opening.length);
      continue;
    }
    const tagEnd = endOfTag(xml, begin);
    if (tagEnd < 0) throw damaged();
    const isEmpty = xml.charAt(tagEnd - 1) === '/';
    const end = isEmpty ? tagEnd + 1 : xml.indexOf(closing, tagEnd);
    if (end < 0) throw damaged();
    yield { tag: xml.slice(begin, tagEnd + 1), content: isEmpty ? '' : xml.slice(tagEnd + 1, end) };
    begin = xml.indexOf(opening, isEmpty ? end : end + closing.length);
  }
}

/** Position of the `>` that ends a tag; one inside an attribute's quotes does not. */
function endOfTag(xml: string, begin: number): number {
  let position = begin;
  for (;;) {
    const end = xml.indexOf('>', position);
    const quote = end < 0 ? -1 : xml.slice(position, end).indexOf('"');
    if (quote < 0) return end;
    const closing = xml.indexOf('"', position + quote + 1);
    if (closing < 0) return -1;
    position = closing + 1;
  }
}
