import { hostOf, safeLink, serverOfAddress } from '../../src/sidebar/addresses';

describe('serverOfAddress', () => {
  it.each([
    ['https://kf.kobotoolbox.org/#/forms/aX/summary', 'https://kf.kobotoolbox.org'],
    ['  EU.kobotoolbox.org/#/forms/aX ', 'https://eu.kobotoolbox.org'],
    ['http://127.0.0.1:8080/#/forms/aX', 'http://127.0.0.1:8080'],
    ['http://kf.kobotoolbox.org/', undefined],
    ['https://someone:secret@kf.kobotoolbox.org/', undefined],
    ['javascript:alert(1)', undefined],
    ['aXyZ', undefined],
    ['', undefined],
  ])('finds in %j %j', (address, server) => {
    expect(serverOfAddress(address)).toBe(server);
  });
});

describe('safeLink', () => {
  it.each([
    ['https://kf.kobotoolbox.org/token/?format=json', 'https://kf.kobotoolbox.org/token/?format=json'],
    ['http://localhost:8080/token/', 'http://localhost:8080/token/'],
    ['http://kf.kobotoolbox.org/', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['not an address', undefined],
  ])('makes of %j %j', (address, link) => {
    expect(safeLink(address)).toBe(link);
  });
});

describe('hostOf', () => {
  it('drops the scheme', () => {
    expect(hostOf('https://kf.kobotoolbox.org')).toBe('kf.kobotoolbox.org');
    expect(hostOf('http://127.0.0.1:8080')).toBe('127.0.0.1:8080');
  });
});
