/**
 * Notices refreshes that Google killed (out of time, out of memory), which leave no trace in the import's status: left
 * alone, such an import would stay the oldest, come first at each firing, and starve the others for ever.
 * Kept in the cache: losing it costs one more such run.
 */
import * as v from 'valibot';
import { FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { type DocumentSettings, readDocumentSettings, statusOf } from '../../settings/saved-imports';
import { paceOf } from '../../sources';
import { failedStatus, nextSlot } from '../refresh/next-attempt';
import { recordResult } from '../refresh/record-result';
import { resultSentence } from '../wording';

const keptSeconds = 6 * 60 * 60;

const begunSchema = v.array(
  v.object({
    importId: v.string(),
    /** Milliseconds since 1970. */
    at: v.number(),
    /** Runs of this import in a row that were killed, this one not counted. */
    kills: v.number(),
  }),
);
export type BegunRun = v.InferOutput<typeof begunSchema>[number];

const keyOf = (personalId: string) => `fieldrows.begun.${personalId}`;

/** Of each import the run that was begun last, as far as it is remembered. */
function readBegun(services: Services, personalId: string): readonly BegunRun[] {
  const json = services.progress.get(keyOf(personalId));
  if (json === undefined) return [];
  const begun = v.safeParse(begunSchema, JSON.parse(json));
  return begun.success ? begun.output : [];
}

/** The runs of this person's trigger that were killed: their imports have not been heard of since. `kills` counts them. */
export function killedRuns(services: Services, personalId: string, settings: DocumentSettings): readonly BegunRun[] {
  return readBegun(services, personalId)
    .filter(({ importId }) => settings.imports.some(({ id }) => id === importId))
    .filter(({ importId, at }) => statusOf(settings, importId).lastAttemptAt < at)
    .map((run) => ({ ...run, kills: run.kills + 1 }));
}

/**
 * Notes that an import's run begins, or that none does after all (`importId` is '').
 *
 * @param killed Runs that were killed earlier and have not been begun again.
 */
export function noteBegun(services: Services, personalId: string, importId: string, killed: readonly BegunRun[]): void {
  const others = killed.filter((run) => run.importId !== importId).map((run) => ({ ...run, kills: run.kills - 1 }));
  const kills = killed.find((run) => run.importId === importId)?.kills ?? 0;
  const begun = importId === '' ? [] : [{ importId, at: services.clock.now(), kills }];
  services.progress.put(keyOf(personalId), JSON.stringify([...others, ...begun]), keptSeconds);
}

/** Kills in a row after which an import counts as failed. */
export const killsUntilFailed = 2;

/** Writes down that an import was killed again and again. @returns What its owner must be told. */
export function recordKill(services: Services, messages: Messages, run: BegunRun): string[] {
  try {
    return services.lock.exclusively(0, () => recordUnderLock(services, messages, run));
  } catch (error) {
    // Then nothing else can run either; the next firing does it.
    if (error instanceof FieldrowsError && error.code === 'busyElsewhere') return [];
    throw error;
  }
}

function recordUnderLock(services: Services, messages: Messages, { importId, at }: BegunRun): string[] {
  const settings = readDocumentSettings(services.documentStore);
  const saved = settings.imports.find(({ id }) => id === importId);
  if (saved === undefined) return [];
  const before = statusOf(settings, importId);
  const slotAt = nextSlot(before, saved.schedule, at);
  const attempt = { ...before, lastAttemptAt: at, slotAt, nextAt: slotAt };
  const failure = new FieldrowsError('outOfTime', { importName: saved.name, rowsWritten: 0 });
  const status = failedStatus(attempt, failure, paceOf(saved), services.clock.now());
  recordResult(services, messages, settings, { saved, status, receipt: { requests: 0, bytes: 0, counted: -1 } });
  return before.code === failure.code ? [] : [`${saved.name}: ${resultSentence(messages, status)}`];
}
