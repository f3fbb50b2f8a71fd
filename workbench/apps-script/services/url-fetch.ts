/** UrlFetchApp: real requests, Google's limits and texts. */

import type { HttpExchange, HttpOutcome } from '../types';
import { passTime } from './accounting';
import { newBlob, signedBytes } from './blob';
import { checkArguments, Exception } from './exception';
import { host } from './host';
import { strict } from './strict';
import { largestBody, originOf, type Prepared, prepare } from './url-fetch-request';

const mostRedirects = 20;

const loopback =
  /^https?:\/\/(?:[^@/]*@)?(?:localhost|127\.|0\.0\.0\.0|\[::1\]|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/i;

/** The exchange for one hop; undefined for a host that Google's network cannot reach. */
function exchangeOf(request: Prepared, url: string): HttpExchange | undefined {
  const origin = originOf(url) ?? '';
  const local = host.localOrigin(origin.toLowerCase());
  if (local === undefined && !host.allowLoopback && loopback.test(url)) return undefined;
  const headers: Record<string, string> = {
    'User-Agent': 'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: UAEmdDd)',
    ...request.headers,
  };
  if (local !== undefined) {
    // The server shall see the address under which it is known, as behind a proxy of its own.
    headers['Host'] = origin.replace(/^https?:\/\//i, '');
    headers['X-Forwarded-Proto'] = origin.startsWith('https') ? 'https' : 'http';
  }
  return {
    method: request.method,
    url: local === undefined ? url : local + url.slice(origin.length),
    headers,
    body: request.body,
    timeoutMilliseconds: request.seconds * 1000,
    rejectUnauthorized: request.validate,
  };
}

function networkError(code: string, url: string): Exception {
  if (/^(ENOTFOUND|EAI_)/.test(code)) return new Exception(`DNS error: ${url}`);
  // The day's allowance of requests is spent; ours, not one of Node's.
  if (code === 'QUOTA') return new Exception('Service invoked too many times for one day: urlfetch.');
  if (code === 'ETIMEDOUT') return new Exception(`Timeout: ${url}`);
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code)) return new Exception(`SSL Error ${url}`);
  if (/^ERR_/.test(code)) return new Exception(`Invalid argument: ${url}`);
  return new Exception(`Address unavailable: ${url}`);
}

class HTTPResponse {
  readonly status: number;
  readonly raw: readonly string[];
  readonly body: Uint8Array;

