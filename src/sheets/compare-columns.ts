/** Compares the columns of a table with those of its sheet and those that are remembered. Pure. */

import type { Table } from '../tables/table';
import { columnId, columnIds, type KnownColumn, type SheetLayout } from './layout';
import { isCut, neutralise } from './neutralise';

export interface ColumnComparison {
  /** Heading of each table column as its cell holds it, in export order. */
  readonly headings: readonly string[];
  /** Id of each table column. */
  readonly ids: readonly string[];
  /** Sheet column of each table column as it is now; 0 for a column the sheet does not have yet. */
  readonly sheetColumns: readonly number[];
  /** Indexes of table columns the sheet does not have yet. */
  readonly added: readonly number[];
  /** Sheet columns that were imported before and are not in the export any more, still to be greyed. */
  readonly gone: readonly number[];
  /** Sheet columns that had left the export and are back. */
  readonly returned: readonly number[];
  /** Indexes of table columns whose number format must be set. */
  readonly reformatted: readonly number[];
  /** Sheet columns that are imported, those that left the export included. All others are the user's. */
  readonly imported: ReadonlySet<number>;
  /** Last imported column that stands left of the marker; 0 for none. */
  readonly blockEnd: number;
  /** Columns of the user's that have the heading of an added one, by its table index: the first, and how many there are. */
  readonly namesakes: ReadonlyMap<number, { readonly column: number; readonly count: number }>;
  /** Whether cells of rows that did not change may be missing or old: a column was taken away by the user, or came back. */
  readonly putBack: boolean;
}

/** A heading as its cell will hold it. */
export function textInCell(heading: string): string {
  return isCut(heading) ? neutralise(heading).replace(/^'/, '') : heading;
}

/**
 * Finds the table's columns in the sheet, and what changed since the columns that are remembered. A column that is not
 * remembered is the user's, whatever its heading; where nothing is remembered (the first run was interrupted), all
 * columns left of the marker are ours.
 */
export function compareColumns(
  table: Table,
  layout: SheetLayout | undefined,
  known: readonly KnownColumn[],
): ColumnComparison {
  const knownById = new Map(known.map((column) => [column.id, column]));
  const headings = table.headings.map(textInCell);
  const counts = countHeadings(layout);
  const countOf = (heading: string | undefined) => (heading === undefined ? 0 : counts.get(heading) || 0);
  const columnOf = (id: string, heading?: string): number => {
    const column = layout?.columnOf.get(id) || 0;
    if (known.length === 0) return column < (layout?.markerColumn || 0) ? column : 0;
    const before = knownById.get(id);
    return before !== undefined && countOf(heading) > (before.namesakes ?? -1) ? column : 0;
  };
  const ids = columnIds(headings);
  const sheetColumns = ids.map((id, index) => columnOf(id, headings[index]));
  const added: number[] = [];
  const returned: number[] = [];
  const reformatted: number[] = [];
  const namesakes = new Map<number, { column: number; count: number }>();
  ids.forEach((id, index) => {
    const before = knownById.get(id);
    const column = sheetColumns[index] || 0;
    if (column === 0) added.push(index);
    else if (before !== undefined && before.present !== true) returned.push(column);
    if (column === 0 || before === undefined || before.kind !== table.kinds[index]) reformatted.push(index);
  });
  const inExport = new Set(ids);
  const gone: number[] = [];
  const imported = new Set(sheetColumns.filter((column) => column > 0));
  for (const column of known) {
    const sheetColumn = columnOf(column.id);
    if (sheetColumn > 0) imported.add(sheetColumn);
    if (column.present !== false && !inExport.has(column.id) && sheetColumn > 0) gone.push(sheetColumn);
  }
  for (const index of added) {
    const isNamesake = (heading: string, place: number) => heading === headings[index] && !imported.has(place + 1);
    const column = (layout?.headings.findIndex(isNamesake) ?? -1) + 1;
    if (column > 0) namesakes.set(index, { column, count: countOf(headings[index]) });
  }
  const blockEnd = Math.max(0, ...[...imported].filter((column) => column < (layout?.markerColumn || 0)));
  const isPutBack = returned.length > 0 || added.some((index) => knownById.has(ids[index] || ''));
  const putBack = isPutBack || hasLostNamesake(layout, known);
  return { headings, ids, sheetColumns, added, gone, returned, reformatted, imported, blockEnd, namesakes, putBack };
}

function countHeadings(layout: SheetLayout | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const heading of layout?.headings || []) counts.set(heading, (counts.get(heading) || 0) + 1);
  return counts;
}

/** Whether one of several imported columns with the same heading was taken away: the others are now taken for it. */
function hasLostNamesake(layout: SheetLayout | undefined, known: readonly KnownColumn[]): boolean {
  const lost = new Set(known.map(({ id }) => id).filter((id) => !layout?.columnOf.has(id)));
  if (layout === undefined || lost.size === 0) return false;
  return [...countHeadings(layout)].some(([heading, count]) => lost.has(columnId(heading, count + 1)));
}

/** What to remember of the columns after this refresh: those of the export, and those that left it before or now. */
export function columnsToRemember(
  table: Table,
  comparison: ColumnComparison,
  layout: SheetLayout | undefined,
  known: readonly KnownColumn[],
): KnownColumn[] {
  const present = comparison.ids.map((id, index): KnownColumn => {
    return { id, kind: table.kinds[index] || 'text', present: true };
  });
  const inExport = new Set(comparison.ids);
  const isLeft = ({ id, namesakes }: KnownColumn) =>
    !inExport.has(id) && namesakes === undefined && layout?.columnOf.has(id);
  const left = known.filter(isLeft);
  return present.concat(left.map((column) => ({ ...column, present: false })));
}

/**
 * What to remember of the columns while a refresh changes them, so that one that is interrupted is understood by the
 * next: which columns are ours, and of which the format or the look is uncertain.
 */
export function columnsInProgress(comparison: ColumnComparison, known: readonly KnownColumn[]): KnownColumn[] {
  const { ids, sheetColumns, added, namesakes, reformatted, returned } = comparison;
  const uncertainKind = new Set(reformatted.map((index) => ids[index]));
  const uncertainLook = new Set(returned.map((column) => ids[sheetColumns.indexOf(column)]));
  const inExport = new Set(ids);
  const before = known.map((column): KnownColumn => {
    const isLeaving = !inExport.has(column.id) && column.present !== false;
    return {
      ...column,
      kind: uncertainKind.has(column.id) ? undefined : column.kind,
      present: isLeaving || uncertainLook.has(column.id) ? undefined : column.present,
    };
  });
  const arriving = added.map((index): KnownColumn => {
    return { id: ids[index] || '', kind: undefined, present: true, namesakes: namesakes.get(index)?.count };
  });
  const arrivingIds = new Set(arriving.map(({ id }) => id));
  return before.filter(({ id }) => !arrivingIds.has(id)).concat(arriving);
}

/** Whether a refresh changes anything about the columns themselves. */
export function changesColumns({ added, gone, returned, reformatted }: ColumnComparison): boolean {
  return added.length + gone.length + returned.length + reformatted.length > 0;
}
