/** Formulas on the sheets of repeat groups, and formulas people put beside them. */
import { lookupText } from '../../src/formula-text';
import { owner, type Product, refresh } from './product';
import { householdWorkbook, threeHouseholds } from './repeat-survey';
import { keysOf, prepareWorkbook, productWith } from './workbook-sheets';

function imported() {
  const product = productWith(householdWorkbook(threeHouseholds));
  return { product, card: refresh(product, prepareWorkbook(product)).card };
}

function compute(product: Product, name: string, ...args: readonly unknown[]) {
  const { value, error } = product.runtime.run(name, args, { user: owner, mode: 'customFunction' });
  return error ?? value;
}

describe('formulas', () => {
  it('read the sheet of a repeat group by import/group, in any case and by the name people gave the sheet', () => {
    const { product } = imported();
    const names = [['name'], ['Amina'], ['Bo'], ['Chi'], ['Dayo'], ['Eli']];
    expect(compute(product, 'KOBO', 'Answers/members', 'name')).toEqual(names);
    expect(compute(product, 'KOBO', ' answers/MEMBERS ', 'name')).toEqual(names);
    const sheet = product.runtime.state.spreadsheet.sheets.find(({ name }) => name === 'members');
    if (sheet !== undefined) sheet.name = 'People';
    expect(compute(product, 'KOBO', 'Answers/people', 'name')).toEqual(names);
    expect(compute(product, 'KOBO_COUNT', 'Answers/visits')).toBe(4);
    expect(compute(product, 'KOBO_VALUE', 'Answers/members', '13/2', 'name')).toBe('Eli');
    expect(compute(product, 'KOBO_VALUE', 'Answers', '13', 'village')).toBe('Busia');
  });

  it('name the group they do not find', () => {
    expect(compute(imported().product, 'KOBO', 'Answers/nobody')).toContain('Answers/nobody');
  });
});

/** The formula for row 2 of a group's sheet that shows the first answer of the submission. */
function lookupOf(product: Product, group: string): string {
  const { lookup } = product.call('formulaHelp', { name: `Answers/${group}` });
  if (lookup === null) throw new Error(`${group} is no repeat group`);
  return lookupText({ ...lookup.places, answerColumn: lookup.answerColumns[0]?.letters ?? '' }, 2, ';');
}

describe('lookups', () => {
  it('point from the rows of each group to the answers of their submission', () => {
    const { product } = imported();
    const { names, lookup } = product.call('formulaHelp', { name: '' });
    expect(names).toEqual(['Answers', 'Answers/members', 'Answers/visits', 'Answers/plots']);
    expect(lookup).toBeNull();
    const letter = (sheet: string, heading: string) =>
      String.fromCharCode(65 + (product.sheet(sheet).values[0]?.lastIndexOf(heading) ?? 0));
    const key = letter('Answers', '_id');
    for (const group of ['members', 'visits', 'plots']) {
      const own = letter(group, '_submission__id');
      expect(lookupOf(product, group)).toBe(`=XLOOKUP($${own}2;'Answers'!$${key}:$${key};'Answers'!$A:$A;"")`);
    }
  });

  it('are inserted beside the rows they are about, for the row that is selected', () => {
    const { product } = imported();
    const { spreadsheet } = product.runtime.state;
    const width = product.sheet('members').values[0]?.length ?? 0;
    const free = String.fromCharCode(65 + width);
    const request = { kind: 'lookup', importName: 'Answers/members', column: 'village' } as const;
    const select = (name: string, a1: string) => {
      spreadsheet.activeSheetId = spreadsheet.sheets.find((sheet) => sheet.name === name)?.id ?? 0;
      spreadsheet.currentCell = { sheetId: spreadsheet.activeSheetId, a1 };
    };
    const insert = () => product.call('insertFormula', { formula: request, replace: '' });
    for (const [sheet, cell] of [
      ['visits', `${free}2`],
      ['members', `${free}1`],
    ] as const) {
      select(sheet, cell);
      expect(insert).toThrow('lookupNotHere');
    }
    select('members', 'A2');
    expect(insert).toThrow('formulaNotHere');
    select('members', `${free}3`);
    expect(insert()).toEqual({ outcome: 'inserted', sheetName: 'members', cell: `${free}3` });
    expect(product.sheet('members').formulas[2]?.[width]).toMatch(/^=XLOOKUP\(\$[A-Z]3;'Answers'!/);
  });

  it('are continued into rows that come later, as KOBO_VALUE is', () => {
    const { product, card } = imported();
    const lookup = lookupOf(product, 'members');
    const width = product.sheet('members').values[0]?.length ?? 0;
    const letter = (index: number) => String.fromCharCode(65 + index);
    const id = letter(product.sheet('members').values[0]?.lastIndexOf('_submission__id') ?? 0);
    product.runtime.type('members', `${letter(width)}1`, 'Village');
    product.runtime.type('members', `${letter(width + 1)}1`, 'The same');
    const formulas = (row: number) => [
      lookup.replace(`${id}2`, `${id}${row}`).split(';').join(','),
      `=KOBO_VALUE("Answers",$${id}${row},"village")`,
    ];
    for (let row = 2; row <= 6; row++) {
      for (const [index, text] of formulas(row).entries()) {
        product.runtime.type('members', `${letter(width + index)}${row}`, text);
      }
    }
    const newcomers = [{ name: 'Fay' }, { name: 'Gil' }];
    product.serve(householdWorkbook([...threeHouseholds, { id: 14, village: 'Siaya', members: newcomers }]));
    refresh(product, card);
    expect(keysOf(product, 'members')).toEqual(['11/1', '11/2', '12/1', '13/1', '13/2', '14/1', '14/2']);
    const rows = product
      .sheet('members')
      .formulas.slice(1)
      .map((cells) => cells.slice(width));
    expect(rows).toEqual([2, 3, 4, 5, 6, 7, 8].map(formulas));
    const shown = product.runtime.display('members', 2, 7).map((cells) => cells[width + 1]?.text);
    expect(shown).toEqual(['Kisumu', 'Kisumu', '=1+1', 'Busia', 'Busia', 'Siaya', 'Siaya']);
  });
});
