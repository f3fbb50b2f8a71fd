/** References inside formulas: how they follow inserted and deleted rows and columns, copies, and R1C1 notation. */

import { columnLetters, columnNumber } from './a1';

/** One end of a reference; an absent row or column means the whole column or row. */
interface End {
  column: number | undefined;
  row: number | undefined;
  columnFixed: boolean;
  rowFixed: boolean;
}
interface Reference {
  /** As written, with `!`; '' when the formula's own sheet is meant. */
  sheetPrefix: string;
  from: End;
  /** Undefined for a single cell. */
  to: End | undefined;
}

const sheetPart = String.raw`(?:'(?:[^']|'')*'|[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*)!`;
const rangePart = String.raw`\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?\d+)?|\$?\d+:\$?\d+`;
// A string, or a reference that is neither part of a longer name nor a function's name.
const pattern = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\w.$\u00c0-\uffff])(${sheetPart})?(${rangePart})(?![\w(.!])`,
  'g',
);
const endPattern = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function endOf(text: string): End {
  const [, first, letters, second, digits] = endPattern.exec(text) ?? [];
  const hasColumn = letters !== undefined && letters !== '';
  return {
    column: hasColumn ? columnNumber(letters) : undefined,
    row: digits ? Number(digits) : undefined,
    columnFixed: hasColumn && first === '$',
    rowFixed: hasColumn ? second === '$' : first === '$',
  };
}

function endText(end: End): string {
  const column = end.column === undefined ? '' : (end.columnFixed ? '$' : '') + columnLetters(end.column);
  return column + (end.row === undefined ? '' : (end.rowFixed ? '$' : '') + end.row);
}

/** Replaces each reference of a formula; `visit` returns undefined for one that is lost: `#REF!`. */
function mapReferences(formula: string, visit: (reference: Reference) => Reference | string | undefined): string {
  return formula.replace(pattern, (text: string, sheetPrefix: string | undefined, range: string | undefined) => {
    if (range === undefined) return text;
    const [from = '', to] = range.split(':');
    const result = visit({ sheetPrefix: sheetPrefix ?? '', from: endOf(from), to: to === undefined ? to : endOf(to) });
    if (typeof result === 'string') return result;
    if (!result) return '#REF!';
    return result.sheetPrefix + endText(result.from) + (result.to ? `:${endText(result.to)}` : '');
  });
}

export interface StructureChange {
  axis: 'row' | 'column';
  /** First row or column that is inserted or deleted. */
  at: number;
  /** Positive: inserted; negative: deleted. */
  count: number;
}

/** Where a stretch lies after the change; undefined when all of it was deleted. */
export function shiftStretch(from: number, to: number, change: StructureChange): [number, number] | undefined {
  const { at, count } = change;
  if (count > 0) return [from >= at ? from + count : from, to >= at ? to + count : to];
  const end = at - count;
  if (from >= at && to < end) return undefined;
  const start = from < at ? from : from >= end ? from + count : at;
  const stop = to < at ? to : to >= end ? to + count : at - 1;
  return [start, stop];
}

/** Sheet name of a prefix such as `'My sheet'!`. */
function sheetNameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The formula of a cell on `home` after rows or columns of `changed` were inserted or deleted. */
export function shiftFormula(formula: string, home: string, changed: string, change: StructureChange): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheetPrefix === '' ? home : sheetNameOf(reference.sheetPrefix);
    if (sheet.toLowerCase() !== changed.toLowerCase()) return reference;
    const { axis } = change;
    const from = reference.from[axis];
    if (from === undefined) return reference;
    const to = reference.to ? reference.to[axis] : from;
    // An open end (A2:A) reaches as far as the grid, whatever its size.
    const shifted = shiftStretch(from, to ?? Number.MAX_SAFE_INTEGER, change);
    if (!shifted) return undefined;
    const next: Reference = { ...reference, from: { ...reference.from, [axis]: shifted[0] } };
    if (reference.to) next.to = to === undefined ? reference.to : { ...reference.to, [axis]: shifted[1] };
    return next;
  });
}

/** The formula with a sheet's new name in its references. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheetPrefix === '') return reference;
    if (sheetNameOf(reference.sheetPrefix).toLowerCase() !== before.toLowerCase()) return reference;
    return { ...reference, sheetPrefix: `'${after.replace(/'/g, "''")}'!` };
  });
}

/** The formula after a sheet was deleted. */
export function loseSheetInFormula(formula: string, name: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheetPrefix !== '' && sheetNameOf(reference.sheetPrefix).toLowerCase() === name.toLowerCase()
      ? undefined
      : reference,
  );
}

/** The formula as a copy `rows` lower and `columns` to the right has it. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let lost = false;
  const move = (end: End): End => {
    const row = end.row === undefined || end.rowFixed ? end.row : end.row + rows;
    const column = end.column === undefined || end.columnFixed ? end.column : end.column + columns;
    if ((row !== undefined && row < 1) || (column !== undefined && column < 1)) lost = true;
    return { ...end, row, column };
  };
  return mapReferences(formula, (reference) => {
    lost = false;
    const moved = { ...reference, from: move(reference.from), to: reference.to ? move(reference.to) : undefined };
    return lost ? undefined : moved;
  });
}

/** `=A1*2` in B1 is `=R[0]C[-1]*2`. */
export function toR1C1(formula: string, row: number, column: number): string {
  const text = (end: End): string => {
    const rowText = end.row === undefined ? '' : end.rowFixed ? `R${end.row}` : `R[${end.row - row}]`;
    if (end.column === undefined) return rowText;
    return rowText + (end.columnFixed ? `C${end.column}` : `C[${end.column - column}]`);
  };
  return mapReferences(formula, ({ sheetPrefix, from, to }) => sheetPrefix + text(from) + (to ? `:${text(to)}` : ''));
}

const r1c1 =
  /"(?:[^"]|"")*"|(?<![\w.$])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)|C(\[-?\d+\]|\d+))(?![\w(.!])/g;

/** `=R[0]C[-1]*2` in B1 is `=A1*2`; A1 references stay as they are. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const place = (text: string | undefined, own: number): { at: number; fixed: boolean } => {
    if (text === undefined) return { at: own, fixed: false };
    if (text.startsWith('[')) return { at: own + Number(text.slice(1, -1)), fixed: false };
    return { at: Number(text), fixed: true };
  };
  return formula.replace(r1c1, (text: string, ...groups: (string | undefined)[]) => {
    if (text.startsWith('"')) return text;
    const [bothRow, bothColumn, onlyRow, onlyColumn] = groups;
    const rowEnd = onlyColumn === undefined ? place(onlyRow ?? bothRow, row) : undefined;
    const columnEnd = onlyRow === undefined ? place(onlyColumn ?? bothColumn, column) : undefined;
    if ((rowEnd && rowEnd.at < 1) || (columnEnd && columnEnd.at < 1)) return '#REF!';
    return endText({
      row: rowEnd?.at,
      column: columnEnd?.at,
      rowFixed: rowEnd?.fixed ?? false,
      columnFixed: columnEnd?.fixed ?? false,
    });
  });
}
