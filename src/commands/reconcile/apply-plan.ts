/**
 * Carries out a plan on its sheet, operation by operation. Stops between two operations when time runs out: what is
 * left is found again by the next refresh, because each row carries the fingerprint of what it holds.
 */
import type { CellValue, Clock, Sheet } from '../../ports';
import { type Comparison, markOf } from '../../sheets/compare-rows';
import { isCut, neutralise } from '../../sheets/neutralise';
import type { Operation, Plan } from '../../sheets/operations';
import { blocksOf, type Segment } from '../../sheets/runs';
import type { Table } from '../../tables/table';

export interface Application {
  readonly complete: boolean;
  /** Whether the columns are what they shall be, so that only rows are left to do. */
  readonly columnsDone: boolean;
  readonly rowsWritten: number;
  readonly rowsToWrite: number;
  /** Cells that were longer than a cell may be. */
  readonly cellsCut: number;
}

export interface ApplyInput {
  readonly sheet: Sheet;
  readonly plan: Plan;
  readonly table: Table;
  readonly rows: Comparison;
  readonly clock: Clock;
  /** Told now and then, before a write, how many rows have been written. */
  readonly onProgress: (rowsWritten: number, rowsToWrite: number) => void;
}

/** Telling costs a call of its own, so a short run tells nothing. */
const progressMilliseconds = 2_000;

export function applyPlan({ sheet, plan, table, rows, clock, onProgress }: ApplyInput): Application {
  const rowsToWrite = plan.operations.reduce(
    (sum, next) => sum + (next.do === 'writeRows' ? next.tableRows.length : 0),
    0,
  );
  let done = 0;
  let rowsWritten = 0;
  let cellsCut = 0;
  let nextProgressAt = clock.now() + progressMilliseconds;

  const writeRows = (segments: readonly Segment[], row: number, tableRows: readonly number[]) => {
    for (const segment of segments) {
      const values = tableRows.map((tableRow) => {
        const cells = rowOfSegment(segment, tableRow, table, rows);
        for (let index = 0; index < cells.length; index++) {
          const cell = cells[index] as CellValue;
          if (isCut(cell)) cellsCut++;
          cells[index] = neutralise(cell);
        }
        return cells;
      });
      sheet.write(row, segment.column, values);
    }
  };

  for (const operation of plan.operations) {
    if (clock.now() >= clock.deadline) {
      return { complete: false, columnsDone: done >= plan.columnOperations, rowsWritten, rowsToWrite, cellsCut };
    }
    if (operation.do === 'writeRows') {
      if (clock.now() >= nextProgressAt) {
        nextProgressAt = clock.now() + progressMilliseconds;
        onProgress(rowsWritten, rowsToWrite);
      }
      writeRows(plan.segments, operation.row, operation.tableRows);
      rowsWritten += operation.tableRows.length;
    } else if (operation.do === 'renumberRows') {
      writeRows(plan.numberingSegments, operation.row, operation.tableRows);
    } else {
      applyShape(sheet, plan, operation);
    }
    done++;
  }
  return { complete: true, columnsDone: true, rowsWritten, rowsToWrite, cellsCut };
}

function rowOfSegment(segment: Segment, tableRow: number, table: Table, rows: Comparison): CellValue[] {
  const cells = table.rows[tableRow] ?? [];
  return segment.parts.map((part) => (part < 0 ? markOf(rows, tableRow) : (cells[part] ?? '')));
}

function applyShape(sheet: Sheet, plan: Plan, operation: Exclude<Operation, { do: 'writeRows' | 'renumberRows' }>) {
  switch (operation.do) {
    case 'insertColumns':
      return sheet.insertColumns(operation.after, operation.columns);
    case 'insertRows':
      return sheet.insertRows(operation.after, operation.rows);
    case 'formatColumns':
      return sheet.formatColumns(operation.blocks, operation.format, 2);
    case 'freezeHeadings':
      return sheet.freezeRows(1);
    case 'hideMarker':
      return sheet.hideColumn(operation.column);
    case 'styleHeadings':
      return sheet.styleHeading(operation.column, operation.columns, operation.style);
    case 'writeHeadings':
      return sheet.write(1, operation.column, [operation.headings.map((heading) => neutralise(heading))]);
    case 'continueFormulas':
      return continueFormulas(sheet, plan, operation.fromRow, operation.rows);
    case 'writeMarks':
      return sheet.write(
        operation.row,
        operation.column,
        operation.marks.map((mark) => [neutralise(mark)]),
      );
    case 'styleRows':
      return styleRows(sheet, plan, operation.rows, operation.style);
    case 'releaseRow':
      return sheet.write(operation.row, plan.markerColumn, [['']]);
    case 'removeRows':
      return sheet.deleteRows(operation.row, operation.rows);
  }
}

function styleRows(sheet: Sheet, plan: Plan, rows: readonly number[], style: 'gone' | 'returned'): void {
  const columns = blocksOf([...plan.importedColumns]);
  const blocks = blocksOf(rows).flatMap(({ column: row, columns: height }) =>
    columns.map((block) => ({ ...block, row, rows: height })),
  );
  if (blocks.length > 0) sheet.styleCells(blocks, style);
}

/** Continues the user's formulas of the last row over the new ones, as a table in a spreadsheet does. */
function continueFormulas(sheet: Sheet, plan: Plan, fromRow: number, rows: number): void {
  const imported = new Set(plan.sheetColumns);
  const formulas = sheet.readFormulas(fromRow, 1, 1, plan.gridColumnsAfter)[0] ?? [];
  const columns: number[] = [];
  formulas.forEach((formula, index) => {
    // An array formula fills the rows below by itself, and breaks when anything stands in its way.
    if (/^=\s*ARRAYFORMULA\s*\(/i.test(formula)) return;
    if (formula !== '' && !imported.has(index + 1) && index + 1 !== plan.markerColumn) columns.push(index + 1);
  });
  for (const block of blocksOf(columns)) sheet.fillDown(fromRow, block.column, block.columns, rows);
}
