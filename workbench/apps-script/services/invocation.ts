/** Calls one function of the bundle, and carries arguments and results over the border of the context as text. */

import { contentOfTextOutput } from './content';
import { isDate } from './exception';
import { host, type InvocationResult } from './host';

/** Dates travel as `{"$date": milliseconds}`. */
function revive(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && '$date' in value) return new Date(Number(value.$date));
  return value;
}

function isError(value: unknown): boolean {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

/** A copy that JSON can hold, and whether a Date or an Error was in it. */
function plain(value: unknown, found: { objects: boolean }, inside: readonly unknown[]): unknown {
  if (value === undefined || value === null) return null;
  if (isDate(value)) {
    found.objects = true;
    return { $date: value.getTime() };
  }
  if (isError(value)) found.objects = true;
  if (typeof value === 'function') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') return value;
  if (inside.includes(value)) return null;
  const within = [...inside, value];
  if (Array.isArray(value)) return Array.from(value, (item) => plain(item, found, within));
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined && typeof item !== 'function') copy[key] = plain(item, found, within);
  }
  return copy;
}

/** Puts the runtime's way in on the context; it goes away when it is used. */
export function installInvocation(context: Record<string, unknown>): void {
  context['__invoke'] = (): InvocationResult => {
    delete context['__invoke'];
    const { functionName, args } = host.invocation;
    const found = { objects: false };
    try {
      const called = context[functionName];
      if (typeof called !== 'function') throw new Error(`Script function not found: ${functionName}`);
      const result = called(...(JSON.parse(args, revive) as unknown[]));
      const value = JSON.stringify(plain(contentOfTextOutput(result) ?? result, found, []));
      return { value, error: undefined, hasObjects: found.objects };
    } catch (error) {
      // Google names the class of an error unless it is a plain Error.
      const named = error instanceof Error && error.name !== 'Error' ? `${error.name}: ` : '';
      const text = error instanceof Error ? named + error.message : String(error);
      return { value: 'null', error: text, hasObjects: found.objects };
    }
  };
}
