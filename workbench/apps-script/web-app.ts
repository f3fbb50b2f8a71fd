/**
 * Google's side of a web app: the addresses under which anybody reaches a deployed script. A POST runs `doPost` without
 * headers; what it returns waits at a second address, to which the answer redirects. There are no status codes of the
 * script's own: also its failures are pages with 200. Facts: guides/web, guides/content, tanaikech 2023-07-25.
 */
import { execute, type World } from './execution';
import type { HttpExchange, HttpOutcome, RunResult, WebAnswer, WebRequest } from './types';

export const scriptOrigin = 'https://script.google.com';
export const contentOrigin = 'https://script.googleusercontent.com';
const accountsOrigin = 'https://accounts.google.com';

/** Where a deployment is reached. */
export function webAppAddress(id: string): string {
  return `${scriptOrigin}/macros/s/${id}/exec`;
}

interface Waiting {
  readonly text: string;
  readonly contentType: string;
}

/** Texts that wait at the second address, by their key. */
export type WaitingContent = Map<string, Waiting>;

export interface ServedWebApp {
  readonly answer: WebAnswer;
  /** Undefined when the script did not run. */
  readonly run: RunResult | undefined;
}

/** Whether a request goes to Google's own addresses, which are answered here. */
export function isGoogle(url: string): boolean {
  return [scriptOrigin, contentOrigin, accountsOrigin].some((origin) => url.startsWith(`${origin}/`));
}

export function serveWebApp(world: World, waiting: WaitingContent, request: WebRequest): ServedWebApp {
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin === accountsOrigin) return { answer: page(200, 'Sign in - Google Accounts', ''), run: undefined };
  if (origin === contentOrigin)
    return { answer: served(waiting.get(searchParams.get('user_content_key') ?? '')), run: undefined };
  const id = /^\/(?:a\/)?macros\/(?:[\w.-]+\/)?s\/([\w-]+)\/exec$/.exec(pathname)?.[1];
  const { webApp } = world.state;
  if (webApp === undefined || id !== webApp.id) {
    return { answer: page(404, 'Page Not Found', 'Sorry, unable to open the file at this time.'), run: undefined };
  }
  if (webApp.access === 'onlyMe') return { answer: redirect(`${accountsOrigin}/ServiceLogin`), run: undefined };
  const functionName = request.method === 'POST' ? 'doPost' : 'doGet';
  const event = eventOf(request, searchParams);
  const { value, result } = execute(world, functionName, [event], { user: webApp.deployedBy, mode: 'webApp' });
  if (result.error !== undefined) return { answer: page(200, 'Error', result.error), run: result };
  const output = value as Partial<Waiting> | null;
  if (typeof output?.text !== 'string' || typeof output.contentType !== 'string') {
    return { answer: page(200, 'Error', 'The script completed but did not return anything.'), run: result };
  }
  const key = `workbench${waiting.size + 1}`;
  waiting.set(key, { text: output.text, contentType: output.contentType });
  return { answer: redirect(`${contentOrigin}/macros/echo?user_content_key=${key}&lib=workbench`), run: result };
}

/** What a script is told of a request: neither its headers nor where it came from. */
function eventOf({ method, body, contentType }: WebRequest, query: URLSearchParams): object {
  const names = [...new Set(query.keys())];
  const queryString = query.toString();
  const length = Buffer.byteLength(body);
  return {
    queryString,
    parameter: Object.fromEntries(names.map((name) => [name, query.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, query.getAll(name)])),
    contextPath: '',
    contentLength: method === 'POST' ? length : -1,
    ...(method === 'POST' ? { postData: { contents: body, length, name: 'postData', type: contentType } } : {}),
  };
}

function redirect(location: string): WebAnswer {
  return { status: 302, headers: { location, 'content-type': 'text/html; charset=UTF-8' }, body: '<HTML>Moved</HTML>' };
}

function served(content: Waiting | undefined): WebAnswer {
  if (content === undefined) return page(404, 'Page Not Found', '');
  return { status: 200, headers: { 'content-type': `${content.contentType}; charset=utf-8` }, body: content.text };
}

function page(status: number, title: string, text: string): WebAnswer {
  const body = `<!DOCTYPE html><html><head><title>${title}</title></head><body>${text}</body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** A request of the script's own to one of these addresses. */
export function exchangeWithGoogle(world: World, waiting: WaitingContent, request: HttpExchange): HttpOutcome {
  const contentType = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const { answer } = serveWebApp(world, waiting, {
    method: request.method,
    url: request.url,
    contentType: contentType ?? 'application/octet-stream',
    body: request.body ?? '',
  });
  const bytes = new Uint8Array(Buffer.from(answer.body, 'utf8'));
  return { ok: true, status: answer.status, rawHeaders: Object.entries(answer.headers).flat(), body: bytes };
}
