import type { ExportSettings } from '../../workbench/kobotoolbox/types';

/** The settings of a named export with what a server insists on: names and raw values, all versions, as CSV. */
export function exportSettings(changes: Partial<ExportSettings> = {}): ExportSettings {
  return {
    type: 'csv',
    lang: '_xml',
    fields_from_all_versions: true,
    group_sep: '/',
    hierarchy_in_labels: false,
    multiple_select: 'both',
    ...changes,
  };
}
