import { removeImport } from '../../../src/commands/imports/edit-imports';
import { cellAt, contents, deleteColumns, deleteRows } from '../../fakes/grid';
import { type Export, messages, type Setting, settingOf, type } from '../../fakes/imports';
import { fakeServices } from '../../fakes/services';
import { addGrid } from '../../fakes/spreadsheet';

const survey: Export = {
  headings: ['name', '_id'],
  rows: [
    ['Amina', '1'],
    ['Brian', '2'],
  ],
};
const name = messages.statusSheet.name;

function statusGrid({ document }: Setting, sheetName = name) {
  const grid = document.grids.find((found) => found.name === sheetName);
  if (grid === undefined) throw new Error('no status sheet');
  return grid;
}

describe('the status sheet', () => {
  it('says of each import what became of it, in a line', () => {
    const setting = settingOf(survey, { sheetName: '=Households', schedule: 60 });
    setting.document.counted = 5;
    setting.run();
    const now = new Date(setting.document.now);
    const [, , headings, line] = contents(statusGrid(setting));
    expect(headings?.slice(0, 10)).toEqual(Object.values(messages.statusSheet.headings));
    expect(line?.slice(0, 10)).toEqual([
      '=Households',
      messages.status.imported({ rows: 2, added: 2, changed: 0, removed: 0 }),
      2,
      '5 submissions: the export leaves out 3, or they came later',
      now,
      now,
      now,
      new Date(now.getTime() + 3_600_000),
      setting.saved().ownerAccount,
      '=Households',
    ]);
    expect(cellAt(statusGrid(setting), 4, 1).formula).toBe('');
  });

  it.each([
    ['rows', 4, 26],
    ['columns', 1_000, 5],
    ['rows and columns', 1, 1],
  ])('gets the %s back that somebody has taken away', (_what, rows, columns) => {
    const setting = settingOf(survey);
    setting.run();
    const grid = statusGrid(setting);
    if (rows < grid.rows.length) deleteRows(grid, rows + 1, grid.rows.length - rows);
    if (columns < 26) deleteColumns(grid, columns + 1, 26 - columns);
    setting.run();
    setting.run();
    expect(
      contents(grid)
        .slice(3)
        .map((cells) => [cells[0], cells[13]]),
    ).toEqual([
      ['Households', messages.statusSheet.states.unchanged],
      ['', messages.statusSheet.states.unchanged],
      ['', messages.statusSheet.states.imported],
    ]);
  });

  it('lists the runs beside it, with what each received, what the server counted and what it cost', () => {
    const setting = settingOf(survey);
    setting.document.counted = 2;
    setting.run();
    setting.run();
    setting.document.knownKeys.clear();
    expect(() => setting.run()).toThrow('apiKeyRefused');
    const [, , headings, ...lines] = contents(statusGrid(setting)).map((cells) => cells.slice(11));
    expect(headings).toEqual(Object.values(messages.statusSheet.runHeadings));
    const now = new Date(setting.document.now);
    const { imported, unchanged } = messages.statusSheet.states;
    expect(lines).toEqual([
      [now, 'Households', messages.errors.apiKeyRefused({ server: 'kf.kobotoolbox.org' }), 0, '', 0, 0, 0, 0, 1, 0],
      [now, 'Households', unchanged, 2, '', 0, 0, 0, 0, 1, 1],
      [now, 'Households', imported, 2, 2, 2, 0, 0, 0, 2, 1],
    ]);
  });

  it('says in words how what the server counted goes with the rows, while they are those of that time', () => {
    const { onServer } = messages.statusSheet;
    const words = (counted: number, received: number, rows = received) => onServer({ counted, received, rows });
    expect([words(3, 3), words(5, 3), words(2, 3), words(3, 3, 4)]).toEqual([
      'All submissions (3)',
      '5 submissions: the export leaves out 2, or they came later',
      '2 submissions: 1 was deleted since the export was made',
      '3 submissions at the last count',
    ]);
  });

  it('carries the stamp that formulas name, and moves it with every refresh', () => {
    const setting = settingOf(survey);
    setting.run();
    const { row, column, sheetId } = setting.document.names.get('KOBO_REFRESHED') ?? { row: 0, column: 0, sheetId: 0 };
    const grid = statusGrid(setting);
    expect([sheetId, cellAt(grid, row, column).value]).toEqual([grid.id, new Date(setting.document.now)]);
    setting.document.now += 60_000;
    setting.run();
    expect(cellAt(grid, row, column).value).toEqual(new Date(setting.document.now));
  });

  it('loses the line of an import that was removed', () => {
    const setting = settingOf(survey);
    const other = settingOf(survey, { document: setting.document, person: setting.person, sheetName: 'Other' });
    setting.run();
    other.run();
    removeImport(fakeServices({ document: setting.document, person: setting.person }), messages, setting.importId);
    const lines = contents(statusGrid(setting))
      .slice(3)
      .map(([first]) => first);
    expect(lines.filter((first) => first !== '')).toEqual(['Other']);
    expect(setting.document.grids.some((grid) => grid.name === 'Households')).toBe(true);
  });

  it('is made again when somebody deleted it, and followed when somebody renamed it', () => {
    const setting = settingOf(survey);
    setting.run();
    statusGrid(setting).name = 'My overview';
    setting.run();
    expect(setting.document.grids.some((grid) => grid.name === name)).toBe(false);
    setting.document.grids.splice(setting.document.grids.indexOf(statusGrid(setting, 'My overview')), 1);
    setting.run();
    expect(contents(statusGrid(setting))[0]?.[0]).toBe('KOBO_REFRESHED');
  });

  it('leaves a sheet of the user alone that has its name', () => {
    const setting = settingOf(survey);
    const own = addGrid(setting.document, name);
    type(own, 1, 1, 'Mine');
    setting.run();
    expect(contents(own)).toEqual([['Mine']]);
    expect(contents(statusGrid(setting, `${name} 2`))[0]?.[0]).toBe('KOBO_REFRESHED');
  });
});
