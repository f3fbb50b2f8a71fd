/**
 * What becomes of a row that is not in the table, where the table holds only a range of the submissions. A row is taken
 * away only by the last part of a reading, when all of them together are known: until then it is marked as missed, so
 * that what would be removed can be counted, and asked about, as if everything had been read at once. Pure.
 */
import type { SubmissionRange } from '../tables/table';
import { missedFingerprint, type RowMark } from './layout';

/**
 * vanished: its submission is gone. missed: it may be, the end of the reading decides. beyond: not spoken of. aged: only
 * newer ones are to be kept.
 */
export type Fate = 'vanished' | 'missed' | 'beyond' | 'aged';

export function fateOfAbsent({ key, fingerprint }: RowMark, range: SubmissionRange | undefined, oldestKept = 0): Fate {
  if ((submissionOf(key) ?? oldestKept) < oldestKept) return 'aged';
  if (range === undefined) return 'vanished';
  const { start, after, upTo } = range;
  const isLast = isLastPart(range);
  const submission = submissionOf(key);
  // A key without a number was given by another kind of import; only what reads everything can tell that it is gone.
  if (submission === undefined) return isLast && start === 0 ? 'vanished' : 'beyond';
  // A row of a repeat group that its submission does not have any more.
  if (isOutOfTurn({ key }, range)) return 'vanished';
  const isMarked = fingerprint === missedFingerprint;
  if (submission > after && submission <= upTo) return isLast ? 'vanished' : isMarked ? 'beyond' : 'missed';
  return isLast && isMarked && submission > start && submission <= after ? 'vanished' : 'beyond';
}

/** Whether nothing of the reading comes after this part. */
export function isLastPart(range: SubmissionRange | undefined): boolean {
  return range === undefined || range.upTo === Number.POSITIVE_INFINITY;
}

/** Whether a row's submission was asked for by name: where it stands among the others, this reading does not know. */
export function isOutOfTurn({ key }: Pick<RowMark, 'key'>, range: SubmissionRange | undefined): boolean {
  return range?.also?.includes(submissionOf(key) ?? 0) === true;
}

/** Number of the submission that a row, or a row of its repeat groups, belongs to. */
export function submissionOf(key: string): number | undefined {
  const digits = /^\d{1,15}(?=\/|$)/.exec(key)?.[0];
  return digits === undefined ? undefined : Number(digits);
}
