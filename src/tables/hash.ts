/**
 * Fingerprints: murmur-style hashes of two 32-bit lanes, of which 53 bits are kept. They say whether something changed
 * since the last refresh; they guard against nobody's malice.
 */
import type { Cell, ColumnKind, Table } from './table';

/** Looked up once: a global is slow to reach where a host wraps them, and these run for every cell. */
const { imul } = Math;

const digits = '0123456789abcdefghijklmnopqrstuv';
/** Two digits for each 10 bits: `Number.toString` takes longer over a fingerprint than hashing its row does. */
const digitPairs = Array.from({ length: 1_024 }, (_, bits) => digits.charAt(bits >>> 5) + digits.charAt(bits & 31));

/** Murmur's finalizer: every bit of the lane comes to depend on every other. */
function mix(lane: number): number {
  let bits = lane;
  bits = imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** 21 bits of one lane and all of the other, in base 32. */
function fingerprint(lane1: number, lane2: number): string {
  const middle = ((lane1 & 0xff) << 2) | (lane2 >>> 30);
  return (
    digits.charAt((lane1 >>> 18) & 7) +
    pair(lane1 >>> 8) +
    pair(middle) +
    pair(lane2 >>> 20) +
    pair(lane2 >>> 10) +
    pair(lane2)
  );
}

function pair(bits: number): string {
  return digitPairs[bits & 1_023] ?? '';
}

/** The lanes of the last call: returning them in an object for each of two million cells would cost more than hashing. */
const lanes = new Int32Array(2);

/** Both lanes take the same two UTF-16 units a step, turned by different amounts so that no change cancels in both. */
function hashUnits(text: string, seed1: number, seed2: number): void {
  let lane1 = seed1 ^ text.length;
  let lane2 = seed2 ^ text.length;
  const even = text.length & ~1;
  for (let position = 0; position < even; position += 2) {
    const units = text.charCodeAt(position) | (text.charCodeAt(position + 1) << 16);
    lane1 = imul(lane1 ^ units, 0xcc9e2d51);
    lane1 = (lane1 << 13) | (lane1 >>> 19);
    lane2 = imul(lane2 ^ units, 0x1b873593);
    lane2 = (lane2 << 17) | (lane2 >>> 15);
  }
  if (even < text.length) {
    const unit = text.charCodeAt(even);
    lane1 = imul(lane1 ^ unit, 0xcc9e2d51);
    lane2 = imul(lane2 ^ unit, 0x1b873593);
  }
  lanes[0] = mix(lane1 ^ (lane2 >>> 15));
  lanes[1] = mix(lane2 ^ (lane1 >>> 13));
}

/** Fingerprint of a text of any length: 11 characters of `0-9a-v`. */
export function hashText(text: string): string {
  hashUnits(text, 0x2f0b4c47, 0x5d1e8a93);
  return fingerprint(lanes[0] ?? 0, lanes[1] ?? 0);
}

/** Whether a text can be one of our fingerprints. */
export function isFingerprint(text: string): boolean {
  return /^[0-9a-v]{11}$/.test(text);
}

/** Two numbers a column, in the order of the columns: what tells equal cells of different columns apart. */
export type ColumnSeeds = Int32Array;

/**
 * Depends on a column's heading, on which of the columns of that heading it is, and on whether it holds text, numbers,
 * dates … (whole and decimal numbers are one: a first `1.5` must not make every row of its column look changed), but
 * not on where the column stands.
 */
export function columnSeeds(table: Pick<Table, 'headings' | 'kinds'>): ColumnSeeds {
  const seeds = new Int32Array(table.headings.length * 2);
  const occurrences = new Map<string, number>();
  table.headings.forEach((heading, column) => {
    const occurrence = (occurrences.get(heading) ?? 0) + 1;
    occurrences.set(heading, occurrence);
    hashUnits(`${kindFamily(table.kinds[column] ?? 'text')} ${occurrence} ${heading}`, 0x3c6ef372, 0x510e527f);
    seeds.set(lanes, column * 2);
  });
  return seeds;
}

function kindFamily(kind: ColumnKind): string {
  return kind === 'integer' || kind === 'decimal' ? 'number' : kind;
}

const numberBits = new Float64Array(1);
const numberHalves = new Int32Array(numberBits.buffer);

function hashNumber(value: number, seed1: number, seed2: number): void {
  // Adding zero makes 0 of -0, which is the same number in a sheet.
  numberBits[0] = value + 0;
  const low = numberHalves[0] ?? 0;
  const high = numberHalves[1] ?? 0;
  const half1 = mix(seed1 ^ low);
  const half2 = mix(seed2 ^ high);
  lanes[0] = mix(half1 ^ imul(high, 0xcc9e2d51));
  lanes[1] = mix(half2 ^ imul(low, 0x1b873593));
}

/**
 * Fingerprint of a row: 11 characters of `0-9a-v`. The cells' hashes are added up, so neither the order of the columns
 * nor a column that is empty in this row makes a difference.
 */
export function fingerprintRow(seeds: ColumnSeeds, row: readonly Cell[]): string {
  let sum1 = 0;
  let sum2 = 0;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (cell === '' || cell === undefined) continue;
    const seed1 = seeds[column * 2] ?? 0;
    const seed2 = seeds[column * 2 + 1] ?? 0;
    if (typeof cell === 'number') hashNumber(cell, seed1, seed2);
    else hashUnits(cell, seed1, seed2);
    sum1 = (sum1 + (lanes[0] ?? 0)) | 0;
    sum2 = (sum2 + (lanes[1] ?? 0)) | 0;
  }
  return fingerprint(mix(sum1 ^ (sum2 >>> 7)), mix(sum2));
}
