import { changesColumns, columnsInProgress, columnsToRemember, compareColumns } from '../../src/sheets/compare-columns';
import { columnId, type KnownColumn, markerHeading, readLayout } from '../../src/sheets/layout';
import { tableOf } from './tables';

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
