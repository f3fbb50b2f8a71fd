/**
 * Sections of a form while they are being filled: their rows and kinds so far, and the columns and repeat groups that
 * only the submissions know, because an older version of the form had them.
 */
import type { ColumnOptions } from '../form/form';
import { choiceHeading, type Field, type SectionColumns, systemNames } from '../form/form-columns';
import { freeName } from '../form/form-sections';
import type { Cell, Table } from '../table';
import { startColumns, type TypedColumns, textualCell } from '../xlsx/columns';

export interface OpenSection {
  readonly name: string;
  readonly path: string;
  readonly parent: OpenSection | undefined;
  /** By path. */
  readonly children: Map<string, OpenSection>;
  readonly headings: string[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly system: readonly number[];
  readonly indexColumn: number;
  readonly parentColumn: number;
  /** Columns of answers that the form does not know, by path; of choices it does not know, by path and code. */
  readonly added: Map<string, number>;
  /** Columns of choices that the form does not know: by path of the question, then by code. */
  readonly addedChoices: Map<string, Map<string, number>>;
  /** Keys of `added` for which an answer has come in this reading. */
  readonly met: Set<string>;
  readonly columns: TypedColumns;
  /** Of the rows so far. */
  readonly keys: string[];
  /** A row as it begins: every cell ''. */
  emptyRow: Cell[];
  /** Number of the next row, as `_index` shows it. */
  nextIndex: number;
}

/** Opens the sections of a form, parents before their children. */
export function openSections(columns: readonly SectionColumns[]): OpenSection[] {
  const open: OpenSection[] = [];
  for (const { section, headings, fields, system, index, parent } of columns) {
    const around = open.find(({ path }) => section.parent !== undefined && path === section.parent.path);
    const { name, path } = section;
    register(open, { name, path, parent: around, headings, fields, system, index, parentColumn: parent });
  }
  return open;
}

/** Opens a section for a repeat group that the form does not have; its columns come with its answers. */
export function addSection(open: OpenSection[], parent: OpenSection, path: string): OpenSection {
  const name = freeName(path.slice(path.lastIndexOf('/') + 1), path, open);
  const links = ['_parent_table_name', '_parent_index', ...systemNames.map((system) => `_submission_${system}`)];
  const headings = ['_index', ...links];
  const system = systemNames.map((_, place) => 3 + place);
  return register(open, { name, path, parent, headings, fields: new Map(), system, index: 0, parentColumn: 1 });
}

function register(
  open: OpenSection[],
  {
    index,
    headings,
    ...known
  }: Pick<OpenSection, 'name' | 'path' | 'parent' | 'fields' | 'system' | 'parentColumn'> & {
    readonly headings: readonly string[];
    readonly index: number;
  },
): OpenSection {
  const section: OpenSection = {
    ...known,
    headings: [...headings],
    children: new Map(),
    indexColumn: index,
    added: new Map(),
    addedChoices: new Map(),
    met: new Set(),
    keys: [],
    columns: startColumns(headings.length),
    emptyRow: new Array<Cell>(headings.length).fill(''),
    nextIndex: 1,
  };
  section.parent?.children.set(section.path, section);
  open.push(section);
  return section;
}

/** Column of an answer that the form does not know; made after all others when it is met for the first time. */
export function addedColumn(section: OpenSection, key: string, heading: string = key): number {
  const known = section.added.get(key);
  if (known !== undefined) return known;
  const column = section.headings.push(heading) - 1;
  section.added.set(key, column);
  section.columns.kinds.push(undefined);
  section.columns.serialsOnly.push(false);
  section.emptyRow = new Array<Cell>(column + 1).fill('');
  for (const row of section.columns.rows) row.push('');
  return column;
}

/**
 * Column of a choice that the form does not know. As in an export of all versions, it holds 0 wherever the question was
 * answered without it.
 */
export function addedChoiceColumn(section: OpenSection, field: Field, code: string, options: ColumnOptions): number {
  const known = section.addedChoices.get(field.path) ?? new Map<string, number>();
  const found = known.get(code);
  section.met.add(choiceKey(field.path, code));
  if (found !== undefined) return found;
  const heading = choiceHeading(field.heading, code, options.groupSeparator);
  const column = addedColumn(section, choiceKey(field.path, code), heading);
  const answered = answeredColumn(field, known);
  for (const row of section.columns.rows) {
    if ((row[answered] ?? '') !== '') row[column] = textualCell(section.columns, column, '0', 0, 1);
  }
  section.addedChoices.set(field.path, known.set(code, column));
  return column;
}

function choiceKey(path: string, code: string): string {
  return `${path}/${code}`;
}

/** Makes the column of a choice anew that an earlier run had added. */
export function restoreChoice(section: OpenSection, key: string, heading: string): void {
  const column = addedColumn(section, key, heading);
  for (const { kind, path } of section.fields.values()) {
    if (kind !== 'selectMultiple' || !key.startsWith(choiceKey(path, ''))) continue;
    const known = section.addedChoices.get(path) ?? new Map<string, number>();
    section.addedChoices.set(path, known.set(key.slice(choiceKey(path, '').length), column));
  }
}

/** A column that is filled in every row whose submission answered the question; -1 while there is none. */
function answeredColumn({ choices, column }: Field, added: ReadonlyMap<string, number>): number {
  for (const choice of choices.values()) if (choice.column >= 0) return choice.column;
  for (const addedColumn of added.values()) return addedColumn;
  return column;
}

/** Starts a row. It must be put among the section's rows before the next answer is typed. */
export function startRow(section: OpenSection): Cell[] {
  const row = section.emptyRow.slice();
  section.columns.rows.push(row);
  return row;
}

/** Puts a text into the row begun last, as a number or date where its whole column is that. '' stays an empty cell. */
export function putText(section: OpenSection, row: Cell[], column: number, text: string): void {
  if (text !== '' && column >= 0) row[column] = textualCell(section.columns, column, text, 0, text.length);
}

/** Puts a whole number into a column that holds nothing else. */
export function putNumber(section: OpenSection, row: Cell[], column: number, value: number): void {
  if (column < 0) return;
  section.columns.kinds[column] = 'integer';
  row[column] = value;
}

export function toTable({ name, headings, columns }: OpenSection): Table {
  return { name, headings, kinds: columns.kinds.map((kind) => kind ?? 'text'), rows: columns.rows, notices: [] };
}
