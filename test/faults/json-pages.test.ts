/** Faults of the network and of the server's answers at each request of an import that is read page by page. */
import type { ErrorCode } from '../../src/errors';
import type { Submission } from '../../src/tables/submissions/submissions';
import { type JsonProduct, prepareJson, productWithSubmissions } from '../product/json-project';
import { refresh } from '../product/product';
import { type Answer, json, type NoAnswer } from '../product/scripted-server';
import { columnByKey, formulasOf, importedSheets, keysOf } from '../product/workbook-sheets';
import { html, notFound, plain, redirect } from './server-faults';

const form = {
  survey: [
    { type: 'text', name: 'village' },
    { type: 'begin_repeat', name: 'members' },
    { type: 'text', name: 'name' },
    { type: 'end_repeat' },
  ],
  choices: [],
  translations: [null],
};
const household = (id: number, village: string): Submission => ({
  _id: id,
  _uuid: `u${id}`,
  village,
  members: [{ 'members/name': `Head ${id}` }],
});
const earlier = Array.from({ length: 12 }, (_, index) => household(index + 1, 'Kisumu'));
/** An edit, a deletion and an addition in each page. */
const later = [
  household(1, 'Busia'),
  ...earlier.slice(2, 6),
  household(7, '=1+1'),
  ...earlier.slice(8, 11),
  household(12, 'Siaya'),
  household(13, 'Busia'),
  household(14, 'Busia'),
];
const pageSize = 5;
/** Requests of one reading, in order: the export, the form, three pages, and how many there are. */
const steps = ['the export', 'the form', 'page 1', 'page 2', 'page 3', 'the count'] as const;

interface Worked {
  readonly product: JsonProduct;
  /** Answers instead from the step on; clears that when nothing is given. */
  fail(from: number, answer?: Answer | NoAnswer, times?: number): void;
  run(): { readonly ok: boolean; readonly code?: string; readonly state?: string };
}

function workedIn(): Worked {
  const product = productWithSubmissions(form, earlier, pageSize);
  const { card } = refresh(product, prepareJson(product));
  const width = product.sheet('Answers').values[0]?.length ?? 0;
  const column = String.fromCharCode(65 + width);
  product.runtime.type('Answers', `${column}1`, 'My note');
  earlier.forEach(({ _id }, index) => {
    product.runtime.type('Answers', `${column}${index + 2}`, `note on ${_id}`);
  });
  product.project.submissions = [...later];
  product.runtime.state.now += 3_600_000;
  const regular = product.server.intercept;
  return {
    product,
    fail(from, answer, times = Number.POSITIVE_INFINITY) {
      let step = 0;
      let left = times;
      let last = '';
      product.server.intercept = (request) => {
        if (request.url !== last) step++;
        last = request.url;
        return answer !== undefined && step > from && left-- > 0 ? answer : regular?.(request);
      };
    },
    run() {
      const reply = product.ask('runImport', { importId: card.id, accept: false });
      return reply.ok ? { ok: true, state: reply.value.state } : { ok: false, code: reply.code };
    },
  };
}

function cellsOf(product: JsonProduct): string {
  return JSON.stringify(importedSheets(product).map((name) => [name, product.sheet(name).values]));
}

const undisturbed = (() => {
  const worked = workedIn();
  worked.run();
  return cellsOf(worked.product);
})();

/** No row is lost or there twice, and each note is beside its submission. */
function expectNothingLost({ product }: Worked): void {
  const keys = keysOf(product, 'Answers').filter((key) => key !== '');
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(earlier.map(({ _id }) => String(_id))));
  for (const [key, note] of columnByKey(product, 'Answers', 'My note')) {
    if (note !== '') expect(note).toBe(`note on ${key}`);
  }
  expect(formulasOf(product)).toEqual([]);
}

function expectPolite({ product }: Worked): void {
  const { requests, serviceCalls } = product.lastRun();
  expect(requests.length).toBeLessThanOrEqual(40);
  const times = new Map<string, number>();
  for (const { url } of requests) times.set(url, (times.get(url) ?? 0) + 1);
  expect(Math.max(...times.values())).toBeLessThanOrEqual(4);
  expect(serviceCalls['Lock.releaseLock'] ?? 0).toBe(serviceCalls['Lock.tryLock'] ?? 0);
}

function expectRecovery(worked: Worked): void {
  worked.fail(0);
  worked.product.runtime.state.now += 3_600_000;
  for (let runs = 0; worked.run().state !== 'imported'; runs++) expect(runs).toBeLessThan(4);
  expect(cellsOf(worked.product)).toBe(undisturbed);
  // What came in several runs is read once more as a whole, and found to be there.
  worked.run();
  expect(worked.run().state).toBe('unchanged');
  expect(cellsOf(worked.product)).toBe(undisturbed);
}

