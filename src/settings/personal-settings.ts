/**
 * What belongs to one person: API keys, and who they are to this add-on. Kept in their own user properties, which no
 * other person's run can read. The only place that knows where keys are.
 */
import * as v from 'valibot';
import type { Store } from '../ports';
import { type Push, readPushes } from './push-inbox';

const keyPrefix = 'fieldrows.key.';
const idName = 'fieldrows.me';
const triggerPrefix = 'fieldrows.trigger.';
const pacePrefix = 'fieldrows.pace.';
const secretName = 'fieldrows.secret';
const languageName = 'fieldrows.language';

const keptKeySchema = v.object({ apiKey: v.string(), account: v.string() });

export interface KeptKey {
  readonly apiKey: string;
  /** Name of the account the key belongs to. */
  readonly account: string;
}

export type TriggerPace = 'minutes' | 'hours';

export interface PersonalSettings {
  /** Random; tells a person's imports from a colleague's without knowing who they are. '' until first needed. */
  readonly id: string;
  /** Random; known to this person's runs alone. '' until first needed. */
  readonly secret: string;
  readonly keys: ReadonlyMap<string, KeptKey>;
  /** Code of the language this person has chosen; '' for that of their Google account. */
  readonly language: string;
  /** Submissions of an import that its server has pushed and that are not taken in yet. */
  readonly told: (importId: string) => readonly Push[];
  /** Minutes of the trigger this person made in the spreadsheet with this id; 0 for none. */
  readonly triggerMinutes: (spreadsheetId: string) => number;
  /** When that trigger was made (milliseconds since 1970); 0 when not known. */
  readonly triggerMadeAt: (spreadsheetId: string) => number;
  /** Whether Google allows triggers within the hour there; undefined until asked. */
  readonly triggerPace: (spreadsheetId: string) => TriggerPace | undefined;
}

export function readPersonalSettings(store: Store): PersonalSettings {
  const properties = store.readAll();
  const keys = new Map<string, KeptKey>();
  for (const [name, value] of Object.entries(properties)) {
    if (!name.startsWith(keyPrefix)) continue;
    const kept = v.safeParse(keptKeySchema, parseJson(value));
    if (kept.success) keys.set(name.slice(keyPrefix.length), kept.output);
  }
  const trigger = (spreadsheetId: string) => (properties[triggerPrefix + spreadsheetId] ?? '').split('@');
  return {
    id: properties[idName] || '',
    secret: properties[secretName] || '',
    keys,
    language: properties[languageName] ?? '',
    told: (importId) => readPushes(properties).filter((push) => push.importId === importId),
    triggerMinutes: (spreadsheetId) => Number(trigger(spreadsheetId)[0]) || 0,
    triggerMadeAt: (spreadsheetId) => Number(trigger(spreadsheetId)[1]) || 0,
    triggerPace: (spreadsheetId) => properties[pacePrefix + spreadsheetId] as TriggerPace | undefined,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns this person's identifier, making it on first use. */
export function ensurePersonalId(store: Store, settings: PersonalSettings, uniqueId: () => string): string {
  if (settings.id !== '') return settings.id;
  const id = uniqueId();
  store.write({ [idName]: id });
  return id;
}

/** Returns this person's secret, making it on first use. */
export function ensurePersonalSecret(store: Store, settings: PersonalSettings, uniqueId: () => string): string {
  if (settings.secret !== '') return settings.secret;
  const secret = uniqueId() + uniqueId();
  store.write({ [secretName]: secret });
  return secret;
}

export function keepKey(store: Store, server: string, kept: KeptKey): void {
  store.write({ [keyPrefix + server]: JSON.stringify(kept) });
}

export function keepLanguage(store: Store, language: string): void {
  store.write({ [languageName]: language === '' ? undefined : language });
}

export function forgetKey(store: Store, server: string): void {
  store.write({ [keyPrefix + server]: undefined });
}

export function rememberTrigger(
  store: Store,
  spreadsheetId: string,
  known: { readonly trigger?: { readonly minutes: number; readonly madeAt: number }; readonly pace?: TriggerPace },
): void {
  const { trigger, pace } = known;
  const made = trigger === undefined || trigger.minutes === 0 ? undefined : `${trigger.minutes}@${trigger.madeAt}`;
  store.write({
    ...(trigger === undefined ? {} : { [triggerPrefix + spreadsheetId]: made }),
    ...(pace === undefined ? {} : { [pacePrefix + spreadsheetId]: pace }),
  });
}
