/** Moves the virtual clock, and says of each trigger that fired when it did. */
import type { RunResult, Runtime, TriggerState } from '../apps-script/types';

export interface FiredTrigger {
  readonly functionName: string;
  readonly user: string;
  /** Virtual milliseconds since 1970. */
  readonly at: number;
  readonly result: RunResult;
}

export function advanceClock(runtime: Runtime, milliseconds: number): FiredTrigger[] {
  const before = new Map(runtime.state.triggers.map((trigger) => [trigger.id, trigger.runs.length]));
  const fired = runtime.advance(milliseconds);
  // The trigger is the same live object each time it fires, so its runs tell the times in order.
  const seen = new Map<TriggerState, number>();
  return fired.map(({ trigger, result }) => {
    const index = seen.get(trigger) ?? before.get(trigger.id) ?? 0;
    seen.set(trigger, index + 1);
    return {
      functionName: trigger.functionName,
      user: trigger.user,
      at: (trigger.runs[index] ?? trigger.runs.at(-1))?.at ?? runtime.state.now,
      result,
    };
  });
}
