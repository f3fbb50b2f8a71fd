/** Runs an import for the sidebar and reports on it. */
import type { Messages } from '../messages';
import type { Services } from '../ports';
import type { RunReport } from '../sidebar-api';
import { cardWithStatus } from './cards';
import { type RunInput, runImport } from './run-import';
import { remarkSentences } from './wording';

export function reportRun(services: Services, messages: Messages, input: RunInput): RunReport {
  const { saved, status, warnings, viewer } = runImport(services, messages, input);
  const { received, added, changed, removed } = status.counts;
  return {
    card: cardWithStatus(messages, saved, status, viewer),
    state: status.state,
    rowsReceived: received,
    rowsAdded: added,
    rowsChanged: changed,
    rowsRemoved: removed,
    warnings: remarkSentences(messages, warnings),
  };
}
