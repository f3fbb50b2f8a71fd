import { findNumberingColumns, fingerprintAnswers, numberRows } from '../../src/sheets/numbering';
import { tableOf } from './tables';

describe('findNumberingColumns', () => {
  it('finds the last column of each name', () => {
    expect(findNumberingColumns(tableOf(['_index', '_parent_index', '_index'], ['1', '2', '3']))).toEqual([2, 1]);
    expect(findNumberingColumns(tableOf(['name', '_id'], ['a', '1']))).toEqual([]);
  });

  it('takes a column with other answers than whole numbers for a question', () => {
    expect(findNumberingColumns(tableOf(['_index'], ['1'], ['a:b.c']))).toEqual([]);
    expect(findNumberingColumns(tableOf(['_index'], ['1'], ['2.5']))).toEqual([]);
  });
});

describe('fingerprintAnswers', () => {
  it('does not depend on the numbering, and on everything else', () => {
    const of = (...cells: readonly string[]) => {
      const table = tableOf(['answer', '_index', '_parent_index'], cells);
      return fingerprintAnswers(table, findNumberingColumns(table));
    };
    expect(of('a', '1', '2')).toEqual(of('a', '7', '8'));
    expect(of('a', '1', '2')).not.toEqual(of('b', '1', '2'));
    const plain = tableOf(['answer'], ['a']);
    expect(of('a', '1', '2')).toEqual(fingerprintAnswers(plain, []));
  });
});

describe('numberRows', () => {
  it('joins the numbers of a row', () => {
    const table = tableOf(['_index', '_parent_index'], ['17', '3'], ['18', '']);
    expect(numberRows(table, findNumberingColumns(table))).toEqual(['17.3', '18.']);
    expect(numberRows(table, [])).toEqual(['', '']);
  });
});
