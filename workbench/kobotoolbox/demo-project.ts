/** What a freshly started stand-in server holds: one realistic project, three small ones, and accounts with fake keys. */
import { demoForm } from './demo-form';
import { generateSubmissions } from './generate-submissions';
import type { AccountState, ExportSettings, FormDefinition, NamedExportState, ProjectState } from './types';

/** Owns every demo project. Keys are 40 hexadecimal digits like real ones, and visibly nobody's. */
export const demoAccount: AccountState = {
  username: 'demo',
  password: 'demo-password',
  email: 'demo@example.org',
  apiKey: 'f'.repeat(40),
  active: true,
  twoFactor: false,
  restricted: false,
};
/** May see the household survey's data, but change nothing. */
export const demoViewer: AccountState = {
  ...demoAccount,
  username: 'viewer',
  email: 'viewer@example.org',
  apiKey: '0'.repeat(40),
};
/** Has an account and no rights. */
export const demoStranger: AccountState = {
  ...demoAccount,
  username: 'stranger',
  email: 'stranger@example.org',
  apiKey: '1'.repeat(40),
};

export const demoProjectUid = 'aFieldrowsDemoSurvey01';
export const demoProjectWithoutExportsUid = 'aFieldrowsWaterPoint02';
export const demoDraftUid = 'aFieldrowsDraftSurve03';
export const demoArchivedUid = 'aFieldrowsOldSurvey004';
/** Of the named export "Fieldrows demo": English labels, select_multiple both ways. */
export const demoExportUid = 'esFieldrowsDemoEnglish1';
export const demoFrenchExportUid = 'esFieldrowsDemoFrench02';
export const demoXmlExportUid = 'esFieldrowsDemoXmlName3';
/** The row the web interface rewrites at every export by hand; its name is empty. */
export const demoNamelessExportUid = 'esFieldrowsDemoUnsaved4';

/** How many submissions the demo project starts with. */
export const demoSubmissionCount = 320;

const olderSubmissions = 40;
const lastSubmissionAt = Date.UTC(2026, 7, 20, 9, 30, 0);

const settings: ExportSettings = {
  type: 'csv',
  lang: 'English (en)',
  fields: [],
  fields_from_all_versions: true,
  group_sep: '/',
  hierarchy_in_labels: false,
  include_media_url: true,
  multiple_select: 'both',
  query: {},
};

function named(uid: string, name: string, changed: Partial<ExportSettings>, day: number): NamedExportState {
  return {
    uid,
    name,
    dateModified: `2026-08-${String(day).padStart(2, '0')}T09:12:13.123456Z`,
    settings: { ...settings, ...changed },
  };
}

function emptyProject(uid: string, name: string): ProjectState {
  return {
    uid,
    name,
    owner: demoAccount.username,
    deployed: true,
    archived: false,
    versions: [],
    submissions: [],
    exports: [],
    permissions: {},
    publicData: false,
  };
}

function householdSurvey(): ProjectState {
  const project: ProjectState = {
    ...emptyProject(demoProjectUid, 'Household survey – Enquête ménages'),
    versions: [{ id: 'vFieldrowsDemoFirst001', content: demoForm({ remarks: false }) }],
    exports: [
      named(demoExportUid, 'Fieldrows demo', {}, 12),
      named(
        demoFrenchExportUid,
        'Français avec groupes',
        { lang: 'Français (fr)', hierarchy_in_labels: 'true', multiple_select: 'summary' },
        11,
      ),
      named(
        demoXmlExportUid,
        'XML values',
        { lang: '_xml', multiple_select: 'details', fields_from_all_versions: 'true', include_media_url: false },
        10,
      ),
      named(demoNamelessExportUid, '', { type: 'xls', lang: 'العربية (ar)', xls_types_as_text: true }, 20),
    ],
    permissions: { [demoViewer.username]: ['view_asset', 'view_submissions'] },
  };
  const hour = 3_600_000;
  const firstPart = lastSubmissionAt - (demoSubmissionCount - olderSubmissions) * hour;
  project.submissions = generateSubmissions(project, olderSubmissions, firstPart);
  project.versions.push({ id: 'vFieldrowsDemoSecond02', content: demoForm({ remarks: true }) });
  const recent = generateSubmissions(project, demoSubmissionCount - olderSubmissions, lastSubmissionAt);
  project.submissions.push(...recent);
  return project;
}

const waterForm: FormDefinition = {
  survey: [
    { type: 'text', name: 'point', label: ['Water point'], $xpath: 'point', required: true },
    { type: 'integer', name: 'depth', label: ['Depth (m)'], $xpath: 'depth' },
    { type: 'date', name: 'checked', label: ['Checked on'], $xpath: 'checked' },
    { type: 'select_one', name: 'working', label: ['Working?'], $xpath: 'working', select_from_list_name: 'yn' },
  ],
  choices: [
    { list_name: 'yn', name: 'yes', label: ['Yes'] },
    { list_name: 'yn', name: 'no', label: ['No'] },
  ],
  translations: [null],
  translated: ['label'],
};

function smallProject(uid: string, name: string, count: number): ProjectState {
  const project = {
    ...emptyProject(uid, name),
    versions: [{ id: `v1${uid.slice(-4)}`, content: waterForm }],
  };
  return { ...project, submissions: generateSubmissions(project, count, lastSubmissionAt) };
}

/** Fresh copies: the survey, one without named exports, a draft, an archived one. */
export function demoProjects(): ProjectState[] {
  return [
    householdSurvey(),
    smallProject(demoProjectWithoutExportsUid, 'Water points', 12),
    {
      ...smallProject(demoDraftUid, 'Market prices (draft)', 0),
      deployed: false,
      exports: [named('esFieldrowsDraftExport5', 'Draft export', { lang: '_default' }, 9)],
    },
    {
      ...smallProject(demoArchivedUid, 'Water points 2024', 8),
      archived: true,
      exports: [named('esFieldrowsOldExport006', 'All data', { lang: '_default' }, 8)],
    },
  ];
}

/** Fresh copies of the owner, the viewer and the stranger. */
export function demoAccounts(): AccountState[] {
  return [{ ...demoAccount }, { ...demoViewer }, { ...demoStranger }];
}
