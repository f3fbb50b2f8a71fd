/**
 * Which projects and named exports there are, and what is in a project. Only ever reads.
 * Contract: kobo-api (kpi 2e5efb0), read 2026-08.
 */
import { FieldrowsError } from '../../../errors';
import type { HttpRequest, HttpResponse } from '../../../ports';
import type { FormDefinition } from '../../../tables/form/form';
import { hostOf } from '../../web-address';
import { ask, follow, type KoboSession } from '../connection/exchange';
import { type NamedExport, type Project, type ProjectSummary, sortProjects } from '../connection/projects';
import { explainRefusal, isRestricted, readOwnAccount } from '../connection/refusals';
import { exportListRequest, projectListRequest, projectRequest, shortProjectListRequest } from '../connection/requests';
import { type Page, readExportPage, readProjectDetail, readProjectPage } from '../connection/responses';
import { readProjectFormOf } from '../form/form-definition';

/** Lists the account's projects: deployed ones first, by name. */
export function listProjects(session: KoboSession): readonly ProjectSummary[] {
  if (session.apiKey === undefined) throw new FieldrowsError('apiKeyMissing', {});
  const server = hostOf(session.server);
  const short = readPages(session, (page) => shortProjectListRequest(session, page), readProjectPage);
  // Servers older than 2.026.21 take the short list's name for a project's.
  const projects =
    'items' in short ? short : readPages(session, (page) => projectListRequest(session, page), readProjectPage);
  if (!('items' in projects)) {
    if (isRestricted(projects.refusal)) throw new FieldrowsError('accountRestricted', { server });
    throw new FieldrowsError('notKoboToolbox', { server });
  }
  // A key that got lost on its way sees an empty list, not a refusal.
  if (projects.items.length === 0) readOwnAccount(session);
  return sortProjects(projects.items);
}

/** Reads one project with its form. @throws {FieldrowsError} `projectNotFound`, `projectNotPublic`, `apiKeyRefused`, … */
export function readProjectAndForm(
  session: KoboSession,
  projectUid: string,
): { readonly project: Project; readonly form: FormDefinition } {
  const { response } = follow(session, projectRequest(session, projectUid), 'json');
  if (response.status !== 200) throw explainRefusal(session, response, { what: 'project', projectUid });
  const text = response.text();
  const read = { ...response, text: () => text };
  const project = readProjectDetail(read, session.server);
  return { project, form: readProjectFormOf(read, session.server).form };
}

/**
 * Lists a project's named exports, the most recently changed first and the unsaved one last. Empty when none was made.
 *
 * @throws {FieldrowsError} `projectNotFound`, `noRightToView`, `projectNotPublic`, …
 */
export function listExports(session: KoboSession, projectUid: string): readonly NamedExport[] {
  const found = readPages(session, (page) => exportListRequest(session, projectUid, page), readExportPage);
  if (!('items' in found)) throw explainRefusal(session, found.refusal, { what: 'exports', projectUid });
  return [...found.items.filter(({ unsaved }) => !unsaved), ...found.items.filter(({ unsaved }) => unsaved)];
}

/** Reads all pages of a list, as far as the run's requests last; or returns the refusal of its first page. */
function readPages<Item>(
  session: KoboSession,
  request: (page?: string) => HttpRequest,
  read: (response: HttpResponse, server: string) => Page<Item>,
): { readonly items: readonly Item[] } | { readonly refusal: HttpResponse } {
  const { response } = follow(session, request(), 'json');
  if (response.status !== 200) return { refusal: response };
  const first = read(response, session.server);
  const items = [...first.items];
  const seen = new Set<string>();
  let { next } = first;
  while (next !== undefined && !seen.has(next) && session.budget.left > 0) {
    seen.add(next);
    const answer = ask(session, request(next), 'json');
    if (answer.status !== 200) {
      throw new FieldrowsError('serverError', { server: hostOf(session.server), status: answer.status });
    }
    const page = read(answer, session.server);
    for (const item of page.items) items.push(item);
    next = page.next;
  }
  return { items };
}
