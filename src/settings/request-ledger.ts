/**
 * When a person's runs have asked a server that counts, kept in their own user properties: those of an add-on are the
 * same in all their spreadsheets, those of a script bound to one are its own. Two runs at the same moment may each miss
 * what the other has noted; whoever counts leaves room for that.
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
