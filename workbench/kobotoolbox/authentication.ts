/** Who a request comes from, decided as the REST framework's classes do in their order: Basic, then Token. */
import { Refusal, type Request, unauthorized } from './responses';
import type { ServerState } from './server-state';
import type { AccountState } from './types';

function refuse(detail: string): never {
  throw new Refusal(unauthorized(detail));
}

function readBasic(state: ServerState, credentials: string[]): AccountState {
  if (credentials.length === 0) refuse('Invalid basic header. No credentials provided.');
  if (credentials.length > 1) refuse('Invalid basic header. Credentials string should not contain spaces.');
  const decoded = Buffer.from(credentials[0] ?? '', 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) refuse('Invalid basic header. Credentials not correctly base64 encoded.');
  const account = state.accounts.get(decoded.slice(0, colon));
  if (!account || account.password !== decoded.slice(colon + 1)) refuse('Invalid username/password.');
  if (!account.active) refuse('User inactive or deleted.');
  if (account.twoFactor) {
    refuse('Multi-factor authentication is enabled for this account. Basic authentication cannot be used.');
  }
  return account;
}

function readKey(state: ServerState, credentials: string[]): AccountState {
  if (credentials.length === 0) refuse('Invalid token header. No credentials provided.');
  if (credentials.length > 1) refuse('Invalid token header. Token string should not contain spaces.');
  const account = [...state.accounts.values()].find(({ apiKey }) => apiKey !== '' && apiKey === credentials[0]);
  if (!account) refuse('Invalid token.');
  if (!account.active) refuse('User inactive or deleted.');
  return account;
}

/** The caller, or `undefined` for an anonymous one, which any scheme but these two makes too. Throws a Refusal (401). */
export function authenticate(state: ServerState, request: Request): AccountState | undefined {
  const [scheme = '', ...credentials] = (request.headers['authorization'] ?? '').trim().split(/\s+/);
  if (scheme.toLowerCase() === 'basic') return readBasic(state, credentials);
  if (scheme.toLowerCase() === 'token') return readKey(state, credentials);
  return undefined;
}
