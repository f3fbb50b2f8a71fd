/**
 * Takes in what was pushed: refreshes the imports it belongs to, as soon as their server has anything new to give, and
 * forgets each push once its row is there. A push is believed in one thing only, that there may be something new: the
 * data come from the server, through the same refresh as ever, so that nothing forged, doubled, late or out of order can
 * do more than cause one. What is lost on the way is found by the next scheduled refresh.
 */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { type KeptPush, readPushes, takenEntries } from '../../settings/push-inbox';
import { readHistory } from '../../settings/run-history';
import { type DocumentSettings, readDocumentSettings, type SavedImport, statusOf } from '../../settings/saved-imports';
import { parseMark } from '../../sheets/layout';
import { paceOf } from '../../sources';
import { isOwn, type Viewer, viewerOf } from '../ownership';
import { usualRun } from '../schedule/daily-use';
import { leastMilliseconds, refreshInTurn } from '../schedule/refresh-due';
import { clearAlarm, isAlarmLost, isPushTimeSpent, notePushTime, setAlarm } from './push-alarm';
import { isSeenTo, pushDueAt } from './push-due';

/** Between two looks at what could not be done now. */
const pauseMilliseconds = 60_000;

/** @returns What the person must be told. */
export function takePushes(services: Services, messages: Messages): readonly string[] {
  const startedAt = services.clock.now();
  // First: what comes from now on sets an alarm of its own, and what has come is read below.
  clearAlarm(services);
  const pushes = readPushes(services.userStore.readAll());
  if (pushes.length === 0) return [];
  const viewer = viewerOf(services);
  const before = readDocumentSettings(services.documentStore);
  const open = openPushes(services, viewer, before, pushes);
  const now = services.clock.now();
  const due = importsOf(before, open).filter((saved) => dueAt(services, before, saved, now) <= now);
  const { news } = refreshInTurn(services, messages, viewer, before, due, 'new');
  const after = due.length === 0 ? before : readDocumentSettings(services.documentStore);
  const left = due.length === 0 ? open : openPushes(services, viewer, after, open);
  services.userStore.write(takenEntries(pushes.filter((push) => !left.includes(push))));
  notePushTime(services, startedAt);
  const later = services.clock.now();
  const next = Math.min(...importsOf(after, left).map((saved) => dueAt(services, after, saved, later)));
  if (Number.isFinite(next)) setAlarm(services, Math.max(next, later + pauseMilliseconds));
  return news;
}

/** The same for the trigger of the schedules, in case the alarm was lost or could not be set. */
export function takeLostPushes(services: Services, messages: Messages): readonly string[] {
  if (services.clock.deadline - services.clock.now() < leastMilliseconds) return [];
  const isForgotten = isAlarmLost(services) && readPushes(services.userStore.readAll()).length > 0;
  return isForgotten ? takePushes(services, messages) : [];
}

function dueAt(services: Services, settings: DocumentSettings, saved: SavedImport, now: number): number {
  if (saved.pause !== undefined) return Number.POSITIVE_INFINITY;
  const { seconds } = usualRun(saved.id, readHistory(settings.properties));
  const pace = { ...paceOf(saved), usualSeconds: seconds, isSpent: isPushTimeSpent(services) };
  return pushDueAt(statusOf(settings, saved.id), pace, now);
}

function importsOf(settings: DocumentSettings, pushes: readonly KeptPush[]): readonly SavedImport[] {
  const wanted = new Set(pushes.map(({ importId }) => importId));
  return settings.imports.filter(({ id }) => wanted.has(id));
}

/** Those that still ask for something. What came for an import that is gone, or somebody else's now, asks for nothing. */
function openPushes(
  services: Services,
  viewer: Viewer,
  settings: DocumentSettings,
  pushes: readonly KeptPush[],
): KeptPush[] {
  const now = services.clock.now();
  return importsOf(settings, pushes)
    .filter((saved) => isOwn(saved, viewer))
    .flatMap((saved) => {
      const status = statusOf(settings, saved.id);
      const { renewsAfterSeconds } = paceOf(saved);
      const own = pushes.filter(({ importId }) => importId === saved.id);
      const unseen = own.filter((push) => !isSeenTo(push, status, renewsAfterSeconds, now));
      if (!unseen.some(({ id }) => id !== undefined)) return unseen;
      const keys = keysInSheet(services, saved, status.markerColumn);
      return unseen.filter(({ id }) => id === undefined || !keys.has(id));
    });
}

/** Numbers of the submissions whose rows are in an import's sheet. */
function keysInSheet({ spreadsheet }: Services, { sheetId }: SavedImport, markerColumn: number): ReadonlySet<string> {
  const cells = markerColumn === 0 ? undefined : spreadsheet.sheetById(sheetId)?.readColumn(markerColumn);
  const keys = new Set<string>();
  for (const cell of cells ?? []) {
    const mark = parseMark(cell);
    // A row whose fingerprint is missing was not finished.
    if (mark !== undefined && mark.fingerprint !== '') keys.add(mark.key);
  }
  return keys;
}
