/**
 * Group H: what may come to a web app that anybody can call. Whatever it is, the answer is one of two constant texts, in
 * time; nothing gets into the sheet but what the server has, no row comes twice, and a refresh finds what got lost.
 */
import { readPushes } from '../../src/settings/push-inbox';
import { owner } from '../product/product';
import { csvOf, openPushed, type Pushed, reopenPushed } from '../product/pushed';
import { canaryAnswer, json, pathOf } from '../product/scripted-server';

const longest = 10_000;
const answers = ['{"ok":true}', '{"ok":false}'];

interface Case {
  readonly body: string;
  readonly query?: string;
  readonly type?: string;
}

function wrapperOf(pushed: Pushed): string {
  return String(pushed.hooks[0]?.['payload_template']);
}
const around = (pushed: Pushed, submission: unknown) =>
  wrapperOf(pushed).split('%SUBMISSION%').join(JSON.stringify(submission));
const secretOf = (pushed: Pushed) => /"secret":"(\w+)"/.exec(wrapperOf(pushed))?.[1] ?? '';
const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${[...'bcdefgh'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`).join('')}]><l>&h;</l>`;

const idsOf = ({ product }: Pushed) =>
  product
    .sheet('Answers')
    .values.slice(1)
    .map((row) => Number(row[1]))
    .filter((id) => id > 0);

/** Sends to the web app; the guarded runtime searches everything for leaks on the way. */
function send(pushed: Pushed, { body, query, type = 'application/json' }: Case): string {
  const { runtime } = pushed.product;
  const url = `https://script.google.com/macros/s/AKfycbOfTheOwner/exec${query === undefined ? '' : `?${query}`}`;
  const { answer, run } = runtime.serveWebApp({ method: 'POST', url, contentType: type, body });
  expect(run?.tookMilliseconds ?? 0).toBeLessThanOrEqual(longest);
  expect(run?.error).toBeUndefined();
  expect(run?.requests).toEqual([]);
  expect(JSON.stringify(run?.log)).not.toContain('Canary');
  const next = answer.headers['location'];
  if (next === undefined) return answer.body;
  return runtime.serveWebApp({ method: 'GET', url: next, contentType: '', body: '' }).answer.body;
}

const hostile: readonly (readonly [string, (pushed: Pushed) => Case])[] = [
  ['no secret', () => ({ body: JSON.stringify({ fieldrows: 1, submission: { _id: 3 } }) })],
  ['a wrong secret', (pushed) => ({ body: around(pushed, { _id: 3 }).replace(secretOf(pushed), '0'.repeat(64)) })],
  [
    'a secret of another kind',
    (pushed) => ({ body: around(pushed, { _id: 3 }).replace(`"${secretOf(pushed)}"`, '{"$ne":""}') }),
  ],
  ['a body over a megabyte', (pushed) => ({ body: around(pushed, { _id: 3, q: 'x'.repeat(1024 * 1024) }) })],
  ['ten megabytes', () => ({ body: 'x'.repeat(10 * 1024 * 1024) })],
  ['no JSON', () => ({ body: 'hello' })],
  ['JSON cut in the middle', (pushed) => ({ body: around(pushed, { _id: 3 }).slice(0, 150) })],
  ['brackets without end', () => ({ body: '['.repeat(900_000) })],
  [
    'an XML bomb with the JSON’s secret',
    (pushed) => ({ body: bomb, query: `import=${pushed.importId}&secret=${secretOf(pushed)}` }),
  ],
  ['a form', () => ({ body: 'import=x&secret=y', type: 'application/x-www-form-urlencoded' })],
  ['an answer as a number', (pushed) => ({ body: around(pushed, { _id: `=IMPORTXML("${canaryAnswer}")` }) })],
  ['nothing', () => ({ body: '' })],
  [
    '__proto__',
    (pushed) => ({ body: around(pushed, { _id: 3 }).replace('"fieldrows":1', '"__proto__":{"fieldrows":1}') }),
  ],
];

describe('what anybody can send', () => {
  it.each(hostile)('%s is refused and changes nothing', (_name, make) => {
    const pushed = openPushed();
    pushed.turnOn();
    const { state } = pushed.product.runtime;
    const kept = () => JSON.stringify([state.spreadsheet, state.documentProperties, state.users, state.triggers]);
    const before = kept();
    expect(send(pushed, make(pushed))).toBe('{"ok":false}');
    expect(kept()).toBe(before);
  });

  it('an XML bomb with the right secret is refused, too', () => {
    const pushed = openPushed();
    pushed.turnOn({ format: 'xml' });
    const query = String(pushed.hooks[0]?.['endpoint']).split('?')[1] ?? '';
    expect(send(pushed, { body: bomb, query, type: 'application/xml' })).toBe('{"ok":false}');
  });
});

describe('what the server can send', () => {
  it('five times, out of order, again much later, without _uuid and with new fields: no row twice, no answer kept', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(600);
    pushed.server.csv = csvOf([1, 2, 3, 4, 5]);
    for (const id of [5, 3, 4]) {
      for (let time = 0; time < 5; time++) {
        const submission = { _id: id, 'new/field': canaryAnswer, nested: [{ 'nested/a': [{ b: 1 }] }] };
        expect(send(pushed, { body: around(pushed, submission) })).toBe('{"ok":true}');
      }
    }
    const { users } = pushed.product.runtime.state;
    expect(readPushes(users.find(({ email }) => email === owner)?.properties ?? {}).length).toBe(3);
    pushed.wait(60);
    expect(idsOf(pushed)).toEqual([1, 2, 3, 4, 5]);
    for (const id of [1, 5]) send(pushed, { body: around(pushed, { _id: id, _uuid: 'old-enough' }) });
    pushed.wait(3600);
    expect(idsOf(pushed)).toEqual([1, 2, 3, 4, 5]);
  });

  it('thirty at once, while another run holds the lock', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(600);
    const { state } = pushed.product.runtime;
    state.lockHeldUntil = state.now + 4 * 60_000;
    const ids = Array.from({ length: 30 }, (_unused, index) => 3 + index);
    pushed.server.csv = csvOf([1, 2, ...ids]);
    for (const id of ids) expect(send(pushed, { body: around(pushed, { _id: id }) })).toBe('{"ok":true}');
    expect(state.triggers.filter(({ functionName }) => functionName === 'takePushed').length).toBe(1);
    pushed.wait(7 * 60);
    expect(idsOf(pushed)).toEqual([1, 2, ...ids]);
    // One refresh brought them all.
    const exports = pushed.server.requests.filter((request) => pathOf(request).endsWith('/data.csv'));
    expect(exports.length).toBe(2);
  });

  it('while the property store is full, or fails: it says so, and the schedule brings the row', () => {
    const pushed = openPushed();
    pushed.turnOn();
    const { runtime } = pushed.product;
    const person = runtime.state.users.find(({ email }) => email === owner);
    if (person === undefined) throw new Error('nobody owns this');
    const free = () => 500 * 1024 - Object.entries(person.properties).flat().join('').length;
    for (let part = 0; free() > 60; part++)
      person.properties[`other.${part}`] = 'x'.repeat(Math.min(9_000, free() - 20));
    expect(send(pushed, { body: around(pushed, { _id: 3 }) })).toBe('{"ok":false}');
    for (const name of Object.keys(person.properties)) if (name.startsWith('other.')) delete person.properties[name];
    pushed.server.csv = csvOf([1, 2, 3]);
    pushed.wait(3700);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
  });

  it('with triggers at Google’s limit: it is taken in by the schedule', () => {
    const pushed = openPushed([1, 2], 15);
    pushed.turnOn();
    const { state } = pushed.product.runtime;
    const [like] = state.triggers;
    if (like === undefined) throw new Error('there is no trigger');
    while (state.triggers.length < 20)
      state.triggers.push({ ...like, id: `x${state.triggers.length}`, disabled: true });
    pushed.server.csv = csvOf([1, 2, 3]);
    expect(send(pushed, { body: around(pushed, { _id: 3 }) })).toBe('{"ok":true}');
    pushed.wait(16 * 60);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
  });

  it('whether or not a web app sees its document', () => {
    const pushed = openPushed();
    pushed.product.runtime.state.webAppSeesDocument = true;
    pushed.turnOn();
    pushed.wait(600);
    pushed.server.csv = csvOf([1, 2, 3]);
    expect(answers).toContain(send(pushed, { body: around(pushed, { _id: 3 }) }));
    pushed.wait(60);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
  });

  it('keeps the rows when the run that takes it in is killed anywhere, and finishes later', () => {
    const opened = openPushed();
    opened.turnOn();
    opened.wait(600);
    const before = structuredClone(opened.product.runtime.state);
    const prepare = () => {
      const pushed = reopenPushed(structuredClone(before), opened.hooks);
      pushed.server.csv = csvOf([1, 2, 3]);
      send(pushed, { body: around(pushed, { _id: 3 }) });
      return pushed;
    };
    const whole = prepare();
    const run = (pushed: Pushed, killAfter?: number) => {
      const { runtime } = pushed.product;
      const event = { authMode: 'FULL', triggerUid: 'x' };
      return runtime.run('takePushed', [event], { user: owner, mode: 'trigger', ...(killAfter ? { killAfter } : {}) });
    };
    const { calls } = run(whole);
    expect(idsOf(whole)).toEqual([1, 2, 3]);
    const step = process.env['LONG'] === '1' ? 1 : 5;
    for (let kill = 1; kill < calls.length; kill += step) {
      const pushed = prepare();
      expect(run(pushed, kill).killed).toBe(true);
      pushed.wait(2 * 3600);
      expect([kill, idsOf(pushed)]).toEqual([kill, [1, 2, 3]]);
      const properties = pushed.product.runtime.state.users.find(({ email }) => email === owner)?.properties ?? {};
      expect([kill, readPushes(properties)]).toEqual([kill, []]);
    }
  }, 120_000);

  it('is refused with a 404, a 500 or a redirect from the server’s side as any refresh is', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(600);
    const { intercept } = pushed.server;
    for (const answer of [json({ detail: 'Not found.' }, 404), json({}, 500)]) {
      pushed.server.intercept = (request) => (pathOf(request).endsWith('/data.csv') ? answer : intercept?.(request));
      send(pushed, { body: around(pushed, { _id: 3 }) });
      pushed.wait(600);
      expect(idsOf(pushed)).toEqual([1, 2]);
    }
  });
});
