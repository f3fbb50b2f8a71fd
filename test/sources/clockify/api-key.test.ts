import { cleanApiKey } from '../../../src/sources/clockify/api-key';
import { expectError } from '../kobo/conversation';

const key = 'NGFjZjM2YjUtNzE0Yi00YzE3LWE0MmYtOWQ1ZTI1Yjc1ZmE5';

describe('cleanApiKey', () => {
  it.each([
    key,
    ` ${key}\n`,
    `"${key}"`,
    `X-Api-Key: ${key}`,
    `-H "x-api-key: ${key}"`,
    `${key.slice(0, 20)}\n${key.slice(20)}`,
    `\u202a${key}\u202c`,
  ])('frees the key from what came along', (pasted) => {
    expect(cleanApiKey(pasted)).toBe(key);
  });

  it('refuses what is none', () => {
    expectError(() => cleanApiKey(' '), 'apiKeyMissing', { server: 'clockify.me' });
    expectError(() => cleanApiKey('my key?'), 'apiKeyMalformed', { server: 'clockify.me' });
    expectError(() => cleanApiKey('https://app.clockify.me/user/preferences'), 'apiKeyMalformed');
  });
});
