import { countRows, readValue } from '../../../src/commands/formulas/read-cells';
import { FieldrowsError } from '../../../src/errors';
import { cellAt, contents, deleteColumns, type Grid, insertColumns } from '../../fakes/grid';
import { columnOf, type Export, rowOf, type Setting, settingOf, type } from '../../fakes/imports';
import { fakeServices } from '../../fakes/services';
import { runKilledAfter } from './kills';
import { changesOf, expectSettled } from './sheet-checks';

const ids = ['1', '2', '3', '4'];
const survey = (ages: readonly string[], heading = 'age'): Export => ({
  headings: ['name', heading, '_id'],
  rows: ids.map((id, index) => [`Name ${id}`, ages[index] ?? '', id]),
});
const first = survey(['21', '22', '23', '24']);

/** An imported survey into which somebody has put a column of their own called `age`. */
function withOwnAge(after: number, own: (id: string) => string | number = (id) => `own ${id}`): Setting {
  const setting = settingOf(first);
  setting.run();
  const grid = setting.grid();
  insertColumns(grid, after, 1);
  type(grid, 1, after + 1, 'age');
  for (const id of ids) type(grid, rowOf(grid, id), after + 1, own(id));
  return setting;
}

function cellsOf(grid: Grid, column: number) {
  return ids.map((id) => cellAt(grid, rowOf(grid, id), column).value);
}

describe('runImport, beside a column of the user that is called like an imported one', () => {
  it.each([
    ['at the very left', 0, 1, 3],
    ['directly left of it', 1, 2, 3],
    ['directly right of it', 2, 3, 2],
    ['right of the hidden column', 4, 5, 2],
  ])('writes only into its own, the other one being %s', (_where, after, own, imported) => {
    for (const next of [
      ['21', '99', '23', '24'],
      ['99', '22', '23', '99'],
    ]) {
      const setting = withOwnAge(after);
      setting.serve(survey(next));
      setting.run();
      expect(cellsOf(setting.grid(), own)).toEqual(ids.map((id) => `own ${id}`));
      expect(cellsOf(setting.grid(), imported)).toEqual(next.map(Number));
      expectSettled(setting);
      // From now on it is remembered which one is ours, even when every cell changes.
      setting.serve(survey(['5', '6', '7', '8']));
      setting.run();
      expect(cellsOf(setting.grid(), own)).toEqual(ids.map((id) => `own ${id}`));
      expect(cellsOf(setting.grid(), imported)).toEqual([5, 6, 7, 8]);
    }
  });

  it('goes by the neighbours where both show the same', () => {
    const setting = withOwnAge(0, (id) => 20 + Number(id));
    setting.serve(survey(['21', '99', '23', '24']));
    setting.run();
    expect(cellsOf(setting.grid(), 1)).toEqual([21, 22, 23, 24]);
    expect(cellsOf(setting.grid(), 3)).toEqual([21, 99, 23, 24]);
  });

  it('says that it cannot tell them apart, and writes nothing', () => {
    const setting = withOwnAge(1);
    const before = contents(setting.grid());
    setting.serve(survey(['5', '6', '7', '8']));
    expect(() => setting.run()).toThrow(
      new FieldrowsError('headingTaken', { heading: 'age', sheetName: 'Households' }),
    );
    expect(setting.status()).toMatchObject({
      state: 'failed',
      code: 'headingTaken',
      details: { heading: 'age', sheetName: 'Households' },
    });
    expect(contents(setting.grid())).toEqual(before);
    type(setting.grid(), 1, 2, 'my age');
    setting.run();
    expect(cellsOf(setting.grid(), columnOf(setting.grid(), 'age'))).toEqual([5, 6, 7, 8]);
    expect(cellsOf(setting.grid(), 2)).toEqual(ids.map((id) => `own ${id}`));
  });

  it('puts its own back when that was deleted, and leaves the other one alone', () => {
    const setting = withOwnAge(0);
    setting.serve(survey(['21', '99', '23', '24']));
    setting.run();
    deleteColumns(setting.grid(), 3, 1);
    const next = survey(['21', '98', '23', '24']);
    setting.serve(next);
    setting.run();
    expect(contents(setting.grid())[0]).toEqual(['age', 'age', 'name', '_id', 'fieldrows']);
    expect(cellsOf(setting.grid(), 1)).toEqual([21, 98, 23, 24]);
    expect(cellsOf(setting.grid(), 2)).toEqual(ids.map((id) => `own ${id}`));
    expectSettled(setting);
  });

  it('keeps its own when the other one was deleted', () => {
    const setting = withOwnAge(0);
    setting.serve(survey(['21', '99', '23', '24']));
    setting.run();
    deleteColumns(setting.grid(), 1, 1);
    setting.serve(survey(['21', '98', '23', '24']));
    const { calls } = setting.run();
    expect(changesOf(setting, calls)).toEqual(['sheet.write']);
    expect(contents(setting.grid())[0]).toEqual(['name', 'age', '_id', 'fieldrows']);
    expect(cellsOf(setting.grid(), 2)).toEqual([21, 98, 23, 24]);
  });

  it('answers formulas from its own', () => {
    const setting = withOwnAge(0);
    setting.serve(survey(['21', '99', '23', '24']));
    setting.run();
    const { document, person } = setting;
    const services = fakeServices({ document, person });
    expect(readValue(services, 'Households', '2', 'age')).toBe(99);
    expect(countRows(services, 'Households', 'age', 99)).toBe(1);
  });

  it('is not misled by a run that was killed', () => {
    const next = survey(['21', '99', '23', '24']);
    const last = { headings: ['village', ...next.headings], rows: next.rows.map((row) => ['Kisumu', ...row]) };
    for (let calls = 0; ; calls++) {
      const setting = withOwnAge(0);
      setting.serve(next);
      setting.run();
      deleteColumns(setting.grid(), 3, 1);
      setting.serve(last);
      const isKilled = runKilledAfter(setting, calls);
      setting.run();
      const grid = setting.grid();
      const ages = (grid.rows[0] ?? []).flatMap(({ value }, index) =>
        value === 'age' ? [cellsOf(grid, index + 1).join()] : [],
      );
      expect([calls, ages.sort()]).toEqual([calls, ['21,99,23,24', 'own 1,own 2,own 3,own 4']]);
      expect(cellsOf(grid, columnOf(grid, 'village'))).toEqual(ids.map(() => 'Kisumu'));
      expectSettled(setting);
      if (!isKilled) break;
    }
  });
});
