/** When a spreadsheet will be full if it goes on growing as in the last weeks. Pure. */
import { maxSpreadsheetCells } from '../limits';

const day = 24 * 3_600_000;
/** A shorter time says nothing: data come in by campaigns and working weeks. */
const leastDays = 7;
/** Further away nobody needs to know, and nobody can. */
const mostDaysAhead = 60;
/** An older count says too little about today. */
const mostDaysOld = 3;

export interface FillingUp {
  /** Cells that were free at the last count. */
  readonly free: number;
  /** Until it is full. */
  readonly days: number;
  /** How long the growth was watched. */
  readonly watched: number;
}

/**
 * @param samples times in milliseconds and cells, oldest first.
 * @returns undefined where there is no need to tell, or nothing that can be said in earnest.
 */
export function fillingUp(
  samples: readonly (readonly [at: number, cells: number])[],
  now: number,
): FillingUp | undefined {
  const [first] = samples;
  const last = samples[samples.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const watched = (last[0] - first[0]) / day;
  const growth = last[1] - first[1];
  if (watched < leastDays || growth <= 0 || now - last[0] > mostDaysOld * day) return undefined;
  const free = Math.max(0, maxSpreadsheetCells - last[1]);
  const days = free / (growth / watched);
  return days > mostDaysAhead ? undefined : { free, days: Math.floor(days), watched: Math.floor(watched) };
}
