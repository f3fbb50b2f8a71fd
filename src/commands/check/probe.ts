/** One thing that is tried out in the real spreadsheet, because only Google can say how it behaves there. */
import { FieldrowsError } from '../../errors';
import type { ProbeName } from '../../messages/messages';

/** unknown: it could not be found out here and now. */
export type Outcome = 'passed' | 'failed' | 'unknown';

export interface Finding {
  readonly probe: ProbeName;
  readonly outcome: Outcome;
}

/** Tries something out. What throws has failed: a probe asks whether Google does what refreshes rely on. */
export function probe(name: ProbeName, find: () => boolean | undefined): Finding {
  try {
    const found = find();
    return { probe: name, outcome: found === undefined ? 'unknown' : found ? 'passed' : 'failed' };
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    return { probe: name, outcome: error.kind === 'transient' ? 'unknown' : 'failed' };
  }
}
