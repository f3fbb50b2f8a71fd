/** Making a named export on the stand-in server, which validates as a real one, and when answers get lost. */
import { makeExport, readExportForm } from '../../../../src/sources/kobo/exports/make-export';
import type { OfferWishes } from '../../../../src/sources/offer-maker';
import {
  demoAccount,
  demoDraftUid,
  demoProjectUid,
  demoProjectWithoutExportsUid,
  demoStranger,
  demoViewer,
} from '../../../../workbench/kobotoolbox/demo-project';
import { converse, expectError, html, json, me, notFound, projectPath, projectUid } from '../conversation';
import { useDemoServer } from '../demo-server';

const demo = useDemoServer();
const { open } = demo;

const project = { projectUid: demoProjectUid, projectName: 'Household survey' };
const wishes: OfferWishes = {
  name: 'Google Sheets',
  language: 'English (en)',
  selectMany: 'both',
  groupsInHeadings: false,
  groupSeparator: '/',
  allVersions: true,
  mediaUrls: true,
  columns: [],
  from: '',
  until: '',
};

interface NamedExport {
  readonly uid: string;
  readonly name: string;
  readonly export_settings: Record<string, unknown>;
}

async function exportsOf(uid: string): Promise<NamedExport[]> {
  const response = await fetch(`${demo.server.origin}/api/v2/assets/${uid}/export-settings/?format=json`, {
    headers: { authorization: `Token ${demoAccount.apiKey}` },
  });
  return ((await response.json()) as { results: NamedExport[] }).results;
}

async function csvOf(uid: string): Promise<string> {
  const headers = { authorization: `Token ${demoAccount.apiKey}` };
  const address = `${demo.server.origin}/api/v2/assets/${demoProjectUid}/export-settings/${uid}/data.csv`;
  const redirect = await fetch(address, { headers, redirect: 'manual' });
  return (await fetch(`${demo.server.origin}${redirect.headers.get('location')}`, { headers })).text();
}

describe('readExportForm', () => {
  it('gives the languages of the form, XML last, and its questions with their labels in each', () => {
    const form = readExportForm(open(), demoProjectUid);
    expect(form.languages).toEqual(['English (en)', 'Français (fr)', 'العربية (ar)', '_xml']);
    expect(form.questions.length).toBeGreaterThan(20);
    for (const { labels } of form.questions) expect(labels.length).toBeLessThanOrEqual(3);
    expect(form.questions.map(({ path }) => path)).toEqual(expect.arrayContaining(['identification/household_id']));
    const [inGroup] = form.questions.filter(({ groups }) => groups.length > 0);
    expect(inGroup?.path).toBe([...(inGroup?.groups ?? []), inGroup?.path.split('/').pop()].join('/'));
  });

  it('asks one question', () => {
    const session = open();
    readExportForm(session, demoProjectUid);
    expect(session.asked).toHaveLength(1);
  });

  it('offers the labels of a form without named languages', () => {
    const asset = { uid: projectUid, name: 'Survey', content: { survey: [{ type: 'text', name: 'q', label: ['Q'] }] } };
    const form = readExportForm(converse({ [projectPath]: [json(asset)] }), projectUid);
    expect(form.languages).toEqual(['_default', '_xml']);
  });
});

