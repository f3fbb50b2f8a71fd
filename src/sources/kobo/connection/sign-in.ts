/**
 * Whose key this is, and how a username and a password become one. Only ever reads.
 * Contract: kobo-api (kpi 2e5efb0), read 2026-08.
 */
import { FieldrowsError } from '../../../errors';
import type { Services } from '../../../ports';
import { requestBudget } from '../../request-budget';
import { hostOf } from '../../web-address';
import { follow, type KoboSession } from './exchange';
import type { Account } from './projects';
import { isRestricted, readOwnAccount } from './refusals';
import { apiKeyRequest, type KoboAccess, redirectingRequest } from './requests';
import { readApiKey } from './responses';

/** Opens one run's conversation with a server; make a new one for every run, as it counts the run's requests. */
export function openSession(services: Pick<Services, 'http' | 'clock' | 'random'>, access: KoboAccess): KoboSession {
  const { http, clock, random } = services;
  return { http, clock, random, server: access.server, apiKey: access.apiKey, budget: requestBudget() };
}

/** Tells whose API key this is. @throws {FieldrowsError} `apiKeyMissing`, `apiKeyRefused`, `notKoboToolbox`, … */
export function checkKey(session: KoboSession): Account {
  return readOwnAccount(session);
}

/**
 * Trades a username and password for the account's API key; the password is sent once and kept nowhere.
 *
 * @throws {FieldrowsError} `passwordRefused`, `twoFactorNeedsKey`, `accountRestricted`, `notKoboToolbox`
 */
export function exchangePassword(session: KoboSession, username: string, password: string): string {
  const server = hostOf(session.server);
  // A colon ends the user name in this scheme (RFC 7617), so no account with one could sign in.
  if (username === '' || username.includes(':')) throw new FieldrowsError('passwordRefused', { server });
  const { response } = follow(session, apiKeyRequest(session.server, username, password), 'password');
  if (response.status === 401) {
    // The status is the same for both; this server answers in English where no language is asked for.
    const twoFactor = /multi-?factor|two-?factor/i.test(response.text());
    throw new FieldrowsError(twoFactor ? 'twoFactorNeedsKey' : 'passwordRefused', { server });
  }
  if (response.status === 403) {
    throw isRestricted(response)
      ? new FieldrowsError('accountRestricted', { server })
      : new FieldrowsError('passwordRefused', { server });
  }
  if (response.status !== 200) throw new FieldrowsError('notKoboToolbox', { server });
  return readApiKey(response, session.server);
}

/** Whether a redirect reaches us as it is: every KoboToolbox server redirects an address that lacks its last slash. */
export function handsOverRedirects(session: KoboSession): boolean {
  const { status, headers } = session.http.fetch(redirectingRequest(session));
  return status >= 300 && status < 400 && headers['location'] !== undefined;
}
