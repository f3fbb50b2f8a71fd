/**
 * When a person's runs have asked a server that counts, kept where all their spreadsheets see it: in their own user
 * properties. Two runs at the same moment may each miss what the other has noted; whoever counts leaves room for that.
 */
import * as v from 'valibot';
import type { RequestLedger, Store } from '../ports';

const prefix = 'fieldrows.hour.';
const hour = 3_600_000;
const timesSchema = v.array(v.number());

export function requestLedger(store: Store, now: () => number): RequestLedger {
  const lastHour = (name: string): readonly number[] => {
    const times = v.safeParse(v.pipe(v.string(), v.parseJson(), timesSchema), store.readAll()[prefix + name]);
    // A clock that was set back must not lock anybody out.
    return times.success ? times.output.filter((at) => at > now() - hour && at <= now()) : [];
  };
  return {
    lastHour,
    note: (name) => store.write({ [prefix + name]: JSON.stringify([...lastHour(name), now()]) }),
  };
}
