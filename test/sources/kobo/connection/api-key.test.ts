import { cleanApiKey } from '../../../../src/sources/kobo/connection/api-key';

const key = '0123456789abcdef0123456789abcdef01234567';

describe('cleanApiKey', () => {
  it.each([
    ['bare', key],
    ['upper case', key.toUpperCase()],
    ['with blanks around', `  ${key}\r\n`],
    ['broken over two lines', `${key.slice(0, 20)}\n  ${key.slice(20)}`],
    ['with zero-width characters', `\ufeff${key.slice(0, 5)}\u200b${key.slice(5)}\u2060`],
    ['in quotes', `"${key}"`],
    ['in typographic quotes', `“${key}”`],
    ['with its word', `Token ${key}`],
    ['with its word in lower case', `token ${key}`],
    ['as a header', `Authorization: Token ${key}`],
    ['as an option of curl', `-H 'Authorization: Token ${key}'`],
    ['as the JSON of /token/', `{"token":"${key}"}`],
    ['as indented JSON', `{\n  "token": "${key}"\n}\n`],
  ])('accepts a key %s', (_how, pasted) => {
    expect(cleanApiKey(pasted)).toBe(key);
  });

  it.each(['', '   \n', '""', '\u200b'])('throws apiKeyMissing for nothing at all (%j)', (pasted) => {
    expect(() => cleanApiKey(pasted)).toThrow('apiKeyMissing');
  });

  it.each([
    ['a password', 'correct horse battery staple'],
    ['a project UID', 'aBcDeFgHiJkLmNoPqRsTuV'],
    ['a key cut short', key.slice(1)],
    ['two keys', key + key],
    ['a key with a wrong digit', `${key.slice(0, 39)}g`],
    ['a Bearer header', `Authorization: Bearer ${key}`],
    ['an address', `https://kf.kobotoolbox.org/token/?format=json`],
    ['JSON of something else', `{"detail":"${key}"}`],
    ['the dots of a hidden key', '••••••••••••••••••••••••••••••••••••••••'],
  ])('throws apiKeyMalformed for %s', (_what, pasted) => {
    expect(() => cleanApiKey(pasted)).toThrow('apiKeyMalformed');
  });
});
