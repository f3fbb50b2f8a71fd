/**
 * The run of a person's trigger: refreshes those of their imports that are due, the longest waiting first, as long as
 * time lasts. What does not fit is due first next time.
 */
import { type ErrorCode, FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { readHistory } from '../../settings/run-history';
import {
  type DocumentSettings,
  type ImportStatus,
  isScheduled,
  readDocumentSettings,
  type SavedImport,
  statusOf,
} from '../../settings/saved-imports';
import { type Extent, paceOf } from '../../sources';
import { isOwn, type Viewer, viewerOf } from '../ownership';
import { type RunInput, runImport } from '../refresh/run-import';
import { resultSentence } from '../wording';
import { usualRun } from './daily-use';
import { killedRuns, killsUntilFailed, noteBegun, recordKill } from './killed-runs';
import { ensureTrigger } from './schedule';

/** A trigger fires a little early or late, and an import may have to wait for others: this is the least to allow for. */
const leastToleranceMilliseconds = 2 * 60_000;
/**
 * While a source answers the same, several firings in a row make one refresh. A minute less, for a trigger of five
 * minutes that comes a little early.
 */
const leastGapMilliseconds = (saved: SavedImport) => paceOf(saved).renewsAfterSeconds * 1_000 - 60_000;
/** A refresh is not begun with less time than this left. */
export const leastMilliseconds = 60_000;
/** Nor is one that usually takes longer than what is left; but none is so long that it never gets its turn. */
const mostMillisecondsHeldFree = 2 * 60_000;

export interface DispatchResult {
  readonly refreshed: number;
  readonly failures: readonly FieldrowsError[];
  /** Sentences on failures that were not there before, and on imports paused just now: what their owner must be told. */
  readonly news: readonly string[];
}

export function refreshDue(services: Services, messages: Messages): DispatchResult {
  const viewer = viewerOf(services);
  const { personal, spreadsheetId, now } = viewer;
  const settings = readDocumentSettings(services.documentStore);
  const own = settings.imports.filter((saved) => saved.schedule > 0 && isOwn(saved, viewer));
  // Somebody else has taken over or removed them all: nothing will ever be due again.
  if (own.length === 0) ensureTrigger(services, viewer, settings.imports);
  // What is due nearer to this firing than to the next one counts as due.
  const tolerance = Math.max(leastToleranceMilliseconds, (personal.triggerMinutes(spreadsheetId) / 2) * 60_000);
  const due = own.filter((saved) => isScheduled(saved) && isDue(saved, statusOf(settings, saved.id), now, tolerance));
  return refreshInTurn(services, messages, viewer, settings, due);
}

/** Refreshes imports in the order in which they should have their turn, those last that Google has killed before. */
export function refreshInTurn(
  services: Services,
  messages: Messages,
  { personal, now }: Viewer,
  settings: DocumentSettings,
  due: readonly SavedImport[],
  extent: Extent = 'usual',
): DispatchResult {
  const killed = killedRuns(services, personal.id, settings);
  const killsOf = ({ id }: SavedImport) => killed.find(({ importId }) => importId === id)?.kills ?? 0;
  const news = killed
    .filter(({ kills }) => kills >= killsUntilFailed)
    .flatMap((run) => recordKill(services, messages, run));
  // One that was killed comes after the others, and when it is killed again it waits like any that failed.
  const ordered = inOrder(due, settings, now).filter((saved) => killsOf(saved) < killsUntilFailed);
  const lastOnes = ordered.filter((saved) => killsOf(saved) > 0);
  const queue = [...ordered.filter((saved) => killsOf(saved) === 0), ...lastOnes];
  const result = refreshEach(services, messages, settings, queue, { firedAt: now, extent }, (importId) => {
    noteBegun(services, personal.id, importId, killed);
  });
  return { ...result, news: [...news, ...result.news] };
}

/** Refreshes all of this person's imports, due or not, but for those whose figures somebody wants to stand still. */
export function refreshAll(services: Services, messages: Messages): DispatchResult {
  const viewer = viewerOf(services);
  const settings = readDocumentSettings(services.documentStore);
  const own = settings.imports.filter((saved) => isOwn(saved, viewer) && saved.pause === undefined);
  return refreshEach(services, messages, settings, inOrder(own, settings, viewer.now), {}, () => undefined);
}

function isDue(saved: SavedImport, status: ImportStatus, now: number, tolerance: number): boolean {
  const { state, paused, nextAt, lastAttemptAt } = status;
  if (paused || nextAt > now + tolerance) return false;
  return state === 'incomplete' || now - lastAttemptAt >= leastGapMilliseconds(saved);
}

/**
 * Oldest first. An import that is half written goes on first, unless another one has already missed a whole turn: one
 * that never gets done must not starve the others.
 */
function inOrder(due: readonly SavedImport[], settings: DocumentSettings, now: number): SavedImport[] {
  const status = ({ id }: SavedImport) => statusOf(settings, id);
  const isHalfWritten = (saved: SavedImport) => status(saved).state === 'incomplete';
  const missedATurn = due.some(
    (saved) => !isHalfWritten(saved) && now - status(saved).nextAt > saved.schedule * 60_000 && saved.schedule > 0,
  );
  const rank = (saved: SavedImport) => (!missedATurn && isHalfWritten(saved) ? 0 : 1);
  return [...due].sort((a, b) => rank(a) - rank(b) || status(a).nextAt - status(b).nextAt);
}

/** Nothing else can run either: another run may well be doing this one's work, or Google allows no more requests today. */
const endsTheRun: ReadonlySet<ErrorCode> = new Set(['busyElsewhere', 'fetchQuotaSpent']);

function refreshEach(
  services: Services,
  messages: Messages,
  before: DocumentSettings,
  imports: readonly SavedImport[],
  how: Pick<RunInput, 'firedAt' | 'extent'>,
  onBegin: (importId: string) => void,
): DispatchResult {
  const history = readHistory(before.properties);
  const failures: FieldrowsError[] = [];
  const news: string[] = [];
  let refreshed = 0;
  for (const saved of imports) {
    const left = services.clock.deadline - services.clock.now();
    const needed = Math.min(usualRun(saved.id, history).seconds * 1_000, mostMillisecondsHeldFree);
    const isFirst = refreshed + failures.length === 0;
    // One that usually takes longer than what is left stands first next time; a shorter one may still fit.
    if (left < leastMilliseconds || (!isFirst && left < needed)) continue;
    try {
      onBegin(saved.id);
      runImport(services, messages, { importId: saved.id, accept: false, ...how });
      refreshed++;
    } catch (error) {
      const failure = error instanceof FieldrowsError ? error : new FieldrowsError('unexpected', {});
      failures.push(failure);
      const sentence = failure.code === 'busyElsewhere' ? '' : newsOf(services, messages, before, saved, failure.code);
      if (sentence !== '') news.push(sentence);
      // It has not begun.
      if (failure.code === 'busyElsewhere') onBegin('');
      if (endsTheRun.has(failure.code)) break;
    }
  }
  return { refreshed, failures, news };
}

/** Failures of the whole account rather than of one import: one notice is enough for all of them. */
const ofTheAccount: ReadonlySet<ErrorCode> = new Set(['fetchQuotaSpent']);

/** @returns '' for a failure that its owner has been told before. */
function newsOf(
  services: Services,
  messages: Messages,
  before: DocumentSettings,
  saved: SavedImport,
  code: ErrorCode,
): string {
  const after = readDocumentSettings(services.documentStore);
  const known = ofTheAccount.has(code) ? before.imports : [saved];
  const isKnown = known.some(({ id }) => statusOf(before, id).code === code);
  const status = statusOf(after, saved.id);
  const isJustPaused = status.paused && !statusOf(before, saved.id).paused;
  return isKnown && !isJustPaused ? '' : `${saved.name}: ${resultSentence(messages, status)}`;
}
