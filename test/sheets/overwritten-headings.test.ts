import { compareRows } from '../../src/sheets/compare-rows';
import { columnIds, type KnownColumn, markerHeading, readLayout, type SheetLayout } from '../../src/sheets/layout';
import { findLostHeadings, findOverwritten } from '../../src/sheets/overwritten-headings';
import { marksOf, tableOf } from './tables';

function layoutOf(...headings: readonly string[]): SheetLayout {
  const layout = readLayout(headings);
  if (layout === undefined) throw new Error('no layout');
  return layout;
}

const knownOf = (headings: readonly string[], more: Partial<KnownColumn> = {}) =>
  columnIds(headings).map((id): KnownColumn => ({ id, kind: 'text', present: true, ...more }));

describe('findLostHeadings', () => {
  const find = (sheet: readonly string[], now: readonly string[] = ['a', 'b', 'c'], more: Partial<KnownColumn> = {}) =>
    findLostHeadings(layoutOf(...sheet), knownOf(['a', 'b', 'c'], more), now).map(
      ({ heading, candidates }) => [heading, candidates] as const,
    );

  it('names the columns at the place of each heading that is missing', () => {
    expect(find(['a', 'B!', 'c', markerHeading])).toEqual([['b', [2]]]);
    expect(find(['a', 'B!', 'mine', 'c', markerHeading])).toEqual([['b', [2, 3]]]);
    expect(find(['A!', '', 'c', markerHeading])).toEqual([
      ['a', [1, 2]],
      ['b', [1, 2]],
    ]);
  });

  it('goes by the neighbours, wherever the export has put in new columns', () => {
    expect(find(['mine', 'a', 'B!', 'c', markerHeading, 'right'], ['new', 'a', 'b', 'c', 'newer'])).toEqual([
      ['b', [3]],
    ]);
  });

  it('finds nothing where a column was deleted, has left or has not come yet', () => {
    expect(find(['a', 'c', markerHeading, 'mine'])).toEqual([]);
    expect(find(['a', 'B!', 'c', markerHeading], ['a', 'c'])).toEqual([]);
    expect(find(['a', 'B!', 'c', markerHeading], undefined, { present: undefined })).toEqual([]);
    expect(find(['a', 'B!', 'c', markerHeading], undefined, { namesakes: 0 })).toEqual([]);
  });

  it('leaves headings alone that several columns have', () => {
    expect(find(['a', 'B!', 'c', markerHeading], ['a', 'b', 'b', 'c'])).toEqual([]);
  });

  it('asks nothing of a sheet whose headings are all there', () => {
    expect(find(['a', 'b', 'mine', 'c', markerHeading])).toEqual([]);
  });
});

describe('findOverwritten', () => {
  const table = tableOf(['a', 'b', '_id'], ['x', 'p', '1'], ['y', 'q', '2'], ['', '', '3']);
  const layout = layoutOf('A!', 'B!', '_id', markerHeading);
  const lost = findLostHeadings(layout, knownOf(['a', 'b', '_id']), table.headings);
  const decide = (columns: Readonly<Record<number, readonly string[]>>, marks: readonly string[] = marksOf(table)) =>
    findOverwritten(
      layout,
      lost,
      table,
      compareRows(table, marks),
      new Map(Object.entries(columns).map(([column, cells]) => [Number(column), cells])),
    ).map(({ from, to }) => `${from} → ${to}`);
  const a = ['A!', 'x', 'y', ''];
  const b = ['B!', 'p', 'q', ''];

  it('knows columns by their answers, wherever they were moved', () => {
    expect(decide({ 1: a, 2: b })).toEqual(['A! → a', 'B! → b']);
    expect(decide({ 1: b, 2: a })).toEqual(['B! → a', 'A! → b']);
  });

  it('wants every answer, of the rows that have not been edited', () => {
    expect(decide({ 1: ['A!', 'x', 'other', ''], 2: b })).toEqual(['B! → b']);
    const [heading = '', first = '', , third = ''] = marksOf(table);
    expect(decide({ 1: ['A!', 'x', 'other', ''], 2: b }, [heading, first, '2:edited', third])).toEqual([
      'A! → a',
      'B! → b',
    ]);
  });

  it('takes the one at its place where several show the same', () => {
    const same = tableOf(['a', 'b', '_id'], ['x', 'x', '1']);
    const shown = new Map([1, 2].map((column) => [column, ['', 'x']] as const));
    const found = findOverwritten(layout, lost, same, compareRows(same, marksOf(same)), shown);
    expect(found.map(({ column, to }) => [column, to])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('makes no guess of blank cells, formulas, or rows nobody knows', () => {
    expect(decide({ 1: ['A!', '', '', ''] })).toEqual([]);
    expect(decide({ 1: a, 2: b }, [markerHeading])).toEqual([]);
  });

  it('makes no guess where there are more columns than are missing, and several show the same', () => {
    const sheet = layoutOf('A!', 'Copy', 'b', '_id', markerHeading);
    const found = findOverwritten(
      sheet,
      findLostHeadings(sheet, knownOf(['a', 'b', '_id']), table.headings),
      table,
      compareRows(table, marksOf(table)),
      new Map([1, 2].map((column) => [column, a])),
    );
    expect(found).toEqual([]);
  });
});
