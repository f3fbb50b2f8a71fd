/** REST services of the stand-in server: what is sent, when it is sent again, what the log says. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  demoAccount,
  demoAccounts,
  demoProjects,
  demoProjectUid,
  demoViewer,
} from '../../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../../workbench/kobotoolbox/start-server';
import type { AccountState, ServerHandle, Submission } from '../../../workbench/kobotoolbox/types';

interface Received {
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

const start = Date.UTC(2026, 7, 21, 8, 0, 0);
const endpoint = 'https://receiver.example.org/exec';
let server: ServerHandle;
let receiver: Server;
let received: Received[];
/** Statuses of the next answers; 200 when there are none left. */
let statuses: number[];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({
        method: request.method ?? '',
        url: request.url ?? '',
        type: request.headers['content-type'] ?? '',
        body,
      });
      const status = statuses.shift() ?? 200;
      response.writeHead(status, status === 302 ? { location: 'https://receiver.example.org/echo' } : {});
      response.end(status === 500 ? '<h1>Oh</h1>' : '{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', () => resolve()));
});
afterAll(() => receiver.close());

beforeEach(async () => {
  received = [];
  statuses = [];
  server = await startKoboToolbox({ projects: demoProjects(), accounts: demoAccounts() });
  await server.control({ do: 'setNow', now: start });
  const { port } = receiver.address() as AddressInfo;
  await server.control({ do: 'setHosts', hosts: { 'https://receiver.example.org': `http://127.0.0.1:${port}` } });
});
afterEach(() => server.close());

const hooks = `/api/v2/assets/${demoProjectUid}/hooks/`;

async function api(path: string, method = 'GET', body?: unknown, account: AccountState = demoAccount) {
  const response = await fetch(server.origin + path, {
    method,
    headers: { authorization: `Token ${account.apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
}

async function register(settings: Record<string, unknown> = {}): Promise<string> {
  const { status, json } = await api(hooks, 'POST', { name: 'Sheet', endpoint, ...settings });
  expect(status).toBe(201);
  return `${hooks}${json.uid}/`;
}

const submission: Submission = {
  _id: 900_001,
  _uuid: 'f80b0000-0000-4000-8000-000000000001',
  'meta/instanceID': 'uuid:f80b0000-0000-4000-8000-000000000001',
  'group/name': 'Amina & "Co" <x>',
  members: [{ 'members/name': 'A' }, { 'members/name': 'B' }],
};

async function submit(one: Submission = submission): Promise<void> {
  await server.control({ do: 'putSubmission', project: demoProjectUid, submission: one });
  await server.control({ do: 'awaitDeliveries' });
}

async function wait(seconds: number, from: number): Promise<void> {
  await server.control({ do: 'setNow', now: from + seconds * 1000 });
  await server.control({ do: 'awaitDeliveries' });
}

describe('a REST service', () => {
  it('is sent each new submission once, and follows a redirect as a GET', async () => {
    await register();
    statuses = [302];
    await submit();
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /exec', 'GET /echo']);
    expect(received[0]?.type).toBe('application/json');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(submission);
    // An edit is told to nobody.
    await submit({ ...submission, 'group/name': 'Edited' });
    await server.control({ do: 'editSubmission', project: demoProjectUid, id: 900_001, answers: { x: 'y' } });
    await server.control({ do: 'awaitDeliveries' });
    expect(received.length).toBe(2);
  });

  it('is sent a subset, in a wrapper, or as XML', async () => {
    await register({ subset_fields: ['_id', 'members'], payload_template: '{"a":[%SUBMISSION%]}' });
    await register({ export_type: 'xml' });
    await register({ export_type: 'xml', subset_fields: ['name'] });
    await submit();
    const bodies = received.map(({ body }) => body);
    expect(bodies[0]).toBe('{"a":[{"_id":900001,"members":[{"members/name":"A"},{"members/name":"B"}]}]}');
    expect(bodies[1]).toContain(`<meta><instanceID>uuid:f80b0000-0000-4000-8000-000000000001</instanceID></meta>`);
    expect(bodies[1]).toContain('<group><name>Amina &amp; "Co" &lt;x&gt;</name></group>');
    expect(bodies[1]).toContain('<members><name>A</name></members><members><name>B</name></members>');
    expect(bodies[1]).not.toContain('900001');
    expect(bodies[2]).not.toContain('instanceID');
    expect(bodies[2]).toContain('<group><name>');
  });

  it.each([
    [
      [60, 120, 240],
      [60, 120, 240],
    ],
    [
      [60, 600, 6000],
      [60, 600, 6000],
    ],
  ])('is tried again after %j seconds when a gateway fails', async (retrySeconds, pauses) => {
    await server.control({ do: 'setServer', options: { retrySeconds } });
    const service = await register();
    statuses = [504, 502, 503, 504];
    await submit();
    let now = start;
    for (const [index, pause] of pauses.entries()) {
      await wait(pause - 1, now);
      expect(received.length).toBe(index + 1);
      await wait(pause, now);
      expect(received.length).toBe(index + 2);
      now += pause * 1000;
    }
    await wait(100_000, now);
    expect(received.length).toBe(4);
    const { json } = await api(`${service}logs/?status=0`);
    expect(json.results).toEqual([
      expect.objectContaining({ submission_id: 900_001, tries: 4, status: 0, status_str: 'failed', status_code: 504 }),
    ]);
    expect((await api(service)).json).toMatchObject({ failed_count: 1, success_count: 0, pending_count: 0 });
  });

  it('gives up at once for other failures, and tries again when asked to', async () => {
    const service = await register();
    statuses = [500];
    await submit();
    await wait(10_000, start);
    expect(received.length).toBe(1);
    const { json } = await api(`${service}logs/?status=0`);
    expect(json.results[0]).toMatchObject({ message: 'Oh', status_code: 500, tries: 1 });
    expect((await api(`${service}retry/`, 'PATCH')).json.pending_uids.length).toBe(1);
    await server.control({ do: 'awaitDeliveries' });
    expect(received.length).toBe(2);
    expect((await api(service)).json).toMatchObject({ failed_count: 0, success_count: 1 });
    expect((await api(`${service}retry/`, 'PATCH')).status).toBe(304);
  });

  it('is silent while it is switched off, and after it was deleted', async () => {
    const service = await register({ active: false });
    const other = await register();
    expect((await api(other, 'DELETE')).status).toBe(204);
    await submit();
    expect(received).toEqual([]);
    expect((await api(`${service}retry/`, 'PATCH')).status).toBe(400);
  });

  it('is registered by whoever may change the project and see its data, with settings that make sense', async () => {
    expect((await api(hooks, 'GET', undefined, demoViewer)).status).toBe(404);
    const refused: readonly (readonly [object, string])[] = [
      [{ endpoint }, 'name'],
      [{ name: 'x' }, 'endpoint'],
      [{ name: 'x', endpoint: 'ftp://x' }, 'endpoint'],
      [{ name: 'x', endpoint: `https://${'x'.repeat(500)}` }, 'endpoint'],
      [{ name: 'x', endpoint, payload_template: '{"a":' }, 'payload_template'],
      [{ name: 'x', endpoint, export_type: 'xml', payload_template: '%SUBMISSION%' }, 'payload_template'],
    ];
    for (const [body, field] of refused) {
      const { status, json } = await api(hooks, 'POST', body);
      expect([status, Object.keys(json)]).toEqual([400, [field]]);
    }
  });
});
