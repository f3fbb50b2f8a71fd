/**
 * An asynchronous export over as many runs as it takes: created, polled, fetched, deleted. For exports that the server
 * cannot finish in the 120 seconds of a synchronous one. What is left to do is in a checkpoint, so a run may end
 * anywhere; one that was killed before it could save the checkpoint finds its export again by the name it gave it.
 */
import { FieldrowsError } from '../../../errors';
import { asynchronousExportSeconds, exportCacheSeconds } from '../../../limits';
import { hashText } from '../../../tables/hash';
import type { Download } from '../../download';
import { withinBudget } from '../../request-budget';
import { verifiedDownload } from '../../verify-download';
import { hostOf } from '../../web-address';
import { follow, type KoboSession } from '../connection/exchange';
import { type ExportFormat, fileRequest } from '../connection/requests';
import { type DataFilter, dataQuery } from '../data/data-query';
import type { ProjectChoice } from '../data/data-refusals';
import { createTask, type ExportTask, listTasks, pollTask, removeTask } from './asynchronous-export-tasks';
import { type ExportSettings, exportSettingsBody } from './export-settings';

export interface AsynchronousExportChoice extends ProjectChoice {
  readonly format: ExportFormat;
  readonly settings: ExportSettings;
  /** Which rows; the named export's own filter is among the settings. */
  readonly filter?: Omit<DataFilter, 'query' | 'submissionIds'>;
  /** Identifies the import among all that this account may have, so that each keeps to its own exports. */
  readonly importId: string;
  /** How long this run may wait for the server; without it, to the deadline. */
  readonly patienceMilliseconds?: number;
  /** The form's languages, where known. */
  readonly languages?: readonly (string | undefined)[];
}

/** What is left to do; plain data, nothing secret. */
export interface AsynchronousExportCheckpoint {
  readonly exportUid: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Downloads of its file that failed. */
  readonly failedDownloads?: number;
  /** Only to be deleted. */
  readonly discard?: true;
}

export interface AsynchronousExportStep {
  /** waiting: go on in a later run. failed: for now; with a checkpoint, going on later may succeed or must clean up. */
  readonly outcome:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'finished'; readonly download: Download }
    | { readonly kind: 'failed'; readonly error: FieldrowsError };
  /** To be kept and given back; undefined when nothing of ours is left on the server. */
  readonly checkpoint: AsynchronousExportCheckpoint | undefined;
}

const firstPauseMilliseconds = 3_000;
const longestPauseMilliseconds = 30_000;
/** Requests that fetching the file and deleting the export need. */
const requestsToFinish = 2;
const maxFailedDownloads = 2;

/**
 * Does as much as one run can. Never throws a FieldrowsError: the checkpoint must be kept whatever happens.
 * Errors of a failed outcome: `exportListFull`, `exportFailed`, and as `askForData` and `verifyFile`.
 */
export function advanceAsynchronousExport(
  session: KoboSession,
  choice: AsynchronousExportChoice,
  checkpoint?: AsynchronousExportCheckpoint,
): AsynchronousExportStep {
  let current = checkpoint;
  try {
    if (current?.discard === true) {
      removeTask(session, choice, current.exportUid);
      current = undefined;
    }
    current ??= create(session, choice);
    return wait(session, choice, current);
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    return { outcome: { kind: 'failed', error }, checkpoint: current };
  }
}

/**
 * Deletes an export that nobody waits for any more, such as that of an import that was removed.
 *
 * @returns What is left to do: undefined when it is done.
 */
export function discardAsynchronousExport(
  session: KoboSession,
  project: ProjectChoice,
  checkpoint: AsynchronousExportCheckpoint,
): AsynchronousExportCheckpoint | undefined {
  try {
    removeTask(session, project, checkpoint.exportUid);
    return undefined;
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    return { ...checkpoint, discard: true };
  }
}

