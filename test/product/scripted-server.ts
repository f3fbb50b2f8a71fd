/**
 * A KoboToolbox server of one project and one named export, answering without a network whatever bytes a test wants
 * imported. Keeps every request, so that tests can tell where the key went.
 */
import type { HttpExchange, HttpOutcome, SyncHttp } from '../../workbench/apps-script/types';
import { exportSettings } from '../fakes/export-settings';

/** The key of all product tests: wherever else it turns up, it has leaked. */
export const canaryKey = 'cafe'.repeat(10);
/** Of another person who works in the same spreadsheet. */
export const colleagueKey = 'babe'.repeat(10);
export const canaryPassword = 'Tr0ub4dor and 3 horses';
/** In a respondent's answer: belongs into its cell and nowhere else. */
export const canaryAnswer = 'Canary-of-Kisumu';
export const server = 'https://kobo.example.org';
export const projectUid = 'aProductTestProject001';
export const exportUid = 'esProductTestExport00001';
export const account = 'amina';
export const colleagueAccount = 'boris';
export const exportPath = `/api/v2/assets/${projectUid}/export-settings/`;
export const filePath = `/private-media/${account}/exports/${projectUid}/file.csv`;
export const workbookPath = filePath.replace(/csv$/, 'xlsx');
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** No answer at all, for one of Node's reasons such as `ENOTFOUND`. */
export interface NoAnswer {
  readonly code: string;
}

export interface ScriptedServer extends SyncHttp {
  /** What the named export holds now. */
  csv: string;
  /** The same as a workbook; undefined where a test has none. */
  xlsx: Uint8Array | undefined;
  /** Submissions it counts; undefined where it does not tell. */
  counted: number | undefined;
  /** Answers instead, when it returns something. */
  intercept: ((request: HttpExchange) => Answer | NoAnswer | undefined) | undefined;
  readonly requests: HttpExchange[];
}

export function scriptedServer(csv: string): ScriptedServer {
  const requests: HttpExchange[] = [];
  const scripted: ScriptedServer = {
    csv,
    xlsx: undefined,
    counted: undefined,
    intercept: undefined,
    requests,
    exchange: (exchanges) =>
      exchanges.map((request) => {
        requests.push(request);
        const answer =
          scripted.intercept?.(request) ??
          countOf(request, scripted.counted) ??
          regularAnswer(request, scripted.csv, scripted.xlsx);
        return 'code' in answer ? { ok: false, code: answer.code } : outcome(answer);
      }),
    close: () => Promise.resolve(),
  };
  return scripted;
}

function outcome({ status, headers = {}, body = '' }: Answer): HttpOutcome {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return { ok: true, status, rawHeaders: Object.entries(headers).flat(), body: new Uint8Array(bytes) };
}

export function json(value: unknown, status = 200): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

/** The path of a request, without its query. */
export function pathOf(request: HttpExchange): string {
  return request.url.replace(/^[a-z]+:\/\/[^/]+/, '').split('?')[0] ?? '';
}

export function authorizationOf(request: HttpExchange): string | undefined {
  return Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
}

const basic = `Basic ${Buffer.from(`${account}:${canaryPassword}`).toString('base64')}`;
const accounts = new Map([
  [`Token ${canaryKey}`, account],
  [`Token ${colleagueKey}`, colleagueAccount],
]);

/** What the server answers when nothing is wrong. */
export function regularAnswer(request: HttpExchange, csv: string, xlsx?: Uint8Array): Answer {
  const path = pathOf(request);
  const authorization = authorizationOf(request) ?? '';
  if (path === '/token/' && authorization === basic) return json({ token: canaryKey });
  const username = accounts.get(authorization);
  if (username === undefined) return json({ detail: 'Invalid token.' }, 401);
  if (path === '/me/') return json({ username });
  if (path === '/api/v2/assets/minimal-list/') return json({ count: 1, next: null, results: [project] });
  if (path === `/api/v2/assets/${projectUid}/`) return json(project);
  if (path === exportPath) return json({ count: 1, next: null, previous: null, results: [namedExport] });
  if (path === `${exportPath}${exportUid}/data.csv`) return { status: 302, headers: { Location: filePath } };
  if (xlsx !== undefined && path === `${exportPath}${exportUid}/data.xlsx`) {
    return { status: 302, headers: { Location: workbookPath } };
  }
  if (xlsx !== undefined && path === workbookPath) {
    return {
      status: 200,
      headers: { 'Content-Type': workbookType, 'Content-Length': `${xlsx.byteLength}` },
      body: xlsx,
    };
  }
  if (path === filePath) {
    return {
      status: 200,
      headers: { 'Content-Type': 'text/csv', 'Content-Length': `${Buffer.byteLength(csv)}` },
      body: csv,
    };
  }
  return answerInBackground(request.method, path) ?? json({ detail: 'Not found.' }, 404);
}

function countOf(request: HttpExchange, counted: number | undefined): Answer | undefined {
  const isAsked = pathOf(request) === `/api/v2/assets/${projectUid}/data/`;
  return isAsked && counted !== undefined ? json({ count: counted, next: null, results: [] }) : undefined;
}

/** Asynchronous exports: each is complete when it is first looked at. */
function answerInBackground(method: string, path: string): Answer | undefined {
  const exports = `/api/v2/assets/${projectUid}/exports/`;
  const task = { uid: 'eProductTestTask00001', status: 'complete', result: server + filePath };
  if (path === `${exportPath}${exportUid}/`) return json(namedExport);
  if (path === exports) return method === 'POST' ? json(task, 201) : json({ count: 0, results: [] });
  if (path === `${exports}${task.uid}/`) return method === 'DELETE' ? { status: 204 } : json(task);
  return undefined;
}

export const project = {
  uid: projectUid,
  name: 'Test project',
  asset_type: 'survey',
  has_deployment: true,
  deployment__active: true,
  deployment_status: 'deployed',
  deployment__submission_count: null,
  summary: { languages: [] },
  content: { survey: [] },
  effective_permissions: [{ codename: 'view_submissions' }],
};

export const namedExport = {
  uid: exportUid,
  name: 'All answers',
  date_modified: '2026-08-20T09:12:13.123456Z',
  export_settings: exportSettings({ fields: [] }),
};
