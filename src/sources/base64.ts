/** Base64, because Apps Script has no `btoa`: for signing in with a password, and for files on their way to the sidebar. */
import { utf8Bytes } from '../tables/personal-data/utf8';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text's UTF-8 bytes in base64. */
export function base64(text: string): string {
  return base64OfBytes(utf8Bytes(text));
}

/** Bytes in base64 (RFC 4648 section 4), padded, on one line. */
export function base64OfBytes(bytes: Uint8Array): string {
  let encoded = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const three = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const sextets = [three >> 18, three >> 12, three >> 6, three].map((bits) => alphabet.charAt(bits & 0x3f));
    encoded += sextets.slice(0, Math.min(4, bytes.length - index + 1)).join('');
  }
  return encoded.padEnd(Math.ceil(bytes.length / 3) * 4, '=');
}
