/**
 * Imports that are not read in one go: sources hand over a checkpoint when a run ends before all is there, and get it
 * back in the next. One whose server cannot answer while a run waits goes on in the background from the run that found
 * it out, and stays with that, as trying again would cost two failed runs each time; another offer begins anew.
 */
import type { FieldrowsError } from '../../errors';
import type { Services } from '../../ports';
import type { PersonalSettings } from '../../settings/personal-settings';
import type { ImportStatus, ReadingStatus, SavedImport } from '../../settings/saved-imports';
import { discardReading, type ReadProgress, type Waiting } from '../../sources';
import { sourceServices } from '../source-services';

/** So that a person usually gets the data in one go, and yet sees an answer within a minute. */
const patienceByHand = 60_000;
/** A trigger's minutes are counted, and it comes again by itself. */
const patienceOfTrigger = 15_000;

/**
 * Where the runs before stopped.
 *
 * @param keep Given what to go on with; called before anything can go wrong with what was read.
 */
export function readProgress(
  { id: importId, offerUid }: SavedImport,
  { reading }: ImportStatus,
  wish: Pick<ReadProgress, 'extent' | 'told'> & { readonly isByHand: boolean },
  onRead: ReadProgress['onRead'],
  keep: (reading: ReadingStatus | undefined) => void,
): ReadProgress {
  const inBackground = reading?.inBackground === true;
  const kept = reading?.checkpoint;
  // Made for another offer, by a run that was still on its way when somebody chose this one.
  const isForeign = reading !== undefined && reading.offerUid !== offerUid;
  return {
    importId,
    inBackground,
    patienceMilliseconds: wish.isByHand ? patienceByHand : patienceOfTrigger,
    checkpoint: isForeign ? undefined : kept,
    abandoned: isForeign ? kept : undefined,
    extent: wish.extent,
    told: wish.told,
    onRead,
    onCheckpoint(checkpoint) {
      const isDone = checkpoint === undefined && !inBackground;
      const { waiting: _waiting, checkpoint: _before, ...known } = (isForeign ? undefined : reading) ?? {};
      const next = { ...known, offerUid, inBackground, ...(checkpoint === undefined ? {} : { checkpoint }) };
      keep(isDone ? undefined : next);
    },
  };
}

/**
 * The status of an import of which not all is there yet: the sheet is as it was. Neither a success nor a failure, or
 * what fails again and again would be begun anew without growing pauses.
 */
export function waitingStatus(
  attempt: ImportStatus,
  saved: SavedImport,
  { total }: Waiting,
  now: number,
): ImportStatus {
  const { code: _code, details: _details, ...status } = attempt;
  return {
    ...status,
    ...(total === undefined ? {} : { details: { read: 0, total } }),
    state: 'incomplete',
    counts: { received: 0, added: 0, changed: 0, removed: 0 },
    timeOuts: 0,
    reading: {
      ...{ offerUid: saved.offerUid, inBackground: false, ...attempt.reading, waiting: true },
      ...(total === undefined ? {} : { read: 0, total }),
    },
    nextAt: soon(attempt, saved, now),
  };
}

/** What becomes of a failed attempt that found out that the server takes too long: the next one goes another way. */
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
  const reading = { offerUid: saved.offerUid, inBackground: true };
  return { ...failed, permanentFailures, paused, reading, nextAt: soon(before, saved, now) };
}

function soon({ paused }: ImportStatus, { schedule }: SavedImport, now: number): number {
  return schedule === 0 || paused ? 0 : now;
}

/** Deletes what an import has left on the server that will not go on with it. */
export function discardUnfinished(
  services: Services,
  personal: PersonalSettings,
  saved: SavedImport,
  { reading }: ImportStatus,
): void {
  if (reading?.checkpoint === undefined) return;
  discardReading(sourceServices(services), saved, personal.keys.get(saved.server), reading.checkpoint);
}
