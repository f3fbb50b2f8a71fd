import { fallsBackToXml } from '../../../../src/sources/kobo/connection/projects';
import { listExports, listProjects, readProjectAndForm } from '../../../../src/sources/kobo/projects/read-projects';
import { exportSettings } from '../../../fakes/export-settings';
import { converse, expectError, html, json, kf, me, notFound, projectPath, projectUid } from '../conversation';

const server = 'kf.kobotoolbox.org';
const shortList = '/api/v2/assets/minimal-list/';
const longList = '/api/v2/assets/';
const listPath = `${projectPath}export-settings/`;
const page = (results: readonly unknown[], next: string | null = null) => json({ next, previous: null, results });
const survey = (name: string, status = 'deployed') => ({
  uid: `a${name.padEnd(21, 'x')}`,
  name,
  deployment_status: status,
});

describe('listProjects', () => {
  it('lists deployed projects first, then archived ones, then drafts, by name', () => {
    const found = [
      survey('Zebra'),
      survey('Draft', 'draft'),
      survey('Apple'),
      survey('Old', 'archived'),
      survey('Bare', '-'),
    ];
    const projects = listProjects(converse({ [shortList]: [page(found)] }));
    expect(projects.map(({ name, deployed, archived }) => [name, deployed, archived])).toEqual([
      ['Apple', true, false],
      ['Zebra', true, false],
      ['Old', false, true],
      ['Bare', false, false],
      ['Draft', false, false],
    ]);
  });

  it('asks with the query that filters, as asset_type alone is ignored', () => {
    const session = converse({ [shortList]: [page([survey('One')])] });
    listProjects(session);
    expect(session.requests[0]?.url).toBe(`${kf}${shortList}?format=json&q=asset_type%3Asurvey&limit=1000`);
  });

  it('falls back to the long list of older servers, following its pages', () => {
    const old = {
      uid: 'aOldxxxxxxxxxxxxxxxxxx',
      name: 'Old',
      asset_type: 'survey',
      has_deployment: true,
      deployment__active: false,
    };
    const block = { uid: 'aBlockxxxxxxxxxxxxxxxx', name: 'Block', asset_type: 'block' };
    const session = converse({
      [shortList]: [notFound],
      [longList]: [
        page(
          [old, block, { name: 'no uid' }, null],
          'http://internal:8000/api/v2/assets/?format=json&limit=2&offset=2&q=asset_type%3Asurvey',
        ),
        page([survey('New')]),
      ],
    });
    expect(listProjects(session).map(({ name, archived }) => [name, archived])).toEqual([
      ['New', false],
      ['Old', true],
    ]);
    expect(session.requests[2]?.url).toBe(`${kf}${longList}?format=json&limit=2&offset=2&q=asset_type%3Asurvey`);
  });

  it('never asks another host for a next page', () => {
    const session = converse({
      [shortList]: [
        page([survey('One')], 'https://evil.example/api/v2/assets/minimal-list/?start=1'),
        page([survey('Two')]),
      ],
    });
    expect(listProjects(session)).toHaveLength(2);
    expect(session.requests.every(({ url }) => url.startsWith(`${kf}${shortList}?`))).toBe(true);
  });

  it('stops when pages go round in a circle, and when the requests are used up', () => {
    const circle = converse({ [shortList]: [page([survey('One')], `${kf}${shortList}?start=1`)] });
    expect(listProjects(circle)).toHaveLength(2);
    const endless = converse({
      [shortList]: Array.from({ length: 20 }, (_, index) =>
        page([survey(`P${index}`)], `${kf}${shortList}?start=${index}`),
      ),
    });
    expect(listProjects(endless)).toHaveLength(8);
  });

  it('does not take the list of a stranger for an account without projects', () => {
    const session = converse({ [shortList]: [page([])], '/me/': [json({}, 401)] });
    expectError(() => listProjects(session), 'apiKeyRefused', { server });
    expect(listProjects(converse({ [shortList]: [page([])], '/me/': [me] }))).toEqual([]);
  });

  it('throws notKoboToolbox where neither list is', () => {
    const session = converse({ [shortList]: [html(404)], [longList]: [html(404)] });
    expectError(() => listProjects(session), 'notKoboToolbox', { server });
  });
});

