import { project, script } from './script-project';

const code = `
/**
 * Doubles.
 * @customfunction
 */
function DOUBLE(range) {
  return Array.isArray(range) ? range.map(function (row) { return row.map(function (cell) { return cell * 2; }); }) : range * 2;
}
/** @customfunction */
function FAIL() { throw new Error('no such import'); }
/** @customfunction */
function TOUCH() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1); }
/** @customfunction */
function SECRET() { return PropertiesService.getUserProperties().getProperty('secret'); }
/** @customfunction */
function SAVE() { PropertiesService.getUserProperties().setProperty('secret', 'x'); }
/** @customfunction */
function SLOW() { Utilities.sleep(31000); return 1; }
/** @customfunction */
function SEEN(a, b, c) { return JSON.stringify([a, b, c]) + arguments.length; }
/** @customfunction */
function TODAYS() { return new Date(); }
/** Not for cells. */
function helper() { return 1; }
function values() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1:D4').getValues(); }
function hidden_() {}
`;

/** Texts of the first columns after typing cells. */
function shown(cells: Readonly<Record<string, string>>, rows = 4, columns = 4) {
  const { runtime, value } = project(code);
  for (const [a1, text] of Object.entries(cells)) runtime.type('Sheet1', a1, text);
  const display = runtime.display('Sheet1', 1, rows).map((row) => row.slice(0, columns));
  return { runtime, value, texts: display.map((row) => row.map((cell) => cell.text)), display };
}

