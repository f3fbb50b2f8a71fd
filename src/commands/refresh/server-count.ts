/**
 * What the server counts, beside what the export brought: on the first import, once a day, and when rows are missing.
 * A question at each refresh would be a third request each time, to learn what is nearly always known.
 */
import type { ImportStatus, Remark } from '../../settings/saved-imports';
import type { Reading } from '../../sources';
import type { Attempt } from './attempt';

const day = 24 * 3_600_000;
/** An export that has shrunk by more than a tenth is worth the question why. */
const noticeableShare = 0.9;

/** Asks at most once in a run, and keeps the answer. */
export type CountOnce = () => number | undefined;

/** @param received rows of submissions that the run has read. */
export function countOnce(attempt: Attempt, reading: Reading, received: number): CountOnce {
  let answer: { readonly counted: number | undefined } | undefined;
  return () => {
    if (answer !== undefined) return answer.counted;
    const counted = reading.countSubmissions?.();
    answer = { counted };
    const submissions = counted ?? -1;
    attempt.receipt.counted = submissions;
    const at = attempt.services.clock.now();
    const { hadAll = false } = attempt.before.serverCount ?? {};
    attempt.status = { ...attempt.status, serverCount: { submissions, received, at, hadAll } };
    return counted;
  };
}

export function isCountDue({ before, services }: Attempt, received: number): boolean {
  const { serverCount: known } = before;
  if (known === undefined || services.clock.now() - known.at >= day) return true;
  return received < known.received * noticeableShare;
}

/** The last count as a complete refresh leaves it: then an export that holds all submissions is known to. */
export function afterComplete(status: ImportStatus): ImportStatus {
  const { serverCount } = status;
  if (serverCount === undefined || serverCount.submissions < 0) return status;
  return { ...status, serverCount: { ...serverCount, hadAll: serverCount.submissions === serverCount.received } };
}

/** That an export holds fewer rows than before although the project has lost no submissions. */
export function remarksOnCount({ before, status, receipt }: Attempt): Remark[] {
  const { serverCount: then } = before;
  const { serverCount: now } = status;
  if (receipt.counted < 0 || now === undefined || then === undefined || then.submissions < 0) return [];
  const hasShrunk = now.received < then.received * noticeableShare;
  if (!hasShrunk || now.submissions < then.submissions * noticeableShare) return [];
  return [{ code: 'fewerRows', details: { received: now.received, before: then.received, counted: now.submissions } }];
}
