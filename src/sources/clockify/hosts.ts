/**
 * Clockify's addresses: the global servers, four regions, one's own subdomain, the developers' sandbox. Requests and the
 * API key go to these and nowhere else, so every address is put together here. Pure.
 * Facts: Clockify's OpenAPI description of 2026-05-24 and its help page on regional and subdomain addresses.
 */
import { FieldrowsError } from '../../errors';
import type { SourceAddress } from '../source';
import { splitAddress } from '../web-address';

const domain = 'clockify.me';
const globalServer = `https://api.${domain}`;
/** Germany, the United States, the United Kingdom, Australia. */
const regions: readonly string[] = ['euc1', 'use2', 'euw2', 'apse2'];
/** Addresses of the global installation, and of pages around it, that are nobody's subdomain. */
const globalNames: readonly string[] = ['', 'app', 'api', 'reports.api', 'www', 'docs'];
const subdomain = /^[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?$/;

/** As Clockify makes them: a key pasted in their place would travel in an address. */
const idShape = /^[0-9a-f]{24}$/;

export function isId(text: string): boolean {
  return idShape.test(text);
}

/** Whether an address is one of Clockify's, or just names it. */
export function isClockify(address: string): boolean {
  const text = address.trim();
  return /^clockify$/i.test(text) || nameOf(text) !== undefined;
}

/** What stands before the domain: '' for the domain itself; undefined for any other host. */
function nameOf(text: string): string | undefined {
  const host = splitAddress(withScheme(text))?.host ?? '';
  if (host === domain) return '';
  return host.endsWith(`.${domain}`) ? host.slice(0, -domain.length - 1) : undefined;
}

function withScheme(text: string): string {
  return /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
}

/**
 * Reads what people paste: the page they work on, an address of the API, or the name alone.
 *
 * @throws {FieldrowsError} `addressNotHttps`, `addressForbidden`, `addressNotRecognised`
 */
export function parseAddress(pasted: string): SourceAddress {
  const text = pasted.trim();
  if (/^clockify$/i.test(text)) return { server: globalServer };
  const address = splitAddress(withScheme(text));
  const name = nameOf(text);
  if (address === undefined || name === undefined) throw new FieldrowsError('addressNotRecognised', {});
  if (address.scheme !== 'https') throw new FieldrowsError('addressNotHttps', { server: address.host });
  if (address.port !== undefined) throw new FieldrowsError('addressForbidden', { server: address.host });
  const projectUid = /\/workspaces\/([0-9a-f]{24})(?:\/|$)/.exec(address.path)?.[1];
  return { server: serverNamed(name, address.host), projectUid };
}

function serverNamed(name: string, host: string): string {
  if (globalNames.includes(name)) return globalServer;
  // Where a region is, its pages are: both orders of the words have been seen.
  const region = name.split('.').find((label) => regions.includes(label));
  if (region !== undefined) return `https://${region}.${domain}`;
  if (!subdomain.test(name)) throw new FieldrowsError('addressForbidden', { server: host });
  return `https://${name}.${domain}`;
}

/** Where accounts and workspaces are asked for. @throws {FieldrowsError} `addressForbidden` */
export function coreAddress(server: string): string {
  return `${knownServer(server)}/api/v1`;
}

/** Where reports are asked for: a host of its own for the global servers, a folder elsewhere. */
export function reportsAddress(server: string): string {
  return knownServer(server) === globalServer ? `https://reports.api.${domain}/v1` : `${server}/report/v1`;
}

/** Everybody who may edit the spreadsheet may change what is kept in it, the server of an import included. */
function knownServer(server: string): string {
  const name = /^https:\/\/([^/:]+)\.clockify\.me$/.exec(server)?.[1];
  if (server === globalServer || (name !== undefined && serverNamed(name, '') === server)) return server;
  throw new FieldrowsError('addressForbidden', { server: splitAddress(server)?.host ?? '' });
}
