/**
 * REST services of a project: how KoboToolbox is asked to send each new submission here, and how that goes. Only the one
 * service that bears our mark is ever changed or taken away. Facts: kpi hook/views and serializers v2, read 2026-08.
 */
import { array, boolean, fallback, number, object, optional, safeParse, string, union, unknown } from 'valibot';
import { FieldrowsError } from '../../../errors';
import type { HttpRequest, HttpResponse } from '../../../ports';
import type { FailedDelivery, PushProject, PushService, PushTarget } from '../../push';
import type { KoboSession } from '../connection/exchange';
import { isServerError } from '../connection/failures';
import { changingRequest, restServiceRequest } from '../connection/requests';
import { readShape } from '../connection/responses';
import { askForData } from '../data/data-refusals';

/** What stands for the submission in a wrapper. */
const placeholder = '%SUBMISSION%';
/** Failures that are listed; the server has the rest. */
const mostFailures = 10;

const count = fallback(number(), 0);
const serviceShape = object({
  uid: string(),
  name: fallback(string(), ''),
  endpoint: fallback(string(), ''),
  active: fallback(boolean(), true),
  payload_template: fallback(string(), ''),
  success_count: count,
  failed_count: count,
  pending_count: count,
});
const listShape = object({ results: array(unknown()) });
const createdShape = object({ uid: string() });
const logShape = object({
  results: array(
    fallback(
      object({
        submission_id: union([number(), string()]),
        tries: count,
        status_code: fallback(number(), 0),
        date_modified: optional(string(), ''),
      }),
      { submission_id: '', tries: 0, status_code: 0, date_modified: '' },
    ),
  ),
});

export function wrapperOf({ envelope }: Pick<PushTarget, 'envelope'>): string {
  if (envelope === undefined) return '';
  const around = JSON.stringify({ ...envelope, submission: placeholder });
  return around.replace(`"${placeholder}"`, placeholder);
}

/**
 * Our own service, found by its mark; undefined when there is none.
 *
 * @throws {FieldrowsError} `noRightToRegister`, and as `askForData`
 */
export function findService(session: KoboSession, project: PushProject, mark: string): PushService | undefined {
  const response = askAbout(session, project, restServiceRequest(session, project.projectUid));
  for (const item of readShape(listShape, response, session.server).results) {
    const found = safeParse(serviceShape, item);
    if (!found.success) continue;
    const { uid, name, active, endpoint, payload_template: wrapper } = found.output;
    if (!endpoint.includes(mark) && !wrapper.includes(mark)) continue;
    const { success_count: delivered, failed_count: failed, pending_count: pending } = found.output;
    return { uid, name, active, delivered, failed, pending };
  }
  return undefined;
}

/**
 * Sets our service up, or changes the one there is, so that doing it twice makes one service.
 *
 * @throws {FieldrowsError} as `findService`
 */
export function registerService(session: KoboSession, project: PushProject, target: PushTarget): string {
  const { endpoint, format: export_type } = target;
  const settings = { endpoint, active: true, export_type, payload_template: wrapperOf(target) };
  const existing = findService(session, project, target.mark);
  if (existing !== undefined) {
    // Its name, a subset of fields and mails are the person's to choose.
    const request = restServiceRequest(session, project.projectUid, { uid: existing.uid });
    askAbout(session, project, changingRequest(request, 'PATCH', settings));
    return existing.uid;
  }
  const request = restServiceRequest(session, project.projectUid);
  // Sent once: should the answer get lost, the next attempt finds the service by its mark.
  const response = askAbout(
    session,
    project,
    changingRequest(request, 'POST', { name: target.name, ...settings, ...usual }),
    'once',
  );
  return readShape(createdShape, response, session.server).uid;
}

/** Headers and passwords never reach a web app of Google's. */
const usual = {
  auth_level: 'no_auth',
  settings: { custom_headers: {} },
  subset_fields: [],
  email_notification: true,
} as const;

/** Takes a service away; one that is gone already is fine. */
export function removeService(session: KoboSession, project: PushProject, uid: string): void {
  const known = askAbout(session, project, restServiceRequest(session, project.projectUid));
  const isThere = readShape(listShape, known, session.server).results.some(
    (item) => typeof item === 'object' && item !== null && 'uid' in item && item.uid === uid,
  );
  if (!isThere) return;
  askAbout(session, project, changingRequest(restServiceRequest(session, project.projectUid, { uid }), 'DELETE'));
}

/** The newest deliveries that the server has given up. */
export function listFailures(session: KoboSession, project: PushProject, uid: string): FailedDelivery[] {
  const query = `format=json&status=0&limit=${mostFailures}`;
  const request = restServiceRequest(session, project.projectUid, { uid, below: 'logs/', query });
  const { results } = readShape(logShape, askAbout(session, project, request), session.server);
  return results
    .filter(({ submission_id: id }) => id !== '')
    .slice(0, mostFailures)
    .map(({ submission_id: id, status_code: status, tries, date_modified: at }) => ({
      submissionId: String(id),
      status,
      tries,
      at: Date.parse(at) || 0,
    }));
}

/** Asks for another try of everything that has failed; the server makes it in its own time. */
export function retryFailures(session: KoboSession, project: PushProject, uid: string): void {
  const request = restServiceRequest(session, project.projectUid, { uid, below: 'retry/' });
  askAbout(session, project, changingRequest(request, 'PATCH'));
}

/** The server hides REST services from whoever may not change the project: that is no reason to doubt the project. */
function askAbout(session: KoboSession, project: PushProject, request: HttpRequest, attempts?: 'once'): HttpResponse {
  try {
    return askForData(session, request, project, attempts);
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    if (error.code === 'noRightToView') {
      throw new FieldrowsError('noRightToRegister', error.details as { project: string; account: string });
    }
    // Nothing to retry.
    if (isServerError(error, 304)) return nothing;
    throw error;
  }
}

const nothing: HttpResponse = { status: 304, headers: {}, text: () => '', bytes: () => new Uint8Array(0) };
