/** The open spreadsheet through SpreadsheetApp. No decision about data is taken here. */
import { FieldrowsError } from '../errors';
import type { CellBlock, CellContent, Sheet, Spreadsheet } from '../ports';
import { columnLetters } from './column-letters';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Of what is no longer in the export. */
const goneColour = '#9aa0a6';

/** Attempts of a call that may be repeated without harm, when Google's own service fails for a moment. */
const attempts = 3;

/**
 * Does one thing with a sheet and turns Google's exception into one of ours. Calls that set a state may be tried again;
 * inserting and deleting may not, for a call that failed can have had its effect.
 */
function attempt<T>(sheetName: string, repeatable: boolean, work: () => T): T {
  for (let left = repeatable ? attempts : 1; ; left--) {
    try {
      return work();
    } catch (error) {
      const failure = serviceFailure(error, sheetName);
      if (failure === undefined) throw error;
      if (left === 1 || failure.code !== 'spreadsheetBusy') throw failure;
      Utilities.sleep(1000);
    }
  }
}

/** Viewers, and everybody once the spreadsheet is in the trash. */
const isAccessLost = /permission|permiso|autorisation|إذن|document \S+ is missing/i;

function serviceFailure(error: unknown, sheetName: string): FieldrowsError | undefined {
  const text = String(error);
  // Google words its exceptions in the person's language; those that this program speaks are looked for.
  if (/protected|prot[eé]g/i.test(text) || text.includes('محمي'))
    return new FieldrowsError('sheetProtected', { sheetName });
  if (/validaci[oó]n|validation/i.test(text) || text.includes('التحقق من صحة')) {
    return new FieldrowsError('validationRefuses', { sheetName });
  }
  // A scope that was not granted is another matter.
  if (isAccessLost.test(text) && !text.includes('googleapis.com'))
    return new FieldrowsError('spreadsheetNotEditable', {});
  if (/10\D?000\D?000/.test(text)) return new FieldrowsError('tooManyCells', { needed: 10_000_000 });
  if (/Service|server error|timed out/i.test(text)) return new FieldrowsError('spreadsheetBusy', {});
  return undefined;
}

