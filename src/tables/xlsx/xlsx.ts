/**
 * A KoboToolbox XLSX export as typed tables: the submissions and one table per repeat group. The only format that has
 * the repeat groups, and one whose writer (XlsxWriter) mangles answers: what can be restored is, the rest is noticed.
 */
import { FieldrowsError } from '../../errors';
import type { Table } from '../table';
import { find } from './bytes';
import { readNumberFormats } from './number-formats';
import { megabyte, openPackage, type Package, type PackedSheet, partText } from './package';
import { noLinks, readLinks, type SheetLinks } from './parts';
import { cellsOf, readSheet } from './sheet';
import { decodeUtf8 } from './xml';
import { type Inflated, inflateEntry, type ZipEntry } from './zip-directory';

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

/** Of all sheets together: reading more takes too much of the time in which they must be written, too. */
const maxWorkbookBytes = 512 * 1024 * 1024;

/**
 * What is in a workbook, without inflating a single sheet.
 *
 * @throws {FieldrowsError} `emptyDownload`, `truncatedDownload`, `damagedWorkbook`, `workbookTooLarge`
 */
export function listSheets(bytes: Uint8Array): readonly SheetListing[] {
  return listed(openPackage(bytes)).map(({ name, fingerprint, size }) => ({ name, fingerprint, size }));
}

/**
 * Reads the sheets one after another; each is inflated, read and let go before the next.
 *
 * @throws {FieldrowsError} as `listSheets`, and `tooManyCells`
 */
export function readWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Workbook {
  const workbook = openPackage(bytes);
  const { only } = options;
  const sheetsListed = listed(workbook);
  const chosen = only === undefined ? sheetsListed : sheetsListed.filter((sheet) => only(sheet));
  const size = chosen.reduce((sum, sheet) => sum + sheet.size, 0);
  if (size > maxWorkbookBytes) throw new FieldrowsError('workbookTooLarge', { megabytes: Math.ceil(size / megabyte) });
  const formats = workbook.styles === undefined ? [] : readNumberFormats(partText(bytes, workbook.styles));
  const dateStyles = formats.map((format) => format !== 'number');
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

function listed({ sheets, entries, styles }: Package): ListedSheet[] {
  return sheets.map(({ name, path, entry }: PackedSheet) => {
    const relations = entries.get(path.replace(/([^/]*)$/, '_rels/$1.rels'));
    const fingerprint = [entry, relations, styles]
      .map((part) => (part === undefined ? '' : `${part.checkSum.toString(36)}-${part.size.toString(36)}`))
      .join('.');
    return { name, fingerprint, size: entry.size, entry, relations };
  });
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
