/** What the sidebar shows of each import. */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { readCellSamples } from '../../settings/cell-samples';
import {
  type DocumentSettings,
  type ImportStatus,
  isScheduled,
  readDocumentSettings,
  rowsOf,
  type SavedImport,
  statusOf,
} from '../../settings/saved-imports';
import { fillingUp } from '../../sheets/filling-up';
import type { ImportCard } from '../../sidebar-api';
import { sourceOf } from '../../sources';
import { isCopied, isOwn, type Viewer, viewerOf } from '../ownership';
import { readRunning } from '../refresh/progress';
import { onServerSentence, remarkSentences, resultSentence } from '../wording';
import { offerNotice } from './offer-changes';
import { isHidingDue, waitingColumns } from './open-choices';
import { pagesOf } from './page-by-page';

export function listCards(services: Services, messages: Messages): ImportCard[] {
  const settings = readDocumentSettings(services.documentStore);
  const viewer = viewerOf(services);
  const running = readRunning(services);
  const filling = fillingUp(readCellSamples(settings.properties), viewer.now);
  const largest = largestImport(settings);
  return settings.imports.map((saved) => {
    // People rename sheets; the import follows the sheet, and so does what the card says.
    const nameOf = (sheet: { readonly sheetId: number; readonly sheetName: string }) =>
      services.spreadsheet.sheetById(sheet.sheetId)?.name() ?? sheet.sheetName;
    const linkedSheets = saved.linkedSheets.map((sheet) => ({ ...sheet, sheetName: nameOf(sheet) }));
    const named = { ...saved, sheetName: nameOf(saved), linkedSheets };
    const card = cardWithStatus(messages, named, statusOf(settings, saved.id), viewer);
    const isFilling = filling !== undefined && saved.id === largest && card.notice === '';
    const told = isFilling ? { ...card, notice: messages.notices.fillingUp(filling) } : card;
    return running?.importId === saved.id ? { ...told, progress: running.progress } : told;
  });
}

/** Which one is told that the spreadsheet is filling up: on each card it would be noise. */
function largestImport(settings: DocumentSettings): string {
  const rowsOfImport = ({ id }: SavedImport) => rowsOf(statusOf(settings, id));
  const [largest] = [...settings.imports].sort((one, other) => rowsOfImport(other) - rowsOfImport(one));
  return largest?.id ?? '';
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
    files: sourceOf(saved.source).filesOf?.(saved) ?? [],
    keepVanishedRows: saved.vanishedRows === 'keep',
    changeLog: saved.changeLog,
    newest: saved.newest,
    newestThatFit: status.code === 'doesNotFit' ? Number(status.details?.['submissionsFit'] ?? 0) : 0,
    canBePushed: sourceOf(saved.source).push !== undefined,
    sheetName: saved.sheetName,
    hasCodebook: sourceOf(saved.source).describe !== undefined,
    linkedSheetNames: saved.linkedSheets.map(({ sheetName }) => sheetName),
    schedule: saved.schedule,
    mine: isOwn(saved, viewer),
    connected: viewer.personal.keys.has(saved.server) || !sourceOf(saved.source).needsKey,
    ownerAccount: saved.ownerAccount,
    state: status.state,
    message: resultSentence(messages, status),
    notice: noticeOn(messages, saved, status, viewer),
    offerNotice: offerNotice(messages, saved),
    onServer: onServerSentence(messages, status),
    paused: pausedBy(saved, status),
    progress: null,
    lastChange: status.lastChange ?? null,
    waitingColumns: waitingColumns(saved, status),
    warnings: remarkSentences(messages, status.warnings),
    rows: rowsOf(status),
    lastAttemptAt: status.lastAttemptAt,
    lastCompleteAt: status.lastCompleteAt,
    ...pagesOf(saved, status),
    nextAt: isScheduled(saved) && !isCopied(saved, viewer.spreadsheetId) ? status.nextAt : 0,
  };
}

/** The last moment a trigger may come: hourly at least, a quarter of an hour late at most; then once more. */
const patienceMilliseconds = 2.25 * 60 * 60_000;

function pausedBy({ schedule, pause }: SavedImport, status: ImportStatus): ImportCard['paused'] {
  if (schedule === 0) return 'no';
  if (pause !== undefined) return 'person';
  return status.paused ? 'failures' : 'no';
}

/** Why an import is not refreshed although it has a schedule; '' when it is. */
function noticeOn(messages: Messages, saved: SavedImport, status: ImportStatus, viewer: Viewer): string {
  if (isCopied(saved, viewer.spreadsheetId)) return messages.notices.copiedImport;
  if (pausedBy(saved, status) === 'person') return messages.notices.pausedByPerson({ account: saved.pause?.by ?? '' });
  const isOverdue = isScheduled(saved) && !status.paused && viewer.now - status.nextAt > patienceMilliseconds;
  if (!isOverdue) return isHidingDue(saved, status) ? messages.notices.hidingDue : '';
  return isOwn(saved, viewer)
    ? messages.notices.scheduleSilent
    : messages.notices.ownerSilent({ account: saved.ownerAccount });
}
