import { compareRows, findOutdated } from '../../src/sheets/compare-rows';
import { answers, marksOf, tableOf } from './tables';

describe('compareRows', () => {
  const before = marksOf(answers({ 1: 'a', 2: 'b', 3: 'c' }));
  const [heading = '', one = '', two = '', three = ''] = before;

  it('finds everything new in an empty sheet', () => {
    const rows = compareRows(answers({ 1: 'a', 2: 'b' }), []);
    expect(rows).toMatchObject({ added: [0, 1], changed: [], vanished: [], rowsBefore: 0, lastOurs: 1 });
  });

  it('finds nothing to do where all marks agree, in any order and between lines of the user', () => {
    const rows = compareRows(answers({ 1: 'a', 2: 'b', 3: 'c' }), [heading, three, '', one, 'note', two]);
    expect(rows).toMatchObject({ added: [], changed: [], vanished: [], copies: [], rowsBefore: 3, lastOurs: 6 });
    expect([...rows.tableRowOf.slice(1, 6)]).toEqual([2, -1, 0, -1, 1]);
  });

  it('finds edits, additions, removals and copies', () => {
    const rows = compareRows(answers({ 4: 'd', 3: 'C', 1: 'a' }), [heading, one, two, three, one]);
    expect(rows.changed).toEqual([{ sheetRow: 4, tableRow: 1 }]);
    expect(rows).toMatchObject({ added: [2], vanished: [3], copies: [5], rowsBefore: 3, lastOurs: 4 });
  });

  it('takes a row without a fingerprint for changed', () => {
    const rows = compareRows(answers({ 1: 'a' }), [heading, '1:']);
    expect(rows.changed).toEqual([{ sheetRow: 2, tableRow: 0 }]);
  });
});

describe('compareRows, of rows that are numbered', () => {
  const numbered = (...cells: readonly (readonly [string, string, string])[]) =>
    tableOf(['answer', '_id', '_index'], ...cells);
  const marks = marksOf(numbered(['a', '1', '1'], ['b', '2', '2'], ['c', '3', '3']));

  it('tells a row that was only numbered anew from a changed one', () => {
    const rows = compareRows(numbered(['b', '2', '1'], ['C', '3', '2']), marks);
    expect(rows.renumbered).toEqual([{ sheetRow: 3, tableRow: 0 }]);
    expect(rows.changed).toEqual([{ sheetRow: 4, tableRow: 1 }]);
    expect(rows.vanished).toEqual([2]);
  });

  it('writes a row once that is both numbered anew and outdated', () => {
    const rows = findOutdated(compareRows(numbered(['b', '2', '1'], ['c', '3', '2']), marks), true, undefined);
    expect(rows.renumbered).toEqual([]);
    expect(rows.changed.map(({ sheetRow }) => sheetRow)).toEqual([3, 4]);
  });

  it('numbers rows when the column comes, and when it leaves', () => {
    const plain = answers({ 1: 'a', 2: 'b', 3: 'c' });
    expect(compareRows(plain, marks)).toMatchObject({ changed: [], renumbered: [{}, {}, {}] });
    const come = compareRows(numbered(['a', '1', '1'], ['b', '2', '2'], ['c', '3', '3']), marksOf(plain));
    expect(come).toMatchObject({ changed: [], renumbered: [{}, {}, {}] });
  });
});

describe('findOutdated', () => {
  const table = answers({ 1: 'a', 2: 'b' });
  const marks = [...marksOf(answers({ 1: 'a', 2: 'x', 3: 'c' }))];

  it('leaves a comparison as it is where every row shows its key', () => {
    const rows = compareRows(table, marks);
    expect(findOutdated(rows, false, ['_id', 1, 2, 3])).toBe(rows);
    expect(findOutdated(rows, false, undefined)).toBe(rows);
  });

  it('adds rows that show another key', () => {
    const rows = findOutdated(compareRows(table, marks), false, ['_id', 2, 1, 3]);
    expect(rows.outdated).toEqual([2]);
    expect(rows.changed.map(({ sheetRow }) => sheetRow)).toEqual([2, 3]);
  });

  it('adds all rows that look up to date, vanished and edited ones to be unmarked only', () => {
    const rows = findOutdated(compareRows(table, marks), true, undefined);
    expect(rows.outdated).toEqual([2, 3, 4]);
    expect(rows.changed.map(({ sheetRow }) => sheetRow)).toEqual([2, 3]);
  });
});
