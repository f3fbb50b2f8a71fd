/** What the server refuses in the `export_settings` of a named export, in its own order and words. */
import { htmlPage, json, Refusal } from './responses';
import type { ExportSettings } from './types';

const required = ['fields_from_all_versions', 'group_sep', 'hierarchy_in_labels', 'lang', 'multiple_select', 'type'];
const optional = ['fields', 'flatten', 'include_media_url', 'name', 'query', 'submission_ids', 'xls_types_as_text'];
const exportTypes = ['csv', 'geojson', 'kml', 'spss_labels', 'xls'];
const multipleSelects = ['both', 'summary', 'details'];

/** `'a', 'b' or 'c'` */
function inWords(values: readonly unknown[], conjunction = 'or'): string {
  const quoted = values.map((value) => `'${value}'`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}

function refuse(message: unknown): never {
  throw new Refusal(json(400, { export_settings: message }));
}

/** Returns the settings as they are stored. Throws the 400 of the first thing that is wrong. */
export function validateExportSettings(value: unknown, languages: readonly (string | null)[]): ExportSettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(['Unable to parse JSON']);
  const settings = value as Record<string, unknown>;
  if (required.some((key) => !(key in settings))) {
    refuse([`\`export_settings\` must contain all the following required keys: ${inWords(required, 'and')}`]);
  }
  const valid = [...optional, ...required];
  if (Object.keys(settings).some((key) => !valid.includes(key))) {
    refuse([`\`export_settings\` can contain only the following valid keys: ${inWords(valid, 'and')}`]);
  }
  if (!multipleSelects.includes(String(settings['multiple_select']))) {
    refuse([`\`multiple_select\` must be either ${inWords(multipleSelects)}`]);
  }
  if (!exportTypes.includes(String(settings['type']))) refuse([`\`type\` must be either ${inWords(exportTypes)}`]);
  for (const key of ['fields_from_all_versions', 'hierarchy_in_labels']) {
    if (!['true', 'false'].includes(String(settings[key]).toLowerCase())) {
      refuse([`\`${key}\` must be either 'true' or 'false'`]);
    }
  }
  if (String(settings['hierarchy_in_labels']).toLowerCase() === 'true') {
    const separator = settings['group_sep'];
    // The server asks for its length without asking first whether it has one.
    if (typeof separator !== 'string') throw new Refusal(htmlPage(500, 'Server Error (500)'));
    if (separator === '') refuse(['`group_sep` must be a non-empty value']);
  }
  const languageNames = [...languages, '_default', '_xml'];
  if (!languageNames.includes(settings['lang'] as string | null)) {
    refuse([`\`lang\` for this asset must be either ${inWords(languageNames.map((name) => name ?? 'None'))}`]);
  }
  const fields = settings['fields'] ?? [];
  if (!Array.isArray(fields)) refuse(['`fields` must be an array']);
  if (!fields.every((field) => typeof field === 'string')) {
    refuse(['All values in the `fields` array must be strings']);
  }
  const query = settings['query'] ?? {};
  // The one error the server gives as an object of strings instead of a list.
  if (typeof query !== 'object' || Array.isArray(query)) refuse({ query: 'Must be a JSON object' });
  const ids = settings['submission_ids'] ?? [];
  if (!Array.isArray(ids)) refuse({ submission_ids: 'Must be an array' });
  if (!ids.every((id) => Number.isInteger(id))) refuse({ submission_ids: 'All values in the array must be integers' });
  return settings as unknown as ExportSettings;
}
