/** Faults of the network and of the server's answers, at each hop of a refresh. */
import { gzipSync } from 'node:zlib';
import type { ErrorCode } from '../../src/errors';
import { verifyFile } from '../../src/sources/verify-download';
import { parseCsv } from '../../src/tables/csv/csv';
import { insertRows } from '../../workbench/apps-script/grid/structure';
import type { SheetState } from '../../workbench/apps-script/types';
import type { Answer, NoAnswer } from '../product/scripted-server';
import { exportPath, json, pathOf, projectUid, server } from '../product/scripted-server';
import { expectAnswers } from './answers-in-sheet';
import { expectHeldSteady, expectPolite, expectRecovery, expectRefreshed, expectSurvey, run } from './held-steady';
import { anyOf, at, busy, cachedFailure, csv, dataPath, file, html, notFound, plain, redirect } from './server-faults';
import { csvOf, editedCsv, type Survey, survey, surveyCsv, surveyOf } from './survey';
import { importedSheet, sheetsOf, statusIn, statusLine, type WorkedIn, workedIn } from './worked-in';

const hops = [
  ['the export', dataPath],
  ['its file', file],
] as const;
const tooMany = (headers: Readonly<Record<string, string>> = {}) => plain(429, 'Too many requests', headers);

function requestsFor({ product }: WorkedIn, path: string): number {
  return product.lastRun().requests.filter(({ url }) => url.startsWith(server + path)).length;
}

/** Refreshes with a fault, expects the failure, and tells how many requests went to the path. */
function requestsWhenFailing(path: string, answer: Answer | NoAnswer, code: ErrorCode, nextStep: RegExp): number {
  const worked = workedIn();
  const { product } = worked;
  product.server.intercept = at(path, answer);
  const before = product.server.requests.length;
  expectHeldSteady(worked, code, nextStep);
  const recovered = product.lastRun().requests.length;
  const { requests } = product.server;
  return requests.slice(before, requests.length - recovered).filter((request) => pathOf(request) === path).length;
}

describe('A1: 429 without Retry-After', () => {
  it.each(hops)('once at %s is asked again after a pause', (_name, path) => {
    const worked = workedIn();
    worked.product.server.intercept = at(path, tooMany(), 1);
    expectRefreshed(worked);
    expect(requestsFor(worked, path)).toBe(2);
  });

  it('once at the list of named exports is asked again after a pause', () => {
    const { product } = workedIn();
    product.server.intercept = at(exportPath, tooMany(), 1);
    const reply = product.ask('openProject', { server, projectUid });
    expect(reply).toMatchObject({ ok: true, value: { offers: [{ name: 'All answers' }] } });
    expectPolite(product.lastRun());
  });
});

describe('A2: 429 with Retry-After', () => {
  it('of 30 seconds is waited for', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, tooMany({ 'Retry-After': '30' }), 1);
    expect(expectRefreshed(worked)).toBeGreaterThanOrEqual(30_000);
  });

  it('as a date is waited for', () => {
    const worked = workedIn();
    const date = new Date(worked.product.runtime.state.now + 40_000).toUTCString();
    worked.product.server.intercept = at(dataPath, tooMany({ 'Retry-After': date }), 1);
    const took = expectRefreshed(worked);
    expect(took).toBeGreaterThanOrEqual(39_000);
    expect(took).toBeLessThan(60_000);
  });

  it.each(['soon', '-5', ''])('of %j falls back to a pause of our own', (value) => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, tooMany({ 'Retry-After': value }), 1);
    expect(expectRefreshed(worked)).toBeLessThan(30_000);
  });

  it.each([5, 60])('of 900 seconds puts a refresh every %d minutes off until then', (schedule) => {
    const worked = workedIn({ schedule });
    const { product, card } = worked;
    product.server.intercept = at(dataPath, tooMany({ 'Retry-After': '900' }));
    const startedAt = product.runtime.state.now;
    expect(run(worked)).toMatchObject({
      ok: false,
      code: 'tooManyRequests',
      message: expect.stringMatching(/15 minutes/),
    });
    expect(requestsFor(worked, dataPath)).toBe(1);
    const { nextAt } = statusIn(product, card.id);
    expect(nextAt).toBeGreaterThanOrEqual(startedAt + 900_000);
    expect(nextAt).toBeLessThanOrEqual(startedAt + 960_000);
  });
});

