/** Choosing among columns that are in a sheet already, the refresh being killed after each single service call in turn. */
import { ensureCodeKey } from '../../../src/settings/code-key';
import { type Choice, chooseColumns, placesOf } from '../../fakes/column-choices';
import { cellAt, contents, deleteColumns, insertColumns } from '../../fakes/grid';
import { columnOf, type Export, type Setting, settingOf, type as typeInto } from '../../fakes/imports';
import { forEachKill } from '../refresh/kills';
import { allRowsByKey, expectSettled, ownCells } from '../refresh/sheet-checks';

const survey: Export = {
  headings: ['name', 'phone', 'age', 'age', 'note', '_id'],
  rows: [1, 2, 3, 4, 5].map((id) => [
    `Name-${id}`,
    `+25471200000${id}`,
    `3${id}`,
    `secret-${id}`,
    `n${id}`,
    String(id),
  ]),
};
const edited: Export = {
  ...survey,
  rows: survey.rows
    .slice(1)
    .map((row, index) => (index === 0 ? ['Name-2', '+254712000009', '32', 'secret-2', 'edited', '2'] : row)),
};
const chosen: Choice = { leaveOut: ['name', 'age|2'], hash: ['phone'] };
const secrets = ['Name-', '+25471200000', 'secret-'];

/** A sheet that people have worked in, with a change log, a grey row, and a column of their own called `name`. */
function workedIn(): Setting {
  const setting = settingOf({
    ...survey,
    rows: [...survey.rows, ['Name-6', '+254712000006', '36', 'secret-6', 'n6', '6']],
  });
  setting.choose({ vanishedRows: 'keep', changeLog: true });
  setting.run();
  const grid = setting.grid();
  insertColumns(grid, 2, 1);
  typeInto(grid, 1, 3, 'My remark');
  const right = columnOf(grid, 'fieldrows') + 1;
  typeInto(grid, 1, right, 'My check');
  typeInto(grid, 1, right + 1, 'name');
  allRowsByKey(grid).forEach((row, key) => {
    typeInto(grid, row, 3, `remark ${key}`);
    typeInto(grid, row, right, `check ${key}`);
    typeInto(grid, row, right + 1, `nickname ${key}`);
  });
  grid.rows = grid.rows.slice(0, 9);
  setting.document.now += 60_000;
  setting.serve({
    ...survey,
    rows: survey.rows.map((row, index) => (index === 0 ? ['Name-1', '+254712000008', ...row.slice(2)] : row)),
  });
  setting.run();
  setting.document.now += 60_000;
  chooseColumns(setting, chosen);
  setting.serve(edited);
  // Runs that were killed have used up ids: codes and marks could not be compared with those of another key.
  ensureCodeKey(
    { readAll: () => ({}), write: (entries) => Object.assign(setting.document.properties, entries) },
    {},
    () => 'k',
  );
  return setting;
}

function stateOf({ document }: Setting): string {
  const sheets = document.grids.filter(({ name }) => name !== 'KoboToolbox status');
  return JSON.stringify(
    sheets.map((grid) => [
      grid.name,
      grid.rows.length,
      grid.columns,
      contents(grid).map((cells) => cells.slice(grid.name === 'Change log' ? 1 : 0)),
    ]),
  );
}

const secretsIn = (setting: Setting) => secrets.flatMap((text) => placesOf(setting, text));

describe('runImport, killed while it takes columns out and hashes others', () => {
  it('ends with the next run where an undisturbed one ends', () => {
    const undisturbed = workedIn();
    const notes = ownCells(undisturbed.grid());
    undisturbed.run();
    const expected = stateOf(undisturbed);
    expect(secretsIn(undisturbed)).toEqual([]);
    expect(ownCells(undisturbed.grid())).toEqual(notes);
    expect(contents(undisturbed.grid())[0]).toEqual([
      'phone',
      'My remark',
      'age',
      'note',
      '_id',
      'fieldrows',
      'My check',
      'name',
    ]);
    const calls = forEachKill(workedIn, (setting, killedAfter) => {
      expect([killedAfter, ownCells(setting.grid())]).toEqual([killedAfter, notes]);
      setting.run();
      expect([killedAfter, stateOf(setting)]).toEqual([killedAfter, expected]);
      expectSettled(setting);
    });
    expect(calls).toBeGreaterThan(30);
  });

  it('brings everything back when the person has thought again', () => {
    forEachKill(workedIn, (setting, killedAfter) => {
      const nicknames = pickNicknames(setting);
      chooseColumns(setting, {});
      setting.run();
      const grid = setting.grid();
      const column = columnOf(grid, 'name');
      const names = [2, 3, 4, 5].map((id) => cellAt(grid, allRowsByKey(grid).get(String(id)) ?? 0, column).value);
      expect([killedAfter, names]).toEqual([killedAfter, ['Name-2', 'Name-3', 'Name-4', 'Name-5']]);
      expect(pickNicknames(setting)).toEqual(nicknames);
      expectSettled(setting);
    });
  });

  it('leaves the user’s own column alone when ours of the same heading is gone already', () => {
    forEachKill(workedIn, (setting, killedAfter) => {
      // Somebody deletes the column by hand before the next run.
      const grid = setting.grid();
      if (columnOf(grid, 'name') < columnOf(grid, 'fieldrows')) deleteColumns(grid, columnOf(grid, 'name'), 1);
      const nicknames = pickNicknames(setting);
      setting.run();
      expect([killedAfter, secretsIn(setting)]).toEqual([killedAfter, []]);
      expect([killedAfter, pickNicknames(setting)]).toEqual([killedAfter, nicknames]);
    });
  });
});

/** What the user typed into their own column, by key of the row. */
function pickNicknames(setting: Setting): string[] {
  const grid = setting.grid();
  const found: string[] = [];
  allRowsByKey(grid).forEach((row, key) => {
    const nickname = grid.rows[row - 1]?.find(({ value }) => String(value).startsWith('nickname'));
    found.push(`${key} ${String(nickname?.value)}`);
  });
  return found.sort();
}
