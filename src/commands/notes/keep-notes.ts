/**
 * Before rows are removed, what people wrote beside them goes to a sheet of its own, one line per cell, together with
 * the submission it belonged to. Nothing that is there already is written again, so an interrupted removal may repeat.
 */
import type { CellContent, Sheet } from '../../ports';
import { parseMark } from '../../sheets/layout';
import { neutralise } from '../../sheets/neutralise';
import type { OwnSheets } from '../sheets/own-sheets';
import { readRows } from '../sheets/read-rows';
import type { SheetReading } from '../sheets/read-sheet';
import {
  identityOf,
  type KeptNote,
  type KeptNotesTexts,
  openKeptNotes,
  readKeptLines,
  textOf,
} from './kept-notes-sheet';

export interface KeepNotesInput {
  readonly ownSheets: OwnSheets;
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  /** Sheet rows about to be removed. */
  readonly removed: readonly number[];
  /** Sheet columns that are imported now or were before; all others are the user's. */
  readonly importedColumns: ReadonlySet<number>;
  readonly importName: string;
  readonly now: number;
  readonly texts: KeptNotesTexts;
}

/** @returns how many removed rows had something beside them. */
export function keepNotes(input: KeepNotesInput): number {
  const notes = readNotes(input);
  if (notes.length === 0) return 0;
  const sheet = openKeptNotes(input.ownSheets, input.texts);
  const lastRow = sheet.lastRow();
  const kept = new Set(readKeptLines(sheet, lastRow).map(identityOf));
  const lines = notes
    .filter((note) => !kept.has(identityOf(note)))
    .map(({ importName, key, heading, note }): CellContent[] => [
      ...[importName, key, heading, note].map((text) => neutralise(text)),
      new Date(input.now),
    ]);
  if (lines.length > 0) {
    const { rows } = sheet.size();
    if (lastRow + lines.length > rows) sheet.insertRows(rows, lastRow + lines.length - rows);
    sheet.write(lastRow + 1, 1, lines);
  }
  return new Set(notes.map(({ key }) => key)).size;
}

function readNotes({ sheet, reading, removed, importedColumns, importName }: KeepNotesInput): KeptNote[] {
  const { layout, gridColumns, markerCells } = reading;
  const notes: KeptNote[] = [];
  if (layout === undefined) return notes;
  const isNote = (cell: CellContent, index: number) =>
    cell !== '' && index + 1 !== layout.markerColumn && !importedColumns.has(index + 1);
  readRows(
    sheet,
    removed,
    gridColumns,
    (cells) => cells.some(isNote),
    (row, cells, formulas) => {
      const key = parseMark(markerCells[row - 1])?.key;
      if (key === undefined) return;
      cells.forEach((cell, index) => {
        // A formula can be made again from its neighbours; what was typed cannot.
        if (!isNote(cell, index) || formulas[index] !== '') return;
        notes.push({ importName, key, heading: layout.headings[index] ?? '', note: textOf(cell) });
      });
    },
  );
  return notes;
}
