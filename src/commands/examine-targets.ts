/** Looks at all sheets of an import before the first of them is written to, or a new one is made. */
import type { SavedImport } from '../settings/saved-imports';
import type { Reading } from '../sources';
import type { Attempt } from './attempt';
import { type ExaminedSheet, examineSheet } from './examine-sheet';
import type { OpenedSheet } from './open-sheet';
import { createTargetSheet, findTargetSheet, nameTargets, sheetIdsOf } from './targets';
import { type TreatedTarget, treatTargets } from './treat-targets';

export interface ExaminedTarget {
  readonly target: TreatedTarget;
  /** Undefined where the sheet has yet to be made. */
  readonly sheet: ExaminedSheet | undefined;
}

export interface ExaminedTargets {
  /** The submissions first. */
  readonly targets: readonly ExaminedTarget[];
  /** With the sheets of repeat groups that are new in this export: another object only then. */
  readonly saved: SavedImport;
}

/** @throws {FieldrowsError} as `findTargetSheet`, `examineSheet` and the parsers */
export function examineTargets(attempt: Attempt, reading: Reading): ExaminedTargets {
  const { services, progress, settings, status } = attempt;
  progress.report({ phase: 'reading', done: 0, total: 0 });
  const { targets: asRead, saved } = nameTargets(services.spreadsheet, attempt.saved, status, reading.parts());
  const targets = treatTargets(services, settings, saved, status, asRead);
  progress.report({ phase: 'comparing', done: 0, total: 0 });
  const found = targets.map((target) => findTargetSheet(services.spreadsheet, settings, saved, target));
  const examined = targets.map((target, index) => {
    const opened = found[index];
    return { target, sheet: opened && examine(attempt, saved, target, opened) };
  });
  return { targets: examined, saved };
}

/** Makes the sheet of a target that has none yet. */
export function makeTarget(attempt: Attempt, saved: SavedImport, target: TreatedTarget): ExaminedSheet {
  return examine(attempt, saved, target, createTargetSheet(attempt.services.spreadsheet, target));
}

function examine(attempt: Attempt, saved: SavedImport, target: TreatedTarget, opened: OpenedSheet): ExaminedSheet {
  const { table, keys, memory, group, treatment } = target;
  return examineSheet({
    opened,
    table,
    keys,
    memory,
    treatment,
    vanishedRows: saved.vanishedRows,
    changeLog: saved.changeLog,
    lastCompleteAt: attempt.before.lastCompleteAt,
    trimmable: sheetIdsOfOthers(attempt),
    importName: group === '' ? saved.name : `${saved.name}/${group}`,
  });
}

/** Sheets that this import does not write to before its result is recorded. */
function sheetIdsOfOthers({ settings: { imports, facts }, saved }: Attempt): number[] {
  return imports
    .filter(({ id }) => id !== saved.id)
    .flatMap(sheetIdsOf)
    .concat(facts.statusSheetId);
}
