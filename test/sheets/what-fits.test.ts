import { type SheetNeed, whatFits } from '../../src/sheets/what-fits';

const keysOf = (count: number, suffix = '') => Array.from({ length: count }, (_, index) => `${index + 1}${suffix}`);
const need = (keys: readonly string[], columns: number): SheetNeed => ({
  keys,
  columns,
  gridRows: keys.length + 1,
  gridColumns: columns + 6,
  leastRows: 0,
});

describe('whatFits', () => {
  const main = need(keysOf(20_000), 94);

  it('says how many columns, and how many of the newest submissions, fit', () => {
    // 2 million cells are needed: 20,001 rows of 100.
    expect(whatFits([main], 1_000_000)).toEqual({ columnsFit: 41, submissionsFit: 9_400 });
  });

  it('proposes what leaves room to grow, and numbers that people choose', () => {
    const { columnsFit, submissionsFit } = whatFits([main], 1_234_567);
    expect((columnsFit + 6) * main.gridRows).toBeLessThan(1_234_567 * 0.95);
    expect(submissionsFit).toBe(11_000);
  });

  it('counts the rows of repeat groups with their submission, from the newest on', () => {
    // The newest submissions have ten rows each in a group, the others none.
    const newest = keysOf(20_000).slice(-1_000);
    const group = need(
      newest.flatMap((key) => Array.from({ length: 10 }, (_, index) => `${key}/${index + 1}`)),
      14,
    );
    const { columnsFit, submissionsFit } = whatFits([main, group], 500_000);
    // 1,000 x (100 + 10 x 20) cells for the newest, and 100 for each of the others.
    expect(submissionsFit).toBe(2_700);
    expect(columnsFit).toBe(7);
  });

  it('knows that a new sheet has a thousand rows, however few are filled', () => {
    const groups = [need(['1/1'], 94), need(['2/1'], 94)].map((group) => ({
      ...group,
      gridRows: 1_000,
      leastRows: 1_000,
    }));
    const first = { ...main, leastRows: 1_000 };
    expect(whatFits([first, ...groups], 700_000).submissionsFit).toBe(4_600);
    expect(whatFits([first, ...groups], 280_000).submissionsFit).toBe(0);
  });

  it('proposes nothing that would not help', () => {
    const group = need(keysOf(20_000, '/1'), 94);
    expect(whatFits([need(keysOf(20_000), 4), group], 1_500_000)).toMatchObject({ columnsFit: 0 });
    expect(whatFits([main], 9_000)).toMatchObject({ submissionsFit: 0 });
    expect(whatFits([need(['#1', '#2'], 94)], 100)).toMatchObject({ submissionsFit: 0 });
    expect(whatFits([], 100)).toEqual({ columnsFit: 0, submissionsFit: 0 });
  });
});
