/**
 * Submissions of which the server has told by itself, and which a reading by ascending `_id` does not come past: they
 * were given a number before others that had come first. Asked for by name, so that nothing else is said of any row.
 */
import { FieldrowsError } from '../../../errors';
import type { Submission } from '../../../tables/submissions/submissions';
import type { PushedSubmission } from '../../push';
import type { Identifiers } from './data-query';

/** Those that have not been met among the submissions after an `_id`. */
export interface ToldSubmissions {
  /** Told of each page that was read. */
  met(submissions: readonly Submission[]): void;
  /** What is to be asked for; undefined when there is nothing. */
  missing(): Identifiers | undefined;
}

/** @param after Everything with a greater `_id` is read anyhow, and is not there if it does not come. */
export function toldSubmissions(told: readonly PushedSubmission[], after: number): ToldSubmissions {
  const ids = new Set(told.flatMap(({ id }) => (id !== undefined && Number(id) <= after ? [Number(id)] : [])));
  const uuids = new Set(told.flatMap(({ id, uuid }) => (id === undefined && uuid !== undefined ? [uuid] : [])));
  return {
    met(submissions) {
      if (uuids.size > 0) for (const { _uuid } of submissions) uuids.delete(String(_uuid));
    },
    missing: () => (after > 0 && ids.size + uuids.size > 0 ? { ids: [...ids], uuids: [...uuids] } : undefined),
  };
}

/**
 * Asks in as few requests as the length of an address allows.
 *
 * @param ask throws `filterTooLong` for more than one address holds.
 * @returns each submission once, in ascending order of `_id`.
 */
export function askInParts(wanted: Identifiers, ask: (part: Identifiers) => readonly Submission[]): Submission[] {
  const found = new Map<number, Submission>();
  const askFor = (part: Identifiers): void => {
    try {
      for (const submission of ask(part)) found.set(Number(submission['_id']), submission);
    } catch (error) {
      const isLong = error instanceof FieldrowsError && error.code === 'filterTooLong';
      if (!isLong || part.ids.length + part.uuids.length < 2) throw error;
      for (const half of halves(part)) askFor(half);
    }
  };
  askFor(wanted);
  return [...found.entries()].sort(([one], [other]) => one - other).map(([, submission]) => submission);
}

function halves({ ids, uuids }: Identifiers): readonly Identifiers[] {
  if (ids.length > 0 && uuids.length > 0)
    return [
      { ids, uuids: [] },
      { ids: [], uuids },
    ];
  const [id, uuid] = [Math.ceil(ids.length / 2), Math.ceil(uuids.length / 2)];
  return [
    { ids: ids.slice(0, id), uuids: uuids.slice(0, uuid) },
    { ids: ids.slice(id), uuids: uuids.slice(uuid) },
  ];
}
