import * as fc from 'fast-check';
import { nextHop, resolveLocation } from '../../../../src/sources/kobo/connection/redirects';
import { randomRuns } from '../../../random-runs';

const from = 'https://kf.kobotoolbox.org/api/v2/assets/a1/data.csv?x=1';

describe('resolveLocation', () => {
  it.each([
    '/private-media/amina/exports/x.csv',
    '/private-media/am%C3%ADna/Enqu%C3%AAte_-_2026.csv?a=b&c=d',
    'other.csv',
    './other.csv',
    '../other.csv',
    '../../../../../other.csv',
    '../',
    '.',
    '?y=2',
    '//eu.kobotoolbox.org/x',
    'https://eu.kobotoolbox.org:8443/x/../y?z',
    'https://eu.kobotoolbox.org',
    'HTTPS://EU.KoboToolbox.org/x',
    '/x#fragment',
    '/a/./b/../c/',
    'x/y/../..',
  ])('agrees with the URL standard on %j', (location) => {
    const ours = resolveLocation(from, location);
    expect(ours === undefined ? undefined : new URL(ours).href).toBe(new URL(location, from).href.replace(/#.*$/, ''));
  });

  it('encodes letters that a server sent as they are', () => {
    expect(resolveLocation(from, '/media/Enquête 🦄.csv'.replace(' ', '_'))).toBe(
      'https://kf.kobotoolbox.org/media/Enqu%C3%AAte_%F0%9F%A6%84.csv',
    );
  });

  it.each([
    '',
    '  ',
    '/a b',
    '/a\nb',
    '\\evil',
    '/\\evil.example/x',
    'mailto:x@example.org',
    'https://u:p@host.org/',
    'http://',
  ])('makes no address of %j', (location) => {
    expect(resolveLocation(from, location)).toBeUndefined();
  });

  it('never disagrees with the URL standard on the origin', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      'a',
      '..',
      '.',
      ':',
      '@',
      '?',
      '#',
      '\\',
      '%2f',
      'https:',
      'evil.example',
      '443',
      'é',
      '[',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const ours = resolveLocation(from, pieces.join(''));
        if (ours === undefined) return;
        // We drop the dot a host name may end with: it is the same host.
        expect(new URL(ours).origin).toBe(new URL(pieces.join(''), from).origin.replace(/\.(?=:|$)/, ''));
      }),
      { ...randomRuns(5_000, 100_000), examples: [[['//', 'evil.example', '.', '443']]] },
    );
  });
});

describe('nextHop', () => {
  it('gives the key only to the very origin it was meant for', () => {
    const server = 'https://kobo.example.org:8443/kpi';
    expect(nextHop(`${server}/x`, '/y', server)).toEqual({ url: 'https://kobo.example.org:8443/y', withKey: true });
    expect(() => nextHop(`${server}/x`, 'https://kobo.example.org/y', server)).toThrow('redirectRefused');
  });

  it('lets a server sign its files on a host below its own', () => {
    const server = 'https://kobo.example.org';
    const url = 'https://files.kobo.example.org/y?Signature=1';
    expect(nextHop(`${server}/x`, url, server)).toEqual({ url, withKey: false });
  });

  it.each([
    'https://kobo.example.org.evil.example/?sig=1',
    'https://evil-kobo.example.org/?sig=1',
    'https://xn--kbo-0na.example.org/?sig=1',
  ])('refuses %s, which pretends to be the server', (url) => {
    expect(() => nextHop('https://kobo.example.org/x', url, 'https://kobo.example.org')).toThrow('redirectRefused');
  });

  it('does not lead from this computer to one without https', () => {
    const server = 'http://127.0.0.1:9000';
    expect(() => nextHop(`${server}/x`, 'http://example.org/?sig=1', server)).toThrow('redirectRefused');
  });
});
