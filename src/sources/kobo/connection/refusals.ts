/**
 * Puts a 403 or 404 into words. The server says "Not found" on purpose to whoever may not know, so the reason is found
 * by asking what else this key can see: first itself, then the project.
 * Facts: kpi/permissions.py:178-245 and its tests, read 2026-08.
 */
import { FieldrowsError } from '../../../errors';
import type { HttpResponse } from '../../../ports';
import { hostOf } from '../../web-address';
import { follow, type KoboSession } from './exchange';
import type { Account } from './projects';
import { accountRequest, exportListRequest, projectRequest } from './requests';
import { readAccount, readProjectDetail } from './responses';

/** What was refused, in the names people know where the caller knows them. */
export interface Refused {
  readonly what: 'project' | 'exports' | 'export';
  readonly projectUid: string;
  readonly projectName?: string | undefined;
  readonly exportName?: string | undefined;
}

/** @throws {FieldrowsError} `apiKeyMissing`, `apiKeyRefused`, `accountRestricted`, `notKoboToolbox` */
export function readOwnAccount(session: KoboSession): Account {
  const server = hostOf(session.server);
  if (session.apiKey === undefined) throw new FieldrowsError('apiKeyMissing', {});
  const { response } = follow(session, accountRequest(session), 'json');
  if (isRestricted(response)) throw new FieldrowsError('accountRestricted', { server });
  if (response.status === 403) throw new FieldrowsError('serverError', { server, status: response.status });
  if (response.status !== 200) throw new FieldrowsError('notKoboToolbox', { server });
  return readAccount(response, session.server);
}

/** Returns the error that says why a project, its named exports or one of them was refused with 401, 403 or 404. */
export function explainRefusal(session: KoboSession, response: HttpResponse, refused: Refused): FieldrowsError {
  const server = hostOf(session.server);
  const project = refused.projectName ?? refused.projectUid;
  if (isRestricted(response)) return new FieldrowsError('accountRestricted', { server });
  if (session.apiKey === undefined) return explainAnonymously(session, refused, project);
  const account = readOwnAccount(session).username;
  if (response.status === 403) return new FieldrowsError('noRightToView', { project, account });
  const found =
    refused.what === 'project' ? undefined : follow(session, projectRequest(session, refused.projectUid), 'json');
  if (found?.response.status !== 200) return new FieldrowsError('projectNotFound', { server, project, account });
  const { name, deployed, archived, canView } = readProjectDetail(found.response, session.server);
  const named = name || project;
  if (canView !== false && refused.what === 'export') return exportDeleted(refused);
  if (canView === true && !deployed && !archived) return new FieldrowsError('projectNotDeployed', { project: named });
  return new FieldrowsError('noRightToView', { project: named, account });
}

function explainAnonymously(session: KoboSession, refused: Refused, project: string): FieldrowsError {
  if (refused.what === 'export') {
    const { response } = follow(session, exportListRequest(session, refused.projectUid), 'json');
    if (response.status === 200) return exportDeleted(refused);
  }
  return new FieldrowsError('projectNotPublic', { server: hostOf(session.server), project });
}

function exportDeleted(refused: Refused): FieldrowsError {
  return new FieldrowsError('exportDeleted', { exportName: refused.exportName ?? '' });
}

/** Whether an administrator has flagged the password: the sentence is translated, the address in it is not. */
export function isRestricted(response: HttpResponse): boolean {
  return response.status === 403 && response.text().includes('/accounts/password/reset');
}
