/** Saving, changing and removing the set-up of imports. Their sheets are not touched here. */
import { FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { ensurePersonalId } from '../../settings/personal-settings';
import { readHistory } from '../../settings/run-history';
import {
  type DocumentSettings,
  newStatus,
  noSheet,
  readDocumentSettings,
  removeSavedImport,
  type SavedImport,
  statusOf,
  writeDocumentSettings,
} from '../../settings/saved-imports';
import type { ImportCard, ImportChange, NewImport } from '../../sidebar-api';
import { accessOf, type SourceOptions, sourceOf, sourceOfAddress } from '../../sources';
import { isOwn, viewerOf } from '../ownership';
import { discardUnfinished } from '../refresh/long-reading';
import { afterSuccess } from '../refresh/next-attempt';
import { writeStatusSheet } from '../refresh/status-sheet';
import { canRunWithinTheHour, ensureTrigger, scheduleChoices } from '../schedule/schedule';
import { isOrphan } from '../targets/orphan-sheets';
import { cardWithStatus, listCards } from './cards';
import { choicesOfNew } from './stored-choices';

/** More are not named to anybody, and properties are small. */
const mostRepeatGroups = 12;

export function saveImport(services: Services, messages: Messages, input: NewImport): ImportCard {
  return addImport(services, messages, {
    server: input.server,
    projectUid: input.projectUid,
    projectName: input.projectName,
    offerUid: input.offerUid,
    offerName: input.offerName,
    offerFacts: input.offerFacts,
    format: input.format,
    options: input.options ?? {},
    vanishedRows: 'remove',
    changeLog: false,
    newest: input.newest ?? 0,
    parentColumns: {},
    repeatGroups: (input.repeatGroups ?? []).slice(0, mostRepeatGroups).map((name) => name.slice(0, 80)),
    sheetName: input.sheetName,
    schedule: input.schedule,
    columnChoices: choicesOfNew(input.columnChoices),
  });
}

/** What people decide about an import when it is made; a copy brings along what only a newer version knows. */
export type SetUp = Pick<
  SavedImport,
  | 'server'
  | 'projectUid'
  | 'projectName'
  | 'offerUid'
  | 'offerName'
  | 'offerFacts'
  | 'format'
  | 'options'
  | 'vanishedRows'
  | 'changeLog'
  | 'newest'
  | 'parentColumns'
  | 'repeatGroups'
  | 'sheetName'
  | 'schedule'
  | 'columnChoices'
>;

/** Saves an import of this person's own, which has not run yet. @throws {FieldrowsError} `notConnected`, `sheetNameTaken` */
export function addImport(services: Services, messages: Messages, setUp: SetUp): ImportCard {
  const viewer = viewerOf(services);
  const { personal, spreadsheetId, now } = viewer;
  const source = sourceOfAddress(setUp.server);
  const kept = personal.keys.get(setUp.server);
  accessOf({ source: source.id, server: setUp.server }, kept);
  requireOffered(source.id, setUp);
  requirePossible(services, setUp.schedule);
  const settings = readDocumentSettings(services.documentStore);
  const sheetName = setUp.sheetName.trim();
  const isPromised = settings.imports.some(
    (other) => other.sheetId === noSheet && isSameName(other.sheetName, sheetName),
  );
  const sheet = services.spreadsheet.sheetByName(sheetName);
  // A sheet that an import has left behind is taken up again, with everything people wrote beside its data.
  if (isPromised || (sheet !== undefined && !isOrphan(sheet, settings))) {
    throw new FieldrowsError('sheetNameTaken', { sheetName });
  }
  const ownerId = ensurePersonalId(services.userStore, personal, services.uniqueId);
  const saved: SavedImport = {
    ...setUp,
    version: 1,
    id: services.uniqueId(),
    name: freeName(settings, sheetName),
    source: source.id,
    linkedSheets: [],
    sheetId: noSheet,
    sheetName,
    ownerId,
    ownerAccount: kept?.account ?? '',
    spreadsheetId,
    createdAt: now,
  };
  const at = saved.schedule > 0 ? now : 0;
  const status = { ...newStatus, nextAt: at, slotAt: at };
  const owner = { ...viewer, personal: { ...personal, id: ownerId } };
  // The trigger first: where Google refuses it, nothing has been saved and the person can choose again.
  ensureTrigger(services, owner, [...settings.imports, saved]);
  writeDocumentSettings(services.documentStore, settings, { saved, status: { importId: saved.id, status } });
  return cardWithStatus(messages, saved, status, owner);
}

export function changeImport(services: Services, messages: Messages, input: ImportChange): ImportCard {
  const viewer = viewerOf(services);
  const settings = readDocumentSettings(services.documentStore);
  const before = requireImport(settings, input.importId);
  if (!isOwn(before, viewer)) throw new FieldrowsError('notYourImport', { importName: before.name });
  requirePossible(services, input.schedule);
  const { format = before.format, options = before.options } = input;
  requireOffered(before.source, { ...before, ...input, format, options });
  const name = input.name.trim() || before.name;
  if (settings.imports.some((other) => other.id !== before.id && isSameName(other.name, name))) {
    throw new FieldrowsError('importNameTaken', { importName: name });
  }
  const { schedule, offerUid, offerName, keepVanishedRows } = input;
  const { changeLog = before.changeLog, newest = before.newest } = input;
  const choice = keepVanishedRows ? 'keep' : 'remove';
  const vanishedRows = keepVanishedRows === undefined ? before.vanishedRows : choice;
  const saved: SavedImport = {
    ...{ ...before, ...offerFactsOf(before, input) },
    ...{ name, schedule, offerUid, offerName, format, options },
    ...{ vanishedRows, changeLog, newest },
  };
  const status = statusOf(settings, saved.id);
  const nextAt = schedule === 0 ? 0 : (status.lastAttemptAt || viewer.now) + schedule * 60_000;
  // Whoever changes an import has mended what they could: it is tried again.
  const scheduled = { ...status, ...afterSuccess, nextAt, slotAt: nextAt };
  const isOther =
    offerUid !== before.offerUid ||
    format !== before.format ||
    JSON.stringify(options) !== JSON.stringify(before.options);
  // Another offer may be quick.
  if (isOther) scheduled.reading = undefined;
  ensureTrigger(
    services,
    viewer,
    settings.imports.map((other) => (other.id === saved.id ? saved : other)),
  );
  writeDocumentSettings(services.documentStore, settings, { saved, status: { importId: saved.id, status: scheduled } });
  if (isOther) discardUnfinished(services, viewer.personal, before, status);
  return cardWithStatus(messages, saved, scheduled, viewer);
}

/** What is chosen now is as it is now meant; of another offer whose facts have not come, none are known. */
function offerFactsOf(before: SavedImport, { offerUid, offerFacts }: ImportChange) {
  if (offerFacts !== undefined) return { offerFacts, offerSeen: offerFacts };
  return offerUid === before.offerUid ? {} : { offerFacts: undefined, offerSeen: undefined };
}

/** Anybody may remove an import from the list: its owner may have left. Their trigger then finds nothing to do. */
export function removeImport(services: Services, messages: Messages, importId: string): ImportCard[] {
  const settings = readDocumentSettings(services.documentStore);
  const removed = requireImport(settings, importId);
  removeSavedImport(services.documentStore, settings, importId);
  const imports = settings.imports.filter(({ id }) => id !== importId);
  const viewer = viewerOf(services);
  ensureTrigger(services, viewer, imports);
  if (settings.facts.statusSheetId !== noSheet) {
    writeStatusSheet(services, messages, { ...settings, imports }, readHistory(settings.properties));
  }
  discardUnfinished(services, viewer.personal, removed, statusOf(settings, importId));
  return listCards(services, messages);
}

/** @throws {FieldrowsError} `importNotFound` */
export function requireImport(settings: DocumentSettings, importId: string): SavedImport {
  const saved = settings.imports.find(({ id }) => id === importId);
  if (saved === undefined) throw new FieldrowsError('importNotFound', { importName: '' });
  return saved;
}

/** @throws {FieldrowsError} `badRequest` for what the source cannot be asked for */
function requireOffered(
  id: SavedImport['source'],
  choice: Pick<SavedImport, 'server' | 'projectUid' | 'offerUid' | 'format'> & { options?: SourceOptions | undefined },
): void {
  const source = sourceOf(id);
  if (!source.formats.includes(choice.format)) throw new FieldrowsError('badRequest', {});
  const { server, projectUid, offerUid, format, options = {} } = choice;
  source.requireChoice({ source: id, server, projectUid, offerUid, format, options });
}

/**
 * Asks Google whether triggers within the hour are allowed only when one is wanted.
 *
 * @throws {FieldrowsError} `triggerTooFrequent`, `badRequest` for a schedule nobody offered
 */
export function requirePossible(services: Services, schedule: number): void {
  if (schedule === 0 || scheduleChoices(false).includes(schedule)) return;
  const isKnown = scheduleChoices(true).includes(schedule);
  if (!isKnown) throw new FieldrowsError('badRequest', {});
  if (!canRunWithinTheHour(services)) throw new FieldrowsError('triggerTooFrequent', {});
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Formulas call an import by its name, so no two may share one. */
function freeName(settings: DocumentSettings, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!settings.imports.some((other) => isSameName(other.name, name))) return name;
  }
}
