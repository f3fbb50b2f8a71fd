/** A1 notation: letters of columns, addresses of cells and ranges. */

/** A rectangle of cells; rows and columns count from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `B2` or `B2:D4`. */
export function a1Of(area: Area): string {
  const start = columnLetters(area.column) + area.row;
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

const endpoint = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/**
 * Reads `B2`, `B2:D4`, `F:F`, `1:1`, `B2:D` (open below) and `B2:4` (open to the right) against a grid.
 * Undefined when it is none of these; sheet names are cut off by `splitSheetName` first.
 */
export function areaOf(a1: string, grid: { rows: number; columns: number }): Area | undefined {
  const [first, second, third] = a1.trim().split(':');
  if (first === undefined || third !== undefined) return undefined;
  const from = endpoint.exec(first);
  const to = endpoint.exec(second ?? first);
  if (!from || !to || (from[1] ?? from[2]) === undefined || (to[1] ?? to[2]) === undefined) return undefined;
  if (second === undefined && (from[1] === undefined || from[2] === undefined)) return undefined;
  const fromRow = Number(from[2] ?? 1);
  const toRow = Number(to[2] ?? grid.rows);
  const fromColumn = from[1] === undefined ? 1 : columnNumber(from[1]);
  const toColumn = to[1] === undefined ? grid.columns : columnNumber(to[1]);
  const row = Math.min(fromRow, toRow);
  const column = Math.min(fromColumn, toColumn);
  return { row, column, rows: Math.abs(toRow - fromRow) + 1, columns: Math.abs(toColumn - fromColumn) + 1 };
}

/** `'My sheet'!A1` is ['My sheet', 'A1']; without a sheet name the first is undefined. */
export function splitSheetName(address: string): [string | undefined, string] {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(address);
  if (!match) return [undefined, address];
  return [match[1] === undefined ? match[2] : match[1].replace(/''/g, "'"), match[3] ?? ''];
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
