/**
 * The run of a person's trigger: refreshes those of their imports that are due, the longest waiting first, as long as
 * time lasts. What does not fit is due first next time.
 */
import { FieldrowsError } from '../errors';
import type { Messages } from '../messages';
import type { Services } from '../ports';
import { readPersonalSettings } from '../settings/personal-settings';
import { readDocumentSettings, type SavedImport, statusOf } from '../settings/saved-imports';
import { runImport } from './run-import';

/** A trigger fires a little early or late, and an import may have to wait for others: this is the least to allow for. */
const leastToleranceMilliseconds = 2 * 60_000;
/** A refresh is not begun with less time than this left. */
const leastMilliseconds = 60_000;

export interface DispatchResult {
  readonly refreshed: number;
  readonly failures: readonly FieldrowsError[];
}

export function refreshDue(services: Services, messages: Messages): DispatchResult {
  // What is due nearer to this firing than to the next one counts as due.
  const minutes = readPersonalSettings(services.userStore).triggerMinutes(services.spreadsheet.id());
  const dueBy = services.clock.now() + Math.max(leastToleranceMilliseconds, (minutes / 2) * 60_000);
  return refreshEach(services, messages, (saved, nextAt) => saved.schedule > 0 && nextAt <= dueBy);
}

/** Refreshes all of this person's imports, due or not. */
export function refreshAll(services: Services, messages: Messages): DispatchResult {
  return refreshEach(services, messages, () => true);
}

function refreshEach(
  services: Services,
  messages: Messages,
  isWanted: (saved: SavedImport, nextAt: number) => boolean,
): DispatchResult {
  const settings = readDocumentSettings(services.documentStore);
  const { id } = readPersonalSettings(services.userStore);
  const nextAt = (saved: SavedImport) => statusOf(settings, saved.id).nextAt;
  const due = settings.imports
    .filter((saved) => id !== '' && saved.ownerId === id && isWanted(saved, nextAt(saved)))
    .sort((a, b) => nextAt(a) - nextAt(b));
  const failures: FieldrowsError[] = [];
  let refreshed = 0;
  for (const saved of due) {
    if (services.clock.deadline - services.clock.now() < leastMilliseconds) break;
    try {
      runImport(services, messages, { importId: saved.id, accept: false });
      refreshed++;
    } catch (error) {
      if (!(error instanceof FieldrowsError)) throw error;
      failures.push(error);
      // Nothing else can run either, and the other run may well be doing this one's work.
      if (error.code === 'busyElsewhere') break;
    }
  }
  return { refreshed, failures };
}
