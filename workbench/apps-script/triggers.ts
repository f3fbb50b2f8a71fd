/** Lets the virtual clock run on and fires the triggers that fall due. */

import { formatDate } from './services/date-format';
import type { RunResult, TriggerState, WorkbenchState } from './types';

type Fire = (functionName: string, event: object, user: string) => RunResult;

/** The event object of a time-driven trigger (guides/triggers/event-objects). */
function eventOf(trigger: TriggerState, now: number, timeZone: string): object {
  const part = (format: string): number => Number(formatDate(now, timeZone, format));
  const startOfYear = Date.UTC(part('yyyy'), 0, 1);
  const day = Date.UTC(part('yyyy'), part('M') - 1, part('d'));
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    year: part('yyyy'),
    month: part('M'),
    'day-of-month': part('d'),
    'day-of-week': part('u'),
    'week-of-year': Math.ceil(((day - startOfYear) / 86_400_000 + 1) / 7),
    hour: part('H'),
    minute: part('m'),
    second: part('s'),
    timezone: timeZone,
  };
}

/** Fires due triggers in order, each with the clock at its due time (or later, while another one was running). */
export function advanceClock(
  state: WorkbenchState,
  milliseconds: number,
  timeZone: string,
  fire: Fire,
): { trigger: TriggerState; result: RunResult }[] {
  const target = state.now + milliseconds;
  const fired: { trigger: TriggerState; result: RunResult }[] = [];
  for (;;) {
    let next: TriggerState | undefined;
    for (const trigger of state.triggers) {
      if (!trigger.disabled && trigger.nextAt <= target && (!next || trigger.nextAt < next.nextAt)) next = trigger;
    }
    if (!next) break;
    const trigger = next;
    const at = Math.max(state.now, trigger.nextAt);
    state.now = at;
    // One that has fired counts against the user's twenty until it is deleted, as many a script has found out.
    if (trigger.once) trigger.disabled = true;
    // A run that was missed while another one took long is not made up for.
    else while (trigger.nextAt <= at) trigger.nextAt += trigger.everyMinutes * 60_000;
    const result = fire(trigger.functionName, eventOf(trigger, at, timeZone), trigger.user);
    trigger.runs.push({ at, ok: result.error === undefined, error: result.error ?? '' });
    fired.push({ trigger, result });
  }
  state.now = Math.max(state.now, target);
  return fired;
}
