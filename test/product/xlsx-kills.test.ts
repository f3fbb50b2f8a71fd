/** A refresh of several sheets, killed after each single service call in turn: no row is lost or doubled, and the next run ends right. */

import { forEachKill, stateOf } from '../commands/refresh/kills';
import { changesOf, rowsByKey } from '../commands/refresh/sheet-checks';
import { contents, type Grid, insertColumns } from '../fakes/grid';
import { columnOf, type Setting, settingOf, type as typeInto } from '../fakes/imports';
import { type Household, householdWorkbook, threeHouseholds } from './repeat-survey';

const [, second, third] = threeHouseholds as [Household, Household, Household];
/** The first household has gone with its rows in all groups; the others are edited, and a new one is there. */
const later: readonly Household[] = [
  { ...second, members: [{ name: 'Chi', visits: ['check', 'again'] }, { name: 'New' }] },
  { ...third, village: 'Bungoma', plots: ['beans', '+kale', 'millet'] },
  { id: 14, village: 'Siaya', members: [{ name: 'Fay' }] },
];
const earlier: readonly Household[] = threeHouseholds.map((household) => ({ ...household, plots: [] }));
const groups = ['Households', 'members', 'visits', 'plots'];

/** Made once: each test serves them to hundreds of runs. */
const workbooks = new Map<readonly Household[], Uint8Array>(
  [threeHouseholds, earlier, later].map((households) => [households, householdWorkbook(households)]),
);

function serve(setting: Setting, households: readonly Household[]): void {
  const bytes = workbooks.get(households) ?? new Uint8Array();
  setting.document.answer = () => ({
    status: 200,
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    text: () => Buffer.from(bytes).toString('utf8'),
    bytes: () => bytes,
  });
}

function settingWith(households: readonly Household[]): Setting {
  const setting = settingOf({ headings: ['_id'], rows: [] });
  setting.choose({ format: 'xlsx' });
  serve(setting, households);
  return setting;
}

function gridOf(setting: Setting, name: string): Grid | undefined {
  return setting.document.grids.find((grid) => grid.name === name);
}

/** Three sheets with remarks beside the rows, about to be refreshed and to be joined by a fourth. */
function workedIn(): Setting {
  const setting = settingWith(earlier);
  setting.run();
  for (const name of groups) {
    const grid = gridOf(setting, name);
    if (grid === undefined) continue;
    const column = columnOf(grid, 'fieldrows') + 1;
    insertColumns(grid, column - 1, 1);
    typeInto(grid, 1, column, 'My remark');
    for (const [key, row] of rowsByKey(grid)) typeInto(grid, row, column, `remark ${key}`);
  }
  serve(setting, later);
  return setting;
}

function keys(setting: Setting, name: string): string[] {
  const grid = gridOf(setting, name);
  return grid === undefined || contents(grid).length === 0 ? [] : [...rowsByKey(grid).keys()];
}

function expectSettled(setting: Setting): void {
  const { status, calls } = setting.run();
  expect(status.state).toBe('unchanged');
  expect(
    calls.filter(({ target }) => groups.includes(target)).filter(({ verb }) => /write|insert|delete/.test(verb)),
  ).toEqual([]);
  expect(changesOf(setting, calls)).toEqual([]);
}

describe('a refresh of several sheets, killed after any call', () => {
  it('loses and doubles no row, and ends with the next run where an undisturbed one ends', () => {
    const before = workedIn();
    const keysBefore = new Map(groups.map((name) => [name, keys(before, name)]));
    before.run();
    const keysAfter = new Map(groups.map((name) => [name, keys(before, name)]));
    const expected = stateOf(before);
    expect(keysAfter.get('plots')).toEqual(['13/1', '13/2', '13/3']);
    expect(keysAfter.get('visits')).toEqual(['12/1/1', '13/2/1', '12/1/2']);

    const calls = forEachKill(workedIn, (setting, killedAfter) => {
      for (const name of groups) {
        const stays = keysBefore.get(name)?.filter((key) => keysAfter.get(name)?.includes(key));
        // Reading the keys fails when a row is there twice.
        expect([killedAfter, keys(setting, name)]).toEqual([killedAfter, expect.arrayContaining(stays ?? [])]);
      }
      setting.run();
      expect({ killedAfter, state: stateOf(setting) }).toEqual({ killedAfter, state: expected });
      expectSettled(setting);
    });
    expect(calls).toBeGreaterThan(50);
  });

  it('leaves a first import that the next run completes', () => {
    const undisturbed = settingWith(threeHouseholds);
    undisturbed.run();
    const expected = stateOf(undisturbed);
    const calls = forEachKill(
      () => settingWith(threeHouseholds),
      (setting, killedAfter) => {
        setting.run();
        expect({ killedAfter, state: stateOf(setting) }).toEqual({ killedAfter, state: expected });
        expect(setting.saved().linkedSheets.map(({ group }) => group)).toEqual(['members', 'visits', 'plots']);
        expectSettled(setting);
      },
    );
    expect(calls).toBeGreaterThan(40);
  });

  it('is undone by the next run when the server is back at what it had', () => {
    forEachKill(workedIn, (setting) => {
      serve(setting, earlier);
      setting.run({ accept: true });
      for (const [name, expected] of [
        ['Households', ['11', '12', '13']],
        ['members', ['11/1', '11/2', '12/1', '13/1', '13/2']],
        ['visits', ['11/1/1', '11/1/2', '12/1/1', '13/2/1']],
        ['plots', []],
      ] as const) {
        expect([name, keys(setting, name).sort()]).toEqual([name, expected]);
      }
    });
  });
});
