/** The three reports of a workspace as JSON: shapes and spellings as met on the wire, or as the description has them. */
import { zoneOffset } from '../apps-script/grid/serial-dates';
import type { ReportRequest } from './report-request';
import type { ClockifyOptions, EntryState, WorkspaceState } from './types';

type Json = Record<string, unknown>;

/** Entries that began in the request's days, oldest first. */
export function entriesOf(workspace: WorkspaceState, { from, to }: ReportRequest): EntryState[] {
  return workspace.entries
    .filter(({ start }) => start >= from && start <= to)
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
}

export function detailedReport(workspace: WorkspaceState, request: ReportRequest, options: ClockifyOptions): Json {
  const entries = entriesOf(workspace, request);
  const pageSize = Math.min(request.pageSize, options.largestPage);
  const page = entries.slice((request.page - 1) * pageSize, request.page * pageSize);
  const name = options.spelling === 'wire' ? 'timeentries' : 'timeEntries';
  const list = page.map((entry) => entryJson(entry, workspace, request, options));
  return { totals: totalsOf(entries, request), [name]: list };
}

export function summaryReport(workspace: WorkspaceState, request: ReportRequest, options: ClockifyOptions): Json {
  const entries = entriesOf(workspace, request);
  return {
    totals: totalsOf(entries, request),
    [options.spelling === 'wire' ? 'donutChart' : 'chart']: [],
    groupTotals: {},
    groupOne: groupJson(entries, request.groups, workspace, request, options),
  };
}

export function weeklyReport(workspace: WorkspaceState, request: ReportRequest, options: ClockifyOptions): Json {
  const entries = entriesOf(workspace, request);
  const lines = groupJson(entries, request.groups, workspace, request, options);
  const days = Array.from({ length: 7 }, (_unused, index) =>
    isoDay(request.from + index * 86_400_000, request.timeZone),
  );
  const dayOf = (entry: EntryState) => isoDay(entry.start, request.timeZone);
  const daily = (some: readonly EntryState[]) =>
    days.flatMap((date) => {
      const own = some.filter((entry) => dayOf(entry) === date);
      return own.length === 0 ? [] : [{ date: `${date}T00:00:00Z`, duration: secondsOf(own) }];
    });
  const groups = grouped(entries, request.groups[0] ?? 'PROJECT', request.timeZone);
  return {
    totals: totalsOf(entries, request),
    totalsByDay: daily(entries),
    groupOne: lines.map((line, index) => ({ ...line, children: [], days: daily(groups[index]?.entries ?? []) })),
  };
}

function entryJson(
  entry: EntryState,
  { currency }: WorkspaceState,
  request: ReportRequest,
  { spelling }: ClockifyOptions,
): Json {
  const { project, task, user } = entry;
  return {
    [spelling === 'wire' ? '_id' : 'get_id']: entry.id,
    description: entry.description,
    userId: user.id,
    userName: user.name,
    userEmail: user.email,
    billable: entry.billable,
    projectId: project?.id ?? null,
    projectName: project?.name ?? null,
    projectColor: '#5C6BC0',
    clientId: project?.client?.id ?? null,
    clientName: project?.client?.name ?? null,
    taskId: task?.id ?? null,
    taskName: task?.name ?? null,
    tags: entry.tags.map(({ id, name }) => ({ _id: id, name })),
    timeInterval: {
      start: isoIn(entry.start, request.timeZone),
      end: isoIn(entry.start + entry.seconds * 1_000, request.timeZone),
      duration: entry.seconds,
    },
    customFields: entry.customFields.map(({ name, value }) => ({ name, value, type: typeof value })),
    ...moneyJson([entry], request, currency),
    locked: false,
  };
}

