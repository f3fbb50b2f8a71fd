/** Whatever the parts a reading comes in, and whatever happens between them, the sheets end as if all had been read at once. */
import fc from 'fast-check';
import { readFormContent } from '../../../../src/sources/kobo/form/form-definition';
import {
  alwaysWhole,
  keepReading,
  keptReading,
  nextWholeAt,
  type PagedReading,
} from '../../../../src/sources/kobo/submissions/paged-reading';
import {
  type ReadingWish,
  readSubmissions,
  type SubmissionsChoice,
  type SubmissionsPart,
} from '../../../../src/sources/kobo/submissions/read-submissions';
import type { ColumnOptions } from '../../../../src/tables/form/form';
import { type Submission, startFlattening } from '../../../../src/tables/submissions/submissions';
import { randomRuns } from '../../../random-runs';
import { exportUid, json, projectUid } from '../conversation';
import { type PagedServer, pagedServer, pagedSession } from '../data/paged-server';

const hour = 60 * 60_000;
const form = {
  survey: [
    { type: 'text', name: 'village' },
    { type: 'integer', name: 'age' },
    { type: 'select_multiple', name: 'needs', select_from_list_name: 'n' },
    { type: 'begin_repeat', name: 'members' },
    { type: 'text', name: 'name' },
    { type: 'begin_repeat', name: 'visits' },
    { type: 'date', name: 'day' },
    { type: 'end_repeat' },
    { type: 'end_repeat' },
  ],
  choices: [{ list_name: 'n', name: 'water' }],
  translations: [null],
};
const options: ColumnOptions = {
  language: 'xml',
  groupsInHeadings: false,
  groupSeparator: '/',
  selectMultiple: 'both',
  mediaUrls: false,
};
const choice: SubmissionsChoice = { projectUid, columns: { exportUid }, filter: {} };
const daily: Pick<ReadingWish, 'wholeEvery' | 'extent'> = { wholeEvery: 24 * hour, extent: 'usual' };

/** What stands in the sheets: by table, then by row, then by heading; numbers are numbers. */
type Sheets = Map<string, Map<string, Record<string, unknown>>>;

interface Sheet {
  readonly sheets: Sheets;
  readonly missed: Set<string>;
  kept: PagedReading | undefined;
}

function newSheet(): Sheet {
  return { sheets: new Map(), missed: new Set(), kept: undefined };
}

const numberOf = (key: string) => Number(key.split('/')[0]);

/** Brings the model of the sheets up to date with a part, as the reconciliation does. */
function apply(sheet: Sheet, part: SubmissionsPart): void {
  const range = part.range ?? { start: 0, after: 0, upTo: Number.POSITIVE_INFINITY };
  const seen = new Set<string>();
  for (const { path, table, keys } of part.tables) {
    const rows = sheet.sheets.get(path) ?? new Map<string, Record<string, unknown>>();
    sheet.sheets.set(path, rows);
    table.rows.forEach((cells, index) => {
      const key = keys[index] ?? '';
      const isInRange = numberOf(key) > range.after && numberOf(key) <= range.upTo;
      if (!isInRange) throw new Error(`${key} is outside of its part`);
      const filled = table.headings.map((heading, column) => [heading, cells[column]] as const);
      rows.set(key, Object.fromEntries(filled.filter(([, cell]) => cell !== '')));
      seen.add(`${path} ${key}`);
      sheet.missed.delete(`${path} ${key}`);
    });
  }
  for (const [path, rows] of sheet.sheets) {
    for (const key of rows.keys()) {
      const isInRange = numberOf(key) > range.after && numberOf(key) <= range.upTo;
      if (isInRange && !seen.has(`${path} ${key}`)) sheet.missed.add(`${path} ${key}`);
    }
    if (!part.isLast) continue;
    for (const missed of sheet.missed) {
      const [missedPath = '', key = ''] = missed.split(' ');
      if (missedPath === path && numberOf(key) > range.start) rows.delete(key);
    }
  }
  sheet.kept = stored(part.ended);
}

/** As the document's properties give it back. */
function stored(reading: PagedReading): PagedReading | undefined {
  return keptReading(JSON.parse(JSON.stringify(keepReading(reading))));
}

