/** Puts into words why submissions or an asynchronous export of a project were refused. */
import { FieldrowsError } from '../../../errors';
import type { HttpRequest, HttpResponse } from '../../../ports';
import { withinBudget } from '../../request-budget';
import { hostOf } from '../../web-address';
import { ask, follow, type KoboSession } from '../connection/exchange';
import { isServerError } from '../connection/failures';
import { explainRefusal } from '../connection/refusals';
import { projectRequest } from '../connection/requests';
import { readProjectDetail } from '../connection/responses';

/** A project, with the name people know where the caller knows it. */
export interface ProjectChoice {
  readonly projectUid: string;
  readonly projectName?: string | undefined;
}

/**
 * Asks for JSON about a project's data.
 *
 * @param attempts once: for what must not be done twice when an answer gets lost.
 * @returns A success.
 * @throws {FieldrowsError} as `ask`, and `projectNotFound`, `noRightToView`, `projectNotPublic`, `projectNotDeployed`
 */
export function askForData(
  session: KoboSession,
  request: HttpRequest,
  project: ProjectChoice,
  attempts: 'once' | 'patiently' = 'patiently',
): HttpResponse {
  const response = askOrExplain(session, request, project, attempts);
  const { status } = response;
  if (status >= 200 && status < 300) return response;
  if (status === 401 || status === 403 || status === 404) {
    throw explainRefusal(session, response, { what: 'exports', ...project });
  }
  throw new FieldrowsError('serverError', { server: hostOf(session.server), status });
}

/** A project without a deployed form is answered 400, like a request that makes no sense. */
function askOrExplain(
  session: KoboSession,
  request: HttpRequest,
  project: ProjectChoice,
  attempts: 'once' | 'patiently',
): HttpResponse {
  // With one request left, the exchange has nothing to try again with.
  const reserved = attempts === 'once' ? Math.max(0, session.budget.left - 1) : 0;
  try {
    const patient = { ...session, budget: withinBudget(session.budget, reserved) };
    return request.method === 'GET' ? follow(patient, request, 'json').response : ask(patient, request, 'json');
  } catch (error) {
    if (!(error instanceof FieldrowsError) || !isServerError(error, 400) || session.budget.left === 0) throw error;
    const { response } = follow(session, projectRequest(session, project.projectUid), 'json');
    if (response.status !== 200) throw error;
    const { name, deployed, archived } = readProjectDetail(response, session.server);
    throw deployed || archived ? error : new FieldrowsError('projectNotDeployed', { project: name });
  }
}
