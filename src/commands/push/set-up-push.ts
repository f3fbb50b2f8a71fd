/**
 * Turns pushing on and off for an import, and says how it is. Only in a script of one's own: a published add-on has no web
 * app. Changes on the server no more than the one service that is ours, and only when the person says so.
 */
import { FieldrowsError } from '../../errors';
import { errorSentence, type Messages } from '../../messages';
import type { Services } from '../../ports';
import { readPushes, takenEntries } from '../../settings/push-inbox';
import {
  forgottenPushEntries,
  keepPushSetting,
  type PushFormat,
  type PushSetting,
  readPushSettings,
} from '../../settings/push-settings';
import { readDocumentSettings, type SavedImport } from '../../settings/saved-imports';
import type { PushState } from '../../sidebar-api';
import { accessOf, type PushSource, type PushTarget, paceOf, type SourceAccess, sourceOf } from '../../sources';
import { requireImport } from '../imports/edit-imports';
import { isOwn, viewerOf } from '../ownership';
import { canRunWithinTheHour } from '../schedule/schedule';
import { sourceServices } from '../source-services';
import { newSecret, withSecret } from './push-secrets';
import { requireWebApp, webAppAddress } from './push-web-app';
import { envelopeVersion } from './receive-push';

/** Of our service among a project's; people may rename it. */
const serviceName = 'Google Sheets (Fieldrows)';

/** One import of this person's, and the way to its server. */
interface PushedImport {
  readonly saved: SavedImport;
  readonly push: PushSource;
  readonly access: SourceAccess;
}

export function openPush(services: Services, messages: Messages, importId: string): PushState {
  try {
    return stateOf(services, messages, requirePushed(services, importId));
  } catch (error) {
    if (!(error instanceof FieldrowsError) || error.code === 'importNotFound') throw error;
    const saved = requireImport(readDocumentSettings(services.documentStore), importId);
    return { ...offState(saved), obstacle: errorSentence(messages, error) };
  }
}

/**
 * Makes a secret, tests with it that the web app answers as this person's, and gives both to the server. A secret there
 * was before stays good for a day.
 *
 * @throws {FieldrowsError} `pushNeedsOwnScript`, `webAppAddressWrong`, `webAppNotReached`, `noRightToRegister`,
 *   `notYourImport`, … With any of them all is as it was before.
 */
export function turnOnPush(
  services: Services,
  messages: Messages,
  input: {
    readonly importId: string;
    readonly address: string;
    readonly format: PushFormat;
    readonly register: boolean;
  },
): PushState {
  const pushed = requirePushed(services, input.importId);
  const address = webAppAddress(input.address);
  const { saved, push, access } = pushed;
  const before = settingOf(services, saved.id);
  const secret = newSecret(services);
  const beginning = before ?? {
    ...{ version: 1 as const, source: saved.source, digest: '', formerDigest: '', formerUntil: 0, serviceUid: '' },
    madeAt: services.clock.now(),
  };
  const setting = withSecret({ ...beginning, address, format: input.format } as PushSetting, secret, services);
  const target = targetOf(saved.id, setting, secret);
  try {
    // Kept first: the web app looks for it there.
    keepPushSetting(services.userStore, saved.id, setting);
    requireWebApp(services, target, saved.id);
    const serviceUid = input.register
      ? push.register(sourceServices(services), access, saved, target)
      : setting.serviceUid;
    keepPushSetting(services.userStore, saved.id, { ...setting, serviceUid });
  } catch (error) {
    if (before === undefined) services.userStore.write(forgottenPushEntries(saved.id));
    else keepPushSetting(services.userStore, saved.id, before);
    throw error;
  }
  const byHand = { name: target.name, endpoint: target.endpoint, wrapper: push.wrapperOf(target) };
  return { ...stateOf(services, messages, pushed), byHand: input.register ? null : byHand };
}

/** @throws {FieldrowsError} `noRightToRegister`, … */
export function retryPush(services: Services, messages: Messages, importId: string): PushState {
  const pushed = requirePushed(services, importId);
  const { push, access, saved } = pushed;
  const found = push.inspect(sourceServices(services), access, saved, saved.id);
  if (found !== undefined) push.retry(sourceServices(services), access, saved, found.service.uid);
  return stateOf(services, messages, pushed);
}

