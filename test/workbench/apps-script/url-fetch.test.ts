import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { startSyncHttp } from '../../../workbench/apps-script/sync-http';
import type { SyncHttp } from '../../../workbench/apps-script/types';
import { project } from './script-project';

/** Answers in a thread of its own: the thread that fetches is asleep meanwhile. */
const serverCode = `
const http = require('node:http');
const zlib = require('node:zlib');
const { parentPort } = require('node:worker_threads');
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    if (pathname === '/echo') { response.setHeader('Content-Type', 'application/json'); response.end(JSON.stringify({ method: request.method, headers: request.headers, body })); }
    else if (pathname === '/gzip') { response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'text/csv; charset=utf-8' }); response.end(zlib.gzipSync('\\ufeffa;\\u00e9')); }
    else if (pathname === '/bytes') { response.writeHead(200, ['X-Case', 'One', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']); response.end(Buffer.from([0, 127, 128, 255])); }
    else if (pathname === '/redirect') { response.writeHead(302, { Location: searchParams.get('to') }); response.end(); }
    else if (pathname === '/missing') { response.writeHead(404); response.end('no such thing'); }
    else if (pathname === '/slow') setTimeout(() => response.end('late'), Number(searchParams.get('ms')));
    else if (pathname === '/cut') { response.writeHead(200, { 'Content-Length': 100 }); response.write('abc'); setTimeout(() => response.destroy(), 20); }
    else response.end('ok');
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

const code = `
function get(url, options) {
  var response = UrlFetchApp.fetch(url, options || {});
  return { status: response.getResponseCode(), text: response.getContentText('UTF-8'), headers: response.getAllHeaders() };
}
function plain(url) { return UrlFetchApp.fetch(url).getContentText(); }
function bytes(url) { var response = UrlFetchApp.fetch(url); return [response.getContent(), response.getHeaders()['X-Case'], response.getAllHeaders()['Set-Cookie'], response.getBlob().getBytes().length]; }
function all(urls) { return UrlFetchApp.fetchAll(urls).map(function (response) { return response.getContentText('UTF-8'); }); }
`;

let server: Worker;
let http: SyncHttp;
let origin: string;

beforeAll(async () => {
  server = new Worker(serverCode, { eval: true });
  const [port] = await once(server, 'message');
  origin = `http://127.0.0.1:${port}`;
  http = startSyncHttp();
});
afterAll(async () => {
  await http.close();
  await server.terminate();
});

const open = () => project(code, {}, { http, allowLoopback: true, hosts: { 'https://kf.demo.example': origin } });

