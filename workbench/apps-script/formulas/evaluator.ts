/**
 * What formulas of the spreadsheet give. Ordinary ones go through a formula parser, the add-on's through its bundle.
 * It shows enough to see that a formula works; it is not Sheets.
 */

import FormulaParser from 'fast-formula-parser';
import { cellAt, contentOf, formulaOf } from '../grid/cells';
import type { CellValue, SheetState, WorkbenchState } from '../types';
import { type Engine, referenceOf, type Session } from './engine';

const { FormulaError } = FormulaParser;

/** One formula's result: dates are serial numbers. */
export interface Result {
  /** A value, or a rectangle that spills. */
  value: CellValue | CellValue[][];
  /** What Sheets shows when the pointer rests on an error. */
  error: string | undefined;
}

export interface CustomFunctions {
  names: readonly string[];
  /** Calls one. An omitted argument is undefined, a range a list of rows. */
  call(name: string, args: readonly unknown[]): { value: unknown; error: string | undefined };
}

export interface Evaluator {
  /** Result of a formula cell. */
  result(sheet: SheetState, row: number, column: number): Result;
  /** What a cell shows to other formulas, results of formulas and spilled values included. */
  value(sheet: SheetState, row: number, column: number): CellValue;
  /** Values that spill from formulas into empty cells of a sheet, by `row,column`. */
  spilled(sheet: SheetState): ReadonlyMap<string, CellValue>;
}

/** Thrown while the parser runs: these cells have to be computed first. */
class Unready extends Error {}

const key = (sheet: SheetState, row: number, column: number): string => `${sheet.id}!${row},${column}`;

