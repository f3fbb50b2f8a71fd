/** Columns that are left out of the spreadsheet or replaced by codes, from the first import on or later. */
import { codeKeyName } from '../../../src/settings/code-key';
import { parseMark } from '../../../src/sheets/layout';
import { isCode, keyedCodes } from '../../../src/tables/personal-data/keyed-codes';
import { chooseColumns, placesOf } from '../../fakes/column-choices';
import { cellAt, type Grid, insertColumns } from '../../fakes/grid';
import { columnOf, type Export, pick, rowOf, type Setting, settingOf, type as typeInto } from '../../fakes/imports';
import { allRowsByKey, expectImported, expectSettled, ownCells } from '../refresh/sheet-checks';

const survey: Export = {
  headings: ['name', 'phone', 'age', 'born', '_id'],
  rows: [
    ['Amina Odhiambo', '+254712000001', '31', '1993-04-05', '1'],
    ['Brian Otieno', '0712000002', '44', '1980-01-31', '2'],
    ['Chipo Were', '', '7', '2017-12-24', '3'],
  ],
};
const secrets = ['Amina', 'Brian', 'Chipo', '712000001', '712000002'];

const only = (table: Export, headings: readonly string[]): Export => ({
  headings,
  rows: table.rows.map((row) => headings.map((heading) => row[table.headings.indexOf(heading)] ?? '')),
});
const headingsOf = (grid: Grid) => (grid.rows[0] ?? []).map(({ value }) => String(value)).filter((text) => text !== '');

/** The code of an answer in this spreadsheet. */
function codeOf(setting: Setting, answer: string): string {
  const stored = setting.document.properties[codeKeyName] ?? '';
  return keyedCodes((JSON.parse(stored.slice(stored.indexOf('|') + 1)) as { key: string }).key)(answer);
}

const coded = (setting: Setting, table: Export, heading: string): Export => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell, index) => (table.headings[index] === heading ? codeOf(setting, cell) : cell)),
  ),
});

function expectNowhere(setting: Setting, texts: readonly string[] = secrets): void {
  expect(texts.flatMap((text) => placesOf(setting, text))).toEqual([]);
}

/** An import with notes beside its rows. */
function workedIn(options: Readonly<Record<string, unknown>> = {}): Setting {
  const setting = settingOf(survey);
  setting.choose(options);
  setting.run();
  const grid = setting.grid();
  insertColumns(grid, 1, 1);
  typeInto(grid, 1, 2, 'My remark');
  const right = columnOf(grid, 'fieldrows') + 1;
  typeInto(grid, 1, right, 'My check');
  typeInto(grid, 1, right + 1, 'My formula');
  allRowsByKey(grid).forEach((row, key) => {
    typeInto(grid, row, 2, `remark ${key}`);
    typeInto(grid, row, right, `check ${key}`);
    typeInto(grid, row, right + 1, '=R[0]C1&"!"');
  });
  return setting;
}

