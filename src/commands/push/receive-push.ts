/**
 * What a person's web app does with a request: anybody on the internet may send one. Checks size, shape and secret, puts
 * down which submission it is about, makes sure that it will be taken in soon, and answers the same few characters in all
 * cases of a kind. A web app has no document, can set no status code and is told no headers, so nothing of that is used;
 * the sender keeps the answer where others may read it, so it holds nothing.
 */
import type { Services } from '../../ports';
import { type Push, pushEntry } from '../../settings/push-inbox';
import { heardEntry, type PushSetting, pingEntry, readPushSettings } from '../../settings/push-settings';
import { type PushedSubmission, sourceOf } from '../../sources';
import { setAlarm } from './push-alarm';
import { isSecretOf } from './push-secrets';

export const taken = '{"ok":true}';
export const refused = '{"ok":false}';

/** Characters of a body; the largest submissions of large forms have some hundred thousand. */
const mostCharacters = 1024 * 1024;
/** Version of what goes beside a submission. */
export const envelopeVersion = 1;

type WebServices = Pick<Services, 'userStore' | 'clock' | 'digest' | 'uniqueId' | 'alarm' | 'log'>;

/** What a request claims, before anything of it is believed. */
interface Claim {
  readonly importId: string;
  readonly secret: string;
  /** Where the secret was decides what the body must be. */
  readonly format: PushSetting['format'];
  /** Of a test of the sidebar's; '' otherwise. */
  readonly ping: string;
  readonly submission: unknown;
}

/** @returns Text for the sender: `taken` or `refused`. */
export function receivePush(services: WebServices, event: unknown): string {
  const claim = readClaim(event);
  if (claim === undefined) return refused;
  const properties = services.userStore.readAll();
  const { settings } = readPushSettings(properties);
  const setting = settings.get(claim.importId);
  const isKnown = isSecretOf(setting, claim.secret, services);
  if (setting === undefined || !isKnown || setting.format !== claim.format) return refused;
  if (claim.ping !== '') {
    services.userStore.write(pingEntry(claim.importId, claim.ping));
    return taken;
  }
  const submission = sourceOf(setting.source).push?.readPushed(claim.submission, claim.format);
  if (submission === undefined) return refused;
  const at = services.clock.now();
  const push = pushOf(submission, at);
  const entry = pushEntry(properties, claim.importId, push, services.uniqueId);
  services.userStore.write({ ...entry, ...heardEntry(claim.importId, at) });
  // Only now: whoever takes in what there is clears the alarm first, and reads afterwards.
  setAlarm(services, at);
  return taken;
}

function pushOf({ id, uuid }: PushedSubmission, at: number): Push {
  return { at, ...(id === undefined ? {} : { id }), ...(uuid === undefined ? {} : { uuid }) };
}

function readClaim(event: unknown): Claim | undefined {
  const { parameter, contents } = partsOf(event);
  if (contents === undefined || contents.length === 0 || contents.length > mostCharacters) return undefined;
  const { import: importId, secret } = parameter;
  if (importId !== undefined || secret !== undefined) {
    return claimOf({ importId, secret, format: 'xml', ping: parameter['ping'], submission: contents });
  }
  const envelope = parseObject(contents);
  if (envelope === undefined || envelope['fieldrows'] !== envelopeVersion) return undefined;
  const { import: inBody, secret: beside, ping, submission } = envelope;
  return claimOf({ importId: inBody, secret: beside, format: 'json', ping, submission });
}

function claimOf(parts: Record<'importId' | 'secret' | 'ping' | 'submission', unknown> & Pick<Claim, 'format'>) {
  const { importId, secret, ping = '', submission, format } = parts;
  if (typeof importId !== 'string' || !/^[\w-]{1,64}$/.test(importId)) return undefined;
  if (typeof secret !== 'string' || typeof ping !== 'string' || !/^[\w-]{0,64}$/.test(ping)) return undefined;
  return { importId, secret, format, ping, submission };
}

function partsOf(event: unknown): {
  readonly parameter: Readonly<Record<string, unknown>>;
  readonly contents: string | undefined;
} {
  if (!isObject(event)) return { parameter: {}, contents: undefined };
  const { parameter, postData } = event;
  const contents = isObject(postData) ? postData['contents'] : undefined;
  return {
    parameter: isObject(parameter) ? parameter : {},
    contents: typeof contents === 'string' ? contents : undefined,
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
