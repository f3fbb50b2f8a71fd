/** UrlFetchApp: real requests, Google's limits and texts. */

import type { HttpExchange, HttpOutcome } from '../types';
import { passTime } from './accounting';
import { blobOf, newBlob, signedBytes } from './blob';
import { checkArguments, Exception, wrongSignature } from './exception';
import { host } from './host';
import { strict } from './strict';

/** Characters of an address (reference/url-fetch/url-fetch-app, 2026-08). */
const longestUrl = 2_082;
/** Bytes of a response or a body (guides/services/quotas, 2026-08). */
const largestBody = 50 * 1024 * 1024;
const mostHeaders = 100;
const largestHeaders = 8 * 1024;
/** Seconds nobody has seen a request outlast, whatever `timeoutSeconds` asks for. */
const longestSeconds = 60;
const mostRedirects = 20;

interface Prepared {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
  seconds: number;
  mute: boolean;
  follow: boolean;
  validate: boolean;
}

const methods = ['get', 'delete', 'patch', 'post', 'put'];
const optionNames = [
  'contentType',
  'headers',
  'method',
  'payload',
  'validateHttpsCertificates',
  'followRedirects',
  'muteHttpExceptions',
  'escaping',
  'timeoutSeconds',
];

/** Scheme, host and port of an absolute http(s) address; undefined when it is none. */
function originOf(url: string): string | undefined {
  return /^https?:\/\/[^/?#\s]+/i.exec(url)?.[0];
}

function prepare(url: unknown, options: Record<string, unknown>): Prepared {
  if (typeof url !== 'string') throw wrongSignature('UrlFetchApp.fetch', [url]);
  const address = originOf(url) === undefined && /^[\w-]+(\.[\w-]+)+/.test(url) ? `http://${url}` : url;
  if (originOf(address) === undefined) throw new Exception(`Invalid argument: ${url}`);
  if (address.length > longestUrl) throw new Exception('Limit Exceeded: URLFetch URL Length.');
  for (const name of Object.keys(options)) {
    if (!optionNames.includes(name)) throw new Error(`NOT FAKED: option ${name} of UrlFetchApp.fetch`);
  }
  const method = String(options['method'] ?? 'get').toLowerCase();
  if (!methods.includes(method)) throw new Exception('Attribute provided with invalid value: method');
  for (const name of ['validateHttpsCertificates', 'followRedirects', 'muteHttpExceptions', 'escaping']) {
    const value = options[name];
    if (value !== undefined && value !== null && typeof value !== 'boolean') {
      throw new Exception(`Attribute provided with invalid value: ${name}`);
    }
  }
  const seconds = options['timeoutSeconds'] ?? longestSeconds;
  if (typeof seconds !== 'number' || !(seconds > 0)) {
    throw new Exception('Attribute provided with invalid value: timeoutSeconds');
  }
  const headers = headersOf(options['headers']);
  const body = bodyOf(options, headers);
  if (body !== undefined && body.length > largestBody) throw new Exception('Limit Exceeded: URLFetch POST Size.');
  const sizes = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  if (sizes > largestHeaders || Object.keys(headers).length > mostHeaders) {
    throw new Exception('Limit Exceeded: URLFetch Header Size.');
  }
  return {
    // Google escapes what may not stand in an address.
    url: options['escaping'] === false ? address : encodeURI(address).replace(/%25/g, '%'),
    method: method.toUpperCase(),
    headers,
    body: method === 'get' ? undefined : body,
    seconds: Math.min(seconds, longestSeconds),
    mute: options['muteHttpExceptions'] === true,
    follow: options['followRedirects'] !== false,
    validate: options['validateHttpsCertificates'] !== false,
  };
}

function headersOf(given: unknown): Record<string, string> {
  if (given === undefined || given === null) return {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new Exception('Attribute provided with invalid value: headers');
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const text = String(value);
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(text)) {
      throw new Exception(`Attribute provided with invalid value: Header:${name}`);
    }
    headers[name] = text;
  }
  return headers;
}

function bodyOf(options: Record<string, unknown>, headers: Record<string, string>): string | undefined {
  const { payload, contentType } = options;
  const named = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const setType = (type: string) => {
    if (contentType !== undefined && contentType !== null) headers['Content-Type'] = String(contentType);
    else if (!named) headers['Content-Type'] = type;
  };
  if (payload === undefined || payload === null) return undefined;
  if (blobOf(payload)) throw new Error('NOT FAKED: a Blob as payload of UrlFetchApp.fetch');
  setType('application/x-www-form-urlencoded');
  if (typeof payload === 'string') return payload;
  if (typeof payload !== 'object') return String(payload);
  return Object.entries(payload)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}

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
