/**
 * The directory at the end of a zip archive: names, sizes and check sums of the files in it, read without inflating
 * any of them. Inflating is fflate's; every number that the archive states is checked before it is believed.
 */
import { inflateSync } from 'fflate';
import { FieldrowsError } from '../../errors';

export interface ZipEntry {
  readonly name: string;
  /** CRC-32 of the inflated file. */
  readonly checkSum: number;
  /** Bytes of the inflated file. */
  readonly size: number;
  readonly compressedSize: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where the file's own header stands. */
  readonly offset: number;
}

/** An inflated file. Zeros stand behind its end, so that a reader may look ahead without leaving the array. */
export interface Inflated {
  readonly bytes: Uint8Array;
  /** Length of the file itself. */
  readonly end: number;
}

/** How far a reader may look beyond the end of an inflated file. */
const lookAhead = 64;
/** A sheet of this size holds some five million cells; writing them takes longer than Google lets a script run. */
const maxInflatedBytes = 256 * 1024 * 1024;
/** The most that deflate can make of one byte (RFC 1951: 258 bytes of two bits). */
const maxDeflateRatio = 1_032;
const megabyte = 1024 * 1024;

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const localHeaderLength = 30;
const entryHeaderLength = 46;
const endRecordLength = 22;
const maxCommentLength = 65_535;
const stored = 0;
const deflated = 8;
const encrypted = 1;

function read16(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
}

function read32(bytes: Uint8Array, offset: number): number {
  return (read16(bytes, offset) | (read16(bytes, offset + 2) << 16)) >>> 0;
}

/** What is wrong with an archive as a whole: it has no sheet's name. */
function damagedArchive(): FieldrowsError {
  return new FieldrowsError('damagedWorkbook', { sheetName: '' });
}

/**
 * Files of the archive by name.
 *
 * @throws {FieldrowsError} `emptyDownload`; `truncatedDownload` when the end of an archive is missing;
 *   `damagedWorkbook` for anything else that is no archive, or one whose directory contradicts itself.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length === 0) throw new FieldrowsError('emptyDownload', {});
  if (bytes[0] !== 0x50 || (bytes.length > 1 && bytes[1] !== 0x4b)) throw damagedArchive();
  const end = endRecord(bytes);
  const count = read16(bytes, end + 10);
  const begin = read32(bytes, end + 16);
  if (begin + read32(bytes, end + 12) !== end) throw damagedArchive();

  const entries = new Map<string, ZipEntry>();
  let offset = begin;
  for (let index = 0; index < count; index++) {
    if (offset + entryHeaderLength > end || read32(bytes, offset) !== entrySignature) throw damagedArchive();
    const nameEnd = offset + entryHeaderLength + read16(bytes, offset + 28);
    const next = nameEnd + read16(bytes, offset + 30) + read16(bytes, offset + 32);
    if (next > end || (read16(bytes, offset + 8) & encrypted) !== 0) throw damagedArchive();
    // XlsxWriter's names are ASCII, and no other is ever asked for.
    const name = String.fromCharCode(...bytes.subarray(offset + entryHeaderLength, nameEnd));
    entries.set(name, {
      name,
      checkSum: read32(bytes, offset + 16),
      size: read32(bytes, offset + 24),
      compressedSize: read32(bytes, offset + 20),
      method: read16(bytes, offset + 10),
      offset: read32(bytes, offset + 42),
    });
    offset = next;
  }
  return entries;
}

/** Offset of the record that ends the archive; only a comment may follow it. */
function endRecord(bytes: Uint8Array): number {
  const last = bytes.length - endRecordLength;
  for (let offset = last; offset >= 0 && offset >= last - maxCommentLength; offset--) {
    if (read32(bytes, offset) === endSignature && read16(bytes, offset + 20) === last - offset) return offset;
  }
  throw new FieldrowsError('truncatedDownload', {});
}

/**
 * Inflates one file of the archive.
 *
 * @param sheetName What to call the file when it turns out damaged.
 * @throws {FieldrowsError} `damagedWorkbook`, `workbookTooLarge`
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, sheetName: string): Inflated {
  const { offset, size, compressedSize, method } = entry;
  const damaged = new FieldrowsError('damagedWorkbook', { sheetName });
  if (read32(bytes, offset) !== localSignature) throw damaged;
  const begin = offset + localHeaderLength + read16(bytes, offset + 26) + read16(bytes, offset + 28);
  if (begin + compressedSize > bytes.length || size > compressedSize * maxDeflateRatio) throw damaged;
  if (size > maxInflatedBytes) {
    throw new FieldrowsError('workbookTooLarge', { megabytes: Math.ceil(size / megabyte) });
  }

  const compressed = bytes.subarray(begin, begin + compressedSize);
  const out = new Uint8Array(size + lookAhead);
  if (method === stored && compressedSize === size) out.set(compressed);
  else if (method !== deflated || inflatedLength(compressed, out) !== size) throw damaged;
  return { bytes: out, end: size };
}

/** Inflates into `out` and returns how many bytes came, or -1 for what is no deflated data. */
function inflatedLength(compressed: Uint8Array, out: Uint8Array): number {
  try {
    return inflateSync(compressed, { out }).length;
  } catch {
    return -1;
  }
}
