/** A refresh with everything in it, killed after each single service call in turn: the next run ends where it would have. */
import type { CellContent } from '../../../src/ports';
import { parseMark } from '../../../src/sheets/layout';
import { contents, deleteColumns, type Grid, insertColumns, insertRows } from '../../fakes/grid';
import { columnOf, type Export, rowOf, type Setting, settingOf, sortBy, type as typeInto } from '../../fakes/imports';
import { forEachKill, runKilledAfter, stateOf } from './kills';
import { allRowsByKey, expectGreyRows, expectImported, expectSettled, ownCells, rowsByKey } from './sheet-checks';

const earlier: Export = {
  headings: ['name', 'age', 'visits', 'was here', '_id'],
  rows: [1, 2, 3, 4, 5, 6].map((id) => [`Name ${id}`, String(20 + id), String(id), `old ${id}`, String(id)]),
};
/** `was here` has left. */
const first: Export = {
  headings: ['name', 'age', 'visits', 'leaves', '_id'],
  rows: earlier.rows.map(([name = '', age = '', visits = '', , id = '']) => [name, age, visits, `bye ${id}`, id]),
};
/** Edits, a kind that changes, removals, additions, a column that leaves, two that come, one that comes back. */
const next: Export = {
  headings: ['name', 'visits', 'village', 'was here', 'age', 'crop', '_id'],
  rows: [
    ['Name 1', '1', 'Kisumu', '', '21', '=1+1', '1'],
    ['Renamed', '2 or 3', '', 'old 2', '22', '', '2'],
    ['Name 4', '4', 'Busia', '', '99', 'maize', '4'],
    ['Name 6', '6', '', '', '26', '', '6'],
    ['Name 7', '7', 'Kisumu', 'new', '27', 'beans', '7'],
    ['Name 8', '8', '', '', '28', '', '8'],
  ],
};

/** A sheet people have worked in, about to be refreshed. */
function workedIn(): Setting {
  const setting = settingOf(earlier);
  setting.run();
  setting.serve(first);
  setting.run();
  const grid = setting.grid();
  insertColumns(grid, 2, 1);
  typeInto(grid, 1, 3, 'My remark');
  insertColumns(grid, columnOf(grid, 'fieldrows'), 2);
  const right = columnOf(grid, 'fieldrows') + 1;
  typeInto(grid, 1, right, 'My check');
  typeInto(grid, 1, right + 1, 'My formula');
  rowsByKey(grid).forEach((row, key) => {
    typeInto(grid, row, 3, `remark ${key}`);
    typeInto(grid, row, right, `check ${key}`);
    typeInto(grid, row, right + 1, '=RC[-8]*2');
  });
  sortBy(grid, columnOf(grid, 'age'), true);
  typeInto(grid, 9, 1, 'Total');
  typeInto(grid, 9, 2, '=SUM(R2C:R[-2]C)');
  setting.serve(next);
  return setting;
}

/** What a sheet says between a run that was killed and the next one. */
function expectBetween(setting: Setting, own: ReturnType<typeof ownCells>, then: Export, isSideBySide: boolean): void {
  const grid = setting.grid();
  // A row that is there twice is an error.
  const rows = allRowsByKey(grid);
  const texts = (cells: readonly { readonly value: CellContent }[]) => cells.map(({ value }) => String(value));
  const headings = texts(grid.rows[0] ?? []);
  const marks = columnOf(grid, 'fieldrows') - 1;
  rows.forEach((row, key) => {
    const cells = texts(grid.rows[row - 1] ?? []);
    const isFinished = parseMark(cells[marks])?.fingerprint !== '';
    // Where a column of somebody's own, or one that has left, lies between, a row takes several writes and is not marked
    // as finished until the last of them.
    if (!isSideBySide && !isFinished) return;
    const shown = (table: Export) => {
      const answers = table.rows.find((answers) => answers[table.headings.indexOf('_id')] === key);
      return answers?.every((answer, index) => {
        const column = headings.indexOf(table.headings[index] ?? '');
        return column >= 0 && cells[column] === answer;
      });
    };
    // Columns that come are there before their first answer, so a row is old while the columns it had say what they said.
    const isWhole = shown(first) === true || shown(then) === true;
    expect([key, isWhole ? '' : `${headings.join()} / ${cells.join()}`]).toEqual([key, '']);
  });
  const idsOf = (table: Export) => table.rows.map((answers) => answers[table.headings.indexOf('_id')] ?? '');
  const staying = idsOf(first).filter((id) => idsOf(then).includes(id));
  expect(staying.filter((id) => !rows.has(id))).toEqual([]);
  const kept = setting.document.grids.find(({ name }) => name === 'Kept notes');
  const notes = kept === undefined ? [] : contents(kept).map((line) => `${line[1]} ${line[2]} ${line[3]}`);
  const now = ownCells(grid);
  own.forEach((cell, place) => {
    const [key = '', ...heading] = place.split(' ');
    if (rows.has(key)) expect([place, now.get(place)]).toEqual([place, cell]);
    else if (!String(cell).startsWith('=')) expect(notes).toContain(`${key} ${heading.join(' ')} ${cell}`);
  });
}

