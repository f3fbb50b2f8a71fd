/**
 * What people paste as "the address of my project", made into a server, a project and a named export.
 * Pages of the web interface, links of the API and bare host names all work; what could lead a key astray is refused.
 * Facts: kobo-api contract (jsapp/js/router/routerConstants.ts, kpi/fields/kpi_uid.py), read 2026-08.
 */
import { FieldrowsError } from '../../../errors';
import { hostOf, isLoopback, isPublicHost, originOf, splitAddress, type WebAddress } from '../../web-address';
import { addressesIn } from './pasted-text';

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
 * @throws {FieldrowsError} `addressMissing`, `addressLegacy`, `addressIsForm`, `addressNotHttps`, `addressForbidden`,
 *   `addressNotRecognised`
 */
export function parseAddress(pasted: string, chosenServer?: string): KoboAddress {
  const readings = addressesIn(pasted).map((text) => recognise(text, chosenServer));
  const recognised = readings.filter((reading): reading is KoboAddress => !(reading instanceof FieldrowsError));
  const [first] = recognised;
  const projects = recognised.filter(({ projectUid }) => projectUid !== undefined);
  // Among several addresses only one on KoboToolbox's own servers may push itself to the front.
  const reading =
    projects.find(({ server }) => isHosted(hostOf(server))) ??
    projects.find(({ server }) => server === first?.server) ??
    first ??
    readings[0];
  if (reading === undefined) throw new FieldrowsError('addressMissing', {});
  if (reading instanceof FieldrowsError) throw reading;
  return reading;
}

/** As `parseAddress`, for whoever wants to know while an address is still being typed. */
export function readAddress(pasted: string, chosenServer?: string): KoboAddress | FieldrowsError {
  try {
    return parseAddress(pasted, chosenServer);
  } catch (error) {
    if (error instanceof FieldrowsError) return error;
    throw error;
  }
}

function recognise(text: string, chosenServer: string | undefined): KoboAddress | FieldrowsError {
  try {
    if (isProjectUid(text)) {
      if (chosenServer === undefined) throw new FieldrowsError('addressNotRecognised', {});
      return { server: parseAddress(chosenServer).server, projectUid: text };
    }
    const address = checkedHost(split(text));
    if (isFormAddress(address)) throw new FieldrowsError('addressIsForm', {});
    const route = parseRoute(address);
    // The hosted servers have no folders, so a folder there is a page we do not know.
    const folder = isHosted(address.host) ? '' : route.folder;
    const { projectUid, exportUid } = route;
    return {
      server: originOf(address) + folder,
      ...(projectUid === undefined ? {} : { projectUid }),
      ...(exportUid === undefined ? {} : { exportUid }),
    };
  } catch (error) {
    if (error instanceof FieldrowsError) return error;
    throw error;
  }
}

function split(text: string): WebAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):\/{2}/i.exec(text);
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
  if (isFormServer(host)) throw new FieldrowsError('addressIsForm', {});
  // The web site is no server with an API.
  if (isHosted(host) && !isServerName(host)) throw new FieldrowsError('addressNotRecognised', {});
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
  return host !== 'kobotoolbox.org' && !/^(?:www|support|community|academy)\./.test(host);
}

/** Enketo, which shows the form that people fill in. Its addresses hold a number of its own, not the project's. */
function isFormServer(host: string): boolean {
  return /^(?:ee(?:-[a-z]+)?|enketo)\./.test(host);
}

/** Enketo's pages wherever it runs: `/x/AbC1`, `/single/AbC1`, `/::AbC1` and the like. */
function isFormAddress({ path }: WebAddress): boolean {
  return /^\/(?:(?:x|i|_|single|preview|edit|view|thanks)(?:\/|$)|(?:[a-z]+\/)?::)/.test(path);
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
  // A login page says where it leads to.
  const next = /[?&]next=[^&]*?forms(?:\/|%2f)(a[0-9A-Za-z]{21})(?![0-9A-Za-z])/i.exec(address.query)?.[1];
  return next === undefined ? { folder } : { folder, projectUid: next };
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
