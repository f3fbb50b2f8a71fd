/**
 * API keys as people paste them. KoboToolbox's keys are 40 hexadecimal digits (Django REST framework's authtoken), so
 * anything else is a password, a UID or half a key, and sending it would only lock an account or confuse the person.
 */
import { FieldrowsError } from '../../../errors';

/** Blanks of all kinds, invisible characters, quotes: none can be part of a key. */
const noise = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"'`\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e<>]/g;
const wrappedKey = /^(?:-H)?(?:authorization[:=])?\{?(?:token[:=]?)?([0-9a-f]{40})\}?[.,;]?$/i;

/**
 * Frees a key from what came along: `Token …`, a whole `Authorization` header, the JSON of `/token/`, quotes, breaks.
 *
 * @returns 40 hexadecimal digits in lower case.
 * @throws {FieldrowsError} `apiKeyMissing` when nothing is left, `apiKeyMalformed` when it is not such a key.
 */
export function cleanApiKey(pasted: string): string {
  const text = pasted.replace(noise, '');
  if (text === '') throw new FieldrowsError('apiKeyMissing', {});
  const key = wrappedKey.exec(text)?.[1];
  if (key === undefined) throw new FieldrowsError('apiKeyMalformed', {});
  return key.toLowerCase();
}