describe('A3: a failure that the server remembers', () => {
  it.each(['Cannot access data', "KeyError: 'value'", 'Supplement data migration in progress, please retry later.'])(
    '(%s) is not asked for again before its time',
    (reason) => {
      const worked = workedIn({ schedule: 60 });
      const { product, card } = worked;
      product.server.intercept = at(dataPath, cachedFailure(reason.split("'").join('"'), 240));
      const startedAt = product.runtime.state.now;
      expect(run(worked)).toMatchObject({ ok: false, code: 'exportFailed' });
      expect(product.lastRun().requests).toHaveLength(1);
      const { nextAt } = statusIn(product, card.id);
      expect(nextAt).toBeGreaterThanOrEqual(startedAt + 240_000);
      expect(nextAt).toBeLessThanOrEqual(startedAt + 360_000);
    },
  );
});

describe('A4: 500 with a page', () => {
  it.each(hops)('at %s is tried twice more at most', (_name, path) => {
    expect(requestsWhenFailing(path, html(500, 'Server Error (500)'), 'serverError', /Try again in 10 minutes/)).toBe(
      3,
    );
  });
});

describe('A5: a gateway without its server', () => {
  const cases = [502, 504].flatMap((status) => [1, 2, 3].map((times) => [status, times] as const));
  it.each(cases)('%d, %d times, is recovered from', (status, times) => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, html(status, 'Bad Gateway'), times);
    expectRefreshed(worked);
  });

  it.each([502, 504])('%d, four times, fails', (status) => {
    expect(requestsWhenFailing(dataPath, html(status, 'Gateway'), 'serverError', /Try again in 10 minutes/)).toBe(4);
  });
});

describe('A6: 503 with Retry-After', () => {
  it('of 5 seconds is waited for', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, busy(5), 1);
    expect(expectRefreshed(worked)).toBeGreaterThanOrEqual(5_000);
  });

  it('of 115 seconds starts no second export', () => {
    expect(requestsWhenFailing(dataPath, busy(115), 'exportBusy', /Try again in 2 minutes/)).toBe(1);
  });
});

describe('A7: Google gives up on a slow export', () => {
  it('(a) and finds its file at the next attempt', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, { code: 'ETIMEDOUT' }, 1);
    expect(expectRefreshed(worked)).toBeGreaterThanOrEqual(60_000);
  });

  it('(b) and says that the export takes too long when it never comes', () => {
    expect(requestsWhenFailing(dataPath, { code: 'ETIMEDOUT' }, 'exportTooSlow', /shorter “Date range”/)).toBe(2);
  });

  it('(c) and gives up after two runs that found the server still at work', () => {
    const worked = workedIn({ schedule: 5 });
    const { product, card } = worked;
    const slow = () => anyOf(at(dataPath, { code: 'ETIMEDOUT' }, 1), at(dataPath, busy(300)));
    product.server.intercept = slow();
    expect(run(worked)).toMatchObject({ ok: false, code: 'exportBusy' });
    expect(statusIn(product, card.id).timeOuts).toBe(1);
    product.runtime.state.now += 301_000;
    product.server.intercept = slow();
    expectHeldSteady(worked, 'exportTooSlow', /shorter “Date range”/);
  });
});

describe('A7b: the second hop', () => {
  it('404 because the file was renewed starts over once', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(file, notFound, 1);
    expectRefreshed(worked);
    expect(requestsFor(worked, dataPath)).toBe(2);
  });

  it('404 again fails', () => {
    expect(requestsWhenFailing(file, notFound, 'serverError', /Try again in 10 minutes/)).toBe(2);
  });

  it('403 says whose right is missing', () => {
    requestsWhenFailing(file, html(403, 'Forbidden'), 'noRightToView', /Ask the project owner/);
  });

  it('302 to a third address of the server is followed', () => {
    const worked = workedIn();
    const third = file.replace('file.csv', 'file%20(1).csv');
    worked.product.server.intercept = anyOf(at(file, redirect(third)), at(third, csv(editedCsv)));
    expectRefreshed(worked);
  });

  it('206 is not taken for a file', () => {
    const half = { ...csv(surveyCsv.slice(0, 400)), status: 206 };
    requestsWhenFailing(file, half, 'truncatedDownload', /Try again in a few minutes/);
  });
});

