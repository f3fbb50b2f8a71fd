/** `/api/v2/assets/{uid}/hooks/`: the REST services of a project. They are kept and listed here; nothing is ever sent. */
import { projectWithData, readBody } from './named-export-api';
import { page } from './paging';
import { codenamesOf } from './permissions';
import { json, notFound, Refusal, type Request, type Response } from './responses';
import { instantText, newUid, now, type RestService, type ServerState } from './server-state';
import type { AccountState, ProjectState } from './types';

const defaults = {
  active: true,
  export_type: 'json',
  auth_level: 'no_auth',
  settings: { custom_headers: {} },
  subset_fields: [],
  email_notification: true,
  payload_template: '',
};

function print(state: ServerState, service: RestService) {
  const url = `${state.origin}/api/v2/assets/${service.project}/hooks/${service.uid}/`;
  return {
    url,
    logs_url: `${url}logs/`,
    asset: service.project,
    uid: service.uid,
    ...defaults,
    ...service.settings,
    date_modified: instantText(service.modifiedAt),
    success_count: 0,
    failed_count: 0,
    pending_count: 0,
  };
}

function editableProject(state: ServerState, uid: string, caller: AccountState | undefined): ProjectState {
  const project = projectWithData(state, uid, caller);
  if (!codenamesOf(project, caller).has('change_asset')) throw new Refusal(notFound());
  return project;
}

function requireEndpoint(settings: Record<string, unknown>): void {
  for (const key of ['name', 'endpoint']) {
    if (typeof settings[key] !== 'string') throw new Refusal(json(400, { [key]: ['This field is required.'] }));
  }
  if (!/^https?:/.test(String(settings['endpoint']))) throw new Refusal(json(400, { endpoint: ['Invalid scheme'] }));
}

/** Needs `change_asset` and sight of the data, else 404. */
export function restServices(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
): Response {
  const project = editableProject(state, projectUid, caller);
  if (request.method !== 'POST') {
    const own = [...state.restServices.values()].filter((service) => service.project === project.uid);
    return json(
      200,
      page(
        state.origin,
        request,
        own.map((service) => print(state, service)),
      ),
    );
  }
  const settings = readBody(request);
  requireEndpoint(settings);
  const service = { uid: newUid(state, 'h'), project: project.uid, modifiedAt: now(state), settings };
  state.restServices.set(service.uid, service);
  return json(201, print(state, service));
}

export function restService(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
  uid: string,
): Response {
  const project = editableProject(state, projectUid, caller);
  const service = state.restServices.get(uid);
  if (!service || service.project !== project.uid) return notFound();
  if (request.method === 'DELETE') {
    state.restServices.delete(uid);
    return { status: 204, headers: {}, body: '' };
  }
  if (request.method === 'PATCH') {
    const settings = { ...service.settings, ...readBody(request) };
    requireEndpoint(settings);
    service.settings = settings;
    service.modifiedAt = now(state);
  }
  return json(200, print(state, service));
}
