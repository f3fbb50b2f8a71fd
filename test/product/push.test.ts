/** Pushed submissions through the real bundle: set up in the sidebar, received by the web app, taken in by the alarm. */
import { owner } from './product';
import { address, csvOf, openPushed } from './pushed';
import { canaryAnswer, json, pathOf } from './scripted-server';

const idsOf = (pushed: ReturnType<typeof openPushed>) =>
  pushed.product
    .sheet('Answers')
    .values.slice(1)
    .map((row) => Number(row[1]))
    .filter((id) => id > 0);
const inbox = ({ product }: ReturnType<typeof openPushed>) =>
  Object.keys(product.runtime.state.users.find(({ email }) => email === owner)?.properties ?? {}).filter((name) =>
    name.startsWith('fieldrows.pushed.'),
  );
const exportsAsked = ({ server }: ReturnType<typeof openPushed>) =>
  server.requests.filter((request) => pathOf(request).endsWith('/data.csv')).length;
const alarms = ({ product }: ReturnType<typeof openPushed>) =>
  product.runtime.state.triggers.filter(({ functionName }) => functionName === 'takePushed');

describe('setting up', () => {
  it('tests the web app, and registers exactly one service with the right body', () => {
    const pushed = openPushed();
    expect(pushed.product.call('openPush', { importId: pushed.importId })).toMatchObject({ isOn: false, obstacle: '' });
    const state = pushed.turnOn();
    expect(state).toMatchObject({ isOn: true, address, format: 'json', byHand: null, serviceProblem: '' });
    expect(state.service).toMatchObject({ name: 'Google Sheets (Fieldrows)', active: true, failed: 0 });
    expect(pushed.hooks).toEqual([
      {
        ...{ uid: 'hTest1', success_count: 0, failed_count: 0, pending_count: 0 },
        ...{ name: 'Google Sheets (Fieldrows)', endpoint: address, active: true, export_type: 'json' },
        ...{ auth_level: 'no_auth', settings: { custom_headers: {} }, subset_fields: [], email_notification: true },
        payload_template: expect.stringMatching(
          new RegExp(
            `^\\{"fieldrows":1,"import":"${pushed.importId}","secret":"[0-9a-f]{64}","submission":%SUBMISSION%\\}$`,
          ),
        ),
      },
    ]);
    pushed.turnOn();
    expect(pushed.hooks.length).toBe(1);
  });

  it('shows what to enter by hand once, and keeps no secret that could be read', () => {
    const pushed = openPushed();
    const { byHand } = pushed.turnOn({ register: false });
    const secret = /"secret":"([0-9a-f]{64})"/.exec(byHand?.wrapper ?? '')?.[1] ?? '';
    expect(byHand).toMatchObject({ name: 'Google Sheets (Fieldrows)', endpoint: address });
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(pushed.hooks).toEqual([]);
    expect(pushed.product.call('openPush', { importId: pushed.importId }).byHand).toBeNull();
    expect(JSON.stringify(pushed.product.runtime.state)).not.toContain(secret);
    const xml = pushed.turnOn({ register: false, format: 'xml' }).byHand;
    expect(xml?.wrapper).toBe('');
    expect(xml?.endpoint).toMatch(new RegExp(`^${address}\\?import=${pushed.importId}&secret=[0-9a-f]{64}$`));
    expect(xml?.endpoint.length).toBeLessThan(500);
  });

  it('says so when the web app is not this person’s, not open, or not there, and changes nothing', () => {
    const pushed = openPushed();
    const { state } = pushed.product.runtime;
    const ask = () =>
      pushed.product.ask('turnOnPush', { importId: pushed.importId, address, format: 'json', register: true });
    const { webApp } = state;
    if (webApp === undefined) throw new Error('There is no web app.');
    for (const wrong of [
      { ...webApp, access: 'onlyMe' as const },
      { ...webApp, deployedBy: 'colleague@example.org' },
      { ...webApp, id: 'AKfycbAnother' },
    ]) {
      state.webApp = wrong;
      expect(ask()).toMatchObject({ ok: false, code: 'webAppNotReached' });
    }
    expect(pushed.hooks).toEqual([]);
    expect(pushed.product.call('openPush', { importId: pushed.importId }).isOn).toBe(false);
    state.webApp = webApp;
    expect(ask()).toMatchObject({ ok: true });
    // What was good stays good when a later attempt fails.
    const before = pushed.hooks[0]?.['payload_template'];
    state.webApp = { ...webApp, access: 'onlyMe' };
    expect(ask()).toMatchObject({ ok: false, code: 'webAppNotReached' });
    state.webApp = webApp;
    expect(pushed.hooks[0]?.['payload_template']).toBe(before);
    expect(pushed.push({ _id: 3 })).toBe('{"ok":true}');
  });

  it.each([
    'https://script.google.com/macros/s/AKfycbOfTheOwner/dev',
    'http://script.google.com/macros/s/AKfycbOfTheOwner/exec',
    'https://script.google.com.evil.example/macros/s/AKfycbOfTheOwner/exec',
    'https://evil.example/?https://script.google.com/macros/s/AKfycbOfTheOwner/exec',
    'https://script.google.com/macros/s/AKfycbOfTheOwner/exec?x=1',
    'https://user@script.google.com/macros/s/AKfycbOfTheOwner/exec',
    '',
  ])('sends no secret to %s', (wrong) => {
    const pushed = openPushed();
    const sent = pushed.server.requests.length;
    const input = { importId: pushed.importId, address: wrong, format: 'json' as const, register: true };
    expect(pushed.product.ask('turnOnPush', input)).toMatchObject({ ok: false, code: 'webAppAddressWrong' });
    expect(pushed.server.requests.length).toBe(sent);
  });

  it('keeps what there was when the server refuses', () => {
    const pushed = openPushed();
    const { intercept } = pushed.server;
    pushed.server.intercept = (request) =>
      pathOf(request).includes('/hooks/') ? json({ detail: 'Not found.' }, 404) : undefined;
    const input = { importId: pushed.importId, address, format: 'json' as const, register: true };
    expect(pushed.product.ask('turnOnPush', input)).toMatchObject({ ok: false, code: 'noRightToRegister' });
    pushed.server.intercept = intercept;
    expect(pushed.product.call('openPush', { importId: pushed.importId }).isOn).toBe(false);
  });

  it('is not to be had in a published add-on, which says so', () => {
    const pushed = openPushed();
    pushed.product.runtime.state.kind = 'addon';
    const person = pushed.product.runtime.state.users.find(({ email }) => email === owner);
    for (const name of Object.keys(person?.properties ?? {}))
      if (name.includes('.pace.')) delete person?.properties[name];
    const state = pushed.product.call('openPush', { importId: pushed.importId });
    expect(state.obstacle).toContain('A published add-on cannot be told of new submissions');
    const input = { importId: pushed.importId, address, format: 'json' as const, register: true };
    expect(pushed.product.ask('turnOnPush', input)).toMatchObject({ ok: false, code: 'pushNeedsOwnScript' });
  });

  it('belongs to whoever refreshes the import', () => {
    const pushed = openPushed();
    pushed.turnOn();
    const other = { user: 'colleague@example.org' };
    const opened = pushed.product.ask('openPush', { importId: pushed.importId }, other);
    expect(opened).toMatchObject({ ok: true, value: { isOn: false, address: '' } });
    expect(opened.ok && opened.value.obstacle).toContain('another person');
    expect(pushed.product.ask('turnOffPush', { importId: pushed.importId }, other)).toMatchObject({
      code: 'notYourImport',
    });
  });

  it('shows how deliveries fare, and tries again what failed', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.hooks[0] = { ...pushed.hooks[0], uid: 'hTest1', success_count: 12, failed_count: 1, active: false };
    const { service } = pushed.product.call('openPush', { importId: pushed.importId });
    expect(service).toMatchObject({ active: false, delivered: 12, failed: 1 });
    expect(service?.failures).toEqual([
      { submissionId: '17', status: 504, tries: 4, at: Date.parse('2026-10-05T09:00:00Z') },
    ]);
    pushed.product.call('retryPush', { importId: pushed.importId });
    expect(pushed.server.requests.map((request) => `${request.method} ${pathOf(request)}`)).toContainEqual(
      expect.stringMatching(/^PATCH .*\/hooks\/hTest1\/retry\/$/),
    );
  });

  it('takes our service away and forgets everything when it is turned off, or the import is removed', () => {
    for (const act of ['turnOffPush', 'removeImport'] as const) {
      const pushed = openPushed();
      pushed.hooks.push({ uid: 'hTheirs', name: 'Theirs', endpoint: 'https://example.org', payload_template: '' });
      pushed.turnOn();
      expect(pushed.hooks.length).toBe(2);
      const ours = pushed.hooks.pop();
      pushed.hooks.unshift(ours ?? { uid: '' });
      pushed.push({ _id: 3 });
      pushed.product.call(act, { importId: pushed.importId });
      expect(pushed.hooks.map(({ uid }) => uid)).toEqual(['hTheirs']);
      const left = pushed.product.runtime.state.users.find(({ email }) => email === owner)?.properties ?? {};
      expect(Object.keys(left).filter((name) => /\.(push|pushed|ping|heard)\./.test(name))).toEqual([]);
      // A service that somebody has made anew with the old secret changes nothing any more.
      pushed.hooks.unshift(ours ?? { uid: '' });
      expect(pushed.push({ _id: 4 })).toBe('{"ok":false}');
    }
  });
});

