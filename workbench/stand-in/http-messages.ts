/** Requests and answers of stand-in servers. */

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

/** Parts of a request's work raise their answer. */
export class Refusal extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super(`HTTP ${response.status}`);
    this.response = response;
  }
}

export function htmlPage(status: number, title: string, text = ''): Response {
  const body = `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${text}</p>\n</body>\n</html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
