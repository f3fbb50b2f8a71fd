/**
 * Which answers of its parents a repeat group's sheet shows beside its rows: what there is to choose from, and choosing.
 * Offered are the columns that the parents' sheets have, as only those are known without asking the server.
 */
import { FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services, Spreadsheet } from '../../ports';
import {
  newSheetMemory,
  readDocumentSettings,
  type SavedImport,
  type SheetMemory,
  statusOf,
  writeDocumentSettings,
} from '../../settings/saved-imports';
import { readLayout } from '../../sheets/layout';
import { repeatedHeading } from '../../sheets/parent-columns';
import type { ParentKind } from '../../sheets/parent-rows';
import type { ImportCard, ParentAnswers, ParentAnswersChoice } from '../../sidebar-api';
import { cardWithStatus } from '../imports/cards';
import { requireImport } from '../imports/edit-imports';
import { isOwn, viewerOf } from '../ownership';
import { knownColumn } from '../sheets/column-memory';

/** One per repeat group and parent that has a sheet. @throws {FieldrowsError} `importNotFound`, `notImportedYet` */
export function parentAnswers({ documentStore, spreadsheet }: Services, importId: string): ParentAnswers[] {
  const settings = readDocumentSettings(documentStore);
  const saved = requireImport(settings, importId);
  const status = statusOf(settings, importId);
  const main = importedSheet(spreadsheet, saved.sheetId, status);
  if (main === undefined) throw new FieldrowsError('notImportedYet', { importName: saved.name });
  const sheets = new Map(
    saved.linkedSheets.map(({ group, sheetId }) => [
      group,
      importedSheet(spreadsheet, sheetId, status.linked[group] ?? newSheetMemory),
    ]),
  );
  return saved.linkedSheets.flatMap(({ group, parent }) => {
    const own = sheets.get(group);
    const around = parent === undefined ? undefined : sheets.get(parent);
    if (own === undefined) return [];
    const answersOf = (of: ParentKind, parentSheet: ImportedSheet): ParentAnswers => ({
      group,
      sheetName: own.name,
      of,
      parentSheetName: parentSheet.name,
      answers: offered(saved, group, of, parentSheet, own),
    });
    return [answersOf('submission', main), ...(around === undefined ? [] : [answersOf('parent', around)])];
  });
}

interface ImportedSheet {
  readonly name: string;
  /** Of the last export, from left to right. */
  readonly columns: readonly { readonly id: string; readonly heading: string }[];
}

function importedSheet(spreadsheet: Spreadsheet, sheetId: number, memory: SheetMemory): ImportedSheet | undefined {
  const sheet = spreadsheet.sheetById(sheetId);
  const layout = sheet && readLayout(sheet.readRow(1));
  if (sheet === undefined || layout === undefined) return undefined;
  const placed = memory.columns.map(knownColumn).flatMap(({ id, present }) => {
    const column = layout.columnOf.get(id);
    return column === undefined || present === false ? [] : [{ id, column }];
  });
  const columns = placed
    .sort((one, other) => one.column - other.column)
    .map(({ id, column }) => ({ id, heading: layout.headings[column - 1] ?? '' }));
  return { name: sheet.name(), columns };
}

/** What only numbers the rows of an export, or says where a row of a group belongs. */
const linkHeading = /^_(index$|parent_|submission_)/;

/** The answers of a parent that the group's rows do not have anyway. */
function offered(
  { parentColumns }: SavedImport,
  group: string,
  of: ParentKind,
  parent: ImportedSheet,
  own: ImportedSheet,
): ParentAnswers['answers'] {
  const chosen = new Set(parentColumns[group]?.filter((column) => column.of === of).map(({ id }) => id));
  const there = new Set(own.columns.map(({ heading }) => heading));
  return parent.columns
    .map(({ id, heading }) => ({ id, heading, isShown: chosen.has(id) }))
    .filter(({ heading, isShown }) => {
      if (isShown) return true;
      return heading !== '' && !linkHeading.test(heading) && !there.has(repeatedHeading(of, heading));
    });
}

/** What is chosen shows with the next refresh. @throws {FieldrowsError} `importNotFound`, `notYourImport` */
export function showParentAnswers(
  services: Services,
  messages: Messages,
  { importId, shown }: { readonly importId: string; readonly shown: readonly ParentAnswersChoice[] },
): ImportCard {
  const viewer = viewerOf(services);
  const settings = readDocumentSettings(services.documentStore);
  const before = requireImport(settings, importId);
  if (!isOwn(before, viewer)) throw new FieldrowsError('notYourImport', { importName: before.name });
  const parentColumns: Record<string, SavedImport['parentColumns'][string]> = { ...before.parentColumns };
  for (const { group, of, ids } of shown) {
    const others = (parentColumns[group] ?? []).filter((column) => column.of !== of);
    parentColumns[group] = [...others, ...ids.map((id) => ({ of, id }))];
  }
  const saved = { ...before, parentColumns };
  writeDocumentSettings(services.documentStore, settings, { saved });
  return cardWithStatus(messages, saved, statusOf(settings, importId), viewer);
}