function groupJson(
  entries: readonly EntryState[],
  [group, ...below]: readonly string[],
  workspace: WorkspaceState,
  request: ReportRequest,
  options: ClockifyOptions,
): Json[] {
  if (group === undefined) return [];
  return grouped(entries, group, request.timeZone).map(({ id, name, entries: own }) => ({
    [options.spelling === 'wire' ? '_id' : 'get_id']: id,
    name,
    nameLowerCase: name.toLowerCase(),
    clientName: group === 'PROJECT' ? (own[0]?.project?.client?.name ?? '') : '',
    duration: secondsOf(own),
    ...moneyJson(own, request, workspace.currency),
    children: groupJson(own, below, workspace, request, options),
  }));
}

interface Grouped {
  readonly id: string;
  readonly name: string;
  readonly entries: EntryState[];
}

/** By name. An entry with two tags is in two groups, as in Clockify. */
function grouped(entries: readonly EntryState[], group: string, timeZone: string): Grouped[] {
  const found = new Map<string, Grouped>();
  for (const entry of entries) {
    for (const { id, name } of groupsOf(entry, group, timeZone)) {
      const known = found.get(id) ?? { id, name, entries: [] };
      known.entries.push(entry);
      found.set(id, known);
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function groupsOf(entry: EntryState, group: string, timeZone: string): { id: string; name: string }[] {
  const date = isoDay(entry.start, timeZone);
  switch (group) {
    case 'USER':
      return [entry.user];
    case 'PROJECT':
      return [entry.project ?? { id: '', name: '(Without project)' }];
    case 'CLIENT':
      return [entry.project?.client ?? { id: '', name: '(Without client)' }];
    case 'TASK':
      return [entry.task ?? { id: '', name: '(Without task)' }];
    case 'TAG':
      return entry.tags.length > 0 ? entry.tags : [{ id: '', name: '(Without tag)' }];
    case 'TIMEENTRY':
      return [{ id: entry.description, name: entry.description || '(Without description)' }];
    case 'MONTH':
      return [{ id: date.slice(0, 7), name: date.slice(0, 7) }];
    default:
      return [{ id: date, name: date }];
  }
}

function totalsOf(entries: readonly EntryState[], request: ReportRequest): unknown[] {
  if (entries.length === 0) return [null];
  const billable = entries.filter((entry) => entry.billable);
  return [
    {
      _id: '',
      totalTime: secondsOf(entries),
      totalBillableTime: secondsOf(billable),
      entriesCount: entries.length,
      ...moneyJson(entries, request, ''),
    },
  ];
}

function secondsOf(entries: readonly EntryState[]): number {
  return entries.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Cents. What is earned is counted for billable time only. */
function moneyJson(entries: readonly EntryState[], { amountShown }: ReportRequest, currency: string): Json {
  if (amountShown === 'HIDE_AMOUNT') return {};
  const sum = (rate: (entry: EntryState) => number) =>
    Math.round(entries.reduce((total, entry) => total + (rate(entry) * entry.seconds) / 3_600, 0));
  const earned = sum(({ billable, rate }) => (billable ? rate : 0));
  const cost = sum(({ costRate }) => costRate);
  const kinds: Readonly<Record<string, readonly { type: string; value: number }[]>> = {
    EARNED: [{ type: 'EARNED', value: earned }],
    COST: [{ type: 'COST', value: cost }],
    PROFIT: [
      { type: 'EARNED', value: earned },
      { type: 'COST', value: cost },
      { type: 'PROFIT', value: earned - cost },
    ],
  };
  const [first] = entries;
  const isOne = entries.length === 1 && first !== undefined;
  return {
    amounts: kinds[amountShown] ?? [],
    amount: earned,
    currency,
    ...(isOne ? { rate: first.billable ? first.rate : 0, costRate: first.costRate } : {}),
  };
}

function isoDay(instant: number, timeZone: string): string {
  return new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 10);
}

/** With the zone's offset, as reports are rendered. */
export function isoIn(instant: number, timeZone: string): string {
  const offset = zoneOffset(instant, timeZone);
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  return `${local}${offset === 0 ? 'Z' : `${sign}${two(minutes / 60)}:${two(minutes % 60)}`}`;
}
