/**
 * Stops the schedule of an import until somebody resumes it, as when figures must stand still while a report is written.
 * Anybody who may edit the spreadsheet may do both; “Refresh now” still works. The owner's trigger stays: only they could
 * make it again.
 */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { readHistory } from '../../settings/run-history';
import {
  type DocumentSettings,
  type ImportStatus,
  noSheet,
  readDocumentSettings,
  type SavedImport,
  statusOf,
  writeDocumentSettings,
} from '../../settings/saved-imports';
import type { ImportCard } from '../../sidebar-api';
import { viewerOf } from '../ownership';
import { afterSuccess } from '../refresh/next-attempt';
import { tryStatusSheet, withResult } from '../refresh/record-result';
import { cardWithStatus } from './cards';
import { requireImport } from './edit-imports';

/** @throws {FieldrowsError} `importNotFound` */
export function pauseImport(services: Services, messages: Messages, importId: string): ImportCard {
  const settings = readDocumentSettings(services.documentStore);
  const before = requireImport(settings, importId);
  const { personal, now } = viewerOf(services);
  const by = personal.keys.get(before.server)?.account ?? '';
  const saved = { ...before, pause: before.pause ?? { by, at: now } };
  return save(services, messages, settings, saved, statusOf(settings, importId));
}

/** Ends a pause, also the one that an import gets by failing too often. @throws {FieldrowsError} `importNotFound` */
export function resumeImport(services: Services, messages: Messages, importId: string): ImportCard {
  const settings = readDocumentSettings(services.documentStore);
  const { pause: _pause, ...saved } = requireImport(settings, importId);
  const before = statusOf(settings, importId);
  // What came due meanwhile is due now, and no sign that the trigger has stopped.
  const nextAt = saved.schedule === 0 ? 0 : Math.max(before.nextAt, services.clock.now());
  return save(services, messages, settings, saved, { ...before, ...afterSuccess, nextAt });
}

function save(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  saved: SavedImport,
  status: ImportStatus,
): ImportCard {
  writeDocumentSettings(services.documentStore, settings, { saved, status: { importId: saved.id, status } });
  if (settings.facts.statusSheetId !== noSheet) {
    tryStatusSheet(services, messages, withResult(settings, saved, status), readHistory(settings.properties));
  }
  return cardWithStatus(messages, saved, status, viewerOf(services));
}
