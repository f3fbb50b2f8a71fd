/** A reading in portions, each run killed after each single service call in turn: the runs after it end where undisturbed ones end. */
import { insertColumns } from '../../fakes/grid';
import { columnOf, type as typeInto } from '../../fakes/imports';
import { forEachKill } from './kills';
import {
  gridOf,
  household,
  households,
  keysIn,
  type PortionSetting,
  portionSetting,
  runToEnd,
  stateOf,
} from './portion-setting';
import { changesOf, ownCells, rowsByKey } from './sheet-checks';

const earlier = households(1, 18);
/** Edits, removals and additions in all portions, a member less, an answer that makes its column text. */
const later = [
  household(2, 'Busia', ['Head 2', 'Child']),
  ...households(3, 9),
  household(10, 'Siaya', []),
  ...households(11, 13),
  ...households(15, 17),
  household(18, '7', ['Head 18'], 'about 40'),
  ...households(19, 22),
];

/** Two sheets with remarks beside the rows, about to be refreshed in three portions. */
function workedIn(): PortionSetting {
  const setting = portionSetting(earlier);
  runToEnd(setting);
  for (const name of ['Households', 'members']) {
    const grid = gridOf(setting, name);
    if (grid === undefined) continue;
    const column = columnOf(grid, 'fieldrows') + 1;
    insertColumns(grid, column - 1, 1);
    typeInto(grid, 1, column, 'My remark');
    rowsByKey(grid).forEach((row, key) => {
      typeInto(grid, row, column, `remark ${key}`);
    });
  }
  setting.server.submissions = [...later];
  return setting;
}

function everything(setting: PortionSetting): string {
  return stateOf(setting) + JSON.stringify(gridOf(setting, 'Kept notes')?.rows.map((row) => row.slice(0, 4)));
}

/** A setting whose first `runs` runs went well. */
function madeAfter(runs: number, make: () => PortionSetting): PortionSetting {
  const setting = make();
  for (let run = 0; run < runs; run++) setting.run();
  return setting;
}

function expectSettled(setting: PortionSetting): void {
  const before = stateOf(setting);
  const { calls } = setting.run();
  expect(changesOf(setting, calls)).toEqual([]);
  expect(stateOf(setting)).toBe(before);
}

const ids = (all: readonly { readonly _id?: unknown }[]) => all.map(({ _id }) => String(_id));

describe('a reading in portions, killed after any call', () => {
  it.each([1, 2, 3])('of its run %i, ends where an undisturbed one ends', (killed) => {
    const undisturbed = workedIn();
    const runs = runToEnd(undisturbed);
    expect(runs.length).toBeGreaterThanOrEqual(3);
    const expected = everything(undisturbed);
    expect(keysIn(undisturbed).sort()).toEqual(ids(later).sort());
    const stay = ids(earlier).filter((id) => ids(later).includes(id));

    const make = () => madeAfter(killed - 1, workedIn);
    const calls = forEachKill(make, (setting, killedAfter) => {
      expect([killedAfter, keysIn(setting)]).toEqual([killedAfter, expect.arrayContaining(stay)]);
      runToEnd(setting);
      expect({ killedAfter, state: everything(setting) }).toEqual({ killedAfter, state: expected });
      const remarks = [...ownCells(setting.grid())].map(([key, remark]) => [key.split(' ')[0], remark]);
      expect(remarks.sort()).toEqual(stay.map((id) => [id, `remark ${id}`]).sort());
      expectSettled(setting);
    });
    expect(calls).toBeGreaterThan(20);
  });

  it('leaves a first import that the next runs complete', () => {
    const undisturbed = portionSetting(later);
    runToEnd(undisturbed);
    const expected = stateOf(undisturbed);
    forEachKill(
      () => madeAfter(1, () => portionSetting(later)),
      (setting, killedAfter) => {
        runToEnd(setting);
        expect({ killedAfter, state: stateOf(setting) }).toEqual({ killedAfter, state: expected });
        expectSettled(setting);
      },
      3,
    );
  });

  it('is undone by the next runs when the server is back at what it had', () => {
    const members = ids(earlier).map((id) => `${id}/1`);
    const check = (setting: PortionSetting) => {
      setting.server.submissions = [...earlier];
      runToEnd(setting, { accept: true });
      runToEnd(setting, { accept: true });
      expect(keysIn(setting).sort()).toEqual(ids(earlier).sort());
      expect(keysIn(setting, 'members').sort()).toEqual(members.sort());
    };
    forEachKill(() => madeAfter(1, workedIn), check, 3);
  });

  it('does the same when time runs out between any two calls', () => {
    const undisturbed = workedIn();
    runToEnd(undisturbed);
    const expected = everything(undisturbed);
    let isInterrupted = false;
    for (let milliseconds = 100; milliseconds <= 300; milliseconds += 40) {
      const setting = workedIn();
      const runs = runToEnd(setting, { millisecondsPerCall: milliseconds });
      isInterrupted ||= runs.length > 5;
      expect({ milliseconds, state: everything(setting) }).toEqual({ milliseconds, state: expected });
    }
    expect(isInterrupted).toBe(true);
  });
});
