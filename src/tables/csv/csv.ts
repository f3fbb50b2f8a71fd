/** A CSV file as a typed table: the way in for KoboToolbox's exports, read for the bytes its servers really send. */
import { FieldrowsError } from '../../errors';
import { isHxlRow } from '../hxl';
import type { Notice, Table } from '../table';
import { readRecord, sniffSeparator } from './record';
import { readRows } from './rows';

const byteOrderMark = 0xfeff;

export interface CsvOptions {
  /** Name of the table; the file does not know it. */
  readonly name?: string;
}

/**
 * Reads a whole file. The first record gives the headings and the width of the table; surplus cells of later records
 * are cut and reported, as KoboToolbox writes them by mistake (formpack export.py:436).
 *
 * @throws {FieldrowsError} `emptyDownload` for a file without headings; `truncatedDownload` when it ends inside a
 *   record or without a line break; `malformedCsv` for text after a closing quote or a record that is too short.
 */
export function parseCsv(text: string, options: CsvOptions = {}): Table {
  // Only the file's own mark: an answer may begin with one too.
  const begin = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  if (!/\S/.test(text)) throw new FieldrowsError('emptyDownload', {});

  const separator = sniffSeparator(text, begin);
  const { fields: headings, next: firstRecord } = readRecord(text, begin, separator);
  const notices: Notice[] = [];
  let firstRow = firstRecord;
  if (text.length > firstRecord) {
    const { fields, next } = readRecord(text, firstRecord, separator);
    if (isHxlRow(headings, fields)) {
      notices.push({ kind: 'hxlRow', tags: fields.slice(0, headings.length) });
      firstRow = next;
    }
  }

  const { rows, kinds, surplus } = readRows(text, firstRow, separator, headings.length);
  if (surplus.count > 0) notices.push({ kind: 'raggedRows', ...surplus });
  return { name: options.name ?? '', headings, kinds, rows, notices };
}
