import { readFirstSheet } from '../../../src/tables/xlsx/texts';
import { zipFile } from '../../../workbench/kobotoolbox/zip-file';
import { errorOf } from './workbooks';

interface Made {
  readonly data?: string;
  readonly items?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly stringsPath?: string;
}

/** A workbook as other programs write them: shared strings, cells with any attributes, in the order given. */
function workbook({ data = '', items = '', styles = '', properties = '', stringsPath = 'sharedStrings.xml' }: Made) {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return new Uint8Array(
    zipFile([
      {
        name: 'xl/workbook.xml',
        text: `<workbook>${properties}<sheets><sheet name="Empty" sheetId="2" r:id="rId9"/><sheet name="Report" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: `<Relationships><Relationship Id="rId3" Type="${type}/sharedStrings" Target="${stringsPath}"/><Relationship Id="rId1" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${type}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      },
      { name: 'xl/worksheets/sheet1.xml', text: `<worksheet><sheetData>${data}</sheetData></worksheet>` },
      { name: 'xl/worksheets/sheet2.xml', text: '<worksheet><sheetData/></worksheet>' },
      { name: `xl/${stringsPath}`, text: `<sst count="9">${items}</sst>` },
      { name: 'xl/styles.xml', text: `<styleSheet>${styles}</styleSheet>` },
    ]),
  );
}

const rowsOf = (made: Made) => readFirstSheet(workbook(made)).rows;
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;