function run(server: PagedServer, sheet: Sheet, requests = 40, wish = daily): SubmissionsPart {
  const part = readSubmissions(pagedSession(server, requests), choice, sheet.kept, wish);
  apply(sheet, part);
  return part;
}

/** Reads until everything is read. @returns how many runs it took. */
function complete(server: PagedServer, sheet: Sheet, requests = 40, wish = daily): number {
  for (let runs = 1; runs < 200; runs++) if (run(server, sheet, requests, wish).isLast) return runs;
  throw new Error('the reading does not end');
}

function atOnce(submissions: readonly Submission[]): Sheets {
  const flattening = startFlattening(readFormContent(form, 'Survey'), options);
  flattening.add([...submissions].sort((one, other) => Number(one['_id']) - Number(other['_id'])));
  const sheet = newSheet();
  const tables = flattening.tables().map((table, index) => ({
    path: flattening.checkpoint().sections[index]?.path ?? '',
    table,
    keys: flattening.keys()[index] ?? [],
  }));
  apply(sheet, { tables, range: undefined, isLast: true, ended: {} } as unknown as SubmissionsPart);
  return sheet.sheets;
}

/** Sheets without those that hold nothing. */
function filled(sheets: Sheets): object {
  return Object.fromEntries(
    [...sheets].filter(([, rows]) => rows.size > 0).map(([path, rows]) => [path, Object.fromEntries(rows)]),
  );
}

