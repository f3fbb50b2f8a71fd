/** The sheet of kept notes: one line for each cell that people had written beside a row that was removed. */
import type { CellContent, Sheet } from '../../ports';
import { neutralise } from '../../sheets/neutralise';
import type { OwnSheets } from '../sheets/own-sheets';

export interface KeptNotesTexts {
  readonly name: string;
  readonly import: string;
  readonly submission: string;
  readonly removedAt: string;
  readonly returnedAt: string;
  readonly column: string;
  readonly note: string;
}

export interface KeptNote {
  readonly importName: string;
  readonly key: string;
  /** Of the user's column. */
  readonly heading: string;
  readonly note: string;
}

/** A line that has not been put back. */
export interface KeptLine extends KeptNote {
  readonly row: number;
}

/** Everything but the times: the same note of the same submission is kept once until it is put back. */
const identityWidth = 4;
export const returnedColumn = 6;

/** Names one line of kept notes whatever the times on it. */
export function identityOf({ importName, key, heading, note }: KeptNote): string {
  return JSON.stringify([importName, key, heading, note]);
}

/** All lines that have not been put back, from top to bottom. */
export function readKeptLines(sheet: Sheet, lastRow: number): KeptLine[] {
  if (lastRow < 2) return [];
  const lines: KeptLine[] = [];
  sheet.readBlock(2, 1, lastRow - 1, returnedColumn).forEach((cells, index) => {
    const [importName = '', key = '', heading = '', note = ''] = cells.slice(0, identityWidth).map(textOf);
    if (cells[returnedColumn - 1] === '') lines.push({ row: index + 2, importName, key, heading, note });
  });
  return lines;
}

/** A note as it is kept: the columns hold text. */
export function textOf(cell: CellContent): string {
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

export function openKeptNotes(ownSheets: OwnSheets, texts: KeptNotesTexts): Sheet {
  const headings = [texts.import, texts.submission, texts.column, texts.note, texts.removedAt, texts.returnedAt];
  const isOurs = (sheet: Sheet) => {
    const found = sheet.readRow(1).slice(0, identityWidth);
    return found.every((cell, index) => cell === headings[index]);
  };
  const { sheet, isEmpty } = ownSheets.open('keptNotes', texts.name, isOurs);
  if (!isEmpty) return sheet;
  sheet.formatColumns([{ column: 1, columns: identityWidth }], '@', 2);
  sheet.formatColumns([{ column: identityWidth + 1, columns: 2 }], 'yyyy-mm-dd hh:mm', 2);
  sheet.styleHeading(1, headings.length, 'imported');
  sheet.freezeRows(1);
  sheet.widen(identityWidth, 1, 300);
  sheet.widen(identityWidth + 1, 2, 130);
  sheet.write(1, 1, [headings.map((text) => neutralise(text))]);
  return sheet;
}
