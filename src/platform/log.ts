/** The script's log (Cloud Logging). Facts only: events, numbers, codes; never an answer, a key or an address. */
import type { Log } from '../ports';

export function googleLog(): Log {
  const line = (event: string, facts: Readonly<Record<string, string | number>>) => `${event} ${JSON.stringify(facts)}`;
  return {
    info: (event, facts) => console.info(line(event, facts)),
    warn: (event, facts) => console.warn(line(event, facts)),
  };
}
