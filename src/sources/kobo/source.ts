/**
 * KoboToolbox as a source: whose key this is, which projects and named exports there are, and what is in one.
 * Only ever reads. Contract: kobo-api (kpi 2e5efb0), read 2026-08.
 */
import { FieldrowsError } from '../../errors';
import type { HttpRequest, HttpResponse, Services } from '../../ports';
import type { FormDefinition } from '../../tables/form';
import { requestBudget } from '../request-budget';
import { hostOf } from '../web-address';
import { ask, follow, type KoboSession } from './exchange';
import { readProjectFormOf } from './form-definition';
import { type Account, type NamedExport, type Project, type ProjectSummary, sortProjects } from './projects';
import { explainRefusal, isRestricted, readOwnAccount } from './refusals';
import {
  apiKeyRequest,
  exportListRequest,
  type KoboAccess,
  projectListRequest,
  projectRequest,
  redirectingRequest,
  shortProjectListRequest,
} from './requests';
import { type Page, readApiKey, readExportPage, readProjectDetail, readProjectPage } from './responses';

/** Opens one run's conversation with a server; make a new one for every run, as it counts the run's requests. */
export function openSession(services: Pick<Services, 'http' | 'clock' | 'random'>, access: KoboAccess): KoboSession {
  const { http, clock, random } = services;
  return { http, clock, random, server: access.server, apiKey: access.apiKey, budget: requestBudget() };
}

/** Tells whose API key this is. @throws {FieldrowsError} `apiKeyMissing`, `apiKeyRefused`, `notKoboToolbox`, … */
export function checkKey(session: KoboSession): Account {
  return readOwnAccount(session);
}

/**
 * Trades a username and password for the account's API key; the password is sent once and kept nowhere.
 *
 * @throws {FieldrowsError} `passwordRefused`, `twoFactorNeedsKey`, `accountRestricted`, `notKoboToolbox`
 */
export function exchangePassword(session: KoboSession, username: string, password: string): string {
  const server = hostOf(session.server);
  // A colon ends the user name in this scheme (RFC 7617), so no account with one could sign in.
  if (username === '' || username.includes(':')) throw new FieldrowsError('passwordRefused', { server });
  const { response } = follow(session, apiKeyRequest(session.server, username, password), 'password');
  if (response.status === 401) {
    // The status is the same for both; this server answers in English where no language is asked for.
    const twoFactor = /multi-?factor|two-?factor/i.test(response.text());
    throw new FieldrowsError(twoFactor ? 'twoFactorNeedsKey' : 'passwordRefused', { server });
  }
  if (response.status === 403) {
    throw isRestricted(response)
      ? new FieldrowsError('accountRestricted', { server })
      : new FieldrowsError('passwordRefused', { server });
  }
  if (response.status !== 200) throw new FieldrowsError('notKoboToolbox', { server });
  return readApiKey(response, session.server);
}

/** Whether a redirect reaches us as it is: every KoboToolbox server redirects an address that lacks its last slash. */
export function handsOverRedirects(session: KoboSession): boolean {
  const { status, headers } = session.http.fetch(redirectingRequest(session));
  return status >= 300 && status < 400 && headers['location'] !== undefined;
}

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

export type { KoboSession } from './exchange';
