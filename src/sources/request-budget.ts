/** How many requests one run may still send: a server that stumbles must not be met with a crowd. */

/** Requests of one run, everything included: retries, redirects and the questions asked to word a refusal. */
const maxRequestsPerRun = 8;
/** The same for a run that makes, polls, fetches and deletes an asynchronous export. */
export const maxRequestsPerAsynchronousRun = 12;
/**
 * The same for a run that reads submissions page by page. A page is a quick question (a thousand submissions by their
 * number, which the server keeps an index of), they are asked one after the other, and 100,000 submissions then need
 * three runs; a run that needs most of these requests spends about two minutes of its six on them.
 */
export const maxRequestsPerPagedRun = 40;

export interface RequestBudget {
  readonly used: number;
  readonly left: number;
  /** Counts one request; false when there is none left. */
  spend(): boolean;
}

/** A fresh budget. One belongs to one run and is passed along. */
export function requestBudget(limit: number = maxRequestsPerRun): RequestBudget {
  let used = 0;
  return {
    get used() {
      return used;
    },
    get left() {
      return limit - used;
    },
    spend() {
      if (used >= limit) return false;
      used += 1;
      return true;
    },
  };
}

/** The same budget, with some of its requests kept for later. */
export function withinBudget(budget: RequestBudget, reserved: number): RequestBudget {
  return {
    get used() {
      return budget.used;
    },
    get left() {
      return Math.max(0, budget.left - reserved);
    },
    spend: () => budget.left > reserved && budget.spend(),
  };
}
