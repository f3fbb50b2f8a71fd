/**
 * Turns a comparison into operations on the sheet, in the order in which they may be interrupted after any of them:
 * columns, formats, headings, changed rows, new rows, vanished rows. Doing a plan twice, or its rest after an
 * interruption, changes nothing more. Pure.
 */
import { unnumberedMark } from './compare-rows';
import { formatMark } from './layout';
import type { Operation, Plan, PlanInput } from './operations';
import { formatOperations, headingOperations, headingsAfter, placeColumns } from './plan-columns';
import { keepRows, markMissed, unmarkOutdated } from './plan-marks';
import { blocksOf, coalesce, cutIntoWrites, type Run, type Segment, segmentsOf, widthOf } from './runs';

export function planRefresh(input: PlanInput): Plan {
  const placement = placeColumns(input);
  const { markerColumn, sheetColumns } = placement;
  const segments = segmentsOf(sheetColumns, markerColumn);
  // Marks that promise too much go first: from then on an interruption anywhere is noticed.
  const operations: Operation[] = [...unmarkOutdated(input), ...placement.operations];

  operations.push(...formatOperations(input, sheetColumns));
  operations.push(...headingOperations(input, placement));
  const columnOperations = operations.length;

  const numberingSegments = segmentsOf(sheetColumns, markerColumn, input.rows.numberingColumns);
  let cellsToWrite = 0;
  const write = (
    verb: 'writeRows' | 'renumberRows',
    { row, tableRows }: Run,
    parts: readonly Segment[],
    unfinished: (tableRow: number) => string,
  ) => {
    const width = widthOf(parts);
    let next = row;
    for (const chunk of cutIntoWrites(tableRows, width, (tableRow) => textOf(input.table, parts, tableRow))) {
      // Cells that lie apart cannot be written at once: while half of them are, the row must not look finished.
      if (parts.length > 1) {
        operations.push({ do: 'writeMarks', row: next, column: markerColumn, marks: chunk.map(unfinished) });
      }
      operations.push({ do: verb, row: next, tableRows: chunk });
      next += chunk.length;
      cellsToWrite += chunk.length * width;
    }
  };
  const writeRows = (run: Run) =>
    write('writeRows', run, segments, (tableRow) => formatMark(input.rows.keys[tableRow] || '', ''));

  const { added, changed, renumbered, lastOurs, tableRowOf } = input.rows;
  if (input.rows.revived.length > 0) operations.push({ do: 'styleRows', rows: input.rows.revived, style: 'returned' });
  for (const run of coalesce(changed, tableRowOf, widthOf(segments))) writeRows(run);
  // After the changed rows, because what lies between two renumbered ones must hold its answers already.
  for (const run of coalesce(renumbered, tableRowOf, widthOf(numberingSegments)))
    write('renumberRows', run, numberingSegments, (tableRow) => unnumberedMark(input.rows, tableRow));
  for (const row of input.rows.copies) operations.push({ do: 'releaseRow', row });

  const room = roomForNewRows(input);
  operations.push(...room.operations);
  if (added.length > 0) {
    // Rows that are inserted have the look of the row above, as may rows that an interrupted run has inserted.
    if (input.vanishedRows === 'keep' || input.rows.kept.length > 0) {
      const rows = added.map((_tableRow, index) => lastOurs + 1 + index);
      operations.push({ do: 'styleRows', rows, style: 'returned' });
    }
    if (lastOurs > 1) operations.push({ do: 'continueFormulas', fromRow: lastOurs, rows: added.length });
    writeRows({ row: lastOurs + 1, tableRows: added });
  }

  operations.push(...markMissed(input, markerColumn));
  if (input.vanishedRows === 'keep') operations.push(...keepRows(input, markerColumn));
  const removal = removeRows(rowsToRemove(input), room.gridRows);
  operations.push(...removal.operations);
  return {
    operations,
    columnOperations,
    segments,
    numberingSegments,
    markerColumn,
    sheetColumns,
    importedColumns: new Set([...sheetColumns, ...[...input.columns.imported].map(placement.moved)]),
    headings: headingsAfter(input, placement),
    moved: placement.moved,
    cellsToWrite,
    gridRowsAfter: removal.gridRows,
    gridColumnsAfter: placement.gridColumns,
  };
}

/** Characters of a row's cells, as far as they are text. */
function textOf({ rows }: PlanInput['table'], parts: readonly Segment[], tableRow: number): number {
  const cells = rows[tableRow] ?? [];
  let characters = 0;
  for (const segment of parts) {
    for (const part of segment.parts) {
      const cell = cells[part];
      if (typeof cell === 'string') characters += cell.length;
    }
  }
  return characters;
}

/** Makes room for new rows directly below our last one, moving what the user wrote there down as a whole. */
function roomForNewRows(input: PlanInput): { operations: Operation[]; gridRows: number } {
  const { added, lastOurs } = input.rows;
  const missing = added.length - input.freeRows;
  if (missing <= 0) return { operations: [], gridRows: input.gridRows };
  const after = lastOurs + input.freeRows;
  return {
    operations: [{ do: 'insertRows', after, rows: missing }],
    gridRows: input.gridRows + missing,
  };
}

/** Rows that are too old always go; those that left the export only by choice, and then with those that were kept once. */
export function rowsToRemove({ rows, vanishedRows }: Pick<PlanInput, 'rows' | 'vanishedRows'>): readonly number[] {
  const { aged, vanished, kept, isLastPart } = rows;
  if (vanishedRows === 'keep' || !isLastPart) return aged;
  return aged.length + kept.length === 0 ? vanished : [...aged, ...vanished, ...kept].sort((a, b) => a - b);
}

/** Removes from the bottom up, so that the numbers of the rows above stay right. */
function removeRows(vanished: readonly number[], gridRows: number): { operations: Operation[]; gridRows: number } {
  const operations: Operation[] = [];
  let rows = gridRows;
  // Google refuses to delete the last row that is not frozen.
  if (vanished.length > 0 && gridRows - vanished.length < 2) {
    operations.push({ do: 'insertRows', after: gridRows, rows: 1 });
    rows++;
  }
  const runs = blocksOf(vanished).reverse();
  for (const { column: row, columns: count } of runs) operations.push({ do: 'removeRows', row, rows: count });
  return { operations, gridRows: rows - vanished.length };
}
