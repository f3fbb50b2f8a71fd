/**
 * The whole settings of a named export: what the JSON source needs to give the same columns and rows, and what an
 * asynchronous export is asked for with. Facts: formpack constants.py:67-103, kpi asset_export_settings.py, read 2026-08.
 */
import { array, boolean, fallback, object, optional, pipe, record, string, transform, union, unknown } from 'valibot';
import type { ColumnOptions, FormLanguage } from '../../../tables/form/form';
import { follow, type KoboSession } from '../connection/exchange';
import { explainRefusal } from '../connection/refusals';
import { type ExportFormat, exportSettingsRequest } from '../connection/requests';
import { readShape } from '../connection/responses';
import type { DataFilter } from '../data/data-query';

/** Which columns and which rows an export has. */
export interface ExportSettings extends ColumnOptions, Pick<DataFilter, 'query' | 'submissionIds'> {
  /** Questions that only older versions of the form have, too. */
  readonly allVersions: boolean;
  /** Whether numbers and dates are written as text; undefined leaves it to the server. */
  readonly valuesAsText?: boolean;
}

const flag = pipe(
  union([boolean(), string()]),
  transform((value) => String(value).toLowerCase() === 'true'),
);
const text = fallback(string(), '');
const settingsShape = object({
  export_settings: object({
    lang: fallback(string(), '_default'),
    group_sep: fallback(string(), '/'),
    multiple_select: text,
    hierarchy_in_labels: fallback(flag, false),
    fields_from_all_versions: fallback(flag, true),
    include_media_url: fallback(flag, false),
    xls_types_as_text: optional(unknown()),
    fields: fallback(array(unknown()), []),
    submission_ids: fallback(array(unknown()), []),
    query: fallback(record(string(), unknown()), {}),
  }),
});

/** @throws {FieldrowsError} `exportDeleted`, `projectNotFound`, `noRightToView`, `projectNotPublic`, `notKoboToolbox`, … */
export function readExportSettings(
  session: KoboSession,
  choice: { readonly projectUid: string; readonly exportUid: string; readonly exportName?: string | undefined },
): ExportSettings {
  const { response } = follow(session, exportSettingsRequest(session, choice.projectUid, choice.exportUid), 'json');
  if (response.status !== 200) throw explainRefusal(session, response, { what: 'export', ...choice });
  const { export_settings: found } = readShape(settingsShape, response, session.server);
  const { multiple_select: mode, xls_types_as_text: asText, query } = found;
  const fields = found.fields.filter((field) => typeof field === 'string');
  const submissionIds = found.submission_ids.filter((id) => typeof id === 'number');
  return {
    language: found.lang === '_default' ? 'labels' : found.lang === '_xml' ? 'xml' : { name: found.lang },
    groupsInHeadings: found.hierarchy_in_labels,
    groupSeparator: found.group_sep,
    selectMultiple: mode === 'summary' || mode === 'details' ? mode : 'both',
    mediaUrls: found.include_media_url,
    allVersions: found.fields_from_all_versions,
    ...(asText === undefined || asText === null ? {} : { valuesAsText: String(asText).toLowerCase() === 'true' }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(submissionIds.length === 0 ? {} : { submissionIds }),
    ...(Object.keys(query).length === 0 ? {} : { query }),
  };
}

/**
 * The body that asks for an asynchronous export: exactly the keys the server requires, and those that matter.
 *
 * @param languages The form's languages, where known: the server refuses a language the form does not have, whereas a
 *   named export that has lost its language comes with XML names.
 */
export function exportSettingsBody(
  settings: ExportSettings,
  format: ExportFormat,
  query: Readonly<Record<string, unknown>>,
  languages?: readonly (string | undefined)[],
): Readonly<Record<string, unknown>> {
  return {
    type: format === 'xlsx' ? 'xls' : 'csv',
    lang: serverLanguage(settings.language, languages),
    multiple_select: settings.selectMultiple,
    group_sep: settings.groupSeparator || '/',
    hierarchy_in_labels: settings.groupsInHeadings,
    fields_from_all_versions: settings.allVersions,
    include_media_url: settings.mediaUrls,
    fields: settings.fields ?? [],
    query,
    ...(settings.submissionIds === undefined ? {} : { submission_ids: settings.submissionIds }),
    ...(settings.valuesAsText === undefined ? {} : { xls_types_as_text: settings.valuesAsText }),
  };
}

function serverLanguage(language: FormLanguage, languages: readonly (string | undefined)[] | undefined): string {
  if (language === 'labels') return '_default';
  if (language === 'xml') return '_xml';
  return languages === undefined || languages.includes(language.name) ? language.name : '_xml';
}
