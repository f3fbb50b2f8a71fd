/** Holds the stand-in server, over real HTTP, against the contract of a real one. */
import {
  demoAccount,
  demoAccounts,
  demoArchivedUid,
  demoDraftUid,
  demoExportUid,
  demoProjects,
  demoProjectUid,
  demoProjectWithoutExportsUid,
  demoStranger,
  demoSubmissionCount,
  demoViewer,
  demoXmlExportUid,
} from '../../../workbench/kobotoolbox/demo-project';
import { exportCsv } from '../../../workbench/kobotoolbox/exporter';
import { startKoboToolbox } from '../../../workbench/kobotoolbox/start-server';
import type { AccountState, Fault, ProjectState, ServerHandle } from '../../../workbench/kobotoolbox/types';
import { exportSettings } from '../../fakes/export-settings';

const start = Date.UTC(2026, 7, 21, 8, 0, 0);
const assets = '/api/v2/assets';
const settingsPath = `${assets}/${demoProjectUid}/export-settings`;
const csvPath = `${settingsPath}/${demoExportUid}/data.csv`;

let server: ServerHandle;
let projects: ProjectState[];

beforeAll(async () => {
  projects = demoProjects();
  server = await startKoboToolbox({ projects, accounts: demoAccounts() });
});

beforeEach(async () => {
  for (const project of projects) await server.control({ do: 'putProject', project });
  for (const account of demoAccounts()) await server.control({ do: 'putAccount', account });
  await server.control({ do: 'clearFaults' });
  await server.control({ do: 'expireCache' });
  await server.control({ do: 'setNow', now: start });
  await server.control({
    do: 'setServer',
    options: { olderServer: false, exportSeconds: 0, exportsFrom: 'self' },
  });
});

afterAll(() => server.close());

type Headers = Record<string, string>;

function get(path: string, headers: Headers = withKey(demoAccount), init: RequestInit = {}): Promise<Response> {
  const address = path.startsWith('http') ? path : server.origin + path;
  return fetch(address, { redirect: 'manual', ...init, headers });
}

function withKey(account: AccountState, more: Headers = {}): Headers {
  return { authorization: `Token ${account.apiKey}`, ...more };
}

function basic(account: AccountState): Headers {
  return { authorization: `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}` };
}

function send(method: string, path: string, body: unknown, account = demoAccount): Promise<Response> {
  const headers = withKey(account, { 'content-type': 'application/json' });
  return get(path, headers, { method, body: JSON.stringify(body) });
}

async function location(response: Promise<Response>): Promise<string> {
  return (await response).headers.get('location') ?? '';
}

async function fault(on: Fault['on'], kind: Fault['kind'], times = 1): Promise<void> {
  await server.control({ do: 'fault', fault: { on, kind, times } });
}

function later(seconds: number): Promise<unknown> {
  return server.control({ do: 'setNow', now: start + seconds * 1000 });
}

function demo(): ProjectState {
  const project = projects.find(({ uid }) => uid === demoProjectUid);
  if (!project) throw new Error('no demo project');
  return project;
}

function demoCsv(): Buffer {
  const project = demo();
  const named = project.exports.find(({ uid }) => uid === demoExportUid);
  if (!named) throw new Error('no demo export');
  return exportCsv({ ...project, title: project.name }, named.settings);
}

