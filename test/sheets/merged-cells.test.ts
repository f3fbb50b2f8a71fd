import { compareRows, markOf } from '../../src/sheets/compare-rows';
import { leaveUnfinished, mergedRows } from '../../src/sheets/merged-cells';
import { answers, marksOf } from './tables';

const isOurs = (column: number) => column <= 3;
const block = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const rowsOf = (...blocks: ReturnType<typeof block>[]) => {
  const { rows, blocks: count } = mergedRows(blocks, isOurs);
  return [[...rows].sort((a, b) => a - b), count];
};

describe('mergedRows', () => {
  it('takes the rows whose cells are covered by others', () => {
    expect(rowsOf(block(5, 2, 3, 1))).toEqual([[6, 7], 1]);
    expect(rowsOf(block(5, 1, 1, 2))).toEqual([[5], 1]);
    expect(rowsOf(block(5, 1, 2, 2), block(9, 3, 2, 1))).toEqual([[5, 6, 10], 2]);
  });

  it('leaves people their own columns, and what reaches beyond them', () => {
    expect(rowsOf(block(5, 4, 3, 2))).toEqual([[], 0]);
    expect(rowsOf(block(5, 3, 1, 2))).toEqual([[], 0]);
    expect(rowsOf(block(5, 3, 2, 2))).toEqual([[6], 1]);
  });
});

describe('leaveUnfinished', () => {
  const before = answers({ 1: 'a', 2: 'b', 3: 'c' });
  const rows = compareRows(answers({ 1: 'new', 2: 'b', 3: 'c' }), marksOf(before));

  it('writes the rows again and does not mark them as finished', () => {
    const left = leaveUnfinished(rows, new Set([3, 4, 9]));
    expect(left.changed.map(({ sheetRow }) => sheetRow)).toEqual([2, 3, 4]);
    expect([0, 1, 2].map((row) => markOf(left, row).split(':')[1] === '')).toEqual([false, true, true]);
  });

  it('changes nothing without them', () => {
    expect(leaveUnfinished(rows, new Set([9]))).toBe(rows);
  });
});
