/** Blobs and signed bytes, as Google's services hand them out. */

import { Exception } from './exception';
import { host } from './host';
import { strict, unwrap } from './strict';

/** Bytes as Google gives them: -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  const signed = new Array<number>(bytes.length);
  for (let at = 0; at < bytes.length; at++) signed[at] = ((bytes[at] ?? 0) << 24) >> 24;
  return signed;
}

/** Bytes of a signed (or unsigned) list. @throws Exception when it is not a list of bytes */
export function unsignedBytes(list: unknown): Uint8Array {
  if (!Array.isArray(list)) throw new Exception('Cannot convert to byte[].');
  return Uint8Array.from(list as number[]);
}

class Blob {
  readonly bytes: Uint8Array;
  type: string | null;
  name: string | null;

  constructor(bytes: Uint8Array, type: string | null, name: string | null) {
    this.bytes = bytes;
    this.type = type;
    this.name = name;
  }
  getBytes() {
    return signedBytes(this.bytes);
  }
  getDataAsString(charset: unknown = 'UTF-8') {
    return host.decode(this.bytes, String(charset ?? 'UTF-8'));
  }
  getContentType() {
    return this.type;
  }
  setContentType(type: unknown) {
    this.type = type === null ? null : String(type);
    return wrapped(this);
  }
  getName() {
    return this.name;
  }
  setName(name: unknown) {
    this.name = name === null ? null : String(name);
    return wrapped(this);
  }
  copyBlob() {
    return newBlob(this.bytes, this.type, this.name);
  }
}

const proxies = new WeakMap<Blob, Blob>();
function wrapped(blob: Blob): Blob {
  const proxy = proxies.get(blob) ?? strict('Blob', blob);
  proxies.set(blob, proxy);
  return proxy;
}

export function newBlob(bytes: Uint8Array, type: string | null, name: string | null): Blob {
  return wrapped(new Blob(bytes, type, name));
}

export function blobOf(value: unknown): { bytes: Uint8Array; type: string | null; name: string | null } | undefined {
  return unwrap<Blob>('Blob', value);
}
