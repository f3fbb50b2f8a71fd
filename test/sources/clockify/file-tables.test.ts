import { csvLines, joined, partOfFile, tableIn, withoutTotal } from '../../../src/sources/clockify/file-tables';
import { errorOf } from '../../tables/xlsx/workbooks';

const headings = ['Project', 'User', 'Time (h)', 'Time (decimal)', 'Amount (USD)'];
const rows = [
  ['Wells', 'Amal', '07:30:00', '7.50', '75.00'],
  ['Wells', 'Bo', '01:15:00', '1.25', '0.00'],
];
const total = ['Total', '', '08:45:00', '8.75', '75.00'];

describe('csvLines', () => {
  it.each([
    [
      'a title above that shows no separator',
      '"Summary report"\r\n\r\n"Project";"Time"\r\n"Wells";"1,5"\r\n',
      ['Project', 'Time'],
    ],
    ['commas', 'Project,Time\nWells,1.5\n', ['Project', 'Time']],
    ['tabs', 'Project\tTime\nWells\t1.5\n', ['Project', 'Time']],
    ['line breaks and separators inside quotes', '"a;b;c\n;;","d"\n', ['a;b;c\n;;', 'd']],
  ])('reads a file with %s', (_what, text, expected) => {
    expect(tableIn(csvLines(text)).headings).toEqual(expected);
  });

  it('leaves out lines with nothing in them', () => {
    expect(csvLines('a,b\n,\n\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('does not believe a file that breaks off', () => {
    expect(errorOf(() => csvLines('a,b\n1,2'))?.code).toBe('truncatedDownload');
    expect(errorOf(() => csvLines('"a","b'))?.code).toBe('truncatedDownload');
  });
});

describe('tableIn', () => {
  it('finds the headings below titles, and cuts empty ones at the end', () => {
    const lines = [['Summary report'], ['01/11/2026', '30/11/2026'], [...headings, ''], ...rows];
    expect(tableIn(lines)).toEqual({ headings, rows });
  });

  it('takes the first of lines as full as each other', () => {
    expect(tableIn([headings, ...rows])).toEqual({ headings, rows });
  });

  it('calls a file without any line empty', () => {
    expect(errorOf(() => tableIn([]))?.code).toBe('emptyDownload');
  });
});

describe('withoutTotal', () => {
  const rowsOf = (all: string[][], hours?: number) => withoutTotal({ headings, rows: all }, hours).rows;

  it('leaves out a last line that is called so and adds up the others', () => {
    expect(rowsOf([...rows, total])).toEqual(rows);
    expect(rowsOf([...rows, total], 8.75)).toEqual(rows);
    expect(rowsOf([...rows, ['Total:', '', '08:45:00', '8.76', '75.01']])).toEqual(rows);
  });

  it('leaves out one that says next to nothing', () => {
    const wide = Array.from({ length: 14 }, (_unused, column) => `Column ${column}`);
    const scant = ['Total', ...new Array<string>(11).fill(''), '08:45:00'];
    expect(withoutTotal({ headings: wide, rows: [wide, scant] }).rows).toEqual([wide]);
  });

  it('keeps a project of that name', () => {
    const project = ['Total care', 'Bo', '08:45:00', '8.75', '75.00'];
    expect(rowsOf([...rows, ['Total', 'Bo', '02:00:00', '2.00', '75.00']])).toHaveLength(3);
    // As many hours as all others, and not all hours there are without it.
    expect(rowsOf([...rows, project], 17.5)).toHaveLength(3);
    expect(rowsOf([...rows, ['All', '', '08:45:00', '8.75', '75.00']])).toHaveLength(3);
  });

  it('keeps what is no file’s end', () => {
    expect(rowsOf([])).toEqual([]);
    expect(rowsOf([total, ...rows])).toHaveLength(3);
  });
});

describe('joined', () => {
  it('puts pages together, and refuses those of another report', () => {
    const [first, second] = rows.map((row) => ({ headings, rows: [row] }));
    if (first === undefined || second === undefined) throw new Error('There are two rows.');
    expect(joined([first, second])).toEqual({ headings, rows });
    const other = { headings: ['Client', ...headings.slice(1)], rows: [] };
    expect(errorOf(() => joined([first, other]))?.code).toBe('reportChanging');
  });
});

describe('partOfFile', () => {
  it('makes numbers of hours and amounts, and of nothing else that would lose a zero', () => {
    const { table } = partOfFile('Hours', {
      headings: ['Description', 'Time (decimal)', 'Amount (EUR)'],
      rows: [
        ['1.50', '1.50', '20.00'],
        ['2.00', '0.25', '-3.10'],
      ],
    });
    expect(table.rows).toEqual([
      ['1.50', 1.5, 20],
      ['2.00', 0.25, -3.1],
    ]);
    expect(table.kinds).toEqual(['text', 'decimal', 'decimal']);
  });

  it('keeps an amount that is no number as it is', () => {
    const { table } = partOfFile('Hours', { headings: ['Amount (EUR)'], rows: [['1,234.50'], ['n/a']] });
    expect(table.rows).toEqual([['1,234.50'], ['n/a']]);
  });

  it('fills short rows, and tells of cells beyond the headings', () => {
    const { table } = partOfFile('Hours', { headings: ['a', 'b'], rows: [['x'], ['y', 'z', ''], ['1', '2', '3']] });
    expect(table.rows).toEqual([
      ['x', ''],
      ['y', 'z'],
      ['1', '2'],
    ]);
    expect(table.notices).toEqual([{ kind: 'raggedRows', count: 1, firstRow: 3 }]);
  });

  it('gives every row a key of its own, and the same row the same key', () => {
    const keys = (all: string[][]) => partOfFile('Hours', { headings, rows: all }).keys;
    const [one, two] = keys(rows) ?? [];
    expect(keys([...rows, ...rows])).toHaveLength(new Set(keys([...rows, ...rows])).size);
    expect(keys([...rows].reverse())).toEqual([two, one]);
  });
});
