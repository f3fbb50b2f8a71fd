/**
 * Where a redirect may lead. Every export answers with one, to a relative address that needs the key again; anything
 * that leaves the configured server gets no key, and most of it is not followed at all.
 */
import { FieldrowsError } from '../../../errors';
import { redact } from '../../redact';
import {
  hostOf,
  isAmbiguousHost,
  isLoopback,
  isPublicHost,
  isSameOrigin,
  originOf,
  splitAddress,
  type WebAddress,
} from '../../web-address';

/** Redirects followed for one request. */
export const maxHops = 5;

/** Query parameters of addresses signed by S3, Google Cloud Storage, Azure, CloudFront and what speaks like them. */
const signature = /[?&](?:x-amz-signature|x-goog-signature|signature|sig)=[^&]/i;

export interface Hop {
  readonly url: string;
  /** Whether this is the configured origin, the only one the API key may go to. */
  readonly withKey: boolean;
}

/**
 * Decides where a redirect leads.
 *
 * @param from Address that answered with the redirect.
 * @param location Its `Location`, relative or absolute.
 * @param server The configured server.
 * @throws {FieldrowsError} `redirectRefused` for an address that is no https address, would leave https, pretends to
 *   be the server, or belongs to somebody else and is not signed.
 */
export function nextHop(from: string, location: string, server: string): Hop {
  const url = resolveLocation(from, location);
  const target = url === undefined ? undefined : splitAddress(url);
  const base = splitAddress(from);
  const home = splitAddress(server);
  // A host that echoes a key in its name must not bring it onto the status sheet.
  const details = { server: hostOf(server), target: redact(target?.host ?? '') };
  const refusal = new FieldrowsError('redirectRefused', details);
  if (url === undefined || target === undefined || base === undefined || home === undefined) throw refusal;
  if (base.scheme === 'https' && target.scheme === 'http') throw refusal;
  if (isSameOrigin(target, home)) return { url, withKey: true };
  if (!mayFollow(target, home)) throw refusal;
  return { url, withKey: false };
}

function mayFollow(target: WebAddress, home: WebAddress): boolean {
  if (isLoopback(target.host)) return isLoopback(home.host) && home.scheme === 'http' && target.scheme === 'http';
  const within = target.host.endsWith(`.${home.host}`);
  const pretends = (target.host.includes(home.host) && !within) || target.host.includes('xn--');
  return target.scheme === 'https' && isPublicHost(target.host) && !pretends && signature.test(target.query);
}

/**
 * Resolves a `Location` against the address it came from (RFC 3986 section 5, for http and https).
 *
 * @returns An absolute address without fragment; undefined when the two make none.
 */
export function resolveLocation(from: string, location: string): string | undefined {
  const base = splitAddress(from);
  // Some servers send accented letters as they are; a space or a control character is no part of any address.
  const text = encodeLetters(location.trim()).replace(/#.*$/, '');
  if (base === undefined || text === '' || /[^\u0021-\u007e]|\\/.test(text)) return undefined;
  if (/^[a-z][0-9a-z+.-]*:/i.test(text)) return absolute(text);
  if (text.startsWith('//')) return absolute(`${base.scheme}:${text}`);
  const origin = originOf(base);
  if (text.startsWith('?')) return absolute(origin + base.path + text);
  const [path = '', query] = cut(text);
  const merged = path.startsWith('/') ? path : base.path.replace(/[^/]*$/, '') + path;
  return absolute(origin + withoutDots(merged.startsWith('/') ? merged : `/${merged}`) + query);
}

/** Rewritten from its parts, so that what was judged and what is asked cannot differ. */
function absolute(url: string): string | undefined {
  const address = splitAddress(url);
  if (address === undefined || isAmbiguousHost(address.host)) return undefined;
  return originOf(address) + (address.path || '/') + address.query;
}

function cut(text: string): readonly [string, string] {
  const mark = text.indexOf('?');
  return mark === -1 ? [text, ''] : [text.slice(0, mark), text.slice(mark)];
}

function encodeLetters(text: string): string {
  return text.replace(/[\u0080-\ud7ff\ue000-\uffff]+|(?:[\ud800-\udbff][\udc00-\udfff])+/g, encodeURIComponent);
}

/** Removes `.` and `..` folders (RFC 3986 section 5.2.4). */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (last) kept.push('');
  });
  return `/${kept.join('/')}`;
}
