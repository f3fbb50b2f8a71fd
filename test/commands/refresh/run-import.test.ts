import { FieldrowsError } from '../../../src/errors';
import { cellAt, contents, insertColumns, lastRowOf } from '../../fakes/grid';
import { columnOf, type Export, pick, rowOf, settingOf, sortBy, type } from '../../fakes/imports';
import { changesOf, expectImported, expectSettled, rowsByKey, textBelow } from './sheet-checks';

const survey: Export = {
  headings: ['name', 'age', '_id'],
  rows: [
    ['Amina', '31', '11'],
    ['Brian', '44', '12'],
    ['=HYPERLINK("x")', '7', '13'],
  ],
};
const [amina = [], brian = [], formula = []] = survey.rows;
const withRows = (...rows: readonly (readonly string[])[]): Export => ({ headings: survey.headings, rows });

/** An imported survey with remarks and a formula of the user's beside it. */
function annotated() {
  const setting = settingOf(survey);
  setting.run();
  const grid = setting.grid();
  const right = columnOf(grid, 'fieldrows') + 1;
  type(grid, 1, right, 'My remark');
  type(grid, 1, right + 1, 'My formula');
  for (const id of ['11', '12', '13']) {
    type(grid, rowOf(grid, id), right, `on ${id}`);
    type(grid, rowOf(grid, id), right + 1, '=RC2*2');
  }
  return { setting, grid, right };
}

