/** Which address is answered by what, with what Django and its REST framework do around every view. */
import { environment, health, key, me } from './account-api';
import { asynchronousExport, asynchronousExports } from './asynchronous-export-api';
import { authenticate } from './authentication';
import { listData, oneSubmission } from './data-api';
import { privateMedia } from './export-files';
import { faultResponse, spoil, takeFault } from './faults';
import { namedExport, namedExports } from './named-export-api';
import { countProjects, listMinimal, listProjects, projectDetail } from './project-api';
import { pythonDictionary } from './python-text';
import { htmlPage, json, notFound, pageNotFound, Refusal, type Request, type Response } from './responses';
import { restService, restServiceLog, restServices, retryRestService } from './rest-service-api';
import type { ServerState } from './server-state';
import { negotiateExport, synchronousExport } from './synchronous-exports';
import type { AccountState } from './types';

const failedByFault = pythonDictionary({ error_type: 'KeyError', error: "'value'" });

type View = (state: ServerState, request: Request, caller: AccountState | undefined, parts: string[]) => Response;

/** Every address ends in a slash, or in a format suffix after it was cut off. */
const views: [RegExp, View][] = [
  [/^\/me\/$/, (state, _request, caller) => me(state, caller)],
  [/^\/token\/$/, (state, request, caller) => key(state, request, caller)],
  [/^\/api\/v2\/environment\/$/, environment],
  [/^\/api\/v2\/assets\/$/, (state, request, caller) => listProjects(state, request, caller)],
  [/^\/api\/v2\/assets\/minimal-list\/$/, (state, request, caller) => listMinimal(state, request, caller)],
  [/^\/api\/v2\/assets\/counts\/$/, (state, request, caller) => countProjects(state, request, caller)],
  [
    /^\/api\/v2\/assets\/([^/]+)\/$/,
    (state, request, caller, [uid = '']) => projectDetail(state, request, caller, uid),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/export-settings\/$/,
    (state, request, caller, [uid = '']) => namedExports(state, request, caller, uid),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/export-settings\/([^/]+)\/$/,
    (state, request, caller, [uid = '', named = '']) => namedExport(state, request, caller, uid, named),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/exports\/$/,
    (state, request, caller, [uid = '']) => asynchronousExports(state, request, caller, uid),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/exports\/([^/]+)\/$/,
    (state, request, caller, [uid = '', task = '']) => asynchronousExport(state, request, caller, uid, task),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/hooks\/$/,
    (state, request, caller, [uid = '']) => restServices(state, request, caller, uid),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/hooks\/([^/]+)\/$/,
    (state, request, caller, [uid = '', hook = '']) => restService(state, request, caller, uid, hook),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/hooks\/([^/]+)\/logs\/$/,
    (state, request, caller, [uid = '', hook = '']) => restServiceLog(state, request, caller, uid, hook),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/hooks\/([^/]+)\/retry\/$/,
    (state, request, caller, [uid = '', hook = '']) => retryRestService(state, request, caller, uid, hook),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/data\/$/,
    (state, request, caller, [uid = '']) => listData(state, request, caller, uid),
  ],
  [
    /^\/api\/v2\/assets\/([^/]+)\/data\/(\d+)\/$/,
    (state, _request, caller, [uid = '', id = '']) => oneSubmission(state, caller, uid, id),
  ],
];

const exportPath = /^\/api\/v2\/assets\/([^/]+)\/export-settings\/([^/]+)\/data(?:\.(\w+)\/?|\/)$/;
const removedPath = /^\/(?:api\/v1|assets|exports|users|submissions|permissions|collections|imports)\//;
const removedText =
  'The V1 API has been removed. Please read the migration article at https://support.kobotoolbox.org/migrating_api.html';

/** What a JSON view answers a client that wants something else; `undefined` when it may have JSON. */
function negotiateJson(request: Request): 'html' | 'refused' | undefined {
  const format = request.query.get('format');
  if (format === 'json') return undefined;
  const accepted = (request.headers['accept'] ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  if (accepted.includes('application/json')) return undefined;
  if (accepted.includes('text/html')) return 'html';
  return accepted.some((type) => ['*/*', 'application/*'].includes(type)) ? undefined : 'refused';
}

function restricted(state: ServerState): Response {
  const address = `${state.origin}/accounts/password/reset/`;
  return json(403, {
    detail: `Your access is restricted. Please reclaim your access by changing your password at ${address}.`,
  });
}

/** Runs a view with the caller known, refusals caught and the caller's name in the header that tells it. */
function asCaller(
  state: ServerState,
  request: Request,
  view: (caller: AccountState | undefined) => Response,
): Response {
  let caller: AccountState | undefined;
  let response: Response;
  try {
    caller = authenticate(state, request);
    response = caller?.restricted && request.path !== '/me/' ? restricted(state) : view(caller);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response = error.response;
  }
  if (caller) response.headers['x-kobonaut'] = caller.username;
  return response;
}

function answerApi(state: ServerState, request: Request): Response | undefined {
  const jsonPath = request.path.replace(/\.json\/?$/, '/');
  for (const [pattern, view] of views) {
    const parts = pattern.exec(jsonPath);
    if (!parts) continue;
    const format = request.query.get('format');
    if (format !== null && format !== 'json') return notFound();
    const negotiated = negotiateJson(request);
    if (negotiated === 'refused') return json(406, { detail: 'Could not satisfy the request Accept header.' });
    const response = asCaller(state, request, (caller) => view(state, request, caller, parts.slice(1)));
    if (negotiated !== 'html' || response.body === '') return response;
    return { ...htmlPage(response.status, 'KoboToolbox API', String(response.body)) };
  }
  return undefined;
}

function answer(state: ServerState, request: Request, cachedFailure: string | undefined): Response {
  const { path } = request;
  if (path === '/service_health/minimal/') return health();
  if (path === '/' || path.startsWith('/accounts/')) return htmlPage(200, 'Sign in | KoboToolbox');
  if (path.startsWith('/private-media/')) return privateMedia(state, request);
  if (path.startsWith('/forms/')) {
    return { status: 301, headers: { location: `/#${path}`, 'content-type': 'text/html; charset=utf-8' }, body: '' };
  }
  if (removedPath.test(path)) {
    return negotiateJson(request) === 'html' ? htmlPage(410, 'Gone', removedText) : json(410, { detail: removedText });
  }
  const target = exportPath.exec(path);
  if (target) {
    const [, project = '', named = '', format] = target;
    return (
      negotiateExport(request, format) ??
      asCaller(state, request, (caller) =>
        synchronousExport(state, request, caller, { project, named, format }, cachedFailure),
      )
    );
  }
  const response = answerApi(state, request);
  if (response) return response;
  // APPEND_SLASH: also for a POST, which most clients then turn into a GET.
  const withSlash = { ...request, path: `${path}/` };
  const known = views.some(([pattern]) => pattern.test(withSlash.path)) || exportPath.test(withSlash.path);
  if (!path.endsWith('/') && known) {
    const location = `${path}/${request.target.includes('?') ? request.target.slice(request.target.indexOf('?')) : ''}`;
    return { status: 301, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' };
  }
  return pageNotFound(request);
}

/** Answers one request to the server's own origin. */
export function answerRequest(state: ServerState, request: Request): Response {
  const fault = takeFault(state, request.path);
  if (fault && fault.kind !== 'cachedFailure') return faultResponse(state, request, fault);
  return spoil(state, request.path, answer(state, request, fault ? failedByFault : undefined));
}