const cut = {
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: '{"count":9,"results":[{"_id":6,"vil',
};
const page = (count: number, ...results: object[]) => json({ count, next: null, results });

const lasting: readonly (readonly [string, Answer | NoAnswer, ErrorCode])[] = [
  ['A1: 429', plain(429, 'Too many requests'), 'tooManyRequests'],
  ['A2: 429 with 900 seconds', plain(429, 'Too many requests', { 'Retry-After': '900' }), 'tooManyRequests'],
  ['A4: 500 with a page', html(500, 'Server Error (500)'), 'serverError'],
  ['A5: 502', html(502, 'Bad Gateway'), 'serverError'],
  ['A5: 504', html(504, 'Gateway Time-out'), 'serverError'],
  ['A6: maintenance', html(503, 'Maintenance'), 'serverMaintenance'],
  ['A: a time-out', { code: 'ETIMEDOUT' }, 'requestTimedOut'],
  ['A: a connection that breaks', { code: 'ECONNRESET' }, 'networkDown'],
  ['A: no such server', { code: 'ENOTFOUND' }, 'hostUnknown'],
  ['A: a bad certificate', { code: 'CERT_HAS_EXPIRED' }, 'certificateRefused'],
  ['B: a sign-in page', { ...html(200, 'Sign in'), status: 200 }, 'notKoboToolbox'],
  ['B: an empty answer', { status: 200, headers: { 'Content-Type': 'application/json' }, body: '' }, 'emptyDownload'],
  ['B: JSON that breaks off', cut, 'truncatedDownload'],
  ['B: JSON of something else', json({ message: 'hello' }), 'notKoboToolbox'],
  ['C: a key that is refused', json({ detail: 'Invalid token.' }, 401), 'apiKeyRefused'],
  ['C: a way to another host', redirect('https://elsewhere.example.org/x'), 'redirectRefused'],
];

describe.each(lasting)('%s', (_name, answer, code) => {
  it.each(steps.map((name, index) => [name, index] as const))('from %s on', (name, index) => {
    const worked = workedIn();
    worked.fail(index, answer);
    const first = worked.run();
    expectNothingLost(worked);
    expectPolite(worked);
    // What was read before is taken in; the next run meets the fault at once.
    if (index > 2) {
      expect({ name, ...first }).toMatchObject({ state: 'incomplete' });
      worked.fail(0, answer);
      worked.product.runtime.state.now += 3_600_000;
      expect({ name, ...worked.run() }).toMatchObject({ ok: false });
      expectNothingLost(worked);
      expectPolite(worked);
    } else expect({ name, ...first }).toEqual({ name, ok: false, code });
    expectRecovery(worked);
  });
});

const passing: typeof lasting = lasting.filter(([name]) => /^A[145]|breaks$/.test(name));

describe.each(passing)('%s, once', (_name, answer) => {
  it.each(steps.map((name, index) => [name, index] as const))('at %s is asked again after a pause', (_step, index) => {
    const worked = workedIn();
    worked.fail(index, answer, 1);
    expect(worked.run()).toEqual({ ok: true, state: 'imported' });
    expectPolite(worked);
    expect(cellsOf(worked.product)).toBe(undisturbed);
  });
});

describe('C: rights that are withdrawn', () => {
  it.each([2, 3, 4, 5])('at data request %i remove no row', (index) => {
    const worked = workedIn();
    worked.fail(index, notFound);
    worked.run();
    expectNothingLost(worked);
    expectRecovery(worked);
  });

  it('ask before rows go that may not be seen any more', () => {
    const worked = workedIn();
    worked.product.project.submissions = [];
    expect(worked.run()).toEqual({ ok: true, state: 'held' });
    expectNothingLost(worked);
  });
});

describe('B: pages that do not fit together', () => {
  const cases: readonly (readonly [string, Answer])[] = [
    ['not in order', page(8, household(9, 'x'), household(8, 'x'))],
    ['before the last number', page(8, household(2, 'x'), household(3, 'x'))],
    ['the same number twice', page(8, household(8, 'x'), household(8, 'x'))],
    ['a number that is text', page(8, { ...household(8, 'x'), _id: '8' })],
    ['more to come, and nothing there', page(8)],
    ['no count', json({ results: [] })],
  ];
  it.each(cases)('(%s) are not believed', (_name, answer) => {
    const worked = workedIn();
    worked.fail(3, answer);
    expect(worked.run()).toEqual({ ok: true, state: 'incomplete' });
    expectNothingLost(worked);
    expectRecovery(worked);
  });

  it('(twelve are counted and ten come) are read once more', () => {
    const worked = workedIn();
    worked.fail(5, page(99, household(1, 'x')), 1);
    expect(worked.run()).toEqual({ ok: true, state: 'imported' });
    expect(cellsOf(worked.product)).toBe(undisturbed);
    expect(worked.product.lastRun().requests.length).toBe(2 + 4 + 4);
  });
});
