/** Two people with keys of their own in one file, and what becomes of an import whose owner leaves or withdraws. */
import { newState } from '../../workbench/apps-script/state';
import { openProduct, owner, type Product, prepareImport, refresh, scheduledProduct, scriptedExport } from './product';
import { canaryKey, exportUid, json, regularAnswer, scriptedServer, server } from './scripted-server';

const csv = '"name";"_id"\r\n"Amina";"1"\r\n"Bilal";"2"\r\n';
const colleague = 'colleague@example.org';
const colleaguesKey = 'beef'.repeat(10);
const hour = 3_600_000;

/** A server that knows two keys. */
function serverOfTwo() {
  const scripted = scriptedServer(csv);
  const keysSeen: string[] = [];
  scripted.intercept = (request) => {
    const name = Object.keys(request.headers).find((header) => header.toLowerCase() === 'authorization');
    const key = name === undefined ? '' : (request.headers[name] ?? '').replace('Token ', '');
    keysSeen.push(key);
    if (key !== colleaguesKey) return undefined;
    if (/\/me\/(\?|$)/.test(request.url)) return json({ username: 'bilal' });
    return regularAnswer({ ...request, headers: { Authorization: `Token ${canaryKey}` } }, scripted.csv);
  };
  return { scripted, keysSeen };
}

const asColleague = { user: colleague };

function connectColleague(product: Product) {
  const reply = product.ask('connect', { address: server, apiKey: colleaguesKey }, asColleague);
  expect(reply.ok).toBe(true);
}