/** The spreadsheet this script belongs to. */
export function openSpreadsheet(): GoogleSpreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export function googleSpreadsheet(spreadsheet: GoogleSpreadsheet): Spreadsheet {
  const wrap = (sheet: GoogleSheet | null) => (sheet === null ? undefined : googleSheet(spreadsheet, sheet));
  return {
    id: () => spreadsheet.getId(),
    timeZone: () => spreadsheet.getSpreadsheetTimeZone(),
    locale: () => spreadsheet.getSpreadsheetLocale(),
    currentCell() {
      const cell = spreadsheet.getCurrentCell();
      if (cell === null) return undefined;
      const sheet = googleSheet(spreadsheet, cell.getSheet());
      return { sheet, row: cell.getRow(), column: cell.getColumn() };
    },
    wallClock: (instant) =>
      Utilities.formatDate(new Date(instant), spreadsheet.getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm:ss"),
    sheets: () => spreadsheet.getSheets().map((sheet) => googleSheet(spreadsheet, sheet)),
    sheetById: (sheetId) => (sheetId < 0 ? undefined : wrap(spreadsheet.getSheetById(sheetId))),
    sheetByName: (name) => wrap(spreadsheet.getSheetByName(name)),
    addSheet: (name) =>
      googleSheet(
        spreadsheet,
        attempt(name, false, () => spreadsheet.insertSheet(name)),
      ),
    removeSheet(sheet) {
      const found = spreadsheet.getSheetById(sheet.sheetId());
      if (found !== null) attempt(sheet.name(), false, () => spreadsheet.deleteSheet(found));
    },
    nameCell(name, sheet, row, column) {
      const found = spreadsheet.getSheetById(sheet.sheetId());
      if (found !== null) spreadsheet.setNamedRange(name, found.getRange(row, column));
    },
    flush: () => attempt('', true, () => SpreadsheetApp.flush()),
  };
}

/** Ranges of one call: Google takes long over more. */
const rangesPerCall = 500;

/** The ranges of blocks, as many together as one call may have. */
function rangesOf(blocks: readonly CellBlock[]): string[][] {
  const ranges = blocks.map(
    ({ row, rows, column, columns }) =>
      `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`,
  );
  return Array.from({ length: Math.ceil(ranges.length / rangesPerCall) }, (_unused, index) =>
    ranges.slice(index * rangesPerCall, (index + 1) * rangesPerCall),
  );
}

function googleSheet(spreadsheet: GoogleSpreadsheet, sheet: GoogleSheet): Sheet {
  let name: string | undefined;
  const ownName = () => {
    name ??= sheet.getName();
    return name;
  };
  // The name is only needed for the sentence of a failure, so it is asked for only then.
  const run = <T>(repeatable: boolean, work: () => T): T => {
    try {
      return attempt('', repeatable, work);
    } catch (error) {
      const isOfSheet =
        error instanceof FieldrowsError && (error.code === 'sheetProtected' || error.code === 'validationRefuses');
      throw isOfSheet ? new FieldrowsError(error.code, { sheetName: ownName() }) : error;
    }
  };
  const again = <T>(work: () => T) => run(true, work);
  const once = (work: () => unknown) => void run(false, work);
  const block = (column: number, columns: number, fromRow: number) =>
    `${columnLetters(column)}${fromRow}:${columnLetters(column + columns - 1)}`;

  const readWhole = <T>(column: number, read: (range: GoogleAppsScript.Spreadsheet.Range) => T): T | undefined => {
    const letters = columnLetters(column);
    try {
      return again(() => read(sheet.getRange(`${letters}:${letters}`)));
    } catch (error) {
      // A column that could not be read must not be taken for an empty one: every row would be added once more.
      if (column <= sheet.getMaxColumns()) throw error;
      return undefined;
    }
  };

  return {
    sheetId: () => sheet.getSheetId(),
    name: ownName,
    rename: (wanted) => once(() => sheet.setName(wanted)),
    size: () => again(() => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() })),
    lastRow: () => again(() => sheet.getLastRow()),
    lastColumn: () => again(() => sheet.getLastColumn()),
    protectedColumns: () =>
      again(() => {
        const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
        return [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)]
          .filter((one) => !one.canEdit())
          .map((one) => one.getRange())
          .map((range) => ({ column: range.getColumn(), columns: range.getNumColumns() }));
      }),
    mergedBlocks: (row, column, rows, columns) =>
      again(() =>
        sheet
          .getRange(row, column, rows, columns)
          .getMergedRanges()
          .map((range) => ({
            row: range.getRow(),
            column: range.getColumn(),
            rows: range.getNumRows(),
            columns: range.getNumColumns(),
          })),
      ),
    readRow: (row) => again(() => sheet.getRange(`${row}:${row}`).getValues()[0] ?? []) as CellContent[],
    readColumn: (column) =>
      readWhole(column, (range) => range.getValues())?.map((row) => row[0]) as CellContent[] | undefined,
    readDisplayed: (column) => readWhole(column, (range) => range.getDisplayValues())?.map((row) => row[0] ?? ''),
    readDisplayedBlock: (row, column, rows, columns) =>
      again(() => sheet.getRange(row, column, rows, columns).getDisplayValues()),
    readBlock: (row, column, rows, columns) => again(() => sheet.getRange(row, column, rows, columns).getValues()),
    readFormulas: (row, column, rows, columns) =>
      again(() => sheet.getRange(row, column, rows, columns).getFormulasR1C1()).map((cells) => cells.map(String)),
    write(row, column, values) {
      const width = values[0]?.length ?? 0;
      if (width === 0) return;
      again(() => sheet.getRange(row, column, values.length, width).setValues(values as CellContent[][]));
    },
    readNotes: (row, column, columns) => again(() => sheet.getRange(row, column, 1, columns).getNotes()[0] ?? []),
    writeNotes: (row, column, notes) =>
      again(() => void sheet.getRange(row, column, 1, notes.length).setNotes([[...notes]])),
    clear(blocks) {
      for (const ranges of rangesOf(blocks)) again(() => void sheet.getRangeList(ranges).clearContent());
    },
    fillDown: (row, column, columns, rows) =>
      once(() =>
        sheet
          .getRange(row, column, 1, columns)
          .copyTo(sheet.getRange(row + 1, column, rows, columns), SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false),
      ),
    formatColumns: (blocks, format, fromRow) =>
      once(() =>
        sheet
          .getRangeList(blocks.map(({ column, columns }) => block(column, columns, fromRow)))
          .setNumberFormat(format),
      ),
    insertColumns: (after, columns) =>
      once(() => (after === 0 ? sheet.insertColumnsBefore(1, columns) : sheet.insertColumnsAfter(after, columns))),
    deleteColumns: (column, columns) => once(() => sheet.deleteColumns(column, columns)),
    insertRows: (after, rows) => once(() => sheet.insertRowsAfter(after, rows)),
    deleteRows: (row, rows) => once(() => sheet.deleteRows(row, rows)),
    freezeRows: (rows) => again(() => sheet.setFrozenRows(rows)),
    hideColumn: (column) => again(() => sheet.hideColumns(column)),
    boldRow: (row) => again(() => void sheet.getRange(`${row}:${row}`).setFontWeight('bold')),
    widen: (column, columns, pixels) => again(() => void sheet.setColumnWidths(column, columns, pixels)),
    wrapColumn: (column) =>
      again(() => void sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).setWrap(true)),
    styleHeading(column, columns, style) {
      const range = sheet.getRange(1, column, 1, columns);
      again(() => range.setFontWeight(style === 'gone' ? 'normal' : 'bold'));
      if (style !== 'imported') again(() => range.setFontColor(style === 'gone' ? goneColour : null));
    },
    styleCells(blocks, style) {
      const colour = style === 'gone' ? goneColour : null;
      for (const ranges of rangesOf(blocks)) again(() => void sheet.getRangeList(ranges).setFontColor(colour));
    },
    activate: () => void again(() => spreadsheet.setActiveSheet(sheet)),
  };
}
