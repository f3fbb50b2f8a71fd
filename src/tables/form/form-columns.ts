/**
 * The columns that a form's sections have in an export: which, in which order, under which headings. They are those of
 * KoboToolbox's own exports with the same settings, so that an import can change its source and keep its sheet.
 * Facts: formpack fields.py (get_labels), kpi import_export_task.py:807, read 2026-08.
 */
import { type ColumnOptions, type FormDefinition, labelAt, labelOrName, languageIndex } from './form';
import { formSections, type Question, type Section } from './form-sections';

/** Columns of every export's first section, in this order; repeat groups have them as `_submission_…`. */
export const systemNames = [
  '_id',
  '_uuid',
  '_submission_time',
  '_validation_status',
  '_notes',
  '_status',
  '_submitted_by',
  '__version__',
  '_tags',
  'meta/rootUuid',
] as const;

/** Columns that name their row's place and its parent's, as in the server's XLSX. */
const linkNames = ['_parent_table_name', '_parent_index'] as const;
const geopointParts = ['latitude', 'longitude', 'altitude', 'precision'] as const;
const mediaTypes = new Set(['audio', 'background-audio', 'file', 'image', 'video']);

/**
 * plain: one column. selectOne: one column, codes become labels. selectMultiple: `column` holds all codes or labels
 * (-1 without such a column), and each choice has its own. geopoint: the answer, then its four parts. media: the name of
 * the file, then its address.
 */
export type FieldKind = 'plain' | 'selectOne' | 'selectMultiple' | 'geopoint' | 'media';

export interface ChoiceColumn {
  /** What the code is written as; undefined leaves the code. */
  readonly label: string | undefined;
  /** -1 without a column of its own. */
  readonly column: number;
}

/** Where the answers to one question go. Columns count from 0. */
export interface Field {
  readonly path: string;
  readonly kind: FieldKind;
  readonly column: number;
  /** Of the question itself, with groups where headings have them. */
  readonly heading: string;
  readonly choices: ReadonlyMap<string, ChoiceColumn>;
}

export interface SectionColumns {
  readonly section: Section;
  readonly headings: readonly string[];
  /** By path. */
  readonly fields: ReadonlyMap<string, Field>;
  /** One per system name: the column it fills, -1 when it fills none. */
  readonly system: readonly number[];
  /** Column of the row's own number, -1 when there is none. */
  readonly index: number;
  /** Column of the parent's name, followed by the one of its number; -1 for the submissions. */
  readonly parent: number;
}

/** The columns of every section, the submissions first; without sections that have none of the fields asked for. */
export function formColumns(form: FormDefinition, options: ColumnOptions): readonly SectionColumns[] {
  const wanted = new Set(options.fields ?? []);
  // The server keeps these two whatever is asked for (import_export_task.py:974).
  if (wanted.size > 0) for (const name of ['_uuid', 'meta/rootUuid']) wanted.add(name);
  const isWanted = (path: string) => wanted.size === 0 || wanted.has(path);
  const hasColumns = ({ parent, questions, children }: Section): boolean =>
    parent === undefined ||
    wanted.size === 0 ||
    questions.some(({ path }) => isWanted(path)) ||
    children.some(hasColumns);
  return formSections(form)
    .filter(hasColumns)
    .map((section) => sectionColumns(section, form, options, isWanted));
}

function sectionColumns(
  section: Section,
  form: FormDefinition,
  options: ColumnOptions,
  isWanted: (path: string) => boolean,
): SectionColumns {
  const language = languageIndex(form, options.language);
  const headings: string[] = [];
  const fields = new Map<string, Field>();
  for (const question of section.questions) {
    if (!isWanted(question.path)) continue;
    const { field, added } = fieldColumns(question, headings.length, language, options);
    fields.set(question.path, field);
    for (const heading of added) headings.push(heading);
  }
  const isRoot = section.parent === undefined;
  const own = isRoot ? systemNames.filter(isWanted) : [];
  for (const name of own) headings.push(name);
  const index = isWanted('_index') || section.children.length > 0 ? headings.push('_index') - 1 : -1;
  const parent = isRoot ? -1 : headings.length;
  if (!isRoot) for (const name of [...linkNames, ...systemNames.map(linkedName)]) headings.push(name);
  const system = systemNames.map((name) =>
    isWanted(name) ? headings.lastIndexOf(isRoot ? name : linkedName(name)) : -1,
  );
  return { section, headings, fields, system, index, parent };
}

function linkedName(name: string): string {
  return `_submission_${name}`;
}

function fieldColumns(
  { row, path, groups, choices }: Question,
  column: number,
  language: number,
  options: ColumnOptions,
): { readonly field: Field; readonly added: readonly string[] } {
  const { groupSeparator: separator, groupsInHeadings, selectMultiple, mediaUrls } = options;
  const label = labelAt(row, language) ?? row.name;
  const within = groupsInHeadings ? groups.map((group) => `${labelOrName(group, language)}${separator}`).join('') : '';
  const heading = groupsInHeadings ? within + labelOrName(row, language) : label;
  const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
    path,
    kind,
    column,
    heading,
    choices: new Map(),
    ...more,
  });
  if (row.type === 'geopoint') {
    // The first of the five never carries its groups (fields.py:1179).
    return { field: field('geopoint'), added: [label, ...geopointParts.map((part) => `${within}_${label}_${part}`)] };
  }
  if (row.type === 'select_multiple') {
    const hasSummary = selectMultiple !== 'details';
    const hasDetails = selectMultiple !== 'summary';
    const list = [...(choices?.values() ?? [])];
    const first = column + (hasSummary ? 1 : 0);
    const places = list.map((choice, place): [string, ChoiceColumn] => [
      choice.name,
      { label: labelAt(choice, language), column: hasDetails ? first + place : -1 },
    ]);
    const details = list.map((choice) => choiceHeading(heading, labelOrName(choice, language), separator));
    return {
      field: field('selectMultiple', { column: hasSummary ? column : -1, choices: new Map(places) }),
      added: [...(hasSummary ? [heading] : []), ...(hasDetails ? details : [])],
    };
  }
  if (row.type === 'select_one') {
    const labels = [...(choices?.values() ?? [])].map((choice): [string, ChoiceColumn] => [
      choice.name,
      { label: labelAt(choice, language), column: -1 },
    ]);
    return { field: field('selectOne', { choices: new Map(labels) }), added: [heading] };
  }
  if (mediaTypes.has(row.type) && mediaUrls) return { field: field('media'), added: [heading, `${heading}_URL`] };
  return { field: field('plain'), added: [heading] };
}

/** Heading of a choice's own column. */
export function choiceHeading(heading: string, choice: string, separator: string): string {
  return `${heading}${separator || '/'}${choice}`;
}