describe('makeExport', () => {
  it('saves exactly what was asked for, in a project that has none', async () => {
    const uid = makeExport(
      open(),
      { ...project, projectUid: demoProjectWithoutExportsUid },
      { ...wishes, language: '_default' },
    );
    const [made] = await exportsOf(demoProjectWithoutExportsUid);
    expect(made).toMatchObject({
      uid,
      name: 'Google Sheets',
      export_settings: {
        type: 'csv',
        lang: '_default',
        multiple_select: 'both',
        group_sep: '/',
        hierarchy_in_labels: false,
        fields_from_all_versions: true,
        include_media_url: true,
        xls_types_as_text: true,
        fields: [],
        query: {},
      },
    });
  });

  it('saves languages, columns and limits so that the export has them', async () => {
    const uid = makeExport(open(), project, {
      ...wishes,
      name: '  August, in French ',
      language: 'Français (fr)',
      selectMany: 'summary',
      groupsInHeadings: true,
      groupSeparator: ' > ',
      mediaUrls: false,
      columns: ['identification/household_id', '_submission_time'],
      from: '2026-08-10',
      until: '2026-08-12',
    });
    expect((await exportsOf(demoProjectUid)).find((made) => made.uid === uid)).toMatchObject({
      name: 'August, in French',
      export_settings: {
        lang: 'Français (fr)',
        group_sep: ' > ',
        fields: ['identification/household_id', '_submission_time', '_id'],
        query: {
          $and: [{ _submission_time: { $gte: '2026-08-10' } }, { _submission_time: { $lte: '2026-08-12T23:59:59' } }],
        },
      },
    });
    const lines = (await csvOf(uid)).trim().split('\r\n');
    expect(lines[0]).toContain('"_id"');
    const days = lines.slice(1).map((line) => /2026-\d\d-\d\d(?=T\d\d:\d\d:\d\d")/.exec(line)?.[0] ?? '');
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day >= '2026-08-10' && day <= '2026-08-12')).toBe(true);
    expect(days).toContain('2026-08-12');
  });

  it('always includes the number that rows are known by, once', async () => {
    const uid = makeExport(open(), project, { ...wishes, columns: ['_id', 'identification/household_id'] });
    const made = (await exportsOf(demoProjectUid)).find((one) => one.uid === uid);
    expect(made?.export_settings['fields']).toEqual(['identification/household_id', '_id']);
  });

  it('refuses a name that the project has already, before it sends anything', async () => {
    const session = open();
    expectError(() => makeExport(session, project, { ...wishes, name: 'Fieldrows demo ' }), 'exportNameTaken', {
      exportName: 'Fieldrows demo',
    });
    expect(session.asked.every((asked) => asked.startsWith('GET '))).toBe(true);
    expect(await exportsOf(demoProjectUid)).toHaveLength(4);
  });

  it('says who may not, and what they need', () => {
    expectError(() => makeExport(open(demoViewer), project, wishes), 'noRightToMakeExports', {
      project: 'Household survey',
      account: 'viewer',
    });
    expectError(() => makeExport(open(demoStranger), project, wishes), 'projectNotFound');
  });

  it('says when the server does not accept the settings', () => {
    expectError(() => makeExport(open(), project, { ...wishes, language: 'Deutsch (de)' }), 'exportRefused', {});
  });

  it('works in a project that is not deployed', () => {
    expect(makeExport(open(), { ...project, projectUid: demoDraftUid }, { ...wishes, language: '_default' })).toMatch(
      /^es/,
    );
  });

  const list = `${projectPath}export-settings/`;
  const page = (...results: unknown[]) => json({ next: null, results });
  const made = {
    uid: 'esMade',
    name: 'Google Sheets',
    export_settings: {
      lang: 'English (en)',
      multiple_select: 'both',
      include_media_url: true,
      fields_from_all_versions: true,
    },
  };
  const asked = { projectUid, projectName: 'Survey' };

  it('finds the export whose making was not confirmed, and sends nothing twice', () => {
    const session = converse({ [list]: [page(), { fails: 'requestTimedOut' }, page(made)] });
    expect(makeExport(session, asked, wishes)).toBe('esMade');
    expect(session.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  });

  it('takes an export that somebody else made meanwhile under this name for theirs', () => {
    const other = { ...made, export_settings: { ...made.export_settings, lang: '_xml' } };
    const session = converse({ [list]: [page(), html(500), page(other)] });
    expectError(() => makeExport(session, asked, wishes), 'exportNameTaken', { exportName: 'Google Sheets' });
  });

  it('tells of a server that broke without having made anything', () => {
    const session = converse({ [list]: [page(), html(500), page()] });
    expectError(() => makeExport(session, asked, wishes), 'serverError');
    expect(session.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('sends no question of its own to an address without the last slash', () => {
    const session = converse({ [list]: [page(), json({ uid: 'esMade' }, 201)] });
    makeExport(session, asked, wishes);
    const [, post] = session.requests;
    expect(post?.url.replace(/\?.*/, '')).toMatch(/\/export-settings\/$/);
    expect(post?.headers['Content-Type']).toBe('application/json');
  });

  it('does not take a redirect for success', () => {
    const session = converse({
      [list]: [page(), { status: 301, headers: { location: `${list}` } }],
      [projectPath]: [notFound],
      '/me/': [me],
    });
    expect(() => makeExport(session, asked, wishes)).toThrow();
  });
});
