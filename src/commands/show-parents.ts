/** Adds the chosen answers of parents to the tables of repeat groups, once it is known what became of the parents' columns. */
import type { SavedImport } from '../settings/saved-imports';
import { addParentColumns, followRenames } from '../sheets/parent-columns';
import type { Rename } from '../sheets/renames';
import type { Target } from './targets';

/** Renamed columns, by the group in whose sheet they are; '' for the submissions. */
export type RenamesByGroup = ReadonlyMap<string, readonly Rename[]>;

/** The targets in an order in which each comes after its parents. */
export function parentsFirst<T extends Target>(targets: readonly T[]): T[] {
  const byGroup = new Map(targets.map((target) => [target.group, target]));
  const ordered = new Set<T>();
  const add = (target: T, below: readonly T[]) => {
    const around = target.group === '' ? undefined : byGroup.get(target.parent ?? '');
    // What an earlier export said of a group that is away now may contradict this one.
    if (around !== undefined && !below.includes(around)) add(around, [...below, target]);
    ordered.add(target);
  };
  for (const target of targets) add(target, []);
  return [...ordered];
}

/** The import with its choice for this group as the parents' columns are called now: the very same where nothing is new. */
export function withRenamedParents(
  saved: SavedImport,
  { group, parent }: Target,
  renames: RenamesByGroup,
): SavedImport {
  const before = saved.parentColumns[group] ?? [];
  const ofSubmission = followRenames(before, 'submission', renames.get('') ?? []);
  const now = parent === undefined ? ofSubmission : followRenames(ofSubmission, 'parent', renames.get(parent) ?? []);
  return now === before ? saved : { ...saved, parentColumns: { ...saved.parentColumns, [group]: now } };
}

/** The target with what was chosen for it; all of the import's targets are needed to find its parents. */
export function withParents<T extends Target>(saved: SavedImport, target: T, targets: readonly T[]): T {
  const chosen = saved.parentColumns[target.group] ?? [];
  const { table, keys, parent } = target;
  if (table === undefined || chosen.length === 0) return target;
  const tableOf = (group: string | undefined) => {
    const found = group === undefined ? undefined : targets.find((other) => other.group === group);
    return found?.table && { table: found.table, keys: found.keys };
  };
  return {
    ...target,
    table: addParentColumns({ table, keys }, chosen, { submission: tableOf(''), parent: tableOf(parent) }),
  };
}
