import type { GroupLine, Money } from '../../../src/sources/clockify/answers';
import { firstDayOf, leavesOf, sumLeaves, summaryTable, weeklyTable } from '../../../src/sources/clockify/tables';

const id = (number: number) => String(number).padStart(24, 'a');
const nothing: Money = {
  ...{ earned: undefined, cost: undefined, profit: undefined, rate: undefined, costRate: undefined, currency: '' },
};

function line(name: string, changes: Partial<GroupLine> = {}): GroupLine {
  return { id: '', name, client: '', seconds: 0, money: nothing, children: [], days: new Map(), ...changes };
}

describe('leavesOf', () => {
  it('gives the lowest lines, with the names above them and the nearest currency', () => {
    const lines = [
      line('Wells', {
        id: id(1),
        seconds: 90,
        money: { ...nothing, currency: 'KES' },
        children: [line('Amal', { id: id(2), seconds: 60 }), line('Bo', { seconds: 30 })],
      }),
      line('(Without project)', { seconds: 5 }),
    ];
    const leaves = leavesOf(lines);
    expect(leaves.map(({ names }) => names.join('/'))).toEqual(['Wells/Amal', 'Wells/Bo', '(Without project)']);
    expect(leaves.map(({ seconds }) => seconds)).toEqual([60, 30, 5]);
    expect(leaves.map(({ money }) => money.currency)).toEqual(['KES', 'KES', '']);
    expect(leaves[0]?.key).toBe(`${id(1)}/${id(2)}`);
    expect(leaves[1]?.key).toMatch(new RegExp(`^${id(1)}/~`));
  });
});

describe('sumLeaves', () => {
  it('adds hours and amounts of the same line to the last cent, and keeps what nobody may see unseen', () => {
    const leaf = (key: string, seconds: number, money: Partial<Money>) => ({
      ...{ key, names: [key], seconds, money: { ...nothing, ...money } },
    });
    const sums = sumLeaves([
      leaf('a', 100, { earned: 250, cost: 33, currency: 'KES' }),
      leaf('b', 1, {}),
      leaf('a', 20, { earned: 1, currency: 'KES' }),
      leaf('a', 3, { profit: -7, currency: 'KES' }),
    ]);
    expect(sums).toEqual([leaf('a', 123, { earned: 251, cost: 33, profit: -7, currency: 'KES' }), leaf('b', 1, {})]);
  });
});

describe('summaryTable', () => {
  it('names levels that nobody has named, and numbers keys that come twice', () => {
    const leaves = leavesOf([line('X', { children: [line('Y'), line('Y')] }), line('Z')]);
    const { table, keys = [] } = summaryTable('Hours', leaves, ['PROJECT'], 'none');
    expect(table.headings).toEqual(['Project', 'Group 2', 'Duration (decimal)']);
    expect(table.rows).toEqual([
      ['X', 'Y', 0],
      ['X', 'Y', 0],
      ['Z', '', 0],
    ]);
    expect(keys[1]).toBe(`${keys[0]}#2`);
  });

  it('shows the amounts that were asked for, the profit from what it is made of', () => {
    const money = { ...nothing, earned: 1_005, cost: 400, currency: 'EUR' };
    const shown = (amounts: 'earned' | 'cost' | 'profit') => {
      const { headings, rows } = summaryTable('H', leavesOf([line('X', { money })]), ['PROJECT'], amounts).table;
      return Object.fromEntries(headings.map((heading, index) => [heading, rows[0]?.[index]]));
    };
    const always = { Project: 'X', 'Duration (decimal)': 0, Currency: 'EUR' };
    expect(shown('earned')).toEqual({ ...always, 'Billable Amount': 10.05 });
    expect(shown('cost')).toEqual({ ...always, 'Cost Amount': 4 });
    expect(shown('profit')).toEqual({ ...always, 'Billable Amount': 10.05, 'Cost Amount': 4, Profit: 6.05 });
  });
});

describe('weeklyTable', () => {
  const days = new Map([
    ['2026-09-20', 3_600],
    ['2026-09-22', 5_400],
  ]);

  it('has nothing on days without time, and the week’s first day', () => {
    const lines = [line('Amal', { seconds: 9_000, days })];
    const { rows, headings } = weeklyTable('H', lines, 'USER', 46_285, 'none').table;
    expect(headings).toEqual(['User', 'Week', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Total']);
    expect(rows).toEqual([['Amal', 46_285, 1, 0, 1.5, 0, 0, 0, 0, 2.5]]);
  });

  it('finds its first day in the days that have time', () => {
    expect(firstDayOf([line('A', { days }), line('B', { days: new Map([['2026-09-19', 1]]) })])).toBe(46_284);
    expect(firstDayOf([line('A')])).toBeUndefined();
  });
});
