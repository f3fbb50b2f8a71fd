/**
 * What REST services are owed, and what became of it: one delivery for each service and new submission, repeated after
 * growing pauses when a gateway fails, and given up at once for any other failure. Sends nothing itself.
 * Facts: kpi hook/tasks.py and service_definition_interface.py, read 2026-08.
 */
import { type Payload, payloadOf } from './pushed-payload';
import { newUid, now, type RestService, type ServerState } from './server-state';
import type { ProjectState, Submission } from './types';

/** In the order of the numbers that the API has for them. */
export const deliveryStates = ['failed', 'pending', 'success', 'processing'] as const;

export interface Delivery {
  readonly uid: string;
  readonly service: string;
  readonly submissionId: number;
  tries: number;
  /** Tries of the task that is under way; one asked for by hand begins anew. */
  triesOfTask: number;
  state: (typeof deliveryStates)[number];
  statusCode: number | null;
  message: string;
  modifiedAt: number;
  /** Milliseconds since 1970. */
  dueAt: number;
}

/** What the other side answered in the end; `timedOut` when it did not within 30 seconds. */
export type DeliveryOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'timedOut' | 'unreachable' };

export interface DueDelivery {
  readonly delivery: Delivery;
  readonly endpoint: string;
  readonly payload: Payload;
  readonly userAgent: string;
}

/** Only these are worth another try; 429 and 500 are not. */
const passing: ReadonlySet<number> = new Set([502, 503, 504]);

function servicesOf(state: ServerState, project: ProjectState): RestService[] {
  return [...state.restServices.values()].filter((service) => service.project === project.uid);
}

/** Submissions that have just been made; edits and deletions are told to nobody. */
export function queueDeliveries(state: ServerState, project: ProjectState, submissions: readonly Submission[]): void {
  for (const submission of submissions) {
    for (const service of servicesOf(state, project)) {
      if (!service.settings.active) continue;
      state.deliveries.push({
        uid: newUid(state, 'hl'),
        service: service.uid,
        submissionId: Number(submission['_id']),
        tries: 0,
        triesOfTask: 0,
        state: 'pending',
        statusCode: null,
        message: '',
        modifiedAt: now(state),
        dueAt: now(state),
      });
    }
  }
}

/** What is to be sent now. The submission is looked up only then, and may have been edited or deleted meanwhile. */
export function takeDue(state: ServerState): DueDelivery[] {
  const due: DueDelivery[] = [];
  for (const delivery of state.deliveries) {
    if (delivery.state !== 'pending' || delivery.dueAt > now(state)) continue;
    const service = state.restServices.get(delivery.service);
    const project = service && state.projects.get(service.project);
    const submission = project?.submissions.find((one) => one['_id'] === delivery.submissionId);
    delivery.tries += 1;
    delivery.triesOfTask += 1;
    delivery.modifiedAt = now(state);
    if (!service || !project || !submission) {
      Object.assign(delivery, { state: 'failed', statusCode: null, message: 'No data available' });
      continue;
    }
    delivery.state = 'processing';
    due.push({
      delivery,
      endpoint: service.settings.endpoint,
      payload: payloadOf(service.settings, project, submission),
      userAgent: `KoboToolbox external service - ${new URL(state.origin).hostname} #${service.uid}`,
    });
  }
  return due;
}

/** Notes what came of a try, and when the next one is due. */
export function settleDelivery(state: ServerState, delivery: Delivery, outcome: DeliveryOutcome): void {
  const status = outcome.kind === 'answered' ? outcome.status : outcome.kind === 'timedOut' ? 504 : undefined;
  delivery.modifiedAt = now(state);
  delivery.statusCode = status ?? null;
  delivery.message = outcome.kind === 'answered' ? logged(outcome.text) : 'Could not reach the endpoint';
  if (status !== undefined && status < 400) {
    delivery.state = 'success';
    return;
  }
  const delay = state.options.retrySeconds[delivery.triesOfTask - 1];
  if (status === undefined || !passing.has(status) || delay === undefined) {
    delivery.state = 'failed';
    return;
  }
  delivery.state = 'pending';
  delivery.dueAt = now(state) + delay * 1000;
}

/** The log keeps JSON as it is, and of anything else the text without tags. */
function logged(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return text.replace(/<[^>]*>/g, ' ').trim();
  }
}

/** Puts the failed deliveries of a service back to the beginning; returns them. */
export function retryFailed(state: ServerState, service: RestService): Delivery[] {
  const failed = deliveriesOf(state, service).filter((delivery) => delivery.state === 'failed');
  for (const delivery of failed) Object.assign(delivery, { state: 'pending', triesOfTask: 0, dueAt: now(state) });
  return failed;
}

/** The newest first. */
export function deliveriesOf(state: ServerState, service: RestService): Delivery[] {
  return state.deliveries.filter((delivery) => delivery.service === service.uid).reverse();
}
