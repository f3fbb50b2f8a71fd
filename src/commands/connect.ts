/** Connecting to a server: which one, whose key, and keeping the key where only its owner's runs can read it. */
import { FieldrowsError } from '../errors';
import type { Services } from '../ports';
import { forgetKey, keepKey, readPersonalSettings } from '../settings/personal-settings';
import type { Connection } from '../sidebar-api';
import { cleanApiKey, hostOf, type KoboSession, kobo, parseAddress } from '../sources';

/** Checks a pasted key, or the one already kept when none is pasted, and keeps it. */
export function connect(services: Services, input: { readonly address: string; readonly apiKey: string }): Connection {
  const { server, projectUid } = parseAddress(input.address);
  const kept = readPersonalSettings(services.userStore).keys.get(server);
  const apiKey = input.apiKey.trim() === '' && kept !== undefined ? kept.apiKey : cleanApiKey(input.apiKey);
  const { username } = kobo.checkKey(kobo.openSession(services, { server, apiKey }));
  if (kept?.apiKey !== apiKey || kept.account !== username) {
    keepKey(services.userStore, server, { apiKey, account: username });
  }
  return { server, account: username, projectUid: projectUid ?? '' };
}

/** Trades user name and password for the key, once. The password is neither kept nor logged. */
export function signIn(
  services: Services,
  input: { readonly address: string; readonly username: string; readonly password: string },
): Connection {
  const { server, projectUid } = parseAddress(input.address);
  const session = kobo.openSession(services, { server, apiKey: undefined });
  const apiKey = kobo.exchangePassword(session, input.username.trim(), input.password);
  const { username } = kobo.checkKey(kobo.openSession(services, { server, apiKey }));
  keepKey(services.userStore, server, { apiKey, account: username });
  return { server, account: username, projectUid: projectUid ?? '' };
}

export function disconnect(services: Services, server: string): void {
  forgetKey(services.userStore, server);
}

/** A conversation with a server in the name of whoever runs this. @throws {FieldrowsError} `notConnected` */
export function openOwnSession(services: Services, server: string): KoboSession {
  const kept = readPersonalSettings(services.userStore).keys.get(server);
  if (kept === undefined) throw new FieldrowsError('notConnected', { server: hostOf(server) });
  return kobo.openSession(services, { server, apiKey: kept.apiKey });
}
