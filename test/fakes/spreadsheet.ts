/** A spreadsheet in memory that implements the ports: every call of a verb is told to `onCall` before it has its effect. */
import { FieldrowsError } from '../../src/errors';
import type { Sheet, Spreadsheet } from '../../src/ports';
import * as model from './grid';

/** What a document consists of; several executions, of several people, may work on one. */
export interface DocumentState {
  readonly grids: model.Grid[];
  readonly names: Map<string, { sheetId: number; row: number; column: number }>;
  activeSheetId: number;
  /** What the person has selected; a sheet that is not there stands for nothing. */
  currentCell: { sheetId: number; row: number; column: number };
  nextSheetId: number;
}

export type OnCall = (verb: string, target: string) => void;

export function fakeSpreadsheet(state: DocumentState, onCall: OnCall): Spreadsheet {
  const wrap = (grid: model.Grid | undefined) => (grid === undefined ? undefined : fakeSheet(state, grid, onCall));
  const call = <T>(verb: string, target: string, work: () => T): T => {
    onCall(`spreadsheet.${verb}`, target);
    return work();
  };
  return {
    id: () => 'spreadsheet-1',
    timeZone: () => 'Africa/Nairobi',
    locale: () => 'en_US',
    currentCell() {
      const { sheetId, row, column } = state.currentCell;
      const sheet = wrap(state.grids.find(({ id }) => id === sheetId));
      return sheet && { sheet, row, column };
    },
    // Three hours ahead all year.
    wallClock: (instant) => new Date(instant + 3 * 3_600_000).toISOString().slice(0, 19),
    sheets: () => call('sheets', '', () => state.grids.map((grid) => fakeSheet(state, grid, onCall))),
    sheetById: (sheetId) =>
      call('sheetById', String(sheetId), () => wrap(state.grids.find(({ id }) => id === sheetId))),
    sheetByName: (name) => call('sheetByName', name, () => wrap(state.grids.find((grid) => grid.name === name))),
    addSheet: (name) => call('addSheet', name, () => fakeSheet(state, addGrid(state, name), onCall)),
    removeSheet: (sheet) =>
      call('removeSheet', '', () => {
        const index = state.grids.findIndex(({ id }) => id === sheet.sheetId());
        if (index >= 0) state.grids.splice(index, 1);
      }),
    nameCell(name, sheet, row, column) {
      onCall('spreadsheet.nameCell', name);
      state.names.set(name, { sheetId: sheet.sheetId(), row, column });
    },
    flush: () => onCall('spreadsheet.flush', ''),
  };
}

/** Adds a sheet of the size Google gives it. */
export function addGrid(state: DocumentState, name: string, rows = 1000, columns = 26): model.Grid {
  const isTaken = state.grids.some((grid) => grid.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  if (name === '' || name.length > 100) throw new Error('The sheet name must be between 1 and 100 characters long.');
  const grid = model.newGrid(state.nextSheetId++, name, rows, columns);
  state.grids.push(grid);
  return grid;
}

function fakeSheet(state: DocumentState, grid: model.Grid, onCall: OnCall): Sheet {
  const call = <T>(verb: string, work: () => T): T => {
    onCall(`sheet.${verb}`, grid.name);
    if (!state.grids.includes(grid)) throw new FieldrowsError('spreadsheetBusy', {});
    return work();
  };
  return {
    sheetId: () => grid.id,
    name: () => call('name', () => grid.name),
    rename: (name) =>
      call('rename', () => {
        grid.name = name;
      }),
    size: () => call('size', () => ({ rows: grid.rows.length, columns: grid.columns.length })),
    lastRow: () => call('lastRow', () => model.lastRowOf(grid)),
    lastColumn: () => call('lastColumn', () => model.lastColumnOf(grid)),
    protectedColumns: () =>
      call('protectedColumns', () => (grid.protectedColumn > 0 ? [{ column: grid.protectedColumn, columns: 1 }] : [])),
    mergedBlocks: () => call('mergedBlocks', () => []),
    readRow: (row) => call('readRow', () => model.read(grid, grid.rows[row - 1] ?? [])),
    readColumn: (column) =>
      call('readColumn', () => {
        if (column < 1 || column > grid.columns.length) return undefined;
        return grid.rows.map((cells) => model.read(grid, cells.slice(column - 1, column), column)[0] ?? '');
      }),
    readDisplayed: (column) =>
      call('readDisplayed', () => (column > grid.columns.length ? undefined : model.displayed(grid, column))),
    readDisplayedBlock: (row, column, rows, columns) =>
      call('readDisplayedBlock', () => {
        const shown = Array.from({ length: columns }, (_unused, index) => model.displayed(grid, column + index));
        return Array.from({ length: rows }, (_unused, offset) => shown.map((cells) => cells[row - 1 + offset] ?? ''));
      }),
    readBlock: (...block) =>
      call('readBlock', () => model.readBlock(grid, ...block).map((cells) => model.read(grid, cells, block[1]))),
    readFormulas: (...block) =>
      call('readFormulas', () => model.readBlock(grid, ...block).map((cells) => cells.map(({ formula }) => formula))),
    write: (row, column, rows) =>
      call('write', () => {
        const { protectedColumn } = grid;
        if (column <= protectedColumn && protectedColumn < column + (rows[0]?.length ?? 0))
          throw new FieldrowsError('sheetProtected', { sheetName: grid.name });
        model.writeBlock(grid, row, column, rows);
      }),
    readNotes: (_row, column, columns) =>
      call('readNotes', () => grid.columns.slice(column - 1, column - 1 + columns).map(({ note = '' }) => note)),
    writeNotes: (_row, column, notes) =>
      call('writeNotes', () => {
        for (const [index, note] of notes.entries()) model.changeColumn(grid, column + index, { note });
      }),
    clear: (blocks) =>
      call('clear', () => {
        for (const { row, column, rows, columns } of blocks)
          model.writeBlock(
            grid,
            row,
            column,
            Array.from({ length: rows }, () => new Array<string>(columns).fill('')),
          );
      }),
    fillDown: (...block) => call('fillDown', () => model.fillDown(grid, ...block)),
    formatColumns: (blocks, format) =>
      call('formatColumns', () => {
        for (const { column, columns } of blocks)
          for (let index = column; index < column + columns; index++) model.changeColumn(grid, index, { format });
      }),
    insertColumns: (after, columns) => call('insertColumns', () => model.insertColumns(grid, after, columns)),
    deleteColumns: (column, columns) => call('deleteColumns', () => model.deleteColumns(grid, column, columns)),
    insertRows: (after, rows) => call('insertRows', () => model.insertRows(grid, after, rows)),
    deleteRows: (row, rows) => call('deleteRows', () => model.deleteRows(grid, row, rows)),
    freezeRows: (rows) =>
      call('freezeRows', () => {
        grid.frozenRows = rows;
      }),
    hideColumn: (column) => call('hideColumn', () => model.changeColumn(grid, column, { hidden: true })),
    boldRow: () => call('boldRow', () => undefined),
    widen: () => call('widen', () => undefined),
    wrapColumn: () => call('wrapColumn', () => undefined),
    styleHeading: (column, columns, style) =>
      call('styleHeading', () => {
        for (let index = column; index < column + columns; index++) model.changeColumn(grid, index, { style });
      }),
    styleCells: (blocks, style) =>
      call('styleCells', () => {
        for (const { row, column, rows, columns } of blocks)
          model.greyCells(grid, row, column, rows, columns, style === 'gone');
      }),
    activate: () =>
      call('activate', () => {
        state.activeSheetId = grid.id;
      }),
  };
}
