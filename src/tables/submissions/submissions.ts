/**
 * Submissions from the server's JSON as typed tables: one for the submissions, one for each repeat group, with the
 * columns that KoboToolbox's own XLSX export has under the same settings. Works page by page, and over several runs.
 */
import type { ColumnOptions, FormDefinition } from '../form/form';
import { formColumns } from '../form/form-columns';
import type { Cell, Table } from '../table';
import { answerText, isServerKey, putAnswer, type Submission, systemTexts } from './answers';
import {
  addedColumn,
  addSection,
  type OpenSection,
  openSections,
  putNumber,
  putText,
  restoreChoice,
  startRow,
  toTable,
} from './sections';

export type { Submission } from './answers';

/** How far a flattening has come; plain data. The next one goes on with its numbers and its columns. */
export interface FlatteningCheckpoint {
  readonly sections: readonly {
    readonly path: string;
    /** Of the section around it, which matters for repeat groups that the form does not have. */
    readonly parentPath: string;
    /** `_index` of the next row. */
    readonly nextIndex: number;
    readonly added: readonly AddedColumn[];
  }[];
}

/**
 * A column that the form does not have, of an answer or (`isChoice`) of a choice; whether this reading has met it (1),
 * or only knows it from the one before (0).
 */
export type AddedColumn = readonly [key: string, heading: string, isMet: 0 | 1, isChoice: 0 | 1];

export interface Flattening {
  /** Adds submissions in ascending order of `_id`. */
  add(submissions: readonly Submission[]): void;
  /** All tables so far, those without rows too: the submissions, then repeat groups in the order of the form. */
  tables(): Table[];
  /** For each table the keys of its rows: `1042`, in repeat groups `1042/2`, in groups within them `1042/2/1`. */
  keys(): (readonly string[])[];
  checkpoint(): FlatteningCheckpoint;
}

interface OpenFlattening {
  readonly options: ColumnOptions;
  readonly sections: OpenSection[];
  readonly wanted: ReadonlySet<string>;
}

/**
 * Starts flattening. Answers and repeat groups that the form does not have (any more) get columns after all others,
 * headed by their path, and tables after all others.
 */
export function startFlattening(
  form: FormDefinition,
  options: ColumnOptions,
  checkpoint: FlatteningCheckpoint = { sections: [] },
): Flattening {
  const sections = openSections(formColumns(form, options));
  const flattening: OpenFlattening = { options, sections, wanted: new Set(options.fields ?? []) };
  goOn(flattening, checkpoint);
  return {
    add: (submissions) => {
      const root = sections[0];
      if (root === undefined) return;
      for (const submission of submissions) {
        const key = answerText(submission['_id']);
        addRow(flattening, root, key, submission, submission, systemTexts(submission, options));
      }
    },
    tables: () => sections.map(toTable),
    keys: () => sections.map(({ keys }) => keys),
    checkpoint: () => ({
      sections: sections.map((section) => ({
        path: section.path,
        parentPath: section.parent?.path ?? '',
        nextIndex: section.nextIndex,
        added: addedColumns(section),
      })),
    }),
  };
}

function addedColumns({ added, met, headings, addedChoices }: OpenSection): AddedColumn[] {
  const choices = new Set([...addedChoices.values()].flatMap((columns) => [...columns.values()]));
  return [...added].map(([key, column]): AddedColumn => {
    return [key, headings[column] ?? key, met.has(key) ? 1 : 0, choices.has(column) ? 1 : 0];
  });
}

/** Flattens all submissions of a project at once. */
export function flattenSubmissions(
  form: FormDefinition,
  submissions: readonly Submission[],
  options: ColumnOptions,
): Table[] {
  const flattening = startFlattening(form, options);
  flattening.add(submissions);
  return flattening.tables();
}

function goOn({ sections }: OpenFlattening, checkpoint: FlatteningCheckpoint): void {
  for (const { path, parentPath, nextIndex, added } of checkpoint.sections) {
    const parent = sections.find((section) => section.path === parentPath);
    const known = sections.find((section) => section.path === path);
    const section = known ?? (parent === undefined ? undefined : addSection(sections, parent, path));
    if (section === undefined) continue;
    section.nextIndex = nextIndex;
    for (const [key, heading, isMet, isChoice] of added) {
      if (isChoice === 1) restoreChoice(section, key, heading);
      else addedColumn(section, key, heading);
      if (isMet === 1) section.met.add(key);
    }
  }
}

/** Adds the row of a submission or of one entry of a repeat group, and then the rows of the repeat groups in it. */
function addRow(
  flattening: OpenFlattening,
  section: OpenSection,
  rowKey: string,
  entry: Submission,
  submission: Submission,
  system: readonly string[],
): void {
  const row = startRow(section);
  section.keys.push(rowKey);
  const groups: [OpenSection, readonly unknown[]][] = [];
  for (const key in entry) {
    const value = entry[key];
    const field = section.fields.get(key);
    if (field !== undefined) putAnswer(section, row, field, value, submission, flattening.options);
    else if (section.parent !== undefined || !isServerKey(key)) {
      const group = repeatGroup(flattening, section, key, value);
      if (group !== undefined) groups.push([group, value as readonly unknown[]]);
      else putUnknown(flattening, section, row, key, value);
    }
  }
  for (let place = 0; place < system.length; place++) {
    putText(section, row, section.system[place] ?? -1, system[place] ?? '');
  }
  putNumber(section, row, section.indexColumn, section.nextIndex);
  if (section.parent !== undefined) {
    putText(section, row, section.parentColumn, section.parent.name);
    putNumber(section, row, section.parentColumn + 1, section.parent.nextIndex);
  }
  for (const [group, entries] of groups) {
    entries.forEach((nested, place) => {
      addRow(flattening, group, `${rowKey}/${place + 1}`, nested as Submission, submission, system);
    });
  }
  section.nextIndex += 1;
}

/** The section that the rows of a value belong to; undefined when the value is an answer. */
function repeatGroup(
  { sections, wanted }: OpenFlattening,
  section: OpenSection,
  path: string,
  value: unknown,
): OpenSection | undefined {
  if (!isRepeat(value)) return undefined;
  const known = section.children.get(path);
  if (known !== undefined || (wanted.size > 0 && !startsAny(wanted, `${path}/`))) return known;
  return addSection(sections, section, path);
}

function isRepeat(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  );
}

function startsAny(paths: ReadonlySet<string>, beginning: string): boolean {
  for (const path of paths) if (path.startsWith(beginning)) return true;
  return false;
}

function putUnknown({ wanted }: OpenFlattening, section: OpenSection, row: Cell[], key: string, value: unknown): void {
  if ((wanted.size > 0 && !wanted.has(key)) || (Array.isArray(value) && (value.length === 0 || isRepeat(value))))
    return;
  const text = answerText(value);
  if (text === '') return;
  putText(section, row, addedColumn(section, key), text);
  section.met.add(key);
}
