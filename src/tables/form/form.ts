/**
 * A form definition in our words: questions, groups and choices with their labels in every language. Types, and the
 * labels that KoboToolbox falls back to.
 */

/** What headings and answers are written in: labels of the unnamed language, XML names, or labels of a language. */
export type FormLanguage = 'labels' | 'xml' | { readonly name: string };

/** Something with an XML name and a label per language, in the order of the form's languages. */
export interface Labelled {
  readonly name: string;
  /** Undefined where there is no label in that language. */
  readonly labels: readonly (string | undefined)[];
}

/** One row of the survey: a question, or the beginning or end of a group or repeat group. */
export interface FormRow extends Labelled {
  /** As in XLSForm with underscores: `integer`, `select_one`, `begin_group`, `end_repeat`, … */
  readonly type: string;
  /** List of the choices of a select question. */
  readonly choiceList?: string;
  /** In the order of the form's languages; absent where no language has one. */
  readonly hints?: readonly (string | undefined)[];
}

export interface FormChoice extends Labelled {
  readonly list: string;
}

export interface FormDefinition {
  /** Name of the project, which the table of the submissions takes. */
  readonly title: string;
  /** Names of the languages; undefined stands for one without a name. At least one. */
  readonly languages: readonly (string | undefined)[];
  readonly rows: readonly FormRow[];
  readonly choices: readonly FormChoice[];
}

/** The settings of a named export that decide what its columns are. */
export interface ColumnOptions {
  /** A language the form does not have gives XML names, as on the server. */
  readonly language: FormLanguage;
  /** Whether headings of questions begin with those of the groups around them. */
  readonly groupsInHeadings: boolean;
  /** Between groups and question, and between question and choice. */
  readonly groupSeparator: string;
  /** "Select many" questions: one column, a column per choice, or both. */
  readonly selectMultiple: 'both' | 'summary' | 'details';
  /** Whether media questions get a second column with the address of the file. */
  readonly mediaUrls: boolean;
  /** Paths of the questions and system columns to keep; all by default. */
  readonly fields?: readonly string[];
}

/** Place of a language among the form's, -1 for XML names and for a language the form does not have. */
export function languageIndex(form: FormDefinition, language: FormLanguage): number {
  if (language === 'xml') return -1;
  return form.languages.lastIndexOf(language === 'labels' ? undefined : language.name);
}

/** The label at a place, undefined where there is none and at place -1. */
export function labelAt(item: Labelled, language: number): string | undefined {
  return language < 0 ? undefined : item.labels[language];
}

/** Label or, where it is missing or empty, XML name. */
export function labelOrName(item: Labelled, language: number): string {
  return labelAt(item, language) || item.name;
}
