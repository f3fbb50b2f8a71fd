import { nothingChosen, requestOf, shownFormula } from '../../src/sidebar/formula-request';
import type { FormulaHelp } from '../../src/sidebar-api';

const help: FormulaHelp = {
  separator: ';',
  names: ['Visits', 'Visits/members'],
  name: 'Visits',
  columns: [
    { heading: 'Village', kind: 'other' },
    { heading: 'Weight', kind: 'decimal' },
    { heading: 'Day', kind: 'moment' },
  ],
  lookup: null,
};
const lookup: FormulaHelp['lookup'] = {
  places: { mainSheetName: 'Visits', keyColumn: 'C', submissionColumn: 'B' },
  answerColumns: [
    { heading: 'Village', letters: 'A' },
    { heading: 'Weight', letters: 'B' },
  ],
};

describe('requestOf', () => {
  it('puts chosen columns in the order of the sheet', () => {
    const details = { ...nothingChosen, columns: ['Day', 'Village', 'of another import'] };
    expect(requestOf(help, 'rows', details)).toEqual({
      kind: 'rows',
      importName: 'Visits',
      columns: ['Village', 'Day'],
    });
  });

  it.each([
    ['Village', ' Kisumu ', 'Kisumu'],
    ['Weight', '3,5', '3.5'],
    ['Village', 'a, b', 'a, b'],
    ['Day', 'left over', ''],
    ['', 'left over', 'left over'],
  ])('counts in %j the answer %j as %j', (column, value, counted) => {
    const request = requestOf(help, 'count', { ...nothingChosen, column, value });
    expect(request).toEqual({ kind: 'count', importName: 'Visits', column, value: column === '' ? '' : counted });
  });

  it('takes the first column where none was chosen', () => {
    expect(requestOf(help, 'value', { ...nothingChosen, id: ' 7 ' })).toMatchObject({ id: '7', column: 'Village' });
  });

  it('offers lookups for repeat groups only', () => {
    expect(requestOf(help, 'lookup', nothingChosen)?.kind).toBe('rows');
    const details = { ...nothingChosen, column: 'Weight' };
    const request = requestOf({ ...help, name: 'Visits/members', lookup }, 'lookup', details);
    expect(request).toEqual({ kind: 'lookup', importName: 'Visits/members', column: 'Weight' });
  });

  it('asks for nothing where nothing is imported', () => {
    expect(requestOf({ ...help, names: [], name: '' }, 'rows', nothingChosen)).toBeUndefined();
  });
});

describe('shownFormula', () => {
  it("is written as in the person's spreadsheet", () => {
    const request = { kind: 'refreshedAt', importName: 'Visits' } as const;
    expect(shownFormula(help, request)).toBe('=KOBO_REFRESHED_AT("Visits";KOBO_REFRESHED)');
    expect(shownFormula({ ...help, separator: ',' }, request)).toBe('=KOBO_REFRESHED_AT("Visits",KOBO_REFRESHED)');
  });

  it('shows a lookup as it stands in row 2', () => {
    const request = { kind: 'lookup', importName: 'Visits/members', column: 'Weight' } as const;
    expect(shownFormula({ ...help, lookup }, request)).toBe(`=XLOOKUP($B2;'Visits'!$C:$C;'Visits'!$B:$B;"")`);
  });
});