describe('UrlFetchApp.fetch', () => {
  it('sends method, headers and body, and reports the request', () => {
    const result = open().run('get', [
      `${origin}/echo`,
      {
        method: 'post',
        headers: { Authorization: 'Token k', 'X-Odd': '1' },
        contentType: 'application/json',
        payload: '{"\u00e9":1}',
      },
    ]);
    const { status, text } = result.value as { status: number; text: string };
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      method: 'POST',
      body: '{"\u00e9":1}',
      headers: {
        authorization: 'Token k',
        'x-odd': '1',
        'content-type': 'application/json',
        'accept-encoding': 'gzip, deflate, br',
      },
    });
    expect(result.requests).toEqual([{ method: 'POST', url: `${origin}/echo`, status: 200, authorization: true }]);
  });

  it('sends an object as a form', () => {
    const { text } = open().value('get', `${origin}/echo`, { method: 'post', payload: { a: 'x y', b: 1 } }) as {
      text: string;
    };
    expect(JSON.parse(text)).toMatchObject({
      body: 'a=x%20y&b=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  it('unpacks what was packed and keeps the byte order mark', () => {
    expect(open().value('plain', `${origin}/gzip`)).toBe('\ufeffa;\u00e9');
  });

  it('gives signed bytes, headers as sent and repeated headers as a list', () => {
    expect(open().value('bytes', `${origin}/bytes`)).toEqual([[0, 127, -128, -1], 'One', ['a=1', 'b=2'], 4]);
  });

  it('sends all headers to wherever a followed redirect points', () => {
    const target = `${origin}/redirect?to=${encodeURIComponent(`${origin.replace('127.0.0.1', 'localhost')}/echo`)}`;
    const result = open().run('get', [target, { headers: { Authorization: 'Token k' } }]);
    expect(JSON.parse((result.value as { text: string }).text).headers.authorization).toBe('Token k');
    expect(result.requests.map((request) => [request.status, request.authorization])).toEqual([
      [302, true],
      [200, true],
    ]);
  });

  it('leaves redirects to the script when told so', () => {
    expect(open().value('get', `${origin}/redirect?to=/echo`, { followRedirects: false })).toMatchObject({
      status: 302,
      headers: { Location: '/echo' },
    });
  });

  it('throws for bad statuses with the host only, unless muted', () => {
    expect(open().run('plain', [`${origin}/missing`]).error).toBe(
      `Exception: Request failed for ${origin} returned code 404. Truncated server response: no such thing (use muteHttpExceptions option to examine full response)`,
    );
    expect(open().value('get', `${origin}/missing`, { muteHttpExceptions: true })).toMatchObject({ status: 404 });
  });

  it.each([
    [
      'https://does-not-exist.invalid/x?secret=1',
      /^Exception: (DNS error|Address unavailable): https:\/\/does-not-exist\.invalid\/x\?secret=1$/,
    ],
    ['http://127.0.0.1:1/x', /^Exception: Address unavailable: http:\/\/127\.0\.0\.1:1\/x$/],
    ['not a url', /^Exception: Invalid argument: not a url$/],
    [`https://example.org/${'x'.repeat(2100)}`, /^Exception: Limit Exceeded: URLFetch URL Length\.$/],
  ])('throws the whole address of %s even when muted', (url, message) => {
    expect(open().run('get', [url, { muteHttpExceptions: true }]).error).toMatch(message);
  });

  it('gives up after the time it was given, on the virtual clock too', () => {
    const result = open().run('get', [`${origin}/slow?ms=5000`, { timeoutSeconds: 0.2, muteHttpExceptions: true }]);
    expect(result.error).toBe(`Exception: Timeout: ${origin}/slow?ms=5000`);
    expect(result.tookMilliseconds).toBeGreaterThanOrEqual(500);
    expect(result.requests).toMatchObject([{ status: 0 }]);
  });

  it('does not pass off a body that was cut as a whole one', () => {
    expect(open().run('plain', [`${origin}/cut`]).error).toBe(`Exception: Address unavailable: ${origin}/cut`);
  });

  it('reaches a server of this machine only under a name of the internet', () => {
    const { run } = project(code, {}, { http, hosts: { 'https://kf.demo.example': origin } });
    expect(run('plain', [`${origin}/x`]).error).toBe(`Exception: DNS error: ${origin}/x`);
    const echoed = run('get', ['https://kf.demo.example/echo']);
    expect(JSON.parse((echoed.value as { text: string }).text).headers.host).toBe('kf.demo.example');
    expect(echoed.requests[0]?.url).toBe('https://kf.demo.example/echo');
  });

  it('refuses options it does not know', () => {
    expect(open().run('get', [`${origin}/x`, { followRedirect: false }]).error).toContain(
      'NOT FAKED: option followRedirect',
    );
    expect(open().run('get', [`${origin}/x`, { muteHttpExceptions: 'true' }]).error).toContain('muteHttpExceptions');
    expect(open().run('get', [`${origin}/x`, { method: 'head' }]).error).toContain('method');
  });
});

describe('UrlFetchApp.fetchAll', () => {
  it('asks at the same time and answers in order', () => {
    const started = performance.now();
    expect(open().value('all', [`${origin}/slow?ms=200`, `${origin}/x`, `${origin}/slow?ms=200`])).toEqual([
      'late',
      'ok',
      'late',
    ]);
    expect(performance.now() - started).toBeLessThan(390);
  });
});