function cardsOf(product: Product, user: string) {
  const reply = product.ask('listImports', {}, { user });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

function fire(product: Product, milliseconds = hour) {
  return product.runtime.advance(milliseconds);
}

describe('a colleague', () => {
  it('refreshes with their own key, never with the owner’s', () => {
    const { scripted, keysSeen } = serverOfTwo();
    const { product, card } = scheduledProduct(scripted);
    connectColleague(product);
    keysSeen.length = 0;
    const reply = product.ask('runImport', { importId: card.id, accept: false }, asColleague);
    expect(reply).toMatchObject({ ok: true, value: { state: 'unchanged' } });
    expect(new Set(keysSeen)).toEqual(new Set([colleaguesKey]));
    expect(cardsOf(product, colleague)[0]).toMatchObject({ mine: false, connected: true });
  });

  it('is asked to connect when they have no key, and nothing is sent or put off', () => {
    const { scripted } = serverOfTwo();
    const { product, card } = scheduledProduct(scripted);
    const before = cardsOf(product, owner);
    const sent = scripted.requests.length;
    const reply = product.ask('runImport', { importId: card.id, accept: false }, asColleague);
    expect(reply).toMatchObject({ ok: false, code: 'notConnected' });
    expect(scripted.requests.length).toBe(sent);
    expect(cardsOf(product, owner)).toEqual(before);
  });

  it('does not put off or pause the owner’s import with a key that is refused', () => {
    const { scripted } = serverOfTwo();
    const { product, card } = scheduledProduct(scripted);
    connectColleague(product);
    const before = cardsOf(product, owner);
    const usual = scripted.intercept;
    scripted.intercept = (request) =>
      request.headers['Authorization'] === `Token ${colleaguesKey}`
        ? json({ detail: 'Invalid token.' }, 401)
        : undefined;
    for (let attempt = 0; attempt < 4; attempt++) {
      const reply = product.ask('runImport', { importId: card.id, accept: false }, asColleague);
      expect(reply).toMatchObject({ ok: false, code: 'apiKeyRefused' });
    }
    scripted.intercept = usual;
    expect(cardsOf(product, owner)).toEqual(before);
  });

  it('takes an import over; the former owner’s trigger goes, and their key is not used any more', () => {
    const { scripted, keysSeen } = serverOfTwo();
    const { product, card } = scheduledProduct(scripted);
    expect(product.ask('takeOver', { importId: card.id }, asColleague)).toMatchObject({ code: 'notConnected' });
    connectColleague(product);
    const reply = product.ask('takeOver', { importId: card.id }, asColleague);
    expect(reply).toMatchObject({ ok: true, value: { mine: true, ownerAccount: 'bilal', schedule: 60 } });
    expect(cardsOf(product, owner)[0]).toMatchObject({ mine: false, connected: true });
    keysSeen.length = 0;
    fire(product, 3 * hour);
    expect(new Set(keysSeen)).toEqual(new Set([colleaguesKey]));
    expect(product.runtime.state.triggers.map(({ user }) => user)).toEqual([colleague]);
  });

  it('reads on the card that the owner’s schedule has stopped', () => {
    const { scripted } = serverOfTwo();
    const { product } = scheduledProduct(scripted);
    product.runtime.state.triggers = [];
    product.runtime.advance(4 * hour);
    expect(cardsOf(product, colleague)[0]?.notice).toContain('no longer runs in the name of “amina”');
    expect(cardsOf(product, owner)[0]?.notice).toContain('Its schedule has not run');
  });

  it('keeps two imports apart, each refreshed by its owner’s trigger', () => {
    const { scripted, keysSeen } = serverOfTwo();
    const product = openProduct(scripted);
    prepareImport(product, 'One', 60);
    connectColleague(product);
    const second = { ...scriptedExport, schedule: 60, sheetName: 'Two' };
    expect(product.ask('saveImport', second, asColleague).ok).toBe(true);
    const fired = fire(product, 2 * hour);
    expect(new Set(fired.map(({ trigger }) => trigger.user))).toEqual(new Set([owner, colleague]));
    expect(cardsOf(product, owner).map(({ state, mine }) => [state, mine])).toEqual([
      ['unchanged', true],
      ['unchanged', false],
    ]);
    expect(keysSeen.filter((key) => key === canaryKey).length).toBeGreaterThan(0);
    expect(keysSeen.filter((key) => key === colleaguesKey).length).toBeGreaterThan(0);
    expect(JSON.stringify(product.runtime.state.documentProperties)).not.toContain(canaryKey);
  });
});

describe('an owner', () => {
  it('whose key is refused is told twice, then left alone until a new key resumes the schedule', () => {
    const scripted = scriptedServer(csv);
    const { product } = scheduledProduct(scripted);
    scripted.intercept = () => json({ detail: 'Invalid token.' }, 401);
    const errors = fire(product, 8 * hour).map(({ result }) => result.error ?? '');
    expect(errors.filter((error) => error !== '')).toEqual([
      expect.stringMatching(/^Answers: kobo\.example\.org refused the API key/),
      expect.stringMatching(/^Answers: Paused after 3 failures: kobo\.example\.org refused .* press “Refresh now”\.$/),
    ]);
    const sent = scripted.requests.length;
    fire(product, 3 * hour);
    expect(scripted.requests.length).toBe(sent);
    expect(cardsOf(product, owner)[0]).toMatchObject({ state: 'failed', nextAt: 0 });
    expect(product.sheet('KoboToolbox status').values[3]?.[1]).toContain('Paused after 3 failures');

    scripted.intercept = undefined;
    product.call('connect', { address: server, apiKey: canaryKey });
    fire(product);
    expect(cardsOf(product, owner)[0]).toMatchObject({ state: 'unchanged' });
    expect(cardsOf(product, owner)[0]?.nextAt).toBeGreaterThan(product.runtime.state.now);
  });

  it('resumes a paused import by refreshing it by hand, or by changing it', () => {
    const scripted = scriptedServer(csv);
    const product = openProduct(scripted);
    const card = prepareImport(product, 'Answers', 60);
    const pause = () => {
      scripted.intercept = () => json({ detail: 'Invalid token.' }, 401);
      fire(product, 5 * hour);
      expect(cardsOf(product, owner)[0]?.message).toContain('Paused');
      scripted.intercept = undefined;
    };
    pause();
    refresh(product, card);
    expect(cardsOf(product, owner)[0]?.nextAt).toBeGreaterThan(product.runtime.state.now);
    pause();
    const { id: importId, name, offerName } = card;
    product.call('changeImport', { importId, name, schedule: 120, offerUid: exportUid, offerName });
    fire(product, 3 * hour);
    expect(cardsOf(product, owner)[0]).toMatchObject({ state: 'unchanged' });
  });

  it('who withdrew the permission is told once; the status says so, and all goes on when it is back', () => {
    const scripted = scriptedServer(csv);
    const { product } = scheduledProduct(scripted);
    const user = product.runtime.state.users.find(({ email }) => email === owner);
    if (user === undefined) throw new Error('The owner has no account.');
    user.withdrawn = true;
    const sent = scripted.requests.length;
    const errors = fire(product, 3 * hour).map(({ result }) => result.error);
    expect(errors).toEqual([expect.stringContaining('asks for your permission again'), undefined, undefined]);
    expect(scripted.requests.length).toBe(sent);
    expect(cardsOf(product, colleague)[0]).toMatchObject({ state: 'failed' });
    expect(cardsOf(product, colleague)[0]?.message).toContain('asks for your permission again');
    user.withdrawn = false;
    fire(product);
    expect(cardsOf(product, owner)[0]).toMatchObject({ state: 'unchanged' });
  });
});

describe('a published add-on', () => {
  it('gives a colleague the next slower schedule that it may have', () => {
    const { scripted } = serverOfTwo();
    const product = openProduct(scripted, newState({ kind: 'bound' }));
    const card = prepareImport(product, 'Answers', 15);
    product.runtime.state.kind = 'addon';
    connectColleague(product);
    expect(product.ask('takeOver', { importId: card.id }, asColleague)).toMatchObject({ value: { schedule: 60 } });
  });
});
