/**
 * Which table goes to which sheet: the submissions to the import's own sheet, each repeat group to a sheet of its own.
 * Groups come and go in an export, as only those with rows are in it; their sheets stay.
 */
import { FieldrowsError } from '../../errors';
import type { Spreadsheet } from '../../ports';
import {
  type DocumentSettings,
  type ImportStatus,
  type LinkedSheet,
  newSheetMemory,
  noSheet,
  type SavedImport,
  type SheetMemory,
} from '../../settings/saved-imports';
import type { ReadPart } from '../../sources';
import type { Table } from '../../tables/table';
import { type OpenedSheet, suggestSheetName } from '../sheets/open-sheet';
import { recogniseGroups } from './link-groups';

export interface Target {
  /** Name of the repeat group; '' for the submissions. */
  readonly group: string;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly memory: SheetMemory;
  /** Undefined for a group that has no rows in this export, or an export without any submission. */
  readonly table: Table | undefined;
  readonly keys: readonly string[] | undefined;
  /** What its file says of the table without reading it. */
  readonly outlined: ReadPart['outlined'];
  /** Rows that were read, those of submissions too old to be kept included. */
  readonly received: number;
  /** Number of the oldest submission that is kept; 0 where all are. */
  readonly oldestKept: number;
  /** Of a repeat group within another one: that one. */
  readonly parent: string | undefined;
}

/**
 * Says where each part goes, and gives sheets to groups that have none yet.
 *
 * @param unread Groups that need not be looked at.
 * @returns The targets, the submissions first; and the import, another object when it has new sheets.
 */
export function nameTargets(
  spreadsheet: Spreadsheet,
  saved: SavedImport,
  status: ImportStatus,
  found: readonly ReadPart[],
  unread: ReadonlySet<string> = new Set(),
): { readonly targets: readonly Target[]; readonly saved: SavedImport } {
  const parts = recogniseGroups(found, saved.linkedSheets, status.linked);
  const partOf = (group: string) => parts.find((part) => part.group === group);
  const known = new Set(saved.linkedSheets.map(({ group }) => group));
  const added: SavedImport['linkedSheets'] = [];
  for (const { group, parent, table } of parts) {
    if (group === '' || known.has(group) || table.rows.length === 0) continue;
    const sheetName = suggestSheetName(spreadsheet, group, () => false, [saved.sheetName, ...namesOf(added)]);
    added.push({ group, sheetId: noSheet, sheetName, ...(parent === undefined ? {} : { parent }) });
  }
  const named = added.length === 0 ? saved : { ...saved, linkedSheets: [...saved.linkedSheets, ...added] };
  const targetOf = (group: string, sheet: Pick<LinkedSheet, 'sheetId' | 'sheetName' | 'parent'>): Target => {
    const part = partOf(group);
    const table = part === undefined || part.table.headings.length === 0 ? undefined : part.table;
    const memory = group === '' ? status : (status.linked[group] ?? newSheetMemory);
    const { sheetId, sheetName, parent } = sheet;
    const received = table?.rows.length ?? 0;
    return {
      ...{ group, sheetId, sheetName, memory, table, received },
      keys: part?.keys,
      outlined: part?.outlined,
      oldestKept: 0,
      parent: part?.parent ?? parent,
    };
  };
  const linked = named.linkedSheets
    .filter(({ group }) => !unread.has(group))
    .map((sheet) => targetOf(sheet.group, sheet));
  return { targets: [targetOf('', saved), ...linked], saved: named };
}

function namesOf(sheets: SavedImport['linkedSheets']): string[] {
  return sheets.map(({ sheetName }) => sheetName);
}

/**
 * Finds a target's sheet without making one. A sheet is followed by Google's number, so that it may be renamed or moved.
 *
 * @returns undefined where one must be made.
 * @throws {FieldrowsError} `sheetGone` when the submissions had a sheet and it was deleted; `sheetNameTaken`
 */
export function findTargetSheet(
  spreadsheet: Spreadsheet,
  settings: DocumentSettings,
  saved: SavedImport,
  target: Target,
): OpenedSheet | undefined {
  if (target.sheetId !== noSheet) {
    const sheet = spreadsheet.sheetById(target.sheetId);
    if (sheet !== undefined) return { sheet, isNew: false, isBlank: false };
    // The sheet of a repeat group can be made again from the export; the submissions' may have held people's notes.
    if (target.group === '') throw new FieldrowsError('sheetGone', { importName: saved.name });
  }
  const named = spreadsheet.sheetByName(target.sheetName);
  if (named === undefined) return undefined;
  // An earlier first run may have been interrupted before it could note the sheet it made.
  const isOthers = settings.imports.some(
    (other) => sheetIdsOf(other).includes(named.sheetId()) && (other.id !== saved.id || target.sheetId === noSheet),
  );
  if (isOthers) throw new FieldrowsError('sheetNameTaken', { sheetName: target.sheetName });
  return { sheet: named, isNew: true, isBlank: false };
}

export function createTargetSheet(spreadsheet: Spreadsheet, target: Target): OpenedSheet {
  return { sheet: spreadsheet.addSheet(target.sheetName), isNew: true, isBlank: true };
}

/** Google's numbers of all sheets of an import that have been made. */
export function sheetIdsOf(saved: SavedImport): number[] {
  return [saved.sheetId, ...saved.linkedSheets.map(({ sheetId }) => sheetId)].filter((id) => id !== noSheet);
}

/** Sheets that a refresh of this import does not write to before its result is recorded. */
export function sheetIdsOfOthers({ imports, facts }: DocumentSettings, saved: SavedImport): number[] {
  return imports
    .filter(({ id }) => id !== saved.id)
    .flatMap(sheetIdsOf)
    .concat(facts.statusSheetId);
}

export function withSheetId(saved: SavedImport, group: string, sheetId: number): SavedImport {
  if (group === '') return saved.sheetId === sheetId ? saved : { ...saved, sheetId };
  const isKnown = saved.linkedSheets.some((sheet) => sheet.group === group && sheet.sheetId === sheetId);
  if (isKnown) return saved;
  const linkedSheets = saved.linkedSheets.map((sheet) => (sheet.group === group ? { ...sheet, sheetId } : sheet));
  return { ...saved, linkedSheets };
}

/** A status with what another one remembers of the sheets. */
export function withMemoriesOf(
  status: ImportStatus,
  { linked, accepted, sourceFingerprint, ...main }: ImportStatus,
): ImportStatus {
  return withMemory({ ...status, linked, accepted, sourceFingerprint }, '', main);
}

export function withMemory(status: ImportStatus, group: string, memory: SheetMemory): ImportStatus {
  const { rows, sheetFingerprint, markerColumn, columns, part, seen, waiting, leaving } = memory;
  const own = { rows, sheetFingerprint, markerColumn, columns, part, seen, waiting, leaving };
  return group === '' ? { ...status, ...own } : { ...status, linked: { ...status.linked, [group]: own } };
}
