/** What sources are given to work with: of the stores only the count of requests, so that none can read another's keys. */
import type { Services } from '../ports';
import { requestLedger } from '../settings/request-ledger';
import type { SourceServices } from '../sources';

export function sourceServices(services: Services): SourceServices {
  const { http, clock, random, userStore } = services;
  return {
    ...{ http, clock, random },
    // Opened only by sources that ask what day it is.
    calendar: {
      timeZone: () => services.spreadsheet.timeZone(),
      wallClock: (instant) => services.spreadsheet.wallClock(instant),
    },
    ledger: requestLedger(userStore, () => clock.now()),
  };
}
