/** Wraps every object a service hands out, so that what is not imitated fails loudly instead of being undefined. */

import { performCall } from './accounting';
import { host } from './host';

const targets = new WeakMap<object, { service: string; target: object }>();

/**
 * The object as the script sees it. Its methods are those of `target`; constants are its members that begin with a
 * capital letter. A target may tell by `cells` how many cells its calls touch.
 */
export function strict<T extends object>(service: string, target: T): T {
  const members = target as Record<string, unknown>;
  const proxy = new Proxy(target, {
    get(_, property) {
      if (typeof property === 'symbol') return property === Symbol.toPrimitive ? () => service : undefined;
      // Asked for by `await`, JSON.stringify and by whoever prints the object: not members anybody forgot.
      if (property === 'then' || property === 'toJSON') return undefined;
      if (property === 'toString') return () => service;
      if (property === 'constructor') return Object;
      const member = members[property];
      if (/^[A-Z]/.test(property) && member !== undefined) return member;
      if (typeof member !== 'function') throw notFaked(service, property);
      return (...args: unknown[]) =>
        performCall(service, property, cellsOf(target), () => member.apply(target, args.map(nullForUndefined)));
    },
    set(_, property) {
      throw notFaked(service, String(property));
    },
    has: (_, property) => typeof property === 'string' && typeof members[property] === 'function',
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
  });
  targets.set(proxy, { service, target });
  return proxy;
}

/** What is behind an object a script passed in; undefined when it is not of that service. */
export function unwrap<T extends object>(service: string, value: unknown): T | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = targets.get(value);
  return found?.service === service ? (found.target as T) : undefined;
}

const cellsOf = (target: object): number => ('cells' in target && typeof target.cells === 'number' ? target.cells : 0);

/** Google's services read undefined as null. */
const nullForUndefined = (value: unknown): unknown => (value === undefined ? null : value);

function notFaked(service: string, member: string): Error {
  const error = new Error(`NOT FAKED: ${service}.${member}`);
  // A script that catches everything would hide it: it is logged too.
  host.execution.log.push({ at: host.state.now, level: 'error', text: error.message });
  return error;
}
