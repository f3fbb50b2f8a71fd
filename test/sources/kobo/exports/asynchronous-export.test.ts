/** Makes asynchronous exports on the stand-in server over real HTTP, in runs that end and fail anywhere. */
import {
  type AsynchronousExportCheckpoint,
  type AsynchronousExportChoice,
  type AsynchronousExportStep,
  advanceAsynchronousExport,
  discardAsynchronousExport,
} from '../../../../src/sources/kobo/exports/asynchronous-export';
import { readExportSettings } from '../../../../src/sources/kobo/exports/export-settings';
import { readExport } from '../../../../src/sources/kobo/exports/read-export';
import { startSyncHttp } from '../../../../workbench/apps-script/sync-http';
import type { SyncHttp } from '../../../../workbench/apps-script/types';
import {
  demoAccount,
  demoAccounts,
  demoDraftUid,
  demoExportUid,
  demoFrenchExportUid,
  demoProjects,
  demoProjectUid,
  demoStranger,
  demoViewer,
  demoXmlExportUid,
} from '../../../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../../../workbench/kobotoolbox/start-server';
import type { ServerHandle } from '../../../../workbench/kobotoolbox/types';
import { exportSettings } from '../../../fakes/export-settings';
import { converse, csv, expectError, file, filePath, json, notFound, projectPath, projectUid } from '../conversation';
import { type LiveSessionOptions, liveSession } from '../live-session';

let server: ServerHandle;
let http: SyncHttp;
let choice: AsynchronousExportChoice;
const path = `/api/v2/assets/${demoProjectUid}/exports/`;

beforeAll(async () => {
  server = await startKoboToolbox({ projects: demoProjects(), accounts: demoAccounts() });
  http = startSyncHttp();
  choice = {
    projectUid: demoProjectUid,
    projectName: 'Household survey',
    format: 'csv',
    importId: 'import7',
    settings: readExportSettings(open(), { projectUid: demoProjectUid, exportUid: demoExportUid }),
  };
});
afterEach(async () => {
  await server.control({ do: 'clearFaults' });
  for (const { apiKey } of [demoAccount, demoViewer]) {
    const headers = { authorization: `Token ${apiKey}` };
    for (const { uid } of await listed(apiKey))
      await fetch(`${server.origin}${path}${uid}/`, { method: 'DELETE', headers });
  }
});
afterAll(async () => {
  await http.close();
  await server.close();
});

function open(changes: Partial<LiveSessionOptions> = {}) {
  return liveSession(http, { server: server.origin, apiKey: demoAccount.apiKey, ...changes });
}

