/** Groups A and B for reports of Clockify: the network, the server's answers, keys and rights. */
import type { ErrorCode } from '../../src/errors';
import type { HttpExchange, HttpOutcome } from '../../workbench/apps-script/types';
import { applyClockify } from '../../workbench/clockify/control';
import type { ClockifyFault } from '../../workbench/clockify/types';
import { type Hours, type HoursOptions, hoursShown, importHours, refreshHours } from '../product/hours';
import { expectFailure, expectPolite } from './held-steady';
import { colleague, statusIn } from './worked-in';

const hour = 3_600_000;
const always = Number.POSITIVE_INFINITY;

const isReport = ({ url }: HttpExchange) => url.includes('/reports/');

function answered(
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' },
): HttpOutcome {
  const bytes = typeof body === 'string' ? new Uint8Array(Buffer.from(body)) : body;
  return { ok: true, status, rawHeaders: Object.entries(headers).flat(), body: bytes };
}

const refusal = (message: string, code: number) => JSON.stringify({ message, code });
const page = (title: string) => `<!doctype html><html><title>${title}</title></html>`;
const html = { 'Content-Type': 'text/html' };

/** The first `times` reports are answered so. */
function answerReports(worked: Hours, outcome: HttpOutcome | ((request: HttpExchange) => HttpOutcome), times = always) {
  let left = times;
  worked.instead = (request) => {
    if (!isReport(request) || left-- <= 0) return undefined;
    return typeof outcome === 'function' ? outcome(request) : outcome;
  };
}

type Answered = Extract<HttpOutcome, { ok: true }>;

/** What Clockify answers reaches the add-on as `pass` makes it. */
function passReports(worked: Hours, pass: (outcome: Answered) => HttpOutcome): void {
  const through = (request: HttpExchange): HttpOutcome | undefined => {
    if (!isReport(request)) return undefined;
    worked.instead = () => undefined;
    const [outcome] = worked.product.server.exchange([request]);
    worked.instead = through;
    return outcome?.ok ? pass(outcome) : outcome;
  };
  worked.instead = through;
}

/** With hours, and something new to be brought. */
function withNews(options: HoursOptions = {}): Hours {
  const worked = importHours(options);
  worked.product.runtime.state.now += hour;
  applyClockify(worked.clockify, { do: 'addEntries', count: 1 });
  return worked;
}

/** @returns how many requests the failing run sent. */
function expectHeld(worked: Hours, code: ErrorCode, nextStep: RegExp): number {
  const before = hoursShown(worked);
  expectFailure(worked, code, nextStep);
  const { requests } = worked.product.lastRun();
  expect(hoursShown(worked)).toEqual(before);
  worked.instead = () => undefined;
  worked.clockify.faults.length = 0;
  worked.product.runtime.state.now += hour;
  expect(refreshHours(worked)).toMatchObject({ state: 'imported', rowsAdded: 1 });
  return requests.length;
}

/** In spite of what has happened. @returns requests, and virtual milliseconds */
function expectBrought(worked: Hours): { readonly requests: number; readonly took: number } {
  expect(refreshHours(worked)).toMatchObject({ state: 'imported', rowsAdded: 1 });
  const run = worked.product.lastRun();
  expectPolite(run);
  return { requests: run.requests.length, took: run.tookMilliseconds };
}

describe('A1, A2: too many requests', () => {
  const tooMany = (headers: Record<string, string> = {}) =>
    answered(429, refusal('Too many requests', 429), { 'Content-Type': 'application/json', ...headers });

  it('once are asked again after a pause', () => {
    const worked = withNews();
    answerReports(worked, tooMany(), 1);
    expect(expectBrought(worked).requests).toBe(2);
  });

  it('with a time of 30 seconds, or a date, are waited for', () => {
    for (const later of [30_000, 0]) {
      const worked = withNews();
      const date = new Date(worked.product.runtime.state.now + 40_000).toUTCString();
      answerReports(worked, tooMany({ 'Retry-After': later === 0 ? date : '30' }), 1);
      const { took } = expectBrought(worked);
      expect(took).toBeGreaterThanOrEqual(30_000);
      expect(took).toBeLessThan(60_000);
    }
  });

  it.each(['soon', '-5', ''])('with %j for a time are asked again after a pause of our own', (value) => {
    const worked = withNews();
    answerReports(worked, tooMany({ 'Retry-After': value }), 1);
    expect(expectBrought(worked).took).toBeLessThan(30_000);
  });

  it('with a time of 900 seconds put a refresh off until then', () => {
    const worked = withNews({ schedule: 60 });
    answerReports(worked, tooMany({ 'Retry-After': '900' }));
    const startedAt = worked.product.runtime.state.now;
    expectFailure(worked, 'tooManyRequests', /15 minutes/);
    expect(worked.product.lastRun().requests).toHaveLength(1);
    expect(statusIn(worked.product, worked.card.id).nextAt).toBeGreaterThanOrEqual(startedAt + 900_000);
  });
});

