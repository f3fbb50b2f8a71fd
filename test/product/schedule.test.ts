/** The schedule as people meet it: failures put off, triggers lost and healed, several firings, limits of Google's. */
import { newState } from '../../workbench/apps-script/state';
import {
  openProduct,
  owner,
  type Product,
  prepareImport,
  refresh,
  scheduledProduct,
  scriptedExport,
  triggerOf,
} from './product';
import { type Answer, exportUid, type ScriptedServer, scriptedServer } from './scripted-server';

const csv = '"name";"_id"\r\n"Amina";"1"\r\n';
const minute = 60_000;
const hour = 60 * minute;
const maintenance: Answer = { status: 503, headers: { 'Content-Type': 'text/html' }, body: '<html>back soon</html>' };

function productWith(schedule: number, scripted: ScriptedServer = scriptedServer(csv)): Product {
  return scheduledProduct(scripted, schedule).product;
}

const cardOf = (product: Product) => {
  const [card] = product.call('listImports', {});
  if (card === undefined) throw new Error('There is no import.');
  return card;
};

describe('a schedule', () => {
  it('keeps to its hour for days, whatever the minute of the trigger', () => {
    const product = productWith(60);
    const trigger = triggerOf(product);
    trigger.nextAt -= 37 * minute;
    const fired = product.runtime.advance(2 * 24 * hour);
    expect(fired.length).toBe(48);
    // The first comes too soon after the refresh by hand.
    expect(fired.slice(1).filter(({ result }) => result.requests.length === 0)).toEqual([]);
  });

  it('makes one refresh of three firings in a row', () => {
    const product = productWith(15);
    product.runtime.advance(15 * minute);
    const trigger = triggerOf(product);
    // Google has held them back and lets them go at once.
    let fetched = 0;
    for (let firing = 0; firing < 3; firing++) {
      trigger.nextAt = product.runtime.state.now + (firing === 0 ? 25 * minute : minute);
      const [fire] = product.runtime.advance(trigger.nextAt - product.runtime.state.now);
      if ((fire?.result.requests.length ?? 0) > 0) fetched++;
    }
    expect(fetched).toBe(1);
  });

  it('refreshes an import of 5 minutes at each firing that comes a little early or late', () => {
    const product = productWith(5);
    const trigger = triggerOf(product);
    for (const jitter of [0, -40, 30, -20, 50, 0]) {
      trigger.nextAt += jitter * 1_000;
      const [fired] = product.runtime.advance(trigger.nextAt - product.runtime.state.now);
      expect(fired?.result.requests.length).toBeGreaterThan(0);
      trigger.nextAt -= jitter * 1_000;
    }
  });

  it('asks a failing server later and later, and at its usual pace once it is back', () => {
    const scripted = scriptedServer(csv);
    const product = productWith(60, scripted);
    scripted.intercept = () => maintenance;
    const start = product.runtime.state.now;
    const hours: number[] = [];
    for (let at = 0; at < 34; at++) {
      const sent = scripted.requests.length;
      product.runtime.advance(hour);
      if (scripted.requests.length > sent) hours.push(Math.round((product.runtime.state.now - start) / hour));
    }
    const gaps = hours.slice(1).map((at, index) => at - (hours[index] ?? 0));
    expect(gaps).toEqual([1, 2, 4, 8, 16]);
    expect(cardOf(product).message).toContain('closed for maintenance');

    scripted.intercept = undefined;
    product.runtime.advance(25 * hour);
    const sent = scripted.requests.length;
    expect(product.runtime.advance(3 * hour).filter(({ result }) => result.requests.length > 0).length).toBe(3);
    expect(scripted.requests.length).toBeGreaterThan(sent);
  });

  it('comes back when the server asked for it, and not before', () => {
    const scripted = scriptedServer(csv);
    const product = productWith(5, scripted);
    scripted.intercept = () => ({ status: 429, headers: { 'Retry-After': '5400' } });
    product.runtime.advance(6 * minute);
    const failedAt = cardOf(product).lastAttemptAt;
    scripted.intercept = undefined;
    const sent = scripted.requests.length;
    product.runtime.advance(80 * minute);
    expect(scripted.requests.length).toBe(sent);
    product.runtime.advance(15 * minute);
    expect(cardOf(product)).toMatchObject({ state: 'unchanged' });
    expect(cardOf(product).lastAttemptAt - failedAt).toBeGreaterThanOrEqual(5400_000 - 3 * minute);
  });

  it('tells its owner of a failure once, not at every firing', () => {
    const scripted = scriptedServer(csv);
    const product = productWith(60, scripted);
    scripted.intercept = () => maintenance;
    const errors = product.runtime.advance(48 * hour).flatMap(({ result }) => result.error ?? []);
    expect(errors).toEqual([expect.stringMatching(/^Answers: kobo\.example\.org is closed for maintenance/)]);
  });

  it('spends one request a firing while Google allows no more, and one notice', () => {
    const scripted = scriptedServer(csv);
    const product = productWith(60, scripted);
    for (const sheetName of ['Two', 'Three', 'Four']) {
      product.call('saveImport', { ...scriptedExport, schedule: 60, sheetName });
    }
    product.runtime.advance(2 * hour);
    const answer = scripted.exchange;
    scripted.exchange = (requests) => requests.map(() => ({ ok: false, code: 'QUOTA' }));
    const fired = product.runtime.advance(8 * hour);
    expect(Math.max(...fired.map(({ result }) => result.requests.length))).toBe(1);
    expect(fired.flatMap(({ result }) => result.error ?? [])).toEqual([
      expect.stringContaining('Google allows no more web requests from your account today'),
    ]);
    scripted.exchange = answer;
    product.runtime.advance(24 * hour);
    expect(product.call('listImports', {}).map(({ state }) => state)).toEqual(Array(4).fill('unchanged'));
  });

  it('leaves what somebody else’s run holds to the next firing', () => {
    const product = productWith(15);
    const { state } = product.runtime;
    const before = cardOf(product).lastAttemptAt;
    state.lockHeldUntil = state.now + 20 * minute;
    const fired = product.runtime.advance(16 * minute);
    expect(fired.map(({ result }) => [result.error, result.requests.length])).toEqual([[undefined, 0]]);
    expect(cardOf(product).lastAttemptAt).toBe(before);
    product.runtime.advance(15 * minute);
    expect(cardOf(product).lastAttemptAt).toBeGreaterThan(before);
  });

  it('goes on at the next firing with what Google killed, and puts it off when that happens again', () => {
    const scripted = scriptedServer(csv);
    const product = productWith(60, scripted);
    product.call('saveImport', { ...scriptedExport, schedule: 60, sheetName: 'Two' });
    product.runtime.advance(hour);
    const { state } = product.runtime;
    const event = { authMode: 'FULL', triggerUid: state.triggers[0]?.id };
    /** A firing that Google kills as soon as the first of its imports has asked the server. */
    const fire = (isPoisoned: boolean) => {
      state.now += hour;
      let killAfter: number | undefined;
      if (isPoisoned) {
        const rehearsal = openProduct(scriptedServer(csv), structuredClone(state));
        const { calls } = rehearsal.runtime.run('refreshDue', [event], { user: owner, mode: 'trigger' });
        killAfter = calls.indexOf('UrlFetchApp.fetch') + 1;
      }
      const options = killAfter === undefined ? {} : { killAfter };
      return product.runtime.run('refreshDue', [event], { user: owner, mode: 'trigger', ...options });
    };
    const cards = () => product.call('listImports', {});
    expect(fire(true).killed).toBe(true);
    expect(cards().every(({ lastAttemptAt }) => lastAttemptAt < state.now - hour / 2)).toBe(true);
    // The other one comes first now, so that it is the one that is killed if this goes on.
    expect(fire(false).killed).toBe(false);
    expect(cards().map(({ state: result }) => result)).toEqual(['unchanged', 'unchanged']);

    const told = new Set<string>();
    for (let firing = 0; firing < 6; firing++) {
      fire(true);
      for (const { name, message } of cards())
        if (message.startsWith("Google's time for one run ended")) told.add(name);
    }
    expect([...told].sort()).toEqual(['Answers', 'Two']);
    product.runtime.advance(24 * hour);
    expect(cards().map(({ state: result }) => result)).toEqual(['unchanged', 'unchanged']);
  });
});

