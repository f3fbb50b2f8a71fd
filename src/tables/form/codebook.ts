/**
 * The codebook of a form: one row per question, with its labels, hints and choices in every language of the form, and
 * one per column that KoboToolbox adds. Pure. Rows are in the order of the form; their keys are the questions' paths, so
 * that what people write beside a question stays with it.
 */

import type { Table } from '../table';
import type { FormDefinition } from './form';
import { formSections, type Question, type Section } from './form-sections';

/** Columns of an export that no question asks for, in the order in which the codebook lists them. */
export const explainedColumns = [
  '_id',
  '_uuid',
  '_submission_time',
  '_validation_status',
  '_status',
  '_submitted_by',
  '__version__',
  'meta/rootUuid',
  '_index',
  '_parent_table_name',
  '_parent_index',
  '_submission__id',
] as const;
export type ExplainedColumn = (typeof explainedColumns)[number];

export interface CodebookTexts {
  readonly headings: {
    readonly name: string;
    readonly type: string;
    /** Those of one language; a form with several has one column each. */
    readonly label: (facts: { readonly language: string }) => string;
    readonly hint: (facts: { readonly language: string }) => string;
    readonly choices: (facts: { readonly language: string }) => string;
    readonly group: string;
    readonly repeatGroup: string;
  };
  /** In place of a type. */
  readonly addedByServer: string;
  readonly columns: { readonly [Name in ExplainedColumn]: string };
}

export interface Codebook {
  readonly table: Table;
  /** One per row. */
  readonly keys: readonly string[];
}

/** Begins the marks of a codebook's rows in its sheet: no import has such keys, and none may take the sheet up. */
export const codebookKeyPrefix = 'codebook ';

/** What only rows of repeat groups have. */
const ofRepeatGroups: ReadonlySet<ExplainedColumn> = new Set([
  '_parent_table_name',
  '_parent_index',
  '_submission__id',
]);

/** Names cannot hold it. */
const groupDivider = ' / ';

export function formCodebook(form: FormDefinition, texts: CodebookTexts): Codebook {
  const languages = form.languages.map((name, place) => ({ name: name ?? '', place }));
  const sections = formSections(form);
  const hasHints = form.rows.some(({ hints }) => hints !== undefined);
  const { headings } = texts;
  const inEach = <T>(make: (language: { readonly name: string; readonly place: number }) => T) => languages.map(make);
  const questions = sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  const rows = questions.map(({ section, question }) => [
    question.row.name,
    question.row.type,
    ...inEach(({ place }) => question.row.labels[place] ?? ''),
    ...(hasHints ? inEach(({ place }) => question.row.hints?.[place] ?? '') : []),
    ...inEach(({ place }) => choicesText(question, place)),
    groupText(question, section),
    repeatGroupText(section),
  ]);
  const width = rows[0]?.length ?? 4 + languages.length * (hasHints ? 3 : 2);
  const added = explainedColumns
    .filter((name) => sections.length > 1 || !ofRepeatGroups.has(name))
    .map((name) => {
      const row = [name, texts.addedByServer, texts.columns[name]];
      return [...row, ...Array.from({ length: width - row.length }, () => '')];
    });
  const table: Table = {
    name: form.title,
    headings: [
      headings.name,
      headings.type,
      ...inEach((language) => headings.label({ language: language.name })),
      ...(hasHints ? inEach((language) => headings.hint({ language: language.name })) : []),
      ...inEach((language) => headings.choices({ language: language.name })),
      headings.group,
      headings.repeatGroup,
    ],
    kinds: Array.from({ length: width }, () => 'text' as const),
    rows: [...rows, ...added],
    notices: [],
  };
  // A path cannot begin with a space, so no question is taken for a column that the server adds.
  const keys = [...questions.map(({ question }) => question.path), ...added.map(([name]) => ` ${name}`)];
  return { table, keys };
}

/** `code = label`, a line each; the code alone where it has no label in this language. */
export function choicesText({ choices }: Question, language: number): string {
  const lines = [...(choices?.values() ?? [])].map(({ name, labels }) => {
    const label = labels[language];
    return label ? `${name} = ${label}` : name;
  });
  return lines.join('\n');
}

/** Groups inside the question's own section, outermost first. */
function groupText({ groups }: Question, section: Section): string {
  const depth = section.path === '' ? 0 : section.path.split('/').length;
  return groups
    .slice(depth)
    .map(({ name }) => name)
    .join(groupDivider);
}

/** From the outermost one that holds it. */
function repeatGroupText(section: Section): string {
  const names: string[] = [];
  for (let at: Section | undefined = section; at?.parent !== undefined; at = at.parent) names.unshift(at.name);
  return names.join(groupDivider);
}
