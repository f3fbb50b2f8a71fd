import { compareColumns } from '../../src/sheets/compare-columns';
import { compareRows } from '../../src/sheets/compare-rows';
import { columnId, columnIds, type KnownColumn, markerHeading, readLayout } from '../../src/sheets/layout';
import { findRenameCandidates, renamesInProgress, showsAnswers, withHeadings } from '../../src/sheets/renames';
import { marksOf, tableOf } from './tables';

function candidates(before: readonly string[], now: readonly string[], sheet: readonly string[] = before) {
  const layout = readLayout([...sheet, markerHeading]);
  if (layout === undefined) throw new Error('no layout');
  const known = columnIds(before).map((id): KnownColumn => ({ id, kind: 'text', present: true }));
  const table = tableOf(now, now);
  return findRenameCandidates(compareColumns(table, layout, known), layout, known).map(({ from, to }) => [from, to]);
}

describe('findRenameCandidates', () => {
  it('pairs headings between the same neighbours', () => {
    expect(candidates(['a', 'b', 'c'], ['a', 'B', 'c'])).toEqual([['b', 'B']]);
    expect(candidates(['a', 'b', 'c', 'd'], ['A', 'B', 'c', 'D'])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['d', 'D'],
    ]);
  });

  it('goes by the order of the export, wherever the user moved the columns', () => {
    expect(candidates(['a', 'b', 'c'], ['a', 'B', 'c'], ['b', 'c', 'a'])).toEqual([['b', 'B']]);
  });

  it('makes no guess where numbers or neighbours differ, or headings repeat', () => {
    expect(candidates(['a', 'b', 'c'], ['a', 'B', 'C', 'c'])).toEqual([]);
    expect(candidates(['a', 'b', 'c'], ['B', 'a', 'c'])).toEqual([]);
    expect(candidates(['a', 'b', 'b'], ['a', 'b', 'B'])).toEqual([]);
    expect(candidates(['a', 'b'], ['a', 'B', 'B'])).toEqual([]);
    expect(candidates(['a', 'b'], ['a', 'B'], ['a', 'b', 'B'])).toEqual([]);
  });
});

describe('showsAnswers', () => {
  const table = tableOf(
    ['when', '_id'],
    ...Array.from({ length: 10 }, (_unused, index) => [`2024-05-01T10:00:0${index}`, String(index)]),
  );
  const rows = compareRows(table, marksOf(table));
  const shown = ['when', ...table.rows.map((_row, index) => `2024-05-01 10:00:0${index}`)];
  const differing = (count: number) => shown.map((cell, row) => (row > 0 && row <= count ? 'x' : cell));

  it('asks for nine rows of ten', () => {
    expect(showsAnswers(table, rows, 0, shown)).toBe(true);
    expect(showsAnswers(table, rows, 0, differing(1))).toBe(true);
    expect(showsAnswers(table, rows, 0, differing(2))).toBe(false);
  });

  it('asks for three values, or all where there are fewer rows', () => {
    const sparse = tableOf(['a', '_id'], ['x', '1'], ['y', '2'], ['', '3'], ['', '4']);
    expect(showsAnswers(sparse, compareRows(sparse, marksOf(sparse)), 0, ['a', 'x', 'y', '', ''])).toBe(false);
    const few = tableOf(['a', '_id'], ['x', '1'], ['y', '2']);
    expect(showsAnswers(few, compareRows(few, marksOf(few)), 0, ['a', 'x', 'y'])).toBe(true);
    expect(showsAnswers(few, compareRows(few, []), 0, ['a', 'x', 'y'])).toBe(false);
  });
});

describe('withHeadings', () => {
  it('finds the columns under their headings again', () => {
    const before = readLayout(['a', 'mine', 'c', markerHeading, 'mine']);
    if (before === undefined) throw new Error('no layout');
    const layout = withHeadings(before, [{ index: 1, column: 2, from: 'mine', to: 'b' }]);
    expect(layout.headings).toEqual(['a', 'b', 'c', markerHeading, 'mine']);
    expect(layout.columnOf.get(columnId('b', 1))).toBe(2);
    expect(layout.columnOf.get(columnId('mine', 1))).toBeUndefined();
    expect(layout.columnOf.get(columnId('mine', 2))).toBe(5);
  });
});

describe('renamesInProgress', () => {
  it('remembers a renamed column under both headings, side by side', () => {
    const [a = '', B = '', c = ''] = columnIds(['a', 'B', 'c']);
    const column = (id: string): KnownColumn => ({ id, kind: 'text', present: true });
    const progress = renamesInProgress([a, B, c].map(column), [{ index: 1, column: 2, from: 'b', to: 'B' }]);
    expect(progress).toEqual([column(a), column(columnIds(['b'])[0] ?? ''), column(B), column(c)]);
  });
});
