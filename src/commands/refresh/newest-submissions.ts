/** Leaves out submissions that are older than an import keeps, before anything is compared. */
import type { Remark, SavedImport } from '../../settings/saved-imports';
import { parseMark } from '../../sheets/layout';
import { keepNewest, oldestKept } from '../../sheets/newest-rows';
import type { SubmissionRange } from '../../tables/table';
import type { OpenedSheet } from '../sheets/open-sheet';
import { readSheet } from '../sheets/read-sheet';
import type { Target } from '../targets/targets';

/**
 * @param targets the submissions first.
 * @param range of a reading that has a part of the submissions only.
 * @param opened the sheet of the submissions, where there is one.
 */
export function withNewest(
  { newest }: SavedImport,
  targets: readonly Target[],
  opened: OpenedSheet | undefined,
  range: SubmissionRange | undefined,
): readonly Target[] {
  const submissions = targets[0];
  if (newest === 0 || submissions?.table === undefined) return targets;
  const { table, keys } = submissions;
  // Of a part of all submissions the newest are found among those in the sheet, too.
  const marks = range === undefined || opened === undefined ? [] : readSheet(opened.sheet)?.markerCells;
  const inSheet = (marks ?? []).flatMap((cell) => parseMark(cell)?.key ?? []);
  const oldest = oldestKept(newest, { table, keys }, inSheet) ?? 0;
  if (oldest === 0) return targets;
  return targets.map((target) => {
    const kept = target.table && keepNewest({ table: target.table, keys: target.keys }, oldest);
    return { ...target, table: kept?.table, keys: kept?.keys, oldestKept: oldest };
  });
}

/** @param aged how many submissions leave the sheet because they are too old. */
export function remarksOnNewest({ newest }: SavedImport, submissions: Target, aged: number): Remark[] {
  if (newest === 0) return [];
  const isUnknown = submissions.oldestKept === 0 && submissions.received > newest;
  if (isUnknown) return [{ code: 'newestUnknown', details: {} }];
  return aged === 0 ? [] : [{ code: 'rowsAged', details: { count: aged, newest } }];
}
