/** A server that always takes 150 s for an export, where a synchronous one may take 120: the sheet is complete in the end. */
import type { ImportCard } from '../../src/sidebar-api';
import { newState } from '../../workbench/apps-script/state';
import { startSyncHttp } from '../../workbench/apps-script/sync-http';
import type { RunResult, Runtime, SyncHttp, WorkbenchState } from '../../workbench/apps-script/types';
import { type Answer, callProduct } from '../../workbench/command-line/product';
import {
  demoAccount,
  demoAccounts,
  demoExportUid,
  demoProjects,
  demoProjectUid,
  demoXmlExportUid,
} from '../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../workbench/kobotoolbox/start-server';
import type { ServerHandle } from '../../workbench/kobotoolbox/types';
import { statusIn } from '../faults/worked-in';
import { createGuardedRuntime } from './guarded-runtime';
import { owner } from './product';

const minute = 60_000;
const exportSeconds = 150;
const mostRequests = 12;
const statusSheet = 'KoboToolbox status';

let server: ServerHandle;
let http: SyncHttp;

beforeAll(async () => {
  server = await startKoboToolbox({ projects: demoProjects(), accounts: demoAccounts() });
  http = startSyncHttp();
});
beforeEach(async () => {
  await server.control({ do: 'clearFaults' });
  await server.control({ do: 'expireCache' });
  for (const { uid } of exportsOfAccount()) ask(`${exportsPath}${uid}/`, 'DELETE');
  await beSlow(exportSeconds);
});
afterAll(async () => {
  await http.close();
  await server.close();
});

const exportsPath = `/api/v2/assets/${demoProjectUid}/exports/`;
const beSlow = (seconds: number) => server.control({ do: 'setServer', options: { exportSeconds: seconds } });

/** Over the runtime's own client: another one's connections would idle away while this thread is busy. */
function ask(path: string, method: string, body?: object): string {
  const headers = { authorization: `Token ${demoAccount.apiKey}`, 'content-type': 'application/json' };
  const limits = { timeoutMilliseconds: 10_000, rejectUnauthorized: true };
  const request = { url: server.origin + path, method, headers, body: body && JSON.stringify(body), ...limits };
  const [outcome] = http.exchange([request]);
  if (!outcome?.ok) throw new Error(`The server did not answer ${method} ${path}.`);
  return Buffer.from(outcome.body).toString('utf8');
}

/** All asynchronous exports that the account has, as the Downloads page lists them. */
function exportsOfAccount(): { readonly uid: string }[] {
  return (JSON.parse(ask(exportsPath, 'GET')) as { results: { uid: string }[] }).results;
}

/** As people make them by hand; each one different, as the server joins equal ones. */
function makeExportsByHand(numbers: readonly number[]): string[] {
  const settings = { type: 'csv', lang: '_xml', multiple_select: 'both', group_sep: '/', hierarchy_in_labels: false };
  return numbers.map((number) => {
    const query = { _id: { $gt: number } };
    const answer = ask(exportsPath, 'POST', { ...settings, fields_from_all_versions: true, query });
    return (JSON.parse(answer) as { uid: string }).uid;
  });
}

interface Setting {
  readonly runtime: Runtime;
  readonly card: ImportCard;
  refresh(killAfter?: number): { readonly result: RunResult; readonly reply: Answer<{ readonly state: string }> };
}

type Format = 'csv' | 'xlsx';

/** The spreadsheet, with the server's clock set to the script's at each request. */
function open(state: WorkbenchState): Runtime {
  const timed: SyncHttp = {
    exchange(requests) {
      server.controlSync({ do: 'setNow', now: state.now });
      return http.exchange(requests);
    },
    close: () => Promise.resolve(),
  };
  return createGuardedRuntime({ http: timed, state, origins: [server.origin], allowLoopback: true });
}

function call<Value>(made: { readonly reply: Answer<Value> }): Value {
  if (!made.reply.ok) throw new Error(`${made.reply.code}: ${made.reply.message}`);
  return made.reply.value;
}

function prepare(format: Format, schedule = 0): Setting {
  const runtime = open(newState({ now: Date.UTC(2026, 9, 5, 9) }));
  const user = owner;
  call(callProduct(runtime, 'connect', { address: server.origin, apiKey: demoAccount.apiKey }, { user }));
  const wish = { server: server.origin, projectUid: demoProjectUid, projectName: 'Household survey' };
  const named = { offerUid: demoExportUid, offerName: 'All', format, sheetName: 'Answers', schedule };
  return settingOf(runtime, call(callProduct(runtime, 'saveImport', { ...wish, ...named }, { user })));
}

