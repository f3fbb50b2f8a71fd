/**
 * Whether rows that an export lacks may have been cut off with its end: a file that breaks off between two rows looks
 * whole. Pure.
 */
import type { Comparison } from './compare-rows';
import { parseMark } from './layout';

/**
 * @param markerCells the marker column as read.
 * @returns false where a row arrived that comes behind all that are missing: submissions are exported in the order of
 *   their numbers.
 */
export function mayBeCutOff({ key, keys, vanished }: Comparison, markerCells: readonly unknown[]): boolean {
  if (vanished.length === 0) return false;
  const numbers = keys.map(Number);
  const isInOrder = key.kind === 'id' && numbers.every((id, index) => index === 0 || id > (numbers[index - 1] ?? 0));
  const last = numbers[numbers.length - 1];
  if (!isInOrder || last === undefined) return true;
  return vanished.some((row) => !(Number(parseMark(markerCells[row - 1])?.key) < last));
}
