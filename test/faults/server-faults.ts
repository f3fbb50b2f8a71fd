/** Faults of the scripted server, by the step of the conversation they hit. */

import type { HttpExchange } from '../../workbench/apps-script/types';
import {
  type Answer,
  exportPath,
  exportUid,
  filePath,
  json,
  type NoAnswer,
  pathOf,
  project,
  projectUid,
} from '../product/scripted-server';

export type Fault = (request: HttpExchange) => Answer | NoAnswer | undefined;

export const dataPath = `${exportPath}${exportUid}/data.csv`;
export const assetPath = `/api/v2/assets/${projectUid}/`;

/** Answers requests for one path, the first `times` of them. */
export function at(path: string, answer: Answer | NoAnswer, times = Number.POSITIVE_INFINITY): Fault {
  let left = times;
  return (request) => (pathOf(request) === path && left-- > 0 ? answer : undefined);
}

/** The first of several faults that applies. */
export function anyOf(...faults: readonly Fault[]): Fault {
  return (request) => {
    for (const fault of faults) {
      const answer = fault(request);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
}

export function html(status: number, title: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  };
}

export function plain(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain', ...headers }, body };
}

export function csv(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/csv', ...headers }, body };
}

export function redirect(location: string): Answer {
  return { status: 302, headers: { Location: location } };
}

export const notFound: Answer = json({ detail: 'Not found.' }, 404);

/** The asset as an account sees it that may look at the form only. */
export const assetWithoutData: Answer = json({ ...project, effective_permissions: [{ codename: 'view_asset' }] });

/** The text of a synchronous export that failed, repeated by the server until its cache expires. */
export function cachedFailure(reason: string, seconds = 240): Answer {
  return plain(
    500,
    'Synchronous export failed. Some useful information may appear below. You may retry again after ' +
      `${seconds} seconds. Sooner retries will return the same error without attempting the export again\n\n` +
      `{'error_type': 'Exception', 'error': '${reason}'}\n`,
  );
}

export function busy(seconds: number): Answer {
  const text = 'Another client has already requested this synchronous export. Please try again after';
  return plain(503, `${text} ${seconds} seconds\n`, { 'Retry-After': String(seconds) });
}

export const file = filePath;
