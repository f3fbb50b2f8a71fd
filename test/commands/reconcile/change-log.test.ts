import { mostLines } from '../../../src/commands/reconcile/change-log';
import { cellAt, contents, lastRowOf } from '../../fakes/grid';
import { type Export, type Setting, settingOf } from '../../fakes/imports';
import { runKilledAfter } from '../refresh/kills';
import { expectImported } from '../refresh/sheet-checks';

const survey = (...rows: readonly (readonly [string, string, string, string])[]): Export => ({
  headings: ['name', 'age', 'seen', '_id'],
  rows,
});
const first = survey(
  ['Amina', '31', '2024-05-01T10:00:00', '11'],
  ['Brian', '44', '2024-05-02T10:00:00', '12'],
  ['Chipo', '7', '2024-05-03T10:00:00', '13'],
);
const next = survey(
  ['=1+1', '31', '2024-05-01T11:30:00', '11'],
  ['Chipo', '8', '2024-05-03T10:00:00', '13'],
  ['Dayo', '1', '2024-05-04T10:00:00', '14'],
);

function logged(initial: Export): Setting {
  const setting = settingOf(initial);
  setting.choose({ changeLog: true });
  setting.run();
  setting.document.now += 60_000;
  return setting;
}

function logOf(setting: Setting) {
  return setting.document.grids.find(({ name }) => /log/.test(name));
}

function linesOf(setting: Setting): string[] {
  const grid = logOf(setting);
  return grid === undefined ? [] : contents(grid).map((cells) => cells.slice(1).map(String).join('|'));
}

const expected = [
  'Import|Submission|Change|Column|Before|After',
  'Households|11|changed|name|Amina|=1+1',
  'Households|11|changed|seen|2024-05-01 10:00:00|2024-05-01 11:30:00',
  'Households|13|changed|age|7|8',
  'Households|14|added',
  'Households|12|removed',
];

describe('runImport, with a change log', () => {
  it('lists what changed, with the old answers and the time', () => {
    const setting = logged(first);
    expect(logOf(setting)).toBeUndefined();
    setting.serve(next);
    setting.run();
    expect(linesOf(setting).map((line) => line.replace(/\|+$/, ''))).toEqual(expected);
    const grid = logOf(setting);
    expect(grid && cellAt(grid, 2, 1).value).toEqual(new Date(setting.document.now));
    expect(grid && cellAt(grid, 2, 7).formula).toBe('');
    expectImported(setting, next);
  });

  it('makes no such sheet unless asked', () => {
    const setting = settingOf(first);
    setting.run();
    setting.serve(next);
    setting.run();
    expect(logOf(setting)).toBeUndefined();
  });

  it('lists a change again that was undone in between, and finds its sheet by number', () => {
    const setting = logged(first);
    setting.serve(next);
    setting.run();
    const grid = logOf(setting);
    if (grid) grid.name = 'private log';
    for (const table of [first, next]) {
      setting.document.now += 60_000;
      setting.serve(table);
      setting.run();
    }
    expect(linesOf(setting).filter((line) => line.startsWith('Households|13|changed|age'))).toEqual([
      'Households|13|changed|age|7|8',
      'Households|13|changed|age|8|7',
      'Households|13|changed|age|7|8',
    ]);
    expect(setting.document.grids.filter(({ name }) => /log/.test(name))).toHaveLength(1);
  });

  it('lists nothing twice when a run is killed and repeated', () => {
    for (let calls = 0; ; calls++) {
      const setting = logged(first);
      setting.serve(next);
      const isKilled = runKilledAfter(setting, calls, { millisecondsPerCall: 1 });
      setting.run({ millisecondsPerCall: 1 });
      const lines = linesOf(setting).map((line) => line.replace(/\|+$/, ''));
      expect([calls, lines.sort()]).toEqual([calls, [...expected].sort()]);
      if (!isKilled) break;
    }
  });

  it('keeps the newest lines only', () => {
    const many = (text: string): Export => ({
      headings: ['a', 'b', 'c', '_id'],
      rows: Array.from({ length: 2_000 }, (_unused, id) => [`${text}1`, `${text}2`, `${text}3`, String(id)]),
    });
    const setting = logged(many('x'));
    for (const text of ['y', 'z']) {
      setting.serve(many(text));
      setting.document.now += 60_000;
      setting.run();
    }
    const grid = logOf(setting);
    expect(grid && lastRowOf(grid)).toBe(1 + mostLines);
    expect(linesOf(setting)[mostLines]).toBe('Households|1999|changed|c|y3|z3');
    expect(linesOf(setting)[1]).toBe('Households|666|changed|c|x3|y3');
  });
});
