import { formulaHelp, separatorOf } from '../../../src/commands/formulas/formula-help';
import { type Export, type Setting, settingOf } from '../../fakes/imports';
import { fakeServices } from '../../fakes/services';

const survey: Export = {
  headings: ['name', 'visited', 'weight', 'name', '_id'],
  rows: [['Amina', '2026-08-01', '3.5', 'again', '1']],
};

function helpOf({ document, person }: Setting, name = '') {
  return formulaHelp(fakeServices({ document, person }), name);
}

describe('formulaHelp', () => {
  it('lists what can be called, and the columns of the first with their kinds', () => {
    const setting = settingOf(survey);
    setting.run();
    settingOf(survey, { document: setting.document, person: setting.person, sheetName: 'Not yet' });
    expect(helpOf(setting)).toEqual({
      separator: ',',
      names: ['Households'],
      name: 'Households',
      // Of the two columns with one heading, formulas find the first.
      columns: [
        { heading: 'name', kind: 'other' },
        { heading: 'visited', kind: 'moment' },
        { heading: 'weight', kind: 'decimal' },
        { heading: '_id', kind: 'other' },
      ],
      lookup: null,
    });
  });

  it('has nothing to offer where nothing is imported, and names what it does not find', () => {
    const setting = settingOf(survey);
    expect(helpOf(setting)).toEqual({ separator: ',', names: [], name: '', columns: [], lookup: null });
    expect(() => helpOf(setting, 'Nobody')).toThrow('importNotFound');
    expect(() => helpOf(setting, 'Households')).toThrow('notImportedYet');
  });
});

describe('separatorOf', () => {
  it.each([
    ['en_US', ','],
    ['en_GB', ','],
    ['en_ZA', ';'],
    ['fr_FR', ';'],
    ['es_ES', ';'],
    ['es_MX', ';'],
    ['ar_EG', ';'],
    ['', ';'],
  ])('shows formulas of a spreadsheet in %j with %j', (locale, separator) => {
    expect(separatorOf(locale)).toBe(separator);
  });
});
