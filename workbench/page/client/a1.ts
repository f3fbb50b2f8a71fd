/** A1 notation of single cells. Rows and columns count from 1. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function a1Of({ row, column }: Place): string {
  return columnLetters(column) + row;
}

/** Undefined when the text is no address of a single cell. */
export function placeOf(a1: string): Place | undefined {
  const match = /^([A-Za-z]{1,3})([1-9]\d{0,7})$/.exec(a1.trim());
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