const member = fc.record(
  {
    'members/name': fc.constantFrom('Ana', '007', '12', '2026-01-31'),
    'members/visits': fc.array(fc.record({ 'members/visits/day': fc.constantFrom('2026-01-31', 'soon') }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
);
const answers = fc.record(
  {
    village: fc.constantFrom('1', '2', '12b', '2026-01-31', ''),
    age: fc.constantFrom('1', '2.5', '3', '0x'),
    needs: fc.constantFrom('water', 'water gone', 'old', ''),
    dropped: fc.constantFrom('5', 'x'),
    members: fc.array(member, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const project = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 })
  .chain((ids) =>
    fc
      .array(answers, { minLength: ids.length, maxLength: ids.length })
      .map((all): Submission[] => ids.map((id, index) => ({ _id: id, _uuid: `u${id}`, ...all[index] }))),
  );

describe('readSubmissions', () => {
  it('ends where reading at once ends, however many runs and pages it takes', () => {
    let severalRuns = 0;
    fc.assert(
      fc.property(
        fc.array(project, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 4, max: 9 }),
        (states, pageSize, requests) => {
          const server = pagedServer(form, [], pageSize);
          const sheet = newSheet();
          for (const submissions of states) {
            server.submissions = submissions;
            if (complete(server, sheet, requests) > 1) severalRuns++;
            // What has become narrower in between is found out by the next reading of everything.
            complete(server, sheet, requests);
            expect(filled(sheet.sheets)).toEqual(filled(atOnce(submissions)));
          }
        },
      ),
      randomRuns(80, 2_000),
    );
    expect(severalRuns).toBeGreaterThan(20);
  });

  it('loses and doubles nothing while submissions come, change and go between any two pages', () => {
    fc.assert(
      fc.property(
        project,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.option(answers)), { maxLength: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (submissions, changes, pageSize) => {
          const server = pagedServer(form, [...submissions], pageSize);
          const left = [...changes];
          server.beforePage = () => {
            const [id, next] = left.shift() ?? [0, null];
            if (id === 0) return;
            server.submissions = server.submissions.filter((one) => one['_id'] !== id);
            if (next !== null) server.submissions.push({ _id: id, _uuid: `u${id}`, ...next });
          };
          const sheet = newSheet();
          complete(server, sheet, 6);
          const before = new Set(submissions.map(({ _id }) => _id));
          const touched = new Set(changes.map(([id]) => id));
          const untouched = [...before].filter((id) => !touched.has(Number(id)));
          expect([...(sheet.sheets.get('') ?? new Map()).keys()]).toEqual(
            expect.arrayContaining(untouched.map(String)),
          );
          // As soon as it is quiet, the next readings of everything say what is there.
          left.length = 0;
          for (let reading = 0; reading < 2; reading++) complete(server, sheet, 6);
          expect(filled(sheet.sheets)).toEqual(filled(atOnce(server.submissions)));
        },
      ),
      randomRuns(80, 2_000),
    );
  });

  it('repeats a part that did not get into the sheets', () => {
    const all = Array.from({ length: 25 }, (_, index): Submission => ({ _id: index + 1, age: String(index) }));
    const server = pagedServer(form, all, 5);
    const sheet = newSheet();
    const first = readSubmissions(pagedSession(server, 4), choice, undefined, daily);
    expect(first).toMatchObject({ isLast: false, range: { start: 0, after: 0, upTo: 10 }, read: 10, total: 25 });
    sheet.kept = stored(first.begun);
    const again = readSubmissions(pagedSession(server, 4), choice, sheet.kept, daily);
    expect(again.range).toEqual(first.range);
    apply(sheet, again);
    expect(run(server, sheet, 4).range).toEqual({ start: 0, after: 10, upTo: 20 });
    complete(server, sheet, 6);
    expect(filled(sheet.sheets)).toEqual(filled(atOnce(all)));
  });

  it('takes what was read before a server fails, and goes on from there', () => {
    const all = Array.from({ length: 30 }, (_, index): Submission => ({ _id: index + 1, village: `v${index}` }));
    for (let failing = 1; failing <= 7; failing++) {
      const server = pagedServer(form, all, 5);
      server.intercept = (page) => (page >= failing && page < failing + 4 ? { status: 500, body: 'no' } : undefined);
      const sheet = newSheet();
      if (failing === 1) expect(() => run(server, sheet)).toThrow('serverError');
      else expect(run(server, sheet)).toMatchObject({ isLast: false, error: { code: 'serverError' } });
      complete(server, sheet);
      expect(filled(sheet.sheets)).toEqual(filled(atOnce(all)));
    }
  });

  it('goes on elsewhere when the form, the export or the filter changes: everything is read anew', () => {
    const all = Array.from({ length: 25 }, (_, index): Submission => ({ _id: index + 1, age: String(index) }));
    const server = pagedServer(form, all, 5);
    const sheet = newSheet();
    run(server, sheet, 4);
    server.settings = { ...server.settings, multiple_select: 'summary' };
    expect(run(server, sheet, 4).range).toEqual({ start: 0, after: 0, upTo: 10 });
    server.form = { ...form, survey: [...form.survey, { type: 'text', name: 'more' }] };
    expect(run(server, sheet, 4).range).toEqual({ start: 0, after: 0, upTo: 10 });
    const filter = { answer: { path: 'age', equals: '3' } };
    const filtered = readSubmissions(pagedSession(server, 4), { ...choice, filter }, sheet.kept, daily);
    expect(filtered).toMatchObject({ isLast: true, received: 1, range: undefined });
  });

  it('says so when nothing has changed', () => {
    const server = pagedServer(form, [{ _id: 1, age: '1' }], 5);
    const sheet = newSheet();
    const first = run(server, sheet);
    expect(run(server, sheet).fingerprint).toBe(first.fingerprint);
    server.submissions = [{ _id: 1, age: '2' }];
    expect(run(server, sheet).fingerprint).not.toBe(first.fingerprint);
  });

  it('has keys of its own where the export leaves out the ids', () => {
    const server = pagedServer(form, [{ _id: 7, _uuid: 'u7', age: '1', members: [{ 'members/name': 'A' }] }]);
    server.settings = { ...server.settings, fields: ['age', 'members/name'] };
    const part = readSubmissions(pagedSession(server), choice, undefined, daily);
    expect(part.hasIds).toBe(false);
    expect(part.tables.map(({ path, keys }) => [path, keys])).toEqual([
      ['', ['7']],
      ['members', ['7/1']],
    ]);
  });

  it('reads by settings of the import where there is no named export', () => {
    const server = pagedServer(form, [{ _id: 7, age: '1' }]);
    const part = readSubmissions(pagedSession(server), { ...choice, columns: options }, undefined, daily);
    expect(part.tables[0]?.table.headings.slice(0, 3)).toEqual(['village', 'age', 'needs']);
    server.settings = {};
    expect(readSubmissions(pagedSession(server), { ...choice, columns: options }, undefined, daily).isLast).toBe(true);
  });

  describe('of a large project', () => {
    const large = Array.from(
      { length: alwaysWhole + 1_500 },
      (_, index): Submission => ({ _id: 10 + index, age: '1' }),
    );
    const lastId = Number(large[large.length - 1]?.['_id']);

    function read(): { server: PagedServer; sheet: Sheet } {
      const server = pagedServer(form, [...large]);
      const sheet = newSheet();
      expect(run(server, sheet)).toMatchObject({ isLast: true, range: undefined });
      return { server, sheet };
    }

    it('brings only new submissions, and everything once a day', () => {
      const { server, sheet } = read();
      const begun = sheet.kept?.begunAt ?? 0;
      expect(sheet.kept && nextWholeAt(sheet.kept, daily.wholeEvery)).toBe(begun + 24 * hour);
      server.now = begun + hour;
      server.submissions.push({ _id: lastId + 5, age: '2' });
      const pages = server.pages;
      const more = run(server, sheet);
      expect(more).toMatchObject({ isLast: true, received: 1, range: { start: lastId, after: lastId } });
      expect(server.pages - pages).toBe(2);
      expect(sheet.sheets.get('')?.get(String(lastId + 5))).toMatchObject({ age: 2, _index: large.length + 1 });

      server.now = begun + 2 * hour;
      expect(run(server, sheet)).toMatchObject({ isLast: true, received: 0 });
      expect(run(server, sheet, 40, { ...daily, extent: 'everything' })).toMatchObject({ received: large.length + 1 });
      server.now += 24 * hour;
      expect(run(server, sheet)).toMatchObject({ received: large.length + 1, range: undefined });
      expect(run(server, sheet, 40, { ...daily, wholeEvery: 0 }).received).toBe(large.length + 1);
    });

    it('brings only new submissions where nothing else is wanted, even when everything is due', () => {
      const { server, sheet } = read();
      server.now += 48 * hour;
      server.submissions.push({ _id: lastId + 5, age: '2' });
      const more = run(server, sheet, 40, { ...daily, extent: 'new' });
      expect(more).toMatchObject({ isLast: true, received: 1, range: { start: lastId, after: lastId } });
      expect(run(server, sheet)).toMatchObject({ received: large.length + 1, range: undefined });
    });

    it('reads everything early, but not each time, when some have gone', () => {
      const { server, sheet } = read();
      const begun = sheet.kept?.begunAt ?? 0;
      server.submissions.shift();
      expect(run(server, sheet).received).toBe(0);
      expect(run(server, sheet).received).toBe(0);
      expect(sheet.kept && nextWholeAt(sheet.kept, daily.wholeEvery)).toBe(begun + hour);
      server.now = begun + hour;
      expect(run(server, sheet).received).toBe(large.length - 1);
      expect(filled(sheet.sheets)).toEqual(filled(atOnce(server.submissions)));
    });

    it('reads everything at once when a new submission makes another kind of a column', () => {
      const { server, sheet } = read();
      server.submissions.push({ _id: lastId + 5, age: 'about 30' });
      expect(run(server, sheet)).toMatchObject({ isLast: true, received: large.length + 1 });
      expect(filled(sheet.sheets)).toEqual(filled(atOnce(server.submissions)));
    });

    it('goes on with a reading of new submissions that one run could not finish', () => {
      const { server, sheet } = read();
      for (let id = 1; id <= 3_000; id++) server.submissions.push({ _id: lastId + id, age: '5' });
      expect(run(server, sheet, 4)).toMatchObject({ isLast: false, range: { start: lastId, upTo: lastId + 2_000 } });
      server.submissions.splice(-2_500, 1);
      expect(run(server, sheet, 5)).toMatchObject({ isLast: true, received: 1_000 });
      server.now += 24 * hour;
      complete(server, sheet);
      expect(filled(sheet.sheets)).toEqual(filled(atOnce(server.submissions)));
    });
  });

  it('begins anew when what was kept cannot be read', () => {
    expect(keptReading(undefined)).toBeUndefined();
    expect(keptReading({ pages: '{"shape":' })).toBeUndefined();
    expect(keptReading({ pages: '{"shape":"x"}' })).toBeUndefined();
    expect(keptReading({ exportUid: 'x', createdAt: 1 })).toBeUndefined();
  });

  it('is stopped by a page that is none', () => {
    const server = pagedServer(form, [{ _id: 1 }]);
    server.intercept = () => json({ detail: 'x' });
    expect(() => run(server, newSheet())).toThrow('notKoboToolbox');
  });
});
