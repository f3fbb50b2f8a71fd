/**
 * The cells of a spreadsheet's sheet, and what Google Sheets does with what is written into them: rows and columns move
 * natively, a leading apostrophe is consumed, a leading `=` makes a formula, number-like text in a cell that is not
 * formatted as text becomes a number. Formulas are opaque texts relative to their cell (R1C1).
 */
import type { CellContent, HeadingStyle } from '../../src/ports';
import { restoreText } from '../../src/tables/cell-kinds';
import type { ColumnKind } from '../../src/tables/table';

export interface GridCell {
  readonly value: CellContent;
  readonly formula: string;
  /** Whether its text is grey. */
  readonly grey?: boolean;
}

export interface GridColumn {
  readonly format: string;
  readonly hidden: boolean;
  readonly style: HeadingStyle | '';
  /** On its heading. */
  readonly note?: string;
}

export interface Grid {
  readonly id: number;
  name: string;
  frozenRows: number;
  rows: GridCell[][];
  columns: GridColumn[];
  /** Column that nobody of the test may write to; 0 for none. */
  protectedColumn: number;
}

export const emptyCell: GridCell = { value: '', formula: '' };
const plainColumn: GridColumn = { format: 'General', hidden: false, style: '' };

export function newGrid(id: number, name: string, rows: number, columns: number): Grid {
  const cells = Array.from({ length: rows }, () => new Array<GridCell>(columns).fill(emptyCell));
  return {
    id,
    name,
    frozenRows: 0,
    rows: cells,
    columns: new Array<GridColumn>(columns).fill(plainColumn),
    protectedColumn: 0,
  };
}

/** What a cell holds after a value has been written into it. */
export function cellOf(value: CellContent, format: string): GridCell {
  if (typeof value !== 'string') return { value, formula: '' };
  if (value.startsWith("'")) return { value: value.slice(1), formula: '' };
  if (value.startsWith('=')) return { value: 0, formula: value };
  if (format === '@') return { value, formula: '' };
  const looksLikeNumber = /^[-+]?\d+(?:[.,]\d+)?%?$/.test(value);
  return { value: looksLikeNumber ? Number.parseFloat(value) : value, formula: '' };
}

function requireInside(grid: Grid, row: number, column: number, rows: number, columns: number): void {
  if (rows < 1 || columns < 1) throw new Error('The number of rows in the range must be at least 1.');
  const isInside =
    row >= 1 && column >= 1 && row + rows - 1 <= grid.rows.length && column + columns - 1 <= grid.columns.length;
  if (!isInside) throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
}

export function cellAt(grid: Grid, row: number, column: number): GridCell {
  return grid.rows[row - 1]?.[column - 1] ?? emptyCell;
}

export function readBlock(grid: Grid, row: number, column: number, rows: number, columns: number): GridCell[][] {
  requireInside(grid, row, column, rows, columns);
  return grid.rows.slice(row - 1, row - 1 + rows).map((cells) => cells.slice(column - 1, column - 1 + columns));
}

export function writeBlock(grid: Grid, row: number, column: number, values: readonly (readonly CellContent[])[]): void {
  const width = values[0]?.length ?? 0;
  requireInside(grid, row, column, values.length, width);
  values.forEach((cells, offset) => {
    if (cells.length !== width) throw new Error('The number of columns in the data does not match the range.');
    const target = grid.rows[row - 1 + offset] ?? [];
    cells.forEach((value, index) => {
      const isHeading = row + offset === 1;
      const format = isHeading ? 'General' : (grid.columns[column - 1 + index]?.format ?? 'General');
      const { grey } = target[column - 1 + index] ?? emptyCell;
      target[column - 1 + index] = grey ? { ...cellOf(value, format), grey } : cellOf(value, format);
    });
  });
}

export function fillDown(grid: Grid, row: number, column: number, columns: number, rows: number): void {
  requireInside(grid, row, column, rows + 1, columns);
  for (let offset = 1; offset <= rows; offset++) {
    const target = grid.rows[row - 1 + offset] ?? [];
    for (let index = column - 1; index < column - 1 + columns; index++) {
      const { formula } = cellAt(grid, row, index + 1);
      target[index] = formula === '' ? emptyCell : { value: 0, formula };
    }
  }
}

