/** Writes down what became of a refresh: in the document's properties and on the status sheet. */
import type { Messages } from '../messages';
import type { Services } from '../ports';
import {
  type DocumentSettings,
  type ImportStatus,
  type SavedImport,
  writeDocumentSettings,
} from '../settings/saved-imports';
import { writeStatusSheet } from './status-sheet';

export interface Recorded {
  readonly saved: SavedImport;
  readonly status: ImportStatus;
  readonly warnings: readonly unknown[];
}

export function recordResult(services: Services, messages: Messages, before: DocumentSettings, result: Recorded): void {
  const { saved, status } = result;
  const after = withResult(before, saved, status);
  const statusSheetId = writeStatusSheet(services, messages, after);
  const known = before.imports.find(({ id }) => id === saved.id);
  writeDocumentSettings(services.documentStore, before, {
    status: { importId: saved.id, status },
    // An import's set-up is written only when the run has learnt something: somebody may be changing it meanwhile.
    saved: known?.sheetId === saved.sheetId ? undefined : saved,
    facts: statusSheetId === before.facts.statusSheetId ? undefined : { ...before.facts, statusSheetId },
  });
  // What was written to an imported sheet must be there before the lock goes; the status sheet can wait for Google.
  if (status.state !== 'unchanged') services.spreadsheet.flush();
  const { received, added, changed, removed } = status.counts;
  services.log.info('refresh', { state: status.state, code: status.code ?? '', received, added, changed, removed });
}

function withResult(settings: DocumentSettings, saved: SavedImport, status: ImportStatus): DocumentSettings {
  return {
    ...settings,
    imports: settings.imports.map((other) => (other.id === saved.id ? saved : other)),
    statuses: new Map(settings.statuses).set(saved.id, status),
  };
}
