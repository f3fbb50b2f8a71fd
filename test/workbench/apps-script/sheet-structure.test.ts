import { cellAt, formulaOf } from '../../../workbench/apps-script/grid/cells';
import { fromR1C1, moveFormula, shiftFormula, toR1C1 } from '../../../workbench/apps-script/grid/references';
import { editor, script } from './script-project';

describe('shiftFormula', () => {
  const rowsInserted = { axis: 'row', at: 5, count: 2 } as const;
  const columnsDeleted = { axis: 'column', at: 2, count: -2 } as const;

  it.each([
    ['=A4+A5', '=A4+A7'],
    ['=SUM(A1:A10)', '=SUM(A1:A12)'],
    ['=SUM(A1:A4)', '=SUM(A1:A4)'],
    ['=$A$5&"A5"', '=$A$7&"A5"'],
    ['=Other!A5+Data!A5', '=Other!A5+Data!A7'],
    ["='Data'!5:6", "='Data'!7:8"],
    ['=SUM(B:B)+LOG10(A5)', '=SUM(B:B)+LOG10(A7)'],
    ['=A2:A', '=A2:A'],
    ['=A5:A', '=A7:A'],
    ['=tax_A5+KOBO("A5")', '=tax_A5+KOBO("A5")'],
  ])('moves %s to %s when rows are inserted', (before, after) => {
    expect(shiftFormula(before, 'Data', 'Data', rowsInserted)).toBe(after);
  });

  it.each([
    ['=B1', '=#REF!'],
    ['=A1+D1', '=A1+B1'],
    ['=SUM(A1:D1)', '=SUM(A1:B1)'],
    ['=SUM(B:C)', '=SUM(#REF!)'],
    ['=SUM(C1:E1)', '=SUM(B1:C1)'],
  ])('moves %s to %s when columns are deleted', (before, after) => {
    expect(shiftFormula(before, 'Data', 'Data', columnsDeleted)).toBe(after);
  });
});