describe('A8: no answer', () => {
  const cases: readonly (readonly [string, ErrorCode, RegExp, number])[] = [
    ['ENOTFOUND', 'hostUnknown', /Check the spelling/, 2],
    ['ECONNREFUSED', 'networkDown', /Try again in a few minutes/, 4],
    ['ECONNRESET', 'networkDown', /Try again in a few minutes/, 4],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificateRefused', /Ask its administrator/, 1],
  ];
  it.each(cases)('%s ends as %s', (code, expected, nextStep, attempts) => {
    expect(requestsWhenFailing(dataPath, { code }, expected, nextStep)).toBe(attempts);
  });

  it.each(['ENOTFOUND', 'ECONNRESET'])('%s once is recovered from', (code) => {
    const worked = workedIn();
    worked.product.server.intercept = at(dataPath, { code }, 1);
    expectRefreshed(worked);
  });
});

describe('A9: a file that broke off', () => {
  const sample = csvOf(surveyOf(24));
  const read = (text: string, declared: string | undefined) => {
    const headers = { 'content-type': 'text/csv', ...(declared === undefined ? {} : { 'content-length': declared }) };
    const bytes = () => Uint8Array.from(Buffer.from(text, 'utf8'));
    return parseCsv(verifyFile({ status: 200, headers, text: () => text, bytes }, 'csv', 'server').text);
  };
  const isRefused = (text: string, declared?: string) => {
    try {
      read(text, declared);
      return false;
    } catch {
      return true;
    }
  };

  it('is noticed at every byte where its length was announced', () => {
    const declared = `${Buffer.byteLength(sample)}`;
    expect(isRefused(sample, declared)).toBe(false);
    for (let end = 0; end < sample.length; end++)
      expect([end, isRefused(sample.slice(0, end), declared)]).toEqual([end, true]);
  });

  it('is noticed at every byte but the ends of rows where it was not', () => {
    const unnoticed: number[] = [];
    for (let end = 0; end < sample.length; end++) if (!isRefused(sample.slice(0, end))) unnoticed.push(end);
    expect(unnoticed.every((end) => sample.slice(0, end).endsWith('"\r\n'))).toBe(true);
    expect(unnoticed.length).toBe(survey.rows.length);
  });

  const last = surveyCsv.lastIndexOf('\r\n"');
  const cuts = [1, 2, 3, 4, 12, surveyCsv.length - last - 1].map((missing) => surveyCsv.length - missing);
  it.each(cuts)('after %d characters leaves the sheet as it was', (end) => {
    requestsWhenFailing(file, csv(surveyCsv.slice(0, end)), 'truncatedDownload', /Try again in a few minutes/);
  });

  it('between two rows, its length unannounced, removes nothing in silence, wherever it was', () => {
    const bare = (rows: number): Answer => ({
      status: 200,
      headers: { 'Content-Type': 'text/csv' },
      body: csvOf(surveyOf(rows)),
    });
    for (let rows = 0; rows < survey.rows.length; rows++) {
      const worked = workedIn();
      const { product } = worked;
      product.server.counted = survey.rows.length;
      const sheets = sheetsOf(product);
      // A second file is whole; where so many rows are missing that a person is asked anyway, nobody asks for one.
      product.server.intercept = at(file, bare(rows), 1);
      const once = run(worked);
      if (once.ok) expect([rows, once.value.state, rows < 12]).toEqual([rows, 'held', true]);
      else expect([rows, once.code]).toEqual([rows, 'truncatedDownload']);
      expect(sheetsOf(product)).toBe(sheets);

      // Each file breaks off at the same place.
      product.server.intercept = at(file, bare(rows));
      expect(run(worked)).toMatchObject({ ok: true, value: { state: 'held' } });
      expect(statusLine(product)).toMatch(
        rows < 12 ? /24 rows of/ : /the server counts 24 submissions.*press “Accept”/,
      );
      expect(sheetsOf(product)).toBe(sheets);
      expectPolite(product.lastRun());
      expectRecovery(worked);
    }
  });

  it('does not empty the sheet where most rows are missing', () => {
    const worked = workedIn();
    const sheets = sheetsOf(worked.product);
    worked.product.server.csv = csvOf(surveyOf(11));
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'held' } });
    expect(sheetsOf(worked.product)).toBe(sheets);
  });
});

