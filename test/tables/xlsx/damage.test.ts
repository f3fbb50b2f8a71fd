/** Workbooks that were cut, damaged or made to do harm: each ends in an error of the catalogue, soon and in little memory. */
import { deflateRawSync } from 'node:zlib';
import { sequence } from '../../../bench/sequence';
import { listSheets, readWorkbook } from '../../../src/tables/xlsx/xlsx';
import { errorOf, makeWorkbook, rowsXml, text, workbookBytes, workbookPaths } from './workbooks';

const codeOf = (bytes: Uint8Array) => errorOf(() => readWorkbook(bytes))?.code;
const codeOfSheet = (data: string) => codeOf(makeWorkbook([{ name: 'Visits', data }]));

/** The same archive with the sheet's inflated size overstated or understated in its directory. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = new DataView(bytes.slice().buffer);
  for (let offset = 0; offset + 46 <= bytes.length; offset++) {
    const isEntry = changed.getUint32(offset, true) === 0x02014b50;
    if (isEntry && Buffer.from(bytes.subarray(offset + 46, offset + 64)).toString() === 'xl/worksheets/shee') {
      changed.setUint32(offset + 24, size, true);
    }
  }
  return new Uint8Array(changed.buffer);
}

describe('readWorkbook on damaged files', () => {
  it.each(workbookPaths())('never reads a beginning of %s', (path) => {
    const bytes = workbookBytes(path);
    const codes = new Set<string | undefined>();
    for (let length = 0; length < bytes.length; length += 64) codes.add(codeOf(bytes.subarray(0, length)));
    codes.add(codeOf(bytes.subarray(0, bytes.length - 1)));

    expect(codes).toEqual(new Set(['emptyDownload', 'truncatedDownload']));
  });

  it('throws nothing but errors of the catalogue when bytes are flipped', () => {
    const random = sequence(4);
    let failed = 0;
    for (const path of workbookPaths()) {
      const whole = workbookBytes(path);
      for (let round = 0; round < 60; round++) {
        const bytes = whole.slice();
        for (let flips = 1 + Math.floor(random() * 4); flips > 0; flips--) {
          bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        }
        if (codeOf(bytes) !== undefined) failed++;
      }
    }

    expect(failed).toBeGreaterThan(0);
  });

  it('throws nothing but errors of the catalogue when the XML is damaged', () => {
    const random = sequence(5);
    const pieces = [
      '<',
      '>',
      '"',
      '&',
      '<c ',
      '</c>',
      '<is>',
      '<t',
      '<v>',
      '<f t="array">',
      '_x0',
      '</row>',
      '<row r="',
      'é',
      '<r>',
    ];
    const whole = rowsXml([
      [text('a'), text('b')],
      [text('x &amp; y'), '<c s="1"><v>5</v></c>'],
      ['<c><f>1</f><v>0</v></c>'],
    ]);
    for (let round = 0; round < 1_500; round++) {
      const begin = Math.floor(random() * whole.length);
      const end = begin + Math.floor(random() * 8);
      const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
      const code = codeOfSheet(whole.slice(0, begin) + piece + whole.slice(end));

      expect([undefined, 'damagedWorkbook', 'tooManyCells']).toContain(code);
    }
  });

  it('names the sheet that is damaged', () => {
    const error = errorOf(() => readWorkbook(makeWorkbook([{ name: 'Visits', data: '<row r="1"><c r="A1"' }])));

    expect(error).toMatchObject({ code: 'damagedWorkbook', details: { sheetName: 'Visits' } });
  });

  it.each([
    ['a row that never ends', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['a cell that never ends', '<row r="1"><c r="A1" t="inlineStr"><is><t>x</row>'],
    ['an answer that never ends', '<row r="1"><c r="A1" t="inlineStr"><is><r>x</r></c></row>'],
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['a shared string, which KoboToolbox never writes', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'],
  ])('refuses %s', (_, data) => {
    expect(codeOfSheet(data)).toBe('damagedWorkbook');
  });

  it.each([
    ['text', 'a,b\n1,2\n'],
    ['a page', '<!DOCTYPE html>'],
    ['another archive', ''],
  ])('refuses %s', (_, content) => {
    const other = new Uint8Array(Buffer.from(content === '' ? 'PK\x05\x06'.padEnd(22, '\0') : content, 'latin1'));

    expect(codeOf(other)).toBe('damagedWorkbook');
    expect(errorOf(() => listSheets(other))?.code).toBe('damagedWorkbook');
  });
});

describe('readWorkbook on hostile files', () => {
  it('refuses a row far down before it fills the gap', () => {
    const rowAt = (row: number) =>
      `${rowsXml([[text('a'), text('b')]])}<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;

    expect(codeOfSheet(rowAt(900_000_000))).toBe('tooManyCells');
    expect(codeOfSheet('<row r="1"/><row r="900000000"/>')).toBe('tooManyCells');
    expect(codeOfSheet(rowAt(1_000_000))).toBe('damagedWorkbook');
    expect(codeOfSheet(rowAt(10_000))).toBeUndefined();
  });

  it('refuses more cells than an import could take, counted over all sheets', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><v>1</v></c></row>`).join('');
    const wide = (count: number) => ({ data: `<row r="1"><c r="XFD1"><v>1</v></c></row>${rows(count)}` });

    expect(codeOf(makeWorkbook([wide(700)]))).toBeUndefined();
    expect(codeOf(makeWorkbook([wide(700), wide(700)]))).toBe('tooManyCells');
  });

  it('refuses sheets that unpack to more than fits together, before the first is unpacked', () => {
    const sheets = makeWorkbook([{ data: '' }, { data: '' }, { data: '' }]);

    expect(errorOf(() => readWorkbook(withSize(sheets, 200 * 1024 * 1024)))).toMatchObject({
      code: 'workbookTooLarge',
      details: { megabytes: 600 },
    });
  });

  it('refuses more sheets than a form has groups', () => {
    expect(codeOf(makeWorkbook(Array.from({ length: 1_001 }, () => ({ data: '' }))))).toBe('damagedWorkbook');
  });

  it('refuses a sheet that unpacks to more than fits, before it is unpacked', () => {
    const bomb = makeWorkbook([{ data: ' '.repeat(2_000_000) }]);

    expect(codeOf(withSize(bomb, 300 * 1024 * 1024))).toBe('damagedWorkbook');
    expect(errorOf(() => readWorkbook(largeEntry(300 * 1024 * 1024)))).toMatchObject({
      code: 'workbookTooLarge',
      details: { megabytes: 300 },
    });
  });

  it('refuses a sheet that unpacks to more or less than it says', () => {
    const whole = makeWorkbook([{ data: rowsXml([[text('a')], [text('x'.repeat(500))]]) }]);

    expect(codeOf(whole)).toBeUndefined();
    expect(codeOf(withSize(whole, 200))).toBe('damagedWorkbook');
    expect(codeOf(withSize(whole, 5_000))).toBe('damagedWorkbook');
  });

  it('does not expand entities that a document defines', () => {
    const bytes = makeWorkbook([{ data: rowsXml([[text('&lol9;&xxe;')]]) }]);

    expect(readWorkbook(bytes).sheets[0]?.table.headings).toEqual(['&lol9;&xxe;']);
  });

  it.each([
    ['tags that are left open', '<c '.repeat(400_000)],
    ['attributes that are left open', '<c r="'.repeat(300_000)],
    ['cells that are left open', '<c r="A1" t="inlineStr"><is><t>'.repeat(60_000)],
    ['references that are left open', `<c r="A1" t="inlineStr"><is><t>${'&'.repeat(1_000_000)}`],
    ['formulas that are left open', '<c r="A1"><f>'.repeat(100_000)],
  ])('gives up on %s in a time that grows with the file only', (_, content) => {
    const bytes = makeWorkbook([{ data: `<row r="1">${content}` }]);
    const before = process.cpuUsage().user;

    expect(codeOf(bytes)).toBe('damagedWorkbook');
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(3_000);
  });
});

/** A workbook whose sheet says that it unpacks to `size` bytes, with compressed data that may well do so. */
function largeEntry(size: number): Uint8Array {
  const bytes = makeWorkbook([{ data: noise(size / 1_000) }]);
  return withSize(bytes, size);
}

/** Text of about that many bytes once compressed. */
function noise(bytes: number): string {
  const random = sequence(6);
  let made = '';
  while (deflateRawSync(made).length < bytes) {
    made += Array.from({ length: 100_000 }, () => String.fromCharCode(33 + Math.floor(random() * 25))).join('');
  }
  return made;
}
