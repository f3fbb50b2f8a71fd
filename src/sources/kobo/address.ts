/**
 * What people paste as "the address of my project", made into a server, a project and a named export.
 * Pages of the web interface, links of the API and bare host names all work; what could lead a key astray is refused.
 * Facts: kobo-api contract (jsapp/js/router/routerConstants.ts, kpi/fields/kpi_uid.py), read 2026-08.
 */
import { FieldrowsError } from '../../errors';
import { isLoopback, isPublicHost, originOf, splitAddress, type WebAddress } from '../web-address';

export interface KoboAddress {
  /** Origin and, for an installation in a folder, its path; no slash at the end. */
  readonly server: string;
  readonly projectUid?: string;
  readonly exportUid?: string;
}

const projectUidShape = /^a[0-9A-Za-z]{21}$/;
const exportUidShape = /^es[0-9A-Za-z]{21}$/;

/** First folders of KoboToolbox's own addresses: what stands before one of them is the installation's path. */
const ownFolders = new Set([
  ...['api', 'forms', 'assets', 'exports', 'token', 'me', 'accounts', 'private-media', 'account', 'library'],
  ...['projects', 'admin', 'organizations', 'service_health'],
]);
/** Pages of `/api/v2/assets/` that stand where a project's UID would. */
const assetPages = new Set(['minimal-list', 'counts', 'hash', 'metadata']);

/** Whether a text is the UID of a project: `a` and 21 letters or digits. */
export function isProjectUid(text: string): boolean {
  return projectUidShape.test(text);
}

/**
 * Reads an address as pasted, or a bare project UID if `chosenServer` says which server it is on. A server in the
 * pasted text wins over the chosen one.
 *
 * @throws {FieldrowsError} `addressMissing`, `addressLegacy`, `addressNotHttps`, `addressForbidden`,
 *   `addressNotRecognised`
 */
export function parseAddress(pasted: string, chosenServer?: string): KoboAddress {
  const text = withoutWrapping(pasted);
  if (text === '') throw new FieldrowsError('addressMissing', {});
  if (isProjectUid(text)) {
    if (chosenServer === undefined) throw new FieldrowsError('addressNotRecognised', {});
    return { server: parseAddress(chosenServer).server, projectUid: text };
  }
  const address = checkedHost(split(text));
  const route = parseRoute(address);
  // The hosted servers have no folders, so a folder there is a page we do not know.
  const folder = isHosted(address.host) ? '' : route.folder;
  const { projectUid, exportUid } = route;
  return {
    server: originOf(address) + folder,
    ...(projectUid === undefined ? {} : { projectUid }),
    ...(exportUid === undefined ? {} : { exportUid }),
  };
}

