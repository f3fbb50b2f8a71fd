import {
  type ColumnState,
  columnsSeen,
  decideColumns,
  fixedColumns,
  type NewColumns,
  type SeenColumn,
} from '../../src/sheets/column-states';
import { columnIds } from '../../src/sheets/layout';
import { tableOf } from './tables';

type States = Readonly<Record<string, ColumnState>>;

const seenAs = (states: States): SeenColumn[] => {
  const headings = Object.keys(states);
  const ids = columnIds(headings);
  return headings.map((heading, index) => ({ id: ids[index] ?? '', state: states[heading] ?? 'kept', away: false }));
};
const id = (heading: string) => columnIds([heading])[0] ?? '';

/** States by heading. */
function decided(
  headings: readonly string[],
  options: {
    readonly leaveOut?: readonly string[];
    readonly hash?: readonly string[];
    readonly keep?: readonly string[];
    readonly newColumns?: NewColumns;
    readonly seen?: readonly SeenColumn[] | undefined;
    readonly fixed?: readonly number[];
  },
): States {
  const { leaveOut = [], hash = [], keep = [], newColumns = 'add', seen, fixed = [] } = options;
  const states = decideColumns({
    ids: columnIds(headings),
    headings,
    fixed: new Set(fixed),
    choice: { leaveOut: leaveOut.map(id), hash: hash.map(id), keep: keep.map(id) },
    newColumns,
    seen,
  });
  return Object.fromEntries(headings.map((heading, index) => [heading, states[index] ?? 'kept']));
}

describe('decideColumns', () => {
  it('follows what a person chose', () => {
    expect(decided(['name', 'phone', 'age'], { leaveOut: ['name'], hash: ['phone'] })).toEqual({
      name: 'leftOut',
      phone: 'hashed',
      age: 'kept',
    });
  });

  it('never touches what rows are found by', () => {
    expect(decided(['name', '_id'], { leaveOut: ['_id'], fixed: [1] })).toEqual({ name: 'kept', _id: 'kept' });
  });

  it('keeps again what is chosen no more', () => {
    const seen = seenAs({ name: 'leftOut', phone: 'hashed', age: 'kept' });
    expect(decided(['name', 'phone', 'age'], { seen })).toEqual({ name: 'kept', phone: 'kept', age: 'kept' });
  });

  it.each<[NewColumns, ColumnState]>([
    ['add', 'kept'],
    ['ask', 'waiting'],
    ['leaveOut', 'leftOutByRule'],
  ])('treats columns that come later by the rule: %s', (newColumns, state) => {
    const seen = seenAs({ name: 'kept', _id: 'kept' });
    const headings = ['name', 'town', '_id', '_submission_time', '_index'];
    expect(decided(headings, { newColumns, seen })).toEqual({
      name: 'kept',
      town: state,
      _id: 'kept',
      // KoboToolbox's own say nothing about anybody.
      _submission_time: 'kept',
      _index: 'kept',
    });
    // Nothing was there before: the person has just seen all there is.
    expect(decided(headings, { newColumns })['town']).toBe('kept');
  });

  it('stays with what a rule decided until a person decides, whatever the rule is by then', () => {
    const seen = seenAs({ a: 'waiting', b: 'leftOutByRule', c: 'hashedByRule', d: 'kept' });
    const stays = { a: 'waiting', b: 'leftOutByRule', c: 'hashedByRule', d: 'kept' };
    for (const newColumns of ['add', 'ask', 'leaveOut'] as const) {
      expect(decided(['a', 'b', 'c', 'd'], { seen, newColumns })).toEqual(stays);
    }
    expect(decided(['a', 'b', 'c', 'd'], { seen, keep: ['a', 'c'], hash: ['b'] })).toEqual({
      a: 'kept',
      b: 'hashed',
      c: 'kept',
      d: 'kept',
    });
  });

  it('treats a column in the place of a hidden one like it, and says that it did so itself', () => {
    const seen = seenAs({ village: 'kept', name: 'leftOut', phone: 'hashed', age: 'kept' });
    const states = decided(['village', 'full name', 'telephone', 'age'], { leaveOut: ['name'], hash: ['phone'], seen });
    expect(states).toEqual({ village: 'kept', 'full name': 'leftOutByRule', telephone: 'hashedByRule', age: 'kept' });
  });

  it('recognises the columns when all headings are in another language', () => {
    const seen = seenAs({ name: 'leftOut', age: 'kept', phone: 'hashed', _id: 'kept' });
    expect(decided(['nom', 'âge', 'téléphone', '_id'], { leaveOut: ['name'], hash: ['phone'], seen })).toEqual({
      nom: 'leftOutByRule',
      âge: 'kept',
      téléphone: 'hashedByRule',
      _id: 'kept',
    });
  });

  it('asks where a hidden column went and it is not clear which of the new ones it is', () => {
    const seen = seenAs({ name: 'leftOut', age: 'kept', _id: 'kept' });
    expect(decided(['first', 'last', 'age', '_id'], { leaveOut: ['name'], seen })).toMatchObject({
      first: 'waiting',
      last: 'waiting',
    });
    expect(decided(['age', 'name of child', '_id'], { leaveOut: ['name'], seen })['name of child']).toBe('waiting');
    // Nothing new came in its place.
    expect(decided(['age', '_id'], { leaveOut: ['name'], seen })).toEqual({ age: 'kept', _id: 'kept' });
  });

  it('does not mistrust new columns because of those that left long ago', () => {
    const seen = [
      ...seenAs({ age: 'kept', _id: 'kept' }),
      { id: id('name'), state: 'leftOutByRule', away: true } as const,
    ];
    expect(decided(['age', 'town', '_id'], { seen })['town']).toBe('kept');
  });
});

describe('columnsSeen', () => {
  it('keeps in mind what a rule decided for columns that are away', () => {
    const seen = seenAs({ a: 'waiting', b: 'leftOut', c: 'kept' });
    const later = columnsSeen([id('d')], ['kept'], seen);
    expect(later).toEqual([
      { id: id('d'), state: 'kept', away: false },
      { id: id('a'), state: 'waiting', away: true },
    ]);
    expect(decided(['d', 'a'], { seen: later })).toEqual({ d: 'kept', a: 'waiting' });
  });
});

describe('fixedColumns', () => {
  it('names the column that identifies submissions, as the rows show it', () => {
    const headings = ['_id', 'name', '_id', 'meta/rootUuid'];
    expect([...fixedColumns(tableOf(headings, ['x', 'a', '1', 'u1']), false)]).toEqual([2]);
    expect([...fixedColumns(tableOf(['name', 'meta/rootUuid'], ['a', 'u1']), false)]).toEqual([1]);
    expect([...fixedColumns(tableOf(['name'], ['a']), false)]).toEqual([-1]);
  });

  it('names the column that links rows of a repeat group to their submission', () => {
    expect([...fixedColumns(tableOf(['name', '_index', '_submission__id']), true)]).toEqual([2]);
    expect([...fixedColumns(tableOf(['name', '_submission__uuid']), true)]).toEqual([1]);
  });
});
