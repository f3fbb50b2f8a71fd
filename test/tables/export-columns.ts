/** The settings of an export in the words of the flattening, and cells of the stand-in's exporter as text. */
import type { ColumnOptions } from '../../src/tables/form/form';
import { type CellValue, cellText } from '../../workbench/kobotoolbox/cell-values';
import { isTrue } from '../../workbench/kobotoolbox/exporter';
import type { ExportSettings } from '../../workbench/kobotoolbox/types';

export function optionsOf(settings: ExportSettings): ColumnOptions {
  const { lang } = settings;
  return {
    language: lang === '_xml' ? 'xml' : lang === '_default' ? 'labels' : { name: lang },
    groupsInHeadings: isTrue(settings.hierarchy_in_labels),
    groupSeparator: settings.group_sep,
    selectMultiple: settings.multiple_select,
    mediaUrls: isTrue(settings.include_media_url),
    ...(settings.fields === undefined ? {} : { fields: settings.fields }),
  };
}

export function serverText(cell: CellValue): string {
  return cellText(cell);
}
