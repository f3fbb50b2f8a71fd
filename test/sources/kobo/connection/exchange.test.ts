import { ask, follow } from '../../../../src/sources/kobo/connection/exchange';
import { accountRequest, exportFileRequest } from '../../../../src/sources/kobo/connection/requests';
import {
  type Conversation,
  converse,
  expectError,
  exportPath,
  exportUid,
  file,
  filePath,
  html,
  json,
  key,
  kf,
  me,
  plain,
  projectUid,
  type Reply,
  redirect,
} from '../conversation';

const server = 'kf.kobotoolbox.org';
const askMe = (session: Conversation) => ask(session, accountRequest(session), 'json');
const askExport = (session: Conversation) =>
  ask(session, exportFileRequest(session, projectUid, exportUid, 'csv'), 'export');
const followMe = (session: Conversation) => follow(session, accountRequest(session), 'json');
const followExport = (session: Conversation) =>
  follow(session, exportFileRequest(session, projectUid, exportUid, 'csv'), 'export');
const busy = (seconds: number) =>
  plain(
    503,
    `Another client has already requested this synchronous export. Please try again after ${seconds} seconds\n`,
    {
      'retry-after': String(seconds),
    },
  );
const times = (count: number, reply: Reply) => Array.from({ length: count }, () => reply);

