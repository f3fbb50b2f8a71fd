/** Reads pages from the stand-in server over real HTTP, while submissions come and go. */
import {
  type DataCheckpoint,
  type DataChoice,
  type DataReading,
  nextReading,
  type PageFacts,
  readDataPages,
  wholeReading,
} from '../../../../src/sources/kobo/data/data-pages';
import type { Submission } from '../../../../src/tables/submissions/submissions';
import { startSyncHttp } from '../../../../workbench/apps-script/sync-http';
import type { SyncHttp } from '../../../../workbench/apps-script/types';
import {
  demoAccount,
  demoAccounts,
  demoDraftUid,
  demoProjects,
  demoProjectUid,
  demoStranger,
} from '../../../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../../../workbench/kobotoolbox/start-server';
import type { ProjectState, ServerHandle } from '../../../../workbench/kobotoolbox/types';
import { converse, expectError, json, projectPath, projectUid } from '../conversation';
import { type LiveSessionOptions, liveSession } from '../live-session';

let server: ServerHandle;
let http: SyncHttp;
let projects: ProjectState[];
const choice: DataChoice = { projectUid: demoProjectUid };
const largeUid = 'aFieldrowsManyRecords05';

beforeAll(async () => {
  projects = demoProjects();
  const [first] = projects;
  if (first === undefined) throw new Error('no demo project');
  const submissions = Array.from({ length: 2_345 }, (_, index) => ({ _id: 9_000 + 2 * index, a: String(index) }));
  projects.push({ ...first, uid: largeUid, submissions });
  server = await startKoboToolbox({ projects, accounts: demoAccounts() });
  http = startSyncHttp();
});
beforeEach(async () => {
  for (const project of projects) await server.control({ do: 'putProject', project });
  await server.control({ do: 'clearFaults' });
});
afterAll(async () => {
  await http.close();
  await server.close();
});

function ids(submissions: readonly Submission[]): number[] {
  return submissions.map(({ _id: id }) => Number(id));
}

function open(changes: Partial<LiveSessionOptions> = {}) {
  return liveSession(http, { server: server.origin, apiKey: demoAccount.apiKey, budget: 30, ...changes });
}

/** Collects what a reading brings, as whoever keeps the sheet would. */
function collector(afterPage: (pages: number) => void = () => {}) {
  const state = { submissions: [] as Submission[], late: [] as Submission[], pages: 0, restarts: 0 };
  const sink = {
    page(submissions: readonly Submission[]) {
      state.submissions = state.submissions.concat(submissions);
      afterPage(++state.pages);
      return 'more' as const;
    },
    late(submissions: readonly Submission[]) {
      state.late = state.late.concat(submissions);
    },
    restart() {
      state.submissions = [];
      state.restarts++;
    },
  };
  return { state, sink };
}

function storedIds(uid: string = demoProjectUid): number[] {
  return ids(projects.find((project) => project.uid === uid)?.submissions ?? []);
}

const inHundreds: DataCheckpoint = { ...wholeReading, pageSize: 100 };

