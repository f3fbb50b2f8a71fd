/** Requests that a server allows in an hour, counted over all imports of a person: a moving hour, not one of the clock. */

import type { RequestLedger } from '../ports';

export interface HourlyAllowance {
  readonly most: number;
  /** Seconds until so many requests may be sent; 0 for now; undefined when there are never so many. */
  secondsUntil(requests: number): number | undefined;
  spend(): void;
}

const hour = 3_600_000;

export function hourlyAllowance(ledger: RequestLedger, name: string, most: number, now: () => number): HourlyAllowance {
  return {
    most,
    secondsUntil(requests) {
      if (requests > most) return undefined;
      const sent = ledger.lastHour(name);
      const tooMany = sent.length + requests - most;
      const freed = tooMany > 0 ? sent[tooMany - 1] : undefined;
      return freed === undefined ? 0 : Math.max(1, Math.ceil((freed + hour - now()) / 1_000));
    },
    spend: () => ledger.note(name),
  };
}
