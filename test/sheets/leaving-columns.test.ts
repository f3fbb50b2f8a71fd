import { columnIds, type KnownColumn, readLayout, type SheetLayout } from '../../src/sheets/layout';
import { findLeavingColumns, withoutLeft } from '../../src/sheets/leaving-columns';
import { tableOf } from './tables';

const knownOf = (headings: readonly string[]): KnownColumn[] =>
  columnIds(headings).map((id) => ({ id, kind: 'text', present: true }));

function layoutOf(headings: readonly string[]): SheetLayout {
  const layout = readLayout(headings);
  if (layout === undefined) throw new Error('no marker');
  return layout;
}

const leaving = (
  whole: readonly string[],
  treated: readonly string[],
  sheet: readonly string[],
  known: readonly string[] = whole,
  hidden: readonly string[] = [],
) =>
  findLeavingColumns(tableOf(whole), tableOf(treated), layoutOf(sheet), knownOf(known), new Set(columnIds(hidden))).map(
    ({ heading, column }) => [heading, column],
  );

describe('findLeavingColumns', () => {
  it('names what is in the sheet and shall be so no more, from right to left', () => {
    const sheet = ['name', 'My notes', 'phone', 'age', 'fieldrows', 'name'];
    expect(leaving(['name', 'phone', 'age'], ['age'], sheet)).toEqual([
      ['phone', 3],
      ['name', 1],
    ]);
  });

  it('leaves alone what is kept, what is not there, and what is the user’s', () => {
    expect(leaving(['name', 'age'], ['name', 'age'], ['name', 'age', 'fieldrows'])).toEqual([]);
    expect(leaving(['name', 'age'], ['age'], ['age', 'fieldrows', 'name'], ['age'])).toEqual([]);
  });

  it('takes the last of equal headings: the others are written anew', () => {
    expect(leaving(['age', 'age', 'age'], ['age', 'age'], ['age', 'age', 'age', 'fieldrows'])).toEqual([['age', 3]]);
    // Once it is gone, nothing more leaves.
    expect(leaving(['age', 'age', 'age'], ['age', 'age'], ['age', 'age', 'fieldrows'], ['age', 'age'])).toEqual([]);
  });

  it('names columns that left the export only when they have just been hidden', () => {
    const sheet = ['name', 'age', 'fieldrows'];
    expect(leaving(['age'], ['age'], sheet, ['name', 'age'])).toEqual([]);
    expect(leaving(['age'], ['age'], sheet, ['name', 'age'], ['name'])).toEqual([['name', 1]]);
  });

  it('takes every column left of the marker for imported where nothing is remembered', () => {
    expect(leaving(['name', 'age'], ['age'], ['name', 'age', 'fieldrows', 'name'], [])).toEqual([['name', 1]]);
  });
});

describe('withoutLeft', () => {
  it('forgets what an interrupted refresh has taken out, although a column of the user’s has the same heading', () => {
    const whole = ['phone', 'age'];
    const before = ['phone', 'age', 'fieldrows', 'phone'];
    const [{ id, witness } = { id: '', witness: '' }] = findLeavingColumns(
      tableOf(whole),
      tableOf(['age']),
      layoutOf(before),
      knownOf(whole),
      new Set(),
    );
    const known = knownOf(whole);
    expect(withoutLeft(known, [[id, witness]], layoutOf(before))).toEqual(known);
    expect(withoutLeft(known, [[id, witness]], layoutOf(['age', 'fieldrows', 'phone']))).toEqual(knownOf(['age']));
  });

  it('tells several of one heading apart while they go one after the other', () => {
    const known = knownOf(['age', 'age', 'age']);
    const sheet = ['age', 'age', 'age', 'fieldrows'];
    const columns = findLeavingColumns(
      tableOf(['age', 'age', 'age']),
      tableOf(['age']),
      layoutOf(sheet),
      known,
      new Set(),
    );
    const pairs = columns.map(({ id, witness }): [string, string] => [id, witness]);
    expect(withoutLeft(known, pairs, layoutOf(sheet))).toHaveLength(3);
    expect(withoutLeft(known, pairs, layoutOf(sheet.slice(1)))).toEqual(known.slice(0, 2));
    expect(withoutLeft(known, pairs, layoutOf(sheet.slice(2)))).toEqual(known.slice(0, 1));
  });
});
