import { request } from 'node:http';
import { type LocalServer, readJson, sendJson, sendText, startLocalServer } from '../../../workbench/page/http-server';

describe('startLocalServer', () => {
  let server: LocalServer;

  beforeAll(async () => {
    server = await startLocalServer(0, {
      'GET /hello': (_, response) => sendText(response, 200, 'hello'),
      'POST /echo': async (incoming, response) => sendJson(response, await readJson(incoming)),
      'GET /broken': () => {
        throw new Error('it broke');
      },
    });
  });
  afterAll(() => server.close());

  function ask(method: string, path: string, headers: Record<string, string>, body = ''): Promise<[number, string]> {
    return new Promise((resolve, reject) => {
      const sent = request(`${server.origin}${path}`, { method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve([response.statusCode ?? 0, text]));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
  const json = { 'content-type': 'application/json' };

  it('answers under its own address', async () => {
    expect(await ask('GET', '/hello', {})).toEqual([200, 'hello']);
  });

  it('refuses another name for this machine, which a foreign page could have bound to it', async () => {
    expect((await ask('GET', '/hello', { host: 'rebound.example' }))[0]).toBe(403);
  });

  it('acts on JSON of a page of its own origin', async () => {
    expect(await ask('POST', '/echo', { ...json, origin: server.origin }, '[1]')).toEqual([200, '[1]']);
  });

  it.each([
    ['a page of another origin', { ...json, origin: 'https://elsewhere.example' }],
    ['nobody in particular', json],
    ['a form', { 'content-type': 'text/plain' }],
  ])('does not act for %s', async (_, headers) => {
    expect((await ask('POST', '/echo', headers, '[1]'))[0]).toBe(403);
  });

  it('tells why a route failed', async () => {
    expect(await ask('GET', '/broken', {})).toEqual([500, '{"error":"it broke"}']);
  });

  it('takes the next port when the wanted one is taken', async () => {
    const port = Number(new URL(server.origin).port);
    const other = await startLocalServer(port, {});
    try {
      expect(Number(new URL(other.origin).port)).toBeGreaterThan(port);
    } finally {
      await other.close();
    }
  });
});
