/** `/api/v2/assets/{uid}/hooks/`: the REST services of a project, the log of each, and another try for what has failed. */
import { type Delivery, deliveriesOf, deliveryStates, retryFailed } from './deliveries';
import { projectWithData, readBody } from './named-export-api';
import { page } from './paging';
import { codenamesOf } from './permissions';
import { json, notFound, Refusal, type Request, type Response } from './responses';
import { settingsAfter } from './rest-service-settings';
import { instantText, newUid, now, type RestService, type ServerState } from './server-state';
import type { AccountState, ProjectState } from './types';

function print(state: ServerState, service: RestService) {
  const url = `${state.origin}/api/v2/assets/${service.project}/hooks/${service.uid}/`;
  const deliveries = deliveriesOf(state, service);
  const count = (...states: Delivery['state'][]) => deliveries.filter((one) => states.includes(one.state)).length;
  return {
    url,
    logs_url: `${url}logs/`,
    asset: service.project,
    uid: service.uid,
    ...service.settings,
    date_modified: instantText(service.modifiedAt),
    success_count: count('success'),
    failed_count: count('failed'),
    pending_count: count('pending', 'processing'),
  };
}

function printDelivery(state: ServerState, service: RestService, delivery: Delivery) {
  return {
    url: `${state.origin}/api/v2/assets/${service.project}/hooks/${service.uid}/logs/${delivery.uid}/`,
    uid: delivery.uid,
    submission_id: delivery.submissionId,
    tries: delivery.tries,
    status: deliveryStates.indexOf(delivery.state),
    status_str: delivery.state,
    status_code: delivery.statusCode,
    message: delivery.message,
    date_modified: instantText(delivery.modifiedAt),
  };
}

function editableProject(state: ServerState, uid: string, caller: AccountState | undefined): ProjectState {
  const project = projectWithData(state, uid, caller);
  const codenames = codenamesOf(project, caller);
  if (!codenames.has('change_asset') || !codenames.has('view_submissions')) throw new Refusal(notFound());
  return project;
}

function findService(state: ServerState, project: ProjectState, uid: string): RestService {
  const service = state.restServices.get(uid);
  if (!service || service.project !== project.uid) throw new Refusal(notFound());
  return service;
}

/** Needs `change_asset` and `view_submissions`, else 404. */
export function restServices(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
): Response {
  const project = editableProject(state, projectUid, caller);
  if (request.method !== 'POST') {
    const own = [...state.restServices.values()].filter((service) => service.project === project.uid);
    const printed = own.map((service) => print(state, service));
    return json(200, page(state.origin, request, printed));
  }
  const settings = settingsAfter(undefined, readBody(request));
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
  const service = findService(state, editableProject(state, projectUid, caller), uid);
  if (request.method === 'DELETE') {
    state.restServices.delete(uid);
    state.deliveries = state.deliveries.filter((delivery) => delivery.service !== uid);
    return { status: 204, headers: {}, body: '' };
  }
  if (request.method === 'PATCH') {
    service.settings = settingsAfter(service.settings, readBody(request));
    service.modifiedAt = now(state);
  }
  return json(200, print(state, service));
}

/** The log of a service, newest first; `?status=0` lists what has failed. */
export function restServiceLog(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
  uid: string,
): Response {
  const service = findService(state, editableProject(state, projectUid, caller), uid);
  const wanted = request.query.get('status');
  const listed = deliveriesOf(state, service).filter(
    (delivery) => wanted === null || String(deliveryStates.indexOf(delivery.state)) === wanted,
  );
  const printed = listed.map((delivery) => printDelivery(state, service, delivery));
  return json(200, page(state.origin, request, printed));
}

/** Another try for everything that has failed; it is made in the background. */
export function retryRestService(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
  uid: string,
): Response {
  const service = findService(state, editableProject(state, projectUid, caller), uid);
  if (request.method !== 'PATCH') return json(405, { detail: `Method "${request.method}" not allowed.` });
  if (!service.settings.active) return json(400, { detail: 'Can not retry on disabled hooks' });
  const retried = retryFailed(state, service);
  if (retried.length === 0) return { status: 304, headers: {}, body: '' };
  return json(200, { detail: 'Task successfully scheduled', pending_uids: retried.map((delivery) => delivery.uid) });
}