describe('ask', () => {
  it('asks once when there is an answer', () => {
    const session = converse({ '/me/': [me] });
    expect(askMe(session).status).toBe(200);
    expect(session.requests).toHaveLength(1);
    expect(session.pauses).toEqual([]);
  });

  it('gets through one 429 without Retry-After after a backoff', () => {
    const session = converse({ '/me/': [plain(429, ''), me] });
    expect(askMe(session).status).toBe(200);
    expect(session.pauses).toEqual([1]);
  });

  it('waits the 30 seconds a 429 asks for', () => {
    const session = converse({ '/me/': [plain(429, '', { 'retry-after': '30' }), me] }, { chance: 0 });
    expect(askMe(session).status).toBe(200);
    expect(session.pauses).toEqual([30]);
  });

  it('waits until the date a 429 names', () => {
    const date = { 'retry-after': 'Tue, 22 Sep 2026 12:00:20 GMT' };
    const session = converse({ '/me/': [plain(429, '', date), me] }, { chance: 0 });
    expect(askMe(session).status).toBe(200);
    expect(session.pauses).toEqual([20]);
  });

  it.each(['soon', '-5', '', '1.5', '12 monkeys'])('backs off when Retry-After is %j', (header) => {
    const session = converse({ '/me/': [plain(429, '', { 'retry-after': header }), me] });
    expect(askMe(session).status).toBe(200);
    expect(session.pauses).toEqual([1]);
  });

  it('does not wait 900 seconds but says so', () => {
    const session = converse({ '/me/': [plain(429, '', { 'retry-after': '900' })] });
    expectError(() => askMe(session), 'tooManyRequests', { server, retryAfterSeconds: 900 });
    expect(session.requests).toHaveLength(1);
    expect(session.pauses).toEqual([]);
  });

  it('does not wait past the deadline', () => {
    const session = converse({ '/me/': [plain(429, '', { 'retry-after': '30' })] }, { secondsLeft: 20 });
    expectError(() => askMe(session), 'tooManyRequests', { server, retryAfterSeconds: 30 });
    expect(session.pauses).toEqual([]);
  });

  it('sends nothing once the deadline has passed', () => {
    const session = converse({ '/me/': [me] }, { secondsLeft: 0 });
    expectError(() => askMe(session), 'requestTimedOut', { server });
    expect(session.requests).toHaveLength(0);
  });

  it('stops at the deadline when every answer takes 25 seconds', () => {
    const session = converse({ '/me/': [{ ...html(502), seconds: 25 }] }, { secondsLeft: 60 });
    expectError(() => askMe(session), 'serverError', { server, status: 502 });
    expect(session.requests.length).toBeLessThanOrEqual(3);
  });

  it('asks twice again after a 500 page, then gives up', () => {
    const session = converse({ '/me/': [html(500)] });
    expectError(() => askMe(session), 'serverError', { server, status: 500 });
    expect(session.requests).toHaveLength(3);
  });

  it.each([502, 504])('recovers from up to three quick %i and fails at the fourth', (status) => {
    for (const count of [1, 2, 3]) {
      const session = converse({ [exportPath]: [...times(count, html(status)), file()] });
      expect(askExport(session).status).toBe(200);
      expect(session.requests).toHaveLength(count + 1);
    }
    const session = converse({ [exportPath]: [html(status)] });
    expectError(() => askExport(session), 'serverError', { server, status });
    expect(session.requests).toHaveLength(4);
  });

  it('doubles the bound of its pauses and draws anywhere below it', () => {
    const longest = converse({ '/me/': [html(502)] }, { chance: 0.999999 });
    expect(() => askMe(longest)).toThrow('serverError');
    expect(longest.pauses.map(Math.round)).toEqual([2, 4, 8]);
    const shortest = converse({ '/me/': [html(502)] }, { chance: 0 });
    expect(() => askMe(shortest)).toThrow('serverError');
    expect(shortest.pauses).toEqual([0, 0, 0]);
  });

  it('never asks again after a 401', () => {
    const session = converse({ '/me/': [json({ detail: 'Invalid token.' }, 401)] });
    expectError(() => askMe(session), 'apiKeyRefused', { server });
    expect(session.requests).toHaveLength(1);
  });

  it('knows the page of a server under maintenance and does not insist', () => {
    const session = converse({ [exportPath]: [html(503, '<html><h1>Maintenance</h1></html>')] });
    expectError(() => askExport(session), 'serverMaintenance', { server });
    expect(session.requests).toHaveLength(1);
  });

  it('knows the addresses of the API that was removed', () => {
    const session = converse({ '/me/': [json({ detail: 'The V1 API has been removed.' }, 410)] });
    expectError(() => askMe(session), 'addressLegacy');
  });

  it.each([400, 406, 418])('does not repeat a request answered with %i', (status) => {
    const session = converse({ '/me/': [plain(status, 'None')] });
    expectError(() => askMe(session), 'serverError', { server, status });
    expect(session.requests).toHaveLength(1);
  });

  it.each(['networkDown', 'requestTimedOut', 'hostUnknown'] as const)('tries again after %s', (fails) => {
    const session = converse({ '/me/': [{ fails }, me] });
    expect(askMe(session).status).toBe(200);
  });

  it('gives a name that does not resolve only one more try', () => {
    const session = converse({ '/me/': [{ fails: 'hostUnknown' }] });
    expectError(() => askMe(session), 'hostUnknown');
    expect(session.requests).toHaveLength(2);
  });

  it.each(['certificateRefused', 'fetchQuotaSpent'] as const)('does not try again after %s', (fails) => {
    const session = converse({ '/me/': [{ fails }] });
    expectError(() => askMe(session), fails);
    expect(session.requests).toHaveLength(1);
  });

  it('never sends more than four requests a step', () => {
    for (const reply of [html(502), plain(429, ''), plain(503, ''), { fails: 'networkDown' } as const]) {
      const session = converse({ '/me/': [reply] });
      expect(() => askMe(session)).toThrow();
      expect(session.requests).toHaveLength(4);
    }
  });

  it('never sends more than eight requests a run', () => {
    const session = converse({ '/me/': [html(502)] });
    for (let step = 0; step < 4; step++) expect(() => askMe(session)).toThrow();
    expect(session.requests).toHaveLength(8);
  });

  describe('of an export', () => {
    it('waits for somebody else’s export and takes its file', () => {
      const session = converse({ [exportPath]: [busy(5), file()] }, { chance: 0 });
      expect(askExport(session).status).toBe(200);
      expect(session.pauses).toEqual([5]);
    });

    it('leaves an export that takes 115 seconds more to a later run', () => {
      const session = converse({ [exportPath]: [busy(115)] });
      expectError(() => askExport(session), 'exportBusy', { retryAfterSeconds: 115 });
      expect(session.requests).toHaveLength(1);
    });

    it('does not repeat a failure that the server has cached', () => {
      const text =
        'Synchronous export failed. Some useful information may appear below. You may retry again after 240 seconds. ' +
        "Sooner retries will return the same error without attempting the export again\n\n{'error_type': 'Exception', 'error': 'Cannot access data'}\n";
      const session = converse({ [exportPath]: [plain(500, text)] });
      expectError(() => askExport(session), 'exportFailed', { reason: 'Cannot access data', retryAfterSeconds: 240 });
      expect(session.requests).toHaveLength(1);
    });

    it('asks again after its own time-out, as the server may hold the file by then', () => {
      const session = converse({ [exportPath]: [{ fails: 'requestTimedOut', seconds: 60 }, busy(40), file()] });
      expect(askExport(session).status).toBe(200);
    });

    it.each([
      ['time-outs', { fails: 'requestTimedOut', seconds: 60 } as const],
      ['slow 502', { ...html(502), seconds: 120 }],
      ['slow 504', { ...html(504), seconds: 60 }],
    ])('calls it too slow after two %s', (_what, reply) => {
      const session = converse({ [exportPath]: [reply] });
      expectError(() => askExport(session), 'exportTooSlow');
      expect(session.requests).toHaveLength(2);
    });

    it('tells a server that is still at our own request from one at somebody else’s', () => {
      const session = converse({ [exportPath]: [{ ...html(502), seconds: 120 }, busy(180)] });
      expectError(() => askExport(session), 'exportBusy', { retryAfterSeconds: 180, afterTimeOut: 1 });
    });
  });
});

