/** Utilities: bytes, digests, dates, waiting. */

import { passTime } from './accounting';
import { blobOf, newBlob, signedBytes, unsignedBytes } from './blob';
import { constants } from './constants';
import { formatDate, parseDate } from './date-format';
import { checkArguments, Exception, isDate, wrongSignature } from './exception';
import { host } from './host';
import { strict } from './strict';
import { unzip } from './unzip';

const longestSleep = 300_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a text (in a charset, default UTF-8) or of a list of bytes. */
function bytesOf(value: unknown, charset: unknown): Uint8Array {
  if (typeof value === 'string') {
    return host.encode(value, charset === undefined || charset === null ? 'UTF-8' : String(charset).replace('_', '-'));
  }
  return unsignedBytes(value);
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const sign = (shift: number): string => alphabet.charAt((bits >> shift) & 63);
    parts.push(sign(18) + sign(12) + (b === undefined ? '=' : sign(6)) + (c === undefined ? '=' : sign(0)));
  }
  return parts.join('');
}

function base64Bytes(text: string): number[] {
  const plain = text
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .replace(/[\s=]+$/g, '');
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of plain) {
    const value = alphabet.indexOf(sign);
    if (value < 0) throw new Exception('Could not decode string.');
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((((bits >> held) & 255) << 24) >> 24);
    }
  }
  return bytes;
}

export const utilities = strict('Utilities', {
  Charset: Object.freeze({ UTF_8: 'UTF-8', US_ASCII: 'US-ASCII' }),
  DigestAlgorithm: constants('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'),
  MacAlgorithm: constants('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'),
  sleep: (...args: unknown[]) => {
    checkArguments('Utilities.sleep', args, ['integer']);
    const milliseconds = Number(args[0]);
    if (milliseconds < 0 || milliseconds > longestSleep) throw new Exception('Invalid argument: milliseconds');
    passTime(milliseconds);
  },
  getUuid: () => host.uuid(),
  formatDate: (...args: unknown[]) => {
    const [date, timeZone, format] = args;
    if (!isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw wrongSignature('Utilities.formatDate', args);
    }
    return formatDate(date.getTime(), timeZone, format);
  },
  parseDate: (...args: unknown[]) => {
    checkArguments('Utilities.parseDate', args, ['string', 'string', 'string']);
    const [text, timeZone, format] = args as [string, string, string];
    return new Date(parseDate(text, timeZone, format));
  },
  computeDigest: (...args: unknown[]) => {
    const [algorithm, value, charset] = args;
    return signedBytes(host.digest(String(algorithm), bytesOf(value, charset)));
  },
  computeHmacSha256Signature: (...args: unknown[]) => {
    const [value, key, charset] = args;
    return signedBytes(host.hmac('SHA_256', bytesOf(value, charset), bytesOf(key, charset)));
  },
  base64Encode: (...args: unknown[]) => base64(bytesOf(args[0], args[1])),
  base64EncodeWebSafe: (...args: unknown[]) =>
    base64(bytesOf(args[0], args[1])).replace(/\+/g, '-').replace(/\//g, '_'),
  base64Decode: (...args: unknown[]) => base64Bytes(String(args[0])),
  base64DecodeWebSafe: (...args: unknown[]) => base64Bytes(String(args[0])),
  newBlob: (...args: unknown[]) => {
    const text = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));
    const type = text(args[1]) ?? (typeof args[0] === 'string' ? 'text/plain' : null);
    return newBlob(bytesOf(args[0], undefined), type, text(args[2]));
  },
  gzip: (...args: unknown[]) => {
    const blob = blobOf(args[0]);
    if (!blob) throw wrongSignature('Utilities.gzip', args);
    return newBlob(host.gzip(blob.bytes), 'application/x-gzip', args[1] ? String(args[1]) : 'archive.gz');
  },
  ungzip: (...args: unknown[]) => {
    const blob = blobOf(args[0]);
    if (!blob) throw wrongSignature('Utilities.ungzip', args);
    if (blob.type !== 'application/x-gzip') throw new Exception('Could not unzip: wrong content type.');
    return newBlob(host.gunzip(blob.bytes), null, blob.name ? blob.name.replace(/\.gz$/, '') : null);
  },
  unzip: (...args: unknown[]) => {
    const blob = blobOf(args[0]);
    if (!blob) throw wrongSignature('Utilities.unzip', args);
    if (blob.type !== 'application/zip') throw new Exception('Invalid argument: blob is not of type application/zip');
    return unzip(blob.bytes).map((file) => newBlob(file.bytes, null, file.name));
  },
});
