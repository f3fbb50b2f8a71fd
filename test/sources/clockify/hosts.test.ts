import { coreAddress, isClockify, parseAddress, reportsAddress } from '../../../src/sources/clockify/hosts';
import { expectError } from '../kobo/conversation';

const workspace = '0123456789abcdef01234567';

describe('parseAddress', () => {
  it.each([
    ['clockify', 'https://api.clockify.me'],
    [' Clockify ', 'https://api.clockify.me'],
    ['clockify.me', 'https://api.clockify.me'],
    ['https://app.clockify.me/tracker', 'https://api.clockify.me'],
    ['https://api.clockify.me/api/v1', 'https://api.clockify.me'],
    ['https://reports.api.clockify.me/v1/', 'https://api.clockify.me'],
    ['euc1.clockify.me', 'https://euc1.clockify.me'],
    ['https://use2.clockify.me/report/v1', 'https://use2.clockify.me'],
    ['https://app.euw2.clockify.me/reports/summary', 'https://euw2.clockify.me'],
    ['https://apse2.app.clockify.me/', 'https://apse2.clockify.me'],
    ['https://Acme-Relief.clockify.me/tracker#x', 'https://acme-relief.clockify.me'],
    ['https://developer.clockify.me/', 'https://developer.clockify.me'],
  ])('reads %s', (pasted, server) => {
    expect(parseAddress(pasted).server).toBe(server);
    expect(isClockify(pasted)).toBe(true);
  });

  it('finds the workspace that an address names', () => {
    expect(parseAddress(`https://app.clockify.me/workspaces/${workspace}/settings`).projectUid).toBe(workspace);
    expect(parseAddress('https://app.clockify.me/workspaces/none/settings').projectUid).toBeUndefined();
  });

  it('sends no key over http, to another port, or to a host that is no subdomain', () => {
    expectError(() => parseAddress('http://app.clockify.me'), 'addressNotHttps', { server: 'app.clockify.me' });
    expectError(() => parseAddress('https://acme.clockify.me:8443'), 'addressForbidden', {
      server: 'acme.clockify.me',
    });
    expectError(() => parseAddress('https://a.b.clockify.me'), 'addressForbidden', { server: 'a.b.clockify.me' });
  });

  it.each([
    'https://clockify.me.evil.example',
    'https://evilclockify.me',
    'https://clockify.me@evil.example',
    'https://evil.example/clockify.me',
    'https://evil.example?.clockify.me',
    'https://kf.kobotoolbox.org',
    '',
  ])('does not take %s for Clockify', (pasted) => {
    expect(isClockify(pasted)).toBe(false);
    expectError(() => parseAddress(pasted), 'addressNotRecognised', {});
  });
});

describe('coreAddress, reportsAddress', () => {
  it.each([
    ['https://api.clockify.me', 'https://api.clockify.me/api/v1', 'https://reports.api.clockify.me/v1'],
    ['https://euc1.clockify.me', 'https://euc1.clockify.me/api/v1', 'https://euc1.clockify.me/report/v1'],
    ['https://acme.clockify.me', 'https://acme.clockify.me/api/v1', 'https://acme.clockify.me/report/v1'],
  ])('know where %s answers', (server, core, reports) => {
    expect(coreAddress(server)).toBe(core);
    expect(reportsAddress(server)).toBe(reports);
  });

  // Everybody who may edit the spreadsheet may change what is kept in its properties.
  it.each([
    'https://evil.example',
    'https://api.clockify.me.evil.example',
    'https://acme.clockify.me/x',
    'https://acme.clockify.me:1',
    'http://acme.clockify.me',
    'https://a@acme.clockify.me',
    'https://app.clockify.me',
  ])('refuse %s', (server) => {
    expect(() => coreAddress(server)).toThrow('addressForbidden');
    expect(() => reportsAddress(server)).toThrow('addressForbidden');
  });
});
