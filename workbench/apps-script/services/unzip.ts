/** Reads a ZIP archive by its central directory. */

import { Exception } from './exception';
import { host } from './host';

/** Files of an archive in the order of its directory; folders are left out. @throws Exception when it is no archive */
export function unzip(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Exception('Invalid argument: could not read the ZIP file.');
  const count = view.getUint16(end + 10, true);
  const files: { name: string; bytes: Uint8Array }[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = host.decode(bytes.slice(at + 46, at + 46 + nameLength), 'UTF-8');
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.slice(start, start + size);
    if (method !== 0 && method !== 8) throw new Exception('Invalid argument: unknown compression in the ZIP file.');
    if (!name.endsWith('/')) files.push({ name, bytes: method === 0 ? packed : host.inflateRaw(packed) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}
