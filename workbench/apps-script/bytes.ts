/** Text, digests and compression for the services, whose context has none of node's. */

import { createHash, createHmac } from 'node:crypto';
import zlib from 'node:zlib';
import type { Host } from './services/host';

const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function algorithmOf(name: string): string {
  const algorithm = algorithms[name];
  if (algorithm === undefined) throw new Error(`NOT FAKED: digest ${name}`);
  return algorithm;
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer);

export const byteServices: Pick<Host, 'decode' | 'encode' | 'digest' | 'hmac' | 'gzip' | 'gunzip' | 'inflateRaw'> = {
  decode(bytes, charset) {
    const name = charset.toLowerCase();
    if (name === 'utf-8' || name === 'utf8') return bufferOf(bytes).toString('utf8');
    if (name === 'iso-8859-1' || name === 'latin1') return bufferOf(bytes).toString('latin1');
    return new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
  },
  encode(text, charset) {
    const name = charset.toLowerCase();
    if (name === 'iso-8859-1' || name === 'latin1') return plain(Buffer.from(text, 'latin1'));
    if (name === 'us-ascii') return plain(Buffer.from(text.replace(/[^\x00-\x7f]/g, '?'), 'latin1'));
    if (name === 'utf-8' || name === 'utf8') return plain(Buffer.from(text, 'utf8'));
    throw new Error(`NOT FAKED: charset ${charset}`);
  },
  digest: (algorithm, bytes) => plain(createHash(algorithmOf(algorithm)).update(bufferOf(bytes)).digest()),
  hmac: (algorithm, bytes, key) =>
    plain(createHmac(algorithmOf(algorithm), bufferOf(key)).update(bufferOf(bytes)).digest()),
  gzip: (bytes) => plain(zlib.gzipSync(bufferOf(bytes))),
  gunzip: (bytes) => plain(zlib.gunzipSync(bufferOf(bytes))),
  inflateRaw: (bytes) => plain(zlib.inflateRawSync(bufferOf(bytes))),
};
