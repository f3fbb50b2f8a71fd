/**
 * Imports whose export the server cannot finish in the 120 seconds of a synchronous one: from the run that found it out
 * they go by asynchronous exports, carried over as many runs as it takes. They stay with that, as trying again would
 * cost two failed runs each time; choosing another named export begins anew.
 */
import type { FieldrowsError } from '../errors';
import type { Services } from '../ports';
import type { PersonalSettings } from '../settings/personal-settings';
import type { ImportStatus, SavedImport } from '../settings/saved-imports';
import { type AsynchronousProgress, discardExport } from '../sources';

/** So that a person usually gets the data in one go, and yet sees an answer within a minute. */
const patienceByHand = 60_000;
/** A trigger's minutes are counted, and it comes again by itself. */
const patienceOfTrigger = 15_000;

/**
 * Where the runs before stopped; undefined for an import that is read synchronously.
 *
 * @param keep Given the status to go on with; called before anything can go wrong with the file.
 */
export function asynchronousProgress(
  saved: SavedImport,
  status: ImportStatus,
  isByHand: boolean,
  keep: (asynchronous: ImportStatus['asynchronous']) => void,
): AsynchronousProgress | undefined {
  const { asynchronous } = status;
  if (asynchronous === undefined) return undefined;
  const { exportUid } = saved;
  const { checkpoint } = asynchronous;
  // Made from another named export, by a run that was still on its way when somebody chose this one.
  const isForeign = asynchronous.exportUid !== exportUid && checkpoint !== undefined;
  return {
    importId: saved.id,
    patienceMilliseconds: isByHand ? patienceByHand : patienceOfTrigger,
    checkpoint: isForeign ? { ...checkpoint, discard: true } : checkpoint,
    onCheckpoint: (next) => keep({ exportUid, ...(next === undefined ? {} : { checkpoint: next }) }),
  };
}

/**
 * The status of an import whose file is not there yet: the sheet is as it was. Neither a success nor a failure, or an
 * export that fails again and again would be made anew without growing pauses.
 */
export function waitingStatus(attempt: ImportStatus, saved: SavedImport, now: number): ImportStatus {
  const { code: _code, details: _details, ...status } = attempt;
  return {
    ...status,
    state: 'incomplete',
    counts: { received: 0, added: 0, changed: 0, removed: 0 },
    timeOuts: 0,
    asynchronous: { exportUid: saved.exportUid, ...attempt.asynchronous, waiting: true },
    nextAt: soon(attempt, saved, now),
  };
}

/** What becomes of a failed attempt that found out that the export takes too long: the next one goes another way. */
export function afterTooSlow(
  failed: ImportStatus,
  before: ImportStatus,
  failure: FieldrowsError,
  saved: SavedImport,
  now: number,
): ImportStatus {
  if (failure.code !== 'exportTooSlow') return failed;
  // Nobody has to mend this.
  const { permanentFailures, paused } = before;
  const asynchronous = { exportUid: saved.exportUid };
  return { ...failed, permanentFailures, paused, asynchronous, nextAt: soon(before, saved, now) };
}

function soon({ paused }: ImportStatus, { schedule }: SavedImport, now: number): number {
  return schedule === 0 || paused ? 0 : now;
}

/** Deletes what an import has left on the server that will not go on with it. */
export function discardUnfinished(
  services: Services,
  personal: PersonalSettings,
  saved: SavedImport,
  { asynchronous }: ImportStatus,
): void {
  if (asynchronous?.checkpoint === undefined) return;
  discardExport(services, saved, personal.keys.get(saved.server), asynchronous.checkpoint);
}
