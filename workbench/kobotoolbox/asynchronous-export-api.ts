/** `/api/v2/assets/{uid}/exports/`: exports made in the background, polled for, ten kept per user and project. */
import { csvType, encodePath, fileName, storeFile, xlsxType } from './export-files';
import { validateExportSettings } from './export-settings-validation';
import { projectWithData, readBody } from './named-export-api';
import { page } from './paging';
import { json, notFound, Refusal, type Request, type Response } from './responses';
import { type AsynchronousExport, instantText, newUid, now, type ServerState } from './server-state';
import { failureMessages, storageName, writeExport } from './synchronous-exports';
import type { AccountState, ExportSettings, ProjectState } from './types';

const keptPerUserAndProject = 10;

function print(state: ServerState, task: AsynchronousExport) {
  return {
    url: `${state.origin}/api/v2/assets/${task.project}/exports/${task.uid}/`,
    status: task.status,
    messages: task.messages,
    uid: task.uid,
    date_created: instantText(task.createdAt),
    last_submission_time: null,
    result: task.result ?? null,
    data: task.data,
  };
}

/** Each poll is one step on: created, processing, complete or error; a slow server stays at the second for its time. */
function advance(
  state: ServerState,
  project: ProjectState,
  caller: AccountState | undefined,
  task: AsynchronousExport,
) {
  if (task.status === 'created') {
    task.status = 'processing';
    return;
  }
  if (task.status !== 'processing' || now(state) < task.createdAt + state.options.exportSeconds * 1000) return;
  try {
    const settings = task.data as unknown as ExportSettings;
    const format = settings.type === 'csv' ? 'csv' : 'xlsx';
    const path = storeFile(state, {
      username: storageName(caller),
      project: project.uid,
      name: fileName(project.name, settings, now(state), format),
      contentType: format === 'csv' ? csvType : xlsxType,
      body: writeExport(project, caller, settings, format),
    });
    task.result = `${state.origin}/private-media/${encodePath(path)}`;
    task.status = 'complete';
  } catch (error) {
    task.messages = failureMessages(error);
    task.status = 'error';
  }
}

function own(state: ServerState, project: ProjectState, caller: AccountState | undefined): AsynchronousExport[] {
  return [...state.asynchronousExports.values()]
    .filter((task) => task.project === project.uid && task.username === storageName(caller))
    .sort((one, other) => other.createdAt - one.createdAt);
}

function readTask(project: ProjectState, body: Record<string, unknown>): Record<string, unknown> {
  const { name, ...settings } = body;
  try {
    validateExportSettings(settings, project.versions.at(-1)?.content.translations ?? []);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { export_settings: messages } = JSON.parse(String(error.response.body)) as { export_settings: unknown };
    const text = JSON.stringify(messages).replace('`export_settings` must', 'Must');
    const key = /`(lang|fields|type|multiple_select|group_sep)`/.exec(text)?.[1] ?? 'data';
    throw new Refusal(json(400, { [key]: JSON.parse(text) as unknown }));
  }
  if (!project.deployed && !project.archived) {
    throw new Refusal(json(400, { source: ['The asset must be deployed.'] }));
  }
  return { ...settings, name: name ?? null };
}

/** The caller's own exports (GET) and a new one (POST, needs only sight of the data). */
export function asynchronousExports(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
): Response {
  const project = projectWithData(state, projectUid, caller);
  const tasks = own(state, project, caller);
  if (request.method !== 'POST') {
    return json(
      200,
      page(
        state.origin,
        request,
        tasks.map((task) => print(state, task)),
      ),
    );
  }
  const data: Record<string, unknown> = {
    ...readTask(project, readBody(request)),
    source: `${state.origin}/api/v2/assets/${project.uid}/`,
  };
  const same = tasks.find(
    (task) => ['created', 'processing'].includes(task.status) && JSON.stringify(task.data) === JSON.stringify(data),
  );
  if (same) return json(200, print(state, same));
  const task: AsynchronousExport = {
    uid: newUid(state, 'e'),
    username: storageName(caller),
    project: project.uid,
    createdAt: now(state),
    data,
    result: undefined,
    messages: {},
    status: 'created',
  };
  state.asynchronousExports.set(task.uid, task);
  for (const old of own(state, project, caller).slice(keptPerUserAndProject)) state.asynchronousExports.delete(old.uid);
  return json(201, print(state, task));
}

/** One of the caller's own exports: GET polls it, DELETE removes it and its file. */
export function asynchronousExport(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
  uid: string,
): Response {
  const project = projectWithData(state, projectUid, caller);
  const task = state.asynchronousExports.get(uid);
  if (!task || task.username !== storageName(caller) || task.project !== project.uid) return notFound();
  if (request.method === 'DELETE') {
    state.asynchronousExports.delete(uid);
    if (task.result) state.files.delete(decodeURIComponent(task.result.replace(/^.*?\/private-media\//, '')));
    return { status: 204, headers: {}, body: '' };
  }
  advance(state, project, caller, task);
  return json(200, print(state, task));
}