/** Removes what mail programs, chats and documents put around or into an address. */
function withoutWrapping(pasted: string): string {
  return pasted
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(
      /^[\s"'`<({\u00ab\u00bb\u201c\u201d\u2018\u2019\u201e]+|[\s"'`>)}\u00ab\u00bb\u201c\u201d\u2018\u2019.,;]+$/g,
      '',
    );
}

function split(text: string): WebAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  if (scheme !== null && !/^https?$/i.test(scheme[1] ?? '')) throw new FieldrowsError('addressNotRecognised', {});
  const bare = text.slice(scheme?.[0].length ?? 0);
  const authority = /^[^/?#]*/.exec(bare)?.[0] ?? '';
  if (/[\u0000-\u001f\u007f\\]/.test(text) || authority.includes('@') || /[^\u0000-\u007f]/.test(authority)) {
    throw new FieldrowsError('addressForbidden', { server: /[0-9A-Za-z.-]*$/.exec(authority)?.[0] ?? '' });
  }
  const assumed = isLoopback(authority.replace(/:\d*$/, '').toLowerCase()) ? 'http' : 'https';
  // Only the part after the host may hold letters of other scripts; they matter to no route.
  const rest = bare
    .slice(authority.length)
    .replace(/%23/g, '#')
    .replace(/[^\u0021-\u007e]/g, '%3F');
  const address = splitAddress(`${scheme?.[1] ?? assumed}://${authority}${rest}`);
  if (address === undefined || /\s/.test(text)) throw new FieldrowsError('addressNotRecognised', {});
  return address;
}

/** Refuses hosts a key must not go to, and turns http into https everywhere but on this computer. */
function checkedHost(address: WebAddress): WebAddress {
  const { host } = address;
  if (isLoopback(host)) {
    if (address.port === undefined) throw new FieldrowsError('addressForbidden', { server: host });
    return address;
  }
  if (/^kc[.-]/.test(host) || /(?:^|\.)humanitarianresponse\.info$/.test(host)) {
    throw new FieldrowsError('addressLegacy', {});
  }
  if (!isPublicHost(host)) {
    if (/^[a-z][0-9a-z-]*$/.test(host)) throw new FieldrowsError('addressNotRecognised', {});
    throw new FieldrowsError('addressForbidden', { server: host });
  }
  // kf.kobotoolbox.org.example.com and mykobotoolbox.org belong to somebody else.
  if (host.includes('kobotoolbox.org') && !isHosted(host))
    throw new FieldrowsError('addressForbidden', { server: host });
  // The form people fill in (Enketo) and the web site are not servers with an API.
  if (isHosted(host) && !isServerName(host)) {
    throw new FieldrowsError('addressNotRecognised', {});
  }
  if (address.scheme === 'https') return address;
  if (address.port !== undefined && address.port !== 443) {
    throw new FieldrowsError('addressNotHttps', { server: host });
  }
  return { ...address, scheme: 'https', port: undefined };
}

function isHosted(host: string): boolean {
  return host === 'kobotoolbox.org' || host.endsWith('.kobotoolbox.org');
}

function isServerName(host: string): boolean {
  return host !== 'kobotoolbox.org' && !/^(?:www|support|community|academy|ee|ee-[a-z]+)\./.test(host);
}

interface Route {
  readonly folder: string;
  readonly projectUid?: string;
  readonly exportUid?: string;
}

function parseRoute(address: WebAddress): Route {
  const path = segments(address.path);
  const own = path.findIndex((segment) => ownFolders.has(segment));
  const before = own === -1 ? path : path.slice(0, own);
  const after = own === -1 ? [] : path.slice(own);
  if (!before.every((segment) => /^[0-9A-Za-z_~-][0-9A-Za-z._~-]*$/.test(segment))) {
    throw new FieldrowsError('addressNotRecognised', {});
  }
  const folder = before.map((segment) => `/${segment}`).join('');
  const page = segments(address.fragment.replace(/^#/, '').replace(/\?.*$/, ''));
  const [first, second, third, ...rest] = after;
  // Version 1 of the API lived at /assets/ and /api/v1/; its addresses answer 410 or 404 today.
  if (first === 'assets' || first === 'exports' || (first === 'api' && second === 'v1')) {
    throw new FieldrowsError('addressLegacy', {});
  }
  if (first === 'api' && third === 'assets') return { folder, ...assetRoute(rest) };
  if (first === 'forms') return { folder, ...formRoute(after) };
  if (page[0] === 'forms') return { folder, ...formRoute(page) };
  return { folder };
}

/** `aXXX`, `aXXX.json`, `aXXX/export-settings/esXXX/data.csv` and the like, after `/api/v2/assets/`. */
function assetRoute(rest: readonly string[]): Omit<Route, 'folder'> {
  const uid = rest[0]?.replace(/\.[a-z]+$/, '');
  if (uid === undefined || assetPages.has(uid)) return {};
  if (!isProjectUid(uid)) throw new FieldrowsError('addressNotRecognised', {});
  const exportUid = rest[1] === 'export-settings' ? rest[2] : undefined;
  return exportUid !== undefined && exportUidShape.test(exportUid)
    ? { projectUid: uid, exportUid }
    : { projectUid: uid };
}

/** `forms/aXXX/summary` and the like. */
function formRoute(route: readonly string[]): Omit<Route, 'folder'> {
  const uid = route[1];
  if (uid === undefined) return {};
  if (!isProjectUid(uid)) throw new FieldrowsError('addressNotRecognised', {});
  return { projectUid: uid };
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
