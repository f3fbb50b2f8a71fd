/**
 * Builds every request this source sends. Pure. The API key is in a header only, addresses are made from the server
 * people entered and never from one the server sent. Lists are asked for as JSON by name, files with any type:
 * `Accept: application/json` on a file is answered 406. Facts: kobo-api contract, kpi 2e5efb0, read 2026-08.
 */
import { maxListPage } from '../../../limits';
import type { HttpRequest } from '../../../ports';
import { base64 } from '../../base64';

/** Where requests go and with whose rights. */
export interface KoboAccess {
  /** As `parseAddress` gives it. */
  readonly server: string;
  /** 40 hexadecimal digits; undefined reads only what anyone may see. */
  readonly apiKey: string | undefined;
}

export type ExportFormat = 'csv' | 'xlsx';

/** Who the API key belongs to. The one address that answers 401 to a missing key as well as to a wrong one. */
export function accountRequest(access: KoboAccess): HttpRequest {
  return jsonRequest(access, '/me/', 'format=json');
}

/** The same without the slash that Django adds to it by a redirect. */
export function redirectingRequest(access: KoboAccess): HttpRequest {
  return jsonRequest(access, '/me', 'format=json');
}

/** Asks for the API key of a username and password, once. */
export function apiKeyRequest(server: string, username: string, password: string): HttpRequest {
  const headers = { Authorization: `Basic ${base64(`${username}:${password}`)}`, Accept: 'application/json' };
  return { method: 'GET', url: `${server}/token/?format=json`, headers };
}

/** One page of the short list of projects (servers since 2.026.21). `page` is a query as the server gave it. */
export function shortProjectListRequest(access: KoboAccess, page?: string): HttpRequest {
  const query = page ?? `format=json&q=${encodeURIComponent('asset_type:survey')}&limit=${maxListPage}`;
  return jsonRequest(access, '/api/v2/assets/minimal-list/', query);
}

/** One page of the long list of projects, with all heavy fields left out. */
export function projectListRequest(access: KoboAccess, page?: string): HttpRequest {
  const heavy = 'permissions,settings,summary,export_settings,downloads,data_sharing,children,access_types';
  const query = page ?? `format=json&q=${encodeURIComponent('asset_type:survey')}&limit=500&exclude=${heavy}`;
  return jsonRequest(access, '/api/v2/assets/', query);
}

/** One project with its form; without the parts that only the web interface needs. */
export function projectRequest(access: KoboAccess, projectUid: string): HttpRequest {
  const heavy =
    'assignable_permissions,files,report_styles,report_custom,map_styles,map_custom,deployed_versions,' +
    'analysis_form_json,advanced_features,embeds,downloads,export_settings';
  return jsonRequest(access, projectPath(projectUid), `format=json&exclude=${heavy}`);
}

/** One page of a project's named exports. */
export function exportListRequest(access: KoboAccess, projectUid: string, page?: string): HttpRequest {
  return jsonRequest(access, `${projectPath(projectUid)}export-settings/`, page ?? `format=json&limit=${maxListPage}`);
}

/** The synchronous export itself. Its answer is usually a redirect to the file. */
export function exportFileRequest(
  access: KoboAccess,
  projectUid: string,
  exportUid: string,
  format: ExportFormat,
): HttpRequest {
  const path = `${projectPath(projectUid)}export-settings/${encodeURIComponent(exportUid)}/data.${format}`;
  return { method: 'GET', url: access.server + path, headers: headers(access, '*/*') };
}

/** One named export with its settings. */
export function exportSettingsRequest(access: KoboAccess, projectUid: string, exportUid: string): HttpRequest {
  const path = `${projectPath(projectUid)}export-settings/${encodeURIComponent(exportUid)}/`;
  return jsonRequest(access, path, 'format=json');
}

/**
 * Submissions as JSON, by ascending `_id`.
 *
 * @param query Filter in MongoDB's words.
 * @param limit At most 1,000; the server caps it without a word.
 */
export function dataRequest(
  access: KoboAccess,
  projectUid: string,
  query: Readonly<Record<string, unknown>>,
  limit: number,
): HttpRequest {
  const [filter, order] = [query, { _id: 1 }].map((part) => encodeURIComponent(JSON.stringify(part)));
  return jsonRequest(
    access,
    `${projectPath(projectUid)}data/`,
    `format=json&query=${filter}&sort=${order}&limit=${limit}`,
  );
}

