/** Runs an import for the sidebar and reports on it. */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { readHistory } from '../../settings/run-history';
import { readDocumentSettings } from '../../settings/saved-imports';
import type { RunReport } from '../../sidebar-api';
import { sourceOf } from '../../sources';
import { isOwn } from '../ownership';
import { type RunInput, type RunResult, runImport } from '../refresh/run-import';
import { hourlyNotices } from '../schedule/hourly-use';
import { canRunWithinTheHour, scheduleChoices } from '../schedule/schedule';
import { remarkSentences } from '../wording';
import { cardWithStatus } from './cards';

export function reportRun(services: Services, messages: Messages, input: RunInput): RunReport {
  const result = runImport(services, messages, input);
  const { saved, status, warnings, viewer } = result;
  const { received, added, changed, removed } = status.counts;
  return {
    card: cardWithStatus(messages, saved, status, viewer),
    state: status.state,
    rowsReceived: received,
    rowsAdded: added,
    rowsChanged: changed,
    rowsRemoved: removed,
    warnings: [...remarkSentences(messages, warnings), ...allowanceOf(services, messages, result)],
  };
}

/** The first runs of an import tell how many requests it takes, and so whether its schedule fits where they are counted. */
function allowanceOf(services: Services, messages: Messages, { saved, viewer }: RunResult): string[] {
  if (saved.schedule === 0 || sourceOf(saved.source).hourlyRequests?.(saved) === undefined) return [];
  const { imports, properties } = readDocumentSettings(services.documentStore);
  const own = imports.filter((other) => isOwn(other, viewer));
  return hourlyNotices(messages, own, readHistory(properties), scheduleChoices(canRunWithinTheHour(services)));
}
