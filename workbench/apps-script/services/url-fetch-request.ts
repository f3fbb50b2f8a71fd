/** What a script asks UrlFetchApp for, checked as strictly as Google checks it. */

import { blobOf } from './blob';
import { Exception, wrongSignature } from './exception';

/** Characters of an address (reference/url-fetch/url-fetch-app, 2026-08). */
const longestUrl = 2_082;
/** Bytes of a response or a body (guides/services/quotas, 2026-08). */
export const largestBody = 50 * 1024 * 1024;
const mostHeaders = 100;
const largestHeaders = 8 * 1024;
/** Seconds nobody has seen a request outlast, whatever `timeoutSeconds` asks for. */
const longestSeconds = 60;
export interface Prepared {
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
export function originOf(url: string): string | undefined {
  return /^https?:\/\/[^/?#\s]+/i.exec(url)?.[0];
}

/** @throws Exception for a bad address, bad options, or more than Google sends */
export function prepare(url: unknown, options: Record<string, unknown>): Prepared {
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