describe('runImport, with chosen columns', () => {
  it('never lets a column that is left out into the spreadsheet', () => {
    const setting = settingOf(survey);
    chooseColumns(setting, { leaveOut: ['name', 'phone'] });
    expect(setting.run().status).toMatchObject({ state: 'imported', counts: { added: 3 } });
    expectImported(setting, only(survey, ['age', 'born', '_id']));
    expect(headingsOf(setting.grid())).toEqual(['age', 'born', '_id', 'fieldrows']);
    expectNowhere(setting);
    expectSettled(setting);
  });

  it('writes codes in place of answers, the same for the same answer', () => {
    const setting = settingOf({ ...survey, rows: [...survey.rows, ['Amina Odhiambo', '', '5', '', '4']] });
    chooseColumns(setting, { hash: ['name', 'phone', 'born'] });
    setting.run();
    const rows = pick(setting.grid(), ['name', 'phone', 'born', 'age']).slice(1);
    expect(rows.map(([name]) => name)).toEqual(
      ['Amina Odhiambo', 'Brian Otieno', 'Chipo Were', 'Amina Odhiambo'].map((name) => codeOf(setting, name)),
    );
    expect(rows.map(([, phone]) => phone)).toEqual([
      codeOf(setting, '+254712000001'),
      codeOf(setting, '0712000002'),
      '',
      '',
    ]);
    expect(rows[0]?.[2]).toBe(codeOf(setting, '1993-04-05'));
    expect(rows.map((row) => row[3])).toEqual([31, 44, 7, 5]);
    expectNowhere(setting);
    expectSettled(setting);
  });

  it('gives every spreadsheet codes of its own, and all imports in one the same', () => {
    const [one, other] = [settingOf(survey), settingOf(survey)];
    const second = settingOf(survey, { document: one.document, person: one.person, sheetName: 'Again' });
    one.document.ids += 1_000;
    for (const setting of [one, other, second]) {
      chooseColumns(setting, { hash: ['name'] });
      setting.run();
    }
    const names = [one, other, second].map((setting) => pick(setting.grid(), ['name']));
    expect(names[2]).toEqual(names[0]);
    expect(names[1]).not.toEqual(names[0]);
  });

  it('leaves no trace of what is left out in the fingerprints', () => {
    const withAnswer = (answer: string) => {
      const setting = settingOf({ headings: ['positive', 'age', '_id'], rows: [[answer, '31', '1']] });
      chooseColumns(setting, { leaveOut: ['positive'] });
      setting.run();
      const grid = setting.grid();
      return { setting, mark: parseMark(cellAt(grid, 2, columnOf(grid, 'fieldrows')).value)?.fingerprint };
    };
    const [yes, no] = [withAnswer('yes'), withAnswer('no')];
    expect(yes.mark).toBe(no.mark);
    // Whoever knows the rest of the file could try both answers: a secret of the person who refreshes is mixed in.
    const secret = yes.setting.person.properties['fieldrows.secret'] ?? '';
    expect(secret.length).toBeGreaterThan(7);
    expect(placesOf(yes.setting, secret)).toEqual([]);
    const again = withAnswer('yes');
    expect(again.setting.status().sourceFingerprint).toMatch(/^[a-z]{20}$/);
  });

  it('deletes a column from the sheet when it is left out later, and nothing else', () => {
    const setting = workedIn();
    const notes = ownCells(setting.grid());
    chooseColumns(setting, { leaveOut: ['phone', 'name'] });
    const { warnings } = setting.run();
    expect(headingsOf(setting.grid())).toEqual([
      'My remark',
      'age',
      'born',
      '_id',
      'fieldrows',
      'My check',
      'My formula',
    ]);
    expectImported(setting, only(survey, ['age', 'born', '_id']));
    expect(ownCells(setting.grid())).toEqual(notes);
    expect(warnings).toEqual([{ code: 'columnsTakenOut', details: { headings: ['name', 'phone'] } }]);
    expectNowhere(setting);
    expectSettled(setting);
  });

  it('replaces the answers of all rows when a column is hashed later, and brings them back', () => {
    const setting = workedIn();
    const places = headingsOf(setting.grid());
    chooseColumns(setting, { hash: ['phone', 'name'] });
    setting.run();
    expect(headingsOf(setting.grid())).toEqual(places);
    expectImported(setting, coded(setting, coded(setting, survey, 'phone'), 'name'));
    expectNowhere(setting);
    expectSettled(setting);
    chooseColumns(setting, {});
    setting.run();
    expect(headingsOf(setting.grid())).toEqual(places);
    expectImported(setting, survey);
    expectSettled(setting);
  });

  it('brings a column that was left out back at the end of the imported ones', () => {
    const setting = workedIn();
    chooseColumns(setting, { leaveOut: ['phone'] });
    setting.run();
    chooseColumns(setting, {});
    setting.run();
    expectImported(setting, survey);
    expect(headingsOf(setting.grid()).slice(0, 7)).toEqual([
      'name',
      'My remark',
      'age',
      'born',
      '_id',
      'phone',
      'fieldrows',
    ]);
    expectSettled(setting);
  });

  it('empties a column in which somebody has written below the data, and leaves that there', () => {
    const setting = workedIn();
    const grid = setting.grid();
    typeInto(grid, 6, 1, 'Total');
    typeInto(grid, 6, columnOf(grid, 'phone'), '=COUNTA(R2C:R[-2]C)');
    chooseColumns(setting, { leaveOut: ['name', 'phone'] });
    expect(setting.run().warnings).toEqual([{ code: 'columnsEmptied', details: { headings: ['name', 'phone'] } }]);
    expect(cellAt(grid, 6, 1).value).toBe('Total');
    expect(cellAt(grid, 6, 3).formula).toBe('=COUNTA(R2C:R[-2]C)');
    expect(cellAt(grid, 1, 1).value).toBe('');
    expectImported(setting, only(survey, ['age', 'born', '_id']));
    expectNowhere(setting);
    expectSettled(setting);
  });

  it('never takes a column of the user’s for the one that is left out', () => {
    const setting = workedIn();
    const grid = setting.grid();
    const own = columnOf(grid, 'fieldrows') + 3;
    typeInto(grid, 1, own, 'phone');
    typeInto(grid, rowOf(grid, '2'), own, 'call in the evening');
    setting.run();
    chooseColumns(setting, { leaveOut: ['phone'] });
    setting.run();
    const left = columnOf(grid, 'phone');
    expect(cellAt(grid, rowOf(grid, '2'), left).value).toBe('call in the evening');
    expect(left).toBe(columnOf(grid, 'fieldrows') + 3);
    expectNowhere(setting, ['712000001', '712000002']);
    expectSettled(setting);
  });

  it('takes one of several columns of the same heading out', () => {
    const ages: Export = {
      headings: ['age', 'age', 'age', '_id'],
      rows: [
        ['mother-31', 'secret-52', 'child-3', '1'],
        ['mother-28', '', '', '2'],
      ],
    };
    const setting = settingOf(ages);
    setting.run();
    chooseColumns(setting, { leaveOut: ['age|2'] });
    setting.run();
    expectImported(setting, {
      headings: ['age', 'age', '_id'],
      rows: ages.rows.map(([a = '', , c = '', id = '']) => [a, c, id]),
    });
    expectNowhere(setting, ['secret-52']);
    expectSettled(setting);
  });

  it('keeps the columns by which rows are found, whatever was chosen', () => {
    const setting = settingOf(survey);
    chooseColumns(setting, { leaveOut: ['_id', 'name'], hash: ['_id'] });
    setting.run();
    expectImported(setting, only(survey, ['phone', 'age', 'born', '_id']));
  });

  it('applies a change of mind although the server has nothing new', () => {
    const setting = settingOf(survey);
    setting.run();
    expect(setting.run().status.state).toBe('unchanged');
    chooseColumns(setting, { leaveOut: ['name'] });
    expect(setting.run().status.state).toBe('imported');
    chooseColumns(setting, { hash: ['name'] });
    expect(setting.run().status.state).toBe('imported');
    expect(setting.run().status.state).toBe('unchanged');
  });

  it('takes a column out that leaves the export at the same time', () => {
    for (const choice of [{ leaveOut: ['phone'] }, { hash: ['phone'] }]) {
      const setting = workedIn();
      chooseColumns(setting, choice);
      setting.serve(only(survey, ['name', 'age', 'born', '_id']));
      setting.run();
      expectNowhere(setting, ['712000001', '712000002']);
      expectSettled(setting);
    }
  });
});

