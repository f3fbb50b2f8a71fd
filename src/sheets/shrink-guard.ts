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
