/** Time as this execution sees it. */
import type { Clock } from '../ports';

/** @param startedAt when the execution began; `limit` milliseconds later nothing may be written any more. */
export function googleClock(startedAt: number, limit: number): Clock {
  return {
    now: () => Date.now(),
    sleep: (milliseconds) => Utilities.sleep(Math.round(milliseconds)),
    deadline: startedAt + limit,
  };
}
