/** Texts as the usual writers of workbooks keep them: each once in a list, of whole runs of one look. */
import { FieldrowsError } from '../../errors';
import { unescapeControls } from './units';
import { elements, unescapeXml } from './xml';

/** The list of a workbook's texts, to which cells refer by position. @throws {FieldrowsError} `damagedWorkbook` */
export function readSharedStrings(xml: string): string[] {
  return [...elements(xml, 'si', '')].map(({ content }) => richText(content));
}

/** The text of an `si` or `is` element: all its runs, without the pronunciations beside them (ECMA-376 18.4). */
export function richText(xml: string): string {
  const own = xml.includes('<rPh') ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : xml;
  return [...elements(own, 't', '')].map(({ content }) => plainText(content)).join('');
}

/** What is written between two tags as the text that is meant. */
export function plainText(xml: string): string {
  return unescapeControls(unescapeXml(xml));
}

/** @throws {FieldrowsError} `damagedWorkbook` for a text that is not in the list */
export function sharedString(texts: readonly string[], index: string, sheetName: string): string {
  const text = /^\d+$/.test(index) ? texts[Number(index)] : undefined;
  if (text === undefined) throw new FieldrowsError('damagedWorkbook', { sheetName });
  return text;
}
