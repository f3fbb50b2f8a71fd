/** What the formulas of a spreadsheet give, for the report: only sheets that hold a formula are computed. */
import { formulaOf, lastRowOf } from '../apps-script/grid/cells';
import type { CellValue, Runtime, SheetState } from '../apps-script/types';
import type { ComputedCells } from './report';

/** Cells with formulas and the empty cells that arrays spill into; undefined where a cell holds a value of its own. */
export function computedCells(runtime: Runtime): ComputedCells {
  const computed: Record<string, (CellValue | undefined)[][]> = {};
  for (const sheet of runtime.state.spreadsheet.sheets) {
    if (hasFormula(sheet)) computed[sheet.name] = computedIn(runtime, sheet);
  }
  return computed;
}

function hasFormula(sheet: SheetState): boolean {
  return sheet.cells.some((row) => row?.some((cell) => formulaOf(cell) !== '') ?? false);
}

function computedIn(runtime: Runtime, sheet: SheetState): (CellValue | undefined)[][] {
  const rows = runtime.display(sheet.name, 1, Math.max(sheet.rows, lastRowOf(sheet))).map((line, row) => {
    const values = line.map(({ text }, column) => {
      const cell = sheet.cells[row]?.[column] ?? null;
      const holdsOwn = cell !== null && cell !== '' && formulaOf(cell) === '';
      return holdsOwn || text === '' ? undefined : shownValue(text);
    });
    return values.slice(0, values.map((value) => value !== undefined).lastIndexOf(true) + 1);
  });
  return rows.slice(0, rows.map((row) => row.length > 0).lastIndexOf(true) + 1);
}

/** A result that reads as a number or truth value is one; only what cells show is known of it. */
function shownValue(text: string): CellValue {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return Number(text);
  return text === 'TRUE' || text === 'FALSE' ? text === 'TRUE' : text;
}
