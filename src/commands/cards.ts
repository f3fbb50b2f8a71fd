/** What the sidebar shows of each import. */
import type { Messages } from '../messages';
import type { Services } from '../ports';
import { readPersonalSettings } from '../settings/personal-settings';
import { type ImportStatus, readDocumentSettings, type SavedImport, statusOf } from '../settings/saved-imports';
import type { ImportCard } from '../sidebar-api';
import { resultSentence } from './wording';

export function listCards(services: Services, messages: Messages): ImportCard[] {
  const settings = readDocumentSettings(services.documentStore);
  const { id } = readPersonalSettings(services.userStore);
  return settings.imports.map((saved) => {
    // People rename sheets; the import follows the sheet, and so does what the card says.
    const sheetName = services.spreadsheet.sheetById(saved.sheetId)?.name() ?? saved.sheetName;
    return cardWithStatus(messages, { ...saved, sheetName }, statusOf(settings, saved.id), id);
  });
}

export function cardWithStatus(
  messages: Messages,
  saved: SavedImport,
  status: ImportStatus,
  personalId: string,
): ImportCard {
  return {
    id: saved.id,
    name: saved.name,
    server: saved.server,
    projectUid: saved.projectUid,
    projectName: saved.projectName,
    exportUid: saved.exportUid,
    exportName: saved.exportName,
    sheetName: saved.sheetName,
    schedule: saved.schedule,
    mine: personalId !== '' && saved.ownerId === personalId,
    ownerAccount: saved.ownerAccount,
    state: status.state,
    message: resultSentence(messages, status),
    rows: status.rows,
    lastAttemptAt: status.lastAttemptAt,
    lastCompleteAt: status.lastCompleteAt,
    nextAt: saved.schedule > 0 ? status.nextAt : 0,
  };
}
