/**
 * What the server's JSON says, in our words. Pure, and lenient: unknown keys are fine, an odd item of a list is left
 * out, truth values may be text. KoboToolbox's own names for things never leave the files that read its JSON: this one,
 * and those of forms, export settings, pages of submissions and asynchronous exports.
 * Facts: kpi serializers v2 (asset.py, asset_export_settings.py), 2e5efb0, read 2026-08.
 */
import {
  array,
  type BaseIssue,
  type BaseSchema,
  boolean,
  fallback,
  type InferOutput,
  nullable,
  number,
  object,
  optional,
  parse,
  pipe,
  regex,
  safeParse,
  string,
  transform,
  union,
  unknown,
} from 'valibot';
import { FieldrowsError } from '../../../errors';
import type { HttpResponse } from '../../../ports';
import { hashText } from '../../../tables/hash';
import { hostOf } from '../../web-address';
import type { Account, ExportSummary, NamedExport, Project, ProjectSummary } from './projects';
import { downloadsPage } from './requests';

/** Stored settings hold `true` and `"true"` alike; the server itself compares lower-cased text. */
const flag = fallback(
  pipe(
    union([boolean(), string()]),
    transform((value) => String(value).toLowerCase() === 'true'),
  ),
  false,
);
const text = fallback(string(), '');
const texts = fallback(array(fallback(nullable(string()), null)), []);
const count = fallback(nullable(number()), null);

const noPermission = { user: '', permission: '' };

const accountShape = object({ username: string() });
const apiKeyShape = object({ token: pipe(string(), regex(/^[0-9a-f]{40}$/i)) });
const pageShape = object({ next: fallback(nullable(string()), null), results: array(unknown()) });

const summaryShape = object({
  uid: string(),
  name: text,
  asset_type: optional(string(), 'survey'),
  deployment_status: text,
  has_deployment: flag,
  deployment__active: flag,
});

/** Who may do what: addresses of users and of rights. Everybody sees what is granted to those without an account. */
export const permissionsShape = fallback(array(fallback(object({ user: text, permission: text }), noPermission)), []);

const rowShape = fallback(object({ type: text, name: text, $autoname: text }), { type: '', name: '', $autoname: '' });
const projectShape = object({
  deployment__encrypted: flag,
  deployment__submission_count: count,
  summary: fallback(object({ languages: texts }), { languages: [] }),
  content: fallback(object({ survey: fallback(array(rowShape), []) }), { survey: [] }),
  permissions: permissionsShape,
  effective_permissions: fallback(nullable(array(object({ codename: string() }))), null),
});

const settingsShape = object({
  type: text,
  lang: fallback(string(), '_default'),
  multiple_select: text,
  group_sep: text,
  hierarchy_in_labels: flag,
  fields_from_all_versions: flag,
  include_media_url: flag,
  fields: fallback(array(unknown()), []),
  submission_ids: fallback(array(unknown()), []),
  query: optional(unknown()),
});
const exportShape = object({
  uid: string(),
  name: text,
  date_modified: text,
  export_settings: fallback(settingsShape, parse(settingsShape, {})),
});

/** A page of a list: its items, and the query of the next page as the server wrote it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

/** @throws {FieldrowsError} `notKoboToolbox`, `truncatedDownload`, `emptyDownload` */
export function readAccount(response: HttpResponse, server: string): Account {
  return readShape(accountShape, response, server);
}

/** @throws {FieldrowsError} as `readAccount` */
export function readApiKey(response: HttpResponse, server: string): string {
  return readShape(apiKeyShape, response, server).token.toLowerCase();
}

/** Reads a page of either list of projects; whatever is not a survey is left out. */
export function readProjectPage(response: HttpResponse, server: string): Page<ProjectSummary> {
  return readPage(response, server, (item) => {
    const found = safeParse(summaryShape, item);
    return found.success && found.output.asset_type === 'survey' ? summarise(found.output) : undefined;
  });
}

/** @throws {FieldrowsError} as `readAccount` */
export function readProjectDetail(response: HttpResponse, server: string): Project {
  const json = readJson(response, server);
  const head = shaped(summaryShape, json, server);
  const body = shaped(projectShape, json, server);
  const rights = body.effective_permissions?.map(({ codename }) => codename);
  const repeatGroups = body.content.survey
    .filter(({ type }) => type === 'begin_repeat')
    .map(({ name, $autoname }) => name || $autoname);
  return {
    ...summarise(head),
    encrypted: body.deployment__encrypted,
    languages: body.summary.languages.map((language) => language ?? undefined),
    hasRepeatGroups: repeatGroups.length > 0,
    repeatGroups: repeatGroups.filter((name) => name !== ''),
    submissionCount: body.deployment__submission_count ?? undefined,
    isPublic: isOpenToAll(body.permissions),
    rights,
    canView: rights?.some((right) => right === 'view_submissions' || right === 'partial_submissions'),
    canManage: rights?.includes('manage_asset') ?? false,
    downloadsPage: downloadsPage(server, head.uid),
  };
}