export function insertColumns(grid: Grid, after: number, columns: number): void {
  if (after > grid.columns.length || columns < 1) throw new Error('Those columns are out of bounds.');
  // Google copies the look of the column to the left, its visibility not.
  const like = { ...(grid.columns[after - 1] ?? plainColumn), hidden: false };
  grid.columns.splice(after, 0, ...new Array<GridColumn>(columns).fill(like));
  for (const cells of grid.rows) cells.splice(after, 0, ...new Array<GridCell>(columns).fill(emptyCell));
}

export function deleteColumns(grid: Grid, column: number, columns: number): void {
  if (column + columns - 1 > grid.columns.length) throw new Error('Those columns are out of bounds.');
  if (columns >= grid.columns.length) throw new Error("You can't delete all the columns on the sheet.");
  grid.columns.splice(column - 1, columns);
  for (const cells of grid.rows) cells.splice(column - 1, columns);
}

export function insertRows(grid: Grid, after: number, rows: number): void {
  if (after > grid.rows.length || rows < 1) throw new Error('Those rows are out of bounds.');
  // Google copies the look of the row above.
  const like = (grid.rows[after - 1] ?? []).map(({ grey }) => (grey ? { ...emptyCell, grey } : emptyCell));
  const blank = Array.from({ length: rows }, () => [...like]);
  grid.rows = grid.rows.slice(0, after).concat(blank, grid.rows.slice(after));
}

export function deleteRows(grid: Grid, row: number, rows: number): void {
  if (row + rows - 1 > grid.rows.length) throw new Error('Those rows are out of bounds.');
  if (grid.rows.length - rows <= grid.frozenRows) throw new Error("You can't delete all the rows that are not frozen.");
  grid.rows.splice(row - 1, rows);
}

export function changeColumn(grid: Grid, column: number, change: Partial<GridColumn>): void {
  requireInside(grid, 1, column, 1, 1);
  grid.columns[column - 1] = { ...(grid.columns[column - 1] ?? plainColumn), ...change };
}

/** What a script reads: a number in a column of dates or times comes as a Date, in whatever time zone. */
export function read(grid: Grid, cells: readonly GridCell[], firstColumn = 1): CellContent[] {
  return cells.map(({ value }, index) => {
    const format = grid.columns[firstColumn - 1 + index]?.format ?? '';
    return typeof value === 'number' && /^(?:yyyy|hh)/.test(format) ? new Date((value - 25_569) * 86_400_000) : value;
  });
}

const shownKinds: Readonly<Record<string, ColumnKind>> = {
  'yyyy-mm-dd': 'date',
  'yyyy-mm-dd hh:mm:ss': 'dateTime',
  'hh:mm:ss': 'time',
};

/** What people see of a column. */
export function displayed(grid: Grid, column: number): string[] {
  const kind = shownKinds[grid.columns[column - 1]?.format ?? ''];
  return grid.rows.map((cells) => {
    const { value } = cells[column - 1] ?? emptyCell;
    return kind !== undefined && typeof value === 'number'
      ? restoreText(kind, value).replace('T', ' ')
      : String(value instanceof Date ? value.toISOString() : value);
  });
}

export function greyCells(grid: Grid, row: number, column: number, rows: number, columns: number, grey: boolean): void {
  requireInside(grid, row, column, rows, columns);
  for (const cells of grid.rows.slice(row - 1, row - 1 + rows)) {
    for (let index = column - 1; index < column - 1 + columns; index++) {
      const { value, formula } = cells[index] ?? emptyCell;
      cells[index] = grey ? { value, formula, grey } : { value, formula };
    }
  }
}

export function isFilled({ value, formula }: GridCell): boolean {
  return value !== '' || formula !== '';
}

export function lastColumnOf(grid: Grid): number {
  for (let column = grid.columns.length; column > 0; column--) {
    if (grid.rows.some((cells) => isFilled(cells[column - 1] ?? emptyCell))) return column;
  }
  return 0;
}

export function lastRowOf(grid: Grid): number {
  for (let row = grid.rows.length; row > 0; row--) if (grid.rows[row - 1]?.some(isFilled)) return row;
  return 0;
}

/** Contents up to the last row and column with anything in them: formulas where there are any, else values. */
export function contents(grid: Grid): CellContent[][] {
  const rows = grid.rows.slice(0, lastRowOf(grid)).map((cells) => cells.map((cell) => cell.formula || cell.value));
  const width = Math.max(
    0,
    ...rows.map((cells) => cells.reduce<number>((last, cell, index) => (cell === '' ? last : index + 1), 0)),
  );
  return rows.map((cells) => cells.slice(0, width));
}
