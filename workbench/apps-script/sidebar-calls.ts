/** The rules of google.script.run: what a page may call, and what survives the way there and back. */

import type { RunOptions, RunResult, Runtime } from './types';

export interface SidebarReply {
  /** Whether the page's success handler is called. */
  ok: boolean;
  /** For the success handler; null when a Date or an Error was anywhere in the result. */
  value: unknown;
  /** For the failure handler. */
  error: string | undefined;
  /** Undefined when the call never reached the script. */
  run: RunResult | undefined;
}

/** Why a value may not be an argument; undefined when it may. */
function refusal(value: unknown, inside: readonly unknown[]): string | undefined {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return undefined;
  if (typeof value !== 'object') return typeof value;
  if (inside.includes(value)) return 'circular structure';
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== 'Object' && kind !== 'Array') return kind;
  for (const item of Object.values(value)) {
    const found = refusal(item, [...inside, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** undefined inside a list becomes null; as a member of an object it is left out. */
const transported = (args: readonly unknown[]): unknown[] => JSON.parse(JSON.stringify(args)) as unknown[];

/** Calls a function as a page in the sidebar does. */
export function callFromSidebar(
  runtime: Runtime,
  name: string,
  args: readonly unknown[],
  user: string,
  options: Omit<RunOptions, 'user' | 'mode'> = {},
): SidebarReply {
  const failed = (error: string): SidebarReply => ({ ok: false, value: null, error, run: undefined });
  if (name.endsWith('_') || !runtime.entries().includes(name)) {
    return failed(`TypeError: google.script.run.${name} is not a function`);
  }
  const refused = refusal(args, []);
  if (refused !== undefined) return failed(`TypeError: Failed due to illegal value in property: ${refused}`);
  const run = runtime.run(name, transported(args), { ...options, user, mode: 'sidebar' });
  return run.error === undefined
    ? { ok: true, value: run.value, error: undefined, run }
    : { ok: false, value: null, error: run.error, run };
}
