/** Reports as files. Columns as in Clockify's own exports with the usual settings; nobody knows how many pages those have. */
import { zoneOffset } from '../apps-script/grid/serial-dates';
import type { Response } from '../stand-in/http-messages';
import type { ReportRequest } from './report-request';
import { entriesOf } from './reports';
import type { ClockifyOptions, EntryState, WorkspaceState } from './types';
import { type FileCell, workbook } from './workbook';

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

function tableOf(workspace: WorkspaceState, request: ReportRequest, options: ClockifyOptions): FileCell[][] {
  const entries = entriesOf(workspace, request);
  const { page, pageSize, kind } = request;
  const size = Math.min(pageSize, options.largestPage);
  const isPaged = kind === 'detailed' && options.filesHavePages;
  const shown = isPaged ? entries.slice((page - 1) * size, page * size) : entries;
  const table = kind === 'detailed' ? entryTable(shown, request) : projectTable(shown);
  return options.filesHaveTotals ? framed(table, shown) : table;
}

function entryTable(entries: readonly EntryState[], { timeZone }: ReportRequest): FileCell[][] {
  const local = (instant: number) =>
    new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 19).split('T');
  return [
    headings,
    ...entries.map((entry): FileCell[] => {
      const [startDate = '', startTime = ''] = local(entry.start);
      const [endDate = '', endTime = ''] = local(entry.start + entry.seconds * 1_000);
      const { seconds } = entry;
      return [
        ...[entry.project?.name ?? '', entry.project?.client?.name ?? '', entry.description, entry.task?.name ?? ''],
        ...[entry.user.name, entry.user.email, entry.tags.map(({ name }) => name).join(', ')],
        ...[entry.billable ? 'Yes' : 'No', startDate, startTime, endDate, endTime],
        ...([
          { seconds, as: 'hours' },
          { seconds, as: 'decimal' },
        ] as const),
      ];
    }),
  ];
}

function projectTable(entries: readonly EntryState[]): FileCell[][] {
  const sums = new Map<string, number>();
  for (const { project, seconds } of entries) {
    const name = project?.name ?? '(Without project)';
    sums.set(name, (sums.get(name) ?? 0) + seconds);
  }
  const rows = [...sums].map(([name, seconds]): FileCell[] => [
    name,
    { seconds, as: 'hours' },
    { seconds, as: 'decimal' },
  ]);
  return [['Project', 'Time (h)', 'Time (decimal)'], ...rows];
}

/** With a title and a line of totals around it, as old exports had them. */
function framed(table: readonly FileCell[][], entries: readonly EntryState[]): FileCell[][] {
  const [first = []] = table;
  const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0);
  const blank = new Array<FileCell>(Math.max(0, first.length - 3)).fill('');
  return [['Report'], [], ...table, ['Total', ...blank, { seconds, as: 'hours' }, { seconds, as: 'decimal' }]];
}

function shownText(cell: FileCell): string {
  if (typeof cell === 'string') return cell;
  const { seconds } = cell;
  if (cell.as === 'decimal') return (seconds / 3_600).toFixed(2);
  const two = (value: number) => String(value).padStart(2, '0');
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}

function csvCell(cell: FileCell): string {
  return `"${shownText(cell).replaceAll('"', '""')}"`;
}