describe('readFirstSheet', () => {
  it('takes the first sheet with anything in it, by its name on the tab', () => {
    expect(readFirstSheet(workbook({ data: row('<c><v>1</v></c>') }))).toEqual({ name: 'Report', rows: [['1']] });
    expect(readFirstSheet(workbook({}))).toEqual({ name: 'Empty', rows: [] });
  });

  it('reads shared strings: whole, in runs, without pronunciations, empty, escaped', () => {
    const items = [
      '<si><t>Water &amp; &lt;hygiene&gt;</t></si>',
      '<si><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">Field </t></r><r><t>visit</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si/>',
      '<si><t/></si>',
      '<si><t>one_x000D_\ntwo, _x005F_x000D_, _xlfn</t></si>',
    ];
    const cells = items.map((_item, index) => `<c t="s"><v>${index}</v></c>`);
    expect(rowsOf({ items: items.join(''), data: row(...cells) })).toEqual([
      ['Water & <hygiene>', 'Field visit', '東京', '', '', 'one\r\ntwo, _x000D_, _xlfn'],
    ]);
  });

  it('finds the shared strings where the workbook says they are', () => {
    const made = {
      stringsPath: 'strings/shared.xml',
      items: '<si><t>Hours</t></si>',
      data: row('<c t="s"><v>0</v></c>'),
    };
    expect(rowsOf(made)).toEqual([['Hours']]);
  });

  it('reads every type of a cell', () => {
    const cells = [
      '<c t="str"><f>A1&amp;B1</f><v>a &lt; b</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="d"><v>2026-11-05T08:30:00</v></c>',
      '<c t="n"><v>7.25</v></c>',
      '<c><v>1.5E-2</v></c>',
      '<c><f>SUM(A1:A9)</f><v>12</v></c>',
      '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>',
      '<c s="4"/>',
    ];
    expect(rowsOf({ data: row(...cells) })).toEqual([
      ['a < b', 'True', 'False', '#N/A', '2026-11-05T08:30:00', '7.25', '0.015', '12', 'inline'],
    ]);
  });

  it('puts cells where they stand, with or without addresses, and leaves out rows with nothing in them', () => {
    const data = [
      '<row r="2" spans="1:4"><c s="1" r="B2"><v>1</v></c><c/><c><v>2</v></c><c r="AA2"><v>3</v></c></row>',
      '<row r="3"/>',
      '<row r="5"><c r="A5" t="s"><v>0</v></c></row>',
      '<row customHeight="1"><c r="A6"><v>4</v></c><c r="B6" s="2"/></row>',
    ].join('');
    expect(rowsOf({ data, items: '<si><t></t></si>' })).toEqual([
      ['', '1', '', '2', ...new Array(22).fill(''), '3'],
      ['4'],
    ]);
  });

  describe('shows numbers as their format does', () => {
    const formats = [
      ['0.00', '46331.5', '46331.5'],
      ['#,##0.00\\ [$€-407];[Red]-#,##0.00', '12.5', '12.5'],
      ['"days: "0', '3', '3'],
      ['yyyy\\-mm\\-dd', '46331', '2026-11-05'],
      ['dd/mm/yyyy', '46331.25', '2026-11-05T06:00:00'],
      ['[$-409]mmm d, yyyy;@', '46331', '2026-11-05'],
      ['dd.mm.yyyy hh:mm', '46331', '2026-11-05T00:00:00'],
      ['dd.mm.yyyy hh:mm', '46331.999999', '2026-11-06T00:00:00'],
      ['hh:mm:ss', '0.3125', '07:30:00'],
      ['h:mm AM/PM', '0.75', '18:00:00'],
      ['hh:mm', '46331.5', '2026-11-05T12:00:00'],
      ['[h]:mm:ss', '1.3125', '31:30:00'],
      ['[hh]:mm', '0.3125', '07:30:00'],
      ['[h]:mm:ss', '-0.5', '-12:00:00'],
      ['yyyy-mm-dd', '59', '1900-02-28'],
      ['yyyy-mm-dd', '-1', '-1'],
      ['yyyy-mm-dd', '99999999', '99999999'],
    ] as const;

    it.each(formats)('%s of %s', (code, value, shown) => {
      const escaped = code.replaceAll('"', '&quot;');
      const styles = `<numFmts><numFmt numFmtId="170" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
      expect(rowsOf({ styles, data: row(`<c s="1"><v>${value}</v></c>`) })).toEqual([[shown]]);
    });

    it.each([
      [14, '46331', '2026-11-05'],
      [21, '0.5', '12:00:00'],
      [22, '46331.5', '2026-11-05T12:00:00'],
      [46, '2', '48:00:00'],
      [4, '46331', '46331'],
    ])('number %d of those built in', (format, value, shown) => {
      const styles = `<cellXfs><xf numFmtId="${format}"/></cellXfs>`;
      expect(rowsOf({ styles, data: row(`<c><v>${value}</v></c>`) })).toEqual([[shown]]);
    });

    it('counts days from 1904 where the workbook does', () => {
      const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
      const data = row('<c><v>44869</v></c>');
      expect(rowsOf({ styles, data, properties: '<workbookPr date1904="1"/>' })).toEqual([['2026-11-05']]);
    });
  });

  it.each([
    ['a text that is not in the list', row('<c t="s"><v>1</v></c>')],
    ['a text by no number', row('<c t="s"><v>-1</v></c>')],
    ['a cell before the one before it', row('<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    ['a cell beyond the last column', row('<c r="XFE1"><v>1</v></c>')],
    ['a row that breaks off', '<row><c><v>1</v></c>'],
    ['a cell that breaks off', '<row><c><v>1</v></row>'],
    ['a tag that breaks off', '<row><c r="A1'],
  ])('calls a workbook with %s damaged', (_what, data) => {
    const made = { data, items: '<si><t>one</t></si>' };
    expect(errorOf(() => rowsOf(made))?.code).toBe('damagedWorkbook');
  });

  it('reads no sheet that is too large for one string', () => {
    const data = `<row><c t="inlineStr"><is><t>${' '.repeat(65 * 1024 * 1024)}</t></is></c></row>`;
    expect(errorOf(() => rowsOf({ data }))?.code).toBe('workbookTooLarge');
  });

  it('gives up on more cells than a spreadsheet holds before it has them all', () => {
    const wide = '<row><c r="XFD1"><v>1</v></c></row>';
    expect(errorOf(() => rowsOf({ data: wide.repeat(700) }))?.code).toBe('tooManyCells');
  });
});
