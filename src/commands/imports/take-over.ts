/**
 * Makes an import one's own, so that one's own key and trigger refresh it from now on: its owner may have left, or the
 * spreadsheet is a copy. Anybody who may edit the spreadsheet may do so, as they may change its sheets.
 */
import { FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { ensurePersonalId } from '../../settings/personal-settings';
import { readDocumentSettings, type SavedImport, statusOf, writeDocumentSettings } from '../../settings/saved-imports';
import type { ImportCard } from '../../sidebar-api';
import { accessOf } from '../../sources';
import { viewerOf } from '../ownership';
import { afterSuccess } from '../refresh/next-attempt';
import { ensureTrigger, scheduleChoices } from '../schedule/schedule';
import { cardWithStatus } from './cards';
import { requireImport, requirePossible } from './edit-imports';

/** @throws {FieldrowsError} `notConnected`, `importNotFound`, `triggerRefused` */
export function takeOver(services: Services, messages: Messages, importId: string): ImportCard {
  const { personal, spreadsheetId, now } = viewerOf(services);
  const settings = readDocumentSettings(services.documentStore);
  const { pause: _pause, ...before } = requireImport(settings, importId);
  const key = personal.keys.get(before.server);
  accessOf(before, key);
  const ownerId = ensurePersonalId(services.userStore, personal, services.uniqueId);
  const viewer = { personal: { ...personal, id: ownerId }, spreadsheetId, now };
  const schedule = possibleSchedule(services, before.schedule);
  const saved: SavedImport = { ...before, schedule, ownerId, ownerAccount: key?.account ?? '', spreadsheetId };
  const at = schedule > 0 ? now : 0;
  const status = { ...statusOf(settings, importId), ...afterSuccess, nextAt: at, slotAt: at };
  ensureTrigger(
    services,
    viewer,
    settings.imports.map((other) => (other.id === importId ? saved : other)),
  );
  writeDocumentSettings(services.documentStore, settings, { saved, status: { importId, status } });
  return cardWithStatus(messages, saved, status, viewer);
}

/** The owner's schedule, or the next slower one where Google does not let this person have it. */
function possibleSchedule(services: Services, schedule: number): number {
  try {
    requirePossible(services, schedule);
    return schedule;
  } catch (error) {
    if (!(error instanceof FieldrowsError) || error.code !== 'triggerTooFrequent') throw error;
    return scheduleChoices(false).find((minutes) => minutes >= schedule) ?? schedule;
  }
}
