/** The API key as people copy it. Clockify does not say what its keys look like: letters and digits, 48 of them so far. */
import { FieldrowsError } from '../../errors';

const noise = /[\s"'\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const keyShape = /^(?:-H)?(?:x-api-key:)?([0-9A-Za-z+/_-]{20,200}={0,2})$/i;

/**
 * Frees a key from what came along: the name of its header, quotes, line breaks.
 *
 * @throws {FieldrowsError} `apiKeyMissing` when nothing is left, `apiKeyMalformed` when it is no such key.
 */
export function cleanApiKey(pasted: string): string {
  const text = pasted.replace(noise, '');
  if (text === '') throw new FieldrowsError('apiKeyMissing', { server: 'clockify.me' });
  const key = keyShape.exec(text)?.[1];
  if (key === undefined) throw new FieldrowsError('apiKeyMalformed', { server: 'clockify.me' });
  return key;
}