describe('A4, A5, A6: a server in trouble', () => {
  it.each([
    [500, 1],
    [502, 2],
    [504, 3],
  ])('%d, %d times, is asked again', (status, times) => {
    const worked = withNews();
    answerReports(worked, answered(status, page('Oops'), html), times);
    expect(expectBrought(worked).requests).toBe(times + 1);
  });

  it.each([500, 502, 504])('%d for good is given up after four times', (status) => {
    const worked = withNews();
    answerReports(worked, answered(status, page('Oops'), html));
    expect(expectHeld(worked, 'serverError', /Try again/)).toBe(4);
  });

  it('503 with a time is waited for when it is short, and put off when it is long', () => {
    const busy = (seconds: number) => answered(503, '', { 'Retry-After': String(seconds) });
    const short = withNews();
    answerReports(short, busy(5), 1);
    expect(expectBrought(short).took).toBeGreaterThanOrEqual(5_000);
    const long = withNews();
    answerReports(long, busy(115));
    expect(expectHeld(long, 'serverError', /Try again/)).toBe(1);
  });
});

describe('A7, A8: no answer', () => {
  it.each([
    ['ETIMEDOUT', 'requestTimedOut', 3],
    ['ECONNRESET', 'networkDown', 4],
    ['ENOTFOUND', 'hostUnknown', 2],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificateRefused', 1],
  ] as const)('(%s) is told in words, after as many attempts as can help', (reason, code, attempts) => {
    const worked = withNews();
    answerReports(worked, { ok: false, code: reason });
    expect(expectHeld(worked, code, /\./)).toBe(attempts);
  });

  it.each(['ETIMEDOUT', 'ECONNRESET', 'ENOTFOUND'])('(%s) once is made up for', (reason) => {
    const worked = withNews();
    answerReports(worked, { ok: false, code: reason }, 1);
    expectBrought(worked);
  });
});

describe('A9: an answer cut on its way', () => {
  it('is found out wherever it was cut', () => {
    const worked = withNews();
    worked.clockify.workspaces[0]?.entries.splice(3);
    let whole: Uint8Array | undefined;
    passReports(worked, (outcome) => {
      whole = outcome.body;
      return outcome;
    });
    refreshHours(worked);
    const bytes = whole ?? new Uint8Array(0);
    expect(bytes.length).toBeGreaterThan(1_000);
    const kept = hoursShown(worked);
    for (let cut = 0; cut < bytes.length; cut += 37) {
      answerReports(worked, answered(200, bytes.subarray(0, cut)));
      worked.product.runtime.state.now += hour;
      const reply = worked.product.ask('runImport', { importId: worked.card.id, accept: false });
      expect([cut, reply.ok ? '' : reply.code]).toEqual([cut, cut === 0 ? 'emptyDownload' : 'truncatedDownload']);
    }
    expect(hoursShown(worked)).toEqual(kept);
  });

  it.each(['csv', 'xlsx'] as const)('as %s is found out, too', (format) => {
    const worked = withNews({ format });
    worked.clockify.faults.push({ on: 'reports', times: always, kind: 'truncate' });
    expectHeld(worked, 'truncatedDownload', /again/);
  });

  it('and marked as a part (206) is not taken for the whole', () => {
    const worked = withNews();
    answerReports(worked, answered(206, '{"timeentries":[]}'));
    expectHeld(worked, 'truncatedDownload', /again/);
  });
});

describe('A10, A11, A12: something else than a report', () => {
  it.each<[string, HttpOutcome, ErrorCode]>([
    ['a page to log in', answered(200, page('Log in'), html), 'notClockify'],
    ['a page called JSON', answered(200, page('Log in')), 'notClockify'],
    ['maintenance', answered(503, page('Maintenance'), html), 'serverMaintenance'],
    ['nothing', answered(200, ''), 'emptyDownload'],
    ['another object', answered(200, '{"hello":"world"}'), 'notClockify'],
    ['entries without numbers', answered(200, '{"timeentries":[{"description":"x"}]}'), 'notClockify'],
    ['an error with status 200', answered(200, refusal('Access denied', 501)), 'reportRefused'],
    ['packed bytes', answered(200, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0])), 'notClockify'],
    ['a report in UTF-16', answered(200, Buffer.from('\ufeff{"timeentries":[]}', 'utf16le')), 'notClockify'],
  ])('(%s) is no report', (_what, outcome, code) => {
    const worked = withNews();
    answerReports(worked, outcome);
    expectHeld(worked, code, /\./);
  });

  it.each([
    ['a wrong type', { 'Content-Type': 'application/octet-stream' }, ''],
    ['no type', {}, ''],
    ['a byte order mark', { 'Content-Type': 'application/json' }, '\ufeff'],
  ])('a report with %s is one', (_what, headers, mark) => {
    const worked = withNews();
    passReports(worked, ({ body }) => answered(200, mark + Buffer.from(body).toString(), headers));
    expectBrought(worked);
  });
});

