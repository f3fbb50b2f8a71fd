/** Guards against a refresh that would empty a sheet because a permission was withdrawn or a filter was set. Pure. */
import { FieldrowsError } from '../errors';

/** Fewer rows than this may lose any part of themselves, but not all. */
const leastRows = 20;

/**
 * @param isPartly whether something of the same reading has been written already: nothing was removed then, but more
 *   cannot be said.
 * @returns the reason to hold a refresh that removes all rows, or more than half of at least 20; else undefined.
 */
export function checkShrinkage(
  importName: string,
  rowsBefore: number,
  removed: number,
  isPartly = false,
): FieldrowsError<'wouldRemoveTooMuch'> | undefined {
  const removesAll = rowsBefore > 0 && removed === rowsBefore;
  const removesMost = rowsBefore >= leastRows && removed * 2 > rowsBefore;
  if (!removesAll && !removesMost) return undefined;
  return new FieldrowsError('wouldRemoveTooMuch', {
    ...{ importName, removed, rows: rowsBefore },
    ...(isPartly ? { partly: 1 as const } : {}),
  });
}

/** First and last day of what was asked for. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether fewer than half of the days asked for before are still asked for: what was asked for moves with the calendar
 * (this month, last week), and then most rows leave for no other reason. While the days are mostly the same, a refresh
 * that would empty the sheet is as strange as ever.
 */
export function hasMovedOn(before: Days | undefined, now: Days | undefined): boolean {
  if (before === undefined || now === undefined) return false;
  const kept = Math.min(before.to, now.to) - Math.max(before.from, now.from) + 1;
  return Math.max(0, kept) * 2 < before.to - before.from + 1;
}