describe('A10: 200 with something else', () => {
  const bodies: readonly (readonly [string, Answer, ErrorCode, RegExp])[] = [
    ['a login page', html(200, 'Sign in'), 'notCsv', /Try again in 10 minutes/],
    ['a login page called CSV', csv(String(html(200, 'Sign in').body)), 'notCsv', /Try again in 10 minutes/],
    ['a maintenance page', html(200, 'Undergoing maintenance'), 'notCsv', /Try again in 10 minutes/],
    ['nothing', csv(''), 'emptyDownload', /Try again in 10 minutes/],
    ['blank lines', csv('\r\n \r\n'), 'notCsv', /Try again in 10 minutes/],
    ['a JSON error', json({ detail: 'Not found.' }), 'notCsv', /Try again in 10 minutes/],
    ['a JSON error called CSV', csv('{"detail":"Not found."}'), 'notCsv', /Try again in 10 minutes/],
    ['a sentence', plain(200, 'upstream connect error'), 'notCsv', /Try again in 10 minutes/],
  ];
  it.each(bodies)('(%s) is refused', (_name, answer, code, nextStep) => {
    requestsWhenFailing(file, answer, code, nextStep);
  });
});

describe('A11: right bytes under a wrong name', () => {
  it.each(['application/octet-stream', 'text/plain', 'application/vnd.ms-excel', ''])('(%j) are taken', (type) => {
    const worked = workedIn();
    const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type };
    worked.product.server.intercept = at(file, { status: 200, headers, body: editedCsv });
    expectRefreshed(worked);
  });
});

