/**
 * What Clockify's JSON says, in our words. Pure, and lenient where answers differ: `timeentries` and `timeEntries`,
 * `_id`, `get_id` and `id`, missing totals, errors that come with status 200. Clockify's names for things stay in here.
 * Facts: its OpenAPI description of 2026-05-24, and what clients and probes have met on the wire.
 */
import {
  array,
  type BaseIssue,
  type BaseSchema,
  boolean,
  fallback,
  number,
  object,
  record,
  safeParse,
  string,
  unknown,
} from 'valibot';
import { FieldrowsError } from '../../errors';
import type { HttpResponse } from '../../ports';
import { hostOf } from '../web-address';
import { readSeconds } from './numbers';
import { type Group, groups } from './options';

const text = fallback(string(), '');
const list = fallback(array(unknown()), []);
const json = record(string(), unknown());

export type Json = Readonly<Record<string, unknown>>;

/** A time entry as a report shows it. Durations in seconds, money in cents. */
export interface TimeEntry {
  readonly id: string;
  readonly description: string;
  readonly project: string;
  readonly client: string;
  readonly task: string;
  readonly user: string;
  readonly email: string;
  readonly tags: readonly string[];
  readonly billable: boolean;
  /** ISO 8601; '' where the entry has none. */
  readonly start: string;
  readonly end: string;
  readonly seconds: number | undefined;
  readonly money: Money;
  readonly customFields: readonly { readonly name: string; readonly value: string }[];
}

export interface Money {
  readonly earned: number | undefined;
  readonly cost: number | undefined;
  readonly profit: number | undefined;
  readonly rate: number | undefined;
  readonly costRate: number | undefined;
  readonly currency: string;
}

/** A line of a summary or weekly report, with the lines that it is made of. */
export interface GroupLine {
  readonly id: string;
  readonly name: string;
  readonly client: string;
  readonly seconds: number;
  readonly money: Money;
  readonly children: readonly GroupLine[];
  /** Of a weekly report: seconds by day (`YYYY-MM-DD`). */
  readonly days: ReadonlyMap<string, number>;
}

/** An answer of any report: one of the two lists is there. */
export interface ReportAnswer {
  readonly entries: readonly TimeEntry[] | undefined;
  readonly lines: readonly GroupLine[] | undefined;
  /** Entries of all pages; undefined when the answer does not say. */
  readonly count: number | undefined;
  /** Of a shared report: what it is grouped by, as far as it says. */
  readonly groups: readonly Group[];
}

/** A body that is JSON. @throws {FieldrowsError} `emptyDownload`, `truncatedDownload`, `notClockify` */
export function readJson(response: HttpResponse, server: string): unknown {
  const body = response
    .text()
    .replace(/^\ufeff/, '')
    .trim();
  const host = hostOf(server);
  if (body === '') throw new FieldrowsError('emptyDownload', { server: host });
  try {
    return JSON.parse(body);
  } catch {
    // A sign-in page, a firewall's page; or our JSON cut on its way.
    if (body.startsWith('{') || body.startsWith('[')) throw new FieldrowsError('truncatedDownload', { server: host });
    throw new FieldrowsError('notClockify', { server: host });
  }
}

/** An error in the body, whatever the status says; undefined for an answer that is none. */
export function readFailure(body: unknown): { readonly code: number; readonly message: string } | undefined {
  const shape = object({ code: number(), message: string() });
  const found = safeParse(shape, body);
  return found.success ? found.output : undefined;
}

/** @throws {FieldrowsError} `notClockify` */
export function readReport(body: unknown, server: string): ReportAnswer {
  const answer = shaped(json, body, server);
  const entries = answer['timeentries'] ?? answer['timeEntries'];
  const lines = answer['groupOne'];
  if (!Array.isArray(entries) && !Array.isArray(lines)) throw unlike(server);
  return {
    entries: Array.isArray(entries) ? entries.map((entry) => readEntry(entry, server)) : undefined,
    lines: Array.isArray(entries) ? undefined : readLines(lines, server),
    count: readCount(answer['totals']),
    groups: readGroups(answer['filters']),
  };
}

const entryShape = object({
  description: text,
  projectName: text,
  clientName: text,
  taskName: text,
  userName: text,
  userEmail: text,
  tags: list,
  billable: fallback(boolean(), false),
  timeInterval: fallback(json, {}),
  customFields: list,
});

