/** Submissions read as JSON in several runs: the sheets end as if everything had been read at once, and nobody is asked less. */
import { deleteColumns, deleteRows } from '../../fakes/grid';
import { columnOf, pick, rowOf, sortBy, type as typeInto } from '../../fakes/imports';
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
import { changesOf } from './sheet-checks';

const hour = 60 * 60_000;

/** The same with everything in one page and one run. */
function atOnce(setting: PortionSetting): string {
  const other = portionSetting(setting.server.submissions, 1_000);
  other.server.form = setting.server.form;
  other.server.settings = setting.server.settings;
  expect(runToEnd(other)).toEqual(['imported']);
  return stateOf(other);
}

function imported(count: number): PortionSetting {
  const setting = portionSetting(households(1, count));
  runToEnd(setting);
  return setting;
}

describe('an import read in portions', () => {
  it('fills the sheets over several runs, and says how far it is', () => {
    const setting = portionSetting(households(1, 20));
    const first = setting.run();
    expect(first.status).toMatchObject({ state: 'incomplete', details: { read: 8, total: 20 } });
    expect(keysIn(setting)).toHaveLength(8);
    expect(keysIn(setting, 'members')).toHaveLength(8);
    expect(runToEnd(setting)).toEqual(['incomplete', 'imported']);
    expect(setting.status()).toMatchObject({ rows: 20, counts: { received: 40, added: 40, changed: 0, removed: 0 } });
    expect(stateOf(setting)).toBe(atOnce(setting));
  });

  it('changes nothing when nothing has changed', () => {
    const setting = imported(20);
    const before = stateOf(setting);
    for (let run = 0; run < 3; run++) {
      const { calls } = setting.run();
      expect(changesOf(setting, calls)).toEqual([]);
    }
    expect(setting.status()).toMatchObject({ state: 'imported', counts: { added: 0, changed: 0, removed: 0 } });
    expect(stateOf(setting)).toBe(before);
  });

  it('says unchanged, and writes no cell, where one run reads everything', () => {
    const setting = portionSetting(households(1, 6), 1_000);
    expect(setting.run().status.state).toBe('imported');
    const { status, calls } = setting.run();
    expect(status.state).toBe('unchanged');
    expect(changesOf(setting, calls)).toEqual([]);
  });

  it('takes edits, additions and removals in, and keeps notes with their rows', () => {
    const setting = imported(20);
    const grid = setting.grid();
    const column = columnOf(grid, 'fieldrows') + 1;
    typeInto(grid, 1, column, 'My note');
    for (const id of [3, 12, 19]) typeInto(grid, rowOf(grid, id), column, `note ${id}`);
    sortBy(grid, columnOf(grid, '_id'), true);
    setting.server.submissions = [
      ...households(1, 2),
      household(3, 'Busia', ['Head 3', 'Child']),
      ...households(4, 11),
      ...households(13, 24),
    ];
    expect(runToEnd(setting)).toEqual(['incomplete', 'incomplete', 'imported']);
    expect(new Set(keysIn(setting))).toEqual(new Set(setting.server.submissions.map(({ _id }) => String(_id))));
    const notes = pick(grid, ['_id', 'My note']).filter(([, note]) => note !== '');
    expect(notes.sort()).toEqual([
      [19, 'note 19'],
      [3, 'note 3'],
      ['_id', 'My note'],
    ]);
    expect(setting.status().counts).toMatchObject({ added: 9, changed: 1, removed: 2 });
    const kept = gridOf(setting, 'Kept notes');
    expect(kept && pick(kept, ['Submission', 'Note'])).toContainEqual(['12', 'note 12']);
  });

  it('removes nothing before the reading has ended', () => {
    const setting = imported(20);
    setting.server.submissions = [...households(1, 1), ...households(4, 20)];
    setting.run();
    expect(keysIn(setting)).toHaveLength(20);
    setting.run();
    expect(keysIn(setting)).toHaveLength(20);
    setting.run();
    expect(keysIn(setting)).toHaveLength(18);
  });

  it('makes columns text whose later answers are none, as if it had known from the beginning', () => {
    const late = [...households(1, 15), household(16, '7', ['012'], 'about 30'), ...households(17, 18)];
    const setting = portionSetting([household(0 + 1, '12', ['7'])].concat(late.slice(1)));
    runToEnd(setting);
    expect(stateOf(setting)).toBe(atOnce(setting));
    const ages = pick(setting.grid(), ['age']).map(([age]) => age);
    expect(ages.slice(1)).toEqual([
      ...Array.from({ length: 15 }, (_, index) => String(index + 1)),
      'about 30',
      '17',
      '18',
    ]);
  });

  it('gives answers that the form does not have a column, which stays while only some portions have them', () => {
    const all = households(1, 20);
    all[17] = { ...all[17], dropped: 'x' };
    const setting = portionSetting(all);
    runToEnd(setting);
    expect(stateOf(setting)).toBe(atOnce(setting));
    for (let run = 0; run < 3; run++) {
      expect(changesOf(setting, setting.run().calls)).toEqual([]);
    }
    setting.server.submissions = households(1, 20);
    runToEnd(setting);
    expect(setting.status().warnings).toContainEqual({ code: 'columnsGone', details: { headings: ['dropped'] } });
  });

  it('puts a column back that somebody took away, in all rows', () => {
    const setting = imported(20);
    setting.run();
    setting.run();
    deleteColumns(setting.grid(), columnOf(setting.grid(), 'village'), 1);
    // The last portion notices it; the reading begins anew.
    expect(setting.run().status).toMatchObject({ state: 'incomplete', details: { read: 0, total: 20 } });
    runToEnd(setting);
    expect(pick(setting.grid(), ['village']).slice(1)).toEqual(new Array(20).fill(['Kisumu']));
  });

  it('reads everything again when other columns are chosen in the middle', () => {
    const setting = portionSetting(households(1, 20));
    setting.run();
    setting.choose({ columnChoices: { newColumns: 'add', sheets: {} } });
    expect(setting.run().status.details).toEqual({ read: 8, total: 20 });
    expect(runToEnd(setting)).toEqual(['incomplete', 'imported']);
  });
});

