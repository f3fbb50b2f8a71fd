import { redact } from '../../src/sources/redact';

const key = '0123456789abcdef0123456789abcdef01234567';

describe('redact', () => {
  it.each([
    ['an address', 'see https://kf.kobotoolbox.org/x?k=1 now', 'see … now'],
    ['a private path', 'no file /private-media/amina/exports/x.csv here', 'no file … here'],
    ['a key', `bad ${key}`, 'bad …'],
    ['a header', `Authorization: Token ${key}`, 'Authorization: …'],
    ['a password', 'Basic YW1pbmE6czNjcmV0', '…'],
    ['a person', 'user amina@example.org failed', 'user … failed'],
    ['line breaks', ' a\r\n\tb ', 'a b'],
    ['nothing harmful', "KeyError: 'value'", "KeyError: 'value'"],
  ])('hides %s', (_what, text, clean) => {
    expect(redact(text)).toBe(clean);
  });

  it('keeps at most 200 characters', () => {
    expect(redact('word '.repeat(100))).toHaveLength(200);
  });
});
