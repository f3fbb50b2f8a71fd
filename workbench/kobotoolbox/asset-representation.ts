/** A project and its named exports as the API prints them (kpi/serializers/v2/asset.py, asset_export_settings.py). */
import { codenamesOf } from './permissions';
import { instantText, type ServerState } from './server-state';
import type { AccountState, FormDefinition, NamedExportState, ProjectState } from './types';

export function deploymentStatus(project: ProjectState): 'deployed' | 'archived' | 'draft' {
  if (project.archived) return 'archived';
  return project.deployed ? 'deployed' : 'draft';
}

function summary(content: FormDefinition | undefined) {
  const survey = content?.survey ?? [];
  const translations = content?.translations ?? [];
  return {
    geo: survey.some((row) => String(row['type']).startsWith('geo')),
    labels: survey.flatMap((row) => (Array.isArray(row['label']) ? [row['label'][0]] : [])).slice(0, 5),
    columns: [...new Set(survey.flatMap((row) => Object.keys(row)))],
    lock_all: false,
    lock_any: false,
    languages: translations,
    row_count: survey.filter((row) => !/^(begin|end)_/.test(String(row['type']))).length,
    name_quality: { ok: survey.length, bad: 0, good: 0, total: survey.length, firsts: {} },
    default_translation: translations[0] ?? null,
  };
}

/** The object of `export-settings/`, with absolute addresses. */
export function printNamedExport(state: ServerState, project: ProjectState, named: NamedExportState) {
  const url = `${state.origin}/api/v2/assets/${project.uid}/export-settings/${named.uid}/`;
  return {
    uid: named.uid,
    url,
    data_url_csv: `${url}data.csv`,
    data_url_xlsx: `${url}data.xlsx`,
    name: named.name,
    date_modified: named.dateModified,
    export_settings: named.settings,
  };
}

/** Named exports, newest change first. */
export function printNamedExports(state: ServerState, project: ProjectState) {
  return [...project.exports]
    .sort((one, other) => other.dateModified.localeCompare(one.dateModified))
    .map((named) => printNamedExport(state, project, named));
}

/** One item of the project list. */
export function printListItem(
  state: ServerState,
  project: ProjectState,
  caller: AccountState | undefined,
): Record<string, unknown> {
  const url = `${state.origin}/api/v2/assets/${project.uid}/`;
  const codenames = codenamesOf(project, caller);
  const live = project.deployed || project.archived;
  const versionId = project.versions.at(-1)?.id ?? null;
  const times = project.submissions.map((submission) => String(submission['_submission_time'])).sort();
  return {
    url,
    date_created: '2026-01-05T08:00:00.000000Z',
    date_modified: '2026-08-01T08:00:00.000000Z',
    date_deployed: live ? '2026-01-06T08:00:00.000000Z' : null,
    owner: `${state.origin}/api/v2/users/${project.owner}/`,
    summary: summary(project.versions.at(-1)?.content),
    owner__username: project.owner,
    parent: null,
    uid: project.uid,
    tag_string: '',
    settings: { sector: null, country: [], description: '', collects_pii: null },
    kind: 'asset',
    name: project.name,
    asset_type: 'survey',
    version_id: versionId,
    has_deployment: live,
    deployed_version_id: live ? versionId : null,
    deployment__active: project.deployed && !project.archived,
    deployment__submission_count: !live ? 0 : codenames.has('view_submissions') ? project.submissions.length : null,
    deployment__last_submission_time: times.at(-1) ?? null,
    deployment__encrypted: false,
    deployment__uuid: live ? `uuid${project.uid}` : null,
    deployment_status: deploymentStatus(project),
    permissions: [
      ...Object.entries(project.permissions),
      [project.owner, ['manage_asset']] as const,
      ...(project.publicData ? [['AnonymousUser', ['view_asset', 'view_submissions']] as const] : []),
    ].flatMap(([username, granted]) =>
      granted.map((codename) => ({
        url: `${url}permission-assignments/`,
        user: `${state.origin}/api/v2/users/${username}/`,
        permission: `${state.origin}/api/v2/permissions/${codename}/`,
      })),
    ),
    export_settings: printNamedExports(state, project),
    downloads: [],
    data: `${url}data/`,
    subscribers_count: 0,
    status: project.publicData ? 'public' : Object.keys(project.permissions).length > 0 ? 'shared' : 'private',
    access_types: caller?.username === project.owner ? ['owned'] : ['shared'],
    children: { count: 0 },
    data_sharing: {},
    owner_label: project.owner,
    last_modified_by: project.owner,
    created_by: project.owner,
  };
}

/** `GET /api/v2/assets/{uid}/`: the list item and the form, the caller's rights, links. */
export function printDetail(
  state: ServerState,
  project: ProjectState,
  caller: AccountState | undefined,
): Record<string, unknown> {
  const item = printListItem(state, project, caller);
  const content = project.versions.at(-1)?.content;
  const live = project.deployed || project.archived;
  return {
    ...item,
    content: { schema: '1', ...content },
    files: [],
    version_count: project.versions.length,
    deployed_versions: {
      count: live ? project.versions.length : 0,
      next: null,
      previous: null,
      results: live
        ? project.versions.map(({ id }) => ({ uid: id, content_hash: id, date_deployed: instantText(0) }))
        : [],
    },
    deployment__links: {},
    deployment__data_download_links: {},
    report_styles: { default: {}, specified: {}, kuid_names: {} },
    report_custom: {},
    advanced_features: {},
    map_styles: {},
    map_custom: {},
    analysis_form_json: { engines: {}, additional_fields: [] },
    hooks_link: `${item['url']}hooks/`,
    assignable_permissions: [],
    effective_permissions: [...codenamesOf(project, caller)].map((name) => ({ codename: name.split(':')[0] })),
    exports: `${item['url']}exports/`,
    paired_data: `${item['url']}paired-data/`,
    project_ownership: null,
    xls_link: `${item['url']}xls/`,
    xform_link: `${item['url']}xform/`,
    embeds: [],
  };
}
