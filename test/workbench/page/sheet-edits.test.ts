import { newState } from '../../../workbench/apps-script/state';
import type { Cell, Runtime, SheetState, WorkbenchState } from '../../../workbench/apps-script/types';
import { applyEdit } from '../../../workbench/page/sheet-edits';

function sheetWith(cells: Cell[][]): { state: WorkbenchState; sheet: SheetState; runtime: Runtime } {
  const state = newState({ now: 0 });
  const [sheet] = state.spreadsheet.sheets;
  if (!sheet) throw new Error('a new spreadsheet has a sheet');
  sheet.cells = cells;
  sheet.frozenRows = 1;
  const unused = (): never => {
    throw new Error('not used here');
  };
  const others = { advance: unused, type: unused, display: unused, entries: unused, serveWebApp: unused };
  const runtime = { state, run: unused, ...others };
  return { state, sheet, runtime };
}

describe('applyEdit', () => {
  it('sorts whole rows below the frozen one, empty cells last', () => {
    const { sheet, runtime } = sheetWith([
      ['name', 'note'],
      ['b', 'B'],
      [null, 'none'],
      ['a', 'A'],
    ]);
    applyEdit(runtime, { do: 'sort', sheetId: 0, column: 1, ascending: true });
    expect(sheet.cells).toEqual([
      ['name', 'note'],
      ['a', 'A'],
      ['b', 'B'],
      [null, 'none'],
    ]);
  });

  it('sorts backwards, with empty cells still last', () => {
    const { sheet, runtime } = sheetWith([['n'], [1], [null], [3], [2]]);
    applyEdit(runtime, { do: 'sort', sheetId: 0, column: 1, ascending: false });
    expect(sheet.cells).toEqual([['n'], [3], [2], [1], [null]]);
  });

  it('lets formulas that point into their own row go on doing so', () => {
    const { sheet, runtime } = sheetWith([
      ['n', 'double'],
      [2, { formula: '=A2*2' }],
      [1, { formula: '=A3*2' }],
    ]);
    applyEdit(runtime, { do: 'sort', sheetId: 0, column: 1, ascending: true });
    expect(sheet.cells.slice(1)).toEqual([
      [1, { formula: '=A2*2' }],
      [2, { formula: '=A3*2' }],
    ]);
  });

  it('moves the formulas of other cells when a row is inserted', () => {
    const { sheet, runtime } = sheetWith([['n', { formula: '=A2' }], [5]]);
    applyEdit(runtime, { do: 'insertRow', sheetId: 0, row: 2 });
    expect(sheet.cells[0]?.[1]).toEqual({ formula: '=A3' });
  });

  it('adds a sheet under a name that is free', () => {
    const { state, runtime } = sheetWith([]);
    state.spreadsheet.sheets[0] = { ...(state.spreadsheet.sheets[0] as SheetState), name: 'Sheet2' };
    applyEdit(runtime, { do: 'addSheet' });
    expect(state.spreadsheet.sheets.map(({ name }) => name)).toEqual(['Sheet2', 'Sheet3']);
  });

  it('says so when the sheet is gone', () => {
    const { runtime } = sheetWith([]);
    expect(() => applyEdit(runtime, { do: 'deleteRow', sheetId: 99, row: 1 })).toThrow('That sheet is gone.');
  });
});
