/**
 * `export-settings/{es}/data.csv`: one generation per user, named export and format, served again for 300 seconds with the
 * settings and data it was made from, failures included.
 */

import { ExportFailure } from './export-cells';
import { csvType, encodePath, fileName, fileResponse, readFile, storeFile, xlsxType } from './export-files';
import { exportCsv } from './exporter';
import { findNamedExport, projectWithData } from './named-export-api';
import { visibleSubmissions } from './permissions';
import { pythonDictionary } from './python-text';
import { htmlPage, json, noneBody, plainText, type Request, type Response } from './responses';
import { type CachedExport, cacheSeconds, now, type ServerState } from './server-state';
import { UnsupportedQuery } from './submission-query';
import type { AccountState, ExportSettings, ProjectState } from './types';
import { exportXlsx } from './xlsx-file';

/** uWSGI kills the worker after as many seconds. */
const killedAfterSeconds = 120;
/** UrlFetchApp gives up about here, which the server does not notice. */
const clientGivesUpSeconds = 60;

const contentTypes: Record<string, string> = { csv: csvType, xlsx: xlsxType };

function accepts(request: Request, format: string | undefined): boolean {
  const accepted = (request.headers['accept'] ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim());
  const offered = format === undefined ? Object.values(contentTypes) : [contentTypes[format] ?? ''];
  return offered.some((type) =>
    accepted.some((one) => one === '*/*' || one === type || one === `${type.split('/')[0]}/*`),
  );
}

/** The bytes of an export as the caller may see it. Throws ExportFailure and UnsupportedQuery. */
export function writeExport(
  project: ProjectState,
  caller: AccountState | undefined,
  settings: ExportSettings,
  format: string,
): Buffer {
  if (!project.deployed && !project.archived) {
    throw new ExportFailure('Exception', 'the source must be deployed prior to export');
  }
  const source = {
    title: project.name,
    versions: project.versions,
    submissions: visibleSubmissions(project, caller),
  };
  return format === 'xlsx' ? exportXlsx(source, settings) : exportCsv(source, settings);
}

/** Who stores the file: anonymous callers share one name. */
export function storageName(caller: AccountState | undefined): string {
  return caller?.username ?? 'AnonymousUser';
}

export function failureMessages(error: unknown): { error_type: string; error: string } {
  if (error instanceof ExportFailure) return { error_type: error.errorType, error: error.message };
  if (error instanceof UnsupportedQuery) return { error_type: 'ValidationError', error: error.message };
  throw error;
}

function failureResponse(state: ServerState, row: CachedExport, messages: string): Response {
  const wait = Math.trunc((row.startedAt + cacheSeconds * 1000 - now(state)) / 1000);
  const again =
    wait > 1
      ? ` You may retry again after ${wait} seconds. Sooner retries will return the same error without attempting the export again`
      : '';
  return plainText(
    500,
    `Synchronous export failed. Some useful information may appear below.${again}\n\n${messages}\n`,
  );
}

function busyResponse(state: ServerState, startedAt: number): Response {
  const wait = Math.max(5, Math.trunc((startedAt + killedAfterSeconds * 1000 - now(state)) / 1000));
  const text = `Another client has already requested this synchronous export. Please try again after ${wait} seconds\n`;
  return plainText(503, text, { 'retry-after': String(wait) });
}

function deliver(state: ServerState, request: Request, path: string): Response {
  const file = readFile(state, path);
  if (file && /^(LibreOffice|Microsoft\.Data\.Mashup)/.test(request.headers['user-agent'] ?? '')) {
    return fileResponse(file);
  }
  const encoded = encodePath(path);
  const location =
    state.options.exportsFrom === 'self'
      ? `/private-media/${encoded}`
      : `${state.storageOrigin}/bucket/${encoded}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=3600&X-Amz-Signature=${signature(path)}`;
  return { status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' };
}

/** Stands for a signature: only who was given it can know it. */
export function signature(path: string): string {
  return Buffer.from(path).toString('hex').slice(-64);
}

function answer(state: ServerState, request: Request, row: CachedExport): Response {
  if (row.outcome.kind === 'failure') return failureResponse(state, row, row.outcome.messages);
  const running = row.finishedAt === undefined || now(state) < row.finishedAt;
  if (row.outcome.kind === 'killed' || running) return busyResponse(state, row.startedAt);
  return deliver(state, request, row.outcome.path);
}

function generate(
  state: ServerState,
  project: ProjectState,
  caller: AccountState | undefined,
  settings: ExportSettings,
  format: string,
): CachedExport {
  const startedAt = now(state);
  const seconds = state.options.exportSeconds;
  if (seconds > killedAfterSeconds) return { startedAt, finishedAt: undefined, outcome: { kind: 'killed' } };
  try {
    const body = writeExport(project, caller, settings, format);
    const path = storeFile(state, {
      username: storageName(caller),
      project: project.uid,
      name: fileName(project.name, settings, startedAt, format),
      contentType: contentTypes[format] ?? csvType,
      body,
    });
    const finishedAt = seconds > clientGivesUpSeconds ? startedAt + seconds * 1000 : startedAt;
    return { startedAt, finishedAt, outcome: { kind: 'file', path } };
  } catch (error) {
    const messages = pythonDictionary(failureMessages(error));
    return { startedAt, finishedAt: startedAt, outcome: { kind: 'failure', messages } };
  }
}

/**
 * Answers the export address. `format` is the path's suffix, or `undefined` for `data/`. `failure` makes this generation
 * fail with these messages, and the failure is kept like any other.
 */
export function synchronousExport(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  target: { project: string; named: string; format: string | undefined },
  failure?: string,
): Response {
  const format = target.format ?? request.query.get('format') ?? undefined;
  const project = projectWithData(state, target.project, caller);
  if (format === undefined) return json(400, ['Only the following formats are available: csv, xlsx']);
  const named = findNamedExport(project, target.named);
  const key = `${storageName(caller)}|${named.uid}|${format}`;
  const known = state.cache.get(key);
  if (known && failure === undefined && now(state) - known.startedAt < cacheSeconds * 1000) {
    return answer(state, request, known);
  }
  const row: CachedExport =
    failure === undefined
      ? generate(state, project, caller, named.settings, format)
      : { startedAt: now(state), finishedAt: now(state), outcome: { kind: 'failure', messages: failure } };
  state.cache.set(key, row);
  if (row.outcome.kind === 'killed') return htmlPage(502, '502 Bad Gateway');
  if (row.finishedAt !== undefined && row.finishedAt > row.startedAt) return htmlPage(504, '504 Gateway Time-out');
  return answer(state, request, row);
}

/** What content negotiation refuses before anything else is looked at: 404 or 406, both with the body `None`. */
export function negotiateExport(request: Request, suffix: string | undefined): Response | undefined {
  const format = suffix ?? request.query.get('format') ?? undefined;
  if (format !== undefined && !(format in contentTypes)) return noneBody(404);
  return accepts(request, format) ? undefined : noneBody(406);
}