const readProject = (...asked: Parameters<typeof readProjectAndForm>) => readProjectAndForm(...asked).project;

describe('readProject', () => {
  const detail = {
    uid: projectUid,
    name: ' Household survey ',
    deployment_status: 'deployed',
    deployment__encrypted: false,
    deployment__submission_count: 120,
    summary: { languages: ['English (en)', null] },
    effective_permissions: [{ codename: 'view_submissions' }, { codename: 'manage_asset' }],
    content: {
      survey: [
        { type: 'text', name: 'q' },
        { type: 'begin_repeat', name: 'members' },
        { type: 'end_repeat' },
        { type: 'begin_repeat', $autoname: 'plots' },
        null,
      ],
    },
    something_new: { nested: true },
  };

  it('tells what there is to know before an export is chosen', () => {
    expect(readProject(converse({ [projectPath]: [json(detail)] }), projectUid)).toEqual({
      uid: projectUid,
      name: 'Household survey',
      deployed: true,
      archived: false,
      encrypted: false,
      languages: ['English (en)', undefined],
      hasRepeatGroups: true,
      repeatGroups: ['members', 'plots'],
      submissionCount: 120,
      isPublic: false,
      rights: ['view_submissions', 'manage_asset'],
      canView: true,
      canManage: true,
      downloadsPage: `${kf}/#/forms/${projectUid}/data/downloads`,
    });
  });

  it('knows an encrypted project, an unknown number of submissions and an account without rights', () => {
    const project = readProject(
      converse({
        [projectPath]: [
          json({
            ...detail,
            deployment__encrypted: true,
            deployment__submission_count: null,
            effective_permissions: [{ codename: 'view_asset' }],
          }),
        ],
      }),
      projectUid,
    );
    expect(project).toMatchObject({ encrypted: true, submissionCount: undefined, canView: false, canManage: false });
  });

  it('knows whether anyone may view the submissions', () => {
    const granted = (user: string, right: string) => ({
      user: `${kf}/api/v2/users/${user}/?format=json`,
      permission: `${kf}/api/v2/permissions/${right}/?format=json`,
    });
    const isPublic = (...permissions: unknown[]) =>
      readProject(converse({ [projectPath]: [json({ ...detail, permissions })] }), projectUid).isPublic;
    expect(isPublic(granted('AnonymousUser', 'view_asset'), granted('AnonymousUser', 'view_submissions'))).toBe(true);
    expect(isPublic(granted('AnonymousUser', 'view_asset'), granted('amina', 'view_submissions'), null)).toBe(false);
    expect(isPublic(granted('AnonymousUser', 'add_submissions'))).toBe(false);
    expect(isPublic()).toBe(false);
  });

  it('makes do with very little', () => {
    const project = readProject(converse({ [projectPath]: [json({ uid: projectUid, content: {} })] }), projectUid);
    expect(project).toMatchObject({ name: '', deployed: false, languages: [], hasRepeatGroups: false });
    expect(project.canView).toBeUndefined();
  });

  it('says who does not find the project', () => {
    const session = converse({ [projectPath]: [notFound], '/me/': [me] });
    expectError(() => readProject(session, projectUid), 'projectNotFound', {
      server,
      project: projectUid,
      account: 'amina',
    });
    expect(session.requests).toHaveLength(2);
  });

  it('names the Sharing setting to who comes without a key', () => {
    const session = converse({ [projectPath]: [notFound] }, { apiKey: undefined });
    expectError(() => readProject(session, projectUid), 'projectNotPublic', { server, project: projectUid });
  });
});

