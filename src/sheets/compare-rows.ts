/**
 * Compares the rows of a table with those its sheet says it holds. Pure: decides nothing about how to write. Rows are
 * known by the marks of the hidden column alone, so one column is all that must be read.
 */

import type { Table } from '../tables/table';
import { formatMark, goneFingerprint, leavingFingerprint, parseMark } from './layout';
import { findNumberingColumns, fingerprintAnswers, numberRows } from './numbering';
import { findKeyColumn, type KeyColumn, rowKeys } from './row-keys';
import { fateOfAbsent, isLastPart, isOutOfTurn } from './row-ranges';

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
  /** Indexes of the table's columns that only number its rows. */
  readonly numberingColumns: readonly number[];
  /** What these columns say of each table row. */
  readonly numberings: readonly string[];
  /** Rows to be written again, in sheet order: their answers differ, or they are `outdated`. */
  readonly changed: readonly ChangedRow[];
  /** Rows of which only the mark and the numbering differ, in sheet order: none of them is among `changed`. */
  readonly renumbered: readonly ChangedRow[];
  /** Sheet rows whose mark promises what their cells do not hold, ascending. */
  readonly outdated: readonly number[];
  /** Table row of each sheet row that is ours and still in the export; index 0 is row 1 (never ours). */
  readonly tableRowOf: Int32Array;
  /** Indexes into the table's rows that the sheet does not have yet, in server order. */
  readonly added: readonly number[];
  /** Sheet rows whose submission is no longer in the export, ascending. */
  readonly vanished: readonly number[];
  /** Sheet rows that an unfinished reading should have brought and has not, still to be marked as such, ascending. */
  readonly missed: readonly number[];
  /** Sheet rows of ours of which the table says nothing, as they are outside its range, ascending. */
  readonly beyond: readonly number[];
  /** Sheet rows of submissions that are older than those to be kept, ascending. */
  readonly aged: readonly number[];
  /** Sheet rows whose submission left the export in an earlier refresh and that were kept, ascending. */
  readonly kept: readonly number[];
  /** Sheet rows that may be grey and whose submission is back, in sheet order; they are among `changed`, too. */
  readonly revived: readonly number[];
  /** Sheet rows that repeat the mark of a row above (somebody copied a row), ascending: they belong to the user. */
  readonly copies: readonly number[];
  /** Rows of the sheet that were in the export, copies left out. */
  readonly rowsBefore: number;
  /** Last row that is ours; 1 when there is none. */
  readonly lastOurs: number;
  /** Whether the table is all of its reading, or the end of it: only then may rows be removed. */
  readonly isLastPart: boolean;
}

/**
 * @param markerCells the marker column from row 1 to the edge of the grid, as read.
 * @param givenKeys of rows that are known by more than one column: those of repeat groups.
 * @param formerHeadings under which the sheet's rows were written, where columns have been renamed since.
 */
