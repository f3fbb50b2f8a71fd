/**
 * The columns of an export: which there are over all versions of a form, in which order, under which heading.
 * Follows formpack's pack.py (get_fields_for_versions) and fields.py (get_labels).
 */
import type { Choice, FormField, FormSection, FormVersion, Language } from './form-sections';
import { systemColumns } from './form-sections';

export interface ExportOptions {
  language: Language;
  groupSeparator: string;
  hierarchyInLabels: boolean;
  multipleSelect: 'both' | 'summary' | 'details';
  includeMediaUrl: boolean;
  /** Paths to keep; empty keeps everything. */
  fields: ReadonlySet<string>;
  /** Numbers and dates are turned into values and printed again, which changes their text (`xls_types_as_text` false). */
  typed: boolean;
}

export interface SectionColumns {
  section: FormSection;
  /** Keys of the cells; may repeat, and then the rows are narrower than the headings. */
  names: string[];
  headings: string[];
  /** HXL tag per column, `''` without one. */
  tags: string[];
}

const mediaTypes = new Set(['audio', 'background-audio', 'file', 'image', 'video']);

export function isMedia(field: FormField): boolean {
  return mediaTypes.has(field.type);
}

const geopointParts = ['latitude', 'longitude', 'altitude', 'precision'] as const;

/** Keys of the cells that answers to this field fill, in column order. */
export function columnNames(field: FormField, options: ExportOptions): string[] {
  if (field.type === 'geopoint') return [field.name, ...geopointParts.map((part) => `_${field.name}_${part}`)];
  if (field.type === 'select_multiple') {
    const choices = [...(field.choices?.keys() ?? [])].map((choice) => `${field.name}/${choice}`);
    if (options.multipleSelect === 'summary') return [field.name];
    return options.multipleSelect === 'details' ? choices : [field.name, ...choices];
  }
  return isMedia(field) && options.includeMediaUrl ? [field.name, `${field.name}_URL`] : [field.name];
}

function inLanguage(item: { labels: Map<string | null, string | null> }, language: Language): string | null {
  return language === undefined ? null : (item.labels.get(language) ?? null);
}

function path(items: { name: string; labels: Map<string | null, string | null> }[], options: ExportOptions): string {
  return items.map((item) => inLanguage(item, options.language) || item.name).join(options.groupSeparator);
}

function heading(field: FormField, options: ExportOptions): string {
  if (options.hierarchyInLabels) return path([...field.parents, field], options);
  return inLanguage(field, options.language) ?? field.name;
}

function headings(field: FormField, options: ExportOptions): string[] {
  if (field.system) return [field.name];
  const whole = heading(field, options);
  if (field.type === 'geopoint') {
    // The first of the five never carries its groups (fields.py:1179).
    const label = inLanguage(field, options.language) ?? field.name;
    const groups = options.hierarchyInLabels ? path(field.parents, options) : '';
    const prefix = groups === '' ? '' : `${groups}${options.groupSeparator}`;
    return [label, ...geopointParts.map((part) => `${prefix}_${label}_${part}`)];
  }
  if (field.type === 'select_multiple') {
    const separator = options.groupSeparator || '/';
    const choices = [...(field.choices?.values() ?? [])].map(
      (choice: Choice) => `${whole}${separator}${inLanguage(choice, options.language) || choice.name}`,
    );
    if (options.multipleSelect === 'summary') return [whole];
    return options.multipleSelect === 'details' ? choices : [whole, ...choices];
  }
  return isMedia(field) && options.includeMediaUrl ? [whole, `${whole}_URL`] : [whole];
}

/** Adds the choices only an older version has, in front, as formpack does. */
function mergeChoices(newest: FormField, older: FormField): void {
  if (!newest.choices || !older.choices) return;
  const merged = new Map(older.choices);
  for (const [name, choice] of newest.choices) merged.set(name, choice);
  newest.choices = merged;
}

/** Fields of all versions: the newest version's in its order, then dropped ones, then the system columns. */
export function fieldsOfVersions(versions: readonly FormVersion[]): FormField[] {
  const slots: FormField[][] = [];
  const places = new Map<string, FormField>();
  const system: FormField[] = [];
  [...versions].reverse().forEach((version, age) => {
    let index = 0;
    for (const section of version.sections.values()) {
      for (const field of section.fields.values()) {
        if (field.system) {
          if (age === 0) system.push(field);
          continue;
        }
        const key = `${section.name}_${field.name}`;
        const known = places.get(key);
        if (known) mergeChoices(known, field);
        else {
          const slot = age === 0 ? undefined : slots[index];
          if (slot) slot.push(field);
          else {
            slots.push([field]);
            index = slots.length - 1;
          }
          places.set(key, field);
        }
        index += 1;
      }
    }
  });
  const existing = slots.flatMap((slot) => slot.slice(0, 1));
  const dropped = slots.flatMap((slot) => slot.slice(1));
  return [...existing, ...dropped, ...system];
}

function hxlTag(field: FormField): string {
  return field.tags
    .filter((tag) => tag.startsWith('hxl:'))
    .map((tag) => tag.slice('hxl:'.length))
    .join('');
}

/** The columns of every section, in the order in which sections come in an export. */
export function sectionColumns(versions: readonly FormVersion[], options: ExportOptions): Map<string, SectionColumns> {
  const result = new Map<string, SectionColumns>();
  for (const field of fieldsOfVersions(versions)) {
    if (options.fields.size > 0 && !options.fields.has(field.path)) continue;
    const columns = result.get(field.section.name) ?? { section: field.section, names: [], headings: [], tags: [] };
    columns.section = field.section;
    const names = columnNames(field, options);
    columns.names.push(...names);
    columns.headings.push(...headings(field, options));
    names.forEach((_, index) => {
      columns.tags.push(index === 0 ? hxlTag(field) : '');
    });
    result.set(field.section.name, columns);
  }
  for (const columns of result.values()) {
    const added: string[] = [];
    const indexWanted = options.fields.size === 0 || options.fields.has('_index');
    if (columns.section.children.length > 0 || indexWanted) added.push('_index');
    if (columns.section.parent) {
      added.push('_parent_table_name', '_parent_index', ...systemColumns.map((name) => `_submission_${name}`));
    }
    columns.names.push(...added);
    columns.headings.push(...added);
    columns.tags.push(...added.map(() => ''));
  }
  return result;
}
