/** What is left to do for a trigger whose owner has withdrawn the permission: say so where everybody can see it. */
import { FieldrowsError } from '../../errors';
import { errorSentence, type Messages } from '../../messages';
import type { Services } from '../../ports';
import { readPersonalSettings } from '../../settings/personal-settings';
import { readHistory } from '../../settings/run-history';
import {
  type ImportStatus,
  isScheduled,
  readDocumentSettings,
  statusOf,
  writeDocumentSettings,
} from '../../settings/saved-imports';
import { writeStatusSheet } from '../refresh/status-sheet';

/**
 * Notes the failure on this person's scheduled imports. They are not put off: the first firing after the permission is
 * back refreshes them.
 *
 * @returns What their owner must be told; nothing when it has been said before.
 */
export function reportMissingAuthorization(services: Services, messages: Messages): string[] {
  const failure = new FieldrowsError('authorizationNeeded', {});
  const personal = readPersonalSettings(services.userStore);
  const settings = readDocumentSettings(services.documentStore);
  // Whether this is a copy of the spreadsheet cannot be asked without permission; a copy has no triggers.
  const affected = settings.imports.filter((saved) => {
    const { code, paused } = statusOf(settings, saved.id);
    return isScheduled(saved) && saved.ownerId === personal.id && code !== failure.code && !paused;
  });
  if (affected.length === 0) return [];
  const statuses = new Map(settings.statuses);
  for (const { id } of affected) {
    const status: ImportStatus = { ...statusOf(settings, id), state: 'failed', code: failure.code, details: {} };
    statuses.set(id, status);
    writeDocumentSettings(services.documentStore, settings, { status: { importId: id, status } });
  }
  try {
    writeStatusSheet(services, messages, { ...settings, statuses }, readHistory(settings.properties));
  } catch {
    // The permission for the spreadsheet itself may be among those withdrawn; the sidebar says it then.
  }
  return [errorSentence(messages, failure)];
}
