/**
 * Puts kept notes back when the submission they belonged to is in the sheet again: into the user's column of the same
 * heading, where that cell is blank. The line is then marked with the time. A note is put back before its line is marked,
 * so an interrupted return may be repeated.
 */
import type { CellContent, Sheet } from '../../ports';
import { neutralise } from '../../sheets/neutralise';
import { blocksOf } from '../../sheets/runs';
import { readNumber } from '../../tables/cell-kinds';
import { readRows } from '../sheets/read-rows';
import { type KeptLine, readKeptLines, returnedColumn, textOf } from './kept-notes-sheet';

export interface ReturnNotesInput {
  readonly notesSheet: Sheet;
  readonly sheet: Sheet;
  readonly importName: string;
  /** Sheet row of each submission that is in the sheet now. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Columns that are the add-on's: the imported ones, those that left the export, the marker. */
  readonly isOurs: (column: number) => boolean;
  readonly now: number;
}

interface Return {
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
}

/** @returns how many rows got notes back. */
export function returnNotes(input: ReturnNotesInput): number {
  const { notesSheet, sheet, importName, rowOf, isOurs, now } = input;
  const lines = readKeptLines(notesSheet, notesSheet.lastRow()).filter(
    (line) => line.importName === importName && rowOf.has(line.key),
  );
  if (lines.length === 0) return 0;
  const headings = sheet.readRow(1).map(String);
  const columnOf = new Map<string, number>();
  headings.forEach((heading, index) => {
    if (heading !== '' && !columnOf.has(heading) && !isOurs(index + 1)) columnOf.set(heading, index + 1);
  });
  const linesByRow = new Map<number, KeptLine[]>();
  for (const line of lines) {
    const row = rowOf.get(line.key) ?? 0;
    if (columnOf.has(line.heading)) linesByRow.set(row, [...(linesByRow.get(row) ?? []), line]);
  }
  const returns: Return[] = [];
  const settled: number[] = [];
  readRows(
    sheet,
    [...linesByRow.keys()],
    headings.length,
    () => true,
    (row, cells, formulas) => {
      const blank = new Map<number, KeptLine>();
      for (const line of linesByRow.get(row) ?? []) {
        const column = columnOf.get(line.heading) ?? 0;
        const cell = cells[column - 1] ?? '';
        // Of several notes of one cell the last one was the latest.
        if (cell === '' && formulas[column - 1] === '') blank.set(column, line);
        if (textOf(cell) === line.note || blank.has(column)) settled.push(line.row);
      }
      for (const [column, { note }] of blank) returns.push({ row, column, value: cellOfNote(note) });
    },
  );
  writeReturns(sheet, returns);
  for (const { column: row, columns: height } of blocksOf(settled)) {
    notesSheet.write(
      row,
      returnedColumn,
      Array.from({ length: height }, () => [new Date(now)]),
    );
  }
  return new Set(returns.map(({ row }) => row)).size;
}

/** Writes cells that stand one below the other together. */
function writeReturns(sheet: Sheet, returns: readonly Return[]): void {
  const valuesByColumn = new Map<number, Map<number, CellContent>>();
  for (const { row, column, value } of returns) {
    const values = valuesByColumn.get(column) ?? new Map<number, CellContent>();
    valuesByColumn.set(column, values.set(row, value));
  }
  valuesByColumn.forEach((values, column) => {
    for (const { column: row, columns: height } of blocksOf([...values.keys()])) {
      const block = Array.from({ length: height }, (_unused, offset) => [values.get(row + offset) ?? '']);
      sheet.write(row, column, block);
    }
  });
}

/** The note as it was before it became the text of a line. */
function cellOfNote(note: string): CellContent {
  const number = readNumber(note, 0, note.length);
  if (number !== undefined) return number;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(note)) return new Date(note);
  return neutralise(note);
}