describe('A13: a redirect', () => {
  it.each([
    ['to somewhere else', 'https://clockify.me.evil.example/v1/x'],
    ['without encryption', 'http://reports.api.clockify.me/v1/x'],
    ['to another of Clockify’s own', 'https://euc1.clockify.me/report/v1/x'],
    ['to itself', '/v1/workspaces/x'],
    ['to nowhere', ''],
  ])('%s is not followed', (_what, location) => {
    const worked = withNews();
    answerReports(worked, answered(302, '', location === '' ? {} : { Location: location }));
    expect(expectHeld(worked, 'redirectRefused', /\./)).toBe(1);
    for (const { url } of worked.product.server.requests) {
      expect(url).toMatch(/^https:\/\/(?:reports\.)?api\.clockify\.me\//);
    }
  });
});

describe('A14, A15: too much', () => {
  it('a file that says that it is over 50 MB is not taken for a whole one', () => {
    const worked = withNews({ format: 'csv' });
    const declared = { 'Content-Type': 'text/csv', 'Content-Length': String(51 * 1024 * 1024) };
    worked.instead = (request) =>
      isReport(request) && String(request.body).includes('"CSV"') ? answered(200, '"a","b"\n', declared) : undefined;
    expectHeld(worked, 'downloadTooLarge', /\./);
  });

  it('a report whose pages never end is given up before Google’s time is', () => {
    const worked = withNews();
    worked.clockify.options.largestPage = 2;
    answerReports(worked, () => {
      worked.product.runtime.state.now += 25_000;
      const entries = Array.from({ length: 2 }, () => ({ _id: String(Math.random()), description: 'x' }));
      return answered(200, JSON.stringify({ totals: [{ entriesCount: 10_000 }], timeentries: entries }));
    });
    const before = hoursShown(worked);
    const reply = worked.product.ask('runImport', { importId: worked.card.id, accept: false });
    expect(reply).toMatchObject({ ok: false });
    expect(worked.product.lastRun().tookMilliseconds).toBeLessThan(6 * 60_000);
    expect(hoursShown(worked)).toEqual(before);
  });
});

describe('B: keys and rights', () => {
  it.each<[string, number, string, ErrorCode, RegExp]>([
    ['an unknown key', 401, refusal('Full authentication is required', 4003), 'apiKeyRefused', /Copy it again/],
    ['no right to the workspace', 403, refusal('Access denied', 403), 'workspaceForbidden', /\./],
    ['a workspace that is gone', 404, refusal('Not found', 3000), 'workspaceForbidden', /\./],
    ['a question that it does not understand', 400, refusal('Invalid date range', 501), 'reportRefused', /\./],
  ])('B1, B2: %s is told at once, in a sentence of its own', (_what, status, body, code, nextStep) => {
    const worked = withNews();
    answerReports(worked, answered(status, body));
    expect(expectHeld(worked, code, nextStep)).toBe(1);
  });

  it('B1: a key that is refused three times in a row is not tried by the schedule any more', () => {
    const worked = withNews({ schedule: 60 });
    answerReports(worked, answered(401, refusal('Unknown key', 4003)));
    const before = worked.product.server.requests.length;
    const fired = worked.product.runtime.advance(8 * hour);
    expect(worked.product.server.requests.length - before).toBe(3);
    expect(fired[0]?.result.error).toMatch(/refused the API key/);
    worked.instead = () => undefined;
    expect(refreshHours(worked).state).toBe('imported');
  });

  it('B1: a key that is refused on the second page leaves the rows as they were', () => {
    const worked = withNews();
    worked.clockify.options.largestPage = 30;
    let reports = 0;
    answerReports(worked, () => answered(401, refusal('Unknown key', 4003)), 0);
    worked.instead = (request) =>
      isReport(request) && ++reports === 2 ? answered(401, refusal('Unknown key', 4003)) : undefined;
    expect(expectHeld(worked, 'apiKeyRefused', /Copy it again/)).toBe(2);
  });

  it.each(['csv', 'xlsx'] as const)('B2: a plan that has %s no more says so', (format) => {
    const worked = withNews({ format });
    const [workspace] = worked.clockify.workspaces;
    if (workspace !== undefined) workspace.plan = null;
    expectFailure(worked, 'paidPlanNeeded', /plan/);
  });

  it('B7: a colleague without a key is asked for one, and nobody else’s is used', () => {
    const worked = withNews();
    const before = worked.product.server.requests.length;
    const input = { importId: worked.card.id, accept: false };
    const reply = worked.product.ask('runImport', input, { user: colleague });
    expect(reply).toMatchObject({ ok: false, code: 'notConnected' });
    expect(worked.product.server.requests).toHaveLength(before);
  });
});

describe('faults that the stand-in knows by name', () => {
  const kinds: readonly [ClockifyFault['kind'], ErrorCode][] = [
    ['htmlLogin', 'notClockify'],
    ['maintenance', 'serverMaintenance'],
    ['truncate', 'truncatedDownload'],
    ['emptyBody', 'emptyDownload'],
    ['reset', 'networkDown'],
    ['hang', 'requestTimedOut'],
    ['redirectElsewhere', 'redirectRefused'],
    ['redirectToOtherRegion', 'redirectRefused'],
  ];
  it.each(kinds)('%s', (kind, code) => {
    const worked = withNews();
    worked.clockify.faults.push({ on: 'reports', times: always, kind });
    expectHeld(worked, code, /\./);
  });
});