function settingOf(runtime: Runtime, card: ImportCard): Setting {
  return {
    runtime,
    card,
    refresh(killAfter) {
      const options = { user: owner, ...(killAfter === undefined ? {} : { killAfter }) };
      return callProduct(runtime, 'runImport', { importId: card.id, accept: false }, options);
    },
  };
}

/** What stands in the imported sheets: every cell, by sheet. */
function contents({ runtime }: Setting): string {
  const { sheets } = runtime.state.spreadsheet;
  return JSON.stringify(sheets.filter(({ name }) => name !== statusSheet).map(({ name, cells }) => [name, cells]));
}

const statusOf = ({ runtime, card }: Setting) => statusIn({ runtime } as Parameters<typeof statusIn>[0], card.id);

const expectedContents = new Map<Format, string>();

/** What a quick server gives. */
async function expected(format: Format): Promise<string> {
  const known = expectedContents.get(format);
  if (known !== undefined) return known;
  await beSlow(0);
  const setting = prepare(format);
  expect(call(setting.refresh()).state).toBe('imported');
  await server.control({ do: 'expireCache' });
  await beSlow(exportSeconds);
  expectedContents.set(format, contents(setting));
  return contents(setting);
}

/** Presses Refresh now once in a while until the data are there. @returns how each run ended */
function refreshByHand(setting: Setting, pause: number, killAfter?: number): string[] {
  const endings: string[] = [];
  for (let run = 0; run < 20; run++) {
    const { reply, result } = setting.refresh(killAfter);
    expect(result.requests.length).toBeLessThanOrEqual(mostRequests);
    endings.push(reply.ok ? reply.value.state : reply.code);
    if (reply.ok && reply.value.state !== 'incomplete') break;
    setting.runtime.state.now += pause;
  }
  return endings;
}

/** A setting whose import has found out that the export takes too long. */
function slowSetting(format: Format, schedule = 0): Setting {
  const setting = prepare(format, schedule);
  for (let run = 0; statusOf(setting).reading === undefined && run < 3; run++) {
    expect(setting.refresh().reply.ok).toBe(false);
    setting.runtime.state.now += 5 * minute;
  }
  expect(statusOf(setting)).toMatchObject({ state: 'failed', code: 'exportTooSlow', paused: false });
  return setting;
}

describe.each<Format>(['csv', 'xlsx'])('a %s export that takes the server 150 seconds', (format) => {
  it('is complete after a few runs by hand, and our exports are gone', async () => {
    const complete = await expected(format);
    const setting = prepare(format);
    const endings = refreshByHand(setting, 5 * minute);
    expect(endings).toEqual(['exportBusy', 'exportTooSlow', 'incomplete', 'imported']);
    expect(contents(setting)).toBe(complete);
    expect(exportsOfAccount()).toEqual([]);
  });

  it('is complete for somebody who presses every minute', async () => {
    const complete = await expected(format);
    const setting = prepare(format);
    const endings = refreshByHand(setting, minute);
    expect(endings.slice(-1)).toEqual(['imported']);
    expect(endings.length).toBeLessThan(14);
    expect(contents(setting)).toBe(complete);
    expect(exportsOfAccount()).toEqual([]);
  });

  it.each([5, 60])('is complete by a trigger of %d minutes, again and again', async (schedule) => {
    const complete = await expected(format);
    const setting = prepare(format, schedule);
    const { runtime } = setting;
    const requests: number[] = [];
    const advance = (milliseconds: number) => {
      for (const { result } of runtime.advance(milliseconds)) requests.push(result.requests.length);
    };
    for (let firing = 0; statusOf(setting).state !== 'imported' && firing < 8; firing++) advance(schedule * minute);
    expect(contents(setting)).toBe(complete);
    expect(exportsOfAccount()).toEqual([]);
    const { lastCompleteAt } = statusOf(setting);
    advance(6 * schedule * minute);
    expect(statusOf(setting).lastCompleteAt).toBeGreaterThan(lastCompleteAt);
    expect(contents(setting)).toBe(complete);
    expect(Math.max(...requests)).toBeLessThanOrEqual(mostRequests);
  });

  it('is complete whichever service call a run of it is killed after', async () => {
    const complete = await expected(format);
    const start = JSON.stringify(slowSetting(format).runtime.state);
    const { card } = prepare(format);
    const again = () => {
      const runtime = open(JSON.parse(start) as WorkbenchState);
      return settingOf(runtime, { ...card, id: importIdIn(runtime.state) });
    };
    const step = format === 'csv' || process.env['LONG'] === '1' ? 1 : 7;
    let kills = 0;
    // The run that begins the export, and the one that fetches and writes it.
    for (const earlierRuns of [0, 1]) {
      for (let killAfter = 1; ; killAfter += step) {
        const setting = again();
        for (let run = 0; run < earlierRuns; run++) {
          expect(call(setting.refresh()).state).toBe('incomplete');
          setting.runtime.state.now += 5 * minute;
        }
        const { killed } = setting.refresh(killAfter).result;
        setting.runtime.state.now += 5 * minute;
        if (!killed) break;
        kills++;
        const endings = refreshByHand(setting, 5 * minute);
        const last = endings[endings.length - 1] ?? '';
        expect({ earlierRuns, killAfter, isDone: ['imported', 'unchanged'].includes(last) }).toMatchObject({
          isDone: true,
        });
        expect(contents(setting) === complete).toBe(true);
        expect({ earlierRuns, killAfter, left: exportsOfAccount() }).toMatchObject({ left: [] });
      }
    }
    expect(kills).toBeGreaterThan(30 / step);
  }, 240_000);
});

