/**
 * Asking Clockify politely: one question at a time, asked again with growing pauses while that can help, never past the
 * run's requests, its deadline, or the hourly allowance of the free plan. Redirects are never followed: nothing that we
 * ask for has one, and the API key must not go anywhere else.
 */
import { FieldrowsError } from '../../errors';
import type { HttpRequest, HttpResponse, Services } from '../../ports';
import type { HourlyAllowance } from '../hourly-allowance';
import type { RequestBudget } from '../request-budget';
import { backoffMilliseconds, maxWaitSeconds } from '../retries';
import { hostOf } from '../web-address';
import { judge, type Question, type Verdict } from './failures';
import type { ClockifyAccess } from './requests';

/** One run's conversation with Clockify about one workspace. */
export interface ClockifySession extends ClockifyAccess, Pick<Services, 'http' | 'clock' | 'random'> {
  readonly budget: RequestBudget;
  /** Undefined where nobody counts. */
  readonly hourly: HourlyAllowance | undefined;
}

/**
 * Sends one request until there is an answer worth reading: a success, whatever its body says.
 *
 * @throws {FieldrowsError} What the last attempt met (see `judge`), `hourlyLimitReached`, or why there was no answer.
 */
export function ask(session: ClockifySession, request: HttpRequest, question: Question): HttpResponse {
  const { clock, random, budget } = session;
  for (let attempt = 1; ; attempt++) {
    const verdict = attemptOnce(session, request, question);
    if (verdict.kind === 'answered') return verdict.response;
    if (verdict.kind === 'failed') throw verdict.error;
    const { seconds } = verdict;
    const pause = seconds === undefined ? backoffMilliseconds(attempt, random) : seconds * 1_000 + random() * 1_000;
    const isPatient = (seconds ?? 0) <= maxWaitSeconds && clock.now() + pause < clock.deadline;
    if (attempt >= verdict.attempts || !isPatient || budget.left === 0) throw verdict.error;
    clock.sleep(Math.round(pause));
  }
}

type Outcome = { readonly kind: 'answered'; readonly response: HttpResponse } | Exclude<Verdict, { kind: 'answered' }>;

function attemptOnce(session: ClockifySession, request: HttpRequest, question: Question): Outcome {
  const { clock, http, budget, hourly, server } = session;
  requireAllowance(session, 1);
  if (clock.now() >= clock.deadline || !budget.spend()) {
    return { kind: 'failed', error: new FieldrowsError('requestTimedOut', { server: hostOf(server) }) };
  }
  hourly?.spend();
  try {
    const response = http.fetch(request);
    const verdict = judge(response, question, hostOf(request.url), clock.now());
    return verdict.kind === 'answered' ? { ...verdict, response } : verdict;
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    return unanswered(error);
  }
}

/**
 * @param requests How many more will be sent.
 * @throws {FieldrowsError} `hourlyLimitReached` while there are not so many left, `reportTooLong` if there never are
 */
export function requireAllowance({ hourly, server }: ClockifySession, requests: number): void {
  if (hourly === undefined) return;
  const seconds = hourly.secondsUntil(requests);
  if (seconds === undefined) throw new FieldrowsError('reportTooLong', { requests, most: hourly.most });
  if (seconds === 0) return;
  throw new FieldrowsError('hourlyLimitReached', {
    server: hostOf(server),
    most: hourly.most,
    retryAfterSeconds: seconds,
  });
}

/** A lost connection or a name server's hiccup passes; a bad certificate or an empty quota does not. */
function unanswered(error: FieldrowsError): Outcome {
  const attempts: Readonly<Record<string, number>> = { networkDown: 4, requestTimedOut: 3, hostUnknown: 2 };
  const most = attempts[error.code];
  return most === undefined ? { kind: 'failed', error } : { kind: 'again', error, attempts: most, seconds: undefined };
}
