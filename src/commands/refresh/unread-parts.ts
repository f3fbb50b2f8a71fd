/**
 * Which sheets of a workbook need not even be unpacked: those of repeat groups that are, by their check sums, what they were
 * at the last complete refresh, with their own sheet as that refresh left it. The submissions are always read, as whatever
 * happens to a project shows there.
 */
import type { Spreadsheet } from '../../ports';
import { newSheetMemory, type SavedImport, type SheetMemory } from '../../settings/saved-imports';
import type { Reading } from '../../sources';
import { isAsLeft } from '../reconcile/sheet-memory';
import type { Attempt } from './attempt';
import { treatedFingerprint } from './is-unchanged';

export interface UnreadParts {
  /** As the file calls them. */
  readonly names: ReadonlySet<string>;
  /** As the import calls them. */
  readonly groups: ReadonlySet<string>;
}

const none: UnreadParts = { names: new Set(), groups: new Set() };

/** What is said of a sheet each time it is read; nobody could say whose it was. */
const standingRemarks = [
  'raggedRows',
  'hxlRow',
  'truncatedAnswers',
  'damagedCells',
  'fileLinks',
  'noKeyColumn',
  'mergedCells',
];

/** Reads a column of each sheet that can be spared. */
export function findUnreadParts(attempt: Attempt, { outline }: Reading): UnreadParts {
  const { saved, status, extent, services } = attempt;
  const hasStanding = status.warnings.some(({ code }) => standingRemarks.includes(code));
  if (outline === undefined || extent === 'everything' || hasStanding) return none;
  const memoryOf = (group: string): SheetMemory => (group === '' ? status : (status.linked[group] ?? newSheetMemory));
  const groups = saved.linkedSheets.map(({ group }) => group);
  const fingerprints = new Map(outline.map(({ name, fingerprint }) => [name, fingerprint]));
  const isSame = (group: string) => {
    const { part } = memoryOf(group);
    const now = part && fingerprints.get(part.name);
    return now !== undefined && treatedFingerprint(attempt, now) === part?.fingerprint;
  };
  // A group that is new may be one within a group that was not read.
  const known = new Set(['', ...groups].map((group) => memoryOf(group).part?.name));
  if (!outline.every(({ name }) => known.has(name))) return none;

  const same = new Set(['', ...groups].filter(isSame));
  const spared = saved.linkedSheets.filter(
    ({ group, sheetId }) =>
      same.has(group) &&
      dependsOnSame(saved, group, same) &&
      isAsLeftIn(services.spreadsheet, sheetId, memoryOf(group)),
  );
  const unread = new Set(spared.map(({ group }) => group));
  // Rows of a group within another one are known by the rows of that one.
  for (const { group } of saved.linkedSheets)
    if (!unread.has(group)) for (const parent of parentsOf(saved, group)) unread.delete(parent);
  return { groups: unread, names: new Set([...unread].map((group) => memoryOf(group).part?.name ?? '')) };
}

/** Whether all that is repeated in a group's rows, or decides on their keys, is as it was. */
function dependsOnSame(saved: SavedImport, group: string, same: ReadonlySet<string>): boolean {
  const repeatsSubmission = saved.parentColumns[group]?.some(({ of }) => of === 'submission') === true;
  if ((repeatsSubmission || saved.newest > 0) && !same.has('')) return false;
  return parentsOf(saved, group).every((parent) => same.has(parent));
}

/** The groups around a group. */
function parentsOf({ linkedSheets }: SavedImport, group: string): string[] {
  const parents: string[] = [];
  for (let next: string | undefined = group; next !== undefined; ) {
    const current: string = next;
    next = linkedSheets.find((sheet) => sheet.group === current)?.parent;
    if (next === undefined || parents.includes(next)) break;
    parents.push(next);
  }
  return parents;
}

function isAsLeftIn(spreadsheet: Spreadsheet, sheetId: number, memory: SheetMemory): boolean {
  return isAsLeft(spreadsheet.sheetById(sheetId), memory);
}