describe('the shrink guard of an import read in portions', () => {
  it('asks when the reading as a whole would remove most rows, though no portion alone would', () => {
    const setting = imported(30);
    // Of each eight that were there, the server now has a bit less than half, and new ones besides.
    setting.server.submissions = [...households(1, 30).filter(({ _id }) => Number(_id) % 5 < 2), ...households(31, 60)];
    const states = runToEnd(setting);
    expect(states[states.length - 1]).toBe('held');
    expect(setting.status()).toMatchObject({
      code: 'wouldRemoveTooMuch',
      details: { removed: 18, rows: 30, partly: 1 },
    });
    for (let id = 1; id <= 30; id++) expect(keysIn(setting)).toContain(String(id));
  });

  function held(): PortionSetting {
    const setting = imported(30);
    setting.server.submissions = [...households(1, 12), ...households(31, 40)];
    const states = runToEnd(setting);
    expect(states).toEqual(['incomplete', 'incomplete', 'held']);
    return setting;
  }

  it('carries out what somebody accepts, at once', () => {
    const setting = held();
    expect(setting.run({ accept: true }).status).toMatchObject({ state: 'imported', counts: { removed: 36 } });
    expect(keysIn(setting)).toEqual(setting.server.submissions.map(({ _id }) => String(_id)));
    expect(keysIn(setting, 'members')).toHaveLength(22);
    expect(stateOf(setting)).toBe(atOnce(setting));
  });

  it('looks at everything again when it is not accepted, and forgets the question when rows are back', () => {
    const setting = held();
    setting.server.submissions = households(1, 40);
    const states = runToEnd(setting);
    expect(states).toEqual(['held', 'held', 'held', 'held', 'imported']);
    expect(keysIn(setting)).toHaveLength(40);
    expect(stateOf(setting)).toBe(atOnce(setting));
  });

  it('keeps asking while nothing is mended, whatever has been added meanwhile', () => {
    const setting = held();
    setting.server.submissions.push(...households(41, 80));
    const states = runToEnd(setting);
    expect(new Set(states)).toEqual(new Set(['held']));
    expect(setting.status().details).toMatchObject({ removed: 18, rows: 30 });
    for (let id = 1; id <= 30; id++) expect(keysIn(setting)).toContain(String(id));
  });

  it('keeps what was accepted while the reading goes on', () => {
    const setting = held();
    setting.server.submissions.push(...households(41, 60));
    expect(setting.run({ accept: true }).status.state).toBe('incomplete');
    const states = runToEnd(setting);
    expect(states[states.length - 1]).toBe('imported');
    expect(keysIn(setting)).toEqual(setting.server.submissions.map(({ _id }) => String(_id)));
  });

  it('holds when nothing at all comes any more', () => {
    const setting = imported(20);
    setting.server.submissions = [];
    expect(setting.run().status).toMatchObject({ state: 'held', details: { removed: 20, rows: 20 } });
    expect(keysIn(setting)).toHaveLength(20);
  });

  it('asks before a repeat group is emptied', () => {
    const setting = imported(20);
    setting.server.submissions = Array.from({ length: 20 }, (_, index) => household(index + 1, 'Kisumu'));
    const states = runToEnd(setting);
    expect(states[states.length - 1]).toBe('held');
    expect(keysIn(setting, 'members')).toHaveLength(20);
    expect(setting.run({ accept: true }).status.state).toBe('imported');
    expect(keysIn(setting, 'members')).toEqual([]);
  });

  it('keeps vanished rows where that was chosen, marked at the end only', () => {
    const setting = imported(20);
    setting.choose({ vanishedRows: 'keep' });
    setting.server.submissions = households(5, 20);
    setting.run();
    expect(
      gridOf(setting, 'Households')
        ?.rows.flat()
        .some(({ grey }) => grey),
    ).toBe(false);
    runToEnd(setting);
    expect(setting.status().warnings).toContainEqual({ code: 'rowsKept', details: { count: 4 } });
    setting.server.submissions = households(1, 20);
    runToEnd(setting);
    expect(
      gridOf(setting, 'Households')
        ?.rows.flat()
        .some(({ grey }) => grey),
    ).toBe(false);
  });
});

