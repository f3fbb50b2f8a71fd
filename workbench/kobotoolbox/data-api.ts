/** `/api/v2/assets/{uid}/data/`: submissions as JSON, a page at a time. */

import { projectWithData } from './named-export-api';
import { readLimit } from './paging';
import { visibleSubmissions } from './permissions';
import { json, notFound, Refusal, type Request, type Response } from './responses';
import type { ServerState } from './server-state';
import { matchesQuery, UnsupportedQuery } from './submission-query';
import type { AccountState, Submission } from './types';

function readJson(request: Request, name: string): unknown {
  const text = request.query.get(name);
  if (text === null || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(json(400, { [name]: 'Value must be valid JSON.' }));
  }
}

function order(submissions: Submission[], sort: Record<string, unknown>): Submission[] {
  const [name = '_id', direction = 1] = Object.entries(sort)[0] ?? [];
  const sign = direction === -1 ? -1 : 1;
  return [...submissions].sort((one, other) => {
    const [left, right] = [one[name], other[name]];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * (String(left ?? '') < String(right ?? '') ? -1 : left === right ? 0 : 1);
  });
}

function pick(submission: Submission, fields: unknown): Submission {
  if (!Array.isArray(fields) || fields.length === 0) return submission;
  return Object.fromEntries(Object.entries(submission).filter(([name]) => fields.includes(name)));
}

/** `start` moves the window, `offset` does not: it only changes `next`, as on the server (base_backend.py:631). */
export function listData(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  projectUid: string,
): Response {
  const project = projectWithData(state, projectUid, caller);
  if (!project.deployed && !project.archived) {
    return json(400, { detail: 'The specified asset has not been deployed' });
  }
  const limit = readLimit(request);
  const query = (readJson(request, 'query') ?? {}) as Record<string, unknown>;
  const sort = (readJson(request, 'sort') ?? {}) as Record<string, unknown>;
  const fields = readJson(request, 'fields');
  let found: Submission[];
  try {
    found = visibleSubmissions(project, caller).filter((submission) => matchesQuery(submission, query));
  } catch (error) {
    if (error instanceof UnsupportedQuery) return json(400, [error.message]);
    throw error;
  }
  const start = Number(request.query.get('start') ?? 0) || 0;
  const shown = Number(request.query.get('start') ?? request.query.get('offset') ?? 0) || 0;
  const address = (from: number) => {
    const parameters = new URLSearchParams(request.query);
    parameters.set('limit', String(limit));
    parameters.set('start', String(from));
    return `${state.origin}${request.path}?${parameters}`;
  };
  return json(200, {
    count: found.length,
    next: shown + limit < found.length ? address(shown + limit) : null,
    previous: shown > 0 ? address(Math.max(0, shown - limit)) : null,
    results: order(found, sort)
      .slice(start, start + limit)
      .map((submission) => pick(submission, fields)),
  });
}

/** One submission by its `_id`. */
export function oneSubmission(
  state: ServerState,
  caller: AccountState | undefined,
  projectUid: string,
  id: string,
): Response {
  const project = projectWithData(state, projectUid, caller);
  const submission = visibleSubmissions(project, caller).find((candidate) => String(candidate['_id']) === id);
  return submission ? json(200, submission) : notFound();
}