/** Forgets the secret, so that nothing is accepted any more, and takes our service away, if the server lets us. */
export function turnOffPush(services: Services, messages: Messages, importId: string): PushState {
  const pushed = requirePushed(services, importId);
  const serviceProblem = forgetPush(services, messages, pushed);
  return { ...stateOf(services, messages, pushed), serviceProblem };
}

/** The same before an import is removed, which nothing shall prevent. */
export function dropPush(services: Services, messages: Messages, importId: string): void {
  if (settingOf(services, importId) === undefined) return;
  const saved = requireImport(readDocumentSettings(services.documentStore), importId);
  const { push } = sourceOf(saved.source);
  const key = viewerOf(services).personal.keys.get(saved.server);
  if (push === undefined || key === undefined) forgetLocally(services, importId);
  else forgetPush(services, messages, { saved, push, access: accessOf(saved, key) });
}

/** @returns What went wrong on the server's side, as a sentence; '' when nothing did. */
function forgetPush(services: Services, messages: Messages, { saved, push, access }: PushedImport): string {
  forgetLocally(services, saved.id);
  try {
    const found = push.inspect(sourceServices(services), access, saved, saved.id);
    if (found !== undefined) push.unregister(sourceServices(services), access, saved, found.service.uid);
    return '';
  } catch (error) {
    return errorSentence(messages, asFieldrowsError(error));
  }
}

function forgetLocally({ userStore }: Services, importId: string): void {
  const waiting = readPushes(userStore.readAll()).filter((push) => push.importId === importId);
  userStore.write({ ...forgottenPushEntries(importId), ...takenEntries(waiting) });
}

/** @throws {FieldrowsError} `importNotFound`, `notYourImport`, `pushNeedsOwnScript`, `notConnected` */
function requirePushed(services: Services, importId: string): PushedImport {
  const saved = requireImport(readDocumentSettings(services.documentStore), importId);
  const viewer = viewerOf(services);
  if (!isOwn(saved, viewer)) throw new FieldrowsError('notYourImport', { importName: saved.name });
  const { push } = sourceOf(saved.source);
  if (push === undefined) throw new FieldrowsError('badRequest', {});
  // What tells a published add-on from a script of one's own.
  if (!canRunWithinTheHour(services)) throw new FieldrowsError('pushNeedsOwnScript', {});
  return { saved, push, access: accessOf(saved, viewer.personal.keys.get(saved.server)) };
}

function settingOf({ userStore }: Services, importId: string): PushSetting | undefined {
  return readPushSettings(userStore.readAll()).settings.get(importId);
}

function targetOf(importId: string, { address, format }: PushSetting, secret: string): PushTarget {
  const isInBody = format === 'json';
  return {
    format,
    name: serviceName,
    endpoint: isInBody ? address : `${address}?import=${importId}&secret=${secret}`,
    envelope: isInBody ? { fieldrows: envelopeVersion, import: importId, secret } : undefined,
    mark: importId,
  };
}

function offState(saved: SavedImport): PushState {
  return {
    importId: saved.id,
    importName: saved.name,
    projectName: saved.projectName,
    obstacle: '',
    isOn: false,
    format: 'json',
    address: '',
    since: 0,
    lastReceivedAt: 0,
    waitSeconds: paceOf(saved).renewsAfterSeconds,
    isScheduled: saved.schedule > 0,
    service: null,
    serviceProblem: '',
    servicesUrl: sourceOf(saved.source).push?.servicesPage(saved.server, saved.projectUid) ?? '',
    byHand: null,
  };
}

function stateOf(services: Services, messages: Messages, { saved, push, access }: PushedImport): PushState {
  const { settings, heardAt } = readPushSettings(services.userStore.readAll());
  const setting = settings.get(saved.id);
  const off = offState(saved);
  if (setting === undefined) return off;
  const known = {
    ...off,
    isOn: true,
    format: setting.format,
    address: setting.address,
    since: setting.madeAt,
    lastReceivedAt: heardAt(saved.id),
  };
  try {
    const found = push.inspect(sourceServices(services), access, saved, saved.id);
    if (found === undefined) return known;
    const { name, active, delivered, failed, pending } = found.service;
    return { ...known, service: { name, active, delivered, failed, pending, failures: found.failures } };
  } catch (error) {
    return { ...known, serviceProblem: errorSentence(messages, asFieldrowsError(error)) };
  }
}

function asFieldrowsError(error: unknown): FieldrowsError {
  if (error instanceof FieldrowsError) return error;
  throw error;
}
