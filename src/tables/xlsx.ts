/**
 * A KoboToolbox XLSX export as typed tables: the submissions and one table per repeat group. The only format that has
 * the repeat groups, and one whose writer (XlsxWriter) mangles answers: what can be restored is, the rest is noticed.
 */
import { FieldrowsError } from '../errors';
import type { Table } from './table';
import { find } from './xlsx-bytes';
import { noLinks, readDateStyles, readLinks, readSheetParts, type SheetLinks } from './xlsx-parts';
import { cellsOf, readSheet } from './xlsx-sheet';
import { decodeUtf8 } from './xlsx-xml';
import { type Inflated, inflateEntry, readZipDirectory, type ZipEntry } from './zip-directory';

export interface Workbook {
  /** In the order of the tabs, as a rule the submissions first; then the repeat groups that have rows. */
  readonly sheets: readonly { readonly name: string; readonly table: Table }[];
}

export interface SheetListing {
  /** As on the tab: at most 31 characters, cut and numbered by KoboToolbox. */
  readonly name: string;
  /** Equal fingerprints mean equal tables: check sums and sizes of what the sheet is made of. */
  readonly fingerprint: string;
  /** Bytes of the sheet's XML. */
  readonly size: number;
}

export interface WorkbookOptions {
  /** Which sheets to read; all by default. The others are not even inflated. */
  readonly only?: (sheet: SheetListing) => boolean;
}

interface ListedSheet extends SheetListing {
  readonly entry: ZipEntry;
  readonly relations: ZipEntry | undefined;
}

interface OpenWorkbook {
  readonly bytes: Uint8Array;
  readonly sheets: readonly ListedSheet[];
  readonly styles: ZipEntry | undefined;
}

/** Parts other than sheets are read as strings; KoboToolbox's largest are the links of a sheet, of some 10 MB. */
const maxPartBytes = 32 * 1024 * 1024;
/** KoboToolbox makes one for the submissions and one for each repeat group. */
const maxSheets = 1_000;
/** Of all sheets together: reading more takes too much of the time in which they must be written, too. */
const maxWorkbookBytes = 512 * 1024 * 1024;
const megabyte = 1024 * 1024;

/**
 * What is in a workbook, without inflating a single sheet.
 *
 * @throws {FieldrowsError} `emptyDownload`, `truncatedDownload`, `damagedWorkbook`, `workbookTooLarge`
 */
export function listSheets(bytes: Uint8Array): readonly SheetListing[] {
  return open(bytes).sheets.map(({ name, fingerprint, size }) => ({ name, fingerprint, size }));
}

/**
 * Reads the sheets one after another; each is inflated, read and let go before the next.
 *
 * @throws {FieldrowsError} as `listSheets`, and `tooManyCells`
 */
export function readWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Workbook {
  const workbook = open(bytes);
  const { only } = options;
  const chosen = only === undefined ? workbook.sheets : workbook.sheets.filter((sheet) => only(sheet));
  const size = chosen.reduce((sum, sheet) => sum + sheet.size, 0);
  if (size > maxWorkbookBytes) throw new FieldrowsError('workbookTooLarge', { megabytes: Math.ceil(size / megabyte) });
  const dateStyles = workbook.styles === undefined ? [] : readDateStyles(partText(bytes, workbook.styles));
  let cells = 0;
  const sheets = chosen.map((sheet) => {
    const { name, entry } = sheet;
    const inflated = inflateEntry(bytes, entry, name);
    const links = linksOf(bytes, sheet, inflated);
    const table = readSheet(inflated.bytes, inflated.end, { name, dateStyles, links, cellsBefore: cells });
    cells += cellsOf(table.rows.length, table.headings.length);
    return { name, table };
  });
  return { sheets };
}

function open(bytes: Uint8Array): OpenWorkbook {
  const entries = readZipDirectory(bytes);
  const workbook = entries.get('xl/workbook.xml');
  const relations = entries.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw new FieldrowsError('damagedWorkbook', { sheetName: '' });
  const parts = readSheetParts(partText(bytes, workbook), partText(bytes, relations));
  if (parts.length === 0 || parts.length > maxSheets) throw new FieldrowsError('damagedWorkbook', { sheetName: '' });
  const styles = entries.get('xl/styles.xml');
  const sheets = parts.map(({ name, path }) => {
    const entry = entries.get(path);
    if (entry === undefined) throw new FieldrowsError('damagedWorkbook', { sheetName: name });
    const sheetRelations = entries.get(path.replace(/([^/]*)$/, '_rels/$1.rels'));
    const fingerprint = [entry, sheetRelations, styles]
      .map((part) => (part === undefined ? '' : `${part.checkSum.toString(36)}-${part.size.toString(36)}`))
      .join('.');
    return { name, fingerprint, size: entry.size, entry, relations: sheetRelations };
  });
  return { bytes, sheets, styles };
}

function partText(bytes: Uint8Array, entry: ZipEntry): string {
  if (entry.size > maxPartBytes) {
    throw new FieldrowsError('workbookTooLarge', { megabytes: Math.ceil(entry.size / megabyte) });
  }
  const inflated = inflateEntry(bytes, entry, '');
  return decodeUtf8(inflated.bytes, 0, inflated.end);
}

/** The links are named at the end of a sheet but must be known before its cells are typed. */
function linksOf(bytes: Uint8Array, sheet: ListedSheet, { bytes: xml, end }: Inflated): SheetLinks {
  const begin = find(xml, '<hyperlinks', afterData(xml, end), end);
  if (begin < 0) return noLinks;
  const relations = sheet.relations === undefined ? '' : partText(bytes, sheet.relations);
  return readLinks(decodeUtf8(xml, begin, end), relations);
}

/** Searched from the end: a sheet's cells are most of it, and what follows them is short. */
function afterData(xml: Uint8Array, end: number): number {
  for (let position = end - 1; position >= 0; position--) {
    if (xml[position] === 0x3c && find(xml, '</sheetData>', position, position + 12) === position) return position;
  }
  return 0;
}
