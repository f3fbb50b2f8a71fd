/**
 * Before rows are removed because a file lacks them: whether the file may have broken off before them. Where its length
 * was announced, or a later row arrived, it did not. Else the server is asked how many there are, and if that does not
 * explain it, for the file once more.
 */
import { FieldrowsError } from '../../errors';
import { mayBeCutOff } from '../../sheets/cut-off';
import type { Reading } from '../../sources';
import type { ExaminedSheet } from '../reconcile/examine-sheet';
import type { Attempt } from './attempt';
import type { CountOnce } from './server-count';

/**
 * @returns why a person should be asked first: the file is the same each time, yet the server counts more submissions
 *   than it holds, although earlier ones held them all. (Submissions of the last minutes are counted, too; they come
 *   with the next refresh, and then nothing is missing at the end any more.)
 * @throws {FieldrowsError} `truncatedDownload` when the second file is another one; and as the source's `read`
 */
export function doubtMissingRows(
  { before }: Attempt,
  reading: Reading,
  { task, rows, reading: sheet, counts: { removed } }: ExaminedSheet,
  received: number,
  count: CountOnce,
): FieldrowsError<'rowsMissing'> | undefined {
  if (reading.isProven || !mayBeCutOff(rows, sheet.markerCells)) return undefined;
  const counted = count();
  if (counted === received) return undefined;
  if (reading.comesAgain?.() === false) throw new FieldrowsError('truncatedDownload', {});
  const isUnexplained = before.serverCount?.hadAll === true && counted !== undefined && counted > received;
  if (!isUnexplained && reading.comesAgain !== undefined) return undefined;
  const { importName } = task;
  return new FieldrowsError('rowsMissing', { importName, removed, received, counted: counted ?? -1 });
}
