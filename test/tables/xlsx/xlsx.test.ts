import { listSheets, readWorkbook } from '../../../src/tables/xlsx/xlsx';
import { makeWorkbook, number, rowsXml, tableOf, text } from './workbooks';

/** One column `a` with these cells. */
const column = (cells: readonly string[], cellXfs?: string, numFmts?: string) => {
  const table = tableOf({ data: rowsXml([[text('a')], ...cells.map((cell) => [cell])]) }, cellXfs, numFmts);
  return { kind: table.kinds[0], cells: table.rows.map(([cell]) => cell), notices: table.notices };
};

const dateStyles = '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/>';
const dateFormats =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot;days&quot;"/></numFmts>';

describe('readWorkbook', () => {
  it('reads the cells that XlsxWriter writes, the missing ones as empty', () => {
    const table = tableOf({
      name: 'Visits & more',
      data:
        `<row r="1">${['A', 'B', 'C'].map((letter) => `<c r="${letter}1" t="inlineStr"><is><t>${letter}</t></is></c>`).join('')}</row>` +
        '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c><c r="C2"><v>5</v></c></row>' +
        '<row r="3"><c r="B3" t="inlineStr"><is><t>y</t></is></c></row>',
    });

    expect(table).toEqual({
      name: 'Visits & more',
      headings: ['A', 'B', 'C'],
      kinds: ['text', 'text', 'integer'],
      rows: [
        [' x ', '', 5],
        ['', 'y', ''],
      ],
      notices: [],
    });
  });

  it('gives an empty project a sheet without headings', () => {
    const { sheets } = readWorkbook(makeWorkbook([{ data: '' }]));

    expect(sheets).toEqual([
      { name: 'Sheet1', table: { name: 'Sheet1', headings: [], kinds: [], rows: [], notices: [] } },
    ]);
  });

  it('reads references, control characters and every script', () => {
    const { cells } = column([
      text('a &amp; b &lt; &#233;&#x1F600; &unknown; & &#0;'),
      text('_x000D_\n_x0000_ _x005F_x000D_ _x0041_ _y'),
      text('é مرحبا 😀 \u2028'),
    ]);

    expect(cells).toEqual(['a & b < é😀 &unknown; & &#0;', '\r\n\0 _x000D_ _x0041_ _y', 'é مرحبا 😀 \u2028']);
  });

  it("reads rows far longer than the scanner's window", () => {
    const long = ['é'.repeat(30_000), '😀'.repeat(32_767), `${'x'.repeat(16_383)}&amp;y`];

    expect(column(long.map(text)).cells).toEqual([long[0], long[1], `${'x'.repeat(16_383)}&y`]);
  });

  it('types text as a CSV file is typed, and falls back to the exact text', () => {
    expect(column([text('1'), text('2.5')])).toMatchObject({ kind: 'decimal', cells: [1, 2.5] });
    expect(column([text('1'), text('007')])).toMatchObject({ kind: 'text', cells: ['1', '007'] });
    expect(column([text('2024-02-29')])).toMatchObject({ kind: 'date', cells: [45351] });
    expect(column([text('2024-02-29'), text('soon')])).toMatchObject({ kind: 'text', cells: ['2024-02-29', 'soon'] });
  });

  it('types numbers of the file by their shortest decimal form', () => {
    expect(column([number('1001'), number('36.8167'), number('0.1000000000000000055')])).toMatchObject({
      kind: 'decimal',
      cells: [1001, 36.8167, 0.1],
    });
    expect(column([number('1.23E+19')])).toMatchObject({ kind: 'text', cells: ['12300000000000000000'] });
  });

  it('reads truth values and errors as text', () => {
    expect(column(['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><v>#N/A</v></c>'])).toMatchObject({
      kind: 'text',
      cells: ['True', 'False', '#N/A'],
    });
  });

  describe('with numbers shown as dates', () => {
    const typed = (cells: readonly string[]) => column(cells, dateStyles, dateFormats);

    it('knows dates by their number format', () => {
      expect(typed([number('45351', '1')])).toMatchObject({ kind: 'date', cells: [45351] });
      expect(typed([number('45351', '2')])).toMatchObject({ kind: 'date', cells: [45351] });
      expect(typed([number('45351', '3')])).toMatchObject({ kind: 'integer', cells: [45351] });
    });

    it('reads fractions as date-times, a midnight among them too', () => {
      expect(typed([number('45351', '1'), number('45351.25', '1'), number('45352', '1')])).toMatchObject({
        kind: 'dateTime',
        cells: [45351, 45351.25, 45352],
      });
    });

    it('keeps a column with anything else as text', () => {
      expect(typed([number('45351', '1'), text('10')])).toMatchObject({ kind: 'text', cells: ['2024-02-29', '10'] });
      expect(typed([text('10'), number('45351.5', '1')])).toMatchObject({
        kind: 'text',
        cells: ['10', '2024-02-29T12:00:00'],
      });
      expect(typed([text('2024-02-29'), number('45351.5', '1')])).toMatchObject({
        kind: 'text',
        cells: ['2024-02-29', '2024-02-29T12:00:00'],
      });
    });

    it("counts days before Excel's false 29 February 1900 as Google does", () => {
      expect(typed([number('1', '1'), number('59', '1'), number('61', '1')])).toMatchObject({
        kind: 'date',
        cells: [2, 60, 61],
      });
      expect(typed([number('-693594', '1')])).toMatchObject({ kind: 'text', cells: ['0001-01-01'] });
    });
  });

  it('makes text again of answers that had become formulas', () => {
    const { cells, notices } = column([
      '<c><f>1+1</f><v>0</v></c>',
      '<c><f>A1&amp;"x_x000D_"</f><v>0</v></c>',
      '<c><f t="array" ref="A4">1+1</f><v>0</v></c>',
      '<c cm="1"><f t="array" ref="A5">_xlfn._xlws.SORT(A1)</f><v>0</v></c>',
      '<c><f/><v>0</v></c>',
    ]);

    expect(cells).toEqual(['=1+1', '=A1&"x_x000D_"', '{=1+1}', '=SORT(A1)', '=']);
    expect(notices).toEqual([{ kind: 'formulasRestored', count: 5 }]);
  });

  it('restores answers that had become links, as far as the workbook tells', () => {
    const shown = ['a@b.example', '5', 'Sheet1!A1', 'c:\\a.xlsx', 'https://example.org/'];
    const table = tableOf({
      data: rowsXml([[text('a')], ...shown.map((answer) => [text(answer)])]),
      after:
        '<hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="A3" r:id="rId2"/>' +
        '<hyperlink ref="A4" location="Sheet1!A1" display="Sheet1!A1"/>' +
        '<hyperlink ref="A5" r:id="rId3"/><hyperlink ref="A6" r:id="rId4"/></hyperlinks>',
      relations: [
        'Id="rId1" Target="mailto:a@b.example"',
        'Id="rId2" Target="mailto:5"',
        'Id="rId3" Target="file:///c:\\a.xlsx"',
        'Id="rId4" Target="https://example.org/"',
      ],
    });

    expect(table.rows.map(([cell]) => cell)).toEqual([
      'mailto:a@b.example',
      'mailto:5',
      'internal:Sheet1!A1',
      'c:\\a.xlsx',
      'https://example.org/',
    ]);
    expect(table.notices).toEqual([{ kind: 'fileLinks', count: 1 }]);
  });

  it('keeps the cells behind an answer that broke the XML in their columns', () => {
    const broken = '<c t="inlineStr"><is><r>a</c><c r="A9"><v>1</v></c> &amp; <b></r></is></c>';
    const table = tableOf({
      data: rowsXml([
        [text('a'), text('b')],
        [broken, text('next')],
        [text('x'), text('y')],
      ]),
    });

    expect(table.rows).toEqual([
      ['<r>a</c><c r="A9"><v>1</v></c> &amp; <b></r>', 'next'],
      ['x', 'y'],
    ]);
    expect(table.notices).toEqual([{ kind: 'damagedCells', count: 1 }]);
  });

  it('counts answers that were cut at the limit of Excel', () => {
    const mark = '&lt;WARNING: Truncated to Excel limit of 32767 characters!&gt;';

    expect(column([text(mark + 'x'.repeat(32_711)), text(`${mark}x`)]).notices).toEqual([
      { kind: 'truncatedAnswers', count: 1 },
    ]);
  });

  it('cuts and reports cells beyond the headings', () => {
    const table = tableOf({ data: rowsXml([[text('a')], [text('1')], [text('2'), text('surplus')]]) });

    expect(table.rows).toEqual([[1], [2]]);
    expect(table.notices).toEqual([{ kind: 'raggedRows', count: 1, firstRow: 2 }]);
  });

  it('leaves out the row of HXL tags', () => {
    const table = tableOf({ data: rowsXml([[text('a'), text('_id')], [text('#adm1')], [text('x'), number('7')]]) });

    expect(table.rows).toEqual([['x', 7]]);
    expect(table.notices).toEqual([{ kind: 'hxlRow', tags: ['#adm1', ''] }]);
  });

  it('reads a row that is not in the file as an empty one', () => {
    const table = tableOf({
      data: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="3"><c r="A3"><v>1</v></c></row><row r="4"/>',
    });

    expect(table.rows).toEqual([[''], [1], ['']]);
  });

  it('reads only the sheets that are asked for', () => {
    const bytes = makeWorkbook([
      { name: 'one', data: rowsXml([[text('a')]]) },
      { name: 'two', data: rowsXml([[text('b')]]) },
    ]);
    const { sheets } = readWorkbook(bytes, { only: ({ name }) => name === 'two' });

    expect(sheets.map(({ table }) => table.headings)).toEqual([['b']]);
  });
});

describe('listSheets', () => {
  const fingerprints = (cells: readonly string[], cellXfs?: string) =>
    listSheets(makeWorkbook([{ data: rowsXml([[text('a')]]) }, { data: rowsXml([cells]) }], cellXfs)).map(
      ({ fingerprint }) => fingerprint,
    );

  it('names the sheets in the order of their tabs', () => {
    const bytes = makeWorkbook([
      { name: '<first>', data: '' },
      { name: 'second', data: '' },
    ]);

    expect(listSheets(bytes).map(({ name }) => name)).toEqual(['<first>', 'second']);
  });

  it('changes the fingerprint of the sheet that changed, and of no other', () => {
    const before = fingerprints([text('x')]);
    const after = fingerprints([text('y')]);

    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(fingerprints([text('x')])).toEqual(before);
  });

  it('changes all fingerprints with the number formats', () => {
    const before = fingerprints([text('x')]);
    const after = fingerprints([text('x')], '<xf numFmtId="14"/>');

    expect(after.filter((fingerprint) => before.includes(fingerprint))).toEqual([]);
  });
});
