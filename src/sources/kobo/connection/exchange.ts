/**
 * The polite protocol: one step is one question to the server, asked again with growing pauses while that can help,
 * never while the server asks for patience, never past the run's budget of requests or its deadline.
 */
import { FieldrowsError } from '../../../errors';
import type { HttpRequest, HttpResponse, Services } from '../../../ports';
import { redact } from '../../redact';
import type { RequestBudget } from '../../request-budget';
import { attemptsUnanswered, pauseBeforeNext } from '../../retries';
import { hostOf } from '../../web-address';
import { judge, type KoboVerdict, type Step } from './failures';
import { maxHops, nextHop } from './redirects';
import { type KoboAccess, redirectedRequest } from './requests';

/** One run's conversation with one server. */
export interface KoboSession extends KoboAccess, Pick<Services, 'http' | 'clock' | 'random'> {
  readonly budget: RequestBudget;
}

/**
 * A gateway that answers 502 or 504 after this long waited for a server at work; a quicker one has no server behind
 * it. nginx before KoboToolbox waits 130 s, other gateways 60 s or 30 s.
 */
const slowAnswerMilliseconds = 25_000;
/** Exports cut off by time before we stop asking: the server's cache had two chances to hold the file. */
const maxTimeOuts = 2;

/**
 * Sends one request until there is an answer worth reading.
 *
 * @returns Any success or redirect, 403, 404; without a key or with a password 401 too.
 * @throws {FieldrowsError} What the last attempt met: `apiKeyRefused`, `serverError`, `serverMaintenance`,
 *   `tooManyRequests`, `exportBusy`, `exportFailed`, `exportTooSlow`, or why there was no answer at all.
 */
export function ask(session: KoboSession, request: HttpRequest, step: Step): HttpResponse {
  const { clock } = session;
  let timeOuts = 0;
  let gatewayFaults = 0;
  for (let attempt = 1; ; attempt++) {
    const start = clock.now();
    const { response, verdict } = attemptOnce(session, request, step);
    if (response !== undefined && verdict.kind === 'answered') return response;
    if (verdict.kind !== 'again') throw verdict.kind === 'failed' ? verdict.error : spent(session);
    const slow =
      response === undefined ? verdict.error.code === 'requestTimedOut' : isSlow(verdict, clock.now() - start);
    if (verdict.gateway) gatewayFaults += 1;
    if (slow && step === 'export') timeOuts += 1;
    if (timeOuts >= maxTimeOuts) throw new FieldrowsError('exportTooSlow', {});
    const pause = pauseBeforeNext(verdict, attempt, session);
    if (pause === undefined) throw afterTimeOut(verdict.error, gatewayFaults > 0);
    clock.sleep(pause);
  }
}

/**
 * Sends a GET and follows its redirects by hand, with the key only while they stay on the server's own origin.
 *
 * @param step What the first address is; an export's redirect leads to its file.
 * @returns The first answer that is no redirect, and the address it came from.
 * @throws {FieldrowsError} as `ask`, and `redirectRefused`, `redirectLoop`
 */
export function follow(
  session: KoboSession,
  request: HttpRequest,
  step: Step,
): { readonly response: HttpResponse; readonly url: string; readonly hops: number } {
  const seen = new Set([request.url]);
  let current = request;
  for (let hops = 0; ; hops++) {
    const response = ask(session, current, step === 'export' && hops > 0 ? 'file' : step);
    if (response.status < 300 || response.status >= 400) return { response, url: current.url, hops };
    const server = hostOf(session.server);
    const { location } = response.headers;
    if (location === undefined) throw new FieldrowsError('serverError', { server, status: response.status });
    const hop = nextHop(current.url, location, session.server);
    // Only files live elsewhere: a list that leads away is a sign-in page or worse, and a password goes nowhere.
    if ((!hop.withKey && step !== 'export') || step === 'password') {
      throw new FieldrowsError('redirectRefused', { server, target: redact(hostOf(hop.url)) });
    }
    if (hops >= maxHops || seen.has(hop.url)) throw new FieldrowsError('redirectLoop', { server });
    seen.add(hop.url);
    current = redirectedRequest(current, hop.url, hop.withKey);
  }
}

function attemptOnce(
  session: KoboSession,
  request: HttpRequest,
  step: Step,
): { readonly response?: HttpResponse; readonly verdict: KoboVerdict } {
  const { clock, http, budget } = session;
  if (clock.now() >= clock.deadline || !budget.spend()) return { verdict: { kind: 'failed', error: spent(session) } };
  try {
    const response = http.fetch(request);
    // A refusal of a key that was not sent is for the caller to word.
    const { Authorization: key } = request.headers;
    if (response.status === 401 && key === undefined) return { response, verdict: { kind: 'answered' } };
    return { response, verdict: judge(response, step, hostOf(request.url), clock.now()) };
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    return { verdict: unanswered(error) };
  }
}

function unanswered(error: FieldrowsError): KoboVerdict {
  const attempts = attemptsUnanswered(error);
  if (attempts === undefined) return { kind: 'failed', error };
  return { kind: 'again', error, attempts, seconds: undefined, gateway: error.code === 'requestTimedOut' };
}

function isSlow({ gateway }: { readonly gateway: boolean }, milliseconds: number): boolean {
  return gateway && milliseconds >= slowAnswerMilliseconds;
}

/** Marks a busy export as our own unfinished one, which the next run must know. */
function afterTimeOut(error: FieldrowsError, timedOut: boolean): FieldrowsError {
  if (error.code !== 'exportBusy' || !timedOut) return error;
  const { retryAfterSeconds } = error.details as { retryAfterSeconds: number };
  return new FieldrowsError('exportBusy', { retryAfterSeconds, afterTimeOut: 1 });
}

/** No request or no time left, and nothing to blame. */
function spent(session: KoboSession): FieldrowsError {
  return new FieldrowsError('requestTimedOut', { server: hostOf(session.server) });
}
