/**
 * Whether all that an import's sheets need fits into the spreadsheet: asked before the first of them is made or written
 * to. Blank rows of the add-on's other sheets are given up for it; where that is not enough, the error says what would fit.
 */
import { FieldrowsError } from '../../errors';
import { maxSheetColumns, maxSpreadsheetCells, newSheetGrid } from '../../limits';
import { cellSampleEntries, readCellSamples, withCellSample } from '../../settings/cell-samples';
import { rowsToRemove } from '../../sheets/plan';
import { freeColumns } from '../../sheets/plan-columns';
import { findKeyColumn, rowKeys } from '../../sheets/row-keys';
import { cellsOf, type SheetNeed, whatFits } from '../../sheets/what-fits';
import type { ExaminedSheet } from '../reconcile/examine-sheet';
import { type Grid, gridsBeside, noticeableCells, spareColumnsOf, spareRowsOf, type Trim } from '../sheets/room';
import { sheetIdsOfOthers } from '../targets/targets';
import type { Attempt } from './attempt';
import type { ExaminedTarget, ExaminedTargets } from './examine-targets';

/**
 * A first import of fewer cells is not worth two calls a sheet: in a spreadsheet that has no room for so few, Google itself
 * refuses the new sheet.
 */
const noticeableFirst = maxSpreadsheetCells / 100;
/** A spreadsheet with more is counted at each refresh that adds rows, others once a day. */
const nearlyFull = maxSpreadsheetCells * 0.8;
const day = 24 * 3_600_000;
/** The sheets of kept notes, of changes and of the status may be made on the way. */
const cellsOfOwnSheets = 3 * newSheetGrid.rows * newSheetGrid.columns;

/** tight: there is room only once what is too old has gone, or blank cells have been given up. unknown: nobody asked. */
export type Space = 'ample' | 'tight' | 'unknown';

/** @throws {FieldrowsError} `tooManyColumns`, `doesNotFit` */
export function requireSpace(attempt: Attempt, { targets }: ExaminedTargets): Space {
  const { services, settings } = attempt;
  const needs = targets.map(needOf);
  const widest = Math.max(...needs.map(({ gridColumns }) => gridColumns));
  if (widest > maxSheetColumns) throw new FieldrowsError('tooManyColumns', { needed: widest });

  const needed = cellsOf(needs);
  const samples = readCellSamples(settings.properties);
  const [countedAt = 0, cellsBefore = 0] = samples[samples.length - 1] ?? [];
  const now = services.clock.now();
  const isFirst = targets.some(({ sheet }) => sheet === undefined);
  const growth = needed + agedCells(targets) - targets.reduce((sum, { sheet }) => sum + cellsNow(sheet), 0);
  const isLarge = needed >= (isFirst ? noticeableFirst : noticeableCells);
  const isWatched = cellsBefore < nearlyFull && now - countedAt < day;
  const mayMatter = growth > 0 && (isLarge || !(isFirst || isWatched));
  if (!mayMatter) return 'unknown';

  const own = targets.flatMap(({ sheet }) => sheet?.task.opened.sheet.sheetId() ?? []);
  const { grids: others, cells: elsewhere } = gridsBeside(services.spreadsheet, own);
  const available = maxSpreadsheetCells - elsewhere;
  if (needed > available) {
    const trims = trimsOf(attempt, others);
    const spare = trims.reduce((sum, { cells }) => sum + cells, 0) + spareColumnCells(targets, needs);
    if (needed > available + spare) throw doesNotFit(needs, needed, available + spare);
    let missing = needed - available;
    for (const { sheet, row, rows, cells } of trims) {
      if (missing > 0) sheet.deleteRows(row, rows);
      missing -= cells;
    }
  }
  services.documentStore.write(cellSampleEntries(withCellSample(samples, now, elsewhere + needed)));
  return needed + agedCells(targets) + cellsOfOwnSheets > available ? 'tight' : 'ample';
}

function agedCells(targets: readonly ExaminedTarget[]): number {
  return targets.reduce(
    (sum, { sheet }) => sum + (sheet === undefined ? 0 : sheet.rows.aged.length * sheet.reading.gridColumns),
    0,
  );
}

/** What a sheet will need at least: where new rows come in above a person's own, it may be a little more. */
function needOf({ target, sheet }: ExaminedTarget): SheetNeed {
  const { table, keys = table && rowKeys(table, findKeyColumn(table)) } = target;
  const columns = table?.headings.length ?? 0;
  const need = { keys: keys ?? [], columns };
  if (sheet === undefined || sheet.reading.layout === undefined) {
    const grid =
      sheet === undefined ? newSheetGrid : { rows: sheet.reading.gridRows, columns: sheet.reading.gridColumns };
    const gridRows = Math.max(grid.rows, need.keys.length + 1);
    const gridColumns = Math.max(grid.columns, columns + 1 + freeColumns);
    return { ...need, gridRows, gridColumns, leastRows: grid.rows };
  }
  const { reading, rows, task } = sheet;
  const inserted = Math.max(0, rows.added.length - (reading.gridRows - rows.lastOurs));
  const removed = rowsToRemove({ rows, vanishedRows: task.vanishedRows }).length;
  return {
    ...need,
    leastRows: 0,
    gridRows: reading.gridRows + inserted - removed,
    gridColumns: reading.gridColumns + sheet.columns.added.length,
  };
}

function cellsNow(sheet: ExaminedSheet | undefined): number {
  return sheet === undefined ? 0 : sheet.reading.gridRows * sheet.reading.gridColumns;
}

/** Blank rows that can be given up, and how many cells that are. */
function trimsOf({ settings, saved }: Attempt, others: readonly Grid[]): (Trim & { readonly cells: number })[] {
  const trimmable = sheetIdsOfOthers(settings, saved);
  return others
    .filter(({ sheet }) => trimmable.includes(sheet.sheetId()))
    .flatMap(({ sheet, rows, columns }) => {
      const trim = spareRowsOf(sheet, rows);
      return trim === undefined ? [] : [{ ...trim, cells: trim.rows * columns }];
    });
}

/** Blank columns of large sheets are given up when these are written to (`room.ts`). */
function spareColumnCells(targets: readonly ExaminedTarget[], needs: readonly SheetNeed[]): number {
  return targets.reduce((sum, { sheet }, index) => {
    const { gridRows = 0, gridColumns = 0 } = needs[index] ?? {};
    if (sheet?.reading.layout === undefined || gridRows * gridColumns < noticeableCells) return sum;
    return sum + spareColumnsOf(sheet.task.opened.sheet, sheet.reading.gridColumns, 0) * gridRows;
  }, 0);
}

function doesNotFit(needs: readonly SheetNeed[], needed: number, free: number): FieldrowsError<'doesNotFit'> {
  const [submissions] = needs;
  return new FieldrowsError('doesNotFit', {
    needed,
    free,
    columns: submissions?.columns ?? 0,
    submissions: submissions?.keys.length ?? 0,
    ...whatFits(needs, free),
  });
}