  constructor(status: number, raw: readonly string[], body: Uint8Array) {
    this.status = status;
    this.raw = raw;
    this.body = body;
  }
  getResponseCode() {
    return this.status;
  }
  getContentText(charset: unknown = null) {
    return host.decode(this.body, charset === null ? this.charset() : String(charset));
  }
  getContent() {
    return signedBytes(this.body);
  }
  getBlob() {
    const type = this.header('content-type');
    return newBlob(this.body, type === undefined ? null : (type.split(';')[0] ?? null), null);
  }
  /** A repeated header keeps its last value. */
  getHeaders() {
    const headers: Record<string, string> = {};
    for (let at = 0; at + 1 < this.raw.length; at += 2) headers[this.raw[at] ?? ''] = this.raw[at + 1] ?? '';
    return headers;
  }
  getAllHeaders() {
    const headers: Record<string, string | string[]> = {};
    for (let at = 0; at + 1 < this.raw.length; at += 2) {
      const name = this.raw[at] ?? '';
      const value = this.raw[at + 1] ?? '';
      const before = headers[name];
      headers[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    }
    return headers;
  }
  private header(wanted: string): string | undefined {
    const at = this.raw.findIndex((name, place) => place % 2 === 0 && name.toLowerCase() === wanted);
    return at < 0 ? undefined : this.raw[at + 1];
  }
  /** Not documented for getContentText(): the header's charset, else Latin-1 as in HTTP/1.1, which shows who forgot. */
  private charset(): string {
    return /charset="?([\w-]+)/i.exec(this.header('content-type') ?? '')?.[1] ?? 'ISO-8859-1';
  }
}

function exchangeAll(urls: readonly string[], requests: readonly Prepared[]): (HttpOutcome | undefined)[] {
  const exchanges = requests.map((request, place) => exchangeOf(request, urls[place] ?? request.url));
  const outcomes = host.exchange(exchanges.flatMap((exchange) => exchange ?? []));
  let next = 0;
  return exchanges.map((exchange) => (exchange ? outcomes[next++] : undefined));
}

function record(request: Prepared, url: string, status: number): void {
  const authorization = Object.keys(request.headers).some((name) => /^(authorization|x-api-key)$/i.test(name));
  host.execution.requests.push({ method: request.method, url, status, authorization });
}

function locationOf(outcome: HttpOutcome): string | undefined {
  if (!outcome.ok || ![301, 302, 303, 307, 308].includes(outcome.status)) return undefined;
  const at = outcome.rawHeaders.findIndex((name, place) => place % 2 === 0 && name.toLowerCase() === 'location');
  return at < 0 ? undefined : outcome.rawHeaders[at + 1];
}

function resolved(location: string, base: string): string {
  if (/^https?:/i.test(location)) return location;
  const origin = originOf(base) ?? '';
  if (location.startsWith('//')) return origin.replace(/\/\/.*/, '') + location;
  return location.startsWith('/') ? origin + location : base.replace(/[^/]*(?:[?#].*)?$/, '') + location;
}

/** One answer, redirects followed where asked for: with all headers to whatever host, the worse of what is reported. */
function answerOf(first: Prepared, firstOutcome: HttpOutcome | undefined): HTTPResponse {
  let request = first;
  let url = first.url;
  let outcome = firstOutcome;
  for (let hops = 0; ; hops++) {
    if (!outcome) {
      record(request, url, 0);
      throw new Exception(`DNS error: ${url}`);
    }
    record(request, url, outcome.ok ? outcome.status : 0);
    if (!outcome.ok) {
      if (outcome.code === 'ETIMEDOUT') passTime(request.seconds * 1000);
      throw networkError(outcome.code, url);
    }
    const location = request.follow ? locationOf(outcome) : undefined;
    if (location === undefined) break;
    if (hops >= mostRedirects) throw new Exception(`Address unavailable: ${url}`);
    url = resolved(location, url);
    request = outcome.status < 307 ? { ...request, method: 'GET', body: undefined } : request;
    outcome = exchangeAll([url], [request])[0];
  }
  if (outcome.body.length > largestBody) throw new Exception('Limit Exceeded: URLFetch Response Size.');
  const response = new HTTPResponse(outcome.status, outcome.rawHeaders, outcome.body);
  if (outcome.status >= 400 && !first.mute) {
    const shown = response.getContentText('UTF-8').slice(0, 200);
    throw new Exception(
      `Request failed for ${originOf(url)} returned code ${outcome.status}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return response;
}

const wrap = (response: HTTPResponse): HTTPResponse => strict('HTTPResponse', response);

export const urlFetchApp = strict('UrlFetchApp', {
  fetch(...args: unknown[]) {
    checkArguments('UrlFetchApp.fetch', args, ['string'], ['string', 'object']);
    const request = prepare(args[0], (args[1] ?? {}) as Record<string, unknown>);
    return wrap(answerOf(request, exchangeAll([request.url], [request])[0]));
  },
  fetchAll(...args: unknown[]) {
    checkArguments('UrlFetchApp.fetchAll', args, ['array']);
    const requests = (args[0] as unknown[]).map((item) => {
      if (typeof item === 'string') return prepare(item, {});
      const { url, ...options } = item as Record<string, unknown>;
      return prepare(url, options);
    });
    const outcomes = exchangeAll(
      requests.map((request) => request.url),
      requests,
    );
    // Answers are looked at in order, so that one failure throws away the whole batch, as at Google.
    return requests.map((request, place) => answerOf(request, outcomes[place])).map(wrap);
  },
  getRequest(...args: unknown[]) {
    checkArguments('UrlFetchApp.getRequest', args, ['string'], ['string', 'object']);
    const request = prepare(args[0], (args[1] ?? {}) as Record<string, unknown>);
    return {
      url: request.url,
      method: request.method.toLowerCase(),
      headers: { ...request.headers },
      payload: request.body ?? '',
      contentType: request.headers['Content-Type'] ?? '',
      followRedirects: request.follow,
      muteHttpExceptions: request.mute,
      validateHttpsCertificates: request.validate,
    };
  },
});
