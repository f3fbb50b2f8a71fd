/** The answers of a Django server with its REST framework: JSON errors, HTML pages and plain text, byte for byte where it matters. */

export interface Request {
  method: string;
  /** Decoded path, `/` first, without the query. */
  path: string;
  /** Path and query as they came. */
  target: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface Response {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
  /** What a fault does to the connection instead of a proper answer. */
  connection?: 'reset' | 'hang' | { cutAfter: number };
}

/** Parts of a request's work raise their answer, as the REST framework's exceptions do. */
export class Refusal extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super(`HTTP ${response.status}`);
    this.response = response;
  }
}

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

export function htmlPage(status: number, title: string, text = ''): Response {
  const body = `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${text}</p>\n</body>\n</html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
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
