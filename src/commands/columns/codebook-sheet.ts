/**
 * The codebook of an import: a sheet that explains its questions, and notes on the headings of its data. Made on
 * request, and made again the same way: the sheet is reconciled like any other, so that what people write beside a
 * question stays with it.
 */
import { FieldrowsError } from '../../errors';
import { maxSheetNameCharacters } from '../../limits';
import type { Messages } from '../../messages';
import type { Services, Sheet } from '../../ports';
import { type CodebookMemory, codebookEntries, readCodebookMemory } from '../../settings/codebook-memory';
import { readPersonalSettings } from '../../settings/personal-settings';
import {
  type DocumentSettings,
  newSheetMemory,
  readDocumentSettings,
  type SavedImport,
  type SheetMemory,
} from '../../settings/saved-imports';
import { accessOf, type Description, sourceOf } from '../../sources';
import { type Codebook, codebookKeyPrefix, formCodebook } from '../../tables/form/codebook';
import { headingNotes } from '../../tables/form/heading-notes';
import { requireImport } from '../imports/edit-imports';
import { examineSheet } from '../reconcile/examine-sheet';
import { refreshSheet } from '../reconcile/refresh-sheet';
import { noteHeadings } from '../sheets/note-headings';
import { type OpenedSheet, openOwnSheet } from '../sheets/open-sheet';
import { rememberedOwnSheets } from '../sheets/own-sheets';
import { sourceServices } from '../source-services';

const lockWaitMilliseconds = 10_000;
/** Labels, hints and choices want more room than names. */
const firstText = 3;
const pixelsForText = 220;
/** In case the name is taken. */
const roomForNumber = 4;

/**
 * Makes the codebook of an import, or brings it up to date, and shows it.
 *
 * @throws {FieldrowsError} `importNotFound`, `notConnected`, `badRequest` for a source without forms, and as the source
 *   and `refreshSheet`
 */
export function writeCodebook(services: Services, messages: Messages, importId: string): { sheetName: string } {
  return services.lock.exclusively(lockWaitMilliseconds, () => {
    const settings = readDocumentSettings(services.documentStore);
    const saved = requireImport(settings, importId);
    const { form, columns } = describe(services, saved);
    const sheet = writeSheet(services, messages, settings, saved, formCodebook(form, messages.codebook));
    noteHeadings(services.spreadsheet, saved, headingNotes(form, columns, messages.codebook));
    services.spreadsheet.flush();
    sheet.activate();
    return { sheetName: sheet.name() };
  });
}

function describe(services: Services, saved: SavedImport): Description {
  const { describe: ask } = sourceOf(saved.source);
  if (ask === undefined) throw new FieldrowsError('badRequest', {});
  const key = readPersonalSettings(services.userStore).keys.get(saved.server);
  return ask(sourceServices(services), saved, accessOf(saved, key));
}

function writeSheet(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  saved: SavedImport,
  { table, keys }: Codebook,
): Sheet {
  const { spreadsheet, documentStore } = services;
  const known = readCodebookMemory(settings.properties, saved.id);
  const { opened, memory } = open(services, messages, saved, known);
  const remember = (after: SheetMemory) =>
    documentStore.write(codebookEntries(saved.id, { ...after, sheetId: opened.sheet.sheetId() }));
  if (opened.isBlank) remember(memory);
  const examined = examineSheet({
    opened,
    table,
    keys: keys.map((key) => codebookKeyPrefix + key),
    importName: opened.sheet.name(),
    memory,
    vanishedRows: 'remove',
    oldestKept: 0,
    trimmable: [],
    changeLog: false,
    lastCompleteAt: 0,
    treatment: undefined,
  });
  const ownSheets = rememberedOwnSheets(spreadsheet, documentStore, settings.properties);
  const result = refreshSheet(services, messages, examined, ownSheets, {
    onBegin: remember,
    onRows: () => undefined,
  });
  remember(result.memory);
  if (opened.isBlank) opened.sheet.widen(firstText, table.headings.length - firstText - 1, pixelsForText);
  return opened.sheet;
}

/** One that was deleted is made anew. */
function open(
  { spreadsheet }: Services,
  messages: Messages,
  saved: SavedImport,
  known: CodebookMemory | undefined,
): { readonly opened: OpenedSheet; readonly memory: SheetMemory } {
  const sheet = known && spreadsheet.sheetById(known.sheetId);
  if (known !== undefined && sheet !== undefined) {
    const isEmpty = sheet.lastRow() === 0;
    return { opened: { sheet, isNew: isEmpty, isBlank: isEmpty }, memory: known };
  }
  const name = messages.codebook.name({ importName: saved.name }).slice(0, maxSheetNameCharacters - roomForNumber);
  const { sheet: blank } = openOwnSheet(spreadsheet, name, () => false);
  return { opened: { sheet: blank, isNew: true, isBlank: true }, memory: newSheetMemory };
}
