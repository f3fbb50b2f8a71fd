/**
 * Asking Clockify politely: one question at a time, asked again with growing pauses while that can help, never past the
 * run's requests, its deadline, or the hourly allowance of the free plan. Redirects are never followed: nothing that we
 * ask for has one, and the API key must not go anywhere else.
 */
import { FieldrowsError } from '../../errors';
import type { HttpRequest, HttpResponse, Services } from '../../ports';
import type { HourlyAllowance } from '../hourly-allowance';
import type { RequestBudget } from '../request-budget';
import { attemptsUnanswered, pauseBeforeNext, type Verdict } from '../retries';
import { hostOf } from '../web-address';
import { judge, type Question } from './failures';
import type { ClockifyAccess } from './requests';

/** One run's conversation with Clockify about one workspace. */
export interface ClockifySession extends ClockifyAccess, Pick<Services, 'http' | 'clock' | 'random'> {
  readonly budget: RequestBudget;
  /** Undefined where nobody counts. */
  readonly hourly: HourlyAllowance | undefined;
}

/** Each may take a minute of a run, and one of the free plan's requests. */
const attemptsOfSlowReports = 3;

/**
 * Sends one request until there is an answer worth reading: a success, whatever its body says.
 *
 * @throws {FieldrowsError} What the last attempt met (see `judge`), `hourlyLimitReached`, or why there was no answer.
 */
export function ask(session: ClockifySession, request: HttpRequest, question: Question): HttpResponse {
  for (let attempt = 1; ; attempt++) {
    const verdict = attemptOnce(session, request, question);
    if (verdict.kind === 'answered') return verdict.response;
    if (verdict.kind === 'failed') throw verdict.error;
    const pause = pauseBeforeNext(verdict, attempt, session);
    if (pause === undefined) throw verdict.error;
    session.clock.sleep(pause);
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
    const attempts = attemptsUnanswered(error, attemptsOfSlowReports);
    return attempts === undefined ? { kind: 'failed', error } : { kind: 'again', error, attempts, seconds: undefined };
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