describe('runImport, with a change log and chosen columns', () => {
  const logOf = (setting: Setting) =>
    setting.document.grids
      .find(({ name }) => name === 'Change log')
      ?.rows.map((cells) =>
        cells
          .slice(2, 7)
          .map(({ value }) => value)
          .join('|'),
      )
      .filter((line) => line !== '||||');

  function logged(): Setting {
    const setting = settingOf(survey);
    setting.choose({ changeLog: true });
    setting.run();
    setting.document.now += 60_000;
    const [first = [], ...others] = survey.rows;
    setting.serve({ ...survey, rows: [['Amina Otieno', '+254712000009', '32', '1993-04-05', '1'], ...others] });
    setting.run();
    setting.document.now += 60_000;
    expect(first).toHaveLength(5);
    expect(logOf(setting)).toContain('1|changed|name|Amina Odhiambo|Amina Otieno');
    return setting;
  }

  it.each(['leaveOut', 'hash'])('forgets the old answers of a column when it is chosen to %s', (choice) => {
    const setting = logged();
    chooseColumns(setting, { [choice]: ['name', 'phone'] });
    setting.choose({ name: 'Renamed since' });
    setting.run();
    expect(logOf(setting)).toEqual([
      'Submission|Change|Column|Before|After',
      '1|changed|name||',
      '1|changed|phone||',
      '1|changed|age|31|32',
    ]);
    expectNowhere(setting, [...secrets, '712000009']);
  });

  it('lists later changes of hashed columns by their codes, and changes of mind not at all', () => {
    const setting = logged();
    chooseColumns(setting, { hash: ['name'] });
    setting.run();
    setting.document.now += 60_000;
    setting.serve(survey);
    setting.run();
    const lines = logOf(setting) ?? [];
    expect(lines).toContain(`1|changed|name|${codeOf(setting, 'Amina Otieno')}|${codeOf(setting, 'Amina Odhiambo')}`);
    const before = lines.length;
    chooseColumns(setting, {});
    setting.document.now += 60_000;
    setting.run();
    expect(logOf(setting)).toHaveLength(before);
  });

  it('leaves lines of other imports alone', () => {
    const setting = logged();
    const other = settingOf(survey, { document: setting.document, person: setting.person, sheetName: 'Other' });
    chooseColumns(other, { leaveOut: ['name'] });
    other.run();
    expect(logOf(setting)).toContain('1|changed|name|Amina Odhiambo|Amina Otieno');
  });
});