export function compareRows(
  table: Table,
  markerCells: readonly unknown[],
  givenKeys?: readonly string[],
  formerHeadings?: readonly string[],
): Comparison {
  const key: KeyColumn = givenKeys === undefined ? findKeyColumn(table) : { kind: 'given', index: -1 };
  const keys = givenKeys ?? rowKeys(table, key);
  const numberingColumns = findNumberingColumns(table);
  const fingerprints = fingerprintAnswers(table, numberingColumns);
  const former = formerHeadings && fingerprintAnswers({ ...table, headings: formerHeadings }, numberingColumns);
  const numberings = numberRows(table, numberingColumns);
  const tableRowOfKey = new Map<string, number>();
  keys.forEach((value, index) => {
    tableRowOfKey.set(value, index);
  });

  const found = new Uint8Array(keys.length);
  const seen = new Set<string>();
  const tableRowOf = new Int32Array(markerCells.length + 1).fill(-1);
  const changed: ChangedRow[] = [];
  const renumbered: ChangedRow[] = [];
  const absent = { vanished: [] as number[], missed: [] as number[], beyond: [] as number[], aged: [] as number[] };
  const kept: number[] = [];
  const revived: number[] = [];
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
    lastOurs = row;
    const wasKept = mark.fingerprint === goneFingerprint;
    if (!wasKept) rowsBefore++;
    const tableRow = tableRowOfKey.get(mark.key);
    if (tableRow === undefined) {
      const fate = fateOfAbsent(mark, table.range, table.oldestKept);
      (wasKept && fate !== 'aged' ? kept : absent[fate]).push(row);
      continue;
    }
    if (wasKept || mark.fingerprint === leavingFingerprint) revived.push(row);
    found[tableRow] = 1;
    tableRowOf[row - 1] = tableRow;
    const isMarked = mark.fingerprint === fingerprints[tableRow];
    if (!isMarked && mark.fingerprint !== former?.[tableRow]) changed.push({ sheetRow: row, tableRow });
    else if (!isMarked || (mark.numbering !== numberings[tableRow] && !isOutOfTurn(mark, table.range))) {
      renumbered.push({ sheetRow: row, tableRow });
    }
  }

  const added: number[] = [];
  for (let index = 0; index < keys.length; index++) if (found[index] === 0) added.push(index);
  return {
    key,
    keys,
    fingerprints,
    numberingColumns,
    numberings,
    changed,
    renumbered,
    outdated: [],
    tableRowOf,
    added,
    ...absent,
    kept,
    revived,
    copies,
    rowsBefore,
    lastOurs,
    isLastPart: isLastPart(table.range),
  };
}

/** The mark of a row that holds what the table says. */
export function markOf({ keys, fingerprints, numberings }: Comparison, tableRow: number): string {
  return formatMark(keys[tableRow] ?? '', fingerprints[tableRow] ?? '', numberings[tableRow]);
}

/** The mark of a row whose answers are as the table says, and whose numbering is about to be written. */
export function unnumberedMark({ keys, fingerprints }: Comparison, tableRow: number): string {
  return formatMark(keys[tableRow] ?? '', fingerprints[tableRow] ?? '', '?');
}

/** Sheet rows whose marks say that they are as the table has them, ascending. */
export function upToDateRows({ tableRowOf, changed }: Pick<Comparison, 'tableRowOf' | 'changed'>): number[] {
  const edited = new Set(changed.map(({ sheetRow }) => sheetRow));
  const rows: number[] = [];
  tableRowOf.forEach((tableRow, index) => {
    if (tableRow >= 0 && !edited.has(index + 1)) rows.push(index + 1);
  });
  return rows;
}

/**
 * Adds the rows that must be written again although their marks are up to date: all of them where columns were put
 * back; else those that do not show their own key, because somebody sorted some columns of the sheet and not the others.
 *
 * @param keyCells the key's column as read, from row 1 on; undefined when it is not in the sheet.
 */
export function findOutdated(rows: Comparison, allRows: boolean, keyCells: readonly unknown[] | undefined): Comparison {
  const tableRowAt = (sheetRow: number) => rows.tableRowOf[sheetRow - 1] ?? -1;
  const showsItsKey = (sheetRow: number) =>
    keyCells === undefined || String(keyCells[sheetRow - 1]) === rows.keys[tableRowAt(sheetRow)];
  const rewritten = upToDateRows(rows).filter((sheetRow) => allRows || !showsItsKey(sheetRow));
  const changed = [...rows.changed, ...rewritten.map((sheetRow) => ({ sheetRow, tableRow: tableRowAt(sheetRow) }))];
  // A vanished row may come back before it has been removed, an edited one may become what it was before it has been
  // written, and rows beyond the range are read later.
  const edited = rows.changed.map(({ sheetRow }) => sheetRow);
  const outdated = allRows ? rewritten.concat(edited, rows.vanished, rows.aged, rows.beyond) : rewritten;
  if (outdated.length === 0) return rows;
  const ascending = (a: number, b: number) => a - b;
  const rewrittenRows = new Set(rewritten);
  return {
    ...rows,
    renumbered: rows.renumbered.filter(({ sheetRow }) => !rewrittenRows.has(sheetRow)),
    outdated: [...outdated].sort(ascending),
    changed: changed.sort((a, b) => ascending(a.sheetRow, b.sheetRow)),
  };
}
