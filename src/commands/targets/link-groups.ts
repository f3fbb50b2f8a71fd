/**
 * Recognises repeat groups from one export to the next. KoboToolbox cuts long names to fit a tab and numbers those that
 * are then equal, in the order in which the groups first have rows: such a name may be another group's next time. What
 * is asked in a group tells them apart.
 */
import type { ImportStatus, LinkedSheet, SheetMemory } from '../../settings/saved-imports';
import { columnIds } from '../../sheets/layout';
import type { ReadPart } from '../../sources';
import { seenColumns } from './treatment-memory';

/** Of a tab in a workbook: Excel's limit. */
const maxTabCharacters = 31;
/** A numbered tab keeps fewer characters of the name than one without a number; all keep these. */
const sharedCharacters = 20;
/** Columns that every repeat group has (kpi's `_submission_…`, formpack's `_parent_…`). */
const systemHeading = /^_(index$|parent_|submission_)/;

/**
 * The parts with the group names they had before. A new group is called what its tab says, and by another number when
 * another group has that name.
 */
export function recogniseGroups(
  parts: readonly ReadPart[],
  linkedSheets: readonly LinkedSheet[],
  memories: ImportStatus['linked'],
): readonly ReadPart[] {
  const known = new Set(linkedSheets.map(({ group }) => group));
  // A whole name that is too long for a tab may have come cut before, in another format.
  const isUnsure = ({ group }: ReadPart) => stemOf(group) !== undefined || (isLong(group) && !known.has(group));
  const cut = parts.filter(isUnsure);
  if (cut.length === 0) return parts;
  const likenesses = cut.flatMap((part) =>
    linkedSheets
      .filter(({ group }) => stemOf(group) !== undefined && stemOf(group) === beginningOf(part.group))
      .map(({ group }) => ({ part, group, likeness: likenessOf(part, group, memories[group]) })),
  );
  likenesses.sort((one, other) => other.likeness - one.likeness);
  const groupOf = new Map<ReadPart, string>();
  const taken = new Set<string>();
  for (const { part, group, likeness } of likenesses) {
    if (likeness === 0 || groupOf.has(part) || taken.has(group)) continue;
    groupOf.set(part, group);
    taken.add(group);
  }
  for (const { group } of linkedSheets) taken.add(group);
  for (const part of cut) {
    const group = groupOf.get(part) ?? freeName(part.group, taken);
    taken.add(group);
    groupOf.set(part, group);
  }
  const nameOf = new Map(parts.map((part) => [part.group, groupOf.get(part) ?? part.group]));
  return parts.map((part) => ({
    ...part,
    group: nameOf.get(part.group) ?? part.group,
    parent: part.parent === undefined ? undefined : nameOf.get(part.parent),
  }));
}

/** What the tabs of groups with like names have in common; undefined for a name that is whole. */
export function stemOf(tab: string): string | undefined {
  const stem = tab.replace(/ \(\d+\)$/, '').replace(/\.\.\.$/, '');
  return stem === tab ? undefined : [...stem].slice(0, sharedCharacters).join('');
}

function isLong(name: string): boolean {
  return [...name].length > maxTabCharacters;
}

function beginningOf(name: string): string {
  return stemOf(name) ?? [...name].slice(0, sharedCharacters).join('');
}

/** From 0, for nothing in common, to 1 and a little more, for the same columns under the same name. */
function likenessOf({ table, group: tab }: ReadPart, group: string, memory: SheetMemory | undefined): number {
  const sameName = tab === group ? 0.01 : 0;
  // A first import that was interrupted has noted no columns: there is only the name to go by.
  const columns = memory && seenColumns(memory);
  if (columns === undefined) return sameName;
  const known = new Set(columns.map(({ id }) => id));
  const ids = columnIds(table.headings);
  const shared = ids.filter((id) => known.has(id));
  const hasSharedQuestion = ids.some((id, index) => known.has(id) && !systemHeading.test(table.headings[index] ?? ''));
  return hasSharedQuestion ? shared.length / (ids.length + known.size - shared.length) + sameName : 0;
}

function freeName(tab: string, taken: ReadonlySet<string>): string {
  if (!taken.has(tab)) return tab;
  const base = tab.replace(/ \(\d+\)$/, '');
  for (let number = 1; ; number++) {
    const name = `${base} (${number})`;
    if (!taken.has(name)) return name;
  }
}
