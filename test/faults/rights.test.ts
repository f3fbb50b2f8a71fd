/** Faults of authentication and rights: whose key it is, what it may see, and what becomes of it. */
import { openProduct, owner, projectAddress } from '../product/product';
import {
  account,
  authorizationOf,
  canaryKey,
  canaryPassword,
  colleagueKey,
  json,
  pathOf,
  scriptedServer,
  server,
} from '../product/scripted-server';
import { expectAnswers } from './answers-in-sheet';
import { expectHeldSteady, expectPolite, run } from './held-steady';
import { anyOf, assetPath, assetWithoutData, at, dataPath, file, html, notFound } from './server-faults';
import { editedCsv, editedSurvey, surveyCsv } from './survey';
import { colleague, sheetsOf, statusIn, statusLine, workedIn } from './worked-in';

const refusedKey = json({ detail: 'Invalid token.' }, 401);
const hour = 3_600_000;

describe('B1: the key is refused', () => {
  it.each([
    ['at the export', dataPath],
    ['between the export and its file', file],
  ])('%s, and is not tried again', (_name, path) => {
    const worked = workedIn();
    worked.product.server.intercept = at(path, refusedKey);
    const before = worked.product.server.requests.length;
    expectHeldSteady(worked, 'apiKeyRefused', /Copy it again/);
    const refused = worked.product.server.requests.slice(before).filter((request) => pathOf(request) === path);
    expect(refused).toHaveLength(2);
  });

  it('three times in a row: the schedule asks no more, and a refresh by hand starts it again', () => {
    const worked = workedIn({ schedule: 60 });
    const { product, card } = worked;
    product.server.intercept = () => refusedKey;
    const before = product.server.requests.length;
    const fired = product.runtime.advance(8 * hour);
    expect(fired.length).toBeGreaterThanOrEqual(8);
    expect(product.server.requests.length - before).toBe(3);
    // The first failure ends its run with an error: of that, and of nothing else, Google tells the trigger's owner by mail.
    expect(fired[0]?.result.error).toMatch(/refused the API key/);
    product.server.intercept = undefined;
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expect(statusIn(product, card.id).nextAt).toBeGreaterThan(product.runtime.state.now);
    const asked = product.server.requests.length;
    product.runtime.advance(2 * hour);
    expect(product.server.requests.length).toBeGreaterThan(asked);
  });
});

describe('B2: the project or the named export is out of reach', () => {
  it('says something else for each reason', () => {
    const faults = [
      ['noRightToView', at(dataPath, json({ detail: 'You do not have permission to perform this action.' }, 403))],
      ['noRightToView', anyOf(at(dataPath, notFound), at(assetPath, assetWithoutData))],
      ['projectNotFound', anyOf(at(dataPath, notFound), at(assetPath, notFound))],
      ['exportDeleted', at(dataPath, notFound)],
    ] as const;
    const sentences = faults.map(([code, fault]) => {
      const worked = workedIn();
      worked.product.server.intercept = fault;
      expectHeldSteady(worked, code, /Ask the project owner|copy its address again|Choose another named export/);
      return `${code}`;
    });
    expect(new Set(sentences).size).toBe(3);
  });
});

describe('B3: a password', () => {
  it('is traded for the key once and kept nowhere', () => {
    const product = openProduct(scriptedServer(surveyCsv));
    // The guard of every product test looks for the password in everything that is kept, shown or sent.
    expect(
      product.call('signIn', { address: projectAddress, username: account, password: canaryPassword }),
    ).toMatchObject({ account });
    const withPassword = product.server.requests.filter((request) => authorizationOf(request)?.startsWith('Basic '));
    expect(withPassword.map(pathOf)).toEqual(['/token/']);
    expect(product.runtime.state.users.find(({ email }) => email === owner)?.properties).toEqual({
      [`fieldrows.key.${server}`]: JSON.stringify({ apiKey: canaryKey, account }),
    });
  });

  it('does not follow a redirect', () => {
    const product = openProduct(scriptedServer(surveyCsv));
    product.server.intercept = () => ({ status: 302, headers: { Location: '/token/?next=1' } });
    const reply = product.ask('signIn', { address: projectAddress, username: account, password: canaryPassword });
    expect(reply).toMatchObject({ ok: false, code: 'redirectRefused' });
    expect(product.server.requests).toHaveLength(1);
  });
});

describe('B5: an account in trouble', () => {
  it('that is inactive is told to look after its key', () => {
    const worked = workedIn();
    worked.product.server.intercept = () => json({ detail: 'User inactive or deleted.' }, 401);
    expectHeldSteady(worked, 'apiKeyRefused', /Copy it again/);
  });

  it('that is over its quota is told the number the server gave', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, json({ detail: `Quota of ${account} exceeded` }, 402));
    expectHeldSteady(worked, 'serverError', /\(402\).*Try again in 10 minutes/);
  });
});