describe('an import of more submissions than are read each time', () => {
  const many = 5_200;

  function large(): PortionSetting {
    const setting = portionSetting(
      Array.from({ length: many }, (_, index) => ({ _id: index + 1, village: 'Kisumu' })),
      1_000,
      60_000,
    );
    runToEnd(setting);
    expect(setting.status().state).toBe('imported');
    setting.document.now += hour;
    return setting;
  }

  it('brings new submissions alone, and says when everything is read again', () => {
    const setting = large();
    expect(setting.status().reading?.wholeAt).toBeGreaterThan(setting.document.now);
    const pages = setting.server.pages;
    expect(setting.run().status.state).toBe('unchanged');
    setting.server.submissions.push({ _id: many + 1, village: 'Busia', members: [{ 'members/name': 'Ana' }] });
    expect(setting.run().status).toMatchObject({ state: 'imported', counts: { received: 2, added: 2 } });
    expect(setting.server.pages - pages).toBe(4);
    expect(keysIn(setting)).toHaveLength(many + 1);
    expect(keysIn(setting, 'members')).toEqual([`${many + 1}/1`]);
    expect(setting.status()).toMatchObject({ rows: many + 1 });
  });

  it('sees edits when somebody wants everything read again, and each day', () => {
    const setting = large();
    setting.server.submissions[0] = { _id: 1, village: 'Siaya' };
    expect(setting.run().status.state).toBe('unchanged');
    expect(setting.runEverything().status).toMatchObject({ state: 'imported', counts: { changed: 1 } });
    setting.server.submissions[1] = { _id: 2, village: 'Siaya' };
    setting.document.now += 25 * hour;
    expect(setting.run().status).toMatchObject({ state: 'imported', counts: { changed: 1 } });
  });

  it('reads everything again when somebody has deleted rows or taken a column away', () => {
    const setting = large();
    deleteRows(setting.grid(), 10, 2);
    setting.server.submissions.push({ _id: many + 1, village: 'Busia' });
    expect(setting.run().status.state).toBe('incomplete');
    expect(setting.run().status).toMatchObject({ state: 'imported', counts: { added: 2 } });
    expect(keysIn(setting)).toHaveLength(many + 1);

    deleteColumns(setting.grid(), columnOf(setting.grid(), 'village'), 1);
    setting.server.submissions.push({ _id: many + 2, village: 'Busia' });
    runToEnd(setting);
    const villages = pick(setting.grid(), ['village']).slice(1);
    expect(villages.filter(([village]) => village === '')).toEqual([]);
    expect(villages).toHaveLength(many + 2);
  });

  it('reads everything again, after a while, when submissions have gone', () => {
    const setting = large();
    setting.server.submissions.splice(100, 1);
    expect(setting.run().status.state).toBe('unchanged');
    expect(setting.run().status).toMatchObject({ state: 'imported', counts: { removed: 1 } });
    expect(keysIn(setting)).not.toContain('101');
  });
});
