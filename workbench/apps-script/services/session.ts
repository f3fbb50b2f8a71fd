/** Session: who runs this, in which language. */

import { host } from './host';
import { strict } from './strict';

/** An account as Google hands it out. */
export function userOf(email: string): object {
  return strict('User', { getEmail: () => email, getNickname: () => email.split('@')[0] });
}

/** A custom function does not know who looks at it. */
function identity(): object {
  return userOf(host.execution.mode === 'customFunction' ? '' : host.execution.user.email);
}

export const session = strict('Session', {
  getActiveUserLocale: () => host.execution.user.locale,
  getScriptTimeZone: () => host.manifest.timeZone ?? 'Etc/UTC',
  getActiveUser: identity,
  getEffectiveUser: identity,
  getTemporaryActiveUserKey: () => {
    // Rotates every 30 days (reference/base/session).
    const period = Math.floor(host.state.now / (30 * 86_400_000));
    const key = host.digest('SHA_256', host.encode(`${host.execution.user.email}/${period}`, 'UTF-8'));
    return Array.from(key.slice(0, 24), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
});