describe('a pushed submission', () => {
  it('makes the import due as soon as the server has made its file anew, and once only', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.server.csv = csvOf([1, 2, 3]);
    const asked = exportsAsked(pushed);
    // Just refreshed: the server would serve the same file again.
    for (let time = 0; time < 3; time++) expect(pushed.push({ _id: 3, name: canaryAnswer })).toBe('{"ok":true}');
    pushed.wait(120);
    expect(exportsAsked(pushed)).toBe(asked);
    expect(idsOf(pushed)).toEqual([1, 2]);
    pushed.wait(300);
    expect(exportsAsked(pushed)).toBe(asked + 1);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
    expect(inbox(pushed)).toEqual([]);
    expect(alarms(pushed)).toEqual([]);
    // Nothing is left to do, and the schedule goes on as it was.
    pushed.wait(20 * 60);
    expect(exportsAsked(pushed)).toBe(asked + 1);
  });

  it('is there within a minute when the last refresh is long ago', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(10 * 60);
    pushed.server.csv = csvOf([1, 2, 3]);
    pushed.push({ _id: 3 });
    pushed.wait(60);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
    const state = pushed.product.call('openPush', { importId: pushed.importId });
    expect(state.lastReceivedAt).toBeGreaterThan(0);
  });

  it('is asked for again when the server answered with an older file', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(10 * 60);
    pushed.push({ _id: 3 });
    pushed.wait(60);
    // Somebody else's request had the server make its file just before.
    expect(inbox(pushed).length).toBe(1);
    pushed.server.csv = csvOf([1, 2, 3]);
    pushed.wait(400);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
    expect(inbox(pushed)).toEqual([]);
  });

  it('is given up when the export leaves it out: one more look, no endless asking', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(10 * 60);
    const asked = exportsAsked(pushed);
    pushed.push({ _id: 3 });
    pushed.wait(40 * 60);
    expect(exportsAsked(pushed) - asked).toBe(2);
    expect(inbox(pushed)).toEqual([]);
  });

  it('costs no request when its row is there already', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(10 * 60);
    const asked = exportsAsked(pushed);
    pushed.push({ _id: 2 });
    pushed.wait(20 * 60);
    expect(exportsAsked(pushed)).toBe(asked);
    expect(inbox(pushed)).toEqual([]);
  });

  it('cannot put anything into the sheet that is not on the server', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(10 * 60);
    const before = JSON.stringify(pushed.product.sheet('Answers').values);
    pushed.push({ _id: 99, name: '=IMPORTXML("https://evil.example")' });
    pushed.wait(20 * 60);
    expect(JSON.stringify(pushed.product.sheet('Answers').values)).toBe(before);
  });

  it('works by XML and by a subset, and for an import without a schedule', () => {
    const pushed = openPushed([1, 2], 0);
    pushed.turnOn({ format: 'xml' });
    pushed.wait(10 * 60);
    pushed.server.csv = csvOf([1, 2, 3]);
    expect(pushed.push('<a><meta><instanceID>uuid:f80b0000-0001</instanceID></meta></a>')).toBe('{"ok":true}');
    pushed.wait(60);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
    pushed.turnOn({ format: 'json' });
    pushed.wait(10 * 60);
    pushed.server.csv = csvOf([1, 2, 3, 4]);
    expect(pushed.push({ 'group/name': 'x' })).toBe('{"ok":true}');
    pushed.wait(60);
    expect(idsOf(pushed)).toEqual([1, 2, 3, 4]);
    pushed.wait(30 * 60);
    expect(inbox(pushed)).toEqual([]);
    expect(alarms(pushed)).toEqual([]);
  });

  it('is taken in by the schedule when Google refuses an alarm, or loses it', () => {
    const pushed = openPushed([1, 2], 15);
    pushed.turnOn();
    const { state } = pushed.product.runtime;
    pushed.push({ _id: 3 });
    expect(alarms(pushed).length).toBe(1);
    state.triggers = state.triggers.filter(({ functionName }) => functionName !== 'takePushed');
    pushed.server.csv = csvOf([1, 2, 3]);
    pushed.wait(16 * 60);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
    pushed.wait(16 * 60);
    expect(inbox(pushed)).toEqual([]);
  });

  it('waits while another refresh runs, while the import fails, and while a person has paused it', () => {
    const pushed = openPushed();
    pushed.turnOn();
    pushed.wait(10 * 60);
    const { state } = pushed.product.runtime;
    pushed.server.csv = csvOf([1, 2, 3]);
    state.lockHeldUntil = state.now + 5 * 60_000;
    pushed.push({ _id: 3 });
    pushed.wait(3 * 60);
    expect(idsOf(pushed)).toEqual([1, 2]);
    pushed.wait(4 * 60);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);

    pushed.product.call('pauseImport', { importId: pushed.importId });
    pushed.server.csv = csvOf([1, 2, 3, 4]);
    const asked = exportsAsked(pushed);
    pushed.push({ _id: 4 });
    pushed.wait(30 * 60);
    expect(exportsAsked(pushed)).toBe(asked);
  });

  it('tells its owner by mail when a refresh for it fails, as one of the schedule would', () => {
    const pushed = openPushed([1, 2], 0);
    pushed.turnOn();
    pushed.wait(10 * 60);
    const { intercept } = pushed.server;
    pushed.server.intercept = () => ({
      status: 503,
      headers: { 'Content-Type': 'text/html' },
      body: '<html>back soon</html>',
    });
    pushed.push({ _id: 3 });
    const fired = pushed.wait(20 * 60);
    const errors = fired.flatMap(({ result }) => result.error ?? []);
    expect(errors).toEqual([expect.stringContaining('closed for maintenance')]);
    pushed.server.intercept = intercept;
    pushed.server.csv = csvOf([1, 2, 3]);
    pushed.wait(60 * 60);
    expect(idsOf(pushed)).toEqual([1, 2, 3]);
  });

  it('leaves an import alone that somebody else has taken over', () => {
    const pushed = openPushed();
    pushed.turnOn();
    const { documentProperties } = pushed.product.runtime.state;
    const name = `fieldrows.import.${pushed.importId}`;
    documentProperties[name] = (documentProperties[name] ?? '').replace(
      /"ownerId":"[^"]*"/,
      '"ownerId":"somebody else"',
    );
    pushed.wait(10 * 60);
    const asked = exportsAsked(pushed);
    pushed.push({ _id: 3 });
    pushed.wait(10 * 60);
    expect(exportsAsked(pushed)).toBe(asked);
    expect(inbox(pushed)).toEqual([]);
  });
});
