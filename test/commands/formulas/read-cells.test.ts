import { countRows, readImport, readRefreshedAt, readValue } from '../../../src/commands/formulas/read-cells';
import { insertColumns } from '../../fakes/grid';
import { type Export, type Setting, settingOf, sortBy, type } from '../../fakes/imports';
import { type FakeServices, fakeServices } from '../../fakes/services';

const survey: Export = {
  headings: ['name', 'age, in years', 'village', '_id'],
  rows: [
    ['Amina', '31', 'Kisumu', '11'],
    ['Brian', '44', '', '12'],
    ['Chris', '31', 'Kisumu', '13'],
  ],
};

function imported(): { setting: Setting; services: FakeServices } {
  const setting = settingOf(survey);
  setting.run();
  // A formula runs with the properties of the spreadsheet's owner, who may have no key.
  return { setting, services: fakeServices({ document: setting.document }) };
}

describe('readImport', () => {
  it('returns headings and rows as they were imported', () => {
    expect(readImport(imported().services, 'Households', '')).toEqual([
      ['name', 'age, in years', 'village', '_id'],
      ['Amina', 31, 'Kisumu', 11],
      ['Brian', 44, '', 12],
      ['Chris', 31, 'Kisumu', 13],
    ]);
  });

  it('returns columns in the order asked for, by heading in any case', () => {
    const { services } = imported();
    expect(readImport(services, 'households ', '_id,NAME')[1]).toEqual([11, 'Amina']);
    expect(readImport(services, 'Households', ['village', '_id'])[2]).toEqual(['', 12]);
    expect(readImport(services, 'Households', 'age, in years')[3]).toEqual([31]);
  });

  it('never asks a server and changes nothing', () => {
    const { services } = imported();
    readImport(services, 'Households', '');
    expect(services.requests).toEqual([]);
    expect(services.calls.filter(({ verb }) => /write|insert|delete|create/.test(verb))).toEqual([]);
  });

  it('leaves out what is not imported: columns of the user, lines below, columns that left', () => {
    const { setting, services } = imported();
    const grid = setting.grid();
    insertColumns(grid, 1, 1);
    type(grid, 1, 2, 'My remark');
    type(grid, 2, 2, 'private');
    type(grid, 7, 1, 'Total');
    setting.serve({ headings: ['name', '_id'], rows: survey.rows.map(([name = '', , , id = '']) => [name, id]) });
    setting.run();
    expect(readImport(services, 'Households', '')).toEqual([
      ['name', '_id'],
      ['Amina', 11],
      ['Brian', 12],
      ['Chris', 13],
    ]);
    expect(() => readImport(services, 'Households', 'My remark')).toThrow('columnNotFound');
  });

  it('finds a column that was moved to the right of the hidden one', () => {
    const { setting, services } = imported();
    for (const cells of setting.grid().rows) cells.splice(6, 0, ...cells.splice(0, 1));
    expect(readImport(services, 'Households', 'name')).toEqual([['name'], ['Amina'], ['Brian'], ['Chris']]);
  });

  it('says which import or column it does not know, and what has not been imported yet', () => {
    const { services } = imported();
    expect(() => readImport(services, 'Other', '')).toThrow('importNotFound');
    expect(() => readImport(services, 'Households', 'nobody')).toThrow('columnNotFound');
    const fresh = settingOf(survey);
    expect(() => readImport(fakeServices({ document: fresh.document }), 'Households', '')).toThrow('notImportedYet');
  });
});

describe('countRows', () => {
  it('counts rows, filled cells and equal cells', () => {
    const { services } = imported();
    expect(countRows(services, 'Households', '', undefined)).toBe(3);
    expect(countRows(services, 'Households', 'village', undefined)).toBe(2);
    expect(countRows(services, 'Households', 'village', 'Kisumu')).toBe(2);
    expect(countRows(services, 'Households', 'age, in years', '31')).toBe(2);
    expect(countRows(services, 'Households', 'age, in years', 99)).toBe(0);
  });
});

describe('readValue', () => {
  it('finds one answer of one submission, wherever it was sorted', () => {
    const { setting, services } = imported();
    sortBy(setting.grid(), 4, true);
    expect(readValue(services, 'Households', '12', 'name')).toBe('Brian');
    expect(() => readValue(services, 'Households', '99', 'name')).toThrow('submissionNotFound');
  });
});

describe('readRefreshedAt', () => {
  it('tells when the import was last complete', () => {
    const { setting, services } = imported();
    expect(readRefreshedAt(services, 'Households').getTime()).toBe(setting.document.now);
  });
});
