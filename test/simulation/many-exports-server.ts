/** A scripted server with many named exports that grow with time, and with the troubles of the hour. */
import type { HttpExchange, HttpOutcome } from '../../workbench/apps-script/types';
import {
  type Answer,
  json,
  type NoAnswer,
  type ScriptedServer,
  scriptedServer,
  server,
} from '../product/scripted-server';
import type { Trouble } from './weather';

const submissionEvery = 3 * 3_600_000;
const firstSubmissions = 5;

export interface ServedRequest {
  readonly at: number;
  /** Of the export; '' for a question about the account. */
  readonly exportUid: string;
  /** Whether this request brought a whole file. */
  readonly delivered: boolean;
}

export interface ManyExportsServer extends ScriptedServer {
  readonly served: ServedRequest[];
}

export interface Surroundings {
  now(): number;
  trouble(exportUid: string): Trouble | 'serverError' | undefined;
}

/** How many submissions an export has after some time. */
export function submissionsAfter(milliseconds: number): number {
  return firstSubmissions + Math.floor(milliseconds / submissionEvery);
}

export function csvOf(exportUid: string, submissions: number): string {
  const rows = Array.from({ length: submissions }, (_unused, row) => `"${exportUid} ${row + 1}";"${row + 1}"\r\n`);
  return `"name";"_id"\r\n${rows.join('')}`;
}

export function manyExportsServer(surroundings: Surroundings): ManyExportsServer {
  const scripted = scriptedServer('');
  const start = surroundings.now();
  const served: ServedRequest[] = [];
  const regular = (request: HttpExchange, exportUid: string): Answer | undefined => {
    if (request.url.includes('/private-media/')) {
      const body = csvOf(exportUid, submissionsAfter(surroundings.now() - start));
      const length = `${Buffer.byteLength(body)}`;
      return { status: 200, headers: { 'Content-Type': 'text/csv', 'Content-Length': length }, body };
    }
    if (exportUid === '') return undefined;
    return { status: 302, headers: { Location: `${server}/private-media/exports/${exportUid}.csv` } };
  };
  const answer = (request: HttpExchange): Answer | NoAnswer | undefined => {
    const exportUid = /(esSimulated\d+)/.exec(request.url)?.[1] ?? '';
    const trouble = surroundings.trouble(exportUid);
    const found = trouble === undefined ? regular(request, exportUid) : troubled(trouble, regular(request, exportUid));
    const delivered = trouble === undefined && request.url.includes('/private-media/');
    served.push({ at: surroundings.now(), exportUid, delivered });
    return found;
  };
  scripted.intercept = answer;
  const exchange = scripted.exchange.bind(scripted);
  const withQuota = (requests: HttpExchange[]): HttpOutcome[] =>
    surroundings.trouble('') === 'quota' ? requests.map(() => ({ ok: false, code: 'QUOTA' })) : exchange(requests);
  return Object.assign(scripted, { served, exchange: withQuota });
}

function troubled(trouble: Trouble | 'serverError', regular: Answer | undefined): Answer | NoAnswer | undefined {
  switch (trouble) {
    case 'maintenance':
      return { status: 503, headers: { 'Content-Type': 'text/html' }, body: '<html>closed</html>' };
    case 'gateway':
      return { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<html>bad gateway</html>' };
    case 'serverError':
      return { status: 500, headers: { 'Content-Type': 'text/html' }, body: '<html>error</html>' };
    case 'patience':
      return { status: 429, headers: { 'Retry-After': '900' } };
    case 'reset':
      return { code: 'ECONNRESET' };
    case 'loginPage':
      return { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>Log in</title>' };
    case 'truncated': {
      if (regular === undefined || regular.status !== 200) return regular;
      return { ...regular, body: String(regular.body).slice(0, 40) };
    }
    case 'keyRevoked':
      return json({ detail: 'Invalid token.' }, 401);
    case 'quota':
    case 'silence':
      return regular;
  }
}