describe('readDataPages', () => {
  it('reads all submissions in pages of a thousand, and counts once more at the end', () => {
    const session = open();
    const { state, sink } = collector();
    const reading = readDataPages(session, { projectUid: largeUid }, sink);
    expect(reading).toMatchObject({ status: 'complete', consistent: true });
    expect(ids(state.submissions)).toEqual(storedIds(largeUid));
    expect(state.pages).toBe(3);
    expect(session.asked).toHaveLength(4);
    expect(decodeURIComponent(session.asked[1] ?? '')).toContain(
      'query={"_id":{"$gt":10998}}&sort={"_id":1}&limit=1000',
    );
  });

  it('needs one request where one page holds everything', () => {
    const session = open();
    const { state, sink } = collector();
    expect(readDataPages(session, choice, sink)).toMatchObject({ status: 'complete', consistent: true });
    expect(ids(state.submissions)).toEqual(storedIds());
    expect(session.asked).toHaveLength(1);
  });

  it('goes on in the next run where the requests of one run end', () => {
    const { state, sink } = collector();
    let checkpoint: DataCheckpoint = inHundreds;
    let reading: DataReading | undefined;
    let runs = 0;
    while (reading?.status !== 'complete') {
      reading = readDataPages(open({ budget: 2 }), choice, sink, checkpoint);
      checkpoint = JSON.parse(JSON.stringify(reading.checkpoint));
      expect(++runs).toBeLessThan(6);
    }
    expect(runs).toBe(3);
    expect(reading.consistent).toBe(true);
    expect(ids(state.submissions)).toEqual(storedIds());
  });

  it('stops before the time of a run ends', () => {
    const { state, sink } = collector();
    const reading = readDataPages(open({ secondsLeft: 1.8 }), choice, sink, inHundreds);
    expect(reading.status).toBe('incomplete');
    expect(state.submissions.length).toBe(reading.checkpoint.received);
    expect(state.pages).toBeGreaterThan(0);
    expect(state.pages).toBeLessThan(4);
  });

  it('stops when its reader has enough, and not before it has noticed the end', () => {
    const { state, sink } = collector();
    const full = {
      ...sink,
      page(submissions: readonly Submission[]) {
        sink.page(submissions);
        return 'enough' as const;
      },
    };
    const first = readDataPages(open(), choice, full, inHundreds);
    expect(first).toMatchObject({ status: 'incomplete', checkpoint: { received: 100 } });
    const rest = readDataPages(open(), choice, full, { ...first.checkpoint, pageSize: 1_000 });
    expect(rest).toMatchObject({ status: 'complete', consistent: true });
    expect(ids(state.submissions)).toEqual(storedIds());
  });

  it('tells how many there are, what a page held and how much of it there was', () => {
    const seen: PageFacts[] = [];
    const noted = {
      page(_: unknown, facts: PageFacts) {
        seen.push(facts);
        return 'more' as const;
      },
      late: () => undefined,
      restart: () => undefined,
    };
    readDataPages(open(), choice, noted, inHundreds);
    readDataPages(open(), choice, noted, inHundreds);
    expect(seen.map(({ total }) => total)).toEqual(new Array(8).fill(320));
    expect(seen[0]?.characters).toBeGreaterThan(10_000);
    expect(seen.slice(0, 4)).toEqual(seen.slice(4));
    expect(new Set(seen.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('brings what was submitted meanwhile, without a restart', () => {
    let added: number[] = [];
    const { state, sink } = collector((pages) => {
      if (pages === 2) {
        added = server.controlSync({ do: 'addSubmissions', project: demoProjectUid, count: 5 }) as number[];
      }
    });
    expect(readDataPages(open(), choice, sink, inHundreds)).toMatchObject({ status: 'complete', consistent: true });
    expect(state.restarts).toBe(0);
    expect(ids(state.submissions)).toEqual([...storedIds(), ...added]);
  });

  it('begins again once when a submission that was read is deleted meanwhile', () => {
    const gone = storedIds()[10] ?? 0;
    const { state, sink } = collector((pages) => {
      if (pages === 2) server.controlSync({ do: 'deleteSubmission', project: demoProjectUid, id: gone });
    });
    expect(readDataPages(open(), choice, sink, inHundreds)).toMatchObject({ status: 'complete', consistent: true });
    expect(state.restarts).toBe(1);
    expect(ids(state.submissions)).toEqual(storedIds().filter((id) => id !== gone));
  });

  it('does not notice, and need not, when one is deleted before it was read', () => {
    const gone = storedIds()[300] ?? 0;
    const { state, sink } = collector((pages) => {
      if (pages === 1) server.controlSync({ do: 'deleteSubmission', project: demoProjectUid, id: gone });
    });
    expect(readDataPages(open(), choice, sink, inHundreds).consistent).toBe(true);
    expect(state.restarts).toBe(0);
    expect(ids(state.submissions)).toEqual(storedIds().filter((id) => id !== gone));
  });

  it('finds one that appears late with a smaller id', () => {
    const late = 9_001;
    const { state, sink } = collector((pages) => {
      if (pages === 2) server.controlSync({ do: 'putSubmission', project: largeUid, submission: { _id: late } });
    });
    expect(readDataPages(open(), { projectUid: largeUid }, sink)).toMatchObject({ consistent: true });
    expect(ids(state.submissions)).toEqual([...storedIds(largeUid), late].sort((one, other) => one - other));
  });

  it('restarts no second time, and says that the numbers differ', () => {
    const doomed = storedIds();
    const { state, sink } = collector((pages) => {
      if (pages % 2 === 0)
        server.controlSync({ do: 'deleteSubmission', project: demoProjectUid, id: doomed[pages] ?? 0 });
    });
    expect(readDataPages(open(), choice, sink, inHundreds)).toMatchObject({ status: 'complete', consistent: false });
    expect(state.restarts).toBe(1);
    expect(new Set(ids(state.submissions)).size).toBe(state.submissions.length);
  });

  it('brings only new submissions after a complete reading, and tells of deletions before', () => {
    const whole = readDataPages(open(), choice, collector().sink);
    const quiet = collector();
    const unchanged = readDataPages(open(), choice, quiet.sink, nextReading(whole.checkpoint));
    expect(unchanged).toMatchObject({ status: 'complete', consistent: true });
    expect(quiet.state.submissions).toEqual([]);

    const added = server.controlSync({ do: 'addSubmissions', project: demoProjectUid, count: 3 });
    const more = collector();
    const increment = readDataPages(open(), choice, more.sink, nextReading(unchanged.checkpoint));
    expect(increment).toMatchObject({ status: 'complete', consistent: true });
    expect(ids(more.state.submissions)).toEqual(added);
    expect(increment.checkpoint).toMatchObject({ before: 320, received: 3 });

    server.controlSync({ do: 'deleteSubmission', project: demoProjectUid, id: storedIds()[0] ?? 0 });
    const later = readDataPages(open(), choice, collector().sink, nextReading(increment.checkpoint));
    expect(later).toMatchObject({ status: 'complete', consistent: false });
  });

  it('filters by days and by an answer', () => {
    const stored = projects.find(({ uid }) => uid === demoProjectUid)?.submissions ?? [];
    const regions = stored.filter((one) => one['dwelling/region'] === '007');
    const { state, sink } = collector();
    readDataPages(open(), { ...choice, filter: { answer: { path: 'dwelling/region', equals: '007' } } }, sink);
    expect(regions.length).toBeGreaterThan(10);
    expect(ids(state.submissions)).toEqual(ids(regions));

    const days = { submittedFrom: '2026-08-15', submittedTo: '2026-08-17' };
    const inside = stored.filter((one) => /^2026-08-1[567]/.test(String(one['_submission_time'])));
    const byDay = collector();
    readDataPages(open(), { ...choice, filter: days }, byDay.sink, { ...inHundreds, pageSize: 20 });
    expect(inside.length).toBeGreaterThan(40);
    expect(ids(byDay.state.submissions)).toEqual(ids(inside));
  });

  it('says why there is nothing to read', () => {
    const read = (session = open(), changed: Partial<DataChoice> = {}) =>
      readDataPages(session, { ...choice, ...changed }, collector().sink);
    expectError(() => read(open(), { projectUid: demoDraftUid }), 'projectNotDeployed');
    expectError(() => read(open({ apiKey: demoStranger.apiKey })), 'projectNotFound');
    expectError(() => read(open({ apiKey: undefined })), 'projectNotPublic');
    expectError(() => read(open({ apiKey: 'a'.repeat(40) })), 'apiKeyRefused');
  });

  it('keeps what it has read when the server fails later', () => {
    const { state, sink } = collector((pages) => {
      if (pages === 2)
        server.controlSync({ do: 'fault', fault: { on: 'any', times: 20, kind: { status: 500, body: '' } } });
    });
    const reading = readDataPages(open(), choice, sink, inHundreds);
    expect(reading).toMatchObject({ status: 'incomplete', error: { code: 'serverError' } });
    expect(state.submissions).toHaveLength(200);
    server.controlSync({ do: 'clearFaults' });
    expect(readDataPages(open(), choice, sink, reading.checkpoint)).toMatchObject({
      status: 'complete',
      consistent: true,
    });
    expect(ids(state.submissions)).toEqual(storedIds());
  });

  describe('with a server that answers oddly', () => {
    const path = `${projectPath}data/`;
    const page = (count: number, ...found: unknown[]) => json({ count, next: null, results: found });
    const read = (replies: Parameters<typeof converse>[0][string], from: DataCheckpoint = wholeReading) => {
      const { state, sink } = collector();
      const session = converse({ [path]: replies });
      return { reading: readDataPages(session, { projectUid }, sink, from), state, session };
    };

    it('refuses pages that are not after the last submission, or not in order', () => {
      const from = { ...wholeReading, afterId: 5 };
      expectError(() => read([page(1, { _id: 5 })], from), 'notKoboToolbox');
      expectError(() => read([page(2, { _id: 8 }, { _id: 7 })]), 'notKoboToolbox');
      expectError(() => read([page(2, { _id: 8 }, { _id: 8 })]), 'notKoboToolbox');
      expectError(() => read([page(1, { _id: '8' })]), 'notKoboToolbox');
      expectError(() => read([json({ results: [] })]), 'notKoboToolbox');
    });

    it('does not take an empty page for the end while there are more', () => {
      const { reading, state } = read([page(3)]);
      expect(reading).toMatchObject({ status: 'incomplete', error: { code: 'truncatedDownload' } });
      expect(state.pages).toBe(0);
    });

    it('reads on where the server gives fewer than asked for', () => {
      const { state, session } = read([
        page(3, { _id: 1 }),
        page(2, { _id: 2 }),
        page(1, { _id: 3 }),
        page(3, { _id: 1 }),
      ]);
      expect(ids(state.submissions)).toEqual([1, 2, 3]);
      expect(session.asked).toHaveLength(4);
    });

    it('leaves it to the next run to ask for fewer when the server is too slow for this one', () => {
      const { state, sink } = collector();
      const slow = { fails: 'requestTimedOut', seconds: 60 } as const;
      const session = converse({ [path]: [slow] }, { secondsLeft: 150 });
      const reading = readDataPages(session, { projectUid }, sink);
      expect(reading).toMatchObject({
        status: 'incomplete',
        checkpoint: { pageSize: 250 },
        error: { code: 'requestTimedOut' },
      });
      expect(state.pages).toBe(0);
    });

    it('asks for fewer at a time when a page is cut on its way', () => {
      const cut = { ...page(2, { _id: 1 }), body: '{"count":2,"results":[{"_id":1,"a":"' };
      const { reading, session } = read([cut, page(1, { _id: 1 })]);
      expect(reading).toMatchObject({ status: 'complete', checkpoint: { pageSize: 250 } });
      expect(session.requests.map(({ url }) => /limit=(\d+)/.exec(url)?.[1])).toEqual(['1000', '250']);
    });
  });
});

describe('readDataPages after a reading of everything, of submissions that the server has told of', () => {
  const uid = 'aFieldrowsLateNumbers06';
  const named = (_id: number) => ({ _id, _uuid: `uuid-of-${_id}`, a: _id % 2 === 0 ? 'even' : 'odd' });

  /** What a reading of the even numbers up to 2,000 has left, with the odd ones of a list come since. */
  async function comeSince(...odd: readonly number[]): Promise<DataCheckpoint> {
    const [first] = projects;
    if (first === undefined) throw new Error('no demo project');
    const even = Array.from({ length: 1_000 }, (_unused, index) => named(2 * index + 2));
    const submissions = [...even, ...odd.map(named)];
    await server.control({ do: 'putProject', project: { ...first, uid, submissions } });
    return nextReading({ ...wholeReading, afterId: 2_000, received: 1_000 });
  }

  const wanted = (told: DataChoice['told']): DataChoice => ({ projectUid: uid, told });

  it('brings those before its beginning in one request, and counts them as read', async () => {
    const from = await comeSince(7, 3, 2_001);
    const session = open();
    const { state, sink } = collector();
    const told = [{ id: '2001' }, { id: '7' }, { id: '3' }, { uuid: 'uuid-of-3' }];
    const reading = readDataPages(session, wanted(told), sink, from);
    expect(reading).toMatchObject({ status: 'complete', consistent: true, checkpoint: { before: 1_002, received: 1 } });
    expect([ids(state.submissions), ids(state.late)]).toEqual([[2_001], [3, 7]]);
    expect(session.asked).toHaveLength(3);
    const next = open();
    expect(readDataPages(next, wanted([]), sink, nextReading(reading.checkpoint)).consistent).toBe(true);
    expect(next.asked).toHaveLength(2);
  });

  it('asks for none that it has met by another name, or that would have come by itself', async () => {
    const from = await comeSince(2_001, 2_003);
    const session = open();
    const { state, sink } = collector();
    readDataPages(session, wanted([{ uuid: 'uuid-of-2001' }, { id: '2003' }, { id: '9000' }, {}]), sink, from);
    expect([ids(state.submissions), ids(state.late)]).toEqual([[2_001, 2_003], []]);
    expect(session.asked).toHaveLength(2);
  });

  it('brings what an earlier reading has brought already, without counting it twice', async () => {
    const from = await comeSince(5);
    const { state, sink } = collector();
    const reading = readDataPages(open(), wanted([{ id: '5' }, { id: '8' }, { uuid: 'uuid-of-10' }]), sink, from);
    expect(ids(state.late)).toEqual([5, 8, 10]);
    expect(reading).toMatchObject({ consistent: true, checkpoint: { before: 1_001 } });
  });

  it('knows nothing of those that are not there, and notices others that nobody has told of', async () => {
    const from = await comeSince(5, 9, 11);
    const { state, sink } = collector();
    const reading = readDataPages(open(), wanted([{ id: '5' }, { id: '13' }]), sink, from);
    expect(ids(state.late)).toEqual([5]);
    expect(reading).toMatchObject({ status: 'complete', consistent: false });
  });

  it('leaves out what the filter leaves out', async () => {
    const from = await comeSince(5, 7);
    const { state, sink } = collector();
    const filter = { answer: { path: 'a', equals: 'even' } };
    const reading = readDataPages(open(), { ...wanted([{ id: '5' }, { id: '7' }]), filter }, sink, from);
    expect(state.late).toEqual([]);
    expect(reading.consistent).toBe(true);
  });

  it('asks in as many requests as addresses need', async () => {
    const odd = Array.from({ length: 400 }, (_unused, index) => 2 * index + 1);
    const from = await comeSince(...odd);
    const session = open({ budget: 60 });
    const { state, sink } = collector();
    const told = odd.map((id) => (id % 3 === 0 ? { id: String(id) } : { uuid: `uuid-of-${id}` }));
    const reading = readDataPages(session, wanted(told), sink, from);
    expect(ids(state.late)).toEqual(odd);
    expect(reading).toMatchObject({ consistent: true, checkpoint: { before: 1_400 } });
    expect(session.asked.length).toBeLessThan(20);
    for (const request of session.asked) expect(request.length).toBeLessThan(2_082);
  });

  it('goes on in the next run where the requests of one run end before', async () => {
    const from = await comeSince(5);
    const { state, sink } = collector();
    const told = [{ id: '5' }];
    const cut = readDataPages(open({ budget: 2 }), wanted(told), sink, from);
    expect([cut.status, state.late]).toEqual(['incomplete', []]);
    expect(readDataPages(open(), wanted(told), sink, cut.checkpoint)).toMatchObject({ status: 'complete' });
    expect(ids(state.late)).toEqual([5]);
  });

  it('asks nothing more in a reading that begins with everything', async () => {
    await comeSince(5);
    const session = open();
    const { state, sink } = collector();
    readDataPages(session, wanted([{ id: '5' }, { uuid: 'uuid-of-5' }]), sink);
    expect([state.late, state.submissions.length]).toEqual([[], 1_001]);
    expect(session.asked).toHaveLength(3);
  });
});
