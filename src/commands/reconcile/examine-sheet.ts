/** Compares one sheet with one table. Reads only, so that an import of several sheets can look at all of them first. */
import { FieldrowsError } from '../../errors';
import type { SheetMemory } from '../../settings/saved-imports';
import { type ColumnComparison, compareColumns } from '../../sheets/compare-columns';
import { type Comparison, compareRows } from '../../sheets/compare-rows';
import type { KnownColumn } from '../../sheets/layout';
import { withoutLeft } from '../../sheets/leaving-columns';
import type { VanishedRows } from '../../sheets/operations';
import { type Rename, withHeadings } from '../../sheets/renames';
import { checkShrinkage } from '../../sheets/shrink-guard';
import type { SubmissionRange, Table } from '../../tables/table';
import { knownColumn } from '../sheets/column-memory';
import { findImportedColumns } from '../sheets/find-columns';
import { findOverwrittenHeadings } from '../sheets/find-overwritten';
import { findRenames } from '../sheets/find-renames';
import { lostHeadings } from '../sheets/lost-headings';
import type { OpenedSheet } from '../sheets/open-sheet';
import { blankSheet, readSheet, type SheetReading } from '../sheets/read-sheet';
import type { Treatment } from '../targets/treat-targets';

export interface SheetTask {
  readonly opened: OpenedSheet;
  /** Undefined where the export holds nothing for this sheet. */
  readonly table: Table | undefined;
  /** Keys of rows that no column of the table identifies alone; undefined where a column does. */
  readonly keys: readonly string[] | undefined;
  /** Number of the oldest submission that is kept; 0 where all are. */
  readonly oldestKept: number;
  /** For messages and kept notes. */
  readonly importName: string;
  readonly memory: SheetMemory;
  readonly vanishedRows: VanishedRows;
  /** Google's numbers of the add-on's other sheets, that this refresh leaves alone. */
  readonly trimmable: readonly number[];
  /** Whether what changes is listed on a sheet of its own. */
  readonly changeLog: boolean;
  /** Of the import; 0 before the first one. */
  readonly lastCompleteAt: number;
  /** What was done with the columns of the table; undefined where nobody has chosen among them. */
  readonly treatment: Treatment | undefined;
  /** Which submissions the table is of; all there are unless told. */
  readonly range?: SubmissionRange | undefined;
  /** Of a reading in portions: how many rows there were before its first one. */
  readonly settledRows?: number | undefined;
}

export interface RowCounts {
  readonly received: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface ExaminedSheet {
  readonly task: SheetTask;
  readonly table: Table;
  /** With the headings as they will be once renamed columns have their new ones. */
  readonly reading: SheetReading;
  readonly renames: readonly Rename[];
  /** Headings of imported columns that a person has overwritten, to be put back. */
  readonly overwritten: readonly Rename[];
  readonly known: readonly KnownColumn[];
  readonly columns: ColumnComparison;
  readonly rows: Comparison;
  readonly counts: RowCounts;
  /** Rows that have gone before the comparison because they were too old, and how many of them had notes beside them. */
  readonly agedOut: { readonly rows: number; readonly notes: number };
  /** Why a person should be asked first. */
  readonly shrinkage: FieldrowsError<'wouldRemoveTooMuch'> | undefined;
}

/** @throws {FieldrowsError} `sheetNotEmpty`, `headingTaken`, and as `lostHeadings` */
export function examineSheet(task: SheetTask): ExaminedSheet {
  const { opened, keys, importName, memory } = task;
  const { sheet } = opened;
  const asRead = readOwnSheet(opened);
  const known = withoutLeft(memory.columns.map(knownColumn), memory.leaving, asRead.layout);
  const table = {
    ...(task.table ?? tableWithoutRows(asRead, known)),
    range: task.range,
    oldestKept: task.oldestKept,
  };
  const asMarked = compareRows(table, asRead.markerCells, keys);
  const layout = findImportedColumns(sheet, asRead, known, table, () => asMarked);
  const overwritten = layout === undefined ? [] : findOverwrittenHeadings(sheet, layout, known, table, asMarked);
  const reading = { ...asRead, layout: layout && withHeadings(layout, overwritten) };
  const found = findRenames({
    sheet,
    table,
    reading,
    known,
    columns: compareColumns(table, reading.layout, known),
    rows: asMarked,
    keys,
  });
  const { rows } = found;
  const columns = withPutBack(found.columns, memory.leaving);
  const removed = task.vanishedRows === 'keep' ? 0 : rows.vanished.length;
  const rowsBefore = Math.min(rows.rowsBefore, task.settledRows ?? rows.rowsBefore);
  const shrinkage = checkShrinkage(importName, rowsBefore, removed, rows.beyond.length > 0);
  const agedOut = { rows: 0, notes: 0 };
  return { task, table, ...found, overwritten, columns, counts: countRows(table, rows), agedOut, shrinkage };
}

/** A column that an interrupted refresh took out and that comes again is blank, whatever the marks of the rows promise. */
function withPutBack(columns: ColumnComparison, leaving: SheetMemory['leaving'] = []): ColumnComparison {
  const left = new Set(leaving.map(([id]) => id));
  return columns.added.some((index) => left.has(columns.ids[index] ?? '')) ? { ...columns, putBack: true } : columns;
}

function readOwnSheet({ sheet, isBlank, isNew }: OpenedSheet): SheetReading {
  const reading = isBlank ? blankSheet : readSheet(sheet);
  if (reading !== undefined) return reading;
  throw isNew ? new FieldrowsError('sheetNotEmpty', { sheetName: sheet.name() }) : lostHeadings(sheet);
}

/** An export leaves out a repeat group that has no rows, with its headings: those of the sheet stay as they are. */
function tableWithoutRows({ layout }: SheetReading, known: readonly KnownColumn[]): Table {
  const present = known.filter((column) => column.present !== false && layout?.columnOf.has(column.id));
  const headings = present.map(({ id }) => layout?.headings[(layout.columnOf.get(id) ?? 0) - 1] ?? '');
  return { name: '', headings, kinds: present.map(({ kind }) => kind ?? 'text'), rows: [], notices: [] };
}

function countRows(table: Table, rows: Comparison): RowCounts {
  return {
    received: table.rows.length,
    added: rows.added.length + rows.revived.length,
    changed: rows.changed.length - rows.revived.length,
    removed: rows.vanished.length + rows.aged.length,
  };
}

/** What several sheets count together. @param unread rows that were received and not even looked at. */
export function sumCounts(sheets: readonly (ExaminedSheet | undefined)[], unread = 0): RowCounts {
  const sum = { received: unread, added: 0, changed: 0, removed: 0 };
  for (const sheet of sheets) {
    if (sheet === undefined) continue;
    sum.received += sheet.counts.received;
    sum.added += sheet.counts.added;
    sum.changed += sheet.counts.changed;
    sum.removed += sheet.counts.removed + sheet.agedOut.rows;
  }
  return sum;
}
