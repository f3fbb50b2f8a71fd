/**
 * No key, password or answer where it does not belong. Every call of the tests in this folder is searched; these tests
 * go where the others do not, and make sure that the search finds what is there.
 */
import type { SidebarMethod } from '../../src/sidebar-api';
import type { HttpExchange, RunResult, WorkbenchState } from '../../workbench/apps-script/types';
import { demoClockifyKey, demoClockifyServer } from '../../workbench/clockify/demo-workspace';
import { findLeaks } from '../product/leaks';
import { openProduct, owner, type Product, projectAddress } from '../product/product';
import {
  account,
  authorizationOf,
  canaryAnswer,
  canaryKey,
  canaryPassword,
  colleagueKey,
  exportUid,
  json,
  projectUid,
  scriptedServer,
  server,
} from '../product/scripted-server';
import { run } from './held-steady';
import { at, cachedFailure, csv, dataPath, file, html, plain, redirect } from './server-faults';
import { editedCsv, surveyCsv } from './survey';
import { colleague, importedSheet, workedIn } from './worked-in';

const quietRun: RunResult = {
  ...{ value: null, error: undefined, killed: false, serviceCalls: {}, calls: [], cellsWritten: {} },
  ...{ requests: [], log: [], ui: [], tookMilliseconds: 0 },
};

function leaksAfter(change: (state: WorkbenchState) => void, more: Partial<Parameters<typeof findLeaks>[0]> = {}) {
  const state = structuredClone(workedIn().product.runtime.state);
  change(state);
  return findLeaks({ state, run: quietRun, returnsAnswers: false, exchanges: [], origins: [server], ...more });
}

const request = (changes: Partial<HttpExchange>): HttpExchange => ({
  ...{
    method: 'GET',
    url: `${server}/me/`,
    headers: {},
    body: undefined,
    timeoutMilliseconds: 1,
    rejectUnauthorized: true,
  },
  ...changes,
});

describe('findLeaks', () => {
  it('finds none in a spreadsheet at work', () => {
    expect(leaksAfter(() => undefined)).toEqual([]);
    const headers = { Authorization: `Token ${canaryKey}` };
    expect(leaksAfter(() => undefined, { exchanges: [request({ headers })] })).toEqual([]);
  });

  const sheet = (state: WorkbenchState, name: string) => state.spreadsheet.sheets.find((one) => one.name === name);
  const places: readonly (readonly [string, (state: WorkbenchState) => unknown])[] = [
    ['a cell', (state) => sheet(state, 'Sheet1')?.cells.push([`x ${canaryKey}`])],
    ['a piece of it in a cell', (state) => sheet(state, 'Sheet1')?.cells.push([canaryKey.slice(0, 15)])],
    ['a note', (state) => sheet(state, 'Sheet1')?.cells.push([{ value: 1, note: canaryKey.toUpperCase() }])],
    ['a name of a sheet', (state) => Object.assign(sheet(state, 'Sheet1') ?? {}, { name: canaryKey })],
    ['the document properties', (state) => Object.assign(state.documentProperties, { 'fieldrows.x': canaryKey })],
    ['the script properties', (state) => Object.assign(state.scriptProperties, { [canaryKey]: '' })],
    ['the cache', (state) => Object.assign(state.cache, { x: { value: canaryPassword, until: 0 } })],
    ['the log', (state) => state.log.push({ at: 0, level: 'info', text: Buffer.from(canaryKey).toString('base64') })],
    ['another property of its owner', (state) => Object.assign(state.users[0]?.properties ?? {}, { x: canaryKey })],
    [
      "a colleague's properties",
      (state) => Object.assign(state.users[1]?.properties ?? {}, { [`fieldrows.key.${server}`]: canaryKey }),
    ],
    [
      "its owner's, of a colleague",
      (state) => Object.assign(state.users[0]?.properties ?? {}, { [`fieldrows.key.${server}`]: colleagueKey }),
    ],
    ['the status sheet, of a respondent', (state) => sheet(state, 'KoboToolbox status')?.cells.push([canaryAnswer])],
    [
      'the document properties, of a respondent',
      (state) => Object.assign(state.documentProperties, { x: canaryAnswer }),
    ],
  ];
  it.each(places)('finds a secret in %s', (_name, change) => {
    expect(leaksAfter((state) => void change(state))).toHaveLength(1);
  });

  it('finds a secret in what a run gave, said and asked', () => {
    const toast = { kind: 'toast' as const, text: canaryKey, title: '' };
    const asked = { method: 'GET', url: `${server}/?token=${canaryKey}`, status: 200, authorization: false };
    for (const changes of [{ value: canaryKey }, { error: canaryAnswer }, { ui: [toast] }, { requests: [asked] }]) {
      expect(leaksAfter(() => undefined, { run: { ...quietRun, ...changes } })).toHaveLength(1);
    }
  });

  it('finds a secret in a request, and a key on its way elsewhere', () => {
    const bad = [
      request({ url: `${server}/?token=${canaryKey}` }),
      request({ body: encodeURIComponent(canaryPassword), method: 'POST' }),
      request({ headers: { Cookie: canaryKey } }),
      request({ headers: { 'User-Agent': canaryAnswer } }),
      request({ headers: { authorization: 'Token x' }, url: 'https://kobo.example.org.evil.example/' }),
      request({ headers: { Authorization: 'Token x' }, url: 'http://kobo.example.org/' }),
    ];
    for (const exchange of bad) expect(leaksAfter(() => undefined, { exchanges: [exchange] })).toHaveLength(1);
  });

  it('finds the key of Clockify, and knows where it may be', () => {
    const own = { [`fieldrows.key.${demoClockifyServer}`]: demoClockifyKey };
    expect(leaksAfter((state) => void Object.assign(state.users[0]?.properties ?? {}, own))).toEqual([]);
    const places: readonly ((state: WorkbenchState) => unknown)[] = [
      (state) => Object.assign(state.users[0]?.properties ?? {}, { [`fieldrows.key.${server}`]: demoClockifyKey }),
      (state) => Object.assign(state.users[0]?.properties ?? {}, { [`fieldrows.hour.${demoClockifyKey}`]: '[]' }),
      (state) => Object.assign(state.documentProperties, own),
      (state) => sheet(state, 'Sheet1')?.cells.push([demoClockifyKey]),
    ];
    for (const change of places) expect(leaksAfter((state) => void change(state))).toHaveLength(1);
    const headers = { 'X-Api-Key': demoClockifyKey };
    const url = `${demoClockifyServer}/api/v1/user`;
    expect(leaksAfter(() => undefined, { exchanges: [request({ url, headers })] })).toEqual([]);
    const bad = [
      request({ url: 'https://euc1.clockify.me/api/v1/user', headers: { 'x-api-key': 'x' } }),
      request({ url: `${url}?key=${demoClockifyKey}` }),
      request({ url, headers: { 'X-Addon-Token': demoClockifyKey } }),
      request({ url, headers: { 'X-Api-Key': canaryKey } }),
    ];
    for (const exchange of bad) expect(leaksAfter(() => undefined, { exchanges: [exchange] })).toHaveLength(1);
  });

  it('is asked after every call of a product test', () => {
    const { product, card } = workedIn();
    product.runtime.state.cache['x'] = { value: canaryKey, until: 0 };
    expect(() => product.call('progress', { importId: card.id })).toThrow(/LEAKED: the API key is in the cache/);
  });
});

