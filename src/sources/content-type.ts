/** What an answer says it is, and what it looks like. Pure. */
import type { HttpResponse } from '../ports';

/** Media type in lower case, without parameters; '' when the server names none. */
export function contentType(response: HttpResponse): string {
  return (response.headers['content-type'] ?? '').replace(/;.*$/, '').trim().toLowerCase();
}

/** A sign-in page, a firewall's page, a server under maintenance. */
export function isHtml(response: HttpResponse): boolean {
  return contentType(response) === 'text/html' || /^\s*</.test(response.text().slice(0, 200));
}
