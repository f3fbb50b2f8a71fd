import { checkKey, exchangePassword, openSession } from '../../../../src/sources/kobo/connection/sign-in';
import { converse, expectError, html, json, key, kf, me, plain, redirect } from '../conversation';

const server = 'kf.kobotoolbox.org';

describe('openSession', () => {
  it('starts with a full budget and knows nothing but its server and key', () => {
    const services = converse({});
    const session = openSession(services, { server: kf, apiKey: key });
    expect(session).toMatchObject({ server: kf, apiKey: key, budget: { used: 0, left: 8 } });
  });
});

describe('checkKey', () => {
  it('says whose key it is', () => {
    const session = converse({ '/me/': [me] });
    expect(checkKey(session)).toEqual({ username: 'amina' });
    expect(session.requests[0]).toEqual({
      method: 'GET',
      url: `${kf}/me/?format=json`,
      headers: { Authorization: `Token ${key}`, Accept: 'application/json' },
    });
  });

  it('throws apiKeyMissing without asking when there is none', () => {
    const session = converse({}, { apiKey: undefined });
    expectError(() => checkKey(session), 'apiKeyMissing');
    expect(session.requests).toHaveLength(0);
  });

  it('throws apiKeyRefused for a wrong key or an inactive account', () => {
    expectError(() => checkKey(converse({ '/me/': [json({}, 401)] })), 'apiKeyRefused', { server });
  });

  it.each([
    ['a web page', html(200)],
    ['no such page', html(404)],
    ['JSON of something else', json({ hello: 'world' })],
  ])('throws notKoboToolbox for %s', (_what, reply) => {
    expectError(() => checkKey(converse({ '/me/': [reply] })), 'notKoboToolbox', { server });
  });

  it('throws notKoboToolbox when the server leads to its sign-in page', () => {
    const session = converse({ '/me/': [redirect('/accounts/login/?next=/me/')], '/accounts/login/': [html(200)] });
    expectError(() => checkKey(session), 'notKoboToolbox', { server });
  });

  it('notices JSON that was cut or did not come', () => {
    expectError(() => checkKey(converse({ '/me/': [plain(200, '{"username":"am')] })), 'truncatedDownload');
    expectError(() => checkKey(converse({ '/me/': [plain(200, '')] })), 'emptyDownload');
  });

  it('tells a restricted account from a firewall', () => {
    const restricted = json({ detail: `… ${kf}/accounts/password/reset/.` }, 403);
    expectError(() => checkKey(converse({ '/me/': [restricted] })), 'accountRestricted', { server });
    expectError(() => checkKey(converse({ '/me/': [html(403)] })), 'serverError', { server, status: 403 });
  });
});

describe('exchangePassword', () => {
  const exchange = (reply: Parameters<typeof json>[0], status = 200) =>
    exchangePassword(converse({ '/token/': [json(reply, status)] }, { apiKey: undefined }), 'amina', 's3cret ñ');

  it('returns the key and sends the password in a header only', () => {
    const session = converse({ '/token/': [json({ token: key })] }, { apiKey: undefined });
    expect(exchangePassword(session, 'amina', 's3cret ñ')).toBe(key);
    expect(session.requests).toEqual([
      {
        method: 'GET',
        url: `${kf}/token/?format=json`,
        headers: {
          Authorization: `Basic ${Buffer.from('amina:s3cret ñ').toString('base64')}`,
          Accept: 'application/json',
        },
      },
    ]);
  });

  it('throws passwordRefused for a wrong one, asking once', () => {
    const session = converse({ '/token/': [json({ detail: 'Invalid username/password.' }, 401)] });
    expectError(() => exchangePassword(session, 'amina', 'x'), 'passwordRefused', { server });
    expect(session.requests).toHaveLength(1);
  });

  it('points to the key when two-factor authentication is on', () => {
    const detail = 'Multi-factor authentication is enabled for this account. Basic authentication cannot be used.';
    expectError(() => exchange({ detail }, 401), 'twoFactorNeedsKey', { server });
  });

  it('says that an account is restricted', () => {
    const detail = `Your access is restricted. … ${kf}/accounts/password/reset/.`;
    expectError(() => exchange({ detail }, 403), 'accountRestricted', { server });
  });

  it('throws notKoboToolbox where there is no such page or no key in it', () => {
    expectError(() => exchange({}, 404), 'notKoboToolbox', { server });
    expectError(() => exchange({ token: 'none' }), 'notKoboToolbox', { server });
  });

  it('takes no password through a redirect', () => {
    const session = converse({ '/token/': [redirect('/elsewhere/')] });
    expectError(() => exchangePassword(session, 'amina', 'x'), 'redirectRefused');
    expect(session.requests).toHaveLength(1);
  });

  it.each(['', 'a:b'])('sends nothing for the impossible user name %j', (username) => {
    const session = converse({});
    expectError(() => exchangePassword(session, username, 'x'), 'passwordRefused');
    expect(session.requests).toHaveLength(0);
  });
});