/** Everything the sidebar can ask, with right and with wrong input. */
function askEverything(product: Product, importId: string): Set<SidebarMethod> {
  const asked = new Set<SidebarMethod>();
  const choice = {
    server,
    projectUid,
    projectName: 'P',
    offerUid: exportUid,
    offerName: 'E',
    format: 'csv',
    schedule: 0,
  };
  const inputs = {
    start: [{}],
    connect: [
      { address: projectAddress, apiKey: canaryKey },
      { address: projectAddress, apiKey: '' },
      { address: canaryKey, apiKey: projectAddress },
    ],
    signIn: [
      { address: projectAddress, username: account, password: canaryPassword },
      { address: `https://${account}:${canaryKey}@kobo.example.org/`, username: canaryKey, password: canaryPassword },
      { address: `${server}/token/?key=${canaryKey}`, username: account, password: canaryKey },
    ],
    listProjects: [{ server }, { server: canaryKey }],
    openProject: [
      { server, projectUid },
      { server, projectUid: canaryKey },
    ],
    saveImport: [
      { ...choice, sheetName: 'Third' },
      { ...choice, sheetName: importedSheet },
      { ...choice, offerUid: canaryPassword },
    ],
    changeImport: [
      { importId, name: 'Renamed', schedule: 60, offerUid: exportUid, offerName: 'E' },
      { importId: canaryKey },
    ],
    runImport: [
      { importId, accept: false },
      { importId: canaryKey, accept: true },
    ],
    progress: [{ importId }],
    listImports: [{}],
    showSheet: [{ importId }, { importId: 'none' }],
    takeOver: [{ importId }],
    removeImport: [{ importId: 'none' }, { importId }],
    forgetKey: [{ server }],
  };
  for (const [method, list] of Object.entries(inputs)) {
    for (const input of list) {
      const request = JSON.stringify({ method, input });
      product.runtime.run('callFieldrows', [request], { user: owner, mode: 'sidebar' });
    }
    asked.add(method as SidebarMethod);
  }
  return asked;
}

