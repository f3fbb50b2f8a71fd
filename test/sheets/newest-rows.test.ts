import { keepNewest, oldestKept } from '../../src/sheets/newest-rows';
import { tableOf } from './tables';

const five = { table: tableOf(['answer', '_id'], ['c', '3'], ['f', '20'], ['a', '1'], ['e', '10'], ['d', '4']) };

describe('oldestKept', () => {
  it('counts from the greatest number, whatever the order of the rows', () => {
    expect([1, 2, 4].map((newest) => oldestKept(newest, five))).toEqual([20, 10, 3]);
  });

  it('is 0 where there are not more', () => {
    expect([5, 6].map((newest) => oldestKept(newest, five))).toEqual([0, 0]);
  });

  it('counts submissions that are in the sheet and not in the part that was read, each once', () => {
    expect(oldestKept(3, five, ['20', '15', '#2', '2'])).toBe(10);
  });

  it('is not known where submissions have no numbers', () => {
    expect(oldestKept(1, { table: tableOf(['answer', 'meta/rootUuid'], ['a', 'u1'], ['b', 'u2']) })).toBeUndefined();
    expect(oldestKept(1, { table: tableOf(['answer'], ['a'], ['b']) })).toBeUndefined();
  });
});

describe('keepNewest', () => {
  it('keeps the rows in their order', () => {
    const { table } = keepNewest(five, 4);
    expect(table.rows.map(([answer]) => answer)).toEqual(['f', 'e', 'd']);
    expect(table.oldestKept).toBe(4);
  });

  it('keeps the rows of repeat groups with their submission, and their keys', () => {
    const group = { table: tableOf(['name'], ['x'], ['y'], ['z']), keys: ['3/1', '10/1', '10/1/2'] };
    const { table, keys } = keepNewest(group, 4);
    expect(table.rows).toEqual([['y'], ['z']]);
    expect(keys).toEqual(['10/1', '10/1/2']);
  });

  it('changes nothing where all are kept', () => {
    expect(keepNewest(five, 0).table).toBe(five.table);
  });
});
