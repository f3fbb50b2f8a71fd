/**
 * The tables of one part of a reading, with the columns and kinds that all its parts have in common, so that the sheets
 * end as if everything had been read at once. Pure.
 */
import {
  foundKinds,
  isRewritten,
  joinKinds,
  type KnownKind,
  kindsOfLetters,
  lettersOf,
  withKinds,
} from '../../../tables/column-kinds';
import type { Flattening, FlatteningCheckpoint } from '../../../tables/submissions/submissions';
import type { Table } from '../../../tables/table';

type FlattenedSection = FlatteningCheckpoint['sections'][number];

/** What is kept of a table between two parts: how far it has come, and a letter a column for its kinds. */
export interface SectionMemory extends FlattenedSection {
  /** Of the columns as they are in the sheet. */
  readonly kinds: string;
  /** By the values that this reading has met so far. */
  readonly found: string;
}

export interface TablePart {
  readonly path: string;
  /** Of the table around it. */
  readonly parentPath: string;
  readonly table: Table;
  readonly keys: readonly string[];
}

export interface TableParts {
  readonly parts: readonly TablePart[];
  readonly memory: readonly SectionMemory[];
  /**
   * Whether rows of earlier parts would be otherwise if this part had been known: a column becomes text, or a choice that
   * the form does not have gets a column, which says 0 in all rows that were answered.
   */
  readonly changesEarlierRows: boolean;
}

/**
 * @param before as kept after the part before this one.
 * @param isWhole whether this part is all there is: then columns are typed by their values alone.
 */
export function tableParts(flattening: Flattening, before: readonly SectionMemory[], isWhole: boolean): TableParts {
  const tables = flattening.tables();
  const keys = flattening.keys();
  const { sections } = flattening.checkpoint();
  let changesEarlierRows = false;
  const memory: SectionMemory[] = [];
  const parts = sections.map((section, place): TablePart => {
    const table = tables[place];
    if (table === undefined) throw new Error('a section without its table');
    const known = before.find(({ path }) => path === section.path);
    const inPart = foundKinds(table);
    const found = join(isWhole ? [] : kindsOfLetters(known?.found ?? ''), inPart);
    const pinned = isWhole ? [] : kindsOfLetters(known?.kinds ?? '');
    const kinds = join(pinned, inPart);
    const isChanged = kinds.some((kind, column) => isRewritten(pinned[column], kind));
    if (isChanged || hasNewChoice(section, known)) changesEarlierRows = true;
    memory.push({ ...section, kinds: lettersOf(kinds), found: lettersOf(found) });
    const { path, parentPath } = section;
    return { path, parentPath, table: withKinds(table, kinds), keys: keys[place] ?? [] };
  });
  return { parts, memory, changesEarlierRows: changesEarlierRows && !isWhole };
}

function join(one: readonly KnownKind[], other: readonly KnownKind[]): KnownKind[] {
  return other.map((kind, column) => joinKinds(one[column], kind));
}

function hasNewChoice(section: FlattenedSection, known: SectionMemory | undefined): boolean {
  const before = new Set(known?.added.map(([key]) => key));
  return section.added.some(([key, , , isChoice]) => isChoice === 1 && !before.has(key));
}

/** Leaves out the columns and groups that the form does not have and that a whole reading has not met. */
export function withoutUnmet({ parts, memory }: TableParts): Pick<TableParts, 'parts' | 'memory'> {
  const trimmed = parts.map((part, place): readonly [TablePart, SectionMemory] | undefined => {
    const section = memory[place];
    if (section === undefined) return undefined;
    const first = part.table.headings.length - section.added.length;
    const unmet = new Set(section.added.flatMap(([, , isMet], index) => (isMet === 1 ? [] : [first + index])));
    if (unmet.size === 0) return [part, section];
    const isMet = (_: unknown, column: number) => !unmet.has(column);
    const { headings, kinds, rows } = part.table;
    const table = {
      ...part.table,
      headings: headings.filter(isMet),
      kinds: kinds.filter(isMet),
      rows: rows.map((row) => row.filter(isMet)),
    };
    const letters = (text: string) => [...text].filter(isMet).join('');
    return [
      { ...part, table },
      {
        ...section,
        added: section.added.filter(([, , met]) => met === 1),
        kinds: letters(section.kinds),
        found: letters(section.found),
      },
    ];
  });
  const kept = trimmed.flatMap((entry) => (entry === undefined ? [] : [entry]));
  return { parts: kept.map(([part]) => part), memory: kept.map(([, section]) => section) };
}