describe('the add-on', () => {
  it('keeps secrets in every answer to the sidebar, in every language', () => {
    for (const locale of ['en', 'ar']) {
      const { product, card } = workedIn();
      for (const user of product.runtime.state.users) user.locale = locale;
      const asked = askEverything(product, card.id);
      const { entries } = product.runtime;
      expect(entries()).toContain('callFieldrows');
      expect(asked.size).toBeGreaterThanOrEqual(13);
      expect(JSON.stringify(product.runtime.state)).not.toContain(canaryKey);
    }
  });

  it('keeps secrets from what is no call at all', () => {
    const { product } = workedIn();
    for (const request of [
      canaryKey,
      '{}',
      `{"method":"${canaryKey}"}`,
      JSON.stringify({ method: 'constructor', input: {} }),
      '',
    ]) {
      const { value } = product.runtime.run('callFieldrows', [request], { user: owner, mode: 'sidebar' });
      expect(JSON.parse(String(value))).toMatchObject({ ok: false, code: 'badRequest' });
    }
  });

  it('keeps secrets in menus, toasts and scheduled runs, good and bad', () => {
    const worked = workedIn({ schedule: 60 });
    const { product } = worked;
    const { runtime } = product;
    for (const [name, mode] of [
      ['onOpen', 'open'],
      ['openSidebar', 'menu'],
      ['refreshAllNow', 'menu'],
    ] as const) {
      runtime.run(name, [], { user: owner, mode });
    }
    runtime.advance(3_600_000);
    product.server.intercept = () => json({ detail: `Invalid token: ${canaryKey}` }, 401);
    runtime.advance(3_600_000);
    runtime.run('refreshAllNow', [], { user: owner, mode: 'menu' });
    expect(runtime.state.log.length).toBeGreaterThan(2);
    expect(runtime.state.triggers[0]?.runs.some(({ ok }) => !ok)).toBe(true);
  });

  it('keeps the key from formulas, which run with the properties of its owner', () => {
    const { product } = workedIn();
    product.runtime.type('Sheet1', 'E1', `=KOBO("${importedSheet}")`);
    product.runtime.type('Sheet1', 'A5', `=KOBO("nothing")`);
    product.runtime.type('Sheet1', 'A6', '=callFieldrows("{}")');
    product.runtime.display('Sheet1', 1, 30);
    for (const name of ['KOBO', 'KOBO_COUNT', 'KOBO_VALUE', 'KOBO_REFRESHED_AT', 'callFieldrows', 'refreshDue']) {
      for (const argument of [importedSheet, 'nothing', '', `fieldrows.key.${server}`]) {
        product.runtime.run(name, [argument], { user: colleague, mode: 'customFunction' });
      }
    }
  });

  const echoes = [
    ['a page', html(500, `Authorization: Token ${canaryKey}`)],
    ['a refusal', json({ detail: `Invalid token ${canaryKey}` }, 403)],
    ['the text of a failed export', cachedFailure(`Token ${canaryKey} of amina@example.org may not`)],
    ['a header', plain(503, '', { 'Retry-After': canaryKey })],
    ['a redirect', redirect(`https://evil.example/?key=${canaryKey}`)],
    ['a redirect to a name', redirect(`https://${canaryKey}.evil.example/`)],
    ['a file that is none', csv(`{"token":"${canaryKey}"}`)],
  ] as const;
  it.each(echoes)('does not pass on a key that the server puts into %s', (_name, answer) => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, answer);
    const reply = run(worked);
    expect(reply.ok).toBe(false);
  });

  it('sends the key to the configured server only, whatever it is told', () => {
    const worked = workedIn();
    const { product } = worked;
    product.server.csv = editedCsv;
    const elsewhere = `https://storage.example.net${file}?X-Amz-Signature=1`;
    product.server.intercept = ({ url }) => {
      if (url.startsWith('https://storage')) return csv(editedCsv);
      return at(dataPath, redirect(elsewhere))({ ...request({}), url });
    };
    expect(run(worked)).toMatchObject({ ok: true });
    const withKey = product.server.requests.filter((sent) => authorizationOf(sent) !== undefined);
    expect(new Set(withKey.map(({ url }) => url.slice(0, server.length + 1)))).toEqual(new Set([`${server}/`]));
  });

  it('forgets the key when asked to', () => {
    const { product } = workedIn();
    product.call('forgetKey', { server });
    expect(JSON.stringify(product.runtime.state)).not.toContain(canaryKey);
  });

  it('keeps a password only as long as it takes to trade it', () => {
    const product = openProduct(scriptedServer(surveyCsv));
    product.server.intercept = (sent) =>
      authorizationOf(sent)?.startsWith('Basic') ? json({ detail: `No: ${canaryPassword}` }, 401) : undefined;
    const reply = product.ask('signIn', { address: projectAddress, username: account, password: canaryPassword });
    expect(reply).toMatchObject({ ok: false, code: 'passwordRefused' });
  });
});
