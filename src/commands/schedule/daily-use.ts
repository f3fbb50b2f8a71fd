/**
 * How much of Google's daily allowance a person's schedules need. Modelled from what the runs so far took. The dispatcher
 * keeps no account of its own: the allowance is shared with the person's other scripts and differs between accounts,
 * so that stopping early would make imports late for certain where Google might not; oldest first makes up for a stop.
 */
import { dailyRequests, dailyTriggerMilliseconds, maxExecutionMilliseconds } from '../../limits';
import type { RunRecord } from '../../settings/run-history';
import { isScheduled, type SavedImport } from '../../settings/saved-imports';
import { triggerMinutesFor } from './schedule';

/** Seconds of a refresh that has not been seen yet. */
const usualSeconds = 5;
/** Requests of one: the export, and the file it leads to. */
const usualRequests = 2;
/** Seconds of a run of the trigger, whatever it does. */
const secondsOfFiring = 1;
const secondsOfRecording = 2;
const minutesOfDay = 24 * 60;

export interface DailyUse {
  readonly minutes: number;
  readonly requests: number;
}

/** Mean seconds and requests of an import's last runs. */
export function usualRun(importId: string, history: readonly RunRecord[]): { seconds: number; requests: number } {
  const runs = history.filter((run) => run.importId === importId);
  const mean = (values: readonly number[], usual: number) =>
    values.length === 0 ? usual : values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    seconds: mean(
      // One that was killed is written down by a later run.
      runs.map(({ seconds }) => Math.min(seconds, maxExecutionMilliseconds / 1_000)),
      usualSeconds,
    ),
    // One that was killed does not say how often it asked.
    requests: mean(
      runs.map(({ requests }) => requests).filter((requests) => requests > 0),
      usualRequests,
    ),
  };
}

/** @param imports Those of one person, in one spreadsheet. */
export function dailyUse(imports: readonly SavedImport[], history: readonly RunRecord[]): DailyUse {
  const scheduled = imports.filter(isScheduled);
  const interval = triggerMinutesFor(scheduled.map(({ schedule }) => schedule));
  let seconds = interval === 0 ? 0 : (minutesOfDay / interval) * secondsOfFiring;
  let requests = 0;
  for (const { id, schedule } of scheduled) {
    const run = usualRun(id, history);
    seconds += (minutesOfDay / schedule) * (run.seconds + secondsOfRecording);
    requests += (minutesOfDay / schedule) * run.requests;
  }
  return { minutes: Math.round(seconds / 60), requests: Math.round(requests) };
}

export interface Excess {
  readonly what: 'time' | 'requests';
  readonly use: DailyUse;
  /** The fastest schedule that fits when no import is faster, in minutes; 0 when none does. */
  readonly fits: number;
}

/** @returns undefined while the schedules fit into the allowance of a personal account. */
export function excessOf(
  imports: readonly SavedImport[],
  history: readonly RunRecord[],
  choices: readonly number[],
): Excess | undefined {
  const use = dailyUse(imports, history);
  if (isWithinAllowance(use)) return undefined;
  const slowedTo = (least: number) =>
    imports.map((saved) => ({ ...saved, schedule: saved.schedule === 0 ? 0 : Math.max(saved.schedule, least) }));
  const fits = choices.find((minutes) => isWithinAllowance(dailyUse(slowedTo(minutes), history))) ?? 0;
  return { what: isWithinTime(use) ? 'requests' : 'time', use, fits };
}

function isWithinTime({ minutes }: DailyUse): boolean {
  return minutes * 60_000 <= dailyTriggerMilliseconds.personal;
}

export function isWithinAllowance(use: DailyUse): boolean {
  return isWithinTime(use) && use.requests <= dailyRequests;
}