describe('runImport, killed after any call', () => {
  it('leaves each row as it was or as it will be, none missing, none twice, and nobody’s own cells changed', () => {
    const own = ownCells(workedIn().grid());
    const calls = forEachKill(workedIn, (setting) => expectBetween(setting, own, next, false));
    expect(calls).toBeGreaterThan(30);
  });

  it('leaves no row half written where the imported columns lie side by side', () => {
    const then: Export = {
      headings: [...next.headings, 'leaves'],
      rows: next.rows.map((answers) => [...answers, `bye ${answers[6]}`]),
    };
    const make = () => {
      const setting = settingOf(first);
      setting.run();
      const grid = setting.grid();
      const right = columnOf(grid, 'fieldrows') + 1;
      typeInto(grid, 1, right, 'My check');
      for (const [key, row] of rowsByKey(grid)) typeInto(grid, row, right, `check ${key}`);
      sortBy(grid, columnOf(grid, 'age'), true);
      setting.serve(then);
      return setting;
    };
    const own = ownCells(make().grid());
    expect(forEachKill(make, (setting) => expectBetween(setting, own, then, true))).toBeGreaterThan(15);
  });

  it('ends with the next run where an undisturbed one ends', () => {
    const undisturbed = workedIn();
    undisturbed.run();
    expectImported(undisturbed, next);
    const expected = stateOf(undisturbed);
    const calls = forEachKill(workedIn, (setting, killedAfter) => {
      setting.run();
      expect({ killedAfter, state: stateOf(setting) }).toEqual({ killedAfter, state: expected });
      expectSettled(setting);
    });
    expect(calls).toBeGreaterThan(30);
  });

  it('ends right when it is killed at the same call again and again', () => {
    const undisturbed = workedIn();
    undisturbed.run();
    const expected = stateOf(undisturbed);
    forEachKill(workedIn, (setting, killedAfter) => {
      for (let times = 0; times < 3; times++) runKilledAfter(setting, killedAfter);
      setting.run();
      expect({ killedAfter, state: stateOf(setting) }).toEqual({ killedAfter, state: expected });
    });
  });

  it('is undone by the next run when the server is back at what it had', () => {
    forEachKill(workedIn, (setting) => {
      setting.serve(first);
      setting.run({ accept: true });
      expectImported(setting, first);
      expectSettled(setting);
    });
  });

  it('leaves a first import that the next run completes', () => {
    const make = () => settingOf(first);
    const undisturbed = make();
    undisturbed.run();
    const expected = stateOf(undisturbed);
    const calls = forEachKill(make, (setting, killedAfter) => {
      setting.run();
      expect({ killedAfter, state: stateOf(setting) }).toEqual({ killedAfter, state: expected });
      const status = setting.document.grids.find(({ name }) => name === 'KoboToolbox status');
      expect(setting.document.names.get('KOBO_REFRESHED')?.sheetId).toBe(status?.id);
      expect(status?.columns[1]?.format).toBe('yyyy-mm-dd hh:mm:ss');
    });
    expect(calls).toBeGreaterThan(15);
  });

  it('removes what has vanished in the end, as was accepted', () => {
    const many: Export = {
      headings: ['name', '_id'],
      rows: Array.from({ length: 24 }, (_unused, index) => [`Name ${index}`, String(index)]),
    };
    const few: Export = { headings: many.headings, rows: many.rows.filter((_row, index) => index % 5 === 0) };
    const make = () => {
      const setting = settingOf(many);
      setting.run();
      setting.serve(few);
      setting.run();
      expect(setting.status().state).toBe('held');
      return setting;
    };
    let hasBegun = false;
    for (let calls = 0; ; calls++) {
      const setting = make();
      const rowsBefore = rowsByKey(setting.grid()).size;
      if (!runKilledAfter(setting, calls, { accept: true })) break;
      hasBegun = rowsByKey(setting.grid()).size < rowsBefore;
      const { status } = setting.run();
      if (hasBegun) expect(status.state).not.toBe('held');
      setting.run({ accept: true });
      expectImported(setting, few);
    }
    expect(hasBegun).toBe(true);
  });
});

