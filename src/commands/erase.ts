/**
 * Disconnecting for good: a person's schedule, keys and settings go, and of the imports and their sheets what the person
 * chose. In an order in which an erasure that is interrupted can be asked for again: what shows what is left goes last.
 */
import { FieldrowsError } from '../errors';
import { errorSentence, type Messages } from '../messages';
import type { Services, Sheet } from '../ports';
import { readCodebookMemory } from '../settings/codebook-memory';
import { forgetEverything } from '../settings/forget';
import { readHistory, runEntriesOf } from '../settings/run-history';
import {
  type DocumentSettings,
  noSheet,
  readDocumentSettings,
  removeSavedImport,
  type SavedImport,
  statusOf,
} from '../settings/saved-imports';
import type { Erasure, ErasureOffer, ErasureResult, OwnSheetKind } from '../sidebar-api';
import { hostOf } from '../sources';
import { isOwn, viewerOf } from './ownership';
import { dropPush } from './push/set-up-push';
import { discardUnfinished } from './refresh/long-reading';
import { writeStatusSheet } from './refresh/status-sheet';
import { rememberedOwnSheets } from './sheets/own-sheets';
import { sheetIdsOf } from './targets/targets';

/** How long it waits for a refresh under way. */
const lockWaitMilliseconds = 10_000;
const ownSheetKinds: readonly OwnSheetKind[] = ['status', 'keptNotes', 'changeLog'];

/** What there is to erase, by name. */
export function describeErasure(services: Services): ErasureOffer {
  const settings = readDocumentSettings(services.documentStore);
  const viewer = viewerOf(services);
  return {
    servers: [...viewer.personal.keys.keys()].map(hostOf),
    imports: settings.imports.map((saved) => ({
      id: saved.id,
      name: saved.name,
      mine: isOwn(saved, viewer),
      ownerAccount: saved.ownerAccount,
      sheetNames: sheetsOf(services, settings, saved).map((sheet) => sheet.name()),
    })),
    ownSheets: ownSheetKinds.flatMap((kind) => {
      const sheet = ownSheet(services, settings, kind);
      return sheet === undefined ? [] : [{ kind, name: sheet.name() }];
    }),
  };
}

/** @throws {FieldrowsError} `busyElsewhere` before anything has been erased */
export function erase(services: Services, messages: Messages, wish: Erasure): ErasureResult {
  return services.lock.exclusively(lockWaitMilliseconds, () => {
    const settings = readDocumentSettings(services.documentStore);
    const { personal } = viewerOf(services);
    const isChosen = ({ id }: SavedImport) => wish.imports.includes(id);
    const chosen = settings.imports.filter(isChosen);
    const staying = settings.imports.filter((saved) => !isChosen(saved));
    for (const saved of settings.imports) dropPush(services, messages, saved.id);
    for (const saved of chosen) discardUnfinished(services, personal, saved, statusOf(settings, saved.id));

    const ofImports = chosen.filter(({ id }) => wish.sheetsOf.includes(id));
    const ofOurs = staying.length === 0 ? wish.ownSheets : [];
    const kept = removeSheets(services, messages, [
      ...ofImports.flatMap((saved) => sheetsOf(services, settings, saved)),
      ...ofOurs.map((kind) => ownSheet(services, settings, kind)).filter((sheet) => sheet !== undefined),
    ]);

    for (const { id } of chosen) removeSavedImport(services.documentStore, settings, id);
    if (staying.length === 0) forgetEverything(services.documentStore);
    else forgetRuns(services, messages, settings, staying);
    for (const trigger of services.triggers.list()) services.triggers.remove(trigger);
    services.alarm.clear();
    forgetEverything(services.userStore);
    return { kept };
  });
}

/** Those of an import that are there: its own, those of its repeat groups, its codebook. */
function sheetsOf({ spreadsheet }: Services, { properties }: DocumentSettings, saved: SavedImport): Sheet[] {
  const codebook = readCodebookMemory(properties, saved.id)?.sheetId ?? noSheet;
  const ids = [...sheetIdsOf(saved), codebook].filter((id) => id !== noSheet);
  return ids.map((id) => spreadsheet.sheetById(id)).filter((sheet) => sheet !== undefined);
}

function ownSheet(services: Services, settings: DocumentSettings, kind: OwnSheetKind): Sheet | undefined {
  const { spreadsheet, documentStore } = services;
  if (kind === 'status') {
    return settings.facts.statusSheetId === noSheet ? undefined : spreadsheet.sheetById(settings.facts.statusSheetId);
  }
  return rememberedOwnSheets(spreadsheet, documentStore, settings.properties).find(kind);
}

/** @returns A sentence for each sheet that could not be removed. */
function removeSheets({ spreadsheet }: Services, messages: Messages, sheets: readonly Sheet[]): string[] {
  if (sheets.length === 0) return [];
  const removed = new Set(sheets.map((sheet) => sheet.sheetId()));
  // A spreadsheet must have a sheet.
  if (spreadsheet.sheets().every((sheet) => removed.has(sheet.sheetId()))) {
    spreadsheet.addSheet(freeName(sheets.map((sheet) => sheet.name())));
  }
  const kept: string[] = [];
  for (const sheet of sheets) {
    try {
      spreadsheet.removeSheet(sheet);
    } catch (error) {
      // Protected, or all others are hidden.
      const reason = error instanceof FieldrowsError ? errorSentence(messages, error) : '';
      kept.push(messages.notices.sheetKept({ sheetName: sheet.name(), reason }));
    }
  }
  return kept;
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** Of imports that are gone, the list of the last runs tells nothing any more. */
function forgetRuns(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  imports: readonly SavedImport[],
): void {
  const ids = new Set(imports.map(({ id }) => id));
  const history = readHistory(settings.properties).filter(({ importId }) => ids.has(importId));
  services.documentStore.write(runEntriesOf(settings.properties, ids));
  const sheet = ownSheet(services, settings, 'status');
  if (sheet === undefined) return;
  // Fewer lines are written than there were.
  const [rows, columns] = [sheet.lastRow(), sheet.lastColumn()];
  if (rows > 0) sheet.clear([{ row: 1, rows, column: 1, columns }]);
  writeStatusSheet(services, messages, { ...settings, imports }, history);
}