interface Listed {
  readonly uid: string;
  readonly status: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The account's exports as the web interface would list them. */
async function listed(apiKey = demoAccount.apiKey): Promise<Listed[]> {
  const answer = await fetch(`${server.origin}${path}?format=json`, { headers: { authorization: `Token ${apiKey}` } });
  return ((await answer.json()) as { results: Listed[] }).results;
}

const settingsByHand = exportSettings();

/** As people make them on the Downloads page; each one different, as the server joins equal ones. */
async function exportByHand(number: number): Promise<void> {
  await fetch(server.origin + path, {
    method: 'POST',
    headers: { authorization: `Token ${demoAccount.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...settingsByHand, query: { _id: { $gt: number } } }),
  });
}

function failedWith(step: AsynchronousExportStep): string {
  return step.outcome.kind === 'failed' ? step.outcome.error.code : step.outcome.kind;
}

function textOf({ outcome }: AsynchronousExportStep): string {
  if (outcome.kind !== 'finished') throw new Error(failedWith({ outcome, checkpoint: undefined }));
  return outcome.download.text;
}

describe('advanceAsynchronousExport', () => {
  it.each([
    ['English labels', demoExportUid],
    ['French labels with groups', demoFrenchExportUid],
    ['XML names', demoXmlExportUid],
  ])('brings the file that the synchronous export brings, and leaves nothing behind: %s', async (_name, exportUid) => {
    const session = open();
    const settings = readExportSettings(open(), { projectUid: demoProjectUid, exportUid });
    const step = advanceAsynchronousExport(session, { ...choice, settings });
    const { text } = readExport(open(), { projectUid: demoProjectUid, exportUid, format: 'csv' });
    expect(textOf(step) === text).toBe(true);
    expect(step.checkpoint).toBeUndefined();
    expect(await listed()).toEqual([]);
    const methods = session.asked.map((asked) => asked.replace(/ .*/, ''));
    expect(methods).toEqual(['GET', 'POST', 'GET', 'GET', 'GET', 'DELETE']);
    expect(session.asked[1]).toBe(`POST ${path}`);
    expect(session.asked[4]).toMatch(/^GET \/private-media\//);
  });

  it('brings a workbook', () => {
    const { outcome } = advanceAsynchronousExport(open(), { ...choice, format: 'xlsx' });
    expect(outcome.kind === 'finished' && [...outcome.download.bytes().slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('brings the rows of a filter only', () => {
    const filter = { answer: { path: 'dwelling/region', equals: '007' } };
    const text = textOf(advanceAsynchronousExport(open(), { ...choice, filter }));
    expect(text).toContain('"Far North"');
    expect(text).not.toContain('"North Kivu"');
  });

  it('works with the key of somebody who may only look', async () => {
    const step = advanceAsynchronousExport(open({ apiKey: demoViewer.apiKey }), choice);
    expect(textOf(step)).toMatch(/^"/);
    expect(await listed(demoViewer.apiKey)).toEqual([]);
  });

  it('asks for XML names where the form has lost the language', async () => {
    const settings = { ...choice.settings, language: { name: 'Kiswahili (sw)' } };
    expect(failedWith(advanceAsynchronousExport(open(), { ...choice, settings }))).toBe('serverError');
    const languages = ['English (en)', undefined];
    expect(textOf(advanceAsynchronousExport(open(), { ...choice, settings, languages }))).toContain('"household_id"');
  });

  it('goes on in later runs, with one export only', async () => {
    let checkpoint: AsynchronousExportCheckpoint | undefined;
    const kinds: string[] = [];
    for (let run = 0; run < 6 && kinds[kinds.length - 1] !== 'finished'; run++) {
      const step = advanceAsynchronousExport(open({ budget: 3 }), choice, checkpoint);
      checkpoint = step.checkpoint && JSON.parse(JSON.stringify(step.checkpoint));
      kinds.push(step.outcome.kind);
      if (step.outcome.kind === 'waiting') expect(await listed()).toHaveLength(1);
    }
    expect(kinds).toEqual(['waiting', 'waiting', 'finished']);
    expect(await listed()).toEqual([]);
  });

  it('stops waiting before the time of a run ends', () => {
    const step = advanceAsynchronousExport(open({ secondsLeft: 4 }), choice);
    expect(step.outcome.kind).toBe('waiting');
    expect(step.checkpoint).toMatchObject({ exportUid: expect.stringMatching(/^e/) });
  });

  it('finds its export again after a run that could not keep its checkpoint', async () => {
    const killed = advanceAsynchronousExport(open({ budget: 3 }), choice);
    const step = advanceAsynchronousExport(open({ budget: 4 }), choice);
    expect(step.checkpoint?.exportUid).toBe(killed.checkpoint?.exportUid);
    expect(await listed()).toHaveLength(1);
  });

  it('deletes its export of other settings before it makes a new one', async () => {
    const old = advanceAsynchronousExport(open({ budget: 3 }), choice);
    const settings = { ...choice.settings, groupsInHeadings: true };
    const step = advanceAsynchronousExport(open({ budget: 4 }), { ...choice, settings });
    expect(step.outcome.kind).toBe('waiting');
    const left = await listed();
    expect(left.map(({ uid }) => uid)).toEqual([step.checkpoint?.exportUid]);
    expect(left[0]?.uid).not.toBe(old.checkpoint?.exportUid);
  });

  it('leaves exports of people and of other imports alone', async () => {
    for (let number = 0; number < 8; number++) await exportByHand(number);
    const other = advanceAsynchronousExport(open({ budget: 3 }), { ...choice, importId: 'import70' });
    const before = (await listed()).map(({ uid }) => uid);
    textOf(advanceAsynchronousExport(open(), choice));
    expect((await listed()).map(({ uid }) => uid)).toEqual(before);
    expect(before).toContain(other.checkpoint?.exportUid);
  });

  it('makes the tenth export, but not an eleventh, which would push out the oldest', async () => {
    for (let number = 0; number < 9; number++) await exportByHand(number);
    const before = (await listed()).map(({ uid }) => uid);
    textOf(advanceAsynchronousExport(open(), choice));
    expect((await listed()).map(({ uid }) => uid)).toEqual(before);

    await exportByHand(9);
    const session = open();
    const step = advanceAsynchronousExport(session, choice);
    expect(step.outcome.kind === 'failed' && step.outcome.error).toMatchObject({
      code: 'exportListFull',
      details: { project: 'Household survey' },
    });
    expect(step.checkpoint).toBeUndefined();
    expect(await listed()).toHaveLength(10);
    expect(session.asked.some((asked) => asked.startsWith('POST'))).toBe(false);
  });

  it('deletes an export that the server could not make', async () => {
    const broken = { ...choice, filter: { answer: { path: 'x', equals: 'y' } } };
    const settings = { ...choice.settings, query: { _id: { $where: 'true' } } };
    const session = open();
    const step = advanceAsynchronousExport(session, { ...broken, settings });
    expect(failedWith(step)).toBe('exportFailed');
    expect(step.checkpoint).toBeUndefined();
    expect(session.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(1);
    expect(await listed()).toEqual([]);
  });

  it('keeps a finished file for one more try when it arrives damaged, then deletes it', async () => {
    const damage = { do: 'fault', fault: { on: 'privateMedia', times: 1, kind: 'emptyBody' } } as const;
    server.controlSync(damage);
    const first = advanceAsynchronousExport(open(), choice);
    expect(failedWith(first)).toBe('emptyDownload');
    expect(first.checkpoint).toMatchObject({ failedDownloads: 1 });
    const second = advanceAsynchronousExport(open(), choice, first.checkpoint);
    expect(textOf(second)).toMatch(/^"/);
    expect(await listed()).toEqual([]);

    server.controlSync(damage);
    const third = advanceAsynchronousExport(open(), choice);
    server.controlSync(damage);
    const fourth = advanceAsynchronousExport(open(), choice, third.checkpoint);
    expect([failedWith(fourth), fourth.checkpoint]).toEqual(['emptyDownload', undefined]);
    expect(await listed()).toEqual([]);
  });

  it('deletes first what it could not delete before', async () => {
    const failing = open({
      before: ({ method }) => {
        if (method === 'DELETE')
          server.controlSync({ do: 'fault', fault: { on: 'asset', times: 1, kind: { status: 403 } } });
      },
    });
    const step = advanceAsynchronousExport(failing, choice);
    expect(textOf(step)).toMatch(/^"/);
    expect(step.checkpoint).toMatchObject({ discard: true });
    expect(await listed()).toHaveLength(1);
    const session = open({ budget: 20 });
    textOf(advanceAsynchronousExport(session, choice, step.checkpoint));
    expect(session.asked[0]).toMatch(/^DELETE/);
    expect(await listed()).toEqual([]);
  });

  it('sends the order once, and finds it when only its answer was lost', async () => {
    let lost = 0;
    const session = open({
      before: ({ method }) => {
        if (method === 'POST') lost++;
      },
    });
    const losing = {
      ...session,
      http: {
        fetch: (request: Parameters<typeof session.http.fetch>[0]) => {
          const response = session.http.fetch(request);
          return request.method === 'POST' ? { ...response, status: 502 } : response;
        },
      },
    };
    const step = advanceAsynchronousExport(losing, choice);
    expect([failedWith(step), step.checkpoint, lost]).toEqual(['serverError', undefined, 1]);
    expect(await listed()).toHaveLength(1);
    textOf(advanceAsynchronousExport(open(), choice));
    expect(await listed()).toEqual([]);
  });

  it('makes a new one in the next run when its export is gone', async () => {
    const { checkpoint } = advanceAsynchronousExport(open({ budget: 3 }), choice);
    expect(discardAsynchronousExport(open(), choice, checkpoint ?? { exportUid: '', createdAt: 0 })).toBeUndefined();
    const step = advanceAsynchronousExport(open(), choice, checkpoint);
    expect(step).toEqual({ outcome: { kind: 'waiting' }, checkpoint: undefined });
    textOf(advanceAsynchronousExport(open(), choice, step.checkpoint));
  });

  it('says why nothing could be made', () => {
    const code = (changes: Partial<LiveSessionOptions>, more: Partial<AsynchronousExportChoice> = {}) =>
      failedWith(advanceAsynchronousExport(open(changes), { ...choice, ...more }));
    expect(code({ apiKey: demoStranger.apiKey })).toBe('projectNotFound');
    expect(code({ apiKey: 'b'.repeat(40) })).toBe('apiKeyRefused');
    const settings = { ...choice.settings, language: 'xml' } as const;
    expect(code({}, { projectUid: demoDraftUid, settings })).toBe('projectNotDeployed');
  });

  describe('with a server that answers oddly', () => {
    const tasks = `${projectPath}exports/`;
    const own: AsynchronousExportChoice = {
      projectUid,
      format: 'csv',
      importId: 'i',
      settings: {
        language: 'xml',
        groupsInHeadings: false,
        groupSeparator: '/',
        selectMultiple: 'both',
        mediaUrls: false,
        allVersions: true,
      },
    };
    const task = (status: string, more: object = {}) =>
      json({ uid: 'eOne', status, result: null, messages: {}, ...more });
    const started = { exportUid: 'eOne', createdAt: Date.UTC(2026, 8, 22, 12) };
    const finished = (result: string) => ({
      [`${tasks}eOne/`]: [task('complete', { result }), { status: 204 }],
      [filePath]: [file()],
    });

    it('takes the path of the file only, whatever host its address names', () => {
      for (const origin of ['http://kpi.internal:8000', 'https://evil.example', 'https://kf.kobotoolbox.org']) {
        const session = converse(finished(origin + filePath));
        const step = advanceAsynchronousExport(session, own, started);
        expect(textOf(step)).toBe(csv);
        expect(session.asked).toEqual([`${tasks}eOne/`, filePath, `${tasks}eOne/`]);
      }
    });

    it('asks for no file that is none of the private ones', () => {
      for (const result of [
        'https://kf.kobotoolbox.org/elsewhere.csv',
        'https://kf.kobotoolbox.org/private-media/../me/',
        '',
      ]) {
        const session = converse(finished(result));
        const step = advanceAsynchronousExport(session, own, started);
        expect([failedWith(step), step.checkpoint]).toEqual(['notKoboToolbox', undefined]);
        expect(session.requests.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
      }
    });

    it('gives up and deletes what the server has not finished after its own limit', () => {
      const session = converse({ [`${tasks}eOne/`]: [task('processing'), { status: 204 }] });
      const step = advanceAsynchronousExport(session, own, { ...started, createdAt: started.createdAt - 36 * 60_000 });
      expect([failedWith(step), step.checkpoint]).toEqual(['exportFailed', undefined]);
      expect(session.requests.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
    });

    it('keeps its checkpoint through a server that is down', () => {
      const session = converse({ [`${tasks}eOne/`]: [{ fails: 'networkDown' }] });
      const step = advanceAsynchronousExport(session, own, started);
      expect([failedWith(step), step.checkpoint]).toEqual(['networkDown', started]);
    });

    it('counts what the server says there is, not what it shows', () => {
      const session = converse({ [tasks]: [json({ count: 10, results: [] })] });
      expect(failedWith(advanceAsynchronousExport(session, own))).toBe('exportListFull');
    });
  });
});

describe('discardAsynchronousExport', () => {
  it('keeps what the server did not delete', () => {
    const session = converse({ [`${projectPath}exports/eOne/`]: [{ fails: 'networkDown' }] });
    const checkpoint = { exportUid: 'eOne', createdAt: 5 };
    expect(discardAsynchronousExport(session, { projectUid }, checkpoint)).toEqual({ ...checkpoint, discard: true });
  });

  it('takes an export that is gone for deleted', () => {
    const session = converse({ [`${projectPath}exports/eOne/`]: [notFound] });
    expect(discardAsynchronousExport(session, { projectUid }, { exportUid: 'eOne', createdAt: 5 })).toBeUndefined();
  });
});

describe('readExportSettings', () => {
  it('reads the settings that decide columns and rows', () => {
    expect(readExportSettings(open(), { projectUid: demoProjectUid, exportUid: demoFrenchExportUid })).toEqual({
      language: { name: 'Français (fr)' },
      groupsInHeadings: true,
      groupSeparator: '/',
      selectMultiple: 'summary',
      mediaUrls: true,
      allVersions: true,
    });
  });

  it('says when the named export was deleted', () => {
    const choiceGone = { projectUid: demoProjectUid, exportUid: 'esGone', exportName: 'Weekly' };
    expectError(() => readExportSettings(open(), choiceGone), 'exportDeleted', { exportName: 'Weekly' });
  });
});
