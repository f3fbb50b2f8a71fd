/** The body of a report request, judged as strictly as Clockify does or more: what it does not know is refused. */
import { instantOfLocal, isTimeZone } from '../apps-script/grid/serial-dates';
import { refuse } from './refusals';

export type ReportKind = 'detailed' | 'summary' | 'weekly';

export interface ReportRequest {
  readonly kind: ReportKind;
  /** Milliseconds since 1970, both meant. */
  readonly from: number;
  readonly to: number;
  readonly days: number;
  readonly timeZone: string;
  readonly exportType: string;
  readonly amountShown: string;
  readonly groups: readonly string[];
  readonly page: number;
  readonly pageSize: number;
}

const commonNames = [
  ...['dateRangeStart', 'dateRangeEnd', 'dateRangeType', 'exportType', 'amountShown', 'amounts', 'billable'],
  ...['sortOrder', 'timeZone', 'userLocale', 'dateFormat', 'timeFormat', 'weekStart', 'rounding', 'users', 'projects'],
];
const filterNames: Readonly<Record<ReportKind, string>> = {
  detailed: 'detailedFilter',
  summary: 'summaryFilter',
  weekly: 'weeklyFilter',
};
const groupNames = ['CLIENT', 'PROJECT', 'DATE', 'WEEK', 'MONTH', 'TASK', 'TIMEENTRY', 'USER', 'TAG'];
const wallClock = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z?$/;

export function readReportRequest(kind: ReportKind, text: string): ReportRequest {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw refuse(400, 3002, 'Malformed JSON');
  }
  const fields = record(body, 'body');
  const filterName = filterNames[kind];
  const known = [...commonNames, filterName];
  for (const name of Object.keys(fields)) if (!known.includes(name)) invalid(`unknown property ${name}`);
  const filter = record(fields[filterName], filterName);
  const timeZone = fields['timeZone'] === undefined ? 'Etc/UTC' : text_(fields['timeZone'], 'timeZone');
  if (!isTimeZone(timeZone)) invalid('timeZone is not valid');
  const [start, end] = [
    localOf(fields['dateRangeStart'], 'dateRangeStart'),
    localOf(fields['dateRangeEnd'], 'dateRangeEnd'),
  ];
  if (end < start) invalid('dateRangeEnd is before dateRangeStart');
  return {
    kind,
    // Read as wall-clock times in the body's zone, even with a Z.
    from: instantOfLocal(start, timeZone),
    to: instantOfLocal(end, timeZone),
    days: Math.round((end - start) / 86_400_000),
    timeZone,
    exportType: oneOf(fields['exportType'] ?? 'JSON', ['JSON', 'JSON_V1', 'PDF', 'CSV', 'XLSX', 'ZIP'], 'exportType'),
    amountShown: oneOf(
      fields['amountShown'] ?? 'EARNED',
      ['EARNED', 'COST', 'PROFIT', 'HIDE_AMOUNT', 'EXPORT'],
      'amountShown',
    ),
    ...filterOf(kind, filter),
  };
}

function filterOf(
  kind: ReportKind,
  filter: Record<string, unknown>,
): Pick<ReportRequest, 'groups' | 'page' | 'pageSize'> {
  if (kind === 'detailed') {
    only(filter, ['page', 'pageSize', 'sortColumn', 'options', 'auditFilter', 'quickbooksSelectType']);
    const pageSize = whole(filter['pageSize'] ?? 50, 'pageSize');
    if (pageSize < 1 || pageSize > 1_000) invalid('pageSize must be between 1 and 1000');
    const page = whole(filter['page'] ?? 1, 'page');
    if (page < 1) invalid('page must be positive');
    return { groups: [], page, pageSize };
  }
  if (kind === 'weekly') {
    only(filter, ['group', 'subgroup']);
    const group = oneOf(filter['group'], ['USER', 'PROJECT'], 'weeklyFilter.group');
    oneOf(filter['subgroup'] ?? 'TIME', ['TIME'], 'weeklyFilter.subgroup');
    return { groups: [group], page: 1, pageSize: 1_000 };
  }
  only(filter, ['groups', 'sortColumn', 'summaryChartType']);
  const { groups } = filter;
  if (!Array.isArray(groups) || groups.length < 1 || groups.length > 3) invalid('groups must have 1 to 3 items');
  return { groups: (groups as unknown[]).map((group) => oneOf(group, groupNames, 'groups')), page: 1, pageSize: 1_000 };
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) invalid(`${name} is required`);
  return value as Record<string, unknown>;
}

function only(fields: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(fields)) if (!names.includes(name)) invalid(`unknown property ${name}`);
}

function text_(value: unknown, name: string): string {
  if (typeof value !== 'string') invalid(`${name} must be a string`);
  return value as string;
}

function whole(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) invalid(`${name} must be a whole number`);
  return value as number;
}

export function oneOf(value: unknown, names: readonly string[], name: string): string {
  if (typeof value !== 'string' || !names.includes(value)) invalid(`${name} must be one of ${names.join(', ')}`);
  return value as string;
}

/** A wall-clock time as if it were UTC. */
export function localOf(value: unknown, name: string): number {
  const parts = wallClock.exec(typeof value === 'string' ? value : '');
  if (!parts) invalid(`${name} is not a date and time`);
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = (parts ?? [])
    .slice(1)
    .map(Number);
  return Date.UTC(year, month - 1, date, hours, minutes, seconds, milliseconds);
}

/** Code 501: validation. */
export function invalid(message: string): never {
  throw refuse(400, 501, message);
}