describe('runImport', () => {
  it('makes a sheet with headings, rows and a hidden column, and shows it', () => {
    const setting = settingOf(survey);
    const { status, calls } = setting.run();
    const grid = setting.grid();
    expect(pick(grid, survey.headings)).toEqual([
      ['name', 'age', '_id'],
      ['Amina', 31, 11],
      ['Brian', 44, 12],
      ['=HYPERLINK("x")', 7, 13],
    ]);
    expect(grid.columns.slice(0, 4).map(({ format, hidden }) => [format, hidden])).toEqual([
      ['@', false],
      ['0', false],
      ['0', false],
      ['General', true],
    ]);
    expect(grid.frozenRows).toBe(1);
    expect(setting.document.activeSheetId).toBe(grid.id);
    expect(status).toMatchObject({
      state: 'imported',
      rows: 3,
      counts: { received: 3, added: 3, changed: 0, removed: 0 },
    });
    expect(
      contents(grid)
        .flat()
        .filter((cell) => String(cell).startsWith('=H')),
    ).toHaveLength(1);
    expect(cellAt(grid, 4, 1).formula).toBe('');
    expect(calls.length).toBeLessThan(40);
  });

  it('changes no imported cell when nothing has changed', () => {
    const setting = settingOf(survey);
    setting.run();
    const { status, calls } = setting.run();
    expect(status).toMatchObject({ state: 'unchanged', rows: 3, counts: { received: 3, added: 0 } });
    expect(changesOf(setting, calls)).toEqual([]);
    // Two of them tell of its progress.
    expect(calls.length).toBeLessThanOrEqual(12);
  });

  it('compares again, and still writes nothing, when the bytes differ but no row does', () => {
    const setting = settingOf(survey);
    setting.run();
    setting.serve(withRows(formula, brian, amina));
    const { status, calls } = setting.run();
    expect(status.state).toBe('imported');
    expect(changesOf(setting, calls)).toEqual([]);
  });

  it('writes an edited row in one write', () => {
    const setting = settingOf(survey);
    setting.run();
    const next = withRows(amina, ['Brian', '45', '12'], formula);
    setting.serve(next);
    const { status, calls } = setting.run();
    expect(changesOf(setting, calls)).toEqual(['sheet.write']);
    expect(status.counts).toEqual({ received: 3, added: 0, changed: 1, removed: 0 });
    expectImported(setting, next);
  });

  it('writes two cells a row where a removal only numbers the rows anew', () => {
    const numbered = (ids: readonly string[]): Export => ({
      headings: ['name', 'age', '_id', '_index'],
      rows: ids.map((id, index) => [`Name ${id}`, '30', id, String(index + 1)]),
    });
    const setting = settingOf(numbered(['11', '12', '13', '14']));
    setting.run();
    const next = numbered(['12', '13', '14']);
    setting.serve(next);
    const { status, calls } = setting.run();
    expect(changesOf(setting, calls)).toEqual(['sheet.write', 'sheet.deleteRows']);
    expect(status.counts).toEqual({ received: 3, added: 0, changed: 0, removed: 1 });
    expectImported(setting, next);
    expectSettled(setting);
  });

  it('adds rows below the last one and continues formulas over them', () => {
    const { setting, grid, right } = annotated();
    const next = withRows(['New', '1', '15'], ['Newer', '2', '14'], amina, brian, formula);
    setting.serve(next);
    const { status } = setting.run();
    expect(status.counts).toEqual({ received: 5, added: 2, changed: 0, removed: 0 });
    expectImported(setting, next);
    expect([5, 6].map((row) => cellAt(grid, row, 3).value)).toEqual([15, 14]);
    expect([5, 6].map((row) => cellAt(grid, row, right + 1).formula)).toEqual(['=RC2*2', '=RC2*2']);
    expect([5, 6].map((row) => cellAt(grid, row, right).value)).toEqual(['', '']);
  });

  it('does not continue an array formula, which fills its rows by itself', () => {
    const setting = settingOf(withRows(amina));
    setting.run();
    const right = columnOf(setting.grid(), 'fieldrows') + 1;
    type(setting.grid(), 2, right, '=ARRAYFORMULA(R2C2:RC2*2)');
    setting.serve(survey);
    setting.run();
    expect(cellAt(setting.grid(), 3, right).formula).toBe('');
  });

  it('fills rows into which the user has continued formulas already', () => {
    const { setting, grid, right } = annotated();
    for (const row of [5, 6, 7]) type(grid, row, right + 1, '=RC2*2');
    setting.serve(withRows(amina, brian, formula, ['New', '1', '14']));
    const { calls } = setting.run();
    expect(changesOf(setting, calls)).not.toContain('sheet.insertRows');
    expect(rowOf(grid, '14')).toBe(5);
  });

  it('removes vanished rows and keeps what was written beside them', () => {
    const { setting, grid, right } = annotated();
    setting.serve(withRows(amina, formula));
    const { status, warnings } = setting.run();
    expect(status.counts).toMatchObject({ removed: 1, changed: 0 });
    expectImported(setting, withRows(amina, formula));
    expect(cellAt(grid, rowOf(grid, '13'), right).value).toBe('on 13');
    const kept = setting.document.grids.find(({ name }) => name === 'Kept notes');
    expect(kept && contents(kept).map((row) => row.slice(0, 4))).toEqual([
      ['Import', 'Submission', 'Column', 'Note'],
      ['Households', '12', 'My remark', 'on 12'],
    ]);
    expect(warnings).toContainEqual({ code: 'notesKept', details: { count: 1, sheetName: 'Kept notes' } });
  });

  describe('when a removed submission comes back', () => {
    /** A survey whose submission 12 has left and come back, with remarks, a number and a date beside it. */
    function cameBack(meanwhile: (setting: ReturnType<typeof annotated>) => void = () => undefined) {
      const made = annotated();
      const { setting, grid, right } = made;
      type(grid, 1, right + 2, 'My number');
      type(grid, 1, right + 3, 'My date');
      const row = rowOf(grid, '12');
      type(grid, row, right + 2, 4.5);
      type(grid, row, right + 3, new Date(Date.UTC(2026, 4, 1)));
      setting.serve(withRows(amina, formula));
      setting.run();
      meanwhile(made);
      setting.serve(survey);
      return { ...made, result: setting.run() };
    }
    const notesSheet = (setting: ReturnType<typeof settingOf>) => {
      const sheet = setting.document.grids.find(({ name }) => /notes|private/.test(name));
      if (sheet === undefined) throw new Error('no kept notes');
      return sheet;
    };

    it('puts its notes back and marks them as put back', () => {
      const { setting, grid, right, result } = cameBack();
      const row = rowOf(grid, '12');
      expect([right, right + 2, right + 3].map((column) => cellAt(grid, row, column).value)).toEqual([
        'on 12',
        4.5,
        new Date(Date.UTC(2026, 4, 1)),
      ]);
      expect(cellAt(grid, row, right + 1).formula).toBe('=RC2*2');
      expect(result.warnings).toEqual([{ code: 'notesReturned', details: { count: 1, sheetName: 'Kept notes' } }]);
      const returned = [2, 3, 4].map((line) => cellAt(notesSheet(setting), line, 6).value);
      expect(returned).toEqual([expect.any(Date), expect.any(Date), expect.any(Date)]);
      expectSettled(setting);
    });

    it('keeps them once more when it leaves again', () => {
      const { setting } = cameBack();
      setting.serve(withRows(amina, formula));
      setting.run();
      expect(lastRowOf(notesSheet(setting))).toBe(7);
      expect(cellAt(notesSheet(setting), 5, 6).value).toBe('');
      setting.serve(survey);
      expect(setting.run().warnings.map(({ code }) => code)).toEqual(['notesReturned']);
    });

    it('finds them by the number of their sheet, whatever it is called', () => {
      const { grid, right } = cameBack(({ setting }) => {
        notesSheet(setting).name = 'private';
      });
      expect(cellAt(grid, rowOf(grid, '12'), right).value).toBe('on 12');
    });

    it('writes over nothing, and only into a column of that name', () => {
      const { setting, grid, right } = cameBack(({ grid: sheet, right: column }) => {
        type(sheet, 1, column, 'Another');
        // A formula that shows nothing is something.
        type(sheet, rowOf(sheet, '13'), column + 2, '=""');
      });
      expect(cellAt(grid, rowOf(grid, '12'), right).value).toBe('');
      expect(cellAt(grid, rowOf(grid, '12'), right + 2).formula).toBe('=""');
      expect(cellAt(notesSheet(setting), 2, 6).value).toBe('');
      expectSettled(setting);
    });
  });

  it('leaves a sheet of the user alone that is called like the one for kept notes', () => {
    const { setting } = annotated();
    const own = settingOf(survey, { document: setting.document, sheetName: 'Kept notes' });
    own.run();
    const before = contents(own.grid());
    setting.serve(withRows(amina, formula));
    setting.run();
    expect(contents(own.grid())).toEqual(before);
    expect(setting.document.grids.map(({ name }) => name)).toContain('Kept notes 2');
  });

  it('finds rows wherever they were sorted', () => {
    const { setting, grid, right } = annotated();
    sortBy(grid, columnOf(grid, 'age'), true);
    const next = withRows(['Amina', '32', '11'], brian, formula, ['New', '1', '14']);
    setting.serve(next);
    setting.run();
    expect(pick(grid, ['_id', 'My remark']).slice(1)).toEqual([
      [12, 'on 12'],
      [11, 'on 11'],
      [13, 'on 13'],
      [14, ''],
    ]);
    expectImported(setting, next);
    expect(cellAt(grid, rowOf(grid, '14'), right + 1).formula).toBe('=RC2*2');
  });

  it('moves what stands below the rows down as a whole', () => {
    const { setting, grid } = annotated();
    type(grid, 5, 1, 'Total');
    type(grid, 5, 2, '=SUM(R2C:R[-1]C)');
    type(grid, 8, 1, 'Signed: Wanjiru');
    const next = withRows(amina, brian, formula, ['New', '1', '14'], ['Newer', '2', '15']);
    setting.serve(next);
    setting.run();
    expectImported(setting, next);
    expect(textBelow(grid)).toEqual(['Total', 'Signed: Wanjiru']);
    expect([cellAt(grid, 7, 2).formula, lastRowOf(grid)]).toEqual(['=SUM(R2C:R[-1]C)', 10]);
  });

  it('makes a copied row the user own', () => {
    const { setting, grid } = annotated();
    grid.rows[7] = [...(grid.rows[1] ?? [])];
    setting.serve(withRows(['Amina', '32', '11'], brian, formula));
    setting.run();
    expect(rowsByKey(grid).size).toBe(3);
    expect([cellAt(grid, 8, 1).value, cellAt(grid, 8, 2).value]).toEqual(['Amina', 31]);
    expect(cellAt(grid, 2, 2).value).toBe(32);
    expectSettled(setting);
  });

  it('puts a deleted row back', () => {
    const setting = settingOf(survey);
    setting.run();
    setting.grid().rows.splice(2, 1);
    const { status } = setting.run();
    expect(status.counts).toMatchObject({ added: 1, changed: 0, removed: 0 });
    expectImported(setting, survey);
  });

  it('writes rows again that do not show their own key', () => {
    const { setting, grid } = annotated();
    const [one, other] = [grid.rows[1] ?? [], grid.rows[2] ?? []];
    [one, other].forEach((cells, index) => {
      cells.splice(0, 3, ...[...(index === 0 ? other : one)].slice(0, 3));
    });
    const next = withRows(['Amina', '32', '11'], brian, formula);
    setting.serve(next);
    setting.run();
    expectImported(setting, next);
    expect(pick(grid, ['_id', 'My remark'])[1]).toEqual([11, 'on 11']);
  });

  it('knows rows by position where there is no key, and says so', () => {
    const plain: Export = {
      headings: ['name', '_index'],
      rows: [
        ['Amina', '1'],
        ['Brian', '2'],
      ],
    };
    const setting = settingOf(plain);
    const { warnings } = setting.run();
    expect(warnings).toContainEqual({ code: 'noKeyColumn', details: {} });
    const next: Export = {
      headings: plain.headings,
      rows: [
        ['Zuri', '1'],
        ['Amina', '2'],
        ['Brian', '3'],
      ],
    };
    setting.serve(next);
    setting.run();
    expectImported(setting, next);
    expectSettled(setting);
  });

  it('stops in time, says how far it came and goes on next time', () => {
    const many = withRows(...Array.from({ length: 40_000 }, (_unused, id) => [`Name ${id}`, '5', String(id)]));
    const setting = settingOf(many, { schedule: 60 });
    const { status } = setting.run({ millisecondsPerCall: 1_000, limit: 21_000 });
    expect(status.state).toBe('incomplete');
    expect(status.rows).toBe(rowsByKey(setting.grid()).size);
    expect(status.rows).toBeGreaterThan(0);
    expect(status.nextAt).toBeLessThanOrEqual(setting.document.now);
    for (let runs = 0; setting.status().state === 'incomplete' && runs < 5; runs++) {
      setting.run({ millisecondsPerCall: 1_000, limit: 21_000 });
    }
    expect(setting.status()).toMatchObject({ state: 'imported', rows: 40_000 });
    expect(cellAt(setting.grid(), 40_001, 1).value).toBe('Name 39999');
  });

  it('records a failure and throws it, with the sheet as it was', () => {
    const setting = settingOf(survey);
    setting.run();
    const before = contents(setting.grid());
    setting.document.exports.clear();
    expect(() => setting.run()).toThrow(FieldrowsError);
    expect(setting.status()).toMatchObject({ state: 'failed', failures: 1, rows: 3 });
    expect(contents(setting.grid())).toEqual(before);
    setting.serve(survey);
    setting.run();
    expect(setting.status()).toMatchObject({ state: 'unchanged', failures: 0 });
    expect(setting.status().code).toBeUndefined();
  });

  it('leaves the columns right of the block alone whatever is inserted before them', () => {
    const { setting, grid } = annotated();
    insertColumns(grid, 1, 1);
    type(grid, 1, 2, 'My middle');
    type(grid, rowOf(grid, '12'), 2, 'in between');
    setting.serve(withRows(['Amina', '32', '11'], ['Brian', '45', '12'], formula));
    setting.run();
    expect(pick(grid, ['_id', 'My middle', 'My remark'])[2]).toEqual([12, 'in between', 'on 12']);
    expectSettled(setting);
  });
});