describe('a trigger', () => {
  it('that was lost is made again when the sidebar opens, which says so', () => {
    const product = productWith(60);
    product.runtime.state.triggers = [];
    const { notices } = product.call('start', {});
    expect(notices).toEqual([expect.stringContaining('has been set up again')]);
    expect(product.runtime.state.triggers.map(({ everyMinutes }) => everyMinutes)).toEqual([60]);
    expect(product.call('start', {}).notices).toEqual([]);
  });

  it('that Google switched off is made again, once its silence is certain', () => {
    const product = productWith(60);
    product.runtime.advance(hour);
    const trigger = triggerOf(product);
    trigger.disabled = true;
    product.runtime.advance(2 * hour);
    expect(product.call('start', {}).notices).toEqual([]);
    product.runtime.advance(2 * hour);
    expect(product.call('start', {}).notices).toEqual([expect.stringContaining('has been set up again')]);
    expect(product.call('start', {}).notices).toEqual([]);
    expect(product.runtime.state.triggers.map(({ id, disabled }) => [id === trigger.id, disabled])).toEqual([
      [false, false],
    ]);
    product.runtime.advance(hour);
    expect(cardOf(product).lastAttemptAt).toBeGreaterThan(product.runtime.state.now - hour);
  });

  it('that cannot be made leaves the sidebar and refreshing by hand in order', () => {
    const product = productWith(60);
    const { state } = product.runtime;
    state.kind = 'addon';
    const trigger = triggerOf(product);
    // Of another add-on function, so that it cannot be replaced.
    trigger.functionName = 'somethingElse';
    expect(product.call('start', {}).notices).toEqual([expect.stringContaining('Google did not accept the schedule')]);
    expect(refresh(product, cardOf(product)).state).toBe('unchanged');
  });

  it('goes when nothing is left for it to do', () => {
    const product = productWith(60);
    const { state } = product.runtime;
    for (const name of Object.keys(state.documentProperties)) delete state.documentProperties[name];
    product.runtime.advance(hour);
    expect(state.triggers).toEqual([]);
  });
});

describe('the daily allowance', () => {
  it('is reckoned from what refreshes took, with a schedule that would fit', () => {
    const scripted = scriptedServer(csv);
    const product = openProduct(scripted, newState());
    prepareImport(product, 'One', 5);
    expect(product.call('start', {}).notices).toEqual([]);
    for (let number = 2; number <= 12; number++) {
      product.call('saveImport', { ...scriptedExport, sheetName: `Sheet ${number}`, schedule: 5 });
    }
    const [notice] = product.call('start', {}).notices;
    expect(notice).toMatch(/need about \d+ minutes of Google's time a day; a personal account has 90/);
    expect(notice).toContain('no import faster than every 30 minutes would fit');
    // What was suggested is enough.
    for (const { id, name } of product.call('listImports', {})) {
      product.call('changeImport', { importId: id, name, schedule: 30, offerUid: exportUid, offerName: 'All' });
    }
    expect(product.call('start', {}).notices).toEqual([]);
  });
});
