/**
 * A KoboToolbox server of one project and one named export, answering without a network whatever bytes a test wants
 * imported. Keeps every request, so that tests can tell where the key went.
 */
import type { HttpExchange, HttpOutcome, SyncHttp } from '../../workbench/apps-script/types';

/** The key of all product tests: wherever else it turns up, it has leaked. */
export const canaryKey = 'cafe'.repeat(10);
export const server = 'https://kobo.example.org';
export const projectUid = 'aProductTestProject001';
export const exportUid = 'esProductTestExport00001';
const account = 'amina';
const filePath = `/private-media/${account}/exports/${projectUid}/file.csv`;

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface ScriptedServer extends SyncHttp {
  /** What the named export holds now. */
  csv: string;
  /** Answers instead, when it returns something. */
  intercept: ((request: HttpExchange) => Answer | 'reset' | undefined) | undefined;
  readonly requests: HttpExchange[];
}

export function scriptedServer(csv: string): ScriptedServer {
  const requests: HttpExchange[] = [];
  const scripted: ScriptedServer = {
    csv,
    intercept: undefined,
    requests,
    exchange: (exchanges) =>
      exchanges.map((request) => {
        requests.push(request);
        const answer = scripted.intercept?.(request) ?? regularAnswer(request, scripted.csv);
        return answer === 'reset' ? { ok: false, code: 'ECONNRESET' } : outcome(answer);
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

export function regularAnswer(request: HttpExchange, csv: string): Answer {
  const path = request.url.slice(server.length).split('?')[0] ?? '';
  const authorization = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  if (authorization !== `Token ${canaryKey}`) return json({ detail: 'Invalid token.' }, 401);
  const exportPath = `/api/v2/assets/${projectUid}/export-settings/`;
  if (path === '/me/') return json({ username: account });
  if (path === `/api/v2/assets/${projectUid}/`) return json(project);
  if (path === exportPath) return json({ count: 1, next: null, previous: null, results: [namedExport] });
  if (path === `${exportPath}${exportUid}/data.csv`) return { status: 302, headers: { Location: filePath } };
  if (path === filePath) {
    return {
      status: 200,
      headers: { 'Content-Type': 'text/csv', 'Content-Length': `${Buffer.byteLength(csv)}` },
      body: csv,
    };
  }
  return json({ detail: 'Not found.' }, 404);
}

const project = {
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

const namedExport = {
  uid: exportUid,
  name: 'All answers',
  date_modified: '2026-08-20T09:12:13.123456Z',
  export_settings: {
    type: 'csv',
    lang: '_xml',
    fields_from_all_versions: true,
    group_sep: '/',
    hierarchy_in_labels: false,
    multiple_select: 'both',
    fields: [],
  },
};