describe('A12: odd bytes', () => {
  it('drops a byte order mark', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(file, csv(`\ufeff${editedCsv}`));
    expectRefreshed(worked);
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${surveyCsv}`, 'utf16le')],
    ['compressed twice', gzipSync(surveyCsv)],
  ])('refuses what is %s', (_name, body) => {
    requestsWhenFailing(file, csv(new Uint8Array(body)), 'notCsv', /Try again in 10 minutes/);
  });

  it('marks bytes that are no UTF-8 and keeps everything around them', () => {
    const worked = workedIn();
    const [before = '', after = ''] = surveyCsv.split('Household 3 ');
    const body = Buffer.concat([Buffer.from(`${before}Caf`), Buffer.from([0xe9]), Buffer.from(` ${after}`)]);
    worked.product.server.intercept = at(file, csv(new Uint8Array(body), { 'Content-Length': `${body.length}` }));
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', rowsChanged: 1 } });
    expect(worked.product.sheet('Answers').values[3]?.[0]).toMatch(/^Caf\ufffd /);
  });
});

describe('A13: redirects', () => {
  // The guard of every product test fails when an Authorization header leaves the configured origin.
  const refused: readonly (readonly [string, string])[] = [
    ['http', 'http://kobo.example.org/private-media/file.csv'],
    ['another host', 'https://files.example.net/file.csv'],
    ['a look-alike', 'https://kobo.example.org.evil.example/file.csv?X-Amz-Signature=1'],
    ['another port', `${server}:8443/file.csv`],
    ['a user name that looks like the host', 'https://kobo.example.org@evil.example/file.csv'],
    ['this computer', 'http://127.0.0.1/file.csv'],
    ["Google's metadata", 'http://169.254.169.254/computeMetadata/v1/'],
    ['a script', 'javascript:alert(1)'],
  ];
  it.each(refused)('to %s are refused', (_name, location) => {
    requestsWhenFailing(dataPath, redirect(location), 'redirectRefused', /connect with its new address/);
  });

  it('to signed storage elsewhere are followed without the key', () => {
    const worked = workedIn();
    const storage = 'https://bucket.s3.eu-west-1.amazonaws.com/file.csv?X-Amz-Signature=0123';
    worked.product.server.intercept = (request) =>
      request.url === storage ? csv(editedCsv) : at(dataPath, redirect(storage))(request);
    expectRefreshed(worked);
    expect(worked.product.lastRun().requests.map(({ authorization }) => authorization)).toEqual([true, false]);
  });

  it('in a circle end', () => {
    requestsWhenFailing(dataPath, redirect(dataPath), 'redirectLoop', /Check the address/);
  });

  it('without an end, end', () => {
    const worked = workedIn();
    let hop = 0;
    worked.product.server.intercept = ({ url }) =>
      url.includes('/export-settings/') || url.includes('/hop') ? redirect(`/hop${++hop}`) : undefined;
    expectHeldSteady(worked, 'redirectLoop', /Check the address/);
  });

  it('that lead nowhere are an error of the server', () => {
    requestsWhenFailing(dataPath, { status: 302 }, 'serverError', /Try again in 10 minutes/);
  });

  it('relative to the folder are followed', () => {
    const worked = workedIn();
    const near = dataPath.replace('data.csv', 'near.csv');
    worked.product.server.intercept = anyOf(at(dataPath, redirect('./x/../near.csv')), at(near, csv(editedCsv)));
    expectRefreshed(worked);
  });
});

describe('A14: size', () => {
  it('of nothing is told from a file', () => {
    requestsWhenFailing(file, csv('', { 'Content-Length': '0' }), 'emptyDownload', /Try again in 10 minutes/);
  });

  it('just below what Google hands over is imported', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const answer = 'x'.repeat(49_000);
    const rows = Array.from({ length: 1_048 }, (_unused, index) => [answer, `${index + 1}`]);
    product.server.csv = csvOf({ headings: ['Essay', '_id'], rows });
    expect(Buffer.byteLength(product.server.csv) / 1024 ** 2).toBeCloseTo(49, 0);
    const second = product.call('saveImport', { ...card, sheetName: 'Essays', schedule: 0 });
    expect(product.ask('runImport', { importId: second.id, accept: false })).toMatchObject({
      ok: true,
      value: { state: 'imported', rowsReceived: 1_048 },
    });
    const { values } = product.sheet('Essays');
    expect([values.length, values[1_048]?.[0] === answer, values[1_048]?.[1]]).toEqual([1_049, true, 1_048]);
    expectPolite(product.lastRun());
  });

  it('beyond what Google hands over is explained, and not asked for again', () => {
    const body = new Uint8Array(51 * 1024 * 1024).fill(0x22);
    expect(requestsWhenFailing(file, csv(body), 'downloadTooLarge', /shorter range of dates/)).toBe(1);
  });

  it('announced beyond it is explained', () => {
    const answer = csv(surveyCsv, { 'Content-Length': `${60 * 1024 * 1024}` });
    requestsWhenFailing(file, answer, 'downloadTooLarge', /60 MB.*shorter range of dates/);
  });
});

describe('A15: a slow day', () => {
  it('on which every request and every write takes 25 seconds is got through in several runs', () => {
    const worked = workedIn();
    const { product } = worked;
    const { state } = product.runtime;
    // Scattered edits between rows of the user's own, so that each needs a write.
    const sheet = state.spreadsheet.sheets.find(({ name }) => name === importedSheet);
    const edited = survey.rows.map((row, index) => (index % 2 === 0 ? [`Slow ${row[5]}`, ...row.slice(1)] : row));
    for (let row = 24; row > 2; row -= 2) insertRows(state.spreadsheet, sheet as SheetState, row, 1, row - 1);
    product.server.csv = csvOf({ ...survey, rows: edited });
    const fault = (call: string) => {
      if (call === 'UrlFetchApp.fetch' || call === 'Range.setValues') state.now += 25_000;
      return undefined;
    };
    const states: string[] = [];
    while (states[states.length - 1] !== 'imported' && states.length < 9) {
      const reply = run(worked, { fault });
      states.push(reply.ok ? reply.value.state : reply.code);
      expect(product.lastRun().killed).toBe(false);
      expect(product.lastRun().tookMilliseconds).toBeLessThan(360_000);
      expectPolite(product.lastRun());
    }
    expect(states.length).toBeGreaterThan(1);
    expect(states).toEqual([...states.slice(1).map(() => 'incomplete'), 'imported']);
    expectAnswers(product, { ...survey, rows: edited });
  });

  it('stops before its time is over and goes on with the next run', () => {
    const worked = workedIn();
    const { product } = worked;
    const wider: Survey = {
      headings: ['Remarks', ...survey.headings],
      rows: survey.rows.map((row) => [`Slow ${row[5]}`, ...row]),
    };
    product.server.csv = csvOf(wider);
    const { state } = product.runtime;
    const fault = (call: string) => {
      if (call === 'Sheet.insertColumnsAfter') state.now += 330_000;
      return undefined;
    };
    expect(run(worked, { fault })).toMatchObject({ ok: true, value: { state: 'incomplete' } });
    expect(product.lastRun().killed).toBe(false);
    expectPolite(product.lastRun());
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    const { values } = product.sheet(importedSheet);
    const remarks = values[0]?.indexOf('Remarks') ?? -1;
    expect(values.slice(1).map((row) => row[remarks])).toEqual(wider.rows.map((row) => row[0]));
    expectSurvey(product);
  });
});