function importIdIn({ documentProperties }: WorkbenchState): string {
  const name = Object.keys(documentProperties).find((candidate) => candidate.startsWith('fieldrows.import.'));
  return name?.replace('fieldrows.import.', '') ?? '';
}

describe('an export in the making', () => {
  it('leaves the sheet as it was, says what comes next, and fails nothing', async () => {
    await expected('csv');
    await beSlow(0);
    const setting = prepare('csv');
    call(setting.refresh());
    await server.control({ do: 'expireCache' });
    await beSlow(exportSeconds);
    const before = contents(setting);
    const { reply } = slowed(setting);
    expect(reply).toMatchObject({ ok: true, value: { state: 'incomplete', rowsReceived: 0 } });
    expect(reply).toMatchObject({ value: { card: { message: expect.stringContaining('still making this export') } } });
    expect(contents(setting)).toBe(before);
    expect(exportsOfAccount()).toHaveLength(1);
  });

  it('never takes the place of one that somebody made by hand', async () => {
    const byHand = makeExportsByHand([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const setting = slowSetting('csv');
    expect(refreshByHand(setting, 5 * minute)).toEqual(['incomplete', 'imported']);
    expect(
      exportsOfAccount()
        .map(({ uid }) => uid)
        .sort(),
    ).toEqual(byHand.sort());

    const all = [...byHand, ...makeExportsByHand([10])].sort();
    const before = contents(setting);
    expect(setting.refresh().reply).toMatchObject({ ok: false, code: 'exportListFull' });
    expect(
      exportsOfAccount()
        .map(({ uid }) => uid)
        .sort(),
    ).toEqual(all);
    expect(contents(setting)).toBe(before);
  });

  it('is deleted when its import is removed', async () => {
    const setting = slowSetting('csv');
    expect(call(setting.refresh()).state).toBe('incomplete');
    expect(exportsOfAccount()).toHaveLength(1);
    call(callProduct(setting.runtime, 'removeImport', { importId: setting.card.id }, { user: owner }));
    expect(exportsOfAccount()).toEqual([]);
  });

  it('is deleted when another named export is chosen, which is tried in the ordinary way', async () => {
    const setting = slowSetting('csv');
    expect(call(setting.refresh()).state).toBe('incomplete');
    await beSlow(0);
    const { id, name, schedule } = setting.card;
    const change = { importId: id, name, schedule, offerUid: demoXmlExportUid, offerName: 'XML' };
    call(callProduct(setting.runtime, 'changeImport', change, { user: owner }));
    expect(exportsOfAccount()).toEqual([]);
    const { reply, result } = setting.refresh();
    expect(reply).toMatchObject({ ok: true, value: { state: 'imported' } });
    expect(result.requests.every(({ url }) => !url.includes('/exports/e'))).toBe(true);
  });

  it('that the server cannot make is a failure like any other, and is tried again later', async () => {
    const setting = slowSetting('csv', 60);
    await server.control({ do: 'fault', fault: { on: 'any', kind: 'maintenance', times: 1 } });
    expect(setting.refresh().reply).toMatchObject({ ok: false, code: 'serverMaintenance' });
    expect(statusOf(setting)).toMatchObject({
      state: 'failed',
      reading: { offerUid: demoExportUid, inBackground: true },
    });
    expect(refreshByHand(setting, 5 * minute)).toEqual(['incomplete', 'imported']);
  });
});

/** Refreshes until a run has begun an export in the background. */
function slowed(setting: Setting): ReturnType<Setting['refresh']> {
  for (let run = 0; run < 4; run++) {
    setting.runtime.state.now += 5 * minute;
    const made = setting.refresh();
    if (made.reply.ok) return made;
  }
  throw new Error('No run has begun an export in the background.');
}
