/** One cell of a worksheet as XlsxWriter's `write()` makes it, with all it does to strings that look like something else. */
import type { CellValue } from './cell-values';

/** Style number by kind, given out when a kind is first used. 0 is the plain one. */
export type CellStyles = Map<'link' | 'date', number>;

export interface SheetLink {
  /** Of the cell, such as `B7`. */
  address: string;
  target: string;
}

/** Excel's own limit of a cell, counted in code points by XlsxWriter. */
const maxCellCharacters = 32_767;
const truncatedWarning = '<WARNING: Truncated to Excel limit of 32767 characters!>';
/** Links above this number in a sheet become plain strings. */
const maxLinks = 65_530;
const maxLinkCharacters = 2_079;

function escapeXml(text: string): string {
  return text
    .replace(/_x[0-9a-fA-F]{4}_/g, '_x005F$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** `A`, `Z`, `AA`, … for 0, 25, 26, … */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function style(styles: CellStyles, kind: 'link' | 'date'): string {
  const number = styles.get(kind) ?? styles.size + 1;
  styles.set(kind, number);
  return ` s="${number}"`;
}

/** C's `%.16G`. */
function numberText(number: number): string {
  const text = number.toPrecision(16).replace('e', 'E');
  return text.includes('.') ? text.replace(/\.?0+(?=E|$)/, '') : text;
}

function shorten(text: string): string {
  if (text.length <= maxCellCharacters) return text;
  const points = [...text];
  if (points.length <= maxCellCharacters) return text;
  return truncatedWarning + points.slice(0, maxCellCharacters - truncatedWarning.length).join('');
}

function inlineString(text: string, address: string, styled = ''): string {
  const kept = shorten(text);
  // XlsxWriter takes it for rich text and does not escape it (worksheet.py:6803): the file cannot be read.
  if (/^<r>.*<\/r>$/s.test(kept)) return `<c r="${address}"${styled} t="inlineStr"><is>${kept}</is></c>`;
  const preserve = /^\s|\s$/.test(kept) ? ' xml:space="preserve"' : '';
  return `<c r="${address}"${styled} t="inlineStr"><is><t${preserve}>${escapeXml(kept)}</t></is></c>`;
}

/** What is shown for a link and where it leads, or `undefined` for a string that is none. */
function readLink(text: string): { shown: string; target: string } | undefined {
  if (text.length > maxLinkCharacters) return undefined;
  if (/^(?:https?|ftps?):\/\//.test(text)) return { shown: text, target: text };
  if (text.startsWith('mailto:')) return { shown: text.slice('mailto:'.length), target: text };
  if (text.startsWith('internal:')) return { shown: text.slice('internal:'.length), target: `#${text.slice(9)}` };
  const file = /^(?:external:|file:\/\/\/?)(.*)$/s.exec(text)?.[1]?.replaceAll('/', '\\');
  return file === undefined ? undefined : { shown: file, target: `file:///${file}` };
}

/** The `<c>` of a value, `''` for an empty one. Adds to `links` when the value is one. */
export function cellXml(value: CellValue, address: string, styles: CellStyles, links: SheetLink[]): string {
  if (value === '') return '';
  if (typeof value !== 'string') {
    return `<c r="${address}"${value.isDate ? style(styles, 'date') : ''}><v>${numberText(value.number)}</v></c>`;
  }
  if (value.startsWith('=')) return `<c r="${address}"><f>${escapeXml(value.slice(1))}</f><v>0</v></c>`;
  if (value.startsWith('{=') && value.endsWith('}')) {
    return `<c r="${address}"><f t="array" ref="${address}">${escapeXml(value.slice(2, -1))}</f><v>0</v></c>`;
  }
  const link = links.length < maxLinks ? readLink(value) : undefined;
  if (!link) return inlineString(value, address);
  links.push({ address, target: link.target });
  return inlineString(link.shown, address, style(styles, 'link'));
}
