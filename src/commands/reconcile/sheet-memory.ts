/** What an import remembers of one sheet until the next refresh, and whether the sheet is still as remembered. */
import type { Sheet } from '../../ports';
import type { SheetMemory } from '../../settings/saved-imports';
import { changesColumns, columnsInProgress, columnsToRemember } from '../../sheets/compare-columns';
import { isInExport, type KnownColumn, markerHeading, readLayout } from '../../sheets/layout';
import { fingerprintMarks } from '../../sheets/marks-after';
import { rememberPlaces } from '../../sheets/namesakes';
import type { Plan } from '../../sheets/operations';
import { missingColumns } from '../../sheets/overwritten-headings';
import { renamesInProgress } from '../../sheets/renames';
import { isLastPart } from '../../sheets/row-ranges';
import { knownColumn, storedColumn } from '../sheets/column-memory';
import { treatmentMemory } from '../targets/treat-targets';
import type { Application } from './apply-plan';
import type { ExaminedSheet } from './examine-sheet';

/**
 * The columns as a run must know them that comes after an interruption of this one.
 *
 * @returns undefined where an interruption changes nothing about what is remembered.
 */
export function columnsWhileWriting(examined: ExaminedSheet): SheetMemory['columns'] | undefined {
  const { reading, columns, renames, known, shrinkage } = examined;
  if (reading.layout === undefined) return undefined;
  if (!changesColumns(columns) && renames.length === 0 && shrinkage === undefined) return undefined;
  return renamesInProgress(columnsInProgress(columns, known), renames).map(storedColumn);
}

/**
 * @param beginning the columns as remembered while the refresh was writing.
 * @param marks the marker column as the plan leaves it.
 * @param isFinal whether all rows of the sheet could be finished.
 */
export function memoryAfter(
  examined: ExaminedSheet,
  plan: Plan,
  marks: readonly unknown[],
  applied: Application,
  beginning: SheetMemory['columns'],
  isFinal: boolean,
): SheetMemory {
  const { task, table, columns, reading, known } = examined;
  const { seen, waiting, leaving } = task.memory;
  const remembered = placesAfter(columnsToRemember(table, columns, reading.layout, known), examined, plan);
  return {
    // What was seen before stays so until all rows are done: until then old answers may be in the sheet.
    ...(applied.complete && task.table !== undefined && isLastPart(table.range)
      ? treatmentMemory(task.treatment)
      : { seen, waiting, leaving }),
    rows: applied.complete ? marks.filter(isInExport).length : rowsDone(examined, applied),
    // An unfinished sheet must not look unchanged to the next run.
    sheetFingerprint: applied.complete && isFinal ? fingerprintMarks(marks) : '',
    markerColumn: plan.markerColumn,
    columns: applied.columnsDone ? remembered.map(storedColumn) : beginning,
  };
}

/** How many rows of the table the sheet holds, where the plan was not carried out to its end. */
export function rowsDone({ table, rows }: ExaminedSheet, { rowsToWrite, rowsWritten }: Application): number {
  // Of a table that is only part of the sheet's rows, those that were there count at least.
  if (table.range !== undefined) return rows.rowsBefore;
  return Math.max(0, table.rows.length - (rowsToWrite - rowsWritten));
}

function placesAfter(remembered: readonly KnownColumn[], { reading, columns }: ExaminedSheet, plan: Plan) {
  const columnOf = new Map<string, number>();
  reading.layout?.columnOf.forEach((column, id) => {
    columnOf.set(id, plan.moved(column));
  });
  columns.ids.forEach((id, index) => {
    columnOf.set(id, plan.sheetColumns[index] ?? 0);
  });
  return rememberPlaces(remembered, plan.headings, columnOf);
}

/**
 * Whether nobody has moved, added or removed rows since the last complete refresh, nor taken away a column or its heading.
 * Reads one column and one row.
 */
export function isAsLeft(sheet: Sheet | undefined, memory: SheetMemory): boolean {
  if (sheet === undefined || memory.sheetFingerprint === '') return false;
  const marks = sheet.readColumn(memory.markerColumn);
  if (marks?.[0] !== markerHeading || fingerprintMarks(marks) !== memory.sheetFingerprint) return false;
  const layout = readLayout(sheet.readRow(1));
  return layout !== undefined && missingColumns(layout, memory.columns.map(knownColumn)).length === 0;
}
