/**
 * Decides for each column of an export whether it is kept, left out or hashed: by what a person chose, by what was decided
 * before, and for columns nobody has seen yet by a rule. A column that took the place of one that was left out or hashed is
 * treated like it, or waits for a person: a question that was only renamed must not put names into the sheet. Pure.
 */
import type { ColumnTreatment } from '../tables/personal-data/column-treatment';
import type { Table } from '../tables/table';
import { stretchesBetween } from './renames';
import { findKeyColumn } from './row-keys';

/**
 * leftOut, hashed: a person chose so. leftOutByRule, hashedByRule: it came later and was not asked about. waiting: it came
 * later and is left out until a person decides.
 */
export type ColumnState = 'kept' | 'leftOut' | 'hashed' | 'leftOutByRule' | 'hashedByRule' | 'waiting';

/** What a person chose for the columns of one sheet, by id; columns that are not named are kept. */
export interface ColumnChoice {
  readonly leaveOut: readonly string[];
  readonly hash: readonly string[];
  /** Only of columns that a rule had left out or hashed, or that were waiting. */
  readonly keep: readonly string[];
}

/** What happens to columns that come into the export later. */
export type NewColumns = 'add' | 'ask' | 'leaveOut';

/** A column of the export as the last complete refresh found and treated it, in the export's order. */
export interface SeenColumn {
  readonly id: string;
  readonly state: ColumnState;
  /** Whether the export did not have it then; only kept in mind because of what was decided. */
  readonly away: boolean;
}

export interface DecisionInput {
  /** Of the columns as the source delivered them. */
  readonly ids: readonly string[];
  readonly headings: readonly string[];
  /** Indexes of columns without which rows could not be found again. */
  readonly fixed: ReadonlySet<number>;
  readonly choice: ColumnChoice | undefined;
  readonly newColumns: NewColumns;
  /** Undefined before the first refresh, when the person has just seen all there is. */
  readonly seen: readonly SeenColumn[] | undefined;
}

export function decideColumns({ ids, headings, fixed, choice, newColumns, seen }: DecisionInput): ColumnState[] {
  const [leaveOut, hash, keep] = [choice?.leaveOut, choice?.hash, choice?.keep].map((chosen) => new Set(chosen ?? []));
  const before = new Map(seen?.map(({ id, state }) => [id, state]));
  const inherited = seen === undefined ? new Map<string, ColumnState>() : inheritStates(ids, seen);
  const ofNew: Record<NewColumns, ColumnState> = { add: 'kept', ask: 'waiting', leaveOut: 'leftOutByRule' };
  return ids.map((id, index): ColumnState => {
    if (fixed.has(index)) return 'kept';
    if (leaveOut?.has(id)) return 'leftOut';
    if (hash?.has(id)) return 'hashed';
    if (keep?.has(id)) return 'kept';
    const known = before.get(id);
    if (known !== undefined) return isByRule(known) ? known : 'kept';
    if (seen === undefined || isOwnHeading(headings[index] ?? '')) return 'kept';
    return inherited.get(id) ?? ofNew[newColumns];
  });
}

function isByRule(state: ColumnState): boolean {
  return state === 'leftOutByRule' || state === 'hashedByRule' || state === 'waiting';
}

/** Columns of KoboToolbox's own that say nothing about anybody; the same in every project. */
function isOwnHeading(heading: string): boolean {
  return /^(?:_submission_)?(?:_id|_uuid|_submission_time|_validation_status|_notes|_status|__version__|_tags|meta\/rootUuid)$|^_(?:index|parent_index|parent_table_name)$/.test(
    heading,
  );
}

const sameByRule: Record<ColumnState, ColumnState> = {
  kept: 'kept',
  leftOut: 'leftOutByRule',
  leftOutByRule: 'leftOutByRule',
  hashed: 'hashedByRule',
  hashedByRule: 'hashedByRule',
  waiting: 'waiting',
};

/** States of new columns that came when a column left that was not simply kept. */
function inheritStates(ids: readonly string[], seen: readonly SeenColumn[]): Map<string, ColumnState> {
  const here = new Set(ids);
  const present = seen.filter(({ away }) => !away);
  const stateOf = new Map(present.map(({ id, state }) => [id, state]));
  const gone = new Set(present.filter(({ id, state }) => state !== 'kept' && !here.has(id)).map(({ id }) => id));
  const states = new Map<string, ColumnState>();
  if (gone.size === 0) return states;
  const before = present.map(({ id }) => id);
  const inBoth = new Set(before.filter((id) => here.has(id)));
  const come = stretchesBetween(ids, inBoth);
  stretchesBetween(before, inBoth).forEach((old, place) => {
    const next = come.get(place) ?? [];
    if (next.length !== old.length) return;
    old.forEach((id, offset) => {
      states.set(next[offset] ?? '', sameByRule[stateOf.get(id) ?? 'kept']);
      gone.delete(id);
    });
  });
  // One that was left out may be any of those that are left.
  if (gone.size > 0) for (const id of ids) if (!stateOf.has(id) && !states.has(id)) states.set(id, 'waiting');
  return states;
}

/** Columns that must stay as they are, because rows are found by them or linked through them. */
export function fixedColumns(table: Table, isRepeatGroup: boolean): ReadonlySet<number> {
  if (!isRepeatGroup) return new Set([findKeyColumn(table).index]);
  const links = ['_submission__id', '_submission_meta/rootUuid', '_submission__uuid'];
  const link = links.map((heading) => table.headings.lastIndexOf(heading)).find((index) => index >= 0);
  return new Set(link === undefined ? [] : [link]);
}

export function treatmentOf(state: ColumnState): ColumnTreatment {
  switch (state) {
    case 'kept':
      return 'keep';
    case 'hashed':
    case 'hashedByRule':
      return 'hash';
    default:
      return 'leaveOut';
  }
}

/** What to remember of the columns for the next refresh. */
export function columnsSeen(
  ids: readonly string[],
  states: readonly ColumnState[],
  before: readonly SeenColumn[] | undefined,
): SeenColumn[] {
  const here = new Set(ids);
  const present = ids.map((id, index): SeenColumn => ({ id, state: states[index] ?? 'kept', away: false }));
  // A person's choice is kept among the settings; what a rule decided is known here alone.
  const left = (before ?? []).filter(({ id, state }) => isByRule(state) && !here.has(id));
  return present.concat(left.map((column) => ({ ...column, away: true })));
}
