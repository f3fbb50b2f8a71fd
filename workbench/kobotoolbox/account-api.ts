/** What the server says about itself and about the caller: `/me/`, `/token/`, health, environment. */
import { json, plainText, type Request, type Response, unauthorized } from './responses';
import { now, type ServerState } from './server-state';
import type { AccountState } from './types';

const noCredentials = 'Authentication credentials were not provided.';

export function me(state: ServerState, caller: AccountState | undefined): Response {
  if (!caller) return unauthorized(noCredentials);
  return json(200, {
    username: caller.username,
    first_name: '',
    last_name: '',
    email: caller.email,
    server_time: new Date(now(state)).toISOString().replace(/\.\d+Z$/, 'Z'),
    date_joined: '2025-11-01T08:00:00Z',
    projects_url: `${state.origin}/${caller.username}`,
    gravatar: '',
    last_login: null,
    extra_details: { name: caller.username },
    git_rev: { short: false, long: false, branch: false, tag: false },
    social_accounts: [],
    validated_password: !caller.restricted,
    validated_email: true,
    accepted_tos: true,
    organization: { url: `${state.origin}/api/v2/organizations/org/`, name: caller.username, uid: 'org' },
  });
}

/** The caller's key. One key an account, made when first asked for. */
export function key(state: ServerState, request: Request, caller: AccountState | undefined): Response {
  if (!caller) return unauthorized(noCredentials);
  const other = request.query.get('username');
  if (other !== null && other !== caller.username) {
    return json(403, { detail: 'You do not have permission to perform this action.' });
  }
  if (request.method === 'DELETE') {
    caller.apiKey = '';
    return { status: 204, headers: {}, body: '' };
  }
  if (caller.apiKey === '') caller.apiKey = newKey(state);
  return json(200, { token: caller.apiKey });
}

/** 40 hexadecimal digits that nobody takes for a real key. */
export function newKey(state: ServerState): string {
  state.nextNumber += 1;
  return state.nextNumber.toString(16).padStart(40, 'a');
}

export function health(): Response {
  return plainText(200, 'ok');
}

export function environment(): Response {
  return json(200, {
    terms_of_service_url: '',
    privacy_policy_url: '',
    source_code_url: 'https://github.com/kobotoolbox/',
    support_email: 'support@example.org',
    support_url: 'https://support.kobotoolbox.org/',
    community_url: 'https://community.kobotoolbox.org/',
    sector_choices: [],
    country_choices: [],
    interface_languages: [
      ['ar', 'العربيّة'],
      ['en', 'English'],
      ['es', 'Español'],
      ['fr', 'Français'],
    ],
    mfa_enabled: true,
  });
}
