/**
 * Reads a form definition (the API's `content`) into sections of fields, as KoboToolbox's exporter does: the survey itself
 * is the first section, every repeat group is a section of its own, and groups only lengthen paths and headings.
 */
import type { FormDefinition } from './types';

/** Texts by translation; `null` is the nameless one. */
export type Labels = Map<string | null, string | null>;

/** A translation, `null` for the nameless one, `undefined` for XML names. */
export type Language = string | null | undefined;

export interface Choice {
  name: string;
  labels: Labels;
}

export interface FormField {
  name: string;
  type: string;
  /** Key of the answer in a submission: group and repeat names and the question's, joined by `/`. */
  path: string;
  labels: Labels;
  /** Groups and repeat groups around it, outermost first. */
  parents: { name: string; labels: Labels }[];
  tags: string[];
  /** Set for select_one and select_multiple; grows when versions are merged. */
  choices: Map<string, Choice> | undefined;
  section: FormSection;
  /** One of the columns KoboToolbox adds itself (`_id`, …). */
  system: boolean;
}

export interface FormSection {
  name: string;
  path: string;
  parent: FormSection | undefined;
  children: FormSection[];
  /** By question name: a second question of the same name replaces the first one but keeps its place (version.py:320). */
  fields: Map<string, FormField>;
}

export interface FormVersion {
  id: string;
  /** By name: a repeat group named like the form replaces the form's own section (version.py:305). */
  sections: Map<string, FormSection>;
}

/** Columns of every export's first section, in this order (import_export_task.py:807). */
export const systemColumns = [
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

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The question's or group's XML name. KoboToolbox may store only the one it made up itself (`$autoname`). */
export function rowName(row: Record<string, unknown>): string {
  return text(row['name']) ?? text(row['$autoname']) ?? '';
}

function readLabels(label: unknown, translations: (string | null)[]): Labels {
  const texts = Array.isArray(label) ? label : label === undefined ? [] : [label];
  return new Map(translations.map((translation, index) => [translation, text(texts[index]) ?? null]));
}

function readChoices(content: FormDefinition, translations: (string | null)[]): Map<string, Map<string, Choice>> {
  const lists = new Map<string, Map<string, Choice>>();
  for (const row of content.choices) {
    const listName = text(row['list_name']) ?? '';
    const name = text(row['name']) ?? text(row['$autovalue']) ?? '';
    const list = lists.get(listName) ?? new Map<string, Choice>();
    list.set(name, { name, labels: readLabels(row['label'], translations) });
    lists.set(listName, list);
  }
  return lists;
}

function addSystemColumns(section: FormSection): void {
  for (const name of systemColumns) {
    section.fields.set(name, {
      name,
      type: name,
      path: name,
      labels: new Map(),
      parents: [],
      tags: [],
      choices: undefined,
      section,
      system: true,
    });
  }
}

/** The sections of one version of a form; `title` names the first one. */
export function readVersion(id: string, content: FormDefinition, title: string): FormVersion {
  const translations = content.translations.length > 0 ? content.translations : [null];
  const choiceLists = readChoices(content, translations);
  const root: FormSection = { name: title, path: '', parent: undefined, children: [], fields: new Map() };
  const sections = new Map([[title, root]]);
  const parents: { name: string; labels: Labels }[] = [];
  const outerSections: FormSection[] = [];
  let section = root;
  for (const row of content.survey) {
    const type = text(row['type']) ?? '';
    const name = rowName(row);
    const labels = readLabels(row['label'], translations);
    if (type === 'end_group' || type === 'end_repeat') {
      parents.pop();
      if (type === 'end_repeat') section = outerSections.pop() ?? root;
    } else if (type === 'begin_group' || type === 'begin_repeat') {
      parents.push({ name, labels });
      if (type === 'begin_repeat') {
        outerSections.push(section);
        const path = parents.map((parent) => parent.name).join('/');
        const child: FormSection = { name, path, parent: section, children: [], fields: new Map() };
        section.children.push(child);
        sections.set(name, child);
        section = child;
      }
    } else if (name !== '') {
      const list = type.startsWith('select_') ? text(row['select_from_list_name']) : undefined;
      const tags = Array.isArray(row['tags']) ? row['tags'].filter((tag) => typeof tag === 'string') : [];
      section.fields.set(name, {
        name,
        type,
        path: [...parents.map((parent) => parent.name), name].join('/'),
        labels,
        parents: [...parents],
        tags,
        choices: type === 'select_one' || type === 'select_multiple' ? new Map(choiceLists.get(list ?? '')) : undefined,
        section,
        system: false,
      });
    }
  }
  const first = [...sections.values()][0] ?? root;
  addSystemColumns(first);
  return { id, sections };
}
