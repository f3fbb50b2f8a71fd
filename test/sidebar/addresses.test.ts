import { addressToSend, hostOf, recogniseAddress, safeLink } from '../../src/sidebar/addresses';
import { parseAddress } from '../../src/sources/kobo/connection/address';

describe('recogniseAddress', () => {
  const uid = 'aBcDeFgHiJkLmNoPqRsTuV';

  it('reads addresses as the script does', () => {
    const pasted = `  EU.kobotoolbox.org/#/forms/${uid}/summary `;
    expect(recogniseAddress(pasted, [])).toEqual(parseAddress(pasted));
    expect(recogniseAddress('https://ee.kobotoolbox.org/x/AbCd', [])).toMatchObject({ code: 'addressIsForm' });
  });

  it('takes the UID of a project alone where one server only can be meant', () => {
    expect(recogniseAddress(uid, ['https://a.org'])).toEqual({ server: 'https://a.org', projectUid: uid });
    expect(recogniseAddress(uid, [])).toMatchObject({ code: 'addressNotRecognised' });
    expect(recogniseAddress(uid, ['https://a.org', 'https://b.org'])).toMatchObject({ code: 'addressNotRecognised' });
  });

  it('sends on what was pasted, and an address in place of a UID alone', () => {
    const send = (pasted: string) => addressToSend(pasted, recogniseAddress(pasted, ['https://a.org']));
    expect(send(` ${uid} `)).toBe(`https://a.org/#/forms/${uid}`);
    for (const pasted of ['', 'kobo', `See https://a.org/#/forms/${uid}`]) expect(send(pasted)).toBe(pasted);
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
