import { FieldrowsError } from '../../../src/errors';
import { parseCsv } from '../../../src/tables/csv/csv';
import type { ColumnKind } from '../../../src/tables/table';
import { serverCsv, textRows } from '../table-text';

const column = (values: readonly string[]) => {
  const table = parseCsv(serverCsv([['a'], ...values.map((value) => [value])]));
  return {
    kind: table.kinds[0],
    cells: table.rows.map(([cell]) => cell),
    texts: textRows(table).map(([text]) => text),
  };
};

const errorOf = (text: string): FieldrowsError => {
  try {
    parseCsv(text);
  } catch (error) {
    if (error instanceof FieldrowsError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
};

describe('parseCsv', () => {
  it('reads the bytes KoboToolbox writes', () => {
    const table = parseCsv('"start";"say ""hi"""\r\n"";"""quoted"""\r\n"a;b";"line1\nline2\r\nline3"\r\n', {
      name: 'Visits',
    });

    expect(table).toEqual({
      name: 'Visits',
      headings: ['start', 'say "hi"'],
      kinds: ['text', 'text'],
      rows: [
        ['', '"quoted"'],
        ['a;b', 'line1\nline2\r\nline3'],
      ],
      notices: [],
    });
  });

  it('reads a project without submissions', () => {
    const table = parseCsv('"a";"_id"\r\n');

    expect(table.rows).toEqual([]);
    expect(table.kinds).toEqual(['text', 'text']);
  });

  it('reads a file of one column', () => {
    const table = parseCsv('"a"\r\n"x"\r\n""\r\n"y"\r\n');

    expect(table.rows).toEqual([['x'], [''], ['y']]);
  });

  it('leaves out the mark at the beginning of the file and keeps one that begins an answer', () => {
    const table = parseCsv('\ufeff"a"\r\n"\ufeffx"\r\n');

    expect(table.headings).toEqual(['a']);
    expect(table.rows).toEqual([['\ufeffx']]);
  });

  it('keeps NUL, control characters, lone surrogates and long answers', () => {
    const answers = ['a\0b', '\u0001\u001b[31m', '\ud800', '\udc00x', '\u2028\u0085', 'é'.repeat(60_000)];

    expect(column(answers).cells).toEqual(answers);
  });

  it('keeps repeated, blank and 3,000-character headings', () => {
    const headings = ['Age', 'Age', '', ' ', 'x'.repeat(3_000), '=HYPERLINK("a";"b")', 'two\nlines'];

    expect(parseCsv(serverCsv([headings])).headings).toEqual(headings);
  });

  it('gives rows that share no cells with each other', () => {
    const { rows } = parseCsv('"a";"b"\r\n"1";""\r\n"";"2"\r\n');

    expect(rows).toEqual([
      [1, ''],
      ['', 2],
    ]);
  });

  describe('typing', () => {
    const kinds: [ColumnKind, string[], unknown[]][] = [
      ['integer', ['0', '-1', '999999999999999'], [0, -1, 999_999_999_999_999]],
      ['decimal', ['3', '0.5', '-12.25', '0.000001'], [3, 0.5, -12.25, 0.000001]],
      ['decimal', ['0.123456789012345', '1234567890.12345'], [0.123456789012345, 1234567890.12345]],
      ['date', ['1900-01-01', '2024-02-29', '9999-12-31'], [2, 45_351, 2_958_465]],
      ['dateTime', ['2024-02-29T06:00:00', '2024-02-29T23:59:59'], [45_351.25, 45_351 + 86_399 / 86_400]],
      ['time', ['00:00:00', '18:00:00', '23:59:59'], [0, 0.75, 86_399 / 86_400]],
    ];
    it.each(kinds)('makes a column of %s from %j', (kind, values, cells) => {
      expect(column(values)).toEqual({ kind, cells, texts: values });
    });

    const codes = [
      '007',
      '00',
      '-0',
      '1.50',
      '1.0',
      '.5',
      '5.',
      '-.5',
      '1e5',
      '1E5',
      '0x1f',
      '+33612345678',
      '1,5',
      '١٢',
    ];
    const odd = [
      '1000000000000000',
      '0.1234567890123456',
      '0.0000001',
      `0.${'0'.repeat(400)}1`,
      '9'.repeat(400),
      '-',
      '--1',
    ];
    const numbersInText = [' 1', '1 ', '1\n', 'TRUE', 'n/a', 'NaN', 'Infinity', '1-2', '1.2.3', '12:30'];
    const days = [
      '1899-12-31',
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-04-31',
      '2024-1-01',
      '31/03/2024',
    ];
    const instants = [
      '2024-02-29T06:00:00.000+03:00',
      '2024-02-29T06:00:00Z',
      '2024-02-29 06:00:00',
      '2024-02-29T24:00:00',
    ];
    const times = [
      '24:00:00',
      '12:60:00',
      '12:00:60',
      '12:30:00.000+02:00',
      '1:30:00',
      '2024-02-29T06:00',
      '2024-02-29t06:00:00',
    ];
    const textual = [...codes, ...odd, ...numbersInText, ...days, ...instants, ...times];
    it.each(textual)('leaves %j as text', (value) => {
      expect(column([value])).toEqual({ kind: 'text', cells: [value], texts: [value] });
    });

    it.each(textual)('turns numbers read before %j back into their text', (value) => {
      const values = ['12', '', '-7', '0.25', value, '5'];

      expect(column(values)).toEqual({ kind: 'text', cells: values, texts: values });
    });

    it.each([
      ['2024-02-29', 'later'],
      ['2024-02-29', '2024-02-29T06:00:00'],
      ['2024-02-29T06:00:01', '2024-02-29'],
      ['23:59:58', '24:00:00'],
      ['2024-02-29', '45351'],
      ['1', '2024-02-29'],
      ['1', 'say "1"'],
    ])('turns %s back into its text when %s follows', (first, second) => {
      expect(column([first, '', second])).toMatchObject({ kind: 'text', cells: [first, '', second] });
    });

    it('ignores empty cells before and between the values', () => {
      expect(column(['', '', '5', '', '6'])).toMatchObject({ kind: 'integer', cells: ['', '', 5, '', 6] });
    });

    it('types neither a doubled quote nor a column without values', () => {
      expect(column(['"5"'])).toMatchObject({ kind: 'text', cells: ['"5"'] });
      expect(column(['', '']).kind).toBe('text');
    });
  });

  describe('other programs', () => {
    it.each([
      ['commas and LF', 'a,b\n1,"x, y"\n'],
      ['tabs', 'a\tb\r\n1\tx, y\r\n'],
      ['quoted with commas', '"a","b"\r\n"1","x, y"\r\n'],
      ['semicolons without quotes', 'a;b\n1;x, y\n'],
      ['half quoted', 'a;"b"\n1;"x, y"\n'],
      ['blank lines', 'a;b\n\n1;x, y\n\n'],
    ])('reads %s', (_, text) => {
      const table = parseCsv(text);

      expect(table.headings).toEqual(['a', 'b']);
      expect(table.rows).toEqual([[1, 'x, y']]);
    });

    it('takes a separator in a quoted heading for text', () => {
      expect(parseCsv('"a,b,c,d";"e"\r\n').headings).toEqual(['a,b,c,d', 'e']);
      expect(parseCsv('"a;b;c","d"\r\n').headings).toEqual(['a;b;c', 'd']);
    });

    it('takes a quote inside a field without quotes for text', () => {
      expect(parseCsv('a;b\n5" pipe;x"\n').rows).toEqual([['5" pipe', 'x"']]);
    });

    it('keeps blank lines of a single column as empty cells', () => {
      expect(parseCsv('a\nx\n\ny\n').rows).toEqual([['x'], [''], ['y']]);
    });
  });

  describe('HXL', () => {
    const headings = ['q', 'n', '_id', '_uuid'];

    it('leaves the row of tags out and says so', () => {
      const table = parseCsv(serverCsv([headings, ['#adm1+name', '#affected', '', ''], ['x', '5', '1', 'u']]));

      expect(table.rows).toEqual([['x', 5, 1, 'u']]);
      expect(table.kinds).toEqual(['text', 'integer', 'integer', 'text']);
      expect(table.notices).toEqual([{ kind: 'hxlRow', tags: ['#adm1+name', '#affected', '', ''] }]);
    });

    it('keeps a submission that looks like tags', () => {
      const submission = ['#adm1', '#affected', '1', 'u'];

      expect(textRows(parseCsv(serverCsv([headings, submission])))).toEqual([submission]);
    });

    it('keeps a second row of tags', () => {
      const table = parseCsv(serverCsv([headings, ['#adm1', '', '', ''], ['#adm2', '', '2', 'u']]));

      expect(table.rows).toHaveLength(1);
    });

    it.each([
      ['no tag', ['', '', '', '']],
      ['an answer', ['#adm1', 'x', '', '']],
      ['only numbers with a hash', ['#1', '#2', '', '']],
    ])('keeps a row with %s', (_, row) => {
      expect(parseCsv(serverCsv([headings, row])).rows).toHaveLength(1);
    });

    it('keeps hashtags where no system column tells them from tags', () => {
      expect(parseCsv(serverCsv([['q'], ['#adm1']])).rows).toEqual([['#adm1']]);
    });

    it('looks at the system column, not at a question labelled like it', () => {
      const table = parseCsv(
        serverCsv([
          ['_id', '_id', '_uuid'],
          ['#meta+id', '', ''],
          ['A', '1', 'u'],
        ]),
      );

      expect(table.rows).toEqual([['A', 1, 'u']]);
    });
  });

  describe('ragged rows', () => {
    it('cuts surplus cells and says how many rows had them', () => {
      const table = parseCsv('"a";"b"\r\n"1";"2"\r\n"3";"4";"x"\r\n"5";"6";"""x""";"y"\r\n');

      expect(table.rows).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      expect(table.kinds).toEqual(['integer', 'integer']);
      expect(table.notices).toEqual([{ kind: 'raggedRows', count: 2, firstRow: 2 }]);
    });

    it('refuses a short row in the middle and a short last row', () => {
      expect(errorOf('"a";"b"\r\n"1";"x\ny"\r\n"2"\r\n"3";"4"\r\n')).toMatchObject({
        code: 'malformedCsv',
        details: { line: 4 },
      });
      expect(errorOf('"a";"b"\r\n"1"\r\n').code).toBe('truncatedDownload');
    });
  });

  describe('incomplete or damaged files', () => {
    it.each(['', '\ufeff', ' \r\n', '\n'])('refuses %j as empty', (text) => {
      expect(errorOf(text).code).toBe('emptyDownload');
    });

    it.each([
      '"a"',
      '"a";',
      '"a";"b',
      '"a"\r',
      '"a"\r\n"1',
      '"a"\r\n"1"',
      '"a"\r\n"1"\r',
      '"a"\r\n"1""\r\n',
      '"a";"b"\r\n"1";\r',
      'a,b\n1,2',
    ])('refuses %j as cut short', (text) => {
      expect(errorOf(text).code).toBe('truncatedDownload');
    });

    it.each([
      ['"a"x\r\n', 1],
      ['"a";"b"\r\n"1" ;"2"\r\n', 2],
      ['"a";"b"\r\n"1";"x\ny"\r\n"3"z;"4"\r\n', 4],
      ['"a";"b"\r\n"1";"2"\r"3";"4"\r\n', 2],
    ])('refuses text after a closing quote in %j', (text, line) => {
      expect(errorOf(text)).toMatchObject({ code: 'malformedCsv', details: { line } });
    });

    it('never takes part of a file for the whole, wherever it is cut', () => {
      const records = [['q', 'comment', 'd', '_id']];
      for (let row = 0; row < 50; row++) records.push([`é ${row}`, 'a "b";\r\n"c"\r\n', '2024-01-31', String(row)]);
      const text = serverCsv(records);
      const bytes = Buffer.from(text);
      const rowEnds = new Map(
        records.map((_, index) => [Buffer.byteLength(serverCsv(records.slice(0, index + 1))), index]),
      );

      expect(bytes.length).toBeGreaterThan(2_000);
      for (let end = 1; end < bytes.length; end++) {
        const beginning = bytes.subarray(0, end).toString('utf8');
        const wholeRows = rowEnds.get(end);
        if (wholeRows === undefined) expect(errorOf(beginning).code).toBe('truncatedDownload');
        else expect(textRows(parseCsv(beginning))).toEqual(records.slice(1, wholeRows + 1));
      }
    });
  });
});
