import {
  changesColumns,
  columnsInProgress,
  columnsToRemember,
  compareColumns,
  compareRows,
  findOutdated,
} from '../../src/sheets/compare';
import { columnId, type KnownColumn, markerHeading, readLayout } from '../../src/sheets/layout';
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

  it('adds all rows that look up to date, vanished ones to be unmarked only', () => {
    const rows = findOutdated(compareRows(table, marks), true, undefined);
    expect(rows.outdated).toEqual([2, 4]);
    expect(rows.changed.map(({ sheetRow }) => sheetRow)).toEqual([2, 3]);
  });
});

describe('compareColumns', () => {
  const table = tableOf(['name', 'age', '_id'], ['a', '1', '1']);
  const known: KnownColumn[] = [
    { id: columnId('name', 1), kind: 'text', present: true },
    { id: columnId('age', 1), kind: 'integer', present: true },
    { id: columnId('_id', 1), kind: 'integer', present: true },
  ];
  const layout = (...headings: string[]) => readLayout(headings);

  it('adds every column to an empty sheet', () => {
    const columns = compareColumns(table, undefined, []);
    expect(columns).toMatchObject({ sheetColumns: [0, 0, 0], added: [0, 1, 2], reformatted: [0, 1, 2], blockEnd: 0 });
  });

  it('finds nothing to do where the columns are as remembered, wherever they were moved', () => {
    const columns = compareColumns(table, layout('_id', 'My', 'name', markerHeading, 'age'), known);
    expect(columns).toMatchObject({ sheetColumns: [3, 5, 1], added: [], gone: [], returned: [], reformatted: [] });
    expect([changesColumns(columns), columns.blockEnd, columns.putBack]).toEqual([false, 3, false]);
    expect([...columns.imported].sort()).toEqual([1, 3, 5]);
  });

  it('takes what stands left of the marker for ours where nothing is remembered', () => {
    const columns = compareColumns(table, layout('name', 'age', '_id', markerHeading, 'age'), []);
    expect(columns).toMatchObject({ sheetColumns: [1, 2, 3], added: [], reformatted: [0, 1, 2] });
  });

  it('takes a column that is not remembered for the user', () => {
    const [name, , id] = known;
    const columns = compareColumns(table, layout('name', 'age', '_id', markerHeading), [name, id] as KnownColumn[]);
    expect(columns).toMatchObject({ sheetColumns: [1, 0, 3], added: [1], putBack: false });
    expect(columns.namesakes.get(1)).toEqual({ column: 2, count: 1 });
    expect(columns.imported.has(2)).toBe(false);
  });

  it('sees that a column was taken away, left, came back, or changed its kind', () => {
    expect(compareColumns(table, layout('name', '_id', markerHeading), known)).toMatchObject({
      added: [1],
      putBack: true,
    });
    const gone = compareColumns(
      tableOf(['name', '_id'], ['a', '1']),
      layout('name', 'age', '_id', markerHeading),
      known,
    );
    expect(gone).toMatchObject({ gone: [2], putBack: false });
    const left = known.map((column, index) => ({ ...column, present: index !== 1 }));
    const back = compareColumns(table, layout('name', 'age', '_id', markerHeading), left);
    expect(back).toMatchObject({ returned: [2], putBack: true });
    const text = tableOf(['name', 'age', '_id'], ['a', 'old', '1']);
    expect(compareColumns(text, layout('name', 'age', '_id', markerHeading), known).reformatted).toEqual([1]);
  });

  it('sees that one of two columns of a name was taken away', () => {
    const twice = tableOf(['age', '_id'], ['1', '1']);
    const before = [...known, { id: columnId('age', 2), kind: 'text' as const, present: false }];
    expect(compareColumns(twice, layout('age', '_id', markerHeading), before).putBack).toBe(true);
  });

  it('recognises after an interruption what was being added, and what was not yet', () => {
    const [name, , id] = known as [KnownColumn, KnownColumn, KnownColumn];
    const headings = ['name', 'age', '_id', markerHeading];
    const columns = compareColumns(table, layout(...headings), [name, id]);
    const progress = columnsInProgress(columns, [name, id]);
    expect(compareColumns(table, layout(...headings), progress).sheetColumns).toEqual([1, 0, 3]);
    expect(compareColumns(table, layout('name', 'age', 'age', '_id', markerHeading), progress).sheetColumns).toEqual([
      1, 2, 4,
    ]);
    const plain = columnsInProgress(compareColumns(table, layout('name', '_id', markerHeading), [name, id]), [
      name,
      id,
    ]);
    expect(plain).toContainEqual({ id: columnId('age', 1), kind: undefined, present: true, namesakes: undefined });
  });
});

describe('columnsToRemember', () => {
  it('remembers the export, and what left it as long as it is in the sheet', () => {
    const table = tableOf(['name', '_id'], ['a', '1']);
    const layout = readLayout(['name', 'age', '_id', markerHeading]);
    const known: KnownColumn[] = ['name', 'age', 'removed', '_id'].map((heading) => {
      return { id: columnId(heading, 1), kind: 'text', present: true };
    });
    expect(columnsToRemember(table, compareColumns(table, layout, known), layout, known)).toEqual([
      { id: columnId('name', 1), kind: 'text', present: true },
      { id: columnId('_id', 1), kind: 'integer', present: true },
      { id: columnId('age', 1), kind: 'text', present: false },
    ]);
  });
});
