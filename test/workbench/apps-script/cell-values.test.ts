import { cellAt, contentOf, formulaOf } from '../../../workbench/apps-script/grid/cells';
import { styleAt } from '../../../workbench/apps-script/grid/styles';
import type { NewStateOptions } from '../../../workbench/apps-script/state';
import { project, script } from './script-project';

const code = `
function put(value, format) {
  var range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange(1, 1);
  if (format) range.setNumberFormat(format);
  range.setValue(value);
}
function read() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange(1, 1).getValue(); }
`;

/** What cell A1 holds after a value was written. */
function written(value: unknown, format?: string, state: NewStateOptions = {}) {
  const { runtime, value: call } = project(code, state);
  call('put', value, format ?? null);
  const sheet = runtime.state.spreadsheet.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const cell = cellAt(sheet, 1, 1);
  return { value: contentOf(cell), formula: formulaOf(cell), format: styleAt(sheet, 1, 1).format };
}

describe('Range.setValue', () => {
  it.each([
    ['007', 7],
    ['1e5', 100000],
    ['1,000.5', 1000.5],
    ['$2.99', 2.99],
    ['50%', 0.5],
    ['-3', -3],
    ['+16175550123', 16175550123],
    ['TRUE', true],
    ['true', true],
    ['1/2', 46024],
    ['2026-10-02', 46297],
    ['12:30', 0.5208333333333334],
    ['2026-10-02 12:00', 46297.5],
    ["'007", '007'],
    ["''x", "'x"],
    ['1,5', '1,5'],
    ['2026-10-02T12:00:00Z', '2026-10-02T12:00:00Z'],
    ['-3 x', '-3 x'],
    ['@mention', '@mention'],
    ['+', '+'],
  ])('reads %j as %j under an automatic format', (text, expected) => {
    expect(written(text)).toMatchObject({ value: expected, formula: '' });
  });

  it.each([
    ['=1+1', '=1+1'],
    ['+A1', '=+A1'],
    ['-2+3', '=-2+3'],
    ['-SUM(B1:B2)', '=-SUM(B1:B2)'],
  ])('takes %j for the formula %j', (text, formula) => {
    expect(written(text)).toMatchObject({ value: '', formula });
  });

  it.each(['007', '1e5', '1/2', 'TRUE', '+A1', '-2+3', '@x', ' 12 '])('keeps %j in a plain-text cell', (text) => {
    expect(written(text, '@')).toEqual({ value: text, formula: '', format: '@' });
  });

  it('takes a leading = for a formula and consumes an apostrophe even in a plain-text cell', () => {
    expect(written('=1+1', '@').formula).toBe('=1+1');
    expect(written("'=1+1", '@')).toMatchObject({ value: '=1+1', formula: '' });
  });

  it('keeps numbers and truth values and clears with null and with an empty text', () => {
    expect(written(5, '@').value).toBe(5);
    expect(written(true).value).toBe(true);
    expect(written(null).value).toBe('');
    expect(written('').value).toBe('');
  });

  it('reads decimal commas and days first in a French spreadsheet', () => {
    expect(written('1,5', undefined, { locale: 'fr_FR' }).value).toBe(1.5);
    expect(written('2/1/2026', undefined, { locale: 'fr_FR' }).value).toBe(46024);
    expect(written('1.5', undefined, { locale: 'fr_FR' }).value).toBe('1.5');
  });

  it('stores a Date as the local time of the spreadsheet and gives it back as the same instant', () => {
    const instant = new Date(Date.UTC(2026, 0, 1, 23, 30));
    const { runtime, value } = project(code, { timeZone: 'Africa/Nairobi' });
    value('put', instant, null);
    const sheet = runtime.state.spreadsheet.sheets[0];
    expect(sheet && contentOf(cellAt(sheet, 1, 1))).toBeCloseTo(46024 + 2.5 / 24, 8);
    expect(value('read')).toBe('2026-01-01T23:30:00.000Z');
  });

  it('gives numbers that are formatted as dates as Dates of the script’s own realm', () => {
    const { value } = script(`
      sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(46024);
      var date = sheet.getRange('A1').getValue();
      return [date instanceof Date, date.toISOString(), sheet.getRange('A1').getDisplayValue()];`);
    expect(value('go')).toEqual([true, '2026-01-02T00:00:00.000Z', '2026-01-02']);
  });

  it('refuses a whole call when one text is longer than 50,000 characters', () => {
    const { run, runtime } = script(`sheet.getRange(1, 1, 1, 2).setValues([['first', new Array(50002).join('x')]]);`);
    expect(run('go').error).toBe(
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(runtime.state.spreadsheet.sheets[0]?.cells).toEqual([]);
  });

  it('refuses rows that do not fit the range', () => {
    expect(script('sheet.getRange(1, 1, 2, 2).setValues([[1, 2]]);').run('go').error).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(script('sheet.getRange(1, 1, 1, 2).setValues([[1]]);').run('go').error).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('writes 50,000 cells and formats 100,000 x 60 quickly', () => {
    const { run, runtime } = script(`
      sheet.insertRowsAfter(1000, 99000);
      sheet.insertColumnsAfter(26, 34);
      for (var column = 1; column <= 60; column++) sheet.getRange(2, column, 99999, 1).setNumberFormat(column % 2 ? '@' : '0');
      var rows = [];
      for (var row = 0; row < 1000; row++) { var line = []; for (var c = 0; c < 50; c++) line.push('text ' + row + ' ' + c); rows.push(line); }
      for (var at = 2; at + 1000 <= 10002; at += 1000) sheet.getRange(at, 1, 1000, 50).setValues(rows);`);
    const started = performance.now();
    expect(run('go').error).toBeUndefined();
    // Ten blocks of 50,000 cells and 6 M formatted cells; ten times what it takes on a busy machine.
    expect(performance.now() - started).toBeLessThan(5000);
    expect(runtime.state.spreadsheet.sheets[0]?.cells.length).toBe(10001);
  });
});
