/** Looks at all sheets of an import before the first of them is written to, or a new one is made. */
import type { SavedImport } from '../../settings/saved-imports';
import type { Rename } from '../../sheets/renames';
import type { Portion, Reading } from '../../sources';
import { type ExaminedSheet, examineSheet } from '../reconcile/examine-sheet';
import type { OpenedSheet } from '../sheets/open-sheet';
import { parentsFirst, withParents, withRenamedParents } from '../targets/show-parents';
import { createTargetSheet, findTargetSheet, nameTargets, sheetIdsOfOthers } from '../targets/targets';
import { startTreatment, stateOfColumn, type TreatedTarget } from '../targets/treat-targets';
import type { Attempt } from './attempt';
import { withNewest } from './newest-submissions';
import { settledRows } from './portions';
import { findUnreadParts } from './unread-parts';

export interface ExaminedTarget {
  readonly target: TreatedTarget;
  /** Undefined where the sheet has yet to be made. */
  readonly sheet: ExaminedSheet | undefined;
}

export interface ExaminedTargets {
  /** The submissions first. */
  readonly targets: readonly ExaminedTarget[];
  /** With what was learnt of groups that are new in this export and of renamed columns: another object only then. */
  readonly saved: SavedImport;
  /** Groups whose sheets are what they should be, and were not even looked at. */
  readonly unread: ReadonlySet<string>;
  /** What the tables are of, where a reading comes in portions. */
  readonly portion: Portion | undefined;
}

/** @throws {FieldrowsError} as `findTargetSheet`, `examineSheet` and the parsers */
export function examineTargets(attempt: Attempt, reading: Reading): ExaminedTargets {
  const { services, progress, settings, status } = attempt;
  const { portion } = reading;
  progress.report({ phase: 'reading', done: 0, total: 0 });
  const unread = findUnreadParts(attempt, reading);
  const parts = reading.parts(unread.names);
  const named = nameTargets(services.spreadsheet, attempt.saved, status, parts, unread.groups);
  progress.report({ phase: 'comparing', done: 0, total: 0 });
  const found = new Map(
    named.targets.map((target) => [target.group, findTargetSheet(services.spreadsheet, settings, named.saved, target)]),
  );
  const targets = withNewest(named.saved, named.targets, found.get(''), portion?.range);
  let { saved } = named;
  const treat = startTreatment(services, settings, saved, status);
  const examined = new Map<string, ExaminedTarget>();
  const renames = new Map<string, readonly Rename[]>();
  const stateOf = (group: string, id: string) => stateOfColumn(examined.get(group)?.target.treatment, id);
  for (const asRead of parentsFirst(targets)) {
    saved = withRenamedParents(saved, asRead, renames);
    const { target: whole, repeated } = withParents(saved, asRead, targets, stateOf);
    const target = treat(whole, repeated);
    const opened = found.get(target.group);
    const sheet = opened && examine(attempt, saved, portion, target, opened);
    examined.set(target.group, { target, sheet });
    if (sheet !== undefined) renames.set(target.group, sheet.renames);
  }
  return { targets: targets.flatMap(({ group }) => examined.get(group) ?? []), saved, unread: unread.groups, portion };
}

/** Makes the sheet of a target that has none yet. */
export function makeTarget(
  attempt: Attempt,
  { saved, portion }: Pick<ExaminedTargets, 'saved' | 'portion'>,
  target: TreatedTarget,
): ExaminedSheet {
  return examine(attempt, saved, portion, target, createTargetSheet(attempt.services.spreadsheet, target));
}

function examine(
  attempt: Attempt,
  saved: SavedImport,
  portion: Portion | undefined,
  target: TreatedTarget,
  opened: OpenedSheet,
): ExaminedSheet {
  const { table, keys, memory, group, treatment, oldestKept } = target;
  const settled = portion?.range && settledRows(attempt.before, portion);
  return examineSheet({
    opened,
    table,
    keys,
    memory,
    treatment,
    oldestKept,
    vanishedRows: saved.vanishedRows,
    changeLog: saved.changeLog,
    lastCompleteAt: attempt.before.lastCompleteAt,
    trimmable: sheetIdsOfOthers(attempt.settings, saved),
    range: portion?.range,
    settledRows: settled && (settled[group] ?? 0),
    importName: group === '' ? saved.name : `${saved.name}/${group}`,
  });
}
