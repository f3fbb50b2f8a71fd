/** The answers of a Django server with its REST framework: JSON errors, HTML pages and plain text, byte for byte where it matters. */

import { htmlPage, type Request, type Response } from '../stand-in/http-messages';

export { htmlPage, Refusal, type Request, type Response } from '../stand-in/http-messages';

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return {
    status,
    headers: {
      'content-type': 'application/json',
      vary: 'Accept, Accept-Language, Cookie',
      allow: 'GET, POST, HEAD, OPTIONS',
      ...headers,
    },
    body: JSON.stringify(value),
  };
}

export function plainText(status: number, body: string, headers: Record<string, string> = {}): Response {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body };
}

/** 404 of the API: the same for what is not there and for what the caller may not see. */
export function notFound(): Response {
  return json(404, { detail: 'Not found.' });
}

export function forbidden(): Response {
  return json(403, { detail: 'You do not have permission to perform this action.' });
}

export function unauthorized(detail: string): Response {
  return json(401, { detail }, { 'www-authenticate': 'Session' });
}

/** 404 outside the API: HTML for who accepts it, one line of text for others (kobo/urls.py:112). */
export function pageNotFound(request: Request): Response {
  if (/text\/html|\*\/\*/.test(request.headers['accept'] ?? 'text/html')) return htmlPage(404, 'Page not found');
  return plainText(404, 'Resource not found (404)');
}

/** A 406, and other negotiation errors, leave renderers that do nothing with the word `None` and no content type. */
export function noneBody(status: number): Response {
  return { status, headers: {}, body: 'None' };
}
