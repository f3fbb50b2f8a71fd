/**
 * Imports that are read in portions, by ascending number of the submissions: a portion is written before the place
 * from which to go on is moved, so that a run that is interrupted repeats it. Until the last one nothing is removed, and
 * what would be removed then is weighed against what was there before the first. Pure.
 */
import type { ImportStatus, SavedImport } from '../../settings/saved-imports';
import type { Extent, Portion } from '../../sources';
import { hashText } from '../../tables/hash';
import type { RowCounts } from '../reconcile/examine-sheet';
import type { Attempt } from './attempt';
import type { ExaminedTargets } from './examine-targets';

/** Rows of each sheet when the last complete refresh ended, by repeat group; '' for the submissions. */
export type SettledRows = Readonly<Record<string, number>>;

/**
 * How much is read: from the beginning, too, when somebody has refused the end a reading came to and may have mended why,
 * or has chosen other columns, which rows of earlier portions do not have, or how many of these are kept.
 */
export function extentOf({ saved, before, accept, extent }: Attempt): Extent {
  const { reading, state } = before;
  if (reading?.checkpoint !== undefined && (reading.chosen ?? '') !== chosenContent(saved)) return 'everything';
  const isUnderWay = reading?.total !== undefined;
  if (isUnderWay) return 'usual';
  return state === 'held' && !accept ? 'everything' : extent;
}

function chosenContent({ columnChoices, parentColumns, newest }: SavedImport): string {
  const repeated = Object.entries(parentColumns).filter(([, columns]) => columns.length > 0);
  const hasChosen = columnChoices !== undefined || repeated.length > 0 || newest > 0;
  return hasChosen ? hashText(JSON.stringify([columnChoices ?? null, repeated, newest])) : '';
}

/** Nothing has been submitted since the last refresh. */
export function isNothingNew({ range, isLast, isEmpty }: Portion): boolean {
  return isLast && isEmpty && range !== undefined && range.start > 0 && range.after === range.start;
}

/** What removals are weighed against; undefined for an import that is always read at once. */
export function settledRows(status: ImportStatus, portion: Portion | undefined): SettledRows | undefined {
  if (portion === undefined || status.settledRows !== undefined) return portion && status.settledRows;
  if (status.lastCompleteAt === 0) return {};
  const linked = Object.entries(status.linked).map(([group, { rows }]) => [group, rows] as const);
  return Object.fromEntries([['', status.rows], ...linked]);
}

/**
 * Whether the sheets want rows that this portion does not have: a column was taken away and put back, or somebody has
 * deleted rows that only a reading of everything brings back.
 */
export function wantsEarlierRows({ targets, portion }: ExaminedTargets): boolean {
  const range = portion?.range;
  if (range === undefined || range.after === 0) return false;
  return targets.some(({ sheet }) => {
    if (sheet === undefined) return false;
    const isShort = range.start > 0 && sheet.rows.rowsBefore < sheet.task.memory.rows;
    return isShort || sheet.columns.putBack;
  });
}

/** Whether the reading has come to its end with this. */
export function isLastPortion(portion: Portion | undefined): boolean {
  return portion === undefined || portion.isLast;
}

/** again: not all of it was written. anew: the sheets want more than it has. */
export type Ending = 'done' | 'again' | 'anew';

type Kept = Pick<ImportStatus, 'reading' | 'settledRows'>;

/** What is kept of the reading when the sheets hold everything it has brought. */
export function keptAtEnd(saved: SavedImport, { done, wholeAt }: Portion): Kept {
  return { reading: { ...aboutImport(saved), checkpoint: done, ...definedAt(wholeAt) }, settledRows: undefined };
}

/** What is kept of a reading that goes on in the next run. @param counts of all its portions. */
export function keptUnderWay(
  saved: SavedImport,
  before: ImportStatus,
  portion: Portion,
  ending: Ending,
  counts: RowCounts,
): Kept {
  const read = { done: portion.read, again: portion.readBefore, anew: 0 }[ending];
  return {
    settledRows: settledRows(before, portion),
    reading: {
      ...{ ...aboutImport(saved), checkpoint: portion[ending], read, total: portion.total },
      ...countsKept(ending === 'done' ? counts : before.reading?.counts),
      ...definedAt(before.reading?.wholeAt),
    },
  };
}

/** What is kept of a reading whose last portion waits for somebody's decision. */
export function keptWhileHeld(saved: SavedImport, before: ImportStatus, portion: Portion): Kept {
  const reading = { ...aboutImport(saved), checkpoint: portion.again, ...countsKept(before.reading?.counts) };
  return { reading, settledRows: settledRows(before, portion) };
}

function aboutImport(saved: SavedImport) {
  return { offerUid: saved.offerUid, inBackground: false, chosen: chosenContent(saved) };
}

function definedAt(wholeAt: number | undefined): { readonly wholeAt?: number } {
  return wholeAt === undefined ? {} : { wholeAt };
}

function countsKept(counts: RowCounts | undefined): { readonly counts?: RowCounts } {
  return counts === undefined ? {} : { counts };
}

/** What this portion and those before it have done together. */
export function countsWithEarlier(before: ImportStatus, portion: Portion | undefined, counts: RowCounts): RowCounts {
  const range = portion?.range;
  const earlier = before.reading?.counts;
  if (range === undefined || range.after === range.start || earlier === undefined) return counts;
  return {
    received: earlier.received + counts.received,
    added: earlier.added + counts.added,
    changed: earlier.changed + counts.changed,
    removed: earlier.removed + counts.removed,
  };
}