describe('moveFormula', () => {
  it.each([
    ['=A1+$A$1+A$1+$A1', '=B3+$A$1+B$1+$A3'],
    ['=SUM(A:A)&"A1"', '=SUM(B:B)&"A1"'],
  ])('copies %s as %s', (before, after) => {
    expect(moveFormula(before, 2, 1)).toBe(after);
  });

  it('loses references that leave the grid', () => {
    expect(moveFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});

describe('toR1C1', () => {
  it.each(['=A1*2', '=$A$1+B$2', "=SUM('My sheet'!A1:B2)", '=SUM(C:C)', '=SUM(2:3)'])(
    'turns %s into R1C1 notation that fromR1C1 turns back',
    (formula) => {
      expect(fromR1C1(toR1C1(formula, 4, 5), 4, 5)).toBe(formula);
    },
  );

  it('counts from the cell', () => {
    expect(toR1C1('=A1+$B$2', 2, 2)).toBe('=R[-1]C[-1]+R2C2');
    expect(fromR1C1('=R[0]C[-1]*2', 3, 2)).toBe('=A3*2');
  });
});

describe('Sheet', () => {
  it('inserts rows and columns that look like those before, and takes references, names and protections along', () => {
    const { value, runtime } = script(`
      sheet.getRange('A1:D3').setValues([['a', 'b', 'c', 'own'], ['1', 2, 3, '=B2*2'], ['4', 5, 6, '=B3*2']]);
      sheet.getRange('A2:A').setNumberFormat('@');
      spreadsheet.setNamedRange('POINT', sheet.getRange('D3'));
      sheet.getRange('D2').protect().setDescription('mine');
      sheet.hideColumns(4);
      sheet.insertColumnsAfter(1, 1);
      sheet.insertRowsAfter(2, 1);
      return {
        formulas: sheet.getRange('E1:E4').getFormulas(),
        named: spreadsheet.getRangeByName('POINT').getA1Notation(),
        protectedRange: sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        format: sheet.getRange('B3').getNumberFormat(),
        hidden: sheet.isColumnHiddenByUser(5),
        size: [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()],
      };`);
    expect(value('go')).toEqual({
      formulas: [[''], ['=C2*2'], [''], ['=C4*2']],
      named: 'E4',
      protectedRange: 'E2',
      format: '@',
      hidden: true,
      size: [1001, 27, 4, 5],
    });
    expect(runtime.state.spreadsheet.sheets[0]?.hiddenColumns).toEqual([5]);
  });

  it('turns references to deleted rows of another sheet into #REF!', () => {
    const { value } = script(`
      var other = spreadsheet.insertSheet('Other');
      other.getRange('A1:A2').setFormulas([['=Sheet1!A2'], ['=SUM(Sheet1!A1:A5)']]);
      sheet.deleteRows(2, 2);
      return other.getRange('A1:A2').getFormulas();`);
    expect(value('go')).toEqual([['=#REF!'], ['=SUM(Sheet1!A1:A3)']]);
  });

  it('copies formulas relatively and values only where asked to', () => {
    const { value } = script(`
      sheet.getRange('A1:B3').setValues([[1, '=A1*10'], [2, ''], [3, '']]);
      sheet.getRange('B1').copyTo(sheet.getRange('B2:B3'), SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false);
      sheet.getRange('B1:B3').copyTo(sheet.getRange('C1'), {contentsOnly: true});
      return [sheet.getRange('B1:C3').getFormulas(), sheet.getRange('B1:C3').getValues()];`);
    expect(value('go')).toEqual([
      [
        ['=A1*10', ''],
        ['=A2*10', ''],
        ['=A3*10', ''],
      ],
      [
        [10, 10],
        [20, 20],
        [30, 30],
      ],
    ]);
  });

  it('sorts whole cells with their notes, formats and formulas', () => {
    const { value } = script(`
      sheet.getRange('A1:C3').setValues([['b', 2, '=B1*2'], ['', 3, '=B2*2'], ['A', 1, '=B3*2']]);
      sheet.getRange('A1').setNote('note of b').setNumberFormat('@');
      sheet.getRange('A1:C3').sort([{column: 1, ascending: true}]);
      return [sheet.getRange('A1:B3').getValues(), sheet.getRange('C1:C3').getFormulas(), sheet.getRange('A1:A3').getNotes(), sheet.getRange('A2').getNumberFormat()];`);
    expect(value('go')).toEqual([
      [
        ['A', 1],
        ['b', 2],
        ['', 3],
      ],
      [['=B1*2'], ['=B2*2'], ['=B3*2']],
      [[''], ['note of b'], ['']],
      '@',
    ]);
  });

  it.each([
    ['sheet.getRange(1000, 1, 2, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    [
      'sheet.getRange("1", 1)',
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet.setFrozenRows(1); sheet.deleteRows(2, 999)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    ['spreadsheet.insertSheet("sheet1")', 'A sheet with the name "sheet1" already exists. Please enter another name.'],
    ['spreadsheet.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    [
      'sheet.insertRowsAfter(1, 384000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('refuses %s with Google’s words', (code, message) => {
    expect(script(code).run('go').error).toBe(`Exception: ${message}`);
  });

  it.each([
    ['1:1', 'A1:Z1'],
    ['F:F', 'F1:F1000'],
    ['B2:D', 'B2:D1000'],
    ['B2', 'B2'],
    ['D4:B2', 'B2:D4'],
  ])('reads the address %s as %s', (address, expected) => {
    expect(script(`return sheet.getRange('${address}').getA1Notation();`).value('go')).toBe(expected);
  });

  it('keeps others out of protected ranges', () => {
    const { run } = script(`
      if (!sheet.getProtections('RANGE').length) {
        var protection = sheet.getRange('A1:B2').protect();
        protection.removeEditors(protection.getEditors());
      }
      sheet.getRange('C3').setValue('free');
      sheet.getRange('B2').setValue('protected');`);
    expect(run('go').error).toBeUndefined();
    expect(run('go', [], { user: editor }).error).toBe(
      'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  });

  it('appends rows, freezes, hides, renames and keeps what it is told', () => {
    const { value, runtime } = script(`
      sheet.appendRow(['a', 'b']).appendRow([1, 2]);
      sheet.setFrozenRows(1);
      var second = spreadsheet.insertSheet('Second', 0);
      second.hideSheet();
      sheet.setName('First').activate();
      second.getRange('A1').setFormula("='First'!A1");
      sheet.setName("It's first");
      return [second.getRange('A1').getFormula(), spreadsheet.getSheets().map(function (s) { return s.getName() + s.isSheetHidden(); }), spreadsheet.getActiveSheet().getName(), sheet.getDataRange().getValues()];`);
    expect(value('go')).toEqual([
      "='It''s first'!A1",
      ['Secondtrue', "It's firstfalse"],
      "It's first",
      [
        ['a', 'b'],
        [1, 2],
      ],
    ]);
    expect(runtime.state.spreadsheet.sheets[1]?.frozenRows).toBe(1);
  });

  it('applies one look to many ranges', () => {
    const { value } = script(`
      sheet.getRangeList(['A1:B2', 'D4']).setNumberFormat('0.00').setFontWeight('bold').setBackground('#eee');
      return [sheet.getRange('D4').getNumberFormat(), sheet.getRange('B2:C2').getFontWeights(), sheet.getRange('C3').getNumberFormat()];`);
    expect(value('go')).toEqual(['0.00', [['bold', 'normal']], 'General']);
  });

  it('throws for what is not imitated', () => {
    const { run } = script('try { sheet.setRightToLeft(true); } catch (error) { return error.message; }');
    expect(run('go')).toMatchObject({ value: 'NOT FAKED: Sheet.setRightToLeft' });
    expect(run('go').log.map((line) => line.text)).toEqual(['NOT FAKED: Sheet.setRightToLeft']);
  });

  it('finds cells again after the state went through a file', () => {
    const first = script(`sheet.getRange('A1:B2').setNumberFormat('@').setValues([['a', '=1'], ['c', 'd']]);`);
    first.value('go');
    const copy = JSON.parse(JSON.stringify(first.runtime.state));
    const sheet = copy.spreadsheet.sheets[0];
    expect(formulaOf(cellAt(sheet, 1, 2))).toBe('=1');
    expect(cellAt(sheet, 2, 2)).toBe('d');
  });
});