/** How many submissions there are: the answer's `count`. It brings one of them along, of which only the number is asked. */
export function countRequest(access: KoboAccess, projectUid: string): HttpRequest {
  const fields = encodeURIComponent(JSON.stringify(['_id']));
  return jsonRequest(access, `${projectPath(projectUid)}data/`, `format=json&limit=1&fields=${fields}`);
}

/** The account's own asynchronous exports of a project, the newest first. The server keeps ten. */
export function asynchronousExportListRequest(access: KoboAccess, projectUid: string): HttpRequest {
  return jsonRequest(access, `${projectPath(projectUid)}exports/`, 'format=json&ordering=-date_created&limit=100');
}

/** Asks the server to make an export in its own time. Without its last slash the address would be answered with a list. */
export function createAsynchronousExportRequest(
  access: KoboAccess,
  projectUid: string,
  settings: Readonly<Record<string, unknown>>,
): HttpRequest {
  return {
    method: 'POST',
    url: `${access.server}${projectPath(projectUid)}exports/`,
    headers: { ...headers(access, 'application/json'), 'Content-Type': 'application/json' },
    body: JSON.stringify(settings),
  };
}

/** One of the account's own asynchronous exports, to see how far it is or to remove it. */
export function asynchronousExportRequest(
  access: KoboAccess,
  projectUid: string,
  uid: string,
  method: 'GET' | 'DELETE',
): HttpRequest {
  const path = `${projectPath(projectUid)}exports/${encodeURIComponent(uid)}/`;
  return { ...jsonRequest(access, path, 'format=json'), method };
}

/** The REST services of a project, or one of them with what comes below its address. */
export function restServiceRequest(
  access: KoboAccess,
  projectUid: string,
  question: { readonly uid?: string; readonly below?: 'logs/' | 'retry/'; readonly query?: string } = {},
): HttpRequest {
  const { uid, below = '', query = 'format=json' } = question;
  const own = uid === undefined ? '' : `${encodeURIComponent(uid)}/${below}`;
  return jsonRequest(access, `${projectPath(projectUid)}hooks/${own}`, query);
}

/** Changes something on the server: with its last slash, as without it the address would be answered with a list. */
export function changingRequest(
  request: HttpRequest,
  method: 'POST' | 'PATCH' | 'DELETE',
  body?: Readonly<Record<string, unknown>>,
): HttpRequest {
  if (body === undefined) return { ...request, method };
  const headers = { ...request.headers, 'Content-Type': 'application/json' };
  return { ...request, method, headers, body: JSON.stringify(body) };
}

/** The page of the web interface where REST services are set up. */
export function restServicesPage(server: string, projectUid: string): string {
  return `${server}/#/forms/${projectUid}/settings/rest`;
}

/** A file of the server by its address, which must be one that we made. */
export function fileRequest(access: KoboAccess, url: string): HttpRequest {
  return { method: 'GET', url, headers: headers(access, '*/*') };
}

/** The same request for another address; without the key where it must not go. */
export function redirectedRequest(request: HttpRequest, url: string, withKey: boolean): HttpRequest {
  const { Authorization, ...harmless } = request.headers;
  const kept = withKey && Authorization !== undefined ? { Authorization } : {};
  return { method: 'GET', url, headers: { ...harmless, ...kept } };
}

/** The page of the web interface where named exports are made. */
export function downloadsPage(server: string, projectUid: string): string {
  return `${server}/#/forms/${projectUid}/data/downloads`;
}

function projectPath(projectUid: string): string {
  return `/api/v2/assets/${encodeURIComponent(projectUid)}/`;
}

function jsonRequest(access: KoboAccess, path: string, query: string): HttpRequest {
  return { method: 'GET', url: `${access.server}${path}?${query}`, headers: headers(access, 'application/json') };
}

function headers(access: KoboAccess, accept: string): Record<string, string> {
  return access.apiKey === undefined ? { Accept: accept } : { Authorization: `Token ${access.apiKey}`, Accept: accept };
}
