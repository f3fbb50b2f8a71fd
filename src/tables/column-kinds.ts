/**
 * Kinds of columns where a table comes in parts: each part is typed by its own values, and what all parts together are
 * is reckoned here, so that a column ends as if it had been typed by all values at once.
 */
import { restoreText } from './cell-kinds';
import type { Cell, ColumnKind, Table } from './table';

/** Undefined for a column without any value so far. */
export type KnownKind = ColumnKind | undefined;

/** What a column is whose values are of both kinds. */
export function joinKinds(one: KnownKind, other: KnownKind): KnownKind {
  if (one === undefined || one === other) return other;
  if (other === undefined) return one;
  return isNumber(one) && isNumber(other) ? 'decimal' : 'text';
}

/** Whether cells of the one kind must be written anew to be cells of the other. */
export function isRewritten(before: KnownKind, after: KnownKind): boolean {
  const stays = before === undefined || before === after || (isNumber(before) && isNumber(after));
  return !stays;
}

function isNumber(kind: KnownKind): boolean {
  return kind === 'integer' || kind === 'decimal';
}

/** The kinds of a table's columns by their values. */
export function foundKinds({ kinds, rows }: Table): KnownKind[] {
  return kinds.map((kind, column) => (kind === 'text' && rows.every((row) => row[column] === '') ? undefined : kind));
}

/** The table with columns of wider kinds, which its own cells allow. */
export function withKinds(table: Table, kinds: readonly KnownKind[]): Table {
  const widened = table.kinds.map((kind, column) => kinds[column] ?? kind);
  const texts = widened.flatMap((kind, column) => (kind === 'text' && table.kinds[column] !== 'text' ? [column] : []));
  if (texts.length === 0) return { ...table, kinds: widened };
  const rows = table.rows.map((row): Cell[] => {
    const cells = row.slice();
    for (const column of texts) cells[column] = restoreText(table.kinds[column] ?? 'text', cells[column] ?? '');
    return cells;
  });
  return { ...table, kinds: widened, rows };
}

const letters: readonly (readonly [KnownKind, string])[] = [
  [undefined, '-'],
  ['text', 't'],
  ['integer', 'i'],
  ['decimal', 'n'],
  ['date', 'd'],
  ['dateTime', 'm'],
  ['time', 'c'],
];

/** A letter a column, to be kept between runs. */
export function lettersOf(kinds: readonly KnownKind[]): string {
  return kinds.map((kind) => letters.find(([known]) => known === kind)?.[1] ?? '-').join('');
}

export function kindsOfLetters(text: string): KnownKind[] {
  return [...text].map((letter) => letters.find(([, known]) => known === letter)?.[0]);
}
