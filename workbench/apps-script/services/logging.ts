/** console and Logger: what a script says about itself, kept for tests to search. */

import type { LogLine } from '../types';
import { host } from './host';
import { strict } from './strict';

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** `%s`, `%d` and `%j` take the arguments that follow, as in Google's console. */
function line(level: LogLine['level'], args: readonly unknown[]): void {
  const [first, ...rest] = args;
  const parts = [...rest];
  const head =
    typeof first === 'string'
      ? first.replace(/%[sdj]/g, (sign) => (parts.length > 0 ? text(parts.shift()) : sign))
      : text(first);
  // After an execution has ended nothing it does is seen any more.
  if (host.execution.killed !== undefined) return;
  host.execution.log.push({ at: host.state.now, level, text: [head, ...parts.map(text)].join(' ') });
}

const timers = new Map<string, number>();

export const scriptConsole = Object.freeze({
  log: (...args: unknown[]) => line('log', args),
  info: (...args: unknown[]) => line('info', args),
  warn: (...args: unknown[]) => line('warn', args),
  error: (...args: unknown[]) => line('error', args),
  time: (label: unknown) => {
    timers.set(String(label), host.state.now);
  },
  timeEnd: (label: unknown) => {
    const since = timers.get(String(label));
    if (since !== undefined) line('log', [`${label}: ${host.state.now - since}ms`]);
  },
});

export const logger = strict('Logger', {
  log: (...args: unknown[]) => line('log', args),
  clear() {},
  getLog: () => host.execution.log.map((entry) => entry.text).join('\n'),
});
