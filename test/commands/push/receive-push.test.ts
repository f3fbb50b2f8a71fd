/** What a web app does with requests that anybody may send: what is taken, what is refused, and what is left of it. */

import { newSecret, overlapMilliseconds, withSecret } from '../../../src/commands/push/push-secrets';
import { receivePush, refused, taken } from '../../../src/commands/push/receive-push';
import { mostPushes, readPushes } from '../../../src/settings/push-inbox';
import { keepPushSetting, type PushSetting, readPushSettings } from '../../../src/settings/push-settings';
import { type FakeServices, fakeDocument, fakePerson, fakeServices } from '../../fakes/services';

const importId = 'import-1';
const canary = 'Canary-of-Kisumu';

interface Receiver {
  readonly services: FakeServices;
  readonly secret: string;
  rotate(): string;
  post(body: unknown, parameter?: Record<string, string>): string;
}

function receiver(format: 'json' | 'xml' = 'json'): Receiver {
  const document = fakeDocument();
  const person = fakePerson();
  const services = fakeServices({ document, person });
  let setting = {
    ...{ version: 1, source: 'kobo', format, address: 'https://script.google.com/x', digest: '', formerDigest: '' },
    ...{ formerUntil: 0, serviceUid: '', madeAt: 1 },
  } as PushSetting;
  const rotate = () => {
    const secret = newSecret(services);
    setting = withSecret(setting, secret, services);
    keepPushSetting(services.userStore, importId, setting);
    return secret;
  };
  const secret = rotate();
  return {
    services,
    secret,
    rotate,
    post(body, parameter = {}) {
      const contents = typeof body === 'string' ? body : JSON.stringify(body);
      return receivePush(services, { parameter, postData: { contents, length: contents.length, type: '' } });
    },
  };
}

const submission = { _id: 1042, _uuid: 'f80b0000-0001', 'group/name': canary };
const envelope = (secret: string, more: object = {}) => ({
  fieldrows: 1,
  import: importId,
  secret,
  submission,
  ...more,
});
const pushes = ({ services }: Receiver) => readPushes(services.person.properties);

