/**
 * What a person's web app needs to know of those imports whose submissions are pushed to it: in their own user
 * properties, where no other person's run can read it, and which a web app has although it has no document. Of a secret
 * only its digest is kept: what cannot be shown again cannot leak either.
 */
import * as v from 'valibot';
import type { Store } from '../ports';
import { sourceIds } from '../source-kinds';
import { readStored, storedEntries } from './stored-values';

const settingPrefix = 'fieldrows.push.';
const pingPrefix = 'fieldrows.ping.';
const heardPrefix = 'fieldrows.heard.';

/** In which form a server sends submissions: decides where its secret travels. */
const pushFormats = ['json', 'xml'] as const;
export type PushFormat = (typeof pushFormats)[number];

const pushSettingSchema = v.looseObject({
  version: v.literal(1),
  source: v.picklist(sourceIds),
  format: v.picklist(pushFormats),
  /** Address of the person's web app. */
  address: v.string(),
  /** SHA-256 of the secret. */
  digest: v.string(),
  /** Of the secret before, which is accepted until `formerUntil` (milliseconds since 1970). */
  formerDigest: v.optional(v.string(), ''),
  formerUntil: v.optional(v.number(), 0),
  /** Identifier of the service on the server; '' where a person has set it up. */
  serviceUid: v.optional(v.string(), ''),
  madeAt: v.number(),
});
export type PushSetting = v.InferOutput<typeof pushSettingSchema>;

export interface PushSettings {
  /** By import. */
  readonly settings: ReadonlyMap<string, PushSetting>;
  /** When the last submission was pushed to an import (milliseconds since 1970); 0 when none was. */
  readonly heardAt: (importId: string) => number;
  /** What the last test of an import's web app has left there; '' when there was none. */
  readonly pingOf: (importId: string) => string;
}

export function readPushSettings(properties: Readonly<Record<string, string>>): PushSettings {
  const settings = new Map<string, PushSetting>();
  for (const name of Object.keys(properties)) {
    if (!name.startsWith(settingPrefix) || name.includes('~')) continue;
    const setting = v.safeParse(pushSettingSchema, readStored(properties, name));
    if (setting.success) settings.set(name.slice(settingPrefix.length), setting.output);
  }
  return {
    settings,
    heardAt: (importId) => Number(properties[heardPrefix + importId]) || 0,
    pingOf: (importId) => properties[pingPrefix + importId] ?? '',
  };
}

export function keepPushSetting(store: Store, importId: string, setting: PushSetting): void {
  store.write(storedEntries(settingPrefix + importId, setting));
}

/** The entries that forget everything about an import but what waits in the inbox. */
export function forgottenPushEntries(importId: string): Record<string, undefined> {
  return Object.fromEntries([settingPrefix, pingPrefix, heardPrefix].map((prefix) => [prefix + importId, undefined]));
}

/** The entry that notes when a submission came. */
export function heardEntry(importId: string, at: number): Record<string, string> {
  return { [heardPrefix + importId]: String(at) };
}

/** The entry that answers a test. */
export function pingEntry(importId: string, ping: string): Record<string, string> {
  return { [pingPrefix + importId]: ping };
}
