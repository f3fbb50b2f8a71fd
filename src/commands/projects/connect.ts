/** Connecting to a server: which one, whose key, and keeping the key where only its owner's runs can read it. */
import { type ErrorCode, FieldrowsError } from '../../errors';
import type { Services } from '../../ports';
import { forgetKey, keepKey, readPersonalSettings } from '../../settings/personal-settings';
import { readDocumentSettings, statusOf, writeDocumentSettings } from '../../settings/saved-imports';
import type { Connection } from '../../sidebar-api';
import { accessOf, type Source, type SourceAccess, type SourceAddress, sourceOfAddress } from '../../sources';
import { isOwn, viewerOf } from '../ownership';
import { afterSuccess } from '../refresh/next-attempt';
import { sourceServices } from '../source-services';

/** Checks a pasted key, or the one already kept when none is pasted, and keeps it. */
export function connect(services: Services, input: { readonly address: string; readonly apiKey: string }): Connection {
  const source = sourceOfAddress(input.address);
  const address = source.parseAddress(input.address);
  const { server } = address;
  const kept = readPersonalSettings(services.userStore).keys.get(server);
  const apiKey = input.apiKey.trim() === '' && kept !== undefined ? kept.apiKey : source.cleanApiKey(input.apiKey);
  const { username } = source.check(sourceServices(services), { server, apiKey });
  const isNew = kept?.apiKey !== apiKey || kept.account !== username;
  if (isNew) keepKey(services.userStore, server, { apiKey, account: username });
  resumeImports(services, server, isNew);
  return connectionOf(source, address, username);
}

/** Trades user name and password for the key, once. The password is neither kept nor logged. */
export function signIn(
  services: Services,
  input: { readonly address: string; readonly username: string; readonly password: string },
): Connection {
  const source = sourceOfAddress(input.address);
  const address = source.parseAddress(input.address);
  const { server } = address;
  const apiKey = source.exchangePassword?.(sourceServices(services), server, input.username.trim(), input.password);
  if (apiKey === undefined) throw new FieldrowsError('badRequest', {});
  const { username } = source.check(sourceServices(services), { server, apiKey });
  keepKey(services.userStore, server, { apiKey, account: username });
  resumeImports(services, server, true);
  return connectionOf(source, address, username);
}

function connectionOf({ id: source }: Source, address: SourceAddress, account: string): Connection {
  const { server, projectUid = '', offerUid = '' } = address;
  return { source, server, account, projectUid, offerUid };
}

/** Failures that a key which works again has mended; a new key may have mended any. */
const ofTheKey: ReadonlySet<string> = new Set<ErrorCode>(['notConnected', 'apiKeyRefused', 'accountRestricted']);

/** Lets the trigger try those of this person's imports again that failed for want of this key. */
function resumeImports(services: Services, server: string, isNewKey: boolean): void {
  const viewer = viewerOf(services);
  const settings = readDocumentSettings(services.documentStore);
  for (const saved of settings.imports) {
    const status = statusOf(settings, saved.id);
    const isMended = status.permanentFailures > 0 && (isNewKey || ofTheKey.has(status.code ?? ''));
    if (saved.server !== server || !isMended || !isOwn(saved, viewer)) continue;
    const resumed = { ...status, ...afterSuccess, nextAt: saved.schedule > 0 ? viewer.now : 0 };
    writeDocumentSettings(services.documentStore, settings, { status: { importId: saved.id, status: resumed } });
  }
}

export function disconnect(services: Services, server: string): void {
  forgetKey(services.userStore, server);
}

/** A server in the name of whoever runs this. @throws {FieldrowsError} `notConnected` */
export function ownAccess(services: Services, server: string): SourceAccess {
  const kept = readPersonalSettings(services.userStore).keys.get(server);
  return accessOf({ source: sourceOfAddress(server).id, server }, kept);
}
