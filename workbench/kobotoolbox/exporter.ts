/**
 * Writes what KoboToolbox's exporter writes: a form and its submissions under the settings of a named export.
 * Reproduces its defects too (surplus cells, merged sections), because readers have to survive them.
 */
import { type CellValue, cellText, numberCell } from './cell-values';
import { csvLine } from './csv-text';
import { answerCells, ExportFailure, emptyCells } from './export-cells';
import { type ExportOptions, type SectionColumns, sectionColumns } from './export-columns';
import { type FormSection, type Language, readVersion, systemColumns } from './form-sections';
import { matchesQuery } from './submission-query';
import type { ExportSettings, FormDefinition, Submission } from './types';

export interface ExportSource {
  title: string;
  /** Oldest first. */
  versions: { id: string; content: FormDefinition }[];
  submissions: Submission[];
}

export interface ExportedSection {
  name: string;
  headings: string[];
  /** `undefined` when no exported field has an HXL tag. */
  tags: string[] | undefined;
  /** Rows may be wider than the headings: see `answerCells`. */
  rows: CellValue[][];
}

/** KoboToolbox stores truth values as such or as the words `"true"` and `"false"`. */
export function isTrue(value: boolean | string | undefined): boolean {
  return String(value).toLowerCase() === 'true';
}

function readLanguage(lang: string): Language {
  if (lang === '_xml') return undefined;
  return lang === '_default' ? null : lang;
}

function readOptions(settings: ExportSettings): ExportOptions {
  const fields = settings.fields ?? [];
  return {
    language: readLanguage(settings.lang),
    groupSeparator: settings.group_sep,
    hierarchyInLabels: isTrue(settings.hierarchy_in_labels),
    multipleSelect: settings.multiple_select,
    includeMediaUrl: isTrue(settings.include_media_url),
    fields: new Set(fields.length > 0 ? [...fields, '_uuid', 'meta/rootUuid'] : []),
    typed: settings.xls_types_as_text !== undefined && !isTrue(settings.xls_types_as_text),
  };
}

/** `meta/rootUuid` is what an unedited submission's instance id was. */
function withRootUuid(submission: Submission): Submission {
  return { ...submission, 'meta/rootUuid': submission['meta/rootUuid'] ?? submission['meta/instanceID'] };
}

interface Writer {
  options: ExportOptions;
  columns: Map<string, SectionColumns>;
  /** One per section, reused for every row: that is where surplus cells stay (export.py:130). */
  rows: Map<string, Map<string, CellValue>>;
  indexes: Map<string, number>;
  /** Last system values per section, copied into the rows of its repeat groups. */
  systemValues: Map<string, Map<string, CellValue>>;
  output: Map<string, CellValue[][]>;
}

function inheritedSystemValue(writer: Writer, section: FormSection | undefined, name: string): CellValue {
  for (let ancestor = section; ancestor; ancestor = ancestor.parent) {
    const values = writer.systemValues.get(ancestor.name);
    if (values) return values.get(name) ?? '';
  }
  return '';
}

function writeEntries(writer: Writer, entries: Submission[], section: FormSection, submission: Submission): void {
  const columns = writer.columns.get(section.name);
  const row = writer.rows.get(section.name);
  if (!columns || !row) return;
  for (const entry of entries) {
    for (const name of columns.names) row.set(name, '');
    for (const field of section.fields.values()) {
      if (writer.options.fields.size > 0 && !writer.options.fields.has(field.path)) continue;
      const answered = field.path in entry;
      const cells = answered
        ? answerCells(field, entry[field.path], submission, writer.options)
        : emptyCells(field, writer.options);
      for (const [name, cell] of cells) row.set(name, cell);
      if (field.system && answered) {
        const values = writer.systemValues.get(section.name) ?? new Map<string, CellValue>();
        for (const [name, cell] of cells) values.set(name, cell);
        writer.systemValues.set(section.name, values);
      }
    }
    const index = writer.indexes.get(section.name) ?? 1;
    if (row.has('_index')) row.set('_index', numberCell(String(index)));
    if (row.has('_parent_table_name') && section.parent) {
      row.set('_parent_table_name', section.parent.name);
      row.set('_parent_index', numberCell(String(writer.indexes.get(section.parent.name) ?? 1)));
      for (const name of systemColumns) {
        row.set(`_submission_${name}`, inheritedSystemValue(writer, section.parent, name));
      }
    }
    const written = writer.output.get(section.name);
    if (written) written.push([...row.values()]);
    else writer.output.set(section.name, [[...row.values()]]);
    for (const child of section.children) {
      const nested = entry[child.path];
      if (Array.isArray(nested) && nested.length > 0) writeEntries(writer, nested, child, submission);
    }
    writer.indexes.set(section.name, index + 1);
  }
}

/**
 * All sections of an export, the first one always, repeat groups in the order of their first row in the data.
 * Throws `ExportFailure` for what makes KoboToolbox's own exporter fail.
 */
export function exportSections(source: ExportSource, settings: ExportSettings): ExportedSection[] {
  if (source.versions.length === 0) {
    throw new ExportFailure('Exception', 'the source must be deployed prior to export');
  }
  const options = readOptions(settings);
  const known = isTrue(settings.fields_from_all_versions) ? source.versions : source.versions.slice(-1);
  const versions = known.map((version) => readVersion(version.id, version.content, source.title));
  const columns = sectionColumns(versions, options);
  const writer: Writer = {
    options,
    columns,
    rows: new Map(
      [...columns].map(([name, section]) => [
        name,
        new Map(section.names.map((key): [string, CellValue] => [key, ''])),
      ]),
    ),
    indexes: new Map(),
    systemValues: new Map(),
    output: new Map(),
  };
  const wanted = settings.submission_ids ?? [];
  const submissions = source.submissions
    .filter((submission) => matchesQuery(submission, settings.query ?? {}))
    .filter((submission) => wanted.length === 0 || wanted.includes(Number(submission['_id'])))
    .sort((one, other) => Number(one['_id']) - Number(other['_id']));
  for (const submission of submissions.map(withRootUuid)) {
    const version = versions.find((candidate) => candidate.id === submission['__version__']) ?? versions.at(-1);
    const first = [...(version?.sections.values() ?? [])][0];
    if (first) writeEntries(writer, [submission], first, submission);
  }
  const firstName = [...columns.keys()][0] ?? source.title;
  const names = [firstName, ...[...writer.output.keys()].filter((name) => name !== firstName)];
  return names.map((name) => {
    const section = columns.get(name);
    const tags = section?.tags ?? [];
    return {
      name,
      headings: section?.headings ?? [],
      tags: tags.some((tag) => tag !== '') ? tags : undefined,
      rows: writer.output.get(name) ?? [],
    };
  });
}

/** The CSV file of an export: its first section only, so repeat groups are silently missing. UTF-8, no BOM. */
export function exportCsv(source: ExportSource, settings: ExportSettings): Buffer {
  const [first] = exportSections(source, settings);
  const lines = first ? [first.headings, ...(first.tags ? [first.tags] : []), ...first.rows] : [];
  return Buffer.from(lines.map((line) => csvLine(line.map(cellText))).join(''), 'utf8');
}
