/** Looks at a downloaded file before anybody believes it: right status, right kind, all of it. Pure. */
import { FieldrowsError } from '../errors';
import { maxResponseBytes } from '../limits';
import type { HttpResponse } from '../ports';
import { utf8Length } from '../tables/personal-data/utf8';
import { recogniseDownload } from '../tables/recognise';
import { contentType } from './content-type';
import type { Download } from './download';

import { hostOf } from './web-address';

const megabyte = 1024 * 1024;

/** What `verifyFile` found. */
export interface VerifiedFile {
  readonly text: string;
  readonly byteLength: number;
  /** A CSV file may break off at the end of a row, and then only its announced length tells. */
  readonly isProven: boolean;
}

/**
 * Returns the file of a response.
 *
 * @param host Host name, for messages.
 * @throws {FieldrowsError} `downloadTooLarge`, `emptyDownload`, `truncatedDownload`, `notCsv`, `notXlsx`, `serverError`
 */
export function verifyFile(response: HttpResponse, format: Download['format'], host: string): VerifiedFile {
  if (response.status === 206) throw new FieldrowsError('truncatedDownload', {});
  if (response.status === 204 || response.status === 205) throw new FieldrowsError('emptyDownload', {});
  if (response.status !== 200) throw new FieldrowsError('serverError', { server: host, status: response.status });
  const declared = declaredLength(response);
  // Google cuts or refuses longer answers, so what is there cannot be all of it.
  if (declared !== undefined && declared >= maxResponseBytes) throw tooLarge(declared);
  return format === 'csv' ? verifyCsv(response, declared, host) : verifyXlsx(response, declared, host);
}

function verifyCsv(response: HttpResponse, declared: number | undefined, host: string): VerifiedFile {
  const received = response.text();
  const text = received.replace(/^\ufeff/, '');
  // Counting the text's bytes spares fetching them: Google hands them over as an array of numbers. A text with
  // replaced bytes or a mark its reader swallowed comes out differently, and only then the bytes are asked.
  const counted = utf8Length(received);
  const byteLength = declared === undefined || counted === declared ? counted : response.bytes().length;
  if (byteLength >= maxResponseBytes) throw tooLarge(byteLength);
  if (text === '')
    throw new FieldrowsError(declared === undefined || declared === 0 ? 'emptyDownload' : 'truncatedDownload', {});
  if (!looksLikeCsv(text, contentType(response))) throw new FieldrowsError('notCsv', { server: host });
  if (declared !== undefined && byteLength < declared) throw new FieldrowsError('truncatedDownload', {});
  return { text, byteLength, isProven: declared !== undefined };
}

function verifyXlsx(response: HttpResponse, declared: number | undefined, host: string): VerifiedFile {
  const bytes = response.bytes();
  if (bytes.length >= maxResponseBytes) throw tooLarge(bytes.length);
  if (bytes.length === 0) throw new FieldrowsError('emptyDownload', {});
  // The local file header every zip archive with a file in it begins with.
  if (![0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)) {
    throw new FieldrowsError('notXlsx', { server: host });
  }
  if (declared !== undefined && bytes.length < declared) throw new FieldrowsError('truncatedDownload', {});
  return { text: '', byteLength: bytes.length, isProven: true };
}

/** KoboToolbox quotes every field, so its files begin with a quote whatever a proxy calls them. */
function looksLikeCsv(text: string, type: string): boolean {
  // UTF-16 and compressed bytes read as UTF-8 show in the first characters; further on, an answer may hold anything.
  if (/^(?:\ufffd|[\s\S]?[\u0000-\u0008\u000e-\u001f])/.test(text)) return false;
  if (type === 'application/json' || recogniseDownload(text) !== 'csv') return false;
  return text.startsWith('"') || type === 'text/csv';
}

/** Content-Length, where it counts the bytes we see: with a content encoding it counts the packed ones. */
function declaredLength(response: HttpResponse): number | undefined {
  const length = response.headers['content-length']?.trim() ?? '';
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  return /^\d{1,15}$/.test(length) && (encoding === '' || encoding === 'identity') ? Number(length) : undefined;
}

function tooLarge(bytes: number): FieldrowsError {
  return new FieldrowsError('downloadTooLarge', { megabytes: Math.ceil(bytes / megabyte) });
}

/**
 * What a response brought, once `verifyFile` has looked at it.
 *
 * @param url Where it came from; its end names a file that the server does not name.
 * @throws {FieldrowsError} as `verifyFile`
 */
export function verifiedDownload(
  response: HttpResponse,
  url: string,
  format: Download['format'],
): Omit<Download, 'requests' | 'fetchedAt'> {
  const { text, byteLength, isProven } = verifyFile(response, format, hostOf(url));
  const name = fileName(response, url);
  return {
    format,
    text,
    bytes: () => response.bytes(),
    byteLength,
    isProven,
    ...(name === undefined ? {} : { fileName: name }),
  };
}

/** Name of a file: as the server says (RFC 6266), else the end of its address; undefined when there is none. */
function fileName(response: HttpResponse, url: string): string | undefined {
  const disposition = response.headers['content-disposition'] ?? '';
  const encoded = /filename\*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const plain = /filename=\s*"?([^";]+)"?/i.exec(disposition)?.[1];
  const last = /([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1];
  return decoded(encoded) ?? plain?.trim() ?? decoded(last);
}

function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
