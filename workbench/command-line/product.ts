/** Calls the bundle as its sidebar does: one top-level function, JSON text in, JSON text out. */
import type { Reply, SidebarInput, SidebarMethod, SidebarOutput } from '../../src/sidebar-api';
import type { RunOptions, RunResult, Runtime } from '../apps-script/types';

export interface ProductCall<Value> {
  readonly result: RunResult;
  readonly reply: Answer<Value>;
}

/** A reply, or what became of a call that gave none; `code` is the product's, or `killed`, or `unexpected`. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Never throws for what the product does: an exception, a kill and an unreadable reply are failed answers. */
export function callProduct<Method extends SidebarMethod>(
  runtime: Runtime,
  method: Method,
  input: SidebarInput<Method>,
  options: Omit<RunOptions, 'mode'>,
): ProductCall<SidebarOutput<Method>> {
  const request = JSON.stringify({ method, input });
  const result = runtime.run('callFieldrows', [request], { ...options, mode: 'sidebar' });
  return { result, reply: answerOf<SidebarOutput<Method>>(result, method) };
}

function answerOf<Value>(result: RunResult, method: string): Answer<Value> {
  if (result.killed) {
    const calls = result.calls.length;
    return { ok: false, code: 'killed', message: `The run was ended after ${calls} service calls.` };
  }
  if (result.error !== undefined) return { ok: false, code: 'unexpected', message: result.error };
  if (typeof result.value !== 'string') {
    return { ok: false, code: 'unexpected', message: `${method} gave no reply (${JSON.stringify(result.value)}).` };
  }
  const reply: Reply<Value> = JSON.parse(result.value);
  return reply;
}
