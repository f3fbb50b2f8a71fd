/**
 * Recognises columns that were renamed in KoboToolbox. A heading that left the export and one that came at the same place
 * are one column when its cells show the same values: then the heading is rewritten in place, so that the column, what
 * the user made of it and the formulas that point at it stay. Pure.
 */
import { restoreText } from '../tables/cell-kinds';
import type { Table } from '../tables/table';
import type { ColumnComparison } from './compare-columns';
import type { Comparison } from './compare-rows';
import { columnId, type KnownColumn, type SheetLayout } from './layout';

export interface Rename {
  /** Index into the table's headings. */
  readonly index: number;
  /** Sheet column. */
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** Share of the rows that must show the same value under both headings. */
const leastShare = 0.9;
/** Values that must be the same; fewer only where there are not so many rows. */
const leastValues = 3;

/**
 * Pairs columns that left the export with ones that came between the same neighbours. Headings that several columns have
 * are left out: which of them it was would be a guess.
 */
export function findRenameCandidates(
  columns: ColumnComparison,
  layout: SheetLayout,
  known: readonly KnownColumn[],
): Rename[] {
  if (columns.gone.length === 0 || columns.added.length === 0) return [];
  const before = known.filter(({ id, present }) => present !== false && layout.columnOf.has(id)).map(({ id }) => id);
  const inBoth = new Set(before.filter((id) => columns.ids.includes(id)));
  const left = stretchesBetween(before, inBoth);
  const come = stretchesBetween(columns.ids, inBoth);
  const gone = new Set(columns.gone);
  const added = new Set(columns.added);
  const candidates: Rename[] = [];
  left.forEach((old, place) => {
    const next = come.get(place) ?? [];
    if (next.length !== old.length) return;
    old.forEach((id, offset) => {
      const column = layout.columnOf.get(id) ?? 0;
      const index = columns.ids.indexOf(next[offset] ?? '');
      const from = layout.headings[column - 1] ?? '';
      const to = columns.headings[index] ?? '';
      const isClear =
        count(layout.headings, from) === 1 && count(layout.headings, to) === 0 && count(columns.headings, to) === 1;
      if (gone.has(column) && added.has(index) && isClear) candidates.push({ index, column, from, to });
    });
  });
  return candidates;
}

/** Runs of ids that are not in both lists, by what stands before and behind them. */
export function stretchesBetween(ids: readonly string[], inBoth: ReadonlySet<string>): Map<string, string[]> {
  const stretches = new Map<string, string[]>();
  let before = '';
  let stretch: string[] = [];
  for (const id of [...ids, '']) {
    if (id !== '' && !inBoth.has(id)) stretch.push(id);
    else {
      if (stretch.length > 0) stretches.set(`${before} ${id}`, stretch);
      before = id;
      stretch = [];
    }
  }
  return stretches;
}

function count(headings: readonly string[], heading: string): number {
  return headings.filter((other) => other === heading).length;
}

/**
 * Whether the cells of a sheet column are the answers of a table column, in the rows that are in both.
 *
 * @param displayed the sheet column from row 1 on, as people see it.
 */
export function showsAnswers(table: Table, rows: Comparison, index: number, displayed: readonly string[]): boolean {
  let inBoth = 0;
  let same = 0;
  let sameValues = 0;
  rows.tableRowOf.forEach((tableRow, offset) => {
    if (tableRow < 0) return;
    inBoth++;
    const shown = displayed[offset] ?? '';
    if (!isShownAs(shown, table, tableRow, index)) return;
    same++;
    if (shown !== '') sameValues++;
  });
  return same >= leastShare * inBoth && sameValues >= Math.max(1, Math.min(leastValues, inBoth));
}

/**
 * Whether a cell shows what a table says: Sheets shows a date and its time with a space between them, and decimals as the
 * spreadsheet's locale writes them.
 */
export function isShownAs(shown: string, table: Table, tableRow: number, index: number): boolean {
  const kind = table.kinds[index] ?? 'text';
  const answer = restoreText(kind, table.rows[tableRow]?.[index] ?? '');
  return (
    shown === answer || shown === answer.replace('T', ' ') || (kind === 'decimal' && shown.replace(',', '.') === answer)
  );
}

/** The sheet as it will be when the headings have been rewritten, and what is remembered of it. */
export function renameHeadings(
  layout: SheetLayout,
  known: readonly KnownColumn[],
  renames: readonly Rename[],
): { readonly layout: SheetLayout; readonly known: KnownColumn[] } {
  const newId = new Map(renames.map(({ from, to }) => [columnId(from, 1), columnId(to, 1)]));
  const arrived = new Set(newId.values());
  const renamed = known
    // An interrupted run may have announced the new column already.
    .filter(({ id }) => !arrived.has(id))
    .map((column) => ({ ...column, id: newId.get(column.id) ?? column.id }));
  return { layout: withHeadings(layout, renames), known: renamed };
}

/** The sheet as it will be when each of these columns has the heading that it shall have, and no other column has. */
export function withHeadings(layout: SheetLayout, renames: readonly Rename[]): SheetLayout {
  if (renames.length === 0) return layout;
  const headings = [...layout.headings];
  const columnOf = new Map(layout.columnOf);
  for (const { column, to } of renames) {
    headings[column - 1] = to;
    for (const [id, place] of columnOf) if (place === column) columnOf.delete(id);
    columnOf.set(columnId(to, 1), column);
  }
  return { ...layout, headings, columnOf };
}

/** The headings under which the answers were written that the sheet holds. */
export function formerHeadings(table: Table, renames: readonly Rename[]): string[] {
  const headings = [...table.headings];
  for (const { index, from } of renames) headings[index] = from;
  return headings;
}

/**
 * What to remember while headings are rewritten: each renamed column under both, side by side, as either may be there
 * when the next run looks.
 */
export function renamesInProgress(progress: readonly KnownColumn[], renames: readonly Rename[]): KnownColumn[] {
  const oldId = new Map(renames.map(({ from, to }) => [columnId(to, 1), columnId(from, 1)]));
  const remembered: KnownColumn[] = [];
  for (const column of progress) {
    const id = oldId.get(column.id);
    if (id !== undefined) remembered.push({ ...column, id });
    remembered.push(column);
  }
  return remembered;
}
