/**
 * How the sheets of a workbook belong together: which one a repeat group's rows are part of, and keys by which those
 * rows are known again. KoboToolbox names parents by the full name of the group, and tabs by a name cut to fit.
 */
import { restoreText } from '../cell-kinds';
import type { Table } from '../table';

/** A table of a repeat group. `parentGroup` is set where the parent is a repeat group itself. */
export interface RepeatGroup {
  readonly table: Table;
  readonly parent: Table;
  readonly parentGroup: RepeatGroup | undefined;
}

export interface LinkedTables {
  /** The submissions. */
  readonly main: Table;
  /** In the order of the tabs, which follows the data: look groups up by name, never by position. */
  readonly repeatGroups: readonly RepeatGroup[];
}

/** Of a tab: Excel's limit. */
const maxTabCharacters = 31;

/**
 * Links the tables of a workbook, the submissions being the one that has no parents, whatever the order of the tabs.
 * Undefined when there is no table at all.
 */
export function linkTables(tables: readonly Table[]): LinkedTables | undefined {
  const main = tables.find(({ headings }) => !headings.includes('_parent_index')) ?? tables[0];
  if (main === undefined) return undefined;
  const groups = tables.filter((table) => table !== main);
  const parents = new Map(groups.map((group) => [group, parentOf(group, main, tables)]));
  const linked = new Map<Table, RepeatGroup>();
  const link = (table: Table, below: readonly Table[]): RepeatGroup => {
    const known = linked.get(table);
    if (known !== undefined) return known;
    const found = parents.get(table) ?? main;
    // Tables that claim each other for parents come from no exporter; they are read as groups of the submissions.
    const parent = below.includes(found) ? main : found;
    const parentGroup = parent === main ? undefined : link(parent, [...below, table]);
    const group = { table, parent, parentGroup };
    linked.set(table, group);
    return group;
  };
  return { main, repeatGroups: groups.map((group) => link(group, [group])) };
}

function parentOf(group: Table, main: Table, tables: readonly Table[]): Table {
  const names = textColumn(group, '_parent_table_name');
  const name = names?.find((cell) => cell !== '');
  if (name === undefined) return main;
  const candidates = tables.filter((table) => table !== group && isTabOf(table.name, name));
  // Names that are cut alike leave several; only one of them holds the rows that the group refers to.
  return candidates.find((table) => holdsParents(table, group)) ?? candidates[0] ?? main;
}

/** The tab of a section, unless its name, cut, is taken already. */
export function tabName(section: string): string {
  const clean = cleanTab(section);
  return clean.length <= maxTabCharacters ? clean.join('') : `${clean.slice(0, maxTabCharacters - 3).join('')}...`;
}

/** In characters, as they are counted. */
function cleanTab(section: string): string[] {
  return [...section.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_')];
}

/**
 * Whether a tab may be that of a section. KoboToolbox replaces what Excel forbids, and cuts a name that is too long,
 * with a number when that name is taken (formpack utils/string.py, unique_name_for_xls).
 */
export function isTabOf(tab: string, section: string): boolean {
  const clean = cleanTab(section);
  if (clean.length <= maxTabCharacters) return tab === clean.join('');
  const ellipsis = /\.\.\.(?: \(\d+\))?$/.exec(tab)?.[0] ?? '...';
  return tab === clean.slice(0, maxTabCharacters - ellipsis.length).join('') + ellipsis;
}

function holdsParents(parent: Table, group: Table): boolean {
  const rowOf = rowsByIndex(parent);
  const submissions = textColumn(parent, '_submission__id') ?? textColumn(parent, '_id');
  const indexes = textColumn(group, '_parent_index');
  const expected = textColumn(group, '_submission__id');
  if (rowOf === undefined || indexes === undefined) return false;
  return indexes.every((index, row) => {
    const found = rowOf.get(index);
    return found !== undefined && (submissions?.[found] ?? '') === (expected?.[row] ?? '');
  });
}

/**
 * One key per row of a repeat group, such as `1042/2`: the submission's id and which of its rows this is. Rows of a
 * nested group follow their parent's row: `1042/2/1`. Rows of other submissions make no difference to a key.
 */
export function repeatRowKeys({ table, parent, parentGroup }: RepeatGroup): string[] {
  const submissions = submissionColumn(table);
  const parentKeys = parentGroup === undefined ? undefined : repeatRowKeys(parentGroup);
  const rowOf = parentKeys === undefined ? undefined : rowsByIndex(parent);
  const parentIndexes = textColumn(table, '_parent_index');
  const ordinals = new Map<string, number>();
  return table.rows.map((_, row) => {
    const parentRow = rowOf?.get(parentIndexes?.[row] ?? '');
    const owner = (parentRow === undefined ? undefined : parentKeys?.[parentRow]) ?? submissions?.[row] ?? '';
    const ordinal = (ordinals.get(owner) ?? 0) + 1;
    ordinals.set(owner, ordinal);
    return `${owner}/${ordinal}`;
  });
}

/** What tells submissions apart: named exports that list their fields may leave the id out. */
function submissionColumn(table: Table): string[] | undefined {
  const names = ['_submission__id', '_submission_meta/rootUuid', '_submission__uuid'];
  return names.map((name) => textColumn(table, name)).find((cells) => cells?.some((cell) => cell !== ''));
}

/** Rows of a table by what its `_index` says; undefined when it has none. */
function rowsByIndex(table: Table): ReadonlyMap<string, number> | undefined {
  const indexes = textColumn(table, '_index');
  return indexes && new Map(indexes.map((index, row) => [index, row]));
}

/** Questions may be labelled like KoboToolbox's own columns, which stand last. */
function textColumn(table: Table, heading: string): string[] | undefined {
  const column = table.headings.lastIndexOf(heading);
  const kind = table.kinds[column];
  return kind && table.rows.map((row) => restoreText(kind, row[column] ?? ''));
}
