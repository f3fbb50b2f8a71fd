/** What the stand-in Clockify answers: keys, plans and counted requests first, then the few addresses that it has. */
import { Refusal, type Request, type Response } from '../stand-in/http-messages';
import { faultyAnswer, spoil } from './faults';
import { reportFile } from './files';
import { json, refuse } from './refusals';
import { invalid, localOf, oneOf, type ReportKind, type ReportRequest, readReportRequest } from './report-request';
import { detailedReport, summaryReport, weeklyReport } from './reports';
import { now } from './state';
import type { ClockifyState, UserState, WorkspaceState } from './types';

const freeDays = 31;
const freeRequests = 30;
const hour = 3_600_000;

/** Where a request went: the part behind the version, and whether that is where reports are. */
interface Route {
  readonly isReports: boolean;
  readonly parts: readonly string[];
}

export function answerClockify(state: ClockifyState, request: Request): Response {
  const answer = answerOrRefuse(state, request);
  const isRefusal = answer.status >= 400 && answer.headers['content-type'] === 'application/json';
  return isRefusal && state.options.refusesWith200 ? { ...answer, status: 200 } : answer;
}

function answerOrRefuse(state: ClockifyState, request: Request): Response {
  try {
    const route = routeOf(request);
    const fault = faultyAnswer(state, route.parts);
    if (fault !== undefined) return fault;
    const user = userOf(state, request);
    const answer = route.isReports ? reports(state, request, route, user) : core(state, request, route, user);
    return spoil(state, route.parts, answer);
  } catch (error) {
    if (error instanceof Refusal) return error.response;
    throw error;
  }
}

/** Only Clockify's own hosts, each with the path that it has. */
function routeOf({ headers, path }: Request): Route {
  const host = headers['host'] ?? '';
  const pattern = host === 'reports.api.clockify.me' ? /^()\/v1\/(.*)$/ : /^\/(api|report)\/v1\/(.*)$/;
  const found = pattern.exec(path);
  const isOwn = host === 'api.clockify.me' ? found?.[1] === 'api' : host.endsWith('.clockify.me');
  if (!found || !isOwn) throw refuse(404, 3000, 'No static resource');
  return { isReports: found[1] !== 'api', parts: (found[2] ?? '').split('/') };
}

function userOf(state: ClockifyState, { headers }: Request): UserState {
  const apiKey = headers['x-api-key'];
  if (apiKey === undefined || headers['x-addon-token'] !== undefined || headers['authorization'] !== undefined) {
    throw refuse(401, 1000, 'Multiple or none auth tokens present');
  }
  const user = state.users.find((known) => known.apiKey === apiKey);
  if (user === undefined) throw refuse(401, 4003, 'Api key does not exist');
  return user;
}

function core(state: ClockifyState, { method }: Request, { parts }: Route, user: UserState): Response {
  if (method !== 'GET') throw refuse(405, 405, 'Method not allowed');
  const [first, second] = parts;
  if (first === 'user' && second === undefined) {
    const { id, name, email, weekStart } = user;
    return json(200, { id, name, email, settings: { weekStart, timeZone: 'Africa/Nairobi' } });
  }
  if (first !== 'workspaces' || second !== undefined) throw refuse(404, 3000, 'No static resource');
  const own = state.workspaces.filter(({ id }) => id in user.workspaces);
  return json(
    200,
    own.map(({ id, name, plan }) => ({ id, name, featureSubscriptionType: plan, features: [] })),
  );
}

function reports(state: ClockifyState, request: Request, { parts }: Route, user: UserState): Response {
  const [first, second = '', third, fourth] = parts;
  if (first === 'shared-reports' && request.method === 'GET') return sharedReport(state, request, second, user);
  if (first !== 'workspaces') throw refuse(404, 3000, 'No static resource');
  const workspace = workspaceOf(state, second, user);
  count(state, workspace);
  if (third === 'shared-reports' && fourth === undefined && request.method === 'GET') {
    const list = workspace.sharedReports.map(({ id, name, type }) => ({ id, name, type, isPublic: false }));
    return json(200, { reports: list, count: list.length });
  }
  const kind = (['detailed', 'summary', 'weekly'] as const).find((known) => known === fourth);
  if (third !== 'reports' || kind === undefined) throw refuse(404, 3000, 'No static resource');
  if (request.method !== 'POST') throw refuse(405, 405, 'Method not allowed');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw refuse(415, 415, 'Unsupported Media Type');
  return report(state, workspace, readReportRequest(kind, request.body), user);
}

