import { findKeyColumn, rowKeys } from '../../src/sheets/row-keys';
import { tableOf } from './tables';

describe('findKeyColumn', () => {
  it('prefers _id, then meta/rootUuid, then the position', () => {
    expect(findKeyColumn(tableOf(['meta/rootUuid', '_id'], ['u', '1']))).toEqual({ kind: 'id', index: 1 });
    expect(findKeyColumn(tableOf(['meta/rootUuid', '_uuid'], ['u', 'v']))).toEqual({ kind: 'rootUuid', index: 0 });
    expect(findKeyColumn(tableOf(['_uuid', '_index'], ['v', '1']))).toEqual({ kind: 'position', index: -1 });
  });

  it('takes the last of equal headings, and no column with blank or repeated values', () => {
    expect(findKeyColumn(tableOf(['_id', 'x', '_id'], ['same', 'a', '1'], ['same', 'b', '2'])).index).toBe(2);
    expect(findKeyColumn(tableOf(['x', '_id'], ['a', '1'], ['b', '1'])).kind).toBe('position');
    expect(findKeyColumn(tableOf(['x', '_id'], ['a', ''], ['b', '1'])).kind).toBe('position');
  });
});

describe('rowKeys', () => {
  it('gives keys as the export writes them', () => {
    const table = tableOf(['x', '_id'], ['a', '7'], ['b', '12']);
    expect(rowKeys(table, findKeyColumn(table))).toEqual(['7', '12']);
    const text = tableOf(['x', '_id'], ['a', '007'], ['b', '12']);
    expect(rowKeys(text, findKeyColumn(text))).toEqual(['007', '12']);
    expect(rowKeys(text, { kind: 'position', index: -1 })).toEqual(['#1', '#2']);
  });
});
