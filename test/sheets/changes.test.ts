import { type Change, listChanges, notYetLogged } from '../../src/sheets/changes';
import { compareRows } from '../../src/sheets/compare-rows';
import { marksOf, tableOf } from './tables';

const headings = ['name', 'when', '_id', '_index'];
const before = tableOf(headings, ['a', '2024-05-01T10:00:00', '1', '1'], ['b', '2024-05-02T10:00:00', '2', '2']);

describe('listChanges', () => {
  it('lists changed answers, then new submissions, then those that left', () => {
    const now = tableOf(headings, ['B', '2024-05-03T10:00:00', '2', '1'], ['c', '2024-05-04T10:00:00', '3', '2']);
    const old = new Map([[3, ['b', '2024-05-02 10:00:00', '2', '2']]]);
    expect(listChanges(now, compareRows(now, marksOf(before)), marksOf(before), old)).toEqual([
      { key: '2', kind: 'changed', heading: 'name', from: 'b', to: 'B' },
      { key: '2', kind: 'changed', heading: 'when', from: '2024-05-02 10:00:00', to: '2024-05-03 10:00:00' },
      { key: '3', kind: 'added', heading: '', from: '', to: '' },
      { key: '1', kind: 'removed', heading: '', from: '', to: '' },
    ]);
  });

  it('says that a row changed where its old answers are not known', () => {
    const now = tableOf(headings, ['A', '2024-05-01T10:00:00', '1', '1'], ['b', '2024-05-02T10:00:00', '2', '2']);
    const changes = listChanges(now, compareRows(now, marksOf(before)), marksOf(before), new Map());
    expect(changes).toEqual([{ key: '1', kind: 'changed', heading: '', from: '', to: '' }]);
  });

  it('lists nothing for rows that were only numbered anew', () => {
    const now = tableOf(headings, ['a', '2024-05-01T10:00:00', '1', '5'], ['b', '2024-05-02T10:00:00', '2', '6']);
    expect(listChanges(now, compareRows(now, marksOf(before)), marksOf(before), new Map())).toEqual([]);
  });
});

describe('notYetLogged', () => {
  const change = (from: string, to: string): Change => ({ key: '1', kind: 'changed', heading: 'name', from, to });
  const row = (kind: Change['kind']): Change => ({ key: '1', kind, heading: '', from: '', to: '' });

  it('leaves out what the last line about the same thing says already', () => {
    expect(notYetLogged([change('a', 'b')], [change('a', 'b')])).toEqual([]);
    expect(notYetLogged([change('a', 'b')], [change('a', 'b'), change('b', 'a')])).toEqual([change('a', 'b')]);
    expect(notYetLogged([change('a', 'c')], [change('a', 'b')])).toEqual([change('a', 'c')]);
    expect(notYetLogged([row('added')], [row('added')])).toEqual([]);
    expect(notYetLogged([row('added')], [row('added'), row('removed')])).toEqual([row('added')]);
    expect(notYetLogged([row('added')], [change('a', 'b')])).toEqual([row('added')]);
  });
});
