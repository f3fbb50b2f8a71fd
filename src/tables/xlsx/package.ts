/** A workbook's archive: which parts it has, and each of them as text or bytes, inflated when it is asked for. */
import { FieldrowsError } from '../../errors';
import { partPath, readRelations, readSheetParts, type SheetPart } from './parts';
import { decodeUtf8 } from './xml';
import { inflateEntry, readZipDirectory, type ZipEntry } from './zip-directory';

export interface PackedSheet extends SheetPart {
  readonly entry: ZipEntry;
}

export interface Package {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** `xl/workbook.xml` */
  readonly workbookXml: string;
  /** In the order of their tabs. */
  readonly sheets: readonly PackedSheet[];
  readonly styles: ZipEntry | undefined;
  /** Where relations of the type say it is: writers differ in how they call it. */
  readonly sharedStrings: ZipEntry | undefined;
}

/** Parts that are read as strings; the largest of KoboToolbox's are the links of a sheet, of some 10 MB. */
const maxPartBytes = 32 * 1024 * 1024;
/** KoboToolbox makes one for the submissions and one for each repeat group. */
const maxSheets = 1_000;
export const megabyte = 1024 * 1024;

/** @throws {FieldrowsError} `emptyDownload`, `truncatedDownload`, `damagedWorkbook`, `workbookTooLarge` */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readZipDirectory(bytes);
  const workbook = entries.get('xl/workbook.xml');
  const relations = entries.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw new FieldrowsError('damagedWorkbook', { sheetName: '' });
  const workbookXml = partText(bytes, workbook);
  const relationsXml = partText(bytes, relations);
  const parts = readSheetParts(workbookXml, relationsXml);
  if (parts.length === 0 || parts.length > maxSheets) throw new FieldrowsError('damagedWorkbook', { sheetName: '' });
  const sheets = parts.map((part) => {
    const entry = entries.get(part.path);
    if (entry === undefined) throw new FieldrowsError('damagedWorkbook', { sheetName: part.name });
    return { ...part, entry };
  });
  const sharedTarget = readRelations(relationsXml, 'sharedStrings').values().next().value ?? 'sharedStrings.xml';
  return {
    ...{ bytes, entries, workbookXml, sheets },
    styles: entries.get('xl/styles.xml'),
    sharedStrings: entries.get(partPath(sharedTarget)),
  };
}

/** @throws {FieldrowsError} `workbookTooLarge`, `damagedWorkbook`, `truncatedDownload` */
export function partText(bytes: Uint8Array, entry: ZipEntry, most = maxPartBytes): string {
  if (entry.size > most) {
    throw new FieldrowsError('workbookTooLarge', { megabytes: Math.ceil(entry.size / megabyte) });
  }
  const inflated = inflateEntry(bytes, entry, '');
  return decodeUtf8(inflated.bytes, 0, inflated.end);
}
