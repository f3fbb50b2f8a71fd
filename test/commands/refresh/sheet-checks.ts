/** What must be true of an imported sheet after any complete refresh, whatever people did to it before. */
import type { CellContent } from '../../../src/ports';
import { goneFingerprint, markerHeading, parseMark } from '../../../src/sheets/layout';
import { restoreText } from '../../../src/tables/cell-kinds';
import { parseCsv } from '../../../src/tables/csv/csv';
import type { Cell } from '../../../src/tables/table';
import { cellAt, type Grid, lastRowOf } from '../../fakes/grid';
import { columnOf, csvOf, type Export, type Setting } from '../../fakes/imports';

/** Sheet row of each key that is in the export, as the hidden column says; a repeated key is an error. */
export function rowsByKey(grid: Grid): Map<string, number> {
  const kept = keptRows(grid);
  return new Map([...allRowsByKey(grid)].filter(([, row]) => !kept.includes(row)));
}

/** Sheet rows whose submission has left the export. */
export function keptRows(grid: Grid): number[] {
  const column = columnOf(grid, markerHeading);
  const rows = [...allRowsByKey(grid).values()];
  return rows.filter((row) => parseMark(cellAt(grid, row, column).value)?.fingerprint === goneFingerprint);
}

/** Those that were kept when their submission left the export, too. */
export function allRowsByKey(grid: Grid): Map<string, number> {
  const column = columnOf(grid, markerHeading);
  const rows = new Map<string, number>();
  for (let row = 2; row <= grid.rows.length; row++) {
    const key = parseMark(cellAt(grid, row, column).value)?.key;
    if (key === undefined) continue;
    if (rows.has(key)) throw new Error(`two rows of ${key}`);
    rows.set(key, row);
  }
  return rows;
}

/** Columns with a heading, left to right; of equal headings the nth is `heading n`. */
function columnsByOccurrence(headings: readonly CellContent[]): Map<string, number> {
  const columns = new Map<string, number>();
  const seen = new Map<CellContent, number>();
  headings.forEach((heading, index) => {
    const occurrence = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, occurrence);
    columns.set(`${String(heading)} ${occurrence}`, index + 1);
  });
  return columns;
}

/** The imported rows as text, by key, read from the sheet by the headings of the export. */
export function importedText(grid: Grid, table: Export): Map<string, string[]> {
  const { kinds } = parseCsv(csvOf(table));
  const inSheet = columnsByOccurrence(grid.rows[0]?.map(({ value }) => value) ?? []);
  const columns = [...columnsByOccurrence(table.headings).keys()].map((name) => {
    const column = inSheet.get(name);
    if (column === undefined) throw new Error(`no column ${name}`);
    return column;
  });
  const found = new Map<string, string[]>();
  rowsByKey(grid).forEach((row, key) => {
    const cells = columns.map((column, index) => {
      const { value, formula } = cellAt(grid, row, column);
      if (formula !== '') throw new Error(`a formula in imported data: ${formula}`);
      return restoreText(kinds[index] ?? 'text', value as Cell);
    });
    found.set(key, cells);
  });
  return found;
}

/** The rows of an export by the key they should have. */
export function expectedText(table: Export): Map<string, readonly string[]> {
  const keyColumn = table.headings.lastIndexOf('_id');
  return new Map(table.rows.map((cells, index) => [keyColumn < 0 ? `#${index + 1}` : (cells[keyColumn] ?? ''), cells]));
}

export function expectImported(setting: Setting, table: Export): void {
  const found = importedText(setting.grid(), table);
  const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
  expect([...found].sort(byKey)).toEqual([...expectedText(table)].sort(byKey));
}

/** Grey are exactly the rows that were kept: their imported cells, and no others. */
export function expectGreyRows(grid: Grid, ids: readonly string[]): void {
  const rows = allRowsByKey(grid);
  const grey = [...rows.values()].filter((row) => grid.rows[row - 1]?.some((cell) => cell.grey)).sort((a, b) => a - b);
  expect(grey).toEqual(ids.map((id) => rows.get(id)).sort((a = 0, b = 0) => a - b));
  expect(keptRows(grid).sort((a, b) => a - b)).toEqual(grey);
}

/** Verbs that change something in a sheet. */
const changing = /^sheet\.(?:write|fillDown|format|insert|delete|freeze|hide|style|rename)/;

export type Calls = readonly { readonly verb: string; readonly target: string }[];

/** Calls that change the imported sheet, in order. */
export function changesOf(setting: Setting, calls: Calls): string[] {
  const { name } = setting.grid();
  return calls.filter(({ verb, target }) => changing.test(verb) && target === name).map(({ verb }) => verb);
}

/** One refresh more changes nothing in the imported sheet. */
export function expectSettled(setting: Setting): void {
  const { calls, status } = setting.run({ accept: true });
  expect(changesOf(setting, calls)).toEqual([]);
  expect(status.state).toBe('unchanged');
}

/** What stands in the columns whose heading begins with `My`, by key of the row: formula or value. */
export function ownCells(grid: Grid): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  const rows = allRowsByKey(grid);
  grid.rows[0]?.forEach(({ value: heading }, index) => {
    if (!String(heading).startsWith('My ')) return;
    rows.forEach((row, key) => {
      const { value, formula } = cellAt(grid, row, index + 1);
      if (value !== '' || formula !== '') cells.set(`${key} ${String(heading)}`, formula || value);
    });
  });
  return cells;
}

/** Lines below the imported rows, as people left them there. */
export function textBelow(grid: Grid): CellContent[] {
  const last = Math.max(1, ...allRowsByKey(grid).values());
  const lines: CellContent[] = [];
  for (let row = last + 1; row <= lastRowOf(grid); row++) {
    for (let column = 1; column <= grid.columns.length; column++) {
      const { value, formula } = cellAt(grid, row, column);
      if (value !== '' && formula === '') lines.push(value);
    }
  }
  return lines;
}