describe('B7: a colleague in the same spreadsheet', () => {
  it('without a key of their own cannot use another one', () => {
    const worked = workedIn({ schedule: 60 });
    const { product, card } = worked;
    const before = product.server.requests.length;
    const status = statusIn(product, card.id);
    const sheets = sheetsOf(product);
    expect(run(worked, { user: colleague })).toMatchObject({
      ok: false,
      code: 'notConnected',
      message: expect.stringMatching(/connect to this server/),
    });
    expect(product.ask('listProjects', { server }, { user: colleague })).toMatchObject({ code: 'notConnected' });
    expect(product.server.requests).toHaveLength(before);
    expect(sheetsOf(product)).toBe(sheets);
    expect(statusIn(product, card.id)).toEqual(status);
  });

  it('refreshes with their own key and no other', () => {
    const worked = workedIn();
    const { product } = worked;
    const connected = product.ask('connect', { address: projectAddress, apiKey: colleagueKey }, { user: colleague });
    expect(connected).toMatchObject({ ok: true, value: { account: 'boris' } });
    product.server.csv = editedCsv;
    const before = product.server.requests.length;
    expect(run(worked, { user: colleague })).toMatchObject({ ok: true, value: { state: 'imported' } });
    const keys = product.server.requests.slice(before).map(authorizationOf);
    expect(new Set(keys)).toEqual(new Set([`Token ${colleagueKey}`]));
    expectAnswers(product, editedSurvey);
    expectPolite(product.lastRun());
  });

  it('whose key may not see the project does not stop its owner', () => {
    const worked = workedIn();
    const { product } = worked;
    product.ask('connect', { address: projectAddress, apiKey: colleagueKey }, { user: colleague });
    product.server.intercept = (request) =>
      authorizationOf(request) !== `Token ${colleagueKey}` || pathOf(request) === '/me/' ? undefined : notFound;
    const sheets = sheetsOf(product);
    expect(run(worked, { user: colleague })).toMatchObject({ ok: false, code: 'projectNotFound' });
    expect(sheetsOf(product)).toBe(sheets);
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expect(statusLine(product)).toMatch(/^Imported/);
  });

  it('cannot call for a refresh from a cell', () => {
    const { product, card } = workedIn();
    const request = JSON.stringify({ method: 'runImport', input: { importId: card.id, accept: true } });
    const before = product.server.requests.length;
    const result = product.runtime.run('callFieldrows', [request], { user: colleague, mode: 'customFunction' });
    expect(result.error).toMatch(/did not understand/);
    product.runtime.run('refreshDue', [{}], { user: colleague, mode: 'customFunction' });
    expect(product.server.requests).toHaveLength(before);
  });
});

describe('B8: a key as people paste it', () => {
  const good = [
    ['with a line break', `${canaryKey.slice(0, 20)}\n${canaryKey.slice(20)}`],
    ['with spaces', ` ${canaryKey} `],
    ['in quotes', `"${canaryKey}"`],
    ['in typographic quotes', `“${canaryKey}”`],
    ['with its word', `Token ${canaryKey}`],
    ['as a header', `Authorization: Token ${canaryKey}`],
    ['as JSON', `{"token":"${canaryKey}"}`],
    ['in capitals', canaryKey.toUpperCase()],
    ['with an invisible character', `\u200b${canaryKey}\ufeff`],
  ] as const;
  it.each(good)('%s is understood', (_name, pasted) => {
    const product = openProduct(scriptedServer(surveyCsv));
    expect(product.ask('connect', { address: projectAddress, apiKey: pasted })).toMatchObject({
      ok: true,
      value: { account },
    });
  });

  const bad = [
    ['cut short', canaryKey.slice(1)],
    ['twice', canaryKey + canaryKey],
    ['a project address', projectAddress],
    ['a password', canaryPassword],
    ['a Basic header', `Basic ${Buffer.from(`${account}:${canaryPassword}`).toString('base64')}`],
  ] as const;
  it.each(bad)('%s is refused before anything is sent', (_name, pasted) => {
    const product = openProduct(scriptedServer(surveyCsv));
    expect(product.ask('connect', { address: projectAddress, apiKey: pasted })).toMatchObject({
      ok: false,
      code: 'apiKeyMalformed',
    });
    expect(product.server.requests).toEqual([]);
  });

  it('of a server that answers every key with a page is not kept', () => {
    const product = openProduct(scriptedServer(surveyCsv));
    product.server.intercept = () => html(200, 'Sign in');
    expect(product.ask('connect', { address: projectAddress, apiKey: canaryKey })).toMatchObject({
      ok: false,
      code: 'notKoboToolbox',
    });
    expect(product.runtime.state.users[0]?.properties).toEqual({});
  });
});
