/** The reader of any program's workbooks against what two widely used writers put into them. */
import { utils, write } from '@e965/xlsx';
import { Workbook } from 'exceljs';
import * as fc from 'fast-check';
import { dateTimeFromSerial } from '../../../src/tables/serial-dates';
import { readFirstSheet } from '../../../src/tables/xlsx/texts';
import { randomRuns } from '../../random-runs';

type Value = string | number | boolean | Date;

/** XML has no other control characters; and both writers leave `_x000D_` as it is, which by the format is an escape. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((value) => isXml(value) && !/_x[0-9a-f]{4}_/i.test(value));
/** Whole seconds, as a cell keeps no smaller ones apart reliably. */
const date = fc
  .integer({ min: Date.UTC(1990, 0) / 1_000, max: Date.UTC(2100, 0) / 1_000 })
  .map((seconds) => new Date(seconds * 1_000));
const value = fc.oneof(
  text,
  fc.constantFrom('&amp;', ' two  spaces ', '<b>', 'line\nbreak', '=1+1', '007', '😀', '0'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  date,
);
const table = fc.array(fc.array(fc.option(value, { nil: undefined }), { minLength: 1, maxLength: 6 }), {
  maxLength: 8,
});

function isXml(value: string): boolean {
  return !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
    value,
  );
}

/** What each cell shows, in rows up to the last cell with something in it. */
function shown(rows: readonly (readonly (Value | undefined)[])[]): string[][] {
  const texts = rows.map((row) =>
    row
      .map(shownValue)
      .join('\u0000')
      .replace(/\u0000+$/, '')
      .split('\u0000'),
  );
  return texts.filter((row) => row.some((cell) => cell !== ''));
}

function shownValue(value: Value | undefined): string {
  if (value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

describe('readFirstSheet', () => {
  it('finds everything in workbooks that exceljs has written', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, date1904) => {
        const workbook = new Workbook();
        workbook.properties.date1904 = date1904;
        const sheet = workbook.addWorksheet('Report');
        for (const [y, row] of rows.entries()) {
          for (const [x, value] of row.entries()) {
            if (value === undefined) continue;
            const cell = sheet.getCell(y + 1, x + 1);
            cell.value = value;
            if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd hh:mm:ss';
          }
        }
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
        expect(readFirstSheet(bytes).rows).toEqual(shown(rows));
      }),
      randomRuns(60, 600),
    );
  });

  it.each([true, false])('finds everything in workbooks that SheetJS has written (shared strings: %s)', (bookSST) => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.map((row) => row.map((value) => (value instanceof Date ? excelDate(value) : value)));
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Report');
        const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST, compression: true }));
        expect(readFirstSheet(bytes).rows).toEqual(shown(rows));
      }),
      randomRuns(60, 600),
    );
  });

  it('joins the runs of a rich text', async () => {
    const workbook = new Workbook();
    const runs = [{ text: 'Field ' }, { font: { bold: true }, text: 'visit' }, { text: ' & return' }];
    workbook.addWorksheet('Report').getCell('A1').value = { richText: runs };
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(readFirstSheet(bytes).rows).toEqual([['Field visit & return']]);
  });

  it('takes the results of formulas', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Report');
    sheet.getCell('A1').value = { formula: '1+1', result: 2 };
    sheet.getCell('B1').value = { formula: '"a"&"b"', result: 'ab' };
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(readFirstSheet(bytes).rows).toEqual([['2', 'ab']]);
  });
});

/** A date as SheetJS keeps it when told how it looks. */
function excelDate(date: Date): { readonly t: 'n'; readonly v: number; readonly z: string } {
  const v = date.getTime() / 86_400_000 + 25_569;
  expect(dateTimeFromSerial(v)).toBe(shownValue(date));
  return { t: 'n', v, z: 'yyyy-mm-dd hh:mm:ss' };
}
