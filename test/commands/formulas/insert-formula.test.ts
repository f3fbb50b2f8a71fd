import { insertFormula } from '../../../src/commands/formulas/insert-formula';
import { removeImport } from '../../../src/commands/imports/edit-imports';
import type { FormulaRequest } from '../../../src/formula-text';
import { cellAt } from '../../fakes/grid';
import { columnOf, type Export, messages, type Setting, settingOf, type } from '../../fakes/imports';
import { type FakeServices, fakeServices } from '../../fakes/services';
import { addGrid } from '../../fakes/spreadsheet';

const survey: Export = {
  headings: ['name', 'age', '_id'],
  rows: [
    ['Amina', '30', '1'],
    ['Brian', '9', '2'],
  ],
};
const allRows: FormulaRequest = { kind: 'rows', importName: 'Households', columns: [] };
const count: FormulaRequest = { kind: 'count', importName: 'Households', column: '', value: '' };

/** An import, and a sheet of the user's own on which a cell is selected. */
function imported() {
  const setting = settingOf(survey);
  setting.run();
  const own = addGrid(setting.document, 'Report');
  const select = (sheetId: number, row: number, column: number) => {
    setting.document.currentCell = { sheetId, row, column };
  };
  select(own.id, 3, 2);
  const insert = (request: FormulaRequest, replace = '') => insertFormula(servicesOf(setting), request, replace);
  return { setting, own, select, insert };
}

function servicesOf({ document, person }: Setting): FakeServices {
  return fakeServices({ document, person });
}

describe('insertFormula', () => {
  it('writes into the selected cell, with the separator that every locale understands', () => {
    const { own, insert } = imported();
    expect(insert(count)).toEqual({ outcome: 'inserted', sheetName: 'Report', cell: 'B3' });
    expect(cellAt(own, 3, 2).formula).toBe('=KOBO_COUNT("Households";"";"";KOBO_REFRESHED)');
  });

  it('replaces something only after it was asked about this very cell', () => {
    const { own, select, insert } = imported();
    type(own, 3, 2, 'a note');
    expect(insert(count)).toEqual({ outcome: 'occupied', sheetName: 'Report', cell: 'B3' });
    expect(insert(count, 'Report!B4').outcome).toBe('occupied');
    expect(insert(count, 'Other!B3').outcome).toBe('occupied');
    expect(cellAt(own, 3, 2).value).toBe('a note');
    expect(insert(count, 'Report!B3').outcome).toBe('inserted');
    // A formula counts although it shows nothing.
    own.rows[4]?.splice(1, 1, { value: '', formula: '=""' });
    select(own.id, 5, 2);
    expect(insert(count).outcome).toBe('occupied');
  });

  it('stays out of imported data and of the sheets that the add-on rewrites', () => {
    const { setting, select, insert } = imported();
    const grid = setting.grid();
    const marker = columnOf(grid, 'fieldrows');
    for (const column of [1, columnOf(grid, '_id'), marker]) {
      select(grid.id, 2, column);
      expect(() => insert(count)).toThrow('formulaNotHere');
    }
    select(grid.id, 2, marker + 1);
    expect(() => insert(allRows)).toThrow('formulaNotHere');
    expect(insert(count).outcome).toBe('inserted');
    const status = setting.document.grids.find(({ name }) => name === messages.statusSheet.name);
    select(status?.id ?? -1, 40, 20);
    expect(() => insert(count)).toThrow('formulaNotHere');
  });

  it('stays out of a sheet that an import has left behind', () => {
    const { setting, select, insert } = imported();
    settingOf(survey, { document: setting.document, person: setting.person, sheetName: 'Other' }).run();
    const grid = setting.grid();
    removeImport(servicesOf(setting), messages, setting.importId);
    select(grid.id, 2, 1);
    expect(() => insert({ ...count, importName: 'Other' })).toThrow('formulaNotHere');
  });

  it('stays out of the change log and the kept notes', () => {
    const { setting, select, insert } = imported();
    type(setting.grid(), 2, columnOf(setting.grid(), 'fieldrows') + 1, 'a note');
    setting.choose({ changeLog: true });
    setting.serve({ ...survey, rows: survey.rows.slice(1) });
    setting.run();
    for (const name of [messages.changeLog.name, messages.keptNotes.name]) {
      const grid = setting.document.grids.find((found) => found.name === name);
      select(grid?.id ?? -1, 50, 1);
      expect(() => insert(count)).toThrow('formulaNotHere');
    }
  });

  it('looks for room before it lets rows spill', () => {
    const { own, select, insert } = imported();
    expect(insert(allRows).outcome).toBe('inserted');
    select(own.id, 10, 1);
    type(own, 12, 2, 'in the way');
    expect(() => insert(allRows)).toThrow('cellInTheWay');
    expect(insert({ ...allRows, columns: ['name'] }).outcome).toBe('inserted');
    select(own.id, 999, 1);
    expect(() => insert(allRows)).toThrow('noRoomForFormula');
    select(own.id, 998, 25);
    expect(() => insert(allRows)).toThrow('noRoomForFormula');
    expect(insert({ ...allRows, columns: ['name', 'age'] }).outcome).toBe('inserted');
  });

  it('needs an import that has been imported, and a selected cell', () => {
    const { setting, select, insert } = imported();
    expect(() => insert({ ...allRows, importName: 'Nobody' })).toThrow('importNotFound');
    settingOf(survey, { document: setting.document, person: setting.person, sheetName: 'Later' });
    expect(() => insert({ ...allRows, importName: 'Later' })).toThrow('notImportedYet');
    select(-1, 1, 1);
    expect(() => insert(count)).toThrow('noCellSelected');
  });

  it('takes a formula back that the sheet keeps as text', () => {
    const { setting, own } = imported();
    const services = servicesOf(setting);
    const asGoogle = services.spreadsheet.currentCell();
    if (asGoogle === undefined) throw new Error('no cell');
    const sheet = { ...asGoogle.sheet, readFormulas: () => [['']] };
    const spreadsheet = { ...services.spreadsheet, currentCell: () => ({ ...asGoogle, sheet }) };
    expect(() => insertFormula({ ...services, spreadsheet }, count, '')).toThrow('plainTextCell');
    expect(cellAt(own, 3, 2)).toEqual({ value: '', formula: '' });
  });
});
