import { cellAt, contentOf } from '../../../workbench/apps-script/grid/cells';
import { mergeCells, overlaysOf, rowsHiddenByFilter } from '../../../workbench/apps-script/grid/overlays';
import type { SheetState } from '../../../workbench/apps-script/types';
import { type Project, project } from './script-project';

/** A sheet of six rows and three columns, and a script that does one thing with it. */
function sheetAnd(code: string): Pick<Project, 'run' | 'value' | 'runtime'> & { sheet: SheetState } {
  const made = project(`function fill() {
      var rows = [];
      for (var row = 1; row <= 6; row++) rows.push(['a' + row, 'b' + row, 'c' + row]);
      SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 6, 3).setValues(rows);
    }
    function act() {
      var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      ${code}
    }`);
  made.value('fill');
  const [sheet] = made.runtime.state.spreadsheet.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  return { ...made, sheet };
}

const contents = (sheet: SheetState, column: number) =>
  [1, 2, 3, 4, 5, 6].map((row) => contentOf(cellAt(sheet, row, column)));

describe('merged cells', () => {
  it('keep what the first of them holds, now and when scripts write', () => {
    const { sheet, value } = sheetAnd("sheet.getRange(1, 1, 6, 1).setValues([['x'],['x'],['x'],['x'],['x'],['x']]);");
    mergeCells(sheet, 'A2:A4');
    expect(contents(sheet, 1)).toEqual(['a1', 'a2', '', '', 'a5', 'a6']);
    value('act');
    expect(contents(sheet, 1)).toEqual(['x', 'x', '', '', 'x', 'x']);
  });

  it('are found where they touch a range, and move with rows', () => {
    const { sheet, value } = sheetAnd(`sheet.insertRowsAfter(1, 2);
      sheet.deleteRows(5, 1);
      return sheet.getRange('B4:B9').getMergedRanges().map(function (range) { return range.getA1Notation(); });`);
    mergeCells(sheet, 'A2:B4');
    mergeCells(sheet, 'C1:C2');
    expect(value('act')).toEqual(['A4:B5']);
    expect(overlaysOf(sheet).merges).toEqual(['A4:B5', 'C1:C4']);
  });
});

describe('a filter', () => {
  it('hides rows that scripts write all the same, and moves with its columns', () => {
    const { sheet, value } = sheetAnd(`sheet.insertColumnsAfter(1, 1);
      sheet.getRange('A2').setValue('written');
      sheet.deleteRows(4, 1);`);
    const overlays = overlaysOf(sheet);
    overlays.filter = { a1: 'A1:C6', hidden: { 2: ['b2', 'b4', 'b5'] } };
    overlays.filterViews.push({ title: 'Mine', a1: 'B1:B6', hidden: { 2: ['b3'] } });
    const shown = (row: number, column: number) => String(contentOf(cellAt(sheet, row, column)));
    expect(rowsHiddenByFilter(sheet, shown)).toEqual([2, 4, 5]);
    value('act');
    expect(contents(sheet, 1)).toEqual(['a1', 'written', 'a3', 'a5', 'a6', '']);
    expect(overlays.filter).toEqual({ a1: 'A1:D5', hidden: { 3: ['b2', 'b4', 'b5'] } });
    expect(overlays.filterViews).toEqual([{ title: 'Mine', a1: 'C1:C5', hidden: { 3: ['b3'] } }]);
    expect(rowsHiddenByFilter(sheet, shown)).toEqual([2, 4]);
  });
});

describe('data validation', () => {
  it('refuses a whole write for one cell, where it rejects', () => {
    const { sheet, value, run } = sheetAnd("sheet.getRange('A2:B2').setValues([['new', 'other']]);");
    const { validations } = overlaysOf(sheet);
    validations.push({ a1: 'B1:B6', allowed: ['b2'], rejects: true });
    expect(run('act').error).toBe(
      'Exception: The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(contents(sheet, 1)[1]).toBe('a2');
    validations[0] = { a1: 'B1:B6', allowed: ['b2'], rejects: false };
    value('act');
    expect([contents(sheet, 1)[1], contents(sheet, 2)[1]]).toEqual(['new', 'other']);
  });

  it('lets cells be emptied', () => {
    const { sheet, value } = sheetAnd("sheet.getRange('B2').setValue('');");
    overlaysOf(sheet).validations.push({ a1: 'B1:B6', allowed: [], rejects: true });
    value('act');
    expect(contents(sheet, 2)[1]).toBe('');
  });
});

describe('what lies over the last row', () => {
  it('covers rows inserted below it, as they look like it', () => {
    const { sheet, value } = sheetAnd('sheet.insertRowsAfter(6, 2);');
    const overlays = overlaysOf(sheet);
    overlays.bandings.push('A1:C6');
    overlays.conditionalFormats.push({ a1: 'A2:A6', rule: 'red' });
    overlays.validations.push({ a1: 'B2:B6', allowed: ['x'], rejects: false });
    overlays.merges.push('A5:A6');
    value('act');
    expect([overlays.bandings, overlays.conditionalFormats[0]?.a1, overlays.validations[0]?.a1]).toEqual([
      ['A1:C8'],
      'A2:A8',
      'B2:B8',
    ]);
    expect(overlays.merges).toEqual(['A5:A6']);
  });
});

describe('insertSheet', () => {
  it('refuses the sheet beyond the two hundredth', () => {
    const { run, runtime } = sheetAnd(`for (var number = 2; number <= 201; number++) {
      SpreadsheetApp.getActiveSpreadsheet().insertSheet('Sheet ' + number);
    }`);
    expect(run('act').error).toMatch(/more than 200 sheets/);
    expect(runtime.state.spreadsheet.sheets).toHaveLength(200);
  });
});