describe('runImport, killed while it numbers rows anew', () => {
  const numbered = (ids: readonly number[]): Export => ({
    headings: ['name', '_id', '_index'],
    rows: ids.map((id, index) => [`Name ${id}`, String(id), String(index + 1)]),
  });
  const all = numbered([1, 2, 3, 4, 5, 6]);

  it.each([
    ['beside the marks', 0],
    ['apart from them', 3],
  ])('leaves no wrong number, %s, also when the server changes its mind', (_where, noteAfter) => {
    for (const last of [numbered([1, 3, 4, 5, 6]), all, numbered([6, 5, 4, 3, 2, 1])]) {
      const make = () => {
        const setting = settingOf(all);
        setting.run();
        if (noteAfter > 0) insertColumns(setting.grid(), noteAfter, 1);
        setting.serve(numbered([1, 3, 4, 5, 6]));
        return setting;
      };
      forEachKill(make, (setting) => {
        setting.serve(last);
        setting.run();
        expectImported(setting, last);
        expectSettled(setting);
      });
    }
  });
});

describe('runImport, killed while a submission comes back', () => {
  it('puts its notes back once', () => {
    const make = () => {
      const setting = settingOf(first);
      setting.run();
      const grid = setting.grid();
      const right = columnOf(grid, 'fieldrows') + 1;
      typeInto(grid, 1, right, 'My check');
      typeInto(grid, 1, right + 1, 'My other');
      rowsByKey(grid).forEach((row, key) => {
        typeInto(grid, row, right, `check ${key}`);
        typeInto(grid, row, right + 1, `other ${key}`);
      });
      setting.serve({ ...first, rows: first.rows.filter((_row, index) => index % 2 === 0) });
      setting.run();
      setting.serve(first);
      return setting;
    };
    const undisturbed = make();
    undisturbed.run();
    const expected = stateOf(undisturbed);
    const calls = forEachKill(make, (setting) => {
      setting.run();
      expect(stateOf(setting)).toEqual(expected);
      expectSettled(setting);
    });
    expect(calls).toBeGreaterThan(15);
  });
});

describe('runImport, killed while it keeps rows that have left', () => {
  const numbered = (ids: readonly number[]): Export => ({
    headings: ['name', '_id', '_index'],
    rows: ids.map((id, index) => [`Name ${id}`, String(id), String(index + 1)]),
  });

  it.each([
    ['leave', [1, 2, 3, 4, 5, 6], [1, 3, 6, 7]],
    ['come back', [3, 5], [1, 2, 3, 4, 5]],
    ['do both', [1, 2, 3], [3, 4, 5, 6, 7]],
  ])('greys the right ones when they %s, also when the server changes its mind', (_what, then, now) => {
    for (const last of [now, then, [1, 2, 3, 4, 5, 6]]) {
      const make = () => {
        const setting = settingOf(numbered([1, 2, 3, 4, 5, 6]));
        setting.choose({ vanishedRows: 'keep' });
        setting.run();
        const grid = setting.grid();
        grid.rows = grid.rows.slice(0, 7);
        setting.serve(numbered(then));
        setting.run();
        setting.serve(numbered(now));
        return setting;
      };
      const calls = forEachKill(make, (setting) => {
        const added = now.filter((id) => allRowsByKey(setting.grid()).has(String(id)));
        setting.serve(numbered(last));
        setting.run();
        expectImported(setting, numbered(last));
        const ids = [...new Set([1, 2, 3, 4, 5, 6, ...added])].filter((id) => !last.includes(id));
        expectGreyRows(setting.grid(), ids.map(String));
        expectSettled(setting);
      });
      expect(calls).toBeGreaterThan(12);
    }
  });
});