/** Takes up an export of ours that an earlier run lost sight of, or makes a new one once those in its way are deleted. */
function create(session: KoboSession, choice: AsynchronousExportChoice): AsynchronousExportCheckpoint {
  const { settings, format, languages, filter, importId } = choice;
  const { query } = settings;
  const rows = dataQuery({ ...filter, ...(query === undefined ? {} : { query }) });
  const body = exportSettingsBody(settings, format, rows, languages);
  const ownNames = `Fieldrows ${importId} `;
  const name = ownNames + hashText(JSON.stringify(body));
  const { count, tasks } = listTasks(session, choice);
  const own = tasks.filter((task) => task.name.startsWith(ownNames));
  const again = own.find((task) => task.name === name && task.state === 'running');
  const superfluous = own.filter((task) => task !== again);
  for (const { uid } of superfluous) removeTask(session, choice, uid);
  const task = again ?? createTask(session, choice, { ...body, name }, count - superfluous.length);
  return { exportUid: task.uid, createdAt: session.clock.now() };
}

function wait(
  session: KoboSession,
  choice: AsynchronousExportChoice,
  checkpoint: AsynchronousExportCheckpoint,
): AsynchronousExportStep {
  const { clock, budget } = session;
  const end = Math.min(clock.deadline, clock.now() + (choice.patienceMilliseconds ?? Number.POSITIVE_INFINITY));
  for (let pause = firstPauseMilliseconds; ; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
    // A poll is worth its request only while enough are left for what a finished export needs.
    if (budget.left <= requestsToFinish) return { outcome: { kind: 'waiting' }, checkpoint };
    const task = pollTask({ ...session, budget: withinBudget(budget, requestsToFinish) }, choice, checkpoint.exportUid);
    // Deleted by hand, or by the server to make room: the next run makes a new one.
    if (task === undefined) return { outcome: { kind: 'waiting' }, checkpoint: undefined };
    if (task.state === 'complete') return fetchFile(session, choice, checkpoint, task);
    const isStuck = clock.now() - checkpoint.createdAt > asynchronousExportSeconds * 1_000;
    if (task.state === 'failed' || isStuck) {
      return finish(session, choice, checkpoint, { kind: 'failed', error: failure(task.reason) });
    }
    if (clock.now() + pause >= end) return { outcome: { kind: 'waiting' }, checkpoint };
    clock.sleep(pause);
  }
}

function fetchFile(
  session: KoboSession,
  choice: AsynchronousExportChoice,
  checkpoint: AsynchronousExportCheckpoint,
  task: ExportTask,
): AsynchronousExportStep {
  try {
    return finish(session, choice, checkpoint, { kind: 'finished', download: download(session, choice, task) });
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    const failedDownloads = (checkpoint.failedDownloads ?? 0) + 1;
    const outcome = { kind: 'failed', error } as const;
    // The file took the server long to make; a lost connection is no reason to make it again.
    if (error.kind === 'transient' && failedDownloads < maxFailedDownloads) {
      return { outcome, checkpoint: { ...checkpoint, failedDownloads } };
    }
    return finish(session, choice, checkpoint, outcome);
  }
}

function download(session: KoboSession, choice: AsynchronousExportChoice, task: ExportTask): Download {
  if (task.fileUrl === undefined) throw new FieldrowsError('notKoboToolbox', { server: hostOf(session.server) });
  const fetchedAt = session.clock.now();
  const before = session.budget.used;
  const reserving = { ...session, budget: withinBudget(session.budget, 1) };
  const { response, url } = follow(reserving, fileRequest(session, task.fileUrl), 'file');
  return { ...verifiedDownload(response, url, choice.format), requests: session.budget.used - before, fetchedAt };
}

/** Deletes the export whatever came of it; if that fails, it is the first thing the next run does. */
function finish(
  session: KoboSession,
  project: ProjectChoice,
  checkpoint: AsynchronousExportCheckpoint,
  outcome: AsynchronousExportStep['outcome'],
): AsynchronousExportStep {
  return { outcome, checkpoint: discardAsynchronousExport(session, project, checkpoint) };
}

function failure(reason: string): FieldrowsError {
  return new FieldrowsError('exportFailed', { reason, retryAfterSeconds: exportCacheSeconds });
}
