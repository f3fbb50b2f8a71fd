/** The last runs of one import, in words, newest first. */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { type RunRecord, readHistory } from '../../settings/run-history';
import { readDocumentSettings } from '../../settings/saved-imports';
import type { HistoryEntry } from '../../sidebar-api';
import { runSentence } from '../wording';
import { requireImport } from './edit-imports';

/** More are nothing that people read in a sidebar. */
const mostEntries = 30;

/** @throws {FieldrowsError} `importNotFound` */
export function importHistory({ documentStore }: Services, messages: Messages, importId: string): HistoryEntry[] {
  const settings = readDocumentSettings(documentStore);
  const { id } = requireImport(settings, importId);
  const entries: HistoryEntry[] = [];
  for (const run of readHistory(settings.properties)) {
    if (run.importId !== id) continue;
    const entry = entryOf(messages, run);
    const newer = entries[entries.length - 1];
    if (newer !== undefined && isRepetition(newer, entry)) {
      entries[entries.length - 1] = { ...newer, firstAt: run.at, times: newer.times + 1 };
    } else if (entries.length < mostEntries) entries.push(entry);
    else break;
  }
  return entries;
}

function entryOf(messages: Messages, run: RunRecord): HistoryEntry {
  const { at, seconds } = run;
  return { at, firstAt: at, times: 1, state: knownState(run.state), message: runSentence(messages, run), seconds };
}

/** Runs that changed nothing, or failed the same way, are one entry: there may be hundreds a day. */
function isRepetition(newer: HistoryEntry, older: HistoryEntry): boolean {
  return newer.message === older.message && newer.state === older.state && newer.state !== 'imported';
}

const states: readonly HistoryEntry['state'][] = ['imported', 'unchanged', 'incomplete', 'held', 'failed'];

/** A newer version may know others. */
function knownState(state: string): HistoryEntry['state'] {
  return states.find((known) => known === state) ?? 'failed';
}
