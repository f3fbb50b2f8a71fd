/** When to ask again: the server's own word (`Retry-After`, RFC 9110 section 10.2.3), else backoff with full jitter. */

/** Attempts of one step, the first included. */
export const maxAttempts = 4;
/** A server that asks for more patience than this is asked again by a later run: an execution must not sleep long. */
export const maxWaitSeconds = 60;

const firstBackoffMilliseconds = 2_000;
const maxBackoffMilliseconds = 30_000;

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
