/**
 * Reports as files: CSV and XLSX for a sheet, where the plan has them, and PDF too to be saved on one's computer. A file
 * says neither which time entry a row is nor whether there are more pages, so JSON counts the entries, and a row is
 * identified by all it contains: one that was edited is another row to us.
 */
import { FieldrowsError } from '../../errors';
import { clockifyFreeDays } from '../../limits';
import type { FileFormat } from '../../source-kinds';
import { readFirstSheet } from '../../tables/xlsx/texts';
import type { ReadPart, SavedFile } from '../source';
import { verifiedDownload } from '../verify-download';
import { hostOf } from '../web-address';
import { readJson, readReport } from './answers';
import { ask, type ClockifySession } from './exchange';
import type { Question } from './failures';
import { csvLines, type FileTable, joined, partOfFile, tableIn, withoutTotal } from './file-tables';
import { piecesOf, settled } from './read-report';
import { type ExportType, type ReportWish, reportRequest } from './requests';

const exportTypes: { readonly [Format in FileFormat]: ExportType } = { csv: 'CSV', xlsx: 'XLSX', pdf: 'PDF' };
const mediaTypes: { readonly [Format in FileFormat]: string } = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** The table in the files of a report, and how many bytes they had. */
export function readReportFiles(
  session: ClockifySession,
  wish: ReportWish,
  question: Question,
  name: string,
  format: 'csv' | 'xlsx',
): { readonly part: ReadPart; readonly byteLength: number; readonly isProven: boolean } {
  let byteLength = 0;
  let isProven = true;
  const exportType = exportTypes[format];
  const fetchTable = (piece: ReportWish, page: number): FileTable => {
    const request = reportRequest(session, piece, exportType, page);
    const download = verifiedDownload(ask(session, request, { ...question, exportType }), request.url, format);
    byteLength += download.byteLength;
    isProven = isProven && download.isProven;
    return tableIn(format === 'csv' ? csvLines(download.text) : readFirstSheet(download.bytes()).rows);
  };
  let isCounted = true;
  const tables = piecesOf(wish).map((piece) =>
    settled(() => {
      const expected = expectedOf(session, piece, question);
      isCounted = isCounted && 'entries' in expected;
      return readPiece((page) => fetchTable(piece, page), expected);
    }),
  );
  return { part: partOfFile(name, joined(tables)), byteLength, isProven: isProven || isCounted };
}

/** What the same report says as JSON: how many time entries there are; of other reports, how many hours. */
type Expected = { readonly entries: number } | { readonly hours: number };

function expectedOf(session: ClockifySession, wish: ReportWish, question: Question): Expected {
  const response = ask(session, reportRequest(session, wish, 'JSON', 1, 1), question);
  const { entries, count, lines = [] } = readReport(readJson(response, session.server), session.server);
  if (entries !== undefined) return { entries: count ?? entries.length };
  return { hours: lines.reduce((sum, { seconds }) => sum + seconds, 0) / 3_600 };
}

/**
 * Whether files come in pages is not documented: there is another one while rows are missing.
 *
 * @returns undefined when there are not as many rows as time entries
 */
function readPiece(fetchPage: (page: number) => FileTable, expected: Expected): FileTable | undefined {
  if ('hours' in expected) return withoutTotal(fetchPage(1), expected.hours);
  const pages: FileTable[] = [];
  let rows = 0;
  while (pages.length === 0 || rows < expected.entries) {
    const page = withoutTotal(fetchPage(pages.length + 1));
    const isRepeated = JSON.stringify(page.rows[0]) === JSON.stringify(pages[0]?.rows[0]);
    if (pages.length > 0 && (page.rows.length === 0 || isRepeated)) return undefined;
    pages.push(page);
    rows += page.rows.length;
  }
  return rows === expected.entries ? joined(pages) : undefined;
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
