/**
 * A workbook of any program as the texts that its cells show. KoboToolbox's workbooks are read by `xlsx.ts`, from their
 * bytes and with what is known of their writer; this reader knows nothing of the writer and takes what Excel would
 * show: shared strings, the results of formulas, dates and times in their canonical form.
 */
import { FieldrowsError } from '../../errors';
import { maxSpreadsheetCells } from '../../limits';
import { columnNumber } from '../column-letters';
import { type NumberFormat, readNumberFormats, shownNumber } from './number-formats';
import { openPackage, type Package, partText } from './package';
import { plainText, readSharedStrings, richText, sharedString } from './shared-strings';
import { attribute, elements, tags } from './xml';

export interface SheetTexts {
  /** As on the tab. */
  readonly name: string;
  /** Those with a cell that is not empty; each up to its last such cell. */
  readonly rows: readonly (readonly string[])[];
}

/** A sheet of this size is read as one string; reports of a month have a hundredth of it. */
const maxSheetBytes = 64 * 1024 * 1024;
/** `XFD` */
const maxColumns = 16_384;

/**
 * The first sheet with anything in it; one without rows when all are empty.
 *
 * @throws {FieldrowsError} `emptyDownload`, `truncatedDownload`, `damagedWorkbook`, `workbookTooLarge`, `tooManyCells`
 */
export function readFirstSheet(bytes: Uint8Array): SheetTexts {
  const workbook = openPackage(bytes);
  const look = lookOf(workbook);
  for (const { name, entry } of workbook.sheets) {
    const rows = readRows(partText(bytes, entry, maxSheetBytes), name, look);
    if (rows.length > 0) return { name, rows };
  }
  return { name: workbook.sheets[0]?.name ?? '', rows: [] };
}

/** What cells refer to. */
interface Look {
  readonly texts: readonly string[];
  /** By style index. */
  readonly formats: readonly NumberFormat[];
  /** Whether days are counted from 1904, as on old Macintoshes. */
  readonly is1904: boolean;
}

function lookOf({ bytes, sharedStrings, styles, workbookXml }: Package): Look {
  const [properties = ''] = tags(workbookXml, 'workbookPr');
  return {
    texts: sharedStrings === undefined ? [] : readSharedStrings(partText(bytes, sharedStrings)),
    formats: styles === undefined ? [] : readNumberFormats(partText(bytes, styles)),
    is1904: /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? ''),
  };
}

function readRows(xml: string, sheetName: string, look: Look): string[][] {
  const [data] = elements(xml, 'sheetData', sheetName);
  // A sheet that holds nothing but a chart has none.
  if (data === undefined && !xml.includes('<chartsheet')) throw new FieldrowsError('damagedWorkbook', { sheetName });
  const rows: string[][] = [];
  let cells = 0;
  for (const { content } of elements(data?.content ?? '', 'row', sheetName)) {
    const row = readRow(content, sheetName, look);
    if (row.length === 0) continue;
    rows.push(row);
    cells += row.length;
    if (cells > maxSpreadsheetCells) throw new FieldrowsError('tooManyCells', { needed: cells });
  }
  return rows;
}

function readRow(xml: string, sheetName: string, look: Look): string[] {
  const row: string[] = [];
  let next = 0;
  for (const { tag, content } of elements(xml, 'c', sheetName)) {
    const letters = /^[A-Z]+/.exec(attribute(tag, 'r') ?? '')?.[0];
    const column = letters === undefined ? next : columnNumber(letters) - 1;
    if (column < next || column >= maxColumns) throw new FieldrowsError('damagedWorkbook', { sheetName });
    next = column + 1;
    const text = cellText(tag, content, sheetName, look);
    if (text === '') continue;
    while (row.length < column) row.push('');
    row.push(text);
  }
  return row;
}

function cellText(tag: string, content: string, sheetName: string, { texts, formats, is1904 }: Look): string {
  const [inline] = elements(content, 'is', sheetName);
  if (inline !== undefined) return richText(inline.content);
  const [value] = elements(content, 'v', sheetName);
  const written = plainText(value?.content ?? '');
  if (written === '') return '';
  switch (attribute(tag, 't') ?? 'n') {
    case 's':
      return sharedString(texts, written, sheetName);
    case 'b':
      return written === '0' ? 'False' : 'True';
    case 'n':
      return shownNumber(written, formats[Number(attribute(tag, 's') ?? 0)] ?? 'number', is1904);
    default:
      // Results of formulas that are text, ISO dates, errors such as `#N/A`.
      return written;
  }
}
