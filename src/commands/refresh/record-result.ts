/** Writes down what became of a refresh: in the document's properties and on the status sheet. */
import { FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { type RunRecord, readHistory, withRun } from '../../settings/run-history';
import {
  type DocumentSettings,
  type ImportStatus,
  readDocumentSettings,
  type SavedImport,
  writeDocumentSettings,
} from '../../settings/saved-imports';
import { writeStatusSheet } from './status-sheet';

export interface Recorded {
  readonly saved: SavedImport;
  readonly status: ImportStatus;
  readonly receipt: Receipt;
}

/** What a run cost, and what the server said it had. */
export interface Receipt {
  readonly requests: number;
  readonly bytes: number;
  /** Submissions of the project; -1 where it was not asked or did not say. */
  readonly counted: number;
}

export function recordResult(services: Services, messages: Messages, before: DocumentSettings, result: Recorded): void {
  const { saved, status, receipt } = result;
  const after = withResult(before, saved, status);
  const run = runRecord(saved, status, receipt, services.clock.now());
  const history = withRun(readHistory(before.properties), run);
  const statusSheetId = tryStatusSheet(services, messages, after, history);
  writeDocumentSettings(services.documentStore, before, {
    status: { importId: saved.id, status },
    saved: whatWasLearnt(services, before, saved),
    run,
    facts: statusSheetId === before.facts.statusSheetId ? undefined : { ...before.facts, statusSheetId },
  });
  // What was written to an imported sheet must be there before the lock goes; the status sheet can wait for Google.
  if (status.state !== 'unchanged') services.spreadsheet.flush();
  const { at: _at, importId: _importId, details: _details, ...facts } = run;
  services.log.info('refresh', facts);
}

/**
 * An import's set-up is written only when the run has learnt something (its sheet), and then into the set-up as it is
 * now: somebody may have changed or removed it meanwhile.
 */
function whatWasLearnt(services: Services, before: DocumentSettings, saved: SavedImport): SavedImport | undefined {
  const same = ({ id }: SavedImport) => id === saved.id;
  const known: Readonly<Record<string, unknown>> = before.imports.find(same) ?? {};
  const learnt = Object.entries(saved).filter(([name, value]) => known[name] !== value);
  if (learnt.length === 0) return undefined;
  const now = readDocumentSettings(services.documentStore).imports.find(same);
  return now && { ...now, ...Object.fromEntries(learnt) };
}

/** A status sheet that cannot be written (somebody protected it) must not keep the result itself from being recorded. */
export function tryStatusSheet(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  history: readonly RunRecord[],
): number {
  try {
    return writeStatusSheet(services, messages, settings, history);
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    services.log.warn('statusSheet', { code: error.code });
    return settings.facts.statusSheetId;
  }
}

function runRecord(saved: SavedImport, status: ImportStatus, receipt: Receipt, now: number): RunRecord {
  const { state, code = '', details = {}, counts, lastAttemptAt: at } = status;
  return {
    at,
    importId: saved.id,
    state,
    code,
    details,
    ...counts,
    seconds: Math.round((now - at) / 1_000),
    ...receipt,
  };
}

export function withResult(settings: DocumentSettings, saved: SavedImport, status: ImportStatus): DocumentSettings {
  return {
    ...settings,
    imports: settings.imports.map((other) => (other.id === saved.id ? saved : other)),
    statuses: new Map(settings.statuses).set(saved.id, status),
  };
}
