import { makeRoom } from '../../../src/commands/sheets/room';
import { FieldrowsError } from '../../../src/errors';
import { type Grid, newGrid } from '../../fakes/grid';
import { type Export, settingOf, type } from '../../fakes/imports';
import { fakeDocument, fakeServices } from '../../fakes/services';
import { changesOf, expectImported } from '../refresh/sheet-checks';

/** A sheet of which only the size counts: the rows of a real one would fill the memory. */
function largeGrid(id: number, name: string, rows: number, columns: number): Grid {
  const grid = newGrid(id, name, 1, columns);
  grid.rows = new Array(rows).fill(grid.rows[0]);
  return grid;
}

describe('makeRoom', () => {
  function situation() {
    const document = fakeDocument();
    document.grids.push(largeGrid(1, 'ours', 100_000, 30));
    document.grids.push(largeGrid(2, 'another import', 100_000, 40));
    document.grids.push(largeGrid(3, 'the user', 50_000, 40));
    const services = fakeServices({ document });
    const ask = (rows: number, trimmable: readonly number[]) => {
      const sheet = services.spreadsheet.sheetById(1);
      if (sheet === undefined) throw new Error('no sheet');
      return makeRoom(services, {
        sheet,
        before: { gridRows: 100_000, gridColumns: 30 },
        after: { gridRows: rows, gridColumns: 30 },
        columnsNeeded: 19,
        trimmable,
      });
    };
    const sizes = () => document.grids.map(({ rows, columns }) => [rows.length, columns.length]);
    return { ask, sizes };
  }

  it('leaves everything as it is while there is room', () => {
    const { ask, sizes } = situation();
    expect(ask(130_000, [2])).toBe(0);
    expect(sizes()[1]).toEqual([100_000, 40]);
  });

  it('gives up blank columns of the sheet before rows of others', () => {
    const { ask, sizes } = situation();
    expect(ask(150_000, [2])).toBe(10);
    expect(sizes()).toEqual([
      [100_000, 20],
      [100_000, 40],
      [50_000, 40],
    ]);
  });

  it('gives up blank rows of other sheets of ours, never of the user', () => {
    const { ask, sizes } = situation();
    expect(ask(300_000, [2])).toBe(10);
    expect(sizes().slice(1)).toEqual([
      [300, 40],
      [50_000, 40],
    ]);
  });

  it('refuses, and changes nothing, where that is not enough', () => {
    const { ask, sizes } = situation();
    expect(() => ask(500_000, [2])).toThrow(FieldrowsError);
    expect(() => ask(300_000, [])).toThrow('tooManyCells');
    expect(sizes()).toEqual([
      [100_000, 30],
      [100_000, 40],
      [50_000, 40],
    ]);
  });
});

describe('runImport, in a protected sheet', () => {
  const survey: Export = {
    headings: ['name', 'age', '_id'],
    rows: [
      ['Amina', '31', '1'],
      ['Brian', '44', '2'],
    ],
  };

  it.each([
    ['where columns lie apart', 3, { ...survey, rows: [['Amina', '32', '1'], survey.rows[1] ?? []] }],
    [
      'where a column comes',
      0,
      {
        headings: ['name', 'age', 'village', '_id'],
        rows: survey.rows.map(([a = '', b = '', id = '']) => [a, b, 'x', id]),
      },
    ],
    ['where a row changes', 0, { ...survey, rows: [['Amina', '32', '1'], survey.rows[1] ?? []] }],
  ])('writes nothing %s', (_where, noteAfter, next: Export) => {
    const setting = settingOf(survey);
    setting.run();
    const grid = setting.grid();
    if (noteAfter > 0) {
      for (const cells of grid.rows) cells.splice(noteAfter, 0, ...cells.splice(-1, 1));
      type(grid, 1, noteAfter + 1, 'My remark');
    }
    grid.protectedColumn = 2;
    const before = JSON.stringify(grid);
    setting.serve(next);
    expect(() => setting.run()).toThrow('sheetProtected');
    expect(JSON.stringify(grid)).toBe(before);
    expect(setting.status()).toMatchObject({ state: 'failed', code: 'sheetProtected' });
    grid.protectedColumn = 0;
    const { calls } = setting.run();
    expect(changesOf(setting, calls)).toContain('sheet.write');
    expectImported(setting, next);
  });
});