describe('listExports', () => {
  const setting = (name: string, settings: Record<string, unknown> = {}) => ({
    uid: `es${name.padEnd(21, 'x')}`,
    name,
    url: 'http://internal/…',
    data_url_csv: 'http://internal/data.csv',
    date_modified: '2026-08-20T09:12:13.123456Z',
    export_settings: exportSettings({ lang: 'English (en)', ...settings }),
  });
  const list = (...results: readonly unknown[]) => listExports(converse({ [listPath]: [page(results)] }), projectUid);

  it('puts the unsaved settings last and keeps the order of the others', () => {
    const exports = list(setting(''), setting('Second'), setting('First'));
    expect(exports.map(({ name, unsaved }) => [name, unsaved])).toEqual([
      ['Second', false],
      ['First', false],
      ['', true],
    ]);
  });

  it('says what the table will look like', () => {
    const [first] = list(setting('One'));
    expect(first).toEqual({
      uid: 'esOnexxxxxxxxxxxxxxxxxx',
      name: 'One',
      unsaved: false,
      modifiedAt: '2026-08-20T09:12:13.123456Z',
      summary: {
        type: 'csv',
        language: { name: 'English (en)' },
        selectMultiple: 'both',
        groupsInHeadings: false,
        questionCount: undefined,
        allVersions: true,
        mediaUrls: false,
        hasFilter: false,
        fingerprint: expect.any(String),
      },
    });
  });

  it('reads truth values that were stored as text, and all other settings', () => {
    const [first] = list(
      setting('One', {
        type: 'xls',
        lang: '_xml',
        fields_from_all_versions: 'false',
        hierarchy_in_labels: 'True',
        include_media_url: 'true',
        multiple_select: 'details',
        fields: ['q1', 'g/q2'],
        query: { $and: [{ _submission_time: { $gte: '2026-01-01' } }] },
      }),
    );
    expect(first?.summary).toEqual({
      type: 'xls',
      language: 'xml',
      selectMultiple: 'details',
      groupsInHeadings: true,
      questionCount: 2,
      allVersions: false,
      mediaUrls: true,
      hasFilter: true,
      fingerprint: expect.any(String),
    });
    expect(list(setting('One', { lang: '_default', query: {}, submission_ids: [4] }))[0]?.summary).toMatchObject({
      language: 'labels',
      hasFilter: true,
    });
  });

  it('survives settings that make no sense', () => {
    const exports = list({ uid: 'esA', name: 'A', export_settings: null }, { uid: 'esB' }, { name: 'no uid' }, 'x');
    expect(exports.map(({ uid }) => uid)).toEqual(['esA', 'esB']);
  });

  it('is empty when no export was made', () => {
    expect(list()).toEqual([]);
  });

  it('tells a missing right, a missing project and a project that is not public apart', () => {
    const asset = (codename: string, status = 'deployed') =>
      json({
        uid: projectUid,
        name: 'Household survey',
        deployment_status: status,
        effective_permissions: [{ codename }],
      });
    const refused = { [listPath]: [notFound], '/me/': [me] };
    expectError(
      () => listExports(converse({ ...refused, [projectPath]: [asset('view_asset')] }), projectUid),
      'noRightToView',
      { project: 'Household survey', account: 'amina' },
    );
    expectError(
      () => listExports(converse({ ...refused, [projectPath]: [asset('view_submissions', 'draft')] }), projectUid),
      'projectNotDeployed',
      { project: 'Household survey' },
    );
    expectError(() => listExports(converse({ ...refused, [projectPath]: [notFound] }), projectUid), 'projectNotFound');
    expectError(
      () => listExports(converse({ [listPath]: [notFound] }, { apiKey: undefined }), projectUid),
      'projectNotPublic',
    );
  });
});

describe('fallsBackToXml', () => {
  it('knows when the server writes XML names although labels were chosen', () => {
    expect(fallsBackToXml('labels', [undefined])).toBe(false);
    expect(fallsBackToXml('labels', [])).toBe(false);
    expect(fallsBackToXml('labels', ['English (en)'])).toBe(true);
    expect(fallsBackToXml({ name: 'English (en)' }, ['English (en)'])).toBe(false);
    expect(fallsBackToXml({ name: 'Français (fr)' }, ['English (en)'])).toBe(true);
    expect(fallsBackToXml('xml', ['English (en)'])).toBe(false);
  });
});