/** Recognises formulas that may fill more than their own cell. */
export function spillingFormula(customNames: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${[...customNames, 'UNIQUE', 'ARRAYFORMULA'].join('|')})\\s*\\(|^=\\{`, 'i');
}

export function createEvaluator(state: WorkbenchState, engine: Engine, custom: CustomFunctions): Evaluator {
  const results = new Map<string, Result>();
  const running = new Set<string>();
  const spills = new Map<number, Map<string, CellValue>>();
  const calls = new Map<string, { value: unknown; error: string | undefined }>();
  let customError: string | undefined;
  /** An error another cell shows. */
  let cellError: Result | undefined;
  let home: SheetState | undefined;
  let missing: { sheet: SheetState; row: number; column: number }[] = [];
  const spilling = spillingFormula(custom.names);

  const sheetNamed = (name: string | undefined): SheetState | undefined =>
    name === undefined
      ? home
      : state.spreadsheet.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

  /** For the parser: null is empty, an unknown sheet is an error, and what is not computed yet is noted down. */
  function read(sheet: SheetState, row: number, column: number): unknown {
    const cell = cellAt(sheet, row, column);
    if (formulaOf(cell) === '') {
      const value = contentOf(cell);
      return value === '' ? (spilledOf(sheet).get(`${row},${column}`) ?? null) : value;
    }
    const known = results.get(key(sheet, row, column));
    if (!known) {
      missing.push({ sheet, row, column });
      return null;
    }
    const shown = Array.isArray(known.value) ? (known.value[0]?.[0] ?? '') : known.value;
    if (known.error === undefined) return shown;
    cellError = known;
    return new FormulaError(String(shown), known.error);
  }
  function requireReady(): void {
    if (missing.length > 0) throw new Unready();
  }

  const session: Session = {
    onCell(name, row, column) {
      const sheet = sheetNamed(name);
      if (!sheet) return new FormulaError('#REF!', `Unresolved sheet name '${name}'.`);
      const value = read(sheet, row, column);
      requireReady();
      return value;
    },
    onRange({ sheet: name, from, to }) {
      const sheet = sheetNamed(name);
      if (!sheet) throw new FormulaError('#REF!', `Unresolved sheet name '${name}'.`);
      // Whole columns and rows reach to the edge of the grid.
      const lastRow = Math.min(to.row ?? sheet.rows, sheet.rows);
      const lastColumn = Math.min(to.col ?? sheet.columns, sheet.columns);
      const rows: unknown[][] = [];
      for (let row = from.row ?? 1; row <= lastRow; row++) {
        const line: unknown[] = [];
        for (let column = from.col ?? 1; column <= lastColumn; column++) line.push(read(sheet, row, column));
        rows.push(line);
      }
      requireReady();
      return rows;
    },
    onVariable(name) {
      const found = Object.entries(state.spreadsheet.namedRanges).find(
        ([other]) => other.toLowerCase() === name.toLowerCase(),
      )?.[1];
      const sheet = found && state.spreadsheet.sheets.find((candidate) => candidate.id === found.sheetId);
      return sheet ? referenceOf(sheet, found.a1) : null;
    },
    callCustom(name, args) {
      const given = args.map((argument) => withoutNulls(argument));
      while (given.length > 0 && given[given.length - 1] === undefined) given.pop();
      const callKey = name + JSON.stringify(given);
      const outcome = calls.get(callKey) ?? custom.call(name, given);
      calls.set(callKey, outcome);
      if (outcome.error !== undefined) {
        customError = outcome.error;
        throw new FormulaError('#ERROR!', outcome.error);
      }
      return Array.isArray(outcome.value) ? rectangle(outcome.value) : cellValue(outcome.value);
    },
  };

  function compute(sheet: SheetState, row: number, column: number): Result {
    const place = key(sheet, row, column);
    const done = results.get(place);
    if (done) return done;
    if (running.has(place)) return { value: '#REF!', error: 'Circular dependency detected.' };
    running.add(place);
    let result: Result | undefined;
    while (!result) {
      missing = [];
      home = sheet;
      customError = undefined;
      cellError = undefined;
      const outcome = parse(formulaOf(cellAt(sheet, row, column)).slice(1), sheet, row, column);
      const wanted = missing;
      if (wanted.length === 0) result = outcome;
      for (const cell of wanted) {
        results.set(key(cell.sheet, cell.row, cell.column), compute(cell.sheet, cell.row, cell.column));
      }
    }
    running.delete(place);
    results.set(place, result);
    return result;
  }

  function parse(formula: string, sheet: SheetState, row: number, column: number): Result {
    try {
      const value = engine(session).parse(
        forParser(formula, state.spreadsheet.sheets),
        { row, col: column, sheet: sheet.name },
        true,
      );
      if (value instanceof FormulaError) return failure(value);
      return { value: Array.isArray(value) ? rectangle(value) : cellValue(value), error: undefined };
    } catch (error) {
      return failure(error);
    }
  }

  function failure(error: unknown): Result {
    if (customError !== undefined) return { value: '#ERROR!', error: customError };
    const inner = error instanceof FormulaError && error.details instanceof FormulaError ? error.details : error;
    // The parser does not hand on the error of a single cell: `=A1` would show #VALUE! for whatever A1 shows.
    if (inner === FormulaError.VALUE && cellError) return { value: cellError.value, error: cellError.error };
    const code = inner instanceof FormulaError ? inner.error : '#ERROR!';
    const message = inner instanceof Error ? (inner.message.split('\n')[0] ?? '') : String(inner);
    if (/is not implemented/.test(message))
      return { value: '#NAME?', error: message.replace('is not implemented', 'is unknown') };
    return { value: code, error: message === '' || message.startsWith('Expecting') ? 'Formula parse error.' : message };
  }

  function spilledOf(sheet: SheetState): ReadonlyMap<string, CellValue> {
    const known = spills.get(sheet.id);
    if (known) return known;
    const found = new Map<string, CellValue>();
    // Empty while it is being filled: the formulas that spill may read the same sheet.
    spills.set(sheet.id, found);
    const before = { home, missing, customError, cellError };
    sheet.cells.forEach((cells, index) => {
      cells?.forEach((cell, at) => {
        if (typeof cell !== 'object' || !spilling.test(formulaOf(cell))) return;
        const result = compute(sheet, index + 1, at + 1);
        if (Array.isArray(result.value)) spill(sheet, index + 1, at + 1, result, found);
      });
    });
    ({ home, missing, customError, cellError } = before);
    return found;
  }

  /** Puts a rectangle over empty cells; where one is taken, the formula shows `#REF!` instead. */
  function spill(sheet: SheetState, row: number, column: number, result: Result, found: Map<string, CellValue>): void {
    const rows = result.value as CellValue[][];
    const width = rows[0]?.length ?? 0;
    const placed = new Map<string, CellValue>();
    for (let down = 0; down < rows.length; down++) {
      for (let right = 0; right < width; right++) {
        if (down === 0 && right === 0) continue;
        const place = `${row + down},${column + right}`;
        const cell = cellAt(sheet, row + down, column + right);
        if (formulaOf(cell) !== '' || contentOf(cell) !== '' || found.has(place)) {
          result.value = '#REF!';
          result.error = 'Array result was not expanded because it would overwrite data in another cell.';
          return;
        }
        placed.set(place, rows[down]?.[right] ?? '');
      }
    }
    for (const [place, value] of placed) found.set(place, value);
  }

  return {
    result(sheet, row, column) {
      spilledOf(sheet);
      return compute(sheet, row, column);
    },
    value(sheet, row, column) {
      const cell = cellAt(sheet, row, column);
      if (formulaOf(cell) === '') {
        const value = contentOf(cell);
        return value === '' ? (spilledOf(sheet).get(`${row},${column}`) ?? '') : value;
      }
      spilledOf(sheet);
      const { value } = compute(sheet, row, column);
      return Array.isArray(value) ? (value[0]?.[0] ?? '') : value;
    },
    spilled: spilledOf,
  };
}

/**
 * The parser knows the comma only, where in array literals the semicolon ends a row; and it takes whole columns for the
 * million rows that Excel has, which takes a minute.
 */
function forParser(formula: string, sheets: readonly SheetState[]): string {
  const lastRow = Math.max(...sheets.map(({ rows }) => rows));
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|;|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\w$(])/gi,
    (part, from?: string, to?: string) =>
      part === ';' ? ',' : from !== undefined && to !== undefined ? `${from}1:${to}${lastRow}` : part,
  );
}

function cellValue(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return '';
  return value instanceof FormulaError ? value.error : String(value);
}

/** Ragged rows are filled up. */
function rectangle(rows: readonly unknown[]): CellValue[][] {
  const lines = rows.map((row) => (Array.isArray(row) ? row.map(cellValue) : [cellValue(row)]));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return lines.map((line) => [...line, ...new Array<CellValue>(width - line.length).fill('')]);
}

/** Empty cells reach a custom function as ''. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  return value === null ? '' : value;
}
