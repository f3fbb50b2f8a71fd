/**
 * Takes out of a sheet, and out of the change log, what a person has decided not to have in the spreadsheet any more.
 * Whatever is interrupted here is found again by the next refresh: the log is cleaned before the column goes that says it
 * must be, and a column that is going is announced before it goes.
 */
import type { Remark } from '../../settings/saved-imports';
import { compareRows } from '../../sheets/compare-rows';
import { parseMark } from '../../sheets/layout';
import { findLeavingColumns, type LeavingColumn, withoutLeft } from '../../sheets/leaving-columns';
import { blocksOf } from '../../sheets/runs';
import { knownColumn } from '../sheets/column-memory';
import { findImportedColumns } from '../sheets/find-columns';
import type { OwnSheets } from '../sheets/own-sheets';
import { readSheet, type SheetReading } from '../sheets/read-sheet';
import { newlyHidden, tableAsShown } from '../targets/treat-targets';
import { forgetAnswers } from './change-log';
import type { SheetTask } from './examine-sheet';

export interface TreatedSheet {
  /** Knows no more of the columns that were taken out. */
  readonly task: SheetTask;
  readonly remarks: readonly Remark[];
}

/**
 * @param begin Told before the first column goes.
 * @param otherNames Import names, with those of repeat groups, whose lines in the change log are none of this import's.
 * @returns undefined where there was nothing to take out.
 * @throws {FieldrowsError} `headingTaken`, `sheetProtected`, `spreadsheetBusy`
 */
export function applyTreatment(
  task: SheetTask,
  ownSheets: OwnSheets,
  otherNames: ReadonlySet<string>,
  begin: (memory: SheetTask['memory']) => void,
): TreatedSheet | undefined {
  const { opened, treatment, keys, memory } = task;
  if (treatment === undefined || opened.isBlank) return undefined;
  const { sheet } = opened;
  const reading = readSheet(sheet);
  if (reading?.layout === undefined) return undefined;
  const { whole } = treatment;
  const known = withoutLeft(memory.columns.map(knownColumn), memory.leaving, reading.layout);
  const shown = tableAsShown(treatment);
  const compared = () => compareRows(shown, reading.markerCells, keys);
  const layout = findImportedColumns(sheet, reading, known, shown, compared) ?? reading.layout;
  const leaving = findLeavingColumns(whole, task.table ?? whole, layout, known, treatment.hiddenAway);

  const headings = newlyHidden(treatment).map((index) => whole.headings[index] ?? '');
  forgetAnswers(ownSheets, new Set([...headings, ...leaving.map(({ heading }) => heading)]), otherNames);
  if (leaving.length === 0) return undefined;

  const announced = { ...memory, leaving: leaving.map(({ id, witness }): [string, string] => [id, witness]) };
  begin(announced);
  const emptied = leaving.filter((column) => !takeOut(task, reading, column));
  const gone = new Set(leaving.map(({ id }) => id));
  const remark = (code: string, columns: readonly LeavingColumn[]): Remark[] =>
    columns.length === 0 ? [] : [{ code, details: { headings: columns.map(({ heading }) => heading).reverse() } }];
  return {
    task: { ...task, memory: { ...announced, columns: memory.columns.filter(([id]) => !gone.has(id)) } },
    remarks: [
      ...remark(
        'columnsTakenOut',
        leaving.filter((column) => !emptied.includes(column)),
      ),
      ...remark('columnsEmptied', emptied),
    ],
  };
}

/**
 * Deletes a column; where somebody has written below or above the imported rows in it, only those rows are emptied.
 *
 * @returns whether the column is gone as a whole.
 */
function takeOut(
  { opened: { sheet } }: SheetTask,
  { markerCells, gridRows }: SheetReading,
  { column }: LeavingColumn,
): boolean {
  const isOurs = (row: number) => parseMark(markerCells[row - 1]) !== undefined;
  const cells = sheet.readBlock(1, column, gridRows, 1);
  const formulas = sheet.readFormulas(1, column, gridRows, 1);
  const isForeign = (row: number) =>
    row > 1 && !isOurs(row) && (cells[row - 1]?.[0] !== '' || (formulas[row - 1]?.[0] ?? '') !== '');
  const rows = Array.from({ length: gridRows }, (_unused, index) => index + 1);
  if (!rows.some(isForeign)) {
    sheet.deleteColumns(column, 1);
    return true;
  }
  const blocks = blocksOf(rows.filter(isOurs)).map(({ column: row, columns }) => ({
    row,
    rows: columns,
    column,
    columns: 1,
  }));
  if (blocks.length > 0) sheet.clear(blocks);
  // The heading last: until then the column is still known for what it is.
  sheet.write(1, column, [['']]);
  return false;
}
