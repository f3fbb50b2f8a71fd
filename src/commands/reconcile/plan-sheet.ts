/** Plans what is to be written to one sheet, and makes sure that it can be: the last step that may fail without harm. */
import type { Services, Sheet } from '../../ports';
import { type Comparison, findOutdated } from '../../sheets/compare-rows';
import { leaveUnfinished, mergedRows, noMergedRows } from '../../sheets/merged-cells';
import type { Plan } from '../../sheets/operations';
import { planRefresh } from '../../sheets/plan';
import { countFreeRows, countSpareColumns, readKeyColumn } from '../sheets/read-sheet';
import { requireEditable } from '../sheets/require-editable';
import { makeRoom } from '../sheets/room';
import type { ExaminedSheet } from './examine-sheet';

export interface PlannedSheet {
  readonly plan: Plan;
  /** As examined, with those whose marks promise more than their cells hold, or can. */
  readonly rows: Comparison;
  /** Blocks of merged cells that keep answers from being shown. */
  readonly mergedBlocks: number;
}

/** @throws {FieldrowsError} `tooManyCells`, `tooManyColumns`, `sheetProtected`: nothing but blank rows has gone then. */
export function planSheet(services: Services, examined: ExaminedSheet, hasRoom: boolean): PlannedSheet {
  const { task, table, reading, columns, renames, overwritten } = examined;
  const { sheet, isBlank } = task.opened;
  const { layout, markerCells, gridRows, gridColumns } = reading;
  const outdated = findOutdated(examined.rows, columns.putBack, readKeyColumn(sheet, columns, examined.rows));
  const merged = findMergedRows(examined, sheet, outdated);
  const rows = leaveUnfinished(outdated, merged.rows);
  const plan = planRefresh({
    table,
    rows,
    columns,
    layout,
    markerCells,
    gridRows,
    gridColumns,
    spareColumns: countSpareColumns(sheet, reading, columns),
    freeRows: countFreeRows(sheet, reading, rows),
    renames: [...overwritten, ...renames],
    vanishedRows: task.vanishedRows,
  });
  if (!isBlank) requireEditable(sheet, plan);
  const room = {
    sheet,
    before: reading,
    after: { gridRows: plan.gridRowsAfter, gridColumns: plan.gridColumnsAfter },
    columnsNeeded: layout === undefined ? plan.markerColumn : 0,
    trimmable: task.trimmable,
  };
  const columnsTrimmed = hasRoom ? 0 : makeRoom(services, room);
  return {
    plan: { ...plan, gridColumnsAfter: plan.gridColumnsAfter - columnsTrimmed },
    rows,
    mergedBlocks: merged.blocks,
  };
}

/** Only a refresh that writes over rows looks for merged cells: in new rows there are none. */
function findMergedRows({ reading, columns }: ExaminedSheet, sheet: Sheet, { changed, lastOurs }: Comparison) {
  const { layout } = reading;
  if (layout === undefined || changed.length === 0) return noMergedRows;
  const blocks = sheet.mergedBlocks(2, 1, lastOurs - 1, reading.gridColumns);
  const imported = new Set(columns.sheetColumns);
  return mergedRows(blocks, (column) => imported.has(column) || column === layout.markerColumn);
}
