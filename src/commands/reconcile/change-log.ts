/**
 * Writes what a refresh is about to change to the sheet *Change log*, newest at the bottom. The lines are written before
 * the cells, as afterwards the old answers are gone; an interrupted run that is repeated logs nothing twice.
 */
import type { Messages } from '../../messages';
import type { CellContent, Sheet } from '../../ports';
import { type Change, listChanges, notYetLogged } from '../../sheets/changes';
import type { ColumnComparison } from '../../sheets/compare-columns';
import type { Comparison } from '../../sheets/compare-rows';
import { neutralise } from '../../sheets/neutralise';
import { blocksOf, coalesce } from '../../sheets/runs';
import type { Table } from '../../tables/table';
import type { OwnSheets } from '../sheets/own-sheets';

export interface ChangeLogInput {
  readonly ownSheets: OwnSheets;
  readonly sheet: Sheet;
  readonly table: Table;
  readonly rows: Comparison;
  readonly columns: ColumnComparison;
  readonly markerCells: readonly unknown[];
  readonly importName: string;
  readonly now: number;
  /** Of the import: only later lines can be those of an interrupted run. */
  readonly lastCompleteAt: number;
  /** Table columns that are treated in another way from now on: their old answers must not come here. */
  readonly unlisted: ReadonlySet<number>;
  readonly texts: Messages['changeLog'];
}

/** The oldest lines go when there are more. */
export const mostLines = 10_000;
/** Old answers that are read; of the rows beyond, only that they changed is logged. */
const mostCells = 200_000;
const width = 7;

/** @returns how many lines were written. */
export function logChanges(input: ChangeLogInput): number {
  const { table, rows, markerCells, unlisted, texts } = input;
  const changes = listChanges(table, rows, markerCells, readAnswers(input), unlisted);
  if (changes.length === 0) return 0;
  const sheet = openChangeLog(input);
  const lastRow = Math.max(1, sheet.lastRow());
  const lines = notYetLogged(changes, readLogged(input, sheet, lastRow)).slice(-mostLines);
  if (lines.length > 0) {
    const { rows: gridRows } = sheet.size();
    const after = lastRow + lines.length;
    if (after > gridRows) sheet.insertRows(gridRows, after - gridRows);
    const cells = lines.map(({ key, kind, heading, from, to }): CellContent[] => [
      new Date(input.now),
      ...[input.importName, key, texts.changes[kind], heading, from, to].map((text) => neutralise(text)),
    ]);
    sheet.write(lastRow + 1, 1, cells);
    if (after - 1 > mostLines) sheet.deleteRows(2, after - 1 - mostLines);
  }
  return lines.length;
}

/** The answers of changed rows as text, by sheet row and table column. */
function readAnswers({ sheet, rows, columns }: ChangeLogInput): Map<number, (string | undefined)[]> {
  const answers = new Map<number, (string | undefined)[]>();
  const right = Math.max(0, ...columns.sheetColumns);
  if (right === 0) return answers;
  let left = mostCells;
  for (const { row, tableRows } of coalesce(rows.changed, rows.tableRowOf, right)) {
    const height = Math.min(tableRows.length, Math.floor(left / right));
    if (height < 1) break;
    left -= height * right;
    const values = sheet.readBlock(row, 1, height, right);
    // Moments are compared as they are shown: what they are depends on the spreadsheet's time zone.
    const hasMoments = values.some((cells) => cells.some((cell) => cell instanceof Date));
    const shown = hasMoments ? sheet.readDisplayedBlock(row, 1, height, right) : [];
    values.forEach((cells, offset) => {
      const texts = columns.sheetColumns.map((column) => {
        const cell = cells[column - 1];
        return cell instanceof Date ? shown[offset]?.[column - 1] : cell === undefined ? undefined : String(cell);
      });
      answers.set(row + offset, texts);
    });
  }
  return answers;
}

/** What was logged of this import since its last complete refresh. */
function readLogged(input: ChangeLogInput, sheet: Sheet, lastRow: number): Change[] {
  if (lastRow < 2) return [];
  const { importName, lastCompleteAt, texts } = input;
  const kinds = new Map(Object.entries(texts.changes).map(([kind, text]) => [text, kind as Change['kind']]));
  const logged: Change[] = [];
  for (const [at, ...cells] of sheet.readBlock(2, 1, lastRow - 1, width)) {
    const [name = '', key = '', change = '', heading = '', from = '', to = ''] = cells.map(String);
    const kind = kinds.get(change);
    const isLater = at instanceof Date && at.getTime() > lastCompleteAt;
    if (isLater && name === importName && kind !== undefined) logged.push({ key, kind, heading, from, to });
  }
  return logged;
}

function openChangeLog({ ownSheets, texts }: ChangeLogInput): Sheet {
  const { at, import: importHeading, submission, change, column, from, to } = texts.headings;
  const headings = [at, importHeading, submission, change, column, from, to];
  const isOurs = (sheet: Sheet) => {
    const found = sheet.readRow(1);
    return headings.every((heading, index) => found[index] === heading);
  };
  const { sheet, isEmpty } = ownSheets.open('changeLog', texts.name, isOurs);
  if (!isEmpty) return sheet;
  sheet.formatColumns([{ column: 1, columns: 1 }], 'yyyy-mm-dd hh:mm:ss', 2);
  sheet.formatColumns([{ column: 2, columns: width - 1 }], '@', 2);
  sheet.styleHeading(1, width, 'imported');
  sheet.freezeRows(1);
  sheet.widen(1, 1, 150);
  sheet.write(1, 1, [headings.map((text) => neutralise(text))]);
  return sheet;
}

/**
 * Empties the answers in lines about columns that are not to be in the spreadsheet any more; that something changed, and
 * when, stays. Imports that were renamed since are met by leaving alone only lines of other imports.
 */
export function forgetAnswers(
  ownSheets: OwnSheets,
  headings: ReadonlySet<string>,
  otherNames: ReadonlySet<string>,
): void {
  const sheet = headings.size === 0 ? undefined : ownSheets.find('changeLog');
  const lastRow = sheet?.lastRow() ?? 0;
  if (sheet === undefined || lastRow < 2) return;
  const rows: number[] = [];
  sheet.readBlock(2, 1, lastRow - 1, width).forEach((cells, index) => {
    const [, name = '', , , heading = '', from = '', to = ''] = cells.map(String);
    const isFilled = from !== '' || to !== '';
    if (isFilled && headings.has(heading) && !otherNames.has(name)) rows.push(index + 2);
  });
  const blocks = blocksOf(rows).map(({ column: row, columns }) => ({
    row,
    rows: columns,
    column: width - 1,
    columns: 2,
  }));
  if (blocks.length > 0) sheet.clear(blocks);
}
