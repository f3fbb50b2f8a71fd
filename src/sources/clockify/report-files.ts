/**
 * Reports as files: CSV for a sheet, where the plan has it, and CSV, XLSX and PDF to be saved on one's computer. A file
 * says neither which time entry a row is nor whether there are more pages, so JSON counts the entries, and a row is
 * identified by all it contains: one that was edited is another row to us. XLSX goes to no sheet, as nothing is known
 * about the layout of Clockify's workbooks that CSV does not tell as well.
 */
import { FieldrowsError } from '../../errors';
import { clockifyFreeDays } from '../../limits';
import type { FileFormat } from '../../source-kinds';
import { restoreText } from '../../tables/cell-kinds';
import { parseCsv } from '../../tables/csv';
import { hashText } from '../../tables/hash';
import type { Table } from '../../tables/table';
import type { ReadPart, SavedFile } from '../source';
import { verifiedDownload } from '../verify-download';
import { hostOf } from '../web-address';
import { readJson, readReport } from './answers';
import { ask, type ClockifySession } from './exchange';
import type { Question } from './failures';
import { piecesOf } from './read-report';
import { type ExportType, type ReportWish, reportRequest } from './requests';

const exportTypes: { readonly [Format in FileFormat]: ExportType } = { csv: 'CSV', xlsx: 'XLSX', pdf: 'PDF' };
const mediaTypes: { readonly [Format in FileFormat]: string } = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** The table in the CSV files of a report, and how many bytes they had. */
export function readCsvReport(
  session: ClockifySession,
  wish: ReportWish,
  question: Question,
  name: string,
): { readonly part: ReadPart; readonly byteLength: number; readonly isProven: boolean } {
  let byteLength = 0;
  let isProven = true;
  const fetchTable = (piece: ReportWish, page: number): Table => {
    const request = reportRequest(session, piece, 'CSV', page);
    const response = ask(session, request, { ...question, exportType: 'CSV' });
    const download = verifiedDownload(response, request.url, 'csv');
    byteLength += download.byteLength;
    isProven = isProven && download.isProven;
    return parseCsv(download.text, { name });
  };
  const tables = piecesOf(wish).map((piece) => {
    const count = countEntries(session, piece, question);
    return wholeTable((page) => fetchTable(piece, page), count);
  });
  const table = tables.reduce(appended);
  return { part: { group: '', table, keys: rowHashes(table) }, byteLength, isProven };
}

/** Undefined for a report that is not a list of time entries. */
function countEntries(session: ClockifySession, wish: ReportWish, question: Question): number | undefined {
  const response = ask(session, reportRequest(session, wish, 'JSON', 1, 1), question);
  const { entries, count } = readReport(readJson(response, session.server), session.server);
  return entries === undefined ? undefined : (count ?? entries.length);
}

/** Whether files come in pages is not documented: there is another one while rows are missing. */
function wholeTable(fetchPage: (page: number) => Table, count: number | undefined): Table {
  let table = fetchPage(1);
  for (let page = 2; count !== undefined && table.rows.length < count; page++) {
    const next = fetchPage(page);
    const isRepeated = JSON.stringify(next.rows[0]) === JSON.stringify(table.rows[0]);
    if (next.rows.length === 0 || isRepeated) throw new FieldrowsError('reportChanging', {});
    table = appended(table, next);
  }
  return count === undefined ? table : withoutTotal(table, count);
}

/** Some files end with a line of totals. */
function withoutTotal(table: Table, count: number): Table {
  const { rows } = table;
  const first = rows[rows.length - 1]?.find((cell) => cell !== '');
  const isTotal = rows.length === count + 1 && /^total/i.test(String(first));
  if (!isTotal && rows.length !== count) throw new FieldrowsError('reportChanging', {});
  return isTotal ? { ...table, rows: rows.slice(0, -1) } : table;
}

/** The rows of both; what is not the same kind in both is text in both. */
function appended(one: Table, other: Table): Table {
  if (JSON.stringify(one.headings) !== JSON.stringify(other.headings)) throw new FieldrowsError('reportChanging', {});
  if (other.rows.length === 0) return one;
  if (one.rows.length === 0) return other;
  const kinds = one.kinds.map((kind, column) => (other.kinds[column] === kind ? kind : ('text' as const)));
  const rowsOf = (table: Table) =>
    table.rows.map((row) =>
      row.map((cell, column) => {
        const kind = table.kinds[column] ?? 'text';
        return kinds[column] === kind ? cell : restoreText(kind, cell);
      }),
    );
  return { ...one, kinds, rows: [...rowsOf(one), ...rowsOf(other)], notices: [...one.notices, ...other.notices] };
}

function rowHashes(table: Table): string[] {
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const hash = hashText(row.map((cell, column) => restoreText(table.kinds[column] ?? 'text', cell)).join('\u0000'));
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return `${hash}-${times}`;
  });
}

/** A report as a file for people's computers. @throws {FieldrowsError} `fileTooLong` beyond what the free plan allows */
export function saveReport(
  session: ClockifySession,
  wish: ReportWish,
  format: FileFormat,
  question: Question,
  name: string,
): SavedFile {
  if (piecesOf(wish).length > 1) throw new FieldrowsError('fileTooLong', { days: clockifyFreeDays });
  const request = reportRequest(session, wish, exportTypes[format], 1);
  const response = ask(session, request, { ...question, exportType: exportTypes[format] });
  const bytes =
    format === 'pdf'
      ? pdfBytes(response.bytes(), session.server)
      : verifiedDownload(response, request.url, format).bytes();
  return { fileName: `${name}.${format}`, mediaType: mediaTypes[format], bytes };
}

/** Every PDF begins with its name and has its end marked near the end. */
function pdfBytes(bytes: Uint8Array, server: string): Uint8Array {
  const textAt = (begin: number, end: number) => String.fromCharCode(...bytes.subarray(Math.max(0, begin), end));
  if (textAt(0, 5) !== '%PDF-') throw new FieldrowsError('notClockify', { server: hostOf(server) });
  if (!textAt(bytes.length - 1_024, bytes.length).includes('%%EOF')) {
    throw new FieldrowsError('truncatedDownload', { server: hostOf(server) });
  }
  return bytes;
}