describe('GET /me/', () => {
  it('names the owner of a key, also in a header', async () => {
    const response = await get('/me/?format=json');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-kobonaut')).toBe('demo');
    expect(await response.json()).toMatchObject({ username: 'demo', email: 'demo@example.org' });
  });

  it.each([
    [{ authorization: 'Token 0123456789' }, 'Invalid token.'],
    [{ authorization: 'Token' }, 'Invalid token header. No credentials provided.'],
    [{ authorization: 'Token a b' }, 'Invalid token header. Token string should not contain spaces.'],
    [{}, 'Authentication credentials were not provided.'],
    [{ authorization: `Bearer ${demoAccount.apiKey}` }, 'Authentication credentials were not provided.'],
    [{ authorization: demoAccount.apiKey }, 'Authentication credentials were not provided.'],
  ])('answers 401 to %j', async (headers, detail) => {
    const response = await get('/me/', headers as Headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Session');
    expect(await response.json()).toEqual({ detail });
  });

  it('refuses inactive accounts, and passwords of those with a second factor but not their keys', async () => {
    await server.control({ do: 'putAccount', account: { ...demoViewer, active: false } });
    expect(await (await get('/me/', withKey(demoViewer))).json()).toEqual({ detail: 'User inactive or deleted.' });
    await server.control({ do: 'putAccount', account: { ...demoViewer, twoFactor: true } });
    expect((await get('/me/', withKey(demoViewer))).status).toBe(200);
    const refused = await get('/me/', basic(demoViewer));
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain('Multi-factor authentication is enabled');
  });

  it('lets restricted accounts see only themselves', async () => {
    await server.control({ do: 'putAccount', account: { ...demoAccount, restricted: true } });
    expect((await get('/me/')).status).toBe(200);
    const refused = await get(csvPath);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(`${server.origin}/accounts/password/reset/`);
  });
});

describe('GET /token/', () => {
  it('gives the key for a name and a password', async () => {
    const response = await get('/token/?format=json', basic(demoViewer));
    expect(await response.json()).toEqual({ token: demoViewer.apiKey });
    expect((await get('/token/?format=json', {})).status).toBe(401);
    expect((await get('/token/?username=viewer')).status).toBe(403);
  });
});

describe('addresses outside the projects', () => {
  it('tells health and environment to everybody', async () => {
    const health = await get('/service_health/minimal/', {});
    expect([health.status, await health.text()]).toEqual([200, 'ok']);
    expect(await (await get('/api/v2/environment/', {})).json()).toHaveProperty('interface_languages');
  });

  it('answers 404 pages, 410 for the removed API and redirects for a missing slash', async () => {
    const missing = await get('/api/v2/nothing/');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect((await get('/assets/', withKey(demoAccount, { accept: 'application/json' }))).status).toBe(410);
    expect((await get('/api/v1/data/')).status).toBe(410);
    const unslashed = await get('/me?format=json');
    expect([unslashed.status, unslashed.headers.get('location')]).toEqual([301, '/me/?format=json']);
  });
});

describe('project lists', () => {
  it('lists names briefly, and does not on older servers', async () => {
    const query = encodeURIComponent('asset_type:survey AND _deployment_status:deployed');
    const response = await get(`${assets}/minimal-list/?q=${query}&limit=1000`);
    expect(await response.json()).toEqual({
      next: null,
      previous: null,
      results: [
        { uid: demoProjectUid, name: demo().name, deployment_status: 'deployed' },
        { uid: demoProjectWithoutExportsUid, name: 'Water points', deployment_status: 'deployed' },
      ],
    });
    await server.control({ do: 'setServer', options: { olderServer: true } });
    const older = await get(`${assets}/minimal-list/`);
    expect([older.status, await older.json()]).toEqual([404, { detail: 'Not found.' }]);
  });

  it('pages with absolute addresses of the next page', async () => {
    const first = (await (await get(`${assets}/?limit=3&exclude=summary`)).json()) as {
      count: number;
      next: string;
      results: Record<string, unknown>[];
    };
    expect(first.count).toBe(4);
    expect(first.results).toHaveLength(3);
    expect(first.results[0]).not.toHaveProperty('summary');
    expect(first.next).toBe(`${server.origin}${assets}/?limit=3&exclude=summary&start=3`);
    const second = (await (await get(first.next)).json()) as { next: null; results: { uid: string }[] };
    expect([second.next, second.results.map(({ uid }) => uid)]).toEqual([null, [demoArchivedUid]]);
  });

  it('shows each caller only own and shared projects, and nothing to anonymous ones', async () => {
    const count = async (headers: Headers) =>
      ((await (await get(`${assets}/`, headers)).json()) as { count: number }).count;
    expect(await count(withKey(demoAccount))).toBe(4);
    expect(await count(withKey(demoViewer))).toBe(1);
    expect(await count(withKey(demoStranger))).toBe(0);
    expect(await count({})).toBe(0);
  });

  it('refuses searches it does not know', async () => {
    const find = async (query: string) => {
      const response = await get(`${assets}/?q=${encodeURIComponent(query)}`);
      return [response.status, await response.json()];
    };
    expect(await find('colour:red')).toEqual([400, { detail: 'Not supported field lookup' }]);
    expect(await find('ab')).toEqual([400, { detail: 'Your query is too short' }]);
    expect(await find('name__icontains:WATER')).toMatchObject([200, { count: 2 }]);
  });
});

describe('GET /api/v2/assets/{uid}/', () => {
  it('tells the form, the languages and what the caller may do', async () => {
    const detail = (await (await get(`${assets}/${demoProjectUid}/`, withKey(demoViewer))).json()) as Record<
      string,
      unknown
    >;
    expect(detail).toMatchObject({
      uid: demoProjectUid,
      deployment__submission_count: demoSubmissionCount,
      has_deployment: true,
      effective_permissions: [{ codename: 'view_asset' }, { codename: 'view_submissions' }],
      summary: { languages: ['English (en)', 'Français (fr)', 'العربية (ar)'], default_translation: 'English (en)' },
    });
    expect((detail['content'] as ProjectState['versions'][0]['content']).survey).toContainEqual(
      expect.objectContaining({ type: 'begin_repeat', name: 'members' }),
    );
  });

  it('does not tell a project one may not see from one that is not there', async () => {
    for (const path of [`${assets}/${demoProjectUid}/`, `${assets}/aNothingHereNothing000/`]) {
      const response = await get(path, withKey(demoStranger));
      expect([response.status, await response.json()]).toEqual([404, { detail: 'Not found.' }]);
    }
  });
});

describe('export-settings', () => {
  const minimal = exportSettings({ lang: 'English (en)' });

  it('lists named exports, the newest first, the nameless one among them', async () => {
    const list = (await (await get(`${settingsPath}/?format=json&limit=100`)).json()) as {
      results: { name: string; uid: string; data_url_csv: string }[];
    };
    expect(list.results.map(({ name }) => name)).toEqual(['', 'Fieldrows demo', 'Français avec groupes', 'XML values']);
    expect(list.results[1]?.data_url_csv).toBe(`${server.origin}${csvPath}`);
  });

  it('hides them from whoever may see the project but not its data', async () => {
    await server.control({
      do: 'setPermissions',
      project: demoProjectUid,
      username: 'stranger',
      codenames: ['view_asset'],
    });
    expect((await get(`${assets}/${demoProjectUid}/`, withKey(demoStranger))).status).toBe(200);
    expect((await get(`${settingsPath}/`, withKey(demoStranger))).status).toBe(404);
    expect((await send('POST', `${settingsPath}/`, {}, demoStranger)).status).toBe(404);
    expect((await send('POST', `${settingsPath}/`, {}, demoViewer)).status).toBe(403);
  });

  it('creates, changes as a whole and deletes one', async () => {
    const created = await send('POST', `${settingsPath}/`, { name: 'Google Sheets', export_settings: minimal });
    expect(created.status).toBe(201);
    const { uid, url } = (await created.json()) as { uid: string; url: string };
    expect(uid).toMatch(/^es[0-9A-Za-z]{21}$/);
    const changed = await send('PATCH', url, { export_settings: { ...minimal, lang: '_xml' } });
    expect(await changed.json()).toMatchObject({
      name: 'Google Sheets',
      export_settings: { ...minimal, lang: '_xml' },
    });
    expect((await get(url, undefined, { method: 'DELETE' })).status).toBe(204);
    expect((await get(url)).status).toBe(404);
  });

  it.each([
    [{ export_settings: minimal }, 400, { name: ['This field is required.'] }],
    [
      { name: 'x', export_settings: { ...minimal, lang: 'Deutsch' } },
      400,
      {
        export_settings: [
          "`lang` for this asset must be either 'English (en)', 'Français (fr)', 'العربية (ar)', '_default' or '_xml'",
        ],
      },
    ],
    [
      { name: 'x', export_settings: { ...minimal, query: 'x' } },
      400,
      { export_settings: { query: 'Must be a JSON object' } },
    ],
    [
      { name: 'x', export_settings: { ...minimal, hierarchy_in_labels: true, group_sep: '' } },
      400,
      { export_settings: ['`group_sep` must be a non-empty value'] },
    ],
  ])('refuses %j', async (body, status, answer) => {
    const response = await send('POST', `${settingsPath}/`, body);
    expect([response.status, await response.json()]).toEqual([status, answer]);
  });

  it.each([
    ['a name longer than its column', { name: 'x'.repeat(256), export_settings: minimal }],
    [
      'a separator that is no text',
      { name: 'x', export_settings: { ...minimal, hierarchy_in_labels: true, group_sep: null } },
    ],
  ])('breaks on %s', async (_what, body) => {
    const response = await send('POST', `${settingsPath}/`, body);
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
  });

  it('breaks on a name that is taken and redirects a POST without its slash', async () => {
    const taken = await send('POST', `${settingsPath}/`, { name: 'Fieldrows demo', export_settings: minimal });
    expect([taken.status, taken.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    const unslashed = await send('POST', settingsPath, { name: 'y', export_settings: minimal });
    expect([unslashed.status, unslashed.headers.get('location')]).toEqual([301, `${settingsPath}/`]);
  });
});

describe('data.csv', () => {
  it('redirects to private media, relative and percent-encoded, which wants the key again', async () => {
    const response = await get(csvPath, withKey(demoAccount, { accept: '*/*' }));
    expect([response.status, await response.text()]).toEqual([302, '']);
    const path = response.headers.get('location') ?? '';
    expect(path).toBe(
      `/private-media/demo/exports/${demoProjectUid}/Household_survey__Enqu%C3%AAte_m%C3%A9nages_-_all_versions_-_English_en_-_2026-08-21-08-00-00.csv`,
    );
    const file = await get(path);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv');
    expect(file.headers.get('content-disposition')).toContain("inline; filename*=utf-8''Household_survey");
    expect(Buffer.from(await file.arrayBuffer()).equals(demoCsv())).toBe(true);
    expect((await get(path, {})).status).toBe(403);
    expect((await get(path, withKey(demoViewer))).status).toBe(403);
    const bad = await get(path, { authorization: 'Token nonsense' });
    expect([bad.status, bad.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    await later(301 * 60);
    expect((await get(path)).status).toBe(404);
  });

  it('negotiates before it looks at anything else', async () => {
    const refused = await get(csvPath, withKey(demoAccount, { accept: 'application/json' }));
    expect([refused.status, await refused.text(), refused.headers.get('content-type')]).toEqual([406, 'None', null]);
    expect((await get(csvPath.replace('.csv', '.json'))).status).toBe(404);
    const none = await get(`${settingsPath}/${demoExportUid}/data/`);
    expect([none.status, await none.json()]).toEqual([400, ['Only the following formats are available: csv, xlsx']]);
    expect((await get(`${settingsPath}/${demoExportUid}/data/?format=csv`)).status).toBe(302);
    expect((await get(csvPath, { authorization: 'Token x' })).status).toBe(401);
  });

  it('serves two programs directly', async () => {
    const file = await get(csvPath, withKey(demoAccount, { 'user-agent': 'LibreOffice 24.2' }));
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv']);
  });

  it('keeps a file and its settings for 300 seconds, per user', async () => {
    const before = await location(get(csvPath));
    await server.control({ do: 'addSubmissions', project: demoProjectUid, count: 1 });
    const named = demo().exports.find(({ uid }) => uid === demoExportUid);
    if (!named) throw new Error('no export');
    const renamed = { ...named, settings: { ...named.settings, lang: '_xml' } };
    await server.control({ do: 'putExport', project: demoProjectUid, export: renamed });
    await later(299);
    expect(await location(get(csvPath))).toBe(before);
    expect(await location(get(csvPath, withKey(demoViewer)))).toContain('/private-media/viewer/');
    await later(300);
    const after = await location(get(csvPath));
    expect(after).toContain('_-_False_-_');
    expect(await (await get(after)).text()).toMatch(/^"start";"end";"welcome";"household_id"/);
  });

  it('keeps a failure for as long', async () => {
    const path = `${assets}/${demoDraftUid}/export-settings/esFieldrowsDraftExport5/data.csv`;
    await get(path);
    await later(17);
    const failed = await get(path);
    expect([failed.status, failed.headers.get('content-type'), await failed.text()]).toEqual([
      500,
      'text/plain',
      'Synchronous export failed. Some useful information may appear below. You may retry again after 283 seconds. ' +
        'Sooner retries will return the same error without attempting the export again\n\n' +
        "{'error_type': 'Exception', 'error': 'the source must be deployed prior to export'}\n",
    ]);
  });

  it('is killed above 120 seconds and busy until 300', async () => {
    await server.control({ do: 'setServer', options: { exportSeconds: 150 } });
    expect((await get(csvPath)).status).toBe(502);
    await later(23);
    const busy = await get(csvPath);
    expect([busy.status, busy.headers.get('retry-after'), busy.headers.get('content-type')]).toEqual([
      503,
      '97',
      'text/plain',
    ]);
    expect(await busy.text()).toBe(
      'Another client has already requested this synchronous export. Please try again after 97 seconds\n',
    );
    await later(299);
    expect((await get(csvPath)).headers.get('retry-after')).toBe('5');
    await server.control({ do: 'setServer', options: { exportSeconds: 0 } });
    await later(300);
    expect((await get(csvPath)).status).toBe(302);
  });

  it('finishes behind the back of a client that gave up', async () => {
    await server.control({ do: 'setServer', options: { exportSeconds: 90 } });
    expect((await get(csvPath)).status).toBe(504);
    await later(60);
    expect((await get(csvPath)).status).toBe(503);
    await later(90);
    expect((await get(csvPath)).status).toBe(302);
  });

  it('shows a row-level user only permitted rows', async () => {
    await server.control({
      do: 'setPermissions',
      project: demoProjectUid,
      username: 'stranger',
      codenames: ['view_asset', 'partial_submissions:enumerator_1'],
    });
    const file = await get(await location(get(csvPath, withKey(demoStranger))), withKey(demoStranger));
    const permitted = demo().submissions.filter((one) => one['_submitted_by'] === 'enumerator_1');
    expect(permitted.length).toBeGreaterThan(20);
    const text = await file.text();
    for (const one of demo().submissions) {
      expect(text.includes(`"${one['_uuid']}"`)).toBe(one['_submitted_by'] === 'enumerator_1');
    }
    const detail = await (await get(`${assets}/${demoProjectUid}/`, withKey(demoStranger))).json();
    expect(detail).toMatchObject({ deployment__submission_count: null });
  });

  it('needs no key for a project with public data', async () => {
    await server.control({ do: 'putProject', project: { ...demo(), publicData: true } });
    const path = await location(get(csvPath, {}));
    expect(path).toContain('/private-media/AnonymousUser/');
    expect((await get(path, {})).status).toBe(200);
  });

  it('redirects to signed storage, which refuses a carried key', async () => {
    await server.control({ do: 'setServer', options: { exportsFrom: 'signedStorage' } });
    const address = await location(get(csvPath));
    expect(address.startsWith(`${server.storageOrigin}/bucket/`)).toBe(true);
    const refused = await get(address);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/xml']);
    expect(await refused.text()).toContain('Only one auth mechanism allowed');
    expect(Buffer.from(await (await get(address, {})).arrayBuffer()).equals(demoCsv())).toBe(true);
    expect((await get(`${address.split('?')[0]}?X-Amz-Signature=00`, {})).status).toBe(403);
  });

  it('serves other exports of the project in their own way', async () => {
    const path = await location(get(csvPath.replace(demoExportUid, demoXmlExportUid)));
    const heading = (await (await get(path)).text()).split('\r\n')[0];
    expect(heading).toContain('"needs/water";"needs/food"');
    expect(heading).not.toContain('"needs";');
  });
});

describe('data.xlsx', () => {
  it('is a zip archive with the names of the sheets', async () => {
    const path = await location(get(csvPath.replace('.csv', '.xlsx')));
    const file = await get(path);
    expect(file.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(bytes.includes('xl/worksheets/sheet3.xml')).toBe(true);
  });
});

describe('faults', () => {
  it.each([
    ['maintenance', 503, 'text/html; charset=utf-8'],
    ['htmlLogin', 200, 'text/html; charset=utf-8'],
    ['gatewayTimeout', 504, 'text/html; charset=utf-8'],
    ['busy', 503, 'text/plain'],
    ['noLocation', 302, 'text/html; charset=utf-8'],
    [{ status: 429, headers: { 'retry-after': '3' } }, 429, 'text/plain'],
  ] as const)('answers %j once', async (kind, status, type) => {
    await fault('export', kind);
    const response = await get(csvPath);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect((await get(csvPath)).headers.get('location')).toContain('/private-media/');
  });

  it('keeps a failed generation in the cache', async () => {
    await fault('export', 'cachedFailure');
    expect((await get(csvPath)).status).toBe(500);
    expect((await get(csvPath)).status).toBe(500);
    await later(300);
    expect((await get(csvPath)).status).toBe(302);
  });

  it('redirects to other places', async () => {
    await fault('export', 'redirectElsewhere');
    expect(await location(get(csvPath))).toBe(`${server.storageOrigin}/elsewhere/export.csv`);
    await fault('export', 'redirectLoop');
    expect(await location(get(csvPath))).toBe(csvPath);
    await fault('export', 'redirectToHttp');
    expect(await location(get(csvPath))).toMatch(/^http:\/\/kobotoolbox\.example\.org\//);
  });

  it('spoils the file, not the redirect before it', async () => {
    await fault('export', 'truncateInQuote');
    const path = await location(get(csvPath));
    const cut = Buffer.from(await (await get(path)).arrayBuffer());
    const whole = demoCsv();
    expect(cut.length).toBeLessThan(whole.length);
    expect(whole.subarray(0, cut.length).equals(cut)).toBe(true);
    expect(cut.toString('latin1').split('"').length % 2).toBe(0);
    await fault('export', 'emptyBody');
    expect(await (await get(path)).text()).toBe('');
    await fault('privateMedia', 'truncate');
    await expect(get(path).then((response) => response.text())).rejects.toThrow();
    expect((await (await get(path)).arrayBuffer()).byteLength).toBe(whole.length);
  });

  it('breaks or keeps a connection', async () => {
    await fault('me', 'reset');
    await expect(get('/me/')).rejects.toThrow();
    await fault('any', 'hang');
    await expect(get('/me/', undefined, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });
});

describe('data/', () => {
  type Page = { count: number; next: string | null; results: Record<string, unknown>[] };
  const read = async (query: string) =>
    (await (await get(`${assets}/${demoProjectUid}/data/?format=json${query}`)).json()) as Page;

  it('pages by start and caps nothing below 1000', async () => {
    const first = await read('');
    expect([first.count, first.results.length]).toEqual([demoSubmissionCount, 100]);
    expect((await (await get(first.next ?? '')).json()) as Page).toMatchObject({
      results: [{ _id: demo().submissions[100]?.['_id'] }, ...Array(99).fill({})],
    });
    expect((await read('&limit=5000')).results).toHaveLength(demoSubmissionCount);
    expect((await read('&offset=50')).results[0]).toEqual(first.results[0]);
    expect(await read('&limit=0')).toEqual({ limit: 'A positive integer is required' });
  });

  it('filters, sorts and picks fields', async () => {
    const after = demo().submissions[309]?.['_id'];
    const query = encodeURIComponent(JSON.stringify({ _id: { $gt: after } }));
    const found = await read(`&query=${query}&sort={"_id":-1}&fields=["_id"]`);
    expect(found.count).toBe(10);
    expect(found.results[0]).toEqual({ _id: demo().submissions[319]?.['_id'] });
    expect(await read('&query={"a":{"$where":"1"}}')).toEqual(['Unsupported query']);
  });
});

describe('exports/', () => {
  const body = exportSettings();
  const path = `${assets}/${demoProjectUid}/exports/`;

  it('makes one in the background, hands it over and deletes it', async () => {
    const created = await send('POST', path, body, demoViewer);
    expect(created.status).toBe(201);
    expect((await send('POST', path, body, demoViewer)).status).toBe(200);
    const { url } = (await created.json()) as { url: string };
    const poll = async () =>
      (await (await get(url, withKey(demoViewer))).json()) as { status: string; result: string | null };
    expect((await poll()).status).toBe('processing');
    const done = await poll();
    expect(done.status).toBe('complete');
    expect(await (await get(done.result ?? '', withKey(demoViewer))).text()).toMatch(/^"start";"end";/);
    expect((await get(url, withKey(demoAccount))).status).toBe(404);
    expect((await get(url, withKey(demoViewer), { method: 'DELETE' })).status).toBe(204);
    expect((await get(done.result ?? '', withKey(demoViewer))).status).toBe(404);
  });

  it('refuses what is missing', async () => {
    expect(await (await send('POST', path, { type: 'csv' })).json()).toEqual({
      data: [expect.stringContaining('Must contain all the following required keys')],
    });
  });
});

describe('startKoboToolbox', () => {
  it('steers the server while the caller waits', () => {
    const [id] = server.controlSync({ do: 'addSubmissions', project: demoProjectUid, count: 2 }) as number[];
    expect(id).toBe(Number(demo().submissions.at(-1)?.['_id']) + 1);
    expect(() => server.controlSync({ do: 'deleteSubmission', project: 'nothing', id: 1 })).toThrow(
      'no project nothing',
    );
  });

  it('edits a submission as KoboToolbox does', async () => {
    const [one] = demo().submissions;
    const id = Number(one?.['_id']);
    await server.control({
      do: 'editSubmission',
      project: demoProjectUid,
      id,
      answers: { 'dwelling/village': 'Edited' },
    });
    const edited = (await (await get(`${assets}/${demoProjectUid}/data/${id}/`)).json()) as Record<string, unknown>;
    expect(edited).toMatchObject({
      'dwelling/village': 'Edited',
      'meta/rootUuid': one?.['meta/rootUuid'],
      _submission_time: one?.['_submission_time'],
    });
    expect(edited['_uuid']).not.toBe(one?.['_uuid']);
  });

  it('logs which requests carried a key', async () => {
    const before = (await server.requests()).length;
    await get('/me/');
    await get('/service_health/minimal/', {});
    expect((await server.requests()).slice(before)).toEqual([
      { origin: server.origin, method: 'GET', path: '/me/', status: 200, authorization: `Token ${demoAccount.apiKey}` },
      { origin: server.origin, method: 'GET', path: '/service_health/minimal/', status: 200, authorization: undefined },
    ]);
  });

  it('replaces a key', async () => {
    const fresh = await server.control({ do: 'renewKey', username: 'viewer' });
    expect((await get('/me/', withKey(demoViewer))).status).toBe(401);
    expect((await get('/me/', { authorization: `Token ${fresh}` })).status).toBe(200);
  });
});
