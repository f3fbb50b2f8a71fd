/**
 * Reads a named export by way of asynchronous exports with the same settings: for one that the server cannot finish
 * while somebody waits. A run may end before the file is there; the next one goes on where this one stopped.
 */
import type { Download } from '../../download';
import type { KoboSession } from '../connection/exchange';
import { readForm } from '../form/form-definition';
import {
  type AsynchronousExportCheckpoint,
  type AsynchronousExportChoice,
  advanceAsynchronousExport,
} from './asynchronous-export';
import { type ExportSettings, readExportSettings } from './export-settings';
import type { ExportChoice } from './read-export';

/** Where earlier runs stopped, and how far this one may go. */
export interface AsynchronousProgress {
  /** Identifies the import among all that this account may have, so that each keeps to its own exports. */
  readonly importId: string;
  /** How long this run may wait for the server. */
  readonly patienceMilliseconds: number;
  /** As kept by the run before; undefined when nothing of ours is left on the server. */
  readonly checkpoint: AsynchronousExportCheckpoint | undefined;
  /** Told what to keep for the next run, whatever becomes of this one. */
  readonly onCheckpoint: (checkpoint: AsynchronousExportCheckpoint | undefined) => void;
}

/**
 * Does as much as one run can.
 *
 * @returns undefined while the server is still at work.
 * @throws {FieldrowsError} as `advanceAsynchronousExport` and `readExportSettings`
 */
export function readAsynchronousExport(
  session: KoboSession,
  choice: ExportChoice,
  progress: AsynchronousProgress,
): Download | undefined {
  const wanted = wantedExport(session, choice, progress);
  let step = advanceAsynchronousExport(session, wanted, progress.checkpoint);
  // Fetched and deleted by a run that was killed before it could say so, or deleted by hand: made anew at once.
  const isGone = step.outcome.kind === 'waiting' && step.checkpoint === undefined;
  if (isGone && progress.checkpoint !== undefined) step = advanceAsynchronousExport(session, wanted);
  progress.onCheckpoint(step.checkpoint);
  if (step.outcome.kind === 'failed') throw step.outcome.error;
  return step.outcome.kind === 'finished' ? step.outcome.download : undefined;
}

/** Only an export that is made anew needs the settings, and most runs find theirs already made: they are read late. */
function wantedExport(
  session: KoboSession,
  choice: ExportChoice,
  { importId, patienceMilliseconds }: AsynchronousProgress,
): AsynchronousExportChoice {
  const { projectUid, projectName, format } = choice;
  let known: ExportSettings | undefined;
  const settings = () => {
    known ??= readExportSettings(session, choice);
    return known;
  };
  return {
    projectUid,
    projectName,
    format,
    importId,
    patienceMilliseconds,
    get settings() {
      return settings();
    },
    get languages() {
      const isNamed = typeof settings().language === 'object';
      return isNamed ? readForm(session, projectUid).languages : [];
    },
  };
}
