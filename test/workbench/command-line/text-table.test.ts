import { textTable } from '../../../workbench/command-line/text-table';

describe('textTable', () => {
  it('pads columns to their widest cell', () => {
    expect(
      textTable(
        [
          ['name', 'n'],
          ['Amina', 4],
        ],
        40,
      ),
    ).toEqual(['name  | n', '------+--', 'Amina | 4']);
  });

  it('leaves out and counts the columns that do not fit', () => {
    expect(textTable([['abcde', 'fghij', 'klmno', 'p']], 14)).toEqual([
      'abcde | fghij',
      '------+------',
      'and 2 more columns',
    ]);
  });

  it('never prints a line wider than asked for', () => {
    const rows = [Array.from({ length: 30 }, (_, index) => `heading ${index} with many words in it`)];
    for (const line of textTable(rows, 100)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('counts Arabic letters, not the marks on them', () => {
    const [heading, rule] = textTable([['مُحَمَّد', 'x']], 40);
    expect(rule).toBe('-----+--');
    expect(heading).toBe('مُحَمَّد | x');
  });

  it('keeps line ends and control characters out of the terminal', () => {
    expect(textTable([['a\n\u001b[31mb\u202ec']], 40)[0]).toBe('a [31mb c');
  });
});
