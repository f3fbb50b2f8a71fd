/** Reports as files. Columns as in Clockify's own exports with the usual settings; nobody knows how many pages those have. */
import { zoneOffset } from '../apps-script/grid/serial-dates';
import { zipFile } from '../kobotoolbox/zip-file';
import type { Response } from '../stand-in/http-messages';
import type { ReportRequest } from './report-request';
import { entriesOf } from './reports';
import type { ClockifyOptions, WorkspaceState } from './types';

export function reportFile(workspace: WorkspaceState, request: ReportRequest, options: ClockifyOptions): Response {
  const rows = tableOf(workspace, request, options);
  switch (request.exportType) {
    case 'CSV':
      return file(
        'text/csv',
        rows
          .map((row) => row.map(csvCell).join(','))
          .join('\n')
          .concat('\n'),
      );
    case 'XLSX':
      return file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbook(rows));
    default:
      return file('application/pdf', `%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`);
  }
}

function file(contentType: string, body: string | Buffer): Response {
  return { status: 200, headers: { 'content-type': contentType }, body };
}

const headings = [
  ...['Project', 'Client', 'Description', 'Task', 'User', 'Email', 'Tags', 'Billable'],
  ...['Start Date', 'Start Time', 'End Date', 'End Time', 'Duration (h)', 'Duration (decimal)'],
];

function tableOf(workspace: WorkspaceState, request: ReportRequest, options: ClockifyOptions): string[][] {
  const entries = entriesOf(workspace, request);
  if (request.kind !== 'detailed') {
    const names = [...new Set(entries.map(({ project }) => project?.name ?? '(Without project)'))];
    const seconds = (name: string) =>
      entries
        .filter(({ project }) => (project?.name ?? '(Without project)') === name)
        .reduce((sum, entry) => sum + entry.seconds, 0);
    return [['Project', 'Time (decimal)'], ...names.map((name) => [name, (seconds(name) / 3_600).toFixed(2)])];
  }
  const { page, pageSize } = request;
  const size = Math.min(pageSize, options.largestPage);
  const shown = options.filesHavePages ? entries.slice((page - 1) * size, page * size) : entries;
  const local = (instant: number) =>
    new Date(instant + zoneOffset(instant, request.timeZone)).toISOString().slice(0, 19).split('T');
  return [
    headings,
    ...shown.map((entry) => {
      const [startDate = '', startTime = ''] = local(entry.start);
      const [endDate = '', endTime = ''] = local(entry.start + entry.seconds * 1_000);
      return [
        ...[entry.project?.name ?? '', entry.project?.client?.name ?? '', entry.description, entry.task?.name ?? ''],
        ...[entry.user.name, entry.user.email, entry.tags.map(({ name }) => name).join(', ')],
        ...[entry.billable ? 'Yes' : 'No', startDate, startTime, endDate, endTime],
        ...[new Date(entry.seconds * 1_000).toISOString().slice(11, 19), (entry.seconds / 3_600).toFixed(2)],
      ];
    }),
  ];
}

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Shared strings, as the usual writers of XLSX make them. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
  const strings = [...new Set(rows.flat())];
  const at = new Map(strings.map((text, index) => [text, index]));
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const column = (index: number) => String.fromCharCode(65 + index);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const lines = rows.map((row, y) => {
    const cells = row.map((text, x) => `<c r="${column(x)}${y + 1}" t="s"><v>${at.get(text) ?? 0}</v></c>`);
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const relationships = (parts: readonly string[]) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.join('')}</Relationships>`;
  const items = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Detailed Report" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${items.join('')}</sst>`,
  };
  return zipFile(Object.entries(parts).map(([name, text]) => ({ name, text })));
}