describe('receivePush', () => {
  it('keeps which submission came, sets an alarm, and keeps nothing else of it', () => {
    const opened = receiver();
    expect(opened.post(envelope(opened.secret))).toBe(taken);
    expect(pushes(opened)).toEqual([
      expect.objectContaining({ importId, id: '1042', uuid: 'f80b0000-0001', at: opened.services.document.now }),
    ]);
    expect(opened.services.person.alarms).toEqual([opened.services.document.now]);
    expect(readPushSettings(opened.services.person.properties).heardAt(importId)).toBe(opened.services.document.now);
    expect(JSON.stringify(opened.services.person.properties)).not.toContain(canary);
    expect(JSON.stringify(opened.services.person.properties)).not.toContain(opened.secret);
    // Needed nothing of a document: a web app has none.
    const verbs = opened.services.calls.map(({ verb }) => verb);
    expect(verbs.filter((verb) => !/^(userStore|alarm)/.test(verb))).toEqual([]);
  });

  it('takes XML with the secret in the address', () => {
    const opened = receiver('xml');
    const xml = '<a id="a"><meta><instanceID>uuid:f80b0000-0002</instanceID></meta></a>';
    expect(opened.post(xml, { import: importId, secret: opened.secret })).toBe(taken);
    expect(pushes(opened)).toEqual([expect.objectContaining({ uuid: 'f80b0000-0002' })]);
    expect(opened.post('<!DOCTYPE a><a/>', { import: importId, secret: opened.secret })).toBe(refused);
    // A secret belongs where its format has it.
    expect(opened.post(envelope(opened.secret))).toBe(refused);
  });

  it('answers and keeps the same for a push that comes five times, and for a replay', () => {
    const opened = receiver();
    for (let time = 0; time < 5; time++) expect(opened.post(envelope(opened.secret))).toBe(taken);
    expect(pushes(opened).length).toBe(1);
    expect(opened.services.person.alarms.length).toBe(1);
  });

  it('keeps pushes apart that nothing identifies', () => {
    const opened = receiver();
    opened.post(envelope(opened.secret, { submission: { q: 1 } }));
    opened.post(envelope(opened.secret, { submission: { q: 1 } }));
    expect(pushes(opened).length).toBe(2);
  });

  it('keeps a bounded number, and beyond it that there was more', () => {
    const opened = receiver();
    for (let id = 1; id <= mostPushes + 50; id++) {
      expect(opened.post(envelope(opened.secret, { submission: { _id: id } }))).toBe(taken);
    }
    const kept = pushes(opened);
    expect(kept.length).toBe(mostPushes + 1);
    expect(kept.filter(({ id }) => id === undefined).length).toBe(1);
    expect(JSON.stringify(opened.services.person.properties).length).toBeLessThan(100_000);
  });

  it.each<readonly [string, (opened: Receiver) => string]>([
    ['no secret', ({ post }) => post({ fieldrows: 1, import: importId, submission })],
    ['a wrong secret', ({ post }) => post(envelope('0'.repeat(64)))],
    [
      'a secret that is almost right',
      ({ post, secret }) => post(envelope(secret.replace(/.$/, secret.endsWith('a') ? 'b' : 'a'))),
    ],
    ['a secret that goes on', ({ post, secret }) => post(envelope(`${secret}0`))],
    ['a secret cut short', ({ post, secret }) => post(envelope(secret.slice(0, 63)))],
    [
      'the digest itself',
      ({ post, services }) =>
        post(envelope(readPushSettings(services.person.properties).settings.get(importId)?.digest ?? '')),
    ],
    ['an empty secret', ({ post }) => post(envelope(''))],
    ['a secret that is no text', ({ post }) => post({ ...envelope(''), secret: [1] })],
    ['another import', ({ post, secret }) => post({ ...envelope(secret), import: 'import-2' })],
    ['a name of a property', ({ post, secret }) => post({ ...envelope(secret), import: '../fieldrows.key' })],
    ['another version', ({ post, secret }) => post({ ...envelope(secret), fieldrows: 2 })],
    ['no submission', ({ post, secret }) => post({ ...envelope(secret), submission: undefined })],
    ['a submission that is none', ({ post, secret }) => post(envelope(secret, { submission: 'x' }))],
    ['a number that is none', ({ post, secret }) => post(envelope(secret, { submission: { _id: '../x' } }))],
    ['a secret in the address for JSON', ({ post, secret }) => post(envelope(secret), { import: importId, secret })],
    ['no JSON', ({ post }) => post('hello')],
    ['JSON that is cut', ({ post, secret }) => post(JSON.stringify(envelope(secret)).slice(0, -1))],
    ['a list', ({ post, secret }) => post([envelope(secret)])],
    ['nothing', ({ post }) => post('')],
    ['more than a megabyte', ({ post, secret }) => post(envelope(secret, { pad: 'x'.repeat(1024 * 1024) }))],
    ['depth without end', ({ post }) => post('['.repeat(500_000))],
    ['no event', ({ services }) => receivePush(services, undefined)],
    ['what a formula can give', ({ services }) => receivePush(services, [['x']])],
    ['an event without a body', ({ services }) => receivePush(services, { parameter: { secret: 'x', import: 'y' } })],
  ])('refuses %s, with the same answer, and leaves no trace', (_name, act) => {
    const opened = receiver();
    const before = JSON.stringify(opened.services.person.properties);
    expect(act(opened)).toBe(refused);
    expect(JSON.stringify(opened.services.person.properties)).toBe(before);
    expect(opened.services.person.alarms).toEqual([]);
  });

  it('accepts a former secret for a day, and only the last one', () => {
    const opened = receiver();
    const second = opened.rotate();
    expect(opened.post(envelope(opened.secret))).toBe(taken);
    expect(opened.post(envelope(second))).toBe(taken);
    opened.services.document.now += overlapMilliseconds - 1;
    expect(opened.post(envelope(opened.secret))).toBe(taken);
    opened.services.document.now += 2;
    expect(opened.post(envelope(opened.secret))).toBe(refused);
    expect(opened.post(envelope(second))).toBe(taken);
    const third = opened.rotate();
    opened.rotate();
    expect([opened.post(envelope(second)), opened.post(envelope(third))]).toEqual([refused, taken]);
  });

  it('answers a test without keeping a push', () => {
    const opened = receiver();
    expect(opened.post(envelope(opened.secret, { ping: 'p-1', submission: undefined }))).toBe(taken);
    expect(readPushSettings(opened.services.person.properties).pingOf(importId)).toBe('p-1');
    expect(pushes(opened)).toEqual([]);
    expect(opened.post(envelope('0'.repeat(64), { ping: 'p-2' }))).toBe(refused);
    expect(readPushSettings(opened.services.person.properties).pingOf(importId)).toBe('p-1');
  });

  it('sets another alarm where the one before was lost', () => {
    const opened = receiver();
    opened.post(envelope(opened.secret));
    opened.services.document.now += 9 * 60_000;
    opened.post(envelope(opened.secret, { submission: { _id: 2 } }));
    expect(opened.services.person.alarms.length).toBe(1);
    opened.services.document.now += 2 * 60_000;
    opened.post(envelope(opened.secret, { submission: { _id: 3 } }));
    expect(opened.services.person.alarms).toEqual([opened.services.document.now]);
  });
});

describe('newSecret', () => {
  it('makes another one each time, of 256 bits', () => {
    const { services } = receiver();
    const secrets = new Set(Array.from({ length: 100 }, () => newSecret(services)));
    expect(secrets.size).toBe(100);
    for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{64}$/);
  });
});
