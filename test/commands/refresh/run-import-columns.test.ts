import { cellAt, contents, deleteColumns, insertColumns } from '../../fakes/grid';
import { columnOf, type Export, pick, rowOf, settingOf, type } from '../../fakes/imports';
import { forEachKill } from './kills';
import { changesOf, expectImported, expectSettled } from './sheet-checks';

const two: Export = {
  headings: ['name', 'age', '_id'],
  rows: [
    ['Amina', '31', '11'],
    ['Brian', '44', '12'],
  ],
};
const three: Export = {
  headings: ['name', 'village', 'age', '_id'],
  rows: [
    ['Amina', 'Kisumu', '31', '11'],
    ['Brian', '', '44', '12'],
  ],
};

function headingsOf(setting: ReturnType<typeof settingOf>) {
  return contents(setting.grid())[0];
}

describe('runImport, when columns change', () => {
  it('inserts a new column at the end of the imported block and moves the user ones', () => {
    const setting = settingOf(two);
    setting.run();
    const grid = setting.grid();
    type(grid, 1, 5, 'My remark');
    type(grid, rowOf(grid, '12'), 5, 'mine');
    setting.serve(three);
    const { warnings } = setting.run();
    expect(headingsOf(setting)).toEqual(['name', 'age', '_id', 'village', 'fieldrows', 'My remark']);
    expect(pick(grid, ['_id', 'village', 'My remark'])).toEqual([
      ['_id', 'village', 'My remark'],
      [11, 'Kisumu', ''],
      [12, '', 'mine'],
    ]);
    expect(grid.columns[4]?.hidden).toBe(true);
    expect(warnings).toContainEqual({ code: 'columnsAdded', details: { headings: ['village'] } });
    expectSettled(setting);
  });

  it('puts a new column before one the user inserted beside the block', () => {
    const setting = settingOf(two);
    setting.run();
    insertColumns(setting.grid(), 3, 1);
    type(setting.grid(), 1, 4, 'My remark');
    setting.serve(three);
    setting.run();
    expect(headingsOf(setting)).toEqual(['name', 'age', '_id', 'village', 'My remark', 'fieldrows']);
    expectImported(setting, three);
  });

  it.each([
    ['right of the block', 4],
    ['in the middle of the block', 1],
    ['directly beside the block', 3],
  ])('never takes a column of the user %s for a new one of the same name', (_where, after) => {
    const setting = settingOf(two);
    setting.run();
    const grid = setting.grid();
    insertColumns(grid, after, 1);
    type(grid, 1, after + 1, 'village');
    type(grid, rowOf(grid, '11'), after + 1, 'my own words');
    type(grid, rowOf(grid, '12'), after + 1, 'and more');
    setting.serve(three);
    setting.run();
    expectImported(setting, three);
    const own = headingsOf(setting)?.lastIndexOf('village') ?? -1;
    expect(cellAt(grid, rowOf(grid, '11'), own + 1).value).toBe('my own words');
    expect(cellAt(grid, rowOf(grid, '12'), own + 1).value).toBe('and more');
    expectSettled(setting);
  });

  it('greys a column that left and shows it again when it is back, without old answers', () => {
    const setting = settingOf(three);
    setting.run();
    const grid = setting.grid();
    setting.serve(two);
    const { warnings } = setting.run();
    expect(warnings).toContainEqual({ code: 'columnsGone', details: { headings: ['village'] } });
    expect(grid.columns[1]).toMatchObject({ style: 'gone' });
    expect(cellAt(grid, 2, 2).value).toBe('Kisumu');
    expectSettled(setting);
    const back: Export = {
      ...three,
      rows: [
        ['Amina', '', '31', '11'],
        ['Brian', 'Busia', '44', '12'],
      ],
    };
    setting.serve(back);
    setting.run();
    expect(grid.columns[1]).toMatchObject({ style: 'returned' });
    expectImported(setting, back);
    expectSettled(setting);
  });

  describe('renames a heading in place', () => {
    const named = (...headings: readonly string[]): Export => ({
      headings: ['name', ...headings, '_id'],
      rows: ['1', '2', '3', '4'].map((id) => [
        `Name ${id}`,
        ...headings.map((_heading, index) => (index === 0 ? `Village ${id}` : `2024-05-0${id}T10:00:0${id}`)),
        id,
      ]),
    });

    it('when its cells show the same values, and rewrites no other cell', () => {
      const setting = settingOf(named('village', 'start'));
      setting.run();
      const grid = setting.grid();
      const next = named('town', 'begin');
      setting.serve(next);
      const { warnings, status, calls } = setting.run();
      expect(headingsOf(setting)).toEqual(['name', 'town', 'begin', '_id', 'fieldrows']);
      expect(warnings).toEqual([
        { code: 'columnsRenamed', details: { from: ['village', 'start'], to: ['town', 'begin'] } },
      ]);
      expect(status.counts).toMatchObject({ changed: 0 });
      // Two headings and the marks.
      expect(changesOf(setting, calls)).toEqual(['sheet.write', 'sheet.write', 'sheet.write']);
      expect(grid.columns[1]?.style).toBe('imported');
      expectImported(setting, next);
      expectSettled(setting);
    });

    it.each([
      ['other values', { ...named('town'), rows: named('town').rows.map(([name = '', , id = '']) => [name, 'x', id]) }],
      [
        'another place',
        { headings: ['town', 'name', '_id'], rows: named('town').rows.map(([a = '', b = '', c = '']) => [b, a, c]) },
      ],
      ['two columns for one', named('town', 'begin')],
    ])('but not with %s', (_what, next) => {
      const setting = settingOf(named('village'));
      setting.run();
      setting.serve(next);
      const { warnings } = setting.run();
      expect(warnings.map(({ code }) => code)).toEqual(['columnsAdded', 'columnsGone']);
      expectImported(setting, next);
      expectSettled(setting);
    });

    it('but not with a column of that name of the user', () => {
      const setting = settingOf(named('village'));
      setting.run();
      type(setting.grid(), 1, 5, 'town');
      type(setting.grid(), 2, 5, 'mine');
      setting.serve(named('town'));
      setting.run();
      expectImported(setting, named('town'));
      expect(headingsOf(setting)).toEqual(['name', 'village', '_id', 'town', 'fieldrows', 'town']);
    });
  });

  describe('puts a heading back that a person has overwritten', () => {
    const survey = (...ids: readonly string[]): Export => ({
      headings: ['name', 'village', 'age', '_id'],
      rows: ids.map((id) => [`Name ${id}`, `Village ${id}`, String(30 + Number(id)), id]),
    });
    const before = survey('11', '12', '13');
    const after = survey('11', '12', '13', '14');

    function overwritten(change: (grid: ReturnType<ReturnType<typeof settingOf>['grid']>) => void) {
      const setting = settingOf(before);
      setting.run();
      change(setting.grid());
      setting.serve(after);
      const { warnings, calls } = setting.run();
      return { setting, warnings, calls };
    }

    it('in its place, with what is beside it, and says so', () => {
      const { setting, warnings } = overwritten((grid) => {
        type(grid, 1, 2, 'Where?');
        type(grid, 1, 6, 'My remark');
        type(grid, 2, 6, 'mine');
      });
      expect(headingsOf(setting)).toEqual(['name', 'village', 'age', '_id', 'fieldrows', 'My remark']);
      expect(warnings).toEqual([{ code: 'headingsPutBack', details: { from: ['Where?'], to: ['village'] } }]);
      expectImported(setting, after);
      expectSettled(setting);
    });

    it('also where all of them were, or one was cleared', () => {
      const { setting, warnings } = overwritten((grid) => {
        ['Who', 'Where', '', 'Number'].forEach((heading, index) => {
          type(grid, 1, index + 1, heading);
        });
      });
      expect(headingsOf(setting)).toEqual(['name', 'village', 'age', '_id', 'fieldrows']);
      expect(warnings.map(({ code }) => code)).toEqual(['headingsPutBack']);
      expectImported(setting, after);
      expectSettled(setting);
    });

    it('also beside columns of the user’s own, which stay', () => {
      const { setting, warnings } = overwritten((grid) => {
        insertColumns(grid, 1, 1);
        type(grid, 1, 2, 'My remark');
        type(grid, 2, 2, 'mine');
        type(grid, 1, 3, 'Where?');
      });
      expect(headingsOf(setting)).toEqual(['name', 'My remark', 'village', 'age', '_id', 'fieldrows']);
      expect(warnings.map(({ code }) => code)).toEqual(['headingsPutBack']);
      expect(pick(setting.grid(), ['_id', 'My remark']).slice(1)).toEqual([
        [11, 'mine'],
        [12, ''],
        [13, ''],
        [14, ''],
      ]);
      expectImported(setting, after);
      expectSettled(setting);
    });

    it.each([
      [
        'shows other answers',
        (grid, row, column) => type(grid, row, column, row === 3 ? 'corrected' : `Village 1${row - 1}`),
      ],
      ['holds formulas', (grid, row, column) => type(grid, row, column, `=B${row}`)],
      ['is blank', () => undefined],
    ] as [string, (grid: Parameters<typeof type>[0], row: number, column: number) => void][])(
      'but takes no column for it that %s',
      (_what, fill) => {
        const { setting, warnings } = overwritten((grid) => {
          deleteColumns(grid, 2, 1);
          insertColumns(grid, 1, 1);
          type(grid, 1, 2, 'My own');
          for (const row of [2, 3, 4]) fill(grid, row, 2);
        });
        expect(headingsOf(setting)).toEqual(['name', 'My own', 'age', '_id', 'village', 'fieldrows']);
        expect(warnings.map(({ code }) => code)).toEqual(['columnsAdded']);
        expectImported(setting, after);
        expectSettled(setting);
      },
    );

    it('nor decides between two that show the same', () => {
      const { setting } = overwritten((grid) => {
        type(grid, 1, 2, 'Where?');
        insertColumns(grid, 2, 1);
        type(grid, 1, 3, 'Copy');
        for (const row of [2, 3, 4]) type(grid, row, 3, `Village 1${row - 1}`);
      });
      expect(headingsOf(setting)).toEqual(['name', 'Where?', 'Copy', 'age', '_id', 'village', 'fieldrows']);
      expectImported(setting, after);
      expectSettled(setting);
    });

    it('whenever the run is stopped', () => {
      const make = () => {
        const setting = settingOf(before);
        setting.run();
        type(setting.grid(), 1, 2, 'Where?');
        setting.serve({ headings: [...after.headings, 'new'], rows: after.rows.map((row) => [...row, '']) });
        return setting;
      };
      const calls = forEachKill(make, (setting) => {
        setting.run();
        expect(headingsOf(setting)).toEqual(['name', 'village', 'age', '_id', 'new', 'fieldrows']);
        expectSettled(setting);
      });
      expect(calls).toBeGreaterThan(15);
    });
  });

  it('leaves no answer out when a column comes back, the run is stopped, and the export is what it was', () => {
    const rows = [1, 2, 3].map((id) => [`Name ${id}`, String(20 + id), String(id)]);
    const first: Export = { headings: ['name', 'age', '_id'], rows };
    const edited: Export = { ...first, rows: rows.map(([name = '', , id = '']) => [name, '', id]) };
    const backwards: Export = { ...first, rows: [...rows].reverse() };
    const make = () => {
      const setting = settingOf(first);
      setting.run();
      deleteColumns(setting.grid(), 2, 1);
      setting.serve(edited);
      return setting;
    };
    const calls = forEachKill(make, (setting) => {
      setting.serve(backwards);
      setting.run();
      expectImported(setting, backwards);
    });
    expect(calls).toBeGreaterThan(15);
  });

  it('brings a column back that somebody deleted, although nothing is new', () => {
    const setting = settingOf(three);
    setting.run();
    deleteColumns(setting.grid(), 2, 1);
    setting.run();
    expectImported(setting, three);
    expectSettled(setting);
  });

  it('forgets a greyed column that the user removed', () => {
    const setting = settingOf(three);
    setting.run();
    setting.serve(two);
    setting.run();
    deleteColumns(setting.grid(), 2, 1);
    setting.run();
    expect(headingsOf(setting)).toEqual(['name', 'age', '_id', 'fieldrows']);
    setting.serve(three);
    setting.run();
    expectImported(setting, three);
  });

  it('puts back a column that the user deleted, with all its answers', () => {
    const setting = settingOf(two);
    setting.run();
    deleteColumns(setting.grid(), 2, 1);
    setting.run();
    expect(headingsOf(setting)).toEqual(['name', '_id', 'age', 'fieldrows']);
    expectImported(setting, two);
    expectSettled(setting);
  });

  it('respects the order into which the user moved columns, also right of the hidden one', () => {
    const setting = settingOf(three);
    setting.run();
    const grid = setting.grid();
    for (const cells of grid.rows) cells.splice(6, 0, ...cells.splice(0, 1));
    grid.columns.splice(6, 0, ...grid.columns.splice(0, 1));
    const next: Export = {
      ...three,
      rows: [
        ['Amina N.', 'Kisumu', '32', '11'],
        ['Brian', 'Busia', '44', '12'],
      ],
    };
    setting.serve(next);
    setting.run();
    expect(columnOf(grid, 'name')).toBe(7);
    expectImported(setting, next);
    expectSettled(setting);
  });

  it('tells equal headings apart by their order', () => {
    const twice: Export = {
      headings: ['age', 'age', '_id'],
      rows: [
        ['1', 'x', '11'],
        ['2', 'y', '12'],
      ],
    };
    const setting = settingOf(twice);
    setting.run();
    expectImported(setting, twice);
    const next: Export = {
      headings: ['age', 'age', 'age', '_id'],
      rows: [
        ['1', 'x', 'a', '11'],
        ['3', 'y', 'b', '12'],
      ],
    };
    setting.serve(next);
    setting.run();
    expectImported(setting, next);
    deleteColumns(setting.grid(), 1, 1);
    setting.serve({
      ...next,
      rows: [
        ['1', 'x', 'a', '11'],
        ['4', 'y', 'b', '12'],
      ],
    });
    setting.run();
    expectImported(setting, {
      ...next,
      rows: [
        ['1', 'x', 'a', '11'],
        ['4', 'y', 'b', '12'],
      ],
    });
  });

  it('turns a column of numbers to text when an answer is no number', () => {
    const setting = settingOf(two);
    setting.run();
    const next: Export = {
      ...two,
      rows: [
        ['Amina', '031', '11'],
        ['Brian', '44', '12'],
      ],
    };
    setting.serve(next);
    setting.run();
    expect(pick(setting.grid(), ['age'])).toEqual([['age'], ['031'], ['44']]);
    expect(setting.grid().columns[1]?.format).toBe('@');
    setting.serve(two);
    setting.run();
    expect(pick(setting.grid(), ['age'])).toEqual([['age'], [31], [44]]);
    expect(setting.grid().columns[1]?.format).toBe('0');
  });

  it('is not misled by questions that are called like the hidden column, or have no name', () => {
    const odd: Export = {
      headings: ['fieldrows', '', '=1+1', '_id'],
      rows: [
        ['a:b', '', '=2', '11'],
        ['c', 'x', '', '12'],
      ],
    };
    const setting = settingOf(odd);
    setting.run();
    expectImportedByPosition(setting, [
      ['a:b', '', '=2', 11],
      ['c', 'x', '', 12],
    ]);
    setting.serve({
      ...odd,
      rows: [
        ['a:b', 'now', '=3', '11'],
        ['c', 'x', '', '12'],
      ],
    });
    setting.run();
    expectImportedByPosition(setting, [
      ['a:b', 'now', '=3', 11],
      ['c', 'x', '', 12],
    ]);
    expect(headingsOf(setting)).toEqual(['fieldrows', '', '=1+1', '_id', 'fieldrows']);
  });

  it('knows a heading again that was too long for its cell', () => {
    const long: Export = { headings: ['x'.repeat(60_000), '_id'], rows: [['a', '11']] };
    const setting = settingOf(long);
    setting.run();
    setting.serve({ ...long, rows: [['b', '11']] });
    setting.run();
    expect(contents(setting.grid())[1]?.slice(0, 2)).toEqual(['b', 11]);
    expect(headingsOf(setting)).toHaveLength(3);
  });
});

function expectImportedByPosition(setting: ReturnType<typeof settingOf>, rows: readonly (readonly unknown[])[]) {
  expect(
    contents(setting.grid())
      .slice(1)
      .map((cells) => cells.slice(0, 4)),
  ).toEqual(rows);
}
