/** Fetches the file of a named export: asks for it, follows the redirect to it, and finds out why if that fails. */
import { FieldrowsError } from '../../../errors';
import type { Download } from '../../download';
import { verifiedDownload } from '../../verify-download';
import { hostOf, isSameOrigin, splitAddress } from '../../web-address';
import { follow, type KoboSession } from '../connection/exchange';
import { isServerError } from '../connection/failures';
import { explainRefusal, type Refused, readOwnAccount } from '../connection/refusals';
import { type ExportFormat, exportFileRequest } from '../connection/requests';

export interface ExportChoice {
  readonly projectUid: string;
  readonly exportUid: string;
  readonly format: ExportFormat;
  /** Names for messages, where known. */
  readonly projectName?: string;
  readonly exportName?: string;
  /** Runs in a row that ended with `exportBusy` and `afterTimeOut`, before this one. */
  readonly earlierTimeOuts?: number;
}

/**
 * Reads a named export.
 *
 * @throws {FieldrowsError} as `follow` and `verifyFile`, and `projectNotFound`, `noRightToView`, `projectNotPublic`,
 *   `projectNotDeployed`, `exportDeleted`, `accountRestricted`
 */
export function readExport(session: KoboSession, choice: ExportChoice): Download {
  const fetchedAt = session.clock.now();
  const requestsBefore = session.budget.used;
  const { response, url } = fetchFile(session, choice);
  return {
    ...verifiedDownload(response, url, choice.format),
    requests: session.budget.used - requestsBefore,
    fetchedAt,
  };
}

type Answer = ReturnType<typeof follow>;

function fetchFile(session: KoboSession, choice: ExportChoice): Answer {
  const first = askForFile(session, choice);
  // The file of an export that somebody else had renewed in between is gone; the next redirect names the new one.
  const answer = isGone(session, first) ? askForFile(session, choice) : first;
  const { status } = answer.response;
  if (status !== 401 && status !== 403 && status !== 404) return answer;
  if (isGone(session, answer)) throw new FieldrowsError('serverError', { server: hostOf(answer.url), status });
  throw explainRefusal(session, answer.response, refused(choice));
}

function isGone(session: KoboSession, { response, url, hops }: Answer): boolean {
  if (hops === 0) return false;
  const elsewhere = !isOwn(session, url) && (response.status === 401 || response.status === 403);
  return response.status === 404 || elsewhere;
}

function isOwn(session: KoboSession, url: string): boolean {
  const [home, target] = [splitAddress(session.server), splitAddress(url)];
  return home !== undefined && target !== undefined && isSameOrigin(home, target);
}

function askForFile(session: KoboSession, choice: ExportChoice): Answer {
  const request = exportFileRequest(session, choice.projectUid, choice.exportUid, choice.format);
  try {
    return follow(session, request, 'export');
  } catch (error) {
    throw error instanceof FieldrowsError ? reworded(session, choice, error) : error;
  }
}

/** Adds what only the reader of the export knows to what the exchange threw. */
function reworded(session: KoboSession, choice: ExportChoice, error: FieldrowsError): FieldrowsError {
  if (error.code === 'projectNotDeployed') {
    return new FieldrowsError('projectNotDeployed', { project: choice.projectName ?? choice.projectUid });
  }
  if (isOwnTimeOut(error) && (choice.earlierTimeOuts ?? 0) > 0) return new FieldrowsError('exportTooSlow', {});
  // The files' own page answers a key that has just been renewed with a plain 500.
  if (isServerError(error, 500) && session.apiKey !== undefined && session.budget.left > 0) {
    return keyRefusal(session) ?? error;
  }
  return error;
}

function isOwnTimeOut({ code, details }: FieldrowsError): boolean {
  return code === 'exportBusy' && 'afterTimeOut' in details;
}

function keyRefusal(session: KoboSession): FieldrowsError | undefined {
  try {
    readOwnAccount(session);
  } catch (error) {
    if (error instanceof FieldrowsError && error.code === 'apiKeyRefused') return error;
  }
  return undefined;
}

function refused(choice: ExportChoice): Refused {
  const { projectUid, projectName, exportName } = choice;
  return { what: 'export', projectUid, projectName, exportName: exportName ?? choice.exportUid };
}
