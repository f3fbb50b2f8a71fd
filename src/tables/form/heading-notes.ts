/**
 * What people read when they point at a heading: the question as it was asked, in every language of the form. Pure.
 * Follows the columns of an export with the same settings (`form-columns.ts`).
 */
import { type CodebookTexts, choicesText, type ExplainedColumn, explainedColumns } from './codebook';
import type { ColumnOptions, FormDefinition } from './form';
import { type Field, formColumns, type SectionColumns } from './form-columns';
import type { Question } from './form-sections';

export interface SectionNotes {
  /** Name of the repeat group, whole; '' for the submissions. */
  readonly group: string;
  readonly headings: readonly string[];
  /** One per heading; '' where there is nothing to say. */
  readonly notes: readonly string[];
}

/** Longer ones cover the sheet; the codebook has all of it. */
const mostCharacters = 1_000;

export function headingNotes(form: FormDefinition, options: ColumnOptions, texts: CodebookTexts): SectionNotes[] {
  return formColumns(form, options).map((columns) => ({
    group: columns.section.parent === undefined ? '' : columns.section.name,
    headings: columns.headings,
    notes: sectionNotes(columns, form, texts),
  }));
}

function sectionNotes(columns: SectionColumns, form: FormDefinition, texts: CodebookTexts): string[] {
  const { section, headings, fields, system } = columns;
  const notes = headings.map(() => '');
  const questionOf = new Map(section.questions.map((question) => [question.path, question]));
  const starts = [...fields.values()].map(firstColumn).concat(firstSystemColumn(columns));
  for (const field of fields.values()) {
    const question = questionOf.get(field.path);
    if (question === undefined) continue;
    const note = shortened(questionNote(question, form));
    const begin = firstColumn(field);
    const end = Math.min(...starts.filter((start) => start > begin));
    for (let column = begin; column < end; column++) notes[column] = note;
  }
  for (const column of [...system, columns.index, columns.parent, columns.parent + 1]) {
    const name = headings[column] ?? '';
    if (column >= 0 && isExplained(name)) notes[column] = texts.columns[name];
  }
  return notes;
}

/** A question's columns stand side by side, in the order of the fields. */
function firstColumn({ column, choices }: Field): number {
  if (column >= 0) return column;
  return Math.min(...[...choices.values()].map((choice) => choice.column).filter((place) => place >= 0));
}

function firstSystemColumn({ headings, system, index, parent }: SectionColumns): number {
  return Math.min(...[...system, index, parent, headings.length].filter((column) => column >= 0));
}

function isExplained(name: string): name is ExplainedColumn {
  return (explainedColumns as readonly string[]).includes(name);
}

function questionNote(question: Question, form: FormDefinition): string {
  const { row, path } = question;
  const asked = form.languages.map((language, place) => {
    const label = row.labels[place];
    const hint = row.hints?.[place];
    const text = [label, hint && `(${hint})`].filter(Boolean).join(' ');
    return text === '' || language === undefined ? text : `${language}: ${text}`;
  });
  return [...asked, `${path} · ${row.type}`, choicesText(question, 0)].filter((line) => line !== '').join('\n');
}

function shortened(note: string): string {
  return note.length <= mostCharacters ? note : `${note.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