function readEntry(item: unknown, server: string): TimeEntry {
  const fields = shaped(json, item, server);
  const entry = shaped(entryShape, item, server);
  const id = idOf(fields);
  // Without it, what people write beside the entry could not follow it.
  if (id === '') throw unlike(server);
  const { start, end, duration } = entry.timeInterval;
  return {
    id,
    description: entry.description,
    project: entry.projectName,
    client: entry.clientName,
    task: entry.taskName,
    user: entry.userName,
    email: entry.userEmail,
    tags: entry.tags.map(nameOf).filter((name) => name !== ''),
    billable: entry.billable,
    start: textOf(start),
    end: textOf(end),
    seconds: readSeconds(duration),
    money: readMoney(fields),
    customFields: entry.customFields.flatMap(readCustomField),
  };
}

function readLines(items: unknown, server: string): GroupLine[] {
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown) => {
    const line = shaped(json, item, server);
    return {
      id: idOf(line),
      name: textOf(line['name']),
      client: textOf(line['clientName']),
      seconds: readSeconds(line['duration']) ?? 0,
      money: readMoney(line),
      children: readLines(line['children'], server),
      days: readDays(line['days']),
    };
  });
}

function readDays(items: unknown): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
    const found = safeParse(object({ date: string(), duration: unknown() }), item);
    if (found.success) days.set(found.output.date.slice(0, 10), readSeconds(found.output.duration) ?? 0);
  }
  return days;
}

/** Amounts come as a list by kind, and in older answers by name; a rate may be wrapped together with its currency. */
function readMoney(fields: Json): Money {
  const byKind = new Map<string, number>();
  const amounts = fields['amounts'];
  for (const item of Array.isArray(amounts) ? (amounts as unknown[]) : []) {
    const found = safeParse(object({ type: string(), value: number() }), item);
    if (found.success) byKind.set(found.output.type.toUpperCase(), found.output.value);
  }
  const amount = (kind: string, ...names: readonly string[]) => byKind.get(kind) ?? numberNamed(fields, names);
  const currency = textOf(fields['currency']) || textOf(wrapped(fields['rate'])?.['currency']);
  return {
    earned: amount('EARNED', 'earnedAmount', 'amount'),
    cost: amount('COST', 'costAmount'),
    profit: amount('PROFIT', 'profitAmount'),
    rate: numberNamed(fields, ['earnedRate', 'rate', 'hourlyRate']),
    costRate: numberNamed(fields, ['costRate']),
    currency,
  };
}

function numberNamed(fields: Json, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'number') return value;
    const inside = wrapped(value)?.['amount'];
    if (typeof inside === 'number') return inside;
  }
  return undefined;
}

function wrapped(value: unknown): Json | undefined {
  const found = safeParse(json, value);
  return found.success ? found.output : undefined;
}

function readCustomField(item: unknown): { readonly name: string; readonly value: string }[] {
  const field = wrapped(item) ?? {};
  const name = textOf(field['name']) || textOf(field['customFieldName']);
  const value = field['value'];
  if (name === '' || value === null || value === undefined) return [];
  return [{ name, value: Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value) }];
}

function readCount(totals: unknown): number | undefined {
  const first: unknown = Array.isArray(totals) ? totals[0] : undefined;
  const found = safeParse(object({ entriesCount: number() }), first);
  return found.success ? found.output.entriesCount : undefined;
}

function readGroups(filters: unknown): readonly Group[] {
  const saved = wrapped(filters);
  const inner = wrapped(saved?.['filter']);
  const summary = wrapped(saved?.['summaryFilter'] ?? inner?.['summaryFilter']);
  const weekly = wrapped(saved?.['weeklyFilter'] ?? inner?.['weeklyFilter']);
  const names: readonly unknown[] = Array.isArray(summary?.['groups']) ? summary['groups'] : [weekly?.['group']];
  return names.flatMap((name) => groups.find((group) => group === name) ?? []);
}

function idOf(fields: Json): string {
  return textOf(fields['_id']) || textOf(fields['get_id']) || textOf(fields['id']);
}

function nameOf(item: unknown): string {
  return typeof item === 'string' ? item : textOf(wrapped(item)?.['name']);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** @throws {FieldrowsError} `notClockify` */
export function shaped<Value>(
  shape: BaseSchema<unknown, Value, BaseIssue<unknown>>,
  body: unknown,
  server: string,
): Value {
  const found = safeParse(shape, body);
  if (!found.success) throw unlike(server);
  return found.output;
}

function unlike(server: string): FieldrowsError {
  return new FieldrowsError('notClockify', { server: hostOf(server) });
}
