/**
 * Compares a table with what its sheet says it holds. Pure: reads nothing but its arguments, decides nothing about
 * how to write. Rows are known by the marks of the hidden column alone, so one column is all that must be read.
 */

import { restoreText } from '../tables/cell-kinds';
import { columnSeeds, fingerprintRow } from '../tables/hash';
import type { Table } from '../tables/table';
import { columnIds, type KnownColumn, parseMark, type SheetLayout } from './layout';

/** What identifies a submission: its number, its lasting identifier, or only its place in the export. */
export type KeyKind = 'id' | 'rootUuid' | 'position';

export interface KeyColumn {
  readonly kind: KeyKind;
  /** Index into the table's headings; -1 for `position`. */
  readonly index: number;
}

/**
 * Chooses the column whose values identify the rows: `_id`, else `meta/rootUuid`, else the position. Never `_uuid`
 * (changes when a submission is edited) nor `_index` (numbered anew in each export). System columns come last, so of
 * equal headings the last one counts; a column with a blank or repeated value is no key.
 */
export function findKeyColumn(table: Table): KeyColumn {
  const candidates: readonly (readonly [KeyKind, string])[] = [
    ['id', '_id'],
    ['rootUuid', 'meta/rootUuid'],
  ];
  for (const [kind, heading] of candidates) {
    const index = table.headings.lastIndexOf(heading);
    if (index >= 0 && hasDistinctValues(table, index)) return { kind, index };
  }
  return { kind: 'position', index: -1 };
}

function hasDistinctValues(table: Table, index: number): boolean {
  const seen = new Set<unknown>();
  for (const row of table.rows) {
    const value = row[index];
    if (value === '' || value === undefined || seen.has(value)) return false;
    seen.add(value);
  }
  return true;
}

/** The key of each row, in order. */
export function rowKeys(table: Table, key: KeyColumn): string[] {
  if (key.kind === 'position') return table.rows.map((_row, index) => `#${index + 1}`);
  const kind = table.kinds[key.index] || 'text';
  return table.rows.map((row) => restoreText(kind, row[key.index] as string | number));
}

export interface ChangedRow {
  /** Row number in the sheet. */
  readonly sheetRow: number;
  /** Index into the table's rows. */
  readonly tableRow: number;
}

export interface Comparison {
  readonly key: KeyColumn;
  readonly keys: readonly string[];
  readonly fingerprints: readonly string[];
  /** Rows whose answers differ, in sheet order. */
  readonly changed: readonly ChangedRow[];
  /** Table row of each sheet row that is ours and still in the export; index 0 is row 1 (never ours). */
  readonly tableRowOf: Int32Array;
  /** Indexes into the table's rows that the sheet does not have yet, in server order. */
  readonly added: readonly number[];
  /** Sheet rows whose submission is no longer in the export, ascending. */
  readonly vanished: readonly number[];
  /** Sheet rows that repeat the mark of a row above (somebody copied a row), ascending: they belong to the user. */
  readonly copies: readonly number[];
  /** Rows of the sheet that are ours, copies left out. */
  readonly rowsBefore: number;
  /** Last row that is ours; 1 when there is none. */
  readonly lastOurs: number;
}

/**
 * @param markerCells the marker column from row 1 to the edge of the grid, as read.
 */
export function compareRows(table: Table, markerCells: readonly unknown[]): Comparison {
  const key = findKeyColumn(table);
  const keys = rowKeys(table, key);
  const seeds = columnSeeds(table);
  const fingerprints = table.rows.map((row) => fingerprintRow(seeds, row));
  const tableRowOfKey = new Map<string, number>();
  keys.forEach((value, index) => {
    tableRowOfKey.set(value, index);
  });

  const found = new Uint8Array(keys.length);
  const seen = new Set<string>();
  const tableRowOf = new Int32Array(markerCells.length + 1).fill(-1);
  const changed: ChangedRow[] = [];
  const vanished: number[] = [];
  const copies: number[] = [];
  let rowsBefore = 0;
  let lastOurs = 1;
  for (let row = 2; row <= markerCells.length; row++) {
    const mark = parseMark(markerCells[row - 1]);
    if (mark === undefined) continue;
    if (seen.has(mark.key)) {
      copies.push(row);
      continue;
    }
    seen.add(mark.key);
    rowsBefore++;
    lastOurs = row;
    const tableRow = tableRowOfKey.get(mark.key);
    if (tableRow === undefined) {
      vanished.push(row);
      continue;
    }
    found[tableRow] = 1;
    tableRowOf[row - 1] = tableRow;
    if (mark.fingerprint !== fingerprints[tableRow]) changed.push({ sheetRow: row, tableRow });
  }

  const added: number[] = [];
  for (let index = 0; index < keys.length; index++) if (found[index] === 0) added.push(index);
  return { key, keys, fingerprints, changed, tableRowOf, added, vanished, copies, rowsBefore, lastOurs };
}

export interface ColumnComparison {
  /** Id of each table column, in export order. */
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
}

/** Finds the table's columns in the sheet, and what changed since the columns that are remembered. */
export function compareColumns(
  table: Table,
  layout: SheetLayout | undefined,
  known: readonly KnownColumn[],
): ColumnComparison {
  const ids = columnIds(table.headings);
  const knownById = new Map(known.map((column) => [column.id, column]));
  const sheetColumns = ids.map((id) => layout?.columnOf.get(id) || 0);
  const added: number[] = [];
  const returned: number[] = [];
  const reformatted: number[] = [];
  ids.forEach((id, index) => {
    const before = knownById.get(id);
    const column = sheetColumns[index] || 0;
    if (column === 0) added.push(index);
    else if (before !== undefined && !before.present) returned.push(column);
    if (column === 0 || before === undefined || before.kind !== table.kinds[index]) reformatted.push(index);
  });
  const inExport = new Set(ids);
  const gone: number[] = [];
  for (const column of known) {
    const sheetColumn = layout?.columnOf.get(column.id) || 0;
    if (column.present && !inExport.has(column.id) && sheetColumn > 0) gone.push(sheetColumn);
  }
  return { ids, sheetColumns, added, gone, returned, reformatted };
}

/** What to remember of the columns after this refresh: those of the export, and those that left it before or now. */
export function columnsToRemember(
  table: Table,
  comparison: ColumnComparison,
  layout: SheetLayout | undefined,
  known: readonly KnownColumn[],
): KnownColumn[] {
  const present = comparison.ids.map((id, index) => ({
    id,
    kind: table.kinds[index] || 'text',
    present: true as boolean,
  }));
  const inExport = new Set(comparison.ids);
  const left = known.filter((column) => !inExport.has(column.id) && layout?.columnOf.has(column.id));
  return present.concat(left.map((column) => ({ ...column, present: false })));
}
