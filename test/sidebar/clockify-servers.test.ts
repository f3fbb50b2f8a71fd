import { clockifyPlaces, clockifyServer, isClockify, placeOf } from '../../src/sidebar/clockify-servers';
import { parseAddress } from '../../src/sources/clockify/hosts';

describe('clockifyServer', () => {
  it.each(clockifyPlaces)('names the server at “%s” as the script keeps it', (place) => {
    const server = clockifyServer(place, 'acme-relief');
    expect(parseAddress(server).server).toBe(server);
    expect(placeOf(server).place).toBe(place);
    expect(isClockify(server)).toBe(true);
  });

  it.each(['acme', ' Acme ', 'acme.clockify.me', 'https://acme.clockify.me/tracker'])(
    'takes %s for a subdomain',
    (typed) => {
      expect(clockifyServer('own', typed)).toBe('https://acme.clockify.me');
      expect(placeOf('https://acme.clockify.me')).toEqual({ place: 'own', subdomain: 'acme' });
    },
  );
});

describe('isClockify', () => {
  it.each(['https://kf.kobotoolbox.org', 'https://clockify.me.evil.example', 'https://evilclockify.me', 'sample', ''])(
    'does not take %s for Clockify',
    (server) => expect(isClockify(server)).toBe(false),
  );
});
