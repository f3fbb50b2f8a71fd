/**
 * JSON values kept in one of Google's property stores, whose single values may not exceed 9 KB. A longer value is
 * split over `name`, `name~1`, `name~2`, …; the first part says how many there are, so that parts left over from a
 * longer value do no harm and one call writes everything.
 */
import { FieldrowsError } from '../errors';
import { maxPropertyStoreBytes, maxPropertyValueBytes } from '../limits';

type Properties = Readonly<Record<string, string>>;

/** Leaves room for the count in front. */
const maxPartBytes = maxPropertyValueBytes - 64;

/**
 * Reads a stored value.
 *
 * @returns undefined when there is none, or when it is damaged (a part is missing or it is no JSON).
 */
export function readStored(properties: Properties, name: string): unknown {
  const first = properties[name];
  if (first === undefined) return undefined;
  const bar = first.indexOf('|');
  const parts = Number(first.slice(0, bar));
  let json = first.slice(bar + 1);
  for (let part = 1; part < parts; part++) json += properties[`${name}~${part}`] ?? '\u0000';
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The entries that keep a value under a name. */
export function storedEntries(name: string, value: unknown): Record<string, string> {
  const parts = splitByBytes(JSON.stringify(value), maxPartBytes);
  const entries: Record<string, string> = {};
  parts.forEach((part, index) => {
    entries[index === 0 ? name : `${name}~${index}`] = index === 0 ? `${parts.length}|${part}` : part;
  });
  return entries;
}

/** The entries that remove everything kept under a name. */
export function removedEntries(properties: Properties, name: string): Record<string, undefined> {
  const entries: Record<string, undefined> = {};
  for (const key of Object.keys(properties)) if (key === name || key.startsWith(`${name}~`)) entries[key] = undefined;
  return entries;
}

/** @throws {FieldrowsError} `settingsTooLarge` when the store would not hold these entries beside what it has. */
export function requireRoom(properties: Properties, entries: Readonly<Record<string, string | undefined>>): void {
  if (storedBytes({ ...properties, ...entries }) > maxPropertyStoreBytes) {
    throw new FieldrowsError('settingsTooLarge', {});
  }
}

/** How much of a store some properties take. */
export function storedBytes(properties: Readonly<Record<string, string | undefined>>): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined) bytes += utf8Bytes(key) + utf8Bytes(value);
  }
  return bytes;
}

function splitByBytes(text: string, maxBytes: number): string[] {
  const parts: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const size = utf8BytesOfUnit(text.charCodeAt(at));
    // Half a surrogate pair does not survive being stored by itself, so a pair is never parted.
    const room = isLeadingSurrogate(text.charCodeAt(at)) ? maxBytes - size : maxBytes;
    if (bytes + size > room) {
      parts.push(text.slice(start, at));
      start = at;
      bytes = 0;
    }
    bytes += size;
  }
  parts.push(text.slice(start));
  return parts;
}

function isLeadingSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += utf8BytesOfUnit(text.charCodeAt(at));
  return bytes;
}

/** Half a surrogate pair counts three bytes: a little too much, never too little. */
function utf8BytesOfUnit(unit: number): number {
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}