describe('runImport, with rows that are kept and chosen columns', () => {
  const left: Export = { ...survey, rows: survey.rows.slice(1) };

  it('hashes the answers of rows whose submission has left', () => {
    const setting = workedIn({ vanishedRows: 'keep' });
    setting.serve(left);
    setting.run();
    chooseColumns(setting, { hash: ['name', 'born', 'age'] });
    setting.run();
    const grid = setting.grid();
    const row = allRowsByKey(grid).get('1') ?? 0;
    expect(['name', 'born', 'age'].map((heading) => cellAt(grid, row, columnOf(grid, heading)).value)).toEqual(
      ['Amina Odhiambo', '1993-04-05', '31'].map((answer) => codeOf(setting, answer)),
    );
    expectNowhere(setting, ['Amina', 'Brian']);
    expectSettled(setting);
  });

  it('takes a left out column out of them, too', () => {
    const setting = workedIn({ vanishedRows: 'keep' });
    setting.serve(left);
    setting.run();
    chooseColumns(setting, { leaveOut: ['name', 'phone'] });
    setting.run();
    expectNowhere(setting);
  });
});

describe('runImport, when new columns come', () => {
  const grown: Export = {
    headings: ['name', 'age', 'email', 'crop', '_id'],
    rows: [['Amina', '31', 'amina@example.org', 'maize', '1']],
  };
  const first = only(grown, ['name', 'age', '_id']);

  it('adds them by default', () => {
    const setting = settingOf(first);
    chooseColumns(setting, { hash: ['name'] });
    setting.run();
    setting.serve(grown);
    setting.run();
    expectImported(setting, coded(setting, grown, 'name'));
  });

  it('holds them back until a person decides', () => {
    const setting = settingOf(first);
    chooseColumns(setting, { newColumns: 'ask' });
    setting.run();
    setting.serve(grown);
    expect(setting.run().warnings).toEqual([{ code: 'columnsWaiting', details: { headings: ['email', 'crop'] } }]);
    expectImported(setting, first);
    expect(setting.status().waiting?.map(([, heading]) => heading)).toEqual(['email', 'crop']);
    expectNowhere(setting, ['amina@example.org', 'maize']);
    expectSettled(setting);

    chooseColumns(setting, { newColumns: 'ask', keep: ['crop'], leaveOut: ['email'] });
    setting.run();
    expectImported(setting, only(grown, ['name', 'age', 'crop', '_id']));
    expect(setting.status().waiting).toBeUndefined();
    expectSettled(setting);
  });

  it('leaves them out where that was chosen, also when the rule changes later', () => {
    const setting = settingOf(first);
    chooseColumns(setting, { newColumns: 'leaveOut' });
    setting.run();
    setting.serve(grown);
    expect(setting.run().warnings).toEqual([{ code: 'columnsLeftOut', details: { headings: ['email', 'crop'] } }]);
    chooseColumns(setting, { newColumns: 'add' });
    setting.run();
    expectImported(setting, first);
    expectNowhere(setting, ['amina@example.org']);
  });

  it('keeps a question hidden whose label was changed', () => {
    const setting = settingOf(survey);
    chooseColumns(setting, { leaveOut: ['name', 'phone'], hash: ['born'] });
    setting.run();
    setting.serve({ ...survey, headings: ['full name', 'telephone', 'age', 'birthday', '_id'] });
    const { warnings } = setting.run();
    expectNowhere(setting);
    const dates = pick(setting.grid(), ['birthday']).slice(1).flat();
    expect(dates.map((cell) => isCode(String(cell)))).toEqual([true, true, true]);
    expect(warnings.map(({ code }) => code).sort()).toEqual(['columnsHashed', 'columnsLeftOut', 'columnsRenamed']);
    expectSettled(setting);
    // Long after.
    setting.run();
    expectNowhere(setting);
  });
});
