/** `/api/v2/assets/{uid}/export-settings/`: the project's named exports, listed, read, made, changed, deleted. */
import { printNamedExport, printNamedExports } from './asset-representation';
import { validateExportSettings } from './export-settings-validation';
import { page } from './paging';
import { codenamesOf, maySeeData } from './permissions';
import { forbidden, htmlPage, json, notFound, Refusal, type Request, type Response, unauthorized } from './responses';
import { instantText, newUid, now, type ServerState } from './server-state';
import type { AccountState, NamedExportState, ProjectState } from './types';

/** The project when the caller may see its data, in full or row by row; throws 404 otherwise, also for `view_asset`. */
export function projectWithData(state: ServerState, uid: string, caller: AccountState | undefined): ProjectState {
  const project = state.projects.get(uid);
  if (!project || !maySeeData(project, caller)) throw new Refusal(notFound());
  return project;
}

function requireManager(project: ProjectState, caller: AccountState | undefined): void {
  if (!caller) throw new Refusal(unauthorized('Authentication credentials were not provided.'));
  if (!codenamesOf(project, caller).has('manage_asset')) throw new Refusal(forbidden());
}

export function findNamedExport(project: ProjectState, uid: string): NamedExportState {
  const named = project.exports.find((candidate) => candidate.uid === uid);
  if (!named) throw new Refusal(notFound());
  return named;
}

/** The JSON object in a request's body. Throws the server's 400. */
export function readBody(request: Request): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(request.body === '' ? '{}' : request.body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {}
  throw new Refusal(json(400, { detail: 'JSON parse error - Expecting value: line 1 column 1 (char 0)' }));
}

function languagesOf(project: ProjectState): (string | null)[] {
  return project.versions.at(-1)?.content.translations ?? [];
}

/** Of the database's column. */
const longestName = 255;

function requireFreeName(project: ProjectState, name: string, own?: NamedExportState): void {
  // Uniqueness and length are only checked by the database, so the server breaks instead of refusing.
  if (name.length > longestName || project.exports.some((named) => named !== own && named.name === name)) {
    throw new Refusal(htmlPage(500, 'Server Error (500)'));
  }
}

function readName(body: Record<string, unknown>): string {
  const name = body['name'];
  if (name === undefined) throw new Refusal(json(400, { name: ['This field is required.'] }));
  if (typeof name !== 'string') throw new Refusal(json(400, { name: ['Not a valid string.'] }));
  return name;
}

/** List (GET) and creation (POST, needs `manage_asset`). */
export function namedExports(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
): Response {
  const project = projectWithData(state, projectUid, caller);
  if (request.method === 'GET' || request.method === 'HEAD') {
    return json(200, page(state.origin, request, printNamedExports(state, project)));
  }
  requireManager(project, caller);
  if (request.method !== 'POST') return json(405, { detail: `Method "${request.method}" not allowed.` });
  const body = readBody(request);
  const name = readName(body);
  if (body['export_settings'] === undefined) return json(400, { export_settings: ['This field is required.'] });
  const settings = validateExportSettings(body['export_settings'], languagesOf(project));
  requireFreeName(project, name);
  const named = { uid: newUid(state, 'es', 23), name, dateModified: instantText(now(state)), settings };
  project.exports.push(named);
  return json(201, printNamedExport(state, project, named));
}

/** One named export: GET, PATCH (its settings are replaced whole), DELETE. */
export function namedExport(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
  exportUid: string,
): Response {
  const project = projectWithData(state, projectUid, caller);
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (!reading) requireManager(project, caller);
  const named = findNamedExport(project, exportUid);
  if (reading) return json(200, printNamedExport(state, project, named));
  if (request.method === 'DELETE') {
    project.exports = project.exports.filter((candidate) => candidate !== named);
    return { status: 204, headers: {}, body: '' };
  }
  if (request.method !== 'PATCH') return json(405, { detail: `Method "${request.method}" not allowed.` });
  const body = readBody(request);
  const name = body['name'] === undefined ? named.name : readName(body);
  requireFreeName(project, name, named);
  if (body['export_settings'] !== undefined) {
    named.settings = validateExportSettings(body['export_settings'], languagesOf(project));
  }
  named.name = name;
  named.dateModified = instantText(now(state));
  return json(200, printNamedExport(state, project, named));
}