describe('Runtime.display', () => {
  it('looks things up in whole columns', () => {
    const { texts } = shown({
      A1: 'k1',
      A2: 'k2',
      B1: '10',
      B2: '20',
      C1: '=SUM(B:B)',
      C2: '=XLOOKUP(A2;\'Sheet1\'!$A:$A;Sheet1!$B:$B;"")',
      C3: '=XLOOKUP("k3",A:A,B:B,"A:B;")',
    });
    expect(texts.map((row) => row[2])).toEqual(['30', '20', 'A:B;', '']);
  });

  it('computes formulas that refer to cells, ranges, other sheets, names and other formulas', () => {
    const { runtime } = project(code);
    runtime.type('Sheet1', 'A1', '2');
    runtime.type('Sheet1', 'A2', '=A1*3');
    runtime.type('Sheet1', 'A3', '=SUM(A1:A2)+MAX(A1:A2)-4');
    runtime.type('Sheet1', 'A4', '=COUNTA(B1:B9)&"-"&COUNTIF(A1:A2,">2")');
    runtime.type('Sheet1', 'B1', '=Sheet1!A2+POINT');
    runtime.state.spreadsheet.namedRanges['POINT'] = { sheetId: 0, a1: 'A1' };
    const texts = runtime.display('Sheet1', 1, 4).map((row) => row.slice(0, 2).map((cell) => cell.text));
    expect(texts).toEqual([
      ['2', '8'],
      ['6', ''],
      ['10', ''],
      ['1-1', ''],
    ]);
  });

  it('spills what a custom function returns, and refuses to overwrite', () => {
    expect(shown({ A1: '1', A2: '2', B1: '=DOUBLE(A1:A2)' }).texts.slice(0, 2)).toEqual([
      ['1', '2', '', ''],
      ['2', '4', '', ''],
    ]);
    const blocked = shown({ A1: '1', A2: '2', B1: '=DOUBLE(A1:A2)', B2: 'mine' });
    expect(blocked.texts.slice(0, 2)).toEqual([
      ['1', '#REF!', '', ''],
      ['2', 'mine', '', ''],
    ]);
    expect(blocked.display[0]?.[1]?.error).toBe(
      'Array result was not expanded because it would overwrite data in another cell.',
    );
  });

  it('hands results of custom functions and spilled cells to other formulas', () => {
    expect(
      shown({ A1: '1', A2: '2', B1: '=DOUBLE(A1:A2)', C1: '=B2+1', C2: '=SUM(DOUBLE(A1:A2))' }).texts.slice(0, 2),
    ).toEqual([
      ['1', '2', '5', ''],
      ['2', '4', '6', ''],
    ]);
  });

  it('shows errors with their messages', () => {
    const { display } = shown({ A1: '=FAIL()', B1: '=NOPE(1)', C1: '=1/0', D1: '="a"&', A2: '=A2', B2: '=A1' });
    expect(display[0]?.map((cell) => cell.text)).toEqual(['#ERROR!', '#NAME?', '#DIV/0!', '#ERROR!']);
    expect(display[0]?.[0]?.error).toBe('no such import');
    expect(display[0]?.[3]?.error).toBe('Formula parse error.');
    expect(display[1]?.slice(0, 2).map((cell) => cell.text)).toEqual(['#REF!', '#ERROR!']);
  });

  it('gives custom functions empty cells as empty texts and omitted arguments as undefined', () => {
    expect(
      shown({ A1: '=SEEN(B1,,B1:C1)', A2: '=SEEN("x")' })
        .texts.slice(0, 2)
        .map((row) => row[0]),
    ).toEqual(['["",null,[["",""]]]3', '["x",null,null]1']);
  });

  it('lets custom functions read only, with the owner’s properties, for 30 seconds', () => {
    const { runtime } = project(code);
    const user = runtime.state.users[0];
    if (user) user.properties['secret'] = 'of the owner';
    const before = runtime.state.now;
    for (const [at, formula] of ['=TOUCH()', '=SECRET()', '=SAVE()', '=SLOW()', '=helper()'].entries()) {
      runtime.type('Sheet1', `A${at + 1}`, formula);
    }
    const cells = runtime.display('Sheet1', 1, 5).map((row) => row[0]);
    expect(cells.map((cell) => cell?.error)).toEqual([
      'Exception: You do not have permission to call setValue',
      undefined,
      'Exception: You do not have permission to call setProperty',
      'Exceeded maximum execution time',
      'Function HELPER is unknown.',
    ]);
    expect(cells[1]?.text).toBe('of the owner');
    expect(runtime.state.now).toBe(before);
  });

  it('shows numbers in their formats', () => {
    const { runtime, value } = script(`
      sheet.getRange('A1:D1').setValues([[0.5, 1234.5, 46024.25, 0.1 + 0.2]]);
      sheet.getRange('A1').setNumberFormat('0%');
      sheet.getRange('B1').setNumberFormat('#,##0.00');
      sheet.getRange('C1').setNumberFormat('yyyy-mm-dd h:mm');
    `);
    value('go');
    expect(
      runtime
        .display('Sheet1', 1, 1)[0]
        ?.slice(0, 4)
        .map((cell) => cell.text),
    ).toEqual(['50%', '1,234.50', '2026-01-02 6:00', '0.3']);
  });
});

describe('Range.getValues', () => {
  it('gives what formulas compute', () => {
    const { value } = shown({ A1: '2', B1: '=A1*2', C1: '=DOUBLE(A1)', D1: '=FAIL()' });
    expect((value('values') as unknown[][])[0]).toEqual([2, 4, 4, '#ERROR!']);
  });
});

describe('Sheet.getLastRow', () => {
  it('counts spilled values, which getValues gives too', () => {
    const { runtime, value } = project(
      `${code} function extent() { var sheet = SpreadsheetApp.getActiveSheet(); return [sheet.getLastRow(), sheet.getDataRange().getValues()]; }`,
    );
    runtime.type('Sheet1', 'B1', '=DOUBLE({1;2;3})');
    expect(value('extent')).toEqual([
      3,
      [
        ['', 2],
        ['', 4],
        ['', 6],
      ],
    ]);
  });
});

describe('Runtime.entries', () => {
  it('lists top-level functions without a trailing underscore', () => {
    expect(project(code).runtime.entries()).toEqual(expect.arrayContaining(['DOUBLE', 'helper', 'values']));
    expect(project(code).runtime.entries()).not.toContain('hidden_');
  });
});
