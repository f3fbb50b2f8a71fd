import * as fc from 'fast-check';
import { hostOf, isPublicHost, isSameOrigin, originOf, splitAddress } from '../../src/sources/web-address';
import { randomRuns } from '../random-runs';

describe('splitAddress', () => {
  it('takes an address apart', () => {
    expect(splitAddress('HTTPS://Example.ORG.:8443/a/b?c=d#e')).toEqual({
      scheme: 'https',
      host: 'example.org',
      port: 8443,
      path: '/a/b',
      query: '?c=d',
      fragment: '#e',
    });
  });

  it.each([
    '',
    'example.org',
    'ftp://example.org',
    'https://',
    'https://a@b.org',
    'https://a b.org',
    'https://a.org:0',
    'https://a.org:65536',
    'https://a.org:x',
    'https://a\\b.org',
    'https://é.org',
    'https://a..org',
    'https://[::1',
  ])('makes nothing of %j', (text) => {
    expect(splitAddress(text)).toBeUndefined();
  });

  it('sees the same origin as the URL standard in whatever it accepts', () => {
    const piece = fc.constantFrom(
      'a',
      '.org',
      'example',
      '/',
      ':',
      ':443',
      ':80',
      ':8443',
      '@',
      '?',
      '#',
      '[',
      ']',
      '%',
      '-',
      'x',
    );
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), fc.array(piece, { maxLength: 7 }), (scheme, pieces) => {
        const text = `${scheme}://example.org${pieces.join('')}`;
        const address = splitAddress(text);
        if (address !== undefined) expect(originOf(address)).toBe(new URL(text).origin);
      }),
      randomRuns(3_000, 100_000),
    );
  });
});

describe('isSameOrigin', () => {
  it.each([
    ['https://a.org', 'https://A.org:443/x', true],
    ['https://a.org', 'http://a.org', false],
    ['https://a.org', 'https://a.org:8443', false],
    ['https://a.org', 'https://b.a.org', false],
  ])('compares %s with %s', (one, other, same) => {
    const [first, second] = [splitAddress(one), splitAddress(other)];
    expect(first !== undefined && second !== undefined && isSameOrigin(first, second)).toBe(same);
  });
});

describe('isPublicHost', () => {
  it.each(['kf.kobotoolbox.org', 'a-b.example.co', 'xn--kobo-9qa.example', 'kobo.xn--p1ai'])('accepts %s', (host) => {
    expect(isPublicHost(host)).toBe(true);
  });
  it.each([
    'kobo',
    '10.0.0.1',
    '127.1',
    '0x7f000001',
    '0x7f.0.0.0x1',
    '[::1]',
    'a.local',
    'a.internal',
    'x.localhost',
    '-a.org',
    'a-.org',
    'a.1',
  ])('refuses %s', (host) => {
    expect(isPublicHost(host)).toBe(false);
  });
});

describe('hostOf', () => {
  it('names the host, or nothing', () => {
    expect(hostOf('https://kf.kobotoolbox.org/me/')).toBe('kf.kobotoolbox.org');
    expect(hostOf('nonsense')).toBe('');
  });
});
