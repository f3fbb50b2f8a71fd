/**
 * A form's questions by section: the submissions themselves are the first section, every repeat group at any depth is
 * one of its own, and groups only lengthen paths and headings. Follows formpack's version.py, without its losses: there
 * a repeat group named like the form, or like another repeat group, swallows rows.
 */
import type { FormChoice, FormDefinition, FormRow, Labelled } from './form';

export interface Question {
  readonly row: FormRow;
  /** Key of the answer in a submission: names of groups, repeat groups and the question, joined by `/`. */
  readonly path: string;
  /** Groups and repeat groups around it, outermost first. */
  readonly groups: readonly Labelled[];
  /** By name, of select_one and select_multiple questions; others have none. */
  readonly choices: ReadonlyMap<string, FormChoice> | undefined;
}

export interface Section {
  /** Different for each section of a form. */
  readonly name: string;
  /** '' for the submissions. */
  readonly path: string;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** In the order of the form. Of two questions of one name the later counts, in the place of the first. */
  readonly questions: readonly Question[];
}

interface OpenSection {
  readonly name: string;
  readonly path: string;
  readonly parent: OpenSection | undefined;
  readonly children: OpenSection[];
  questions: Question[];
  /** By name, which is how the server keeps them (version.py:320): where a name returns, one path has no column. */
  readonly byName: Map<string, Question>;
}

/** The sections in the order of the form, the submissions first. */
export function formSections(form: FormDefinition): readonly Section[] {
  const choiceLists = listChoices(form);
  const root = openSection(form.title, '', undefined);
  const sections = [root];
  const groups: Labelled[] = [];
  const outer: OpenSection[] = [];
  let section = root;
  for (const row of form.rows) {
    const path = [...groups.map(({ name }) => name), row.name].join('/');
    if (row.type.startsWith('end_')) {
      groups.pop();
      if (row.type === 'end_repeat') section = outer.pop() ?? root;
    } else if (row.type.startsWith('begin_')) {
      groups.push(row);
      if (row.type !== 'begin_repeat') continue;
      outer.push(section);
      const child = openSection(freeName(row.name, path, sections), path, section);
      section.children.push(child);
      sections.push(child);
      section = child;
    } else if (row.name !== '') {
      const choices = isSelect(row.type) ? (choiceLists.get(row.choiceList ?? '') ?? new Map()) : undefined;
      section.byName.set(row.name, { row, path, groups: [...groups], choices });
    }
  }
  for (const open of sections) open.questions = [...open.byName.values()];
  return sections;
}

/** A name that no section has: the repeat group's own, else its path, else one with a number. */
export function freeName(name: string, path: string, sections: readonly { readonly name: string }[]): string {
  const isFree = (candidate: string) => sections.every((section) => section.name !== candidate);
  if (isFree(name)) return name;
  let candidate = path;
  for (let number = 2; !isFree(candidate); number++) candidate = `${path} ${number}`;
  return candidate;
}

function openSection(name: string, path: string, parent: OpenSection | undefined): OpenSection {
  return { name, path, parent, children: [], questions: [], byName: new Map() };
}

function isSelect(type: string): boolean {
  return type === 'select_one' || type === 'select_multiple';
}

function listChoices(form: FormDefinition): Map<string, Map<string, FormChoice>> {
  const lists = new Map<string, Map<string, FormChoice>>();
  for (const choice of form.choices) {
    const list = lists.get(choice.list) ?? new Map<string, FormChoice>();
    list.set(choice.name, choice);
    lists.set(choice.list, list);
  }
  return lists;
}