/** Whether people without an account may view submissions: KoboToolbox grants that to a user of this name. */
export function isOpenToAll(permissions: InferOutput<typeof permissionsShape>): boolean {
  const isOf = (address: string, name: string) => address.split(/[/?]/).includes(name);
  return permissions.some(
    ({ user, permission }) => isOf(user, 'AnonymousUser') && isOf(permission, 'view_submissions'),
  );
}

/** Reads a page of a project's named exports, in the server's order: the most recently changed first. */
export function readExportPage(response: HttpResponse, server: string): Page<NamedExport> {
  return readPage(response, server, (item) => {
    const found = safeParse(exportShape, item);
    if (!found.success) return undefined;
    const { uid, name, date_modified: modifiedAt, export_settings: settings } = found.output;
    return { uid, name: name.trim(), unsaved: name.trim() === '', summary: describeSettings(settings), modifiedAt };
  });
}

function summarise(found: {
  uid: string;
  name: string;
  deployment_status: string;
  has_deployment: boolean;
  deployment__active: boolean;
}): ProjectSummary {
  const { uid, name, deployment_status: status, has_deployment: had, deployment__active: active } = found;
  // Older servers have no deployment_status; an archived project has a deployment that is not active.
  const known = status !== '' && status !== '-';
  return {
    uid,
    name: name.trim(),
    deployed: known ? status === 'deployed' : had && active,
    archived: known ? status === 'archived' : had && !active,
  };
}

function describeSettings(settings: InferOutput<typeof settingsShape>): ExportSummary {
  const { lang, multiple_select: mode, query } = settings;
  return {
    type: settings.type,
    language: lang === '_default' ? 'labels' : lang === '_xml' ? 'xml' : { name: lang },
    selectMultiple: mode === 'summary' || mode === 'details' ? mode : 'both',
    groupsInHeadings: settings.hierarchy_in_labels,
    questionCount: settings.fields.length === 0 ? undefined : settings.fields.length,
    allVersions: settings.fields_from_all_versions,
    mediaUrls: settings.include_media_url,
    hasFilter:
      (typeof query === 'object' && query !== null && Object.keys(query).length > 0) ||
      settings.submission_ids.length > 0,
    fingerprint: hashText(JSON.stringify({ ...settings, type: '' })),
  };
}

function readPage<Item>(
  response: HttpResponse,
  server: string,
  readItem: (item: unknown) => Item | undefined,
): Page<Item> {
  const { next, results } = readShape(pageShape, response, server);
  const items = results.map(readItem).filter((item): item is Item => item !== undefined);
  return { items, next: pageQuery(next) };
}

/**
 * The query of a `next` address, for an address of our own: behind a proxy the server's may begin with http or name a
 * host inside its network, and a key must follow neither.
 */
function pageQuery(next: string | null): string | undefined {
  const query = /\?([0-9A-Za-z_.~%+*,:=&-]+)$/.exec(next ?? '')?.[1];
  if (query === undefined) return undefined;
  return /(?:^|&)format=json(?:&|$)/.test(query) ? query : `format=json&${query}`;
}

/** Reads a JSON answer as a shape. @throws {FieldrowsError} as `readAccount` */
export function readShape<Value>(
  shape: BaseSchema<unknown, Value, BaseIssue<unknown>>,
  response: HttpResponse,
  server: string,
): Value {
  return shaped(shape, readJson(response, server), server);
}

function shaped<Value>(shape: BaseSchema<unknown, Value, BaseIssue<unknown>>, json: unknown, server: string): Value {
  const found = safeParse(shape, json);
  if (!found.success) throw new FieldrowsError('notKoboToolbox', { server: hostOf(server) });
  return found.output;
}

function readJson(response: HttpResponse, server: string): unknown {
  const body = response
    .text()
    .replace(/^\ufeff/, '')
    .trim();
  if (body === '') throw new FieldrowsError('emptyDownload', {});
  try {
    return JSON.parse(body);
  } catch {
    // A sign-in page, a firewall's page, another product; or our JSON cut on its way.
    if (body.startsWith('{') || body.startsWith('[')) throw new FieldrowsError('truncatedDownload', {});
    throw new FieldrowsError('notKoboToolbox', { server: hostOf(server) });
  }
}