describe('follow', () => {
  it('follows a relative Location on the same server with the key', () => {
    const session = converse({ [exportPath]: [redirect(filePath)], [filePath]: [file()] });
    expect(followExport(session)).toMatchObject({ url: kf + filePath, hops: 1, response: { status: 200 } });
    expect(session.requests.map(({ headers: { Authorization } }) => Authorization)).toEqual([
      `Token ${key}`,
      `Token ${key}`,
    ]);
    expect(session.requests.map(({ headers: { Accept } }) => Accept)).toEqual(['*/*', '*/*']);
  });

  it('follows an absolute Location written in capitals', () => {
    const session = converse({
      [exportPath]: [redirect(`HTTPS://KF.KoboToolbox.org:443${filePath}`)],
      [filePath]: [file()],
    });
    expect(followExport(session).url).toBe(kf + filePath);
  });

  it('takes the file at once where the server does not redirect', () => {
    const session = converse({ [exportPath]: [file()] });
    expect(followExport(session)).toMatchObject({ hops: 0, response: { status: 200 } });
  });

  it('follows to signed storage without the key', () => {
    const storage = 'https://bucket.s3.amazonaws.com/survey.csv';
    const session = converse({
      [exportPath]: [redirect(`${storage}?X-Amz-Signature=abc&X-Amz-Expires=60`)],
      [storage]: [file()],
    });
    expect(followExport(session).response.status).toBe(200);
    expect(session.requests[1]?.headers).toEqual({ Accept: '*/*' });
  });

  it('does not send the key again once a redirect has left the server, even back home', () => {
    const storage = 'https://bucket.s3.amazonaws.com/survey.csv';
    const session = converse({
      [exportPath]: [redirect(`${storage}?sig=abc`)],
      [storage]: [redirect(kf + filePath)],
      [filePath]: [html(403)],
    });
    expect(followExport(session).response.status).toBe(403);
    expect(session.requests[2]?.headers).toEqual({ Accept: '*/*' });
  });

  it('follows from one origin of this computer to another without the key', () => {
    const storage = 'http://127.0.0.1:9001/survey.csv';
    const session = converse(
      { [exportPath]: [redirect(storage)], [storage]: [file()] },
      { server: 'http://127.0.0.1:9000' },
    );
    expect(followExport(session).response.status).toBe(200);
    expect(session.requests[1]?.headers).toEqual({ Accept: '*/*' });
  });

  it.each([
    ['another host', 'https://evil.example/survey.csv', 'evil.example'],
    [
      'a host that looks alike',
      `https://kf.kobotoolbox.org.evil.example${filePath}?sig=1`,
      'kf.kobotoolbox.org.evil.example',
    ],
    ['a host behind a user name', `https://kf.kobotoolbox.org@evil.example${filePath}`, ''],
    ['the same host without https', `http://kf.kobotoolbox.org${filePath}`, 'kf.kobotoolbox.org'],
    ['another port of the same host', `https://kf.kobotoolbox.org:8443${filePath}`, 'kf.kobotoolbox.org'],
    ['this computer', 'http://127.0.0.1:9000/x', '127.0.0.1'],
    ['an address in numbers', 'https://169.254.169.254/latest?sig=1', '169.254.169.254'],
    ['another host without a scheme', '//evil.example/x', 'evil.example'],
    ['a script', 'javascript:alert(1)', ''],
    ['nothing', ' ', ''],
  ])('refuses a redirect to %s', (_what, location, target) => {
    const session = converse({ [exportPath]: [redirect(location)] });
    expectError(() => followExport(session), 'redirectRefused', { server, target });
    expect(session.requests).toHaveLength(1);
  });

  it('refuses to read a list from anywhere else, signed or not', () => {
    const session = converse({ '/me/': [redirect('https://login.example.org/?signature=1')] });
    expectError(() => followMe(session), 'redirectRefused', { server, target: 'login.example.org' });
  });

  it('fails at a redirect without Location', () => {
    const session = converse({ [exportPath]: [{ status: 302 }] });
    expectError(() => followExport(session), 'serverError', { server, status: 302 });
  });

  it('notices a loop', () => {
    const session = converse({ [exportPath]: [redirect('/a')], '/a': [redirect('/b')], '/b': [redirect('/a')] });
    expectError(() => followExport(session), 'redirectLoop', { server });
    expect(session.requests).toHaveLength(3);
  });

  it('follows five hops and not six', () => {
    const chain = (length: number) => ({
      [exportPath]: [redirect('/h1')],
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, index) => [
          `/h${index + 1}`,
          [index + 1 < length ? redirect(`h${index + 2}`) : file()],
        ]),
      ),
    });
    expect(followExport(converse(chain(5))).hops).toBe(5);
    const session = converse(chain(6));
    expectError(() => followExport(session), 'redirectLoop', { server });
    expect(session.requests).toHaveLength(6);
  });
});