describe('runImport, killed while it renames a column', () => {
  const named = (heading: string, edited = ''): Export => ({
    headings: ['name', heading, 'age', '_id', '_index'],
    rows: [1, 2, 3, 4].map((id) => [
      `Name ${id}`,
      `Village ${id}`,
      `4${id}${id === 2 ? edited : ''}`,
      `${id}`,
      `${id}`,
    ]),
  });

  it('renames it in the end, keeping what stands beside it, also when the server changes its mind', () => {
    for (const last of [named('town', '0'), named('village'), named('place', '0')]) {
      const make = () => {
        const setting = settingOf(named('village'));
        setting.run();
        const grid = setting.grid();
        insertColumns(grid, 2, 1);
        typeInto(grid, 1, 3, 'My remark');
        typeInto(grid, rowOf(grid, '3'), 3, 'mine');
        setting.serve(named('town', '0'));
        return setting;
      };
      const calls = forEachKill(make, (setting) => {
        setting.serve(last);
        setting.run();
        expectImported(setting, last);
        const grid = setting.grid();
        expect(grid.rows[0]?.slice(0, 4).map(({ value }) => value)).toEqual([
          'name',
          last.headings[1],
          'My remark',
          'age',
        ]);
        expect(grid.rows[rowOf(grid, '3') - 1]?.[2]?.value).toBe('mine');
        expect(columnOf(grid, 'fieldrows')).toBe(7);
        expectSettled(setting);
      });
      expect(calls).toBeGreaterThan(12);
    }
  });
});

/** Sheets people have changed in ways that a refresh has to mend first. */
describe('runImport, killed while it puts columns back', () => {
  const changes: Record<string, (grid: Grid) => void> = {
    'a deleted column': (grid) => deleteColumns(grid, columnOf(grid, 'age'), 1),
    'a renamed heading': (grid) => typeInto(grid, 1, columnOf(grid, 'name'), 'Who'),
    'a column of the same name at the right': (grid) => typeInto(grid, 1, columnOf(grid, 'fieldrows') + 1, 'village'),
    'a range sorted without its marks': (grid) => {
      const [one, other] = [rowOf(grid, '1'), rowOf(grid, '4')].map((row) => grid.rows[row - 1] ?? []);
      const width = columnOf(grid, 'fieldrows') - 1;
      const cells = one?.slice(0, width) ?? [];
      one?.splice(0, width, ...(other?.slice(0, width) ?? []));
      other?.splice(0, width, ...cells);
    },
    'a row inserted above the data': (grid) => insertRows(grid, 1, 1),
  };
  it.each(Object.keys(changes))('finishes after %s', (change) => {
    const make = () => {
      const setting = settingOf(first);
      setting.run();
      changes[change]?.(setting.grid());
      setting.serve(next);
      return setting;
    };
    const calls = forEachKill(make, (setting) => {
      setting.run();
      expectImported(setting, next);
      expectSettled(setting);
    });
    expect(calls).toBeGreaterThan(20);
  });

  it.each([
    [
      'one row edited',
      { ...first, rows: first.rows.map((row, index) => (index === 1 ? ['Edited', ...row.slice(1)] : row)) },
    ],
    ['one row removed', { ...first, rows: first.rows.slice(1) }],
  ])('fills a deleted column again with %s, also when the server changes its mind', (_change, second) => {
    for (const last of [second, first]) {
      const make = () => {
        const setting = settingOf(first);
        setting.run();
        deleteColumns(setting.grid(), columnOf(setting.grid(), 'age'), 1);
        setting.serve(second);
        return setting;
      };
      forEachKill(make, (setting) => {
        setting.serve(last);
        setting.run();
        expectImported(setting, last);
        expectSettled(setting);
      });
    }
  });
});