function workspaceOf(state: ClockifyState, id: string, user: UserState): WorkspaceState {
  const workspace = state.workspaces.find((known) => known.id === id);
  if (workspace === undefined || !(id in user.workspaces)) throw refuse(403, 403, 'Access Denied');
  return workspace;
}

/** A moving hour, as far as anybody knows; no word on when there is room again. */
function count(state: ClockifyState, { id, plan }: WorkspaceState): void {
  if (plan !== null || !state.options.countsRequests) return;
  const sent = (state.sent.get(id) ?? []).filter((at) => at > now(state) - hour);
  if (sent.length >= freeRequests) throw refuse(429, 429, 'Too many requests');
  state.sent.set(id, [...sent, now(state)]);
}

function report(state: ClockifyState, workspace: WorkspaceState, wanted: ReportRequest, user: UserState): Response {
  const isFree = workspace.plan === null;
  if (isFree && wanted.kind !== 'weekly' && wanted.days > freeDays) invalid('Date range exceeds 31 days');
  if (wanted.kind === 'weekly' && wanted.days !== 7) invalid('Weekly report must span exactly 7 days');
  if (wanted.amountShown !== 'HIDE_AMOUNT' && user.workspaces[workspace.id]?.seesAmounts !== true) {
    throw refuse(403, 403, 'Access Denied');
  }
  if (['CSV', 'XLSX', 'PDF'].includes(wanted.exportType)) {
    if (isFree && wanted.exportType !== 'PDF') throw refuse(403, 403, 'Feature is not available on your plan');
    return reportFile(workspace, wanted, state.options);
  }
  if (wanted.exportType !== 'JSON') invalid('exportType');
  const make = { detailed: detailedReport, summary: summaryReport, weekly: weeklyReport }[wanted.kind];
  return json(200, make(workspace, wanted, state.options));
}

function sharedReport(state: ClockifyState, request: Request, id: string, user: UserState): Response {
  const workspace = state.workspaces.find(({ sharedReports }) => sharedReports.some((known) => known.id === id));
  const shared = workspace?.sharedReports.find((known) => known.id === id);
  if (workspace === undefined || shared === undefined || !(workspace.id in user.workspaces)) {
    throw refuse(404, 3000, 'Shared report does not exist');
  }
  count(state, workspace);
  const { query } = request;
  for (const name of query.keys()) oneOf(name, sharedParameters, 'parameter');
  const kind = shared.type.toLowerCase() as ReportKind;
  const start = query.get('dateRangeStart');
  const range = start === null ? lastDays(state) : { dateRangeStart: start, dateRangeEnd: query.get('dateRangeEnd') };
  localOf(range.dateRangeEnd, 'dateRangeEnd');
  const page = { page: Number(query.get('page') ?? 1), pageSize: Number(query.get('pageSize') ?? 50) };
  const body = {
    ...shared.body,
    ...range,
    timeZone: shared.timeZone,
    exportType: query.get('exportType') ?? 'JSON',
    ...(kind === 'detailed' ? { detailedFilter: page } : {}),
  };
  const answer = report(state, workspace, readReportRequest(kind, JSON.stringify(body)), user);
  if (answer.headers['content-type'] !== 'application/json') return answer;
  const filters = { id, name: shared.name, type: shared.type, timezone: shared.timeZone, ...shared.body };
  return json(200, { ...(JSON.parse(String(answer.body)) as object), filters });
}

const sharedParameters = [
  'exportType',
  'page',
  'pageSize',
  'dateRangeStart',
  'dateRangeEnd',
  'sortOrder',
  'sortColumn',
];

/** The range that every shared report of the stand-in was saved with. */
function lastDays(state: ClockifyState): { dateRangeStart: string; dateRangeEnd: string } {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    dateRangeStart: `${day(now(state) - 6 * 24 * hour)}T00:00:00.000`,
    dateRangeEnd: `${day(now(state))}T23:59:59.999`,
  };
}
