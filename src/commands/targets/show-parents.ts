/** Adds the chosen answers of parents to the tables of repeat groups, once it is known what became of the parents' columns. */
import type { SavedImport } from '../../settings/saved-imports';
import type { ColumnState } from '../../sheets/column-states';
import { addParentColumns, followRenames, unwantedColumns } from '../../sheets/parent-columns';
import type { Rename } from '../../sheets/renames';
import type { Target } from './targets';
import { noneRepeated, type RepeatedColumns } from './treat-targets';

/** Renamed columns, by the group in whose sheet they are; '' for the submissions. */
export type RenamesByGroup = ReadonlyMap<string, readonly Rename[]>;

/** The targets in an order in which each comes after its parents. */
export function parentsFirst(targets: readonly Target[]): Target[] {
  const byGroup = new Map(targets.map((target) => [target.group, target]));
  const ordered = new Set<Target>();
  const add = (target: Target, below: readonly Target[]) => {
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

/** A target with what its rows repeat of their parents. */
export interface TargetWithParents {
  readonly target: Target;
  readonly repeated: RepeatedColumns;
}

/** The target with what was chosen for it. All of the import's targets are needed, as its source delivered them. */
export function withParents(
  saved: SavedImport,
  target: Target,
  targets: readonly Target[],
  stateOf: (group: string, id: string) => ColumnState,
): TargetWithParents {
  const { table, keys, parent, group } = target;
  const chosen = saved.parentColumns[group] ?? [];
  const tableOf = (wanted: string | undefined) => {
    const found = wanted === undefined ? undefined : targets.find((other) => other.group === wanted);
    return found?.table && { table: found.table, keys: found.keys };
  };
  if (group === '') return { target, repeated: noneRepeated };
  const parents = { submission: tableOf(''), parent: tableOf(parent) };
  const unwanted = new Set(unwantedColumns(chosen, parents));
  if (table === undefined) return { target, repeated: { states: new Map(), unwanted } };
  const { table: whole, added } = addParentColumns({ table, keys }, chosen, parents);
  const states = [...added].map(([id, from]): [string, ColumnState] => {
    const state = stateOf(from.of === 'submission' ? '' : (parent ?? ''), from.id);
    // A person is asked about it where it comes from.
    return [id, state === 'waiting' ? 'leftOutByRule' : state];
  });
  return { target: { ...target, table: whole }, repeated: { states: new Map(states), unwanted } };
}
