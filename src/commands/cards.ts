/** What the sidebar shows of each import. */
import type { Messages } from '../messages';
import type { Services } from '../ports';
import { type ImportStatus, readDocumentSettings, rowsOf, type SavedImport, statusOf } from '../settings/saved-imports';
import type { ImportCard } from '../sidebar-api';
import { sourceOf } from '../sources';
import { isCopied, isOwn, type Viewer, viewerOf } from './ownership';
import { resultSentence } from './wording';

export function listCards(services: Services, messages: Messages): ImportCard[] {
  const settings = readDocumentSettings(services.documentStore);
  const viewer = viewerOf(services);
  return settings.imports.map((saved) => {
    // People rename sheets; the import follows the sheet, and so does what the card says.
    const nameOf = (sheet: { readonly sheetId: number; readonly sheetName: string }) =>
      services.spreadsheet.sheetById(sheet.sheetId)?.name() ?? sheet.sheetName;
    const linkedSheets = saved.linkedSheets.map((sheet) => ({ ...sheet, sheetName: nameOf(sheet) }));
    const named = { ...saved, sheetName: nameOf(saved), linkedSheets };
    return cardWithStatus(messages, named, statusOf(settings, saved.id), viewer);
  });
}

export function cardWithStatus(
  messages: Messages,
  saved: SavedImport,
  status: ImportStatus,
  viewer: Viewer,
): ImportCard {
  return {
    id: saved.id,
    name: saved.name,
    source: saved.source,
    server: saved.server,
    projectUid: saved.projectUid,
    projectName: saved.projectName,
    offerUid: saved.offerUid,
    offerName: saved.offerName,
    format: saved.format,
    options: saved.options,
    keepVanishedRows: saved.vanishedRows === 'keep',
    changeLog: saved.changeLog,
    sheetName: saved.sheetName,
    linkedSheetNames: saved.linkedSheets.map(({ sheetName }) => sheetName),
    schedule: saved.schedule,
    mine: isOwn(saved, viewer),
    connected: viewer.personal.keys.has(saved.server) || !sourceOf(saved.source).needsKey,
    ownerAccount: saved.ownerAccount,
    state: status.state,
    message: resultSentence(messages, status),
    notice: noticeOn(messages, saved, status, viewer),
    rows: rowsOf(status),
    lastAttemptAt: status.lastAttemptAt,
    lastCompleteAt: status.lastCompleteAt,
    nextAt: saved.schedule > 0 && !isCopied(saved, viewer.spreadsheetId) ? status.nextAt : 0,
  };
}

/** The last moment a trigger may come: hourly at least, a quarter of an hour late at most; then once more. */
const patienceMilliseconds = 2.25 * 60 * 60_000;

/** Why an import is not refreshed although it shall be; '' when it is. */
function noticeOn(messages: Messages, saved: SavedImport, status: ImportStatus, viewer: Viewer): string {
  if (isCopied(saved, viewer.spreadsheetId)) return messages.notices.copiedImport;
  const isOverdue = saved.schedule > 0 && !status.paused && viewer.now - status.nextAt > patienceMilliseconds;
  if (!isOverdue) return '';
  return isOwn(saved, viewer)
    ? messages.notices.scheduleSilent
    : messages.notices.ownerSilent({ account: saved.ownerAccount });
}
