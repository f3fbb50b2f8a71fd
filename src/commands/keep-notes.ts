/**
 * Before rows are removed, what people wrote beside them goes to a sheet of its own, one line per cell, together with
 * the submission it belonged to. Nothing that is there already is written again, so an interrupted removal may repeat.
 */
import type { CellContent, CellValue, Sheet, Spreadsheet } from '../ports';
import type { Comparison } from '../sheets/compare-rows';
import { parseMark } from '../sheets/layout';
import { neutralise } from '../sheets/neutralise';
import { blocksOf } from '../sheets/plan';
import { openOwnSheet } from './open-sheet';
import type { SheetReading } from './read-sheet';

export interface KeptNotesTexts {
  readonly name: string;
  readonly import: string;
  readonly submission: string;
  readonly removedAt: string;
  readonly column: string;
  readonly note: string;
}

export interface KeepNotesInput {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  readonly rows: Comparison;
  /** Sheet columns that are imported now or were before; all others are the user's. */
  readonly importedColumns: ReadonlySet<number>;
  readonly importName: string;
  readonly now: number;
  readonly texts: KeptNotesTexts;
}

/** More separate runs than this are read as one block. */
const maxReads = 8;

/** @returns how many removed rows had something beside them. */
export function keepNotes(input: KeepNotesInput): number {
  const notes = readNotes(input);
  if (notes.length === 0) return 0;
  const sheet = openNotesSheet(input);
  const lastRow = sheet.lastRow();
  const kept = new Set(sheet.readBlock(1, 1, Math.max(1, lastRow), 5).map(identity));
  const lines = notes
    .map(({ key, heading, note }): CellContent[] => [input.importName, key, heading, note, new Date(input.now)])
    .filter((line) => !kept.has(identity(line)));
  if (lines.length > 0) {
    const { rows } = sheet.size();
    if (lastRow + lines.length > rows) sheet.insertRows(rows, lastRow + lines.length - rows);
    sheet.write(
      lastRow + 1,
      1,
      lines.map((line) => line.map((cell) => (cell instanceof Date ? cell : neutralise(cell)))),
    );
  }
  return new Set(notes.map(({ key }) => key)).size;
}

/** Everything but the time: the same note of the same submission is kept once. */
function identity(line: readonly CellContent[]): string {
  return JSON.stringify(line.slice(0, 4).map(String));
}

function readNotes({ sheet, reading, rows, importedColumns }: KeepNotesInput) {
  const { layout, gridColumns, markerCells } = reading;
  const notes: { key: string; heading: string; note: CellValue }[] = [];
  if (layout === undefined) return notes;
  const vanished = new Set(rows.vanished);
  const runs = blocksOf(rows.vanished);
  const first = rows.vanished[0] ?? 1;
  const last = rows.vanished[rows.vanished.length - 1] ?? 0;
  const blocks = runs.length > maxReads ? [{ column: first, columns: last - first + 1 }] : runs;
  for (const { column: from, columns: height } of blocks) {
    const values = sheet.readBlock(from, 1, height, gridColumns);
    const formulas = sheet.readFormulas(from, 1, height, gridColumns);
    values.forEach((cells, offset) => {
      const row = from + offset;
      const key = vanished.has(row) ? parseMark(markerCells[row - 1])?.key : undefined;
      if (key === undefined) return;
      cells.forEach((cell, index) => {
        const column = index + 1;
        const isOwn = column !== layout.markerColumn && !importedColumns.has(column);
        // A formula can be made again from its neighbours; what was typed cannot.
        if (!isOwn || cell === '' || formulas[offset]?.[index] !== '') return;
        const note = cell instanceof Date ? cell.toISOString() : cell;
        notes.push({ key, heading: layout.headings[index] ?? '', note });
      });
    });
  }
  return notes;
}

function openNotesSheet({ spreadsheet, texts }: KeepNotesInput): Sheet {
  const headings = [texts.import, texts.submission, texts.column, texts.note, texts.removedAt];
  const isOurs = (sheet: Sheet) => identity(sheet.readRow(1)) === identity(headings);
  const { sheet, isEmpty } = openOwnSheet(spreadsheet, texts.name, isOurs);
  if (!isEmpty) return sheet;
  sheet.formatColumns([{ column: 1, columns: 4 }], '@', 2);
  sheet.formatColumns([{ column: 5, columns: 1 }], 'yyyy-mm-dd hh:mm', 2);
  sheet.styleHeading(1, headings.length, 'imported');
  sheet.freezeRows(1);
  sheet.write(1, 1, [headings.map((text) => neutralise(text))]);
  return sheet;
}
