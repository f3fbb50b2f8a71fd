/**
 * The single steps of an asynchronous export, each one question to the server. The server keeps a user's ten newest
 * exports of a project and deletes the oldest of eleven, whoever made it: ours must not push out what people made by
 * hand, and must not stay. Facts: kpi import_export_task.py:1283, serializers/v2/export_task.py, read 2026-08.
 */
import { array, fallback, type InferOutput, nullable, number, object, string, unknown } from 'valibot';
import { FieldrowsError } from '../../../errors';
import { keptAsynchronousExports } from '../../../limits';
import { redact } from '../../redact';
import { hostOf, splitAddress } from '../../web-address';
import { ask, type KoboSession } from '../connection/exchange';
import { resolveLocation } from '../connection/redirects';
import {
  asynchronousExportListRequest,
  asynchronousExportRequest,
  createAsynchronousExportRequest,
} from '../connection/requests';
import { readShape } from '../connection/responses';
import { askForData, type ProjectChoice } from '../data/data-refusals';

/** An asynchronous export as the server describes it. */
export interface ExportTask {
  readonly uid: string;
  readonly state: 'running' | 'complete' | 'failed';
  /** What we named it; '' for those that people made. */
  readonly name: string;
  /** Address of the file on the configured server; undefined until it is complete. */
  readonly fileUrl: string | undefined;
  /** Why it failed, in the server's words; '' when it did not. */
  readonly reason: string;
}

const text = fallback(string(), '');
const taskShape = object({
  uid: string(),
  status: string(),
  result: fallback(nullable(string()), null),
  messages: fallback(object({ error: text }), { error: '' }),
  data: fallback(object({ name: text }), { name: '' }),
});
const listShape = object({ count: fallback(nullable(number()), null), results: array(unknown()) });
const listedShape = fallback(taskShape, {
  uid: '',
  status: '',
  result: null,
  messages: { error: '' },
  data: { name: '' },
});
const tasksShape = object({ results: array(listedShape) });

/** The account's exports of a project: how many there are, and what each one is. */
export function listTasks(
  session: KoboSession,
  project: ProjectChoice,
): { readonly count: number; readonly tasks: readonly ExportTask[] } {
  const response = askForData(session, asynchronousExportListRequest(session, project.projectUid), project);
  const { count, results } = readShape(listShape, response, session.server);
  const tasks = readShape(tasksShape, response, session.server).results.filter(({ uid }) => uid !== '');
  return { count: Math.max(count ?? 0, results.length), tasks: tasks.map((task) => described(session, task)) };
}

/**
 * Asks for a new export. Sent once: when the answer gets lost, the next run finds the export by its name.
 *
 * @param others Exports of the account for this project that there are already.
 * @throws {FieldrowsError} `exportListFull`, and as `askForData`
 */
export function createTask(
  session: KoboSession,
  project: ProjectChoice,
  body: Readonly<Record<string, unknown>>,
  others: number,
): ExportTask {
  if (others >= keptAsynchronousExports) {
    throw new FieldrowsError('exportListFull', { project: project.projectName ?? project.projectUid });
  }
  const request = createAsynchronousExportRequest(session, project.projectUid, body);
  return described(session, readShape(taskShape, askForData(session, request, project, 'once'), session.server));
}

/** How far an export is; undefined when the server does not have it (any more). */
export function pollTask(session: KoboSession, project: ProjectChoice, uid: string): ExportTask | undefined {
  const response = ask(session, asynchronousExportRequest(session, project.projectUid, uid, 'GET'), 'json');
  if (response.status === 404) return undefined;
  if (response.status !== 200) throw unexpectedStatus(session, response.status);
  return described(session, readShape(taskShape, response, session.server));
}

/** Removes an export; one that is gone already counts as removed. @throws {FieldrowsError} when the server did not do it */
export function removeTask(session: KoboSession, project: ProjectChoice, uid: string): void {
  const { status } = ask(session, asynchronousExportRequest(session, project.projectUid, uid, 'DELETE'), 'json');
  if (status !== 404 && (status < 200 || status >= 300)) throw unexpectedStatus(session, status);
}

function described(session: KoboSession, task: InferOutput<typeof taskShape>): ExportTask {
  const { uid, status, result, messages, data } = task;
  return {
    uid,
    state: status === 'complete' ? 'complete' : status === 'error' ? 'failed' : 'running',
    name: data.name,
    fileUrl: result === null ? undefined : fileUrl(session.server, result),
    reason: redact(messages.error),
  };
}

/**
 * Our own address of a file: behind a proxy the server's may begin with http or name a host inside its network, and a
 * key must follow neither.
 */
function fileUrl(server: string, result: string): string | undefined {
  const path = /\/private-media\/[^?#]+$/.exec(result)?.[0];
  const home = splitAddress(server);
  if (path === undefined || home === undefined) return undefined;
  const folder = `${home.path}/private-media/`;
  const url = resolveLocation(`${server}/`, home.path + path);
  return url !== undefined && splitAddress(url)?.path.startsWith(folder) ? url : undefined;
}

function unexpectedStatus(session: KoboSession, status: number): FieldrowsError {
  return new FieldrowsError('serverError', { server: hostOf(session.server), status });
}
