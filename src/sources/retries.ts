/**
 * Whether and when to ask again: the server's own word (`Retry-After`, RFC 9110 section 10.2.3), else backoff with full
 * jitter.
 */
import type { FieldrowsError } from '../errors';
import type { Services } from '../ports';
import type { RequestBudget } from './request-budget';

/** Attempts of one step, the first included. */
export const maxAttempts = 4;
/** A server that asks for more patience than this is asked again by a later run: an execution must not sleep long. */
const maxWaitSeconds = 60;

const firstBackoffMilliseconds = 2_000;
const maxBackoffMilliseconds = 30_000;

/** What one attempt came to. */
export type Verdict<More = unknown> =
  /** An answer worth reading, which may be a refusal that only the caller can put into words. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly error: FieldrowsError }
  | ({ readonly kind: 'again' } & Again & More);

export interface Again {
  /** What it means if no further attempt is made. */
  readonly error: FieldrowsError;
  /** Attempts that this kind of failure deserves. */
  readonly attempts: number;
  /** The server's own word on when; undefined leaves it to backoff. */
  readonly seconds: number | undefined;
}

/**
 * What an error deserves that came instead of an answer; undefined where asking again is no use.
 *
 * @param whenTimedOut attempts of a question whose answer takes too long.
 */
export function attemptsUnanswered({ code }: FieldrowsError, whenTimedOut = maxAttempts): number | undefined {
  // A lost connection or a name server's hiccup passes; a bad certificate or an empty quota does not.
  switch (code) {
    case 'networkDown':
      return maxAttempts;
    case 'requestTimedOut':
      return whenTimedOut;
    case 'hostUnknown':
      return 2;
    default:
      return undefined;
  }
}

/**
 * Milliseconds to wait before the next attempt; undefined where there should be none: it has had its attempts, the server
 * asks for more patience than a run has, or the run's time or requests are used up.
 *
 * @param attempt The one that failed, from 1.
 */
export function pauseBeforeNext(
  { attempts, seconds }: Again,
  attempt: number,
  { clock, random, budget }: Pick<Services, 'clock' | 'random'> & { readonly budget: RequestBudget },
): number | undefined {
  const pause =
    seconds === undefined ? backoffMilliseconds(attempt, random) : seconds * 1_000 + Math.round(random() * 1_000);
  const isPatient = (seconds ?? 0) <= maxWaitSeconds && clock.now() + pause < clock.deadline;
  return attempt < attempts && isPatient && budget.left > 0 ? pause : undefined;
}

/**
 * Reads `Retry-After`: seconds, or a date.
 *
 * @param now Milliseconds since 1970.
 * @returns Whole seconds from now, at least 0; undefined when the header is missing or makes no sense.
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  // Date.parse would take "-5" or "soon 1" for dates; HTTP's dates begin with the day of the week.
  const moment = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - now) / 1_000));
}

/**
 * Milliseconds before the next attempt, anywhere between 0 and a bound that doubles, so that many sheets whose server
 * came back do not return in step.
 *
 * @param attempt The one that failed, from 1.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMilliseconds(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(maxBackoffMilliseconds, firstBackoffMilliseconds * 2 ** (attempt - 1)));
}
