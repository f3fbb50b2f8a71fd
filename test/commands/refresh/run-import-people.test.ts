import { type ErrorCode, FieldrowsError } from '../../../src/errors';
import { contents } from '../../fakes/grid';
import { connectedPerson, type Export, type Setting, settingOf, type } from '../../fakes/imports';
import { fakePerson } from '../../fakes/services';
import { addGrid } from '../../fakes/spreadsheet';
import { changesOf, expectImported } from './sheet-checks';

function numbered(from: number, to: number): Export {
  const rows = Array.from({ length: to - from + 1 }, (_unused, index) => [
    `Name ${from + index}`,
    String(from + index),
  ]);
  return { headings: ['name', '_id'], rows };
}

function expectFailure(work: () => unknown, code: ErrorCode): void {
  let thrown: unknown;
  try {
    work();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(FieldrowsError);
  expect((thrown as FieldrowsError).code).toBe(code);
}

describe('runImport, before it removes', () => {
  function held(first: Export, second: Export): Setting {
    const setting = settingOf(first);
    setting.run();
    const before = contents(setting.grid());
    setting.serve(second);
    const { status, calls } = setting.run();
    expect(status).toMatchObject({ state: 'held', code: 'wouldRemoveTooMuch' });
    expect(changesOf(setting, calls)).toEqual([]);
    expect(contents(setting.grid())).toEqual(before);
    return setting;
  }

  it('holds more than half of at least twenty rows until somebody accepts', () => {
    const setting = held(numbered(1, 20), numbered(1, 9));
    expect(setting.status().details).toMatchObject({ removed: 11, rows: 20 });
    const { status } = setting.run({ accept: true });
    expect(status).toMatchObject({ state: 'imported', rows: 9, counts: { removed: 11 } });
    expect(status.code).toBeUndefined();
    expectImported(setting, numbered(1, 9));
  });

  it('holds the last row', () => {
    const setting = held(numbered(1, 3), numbered(1, 0));
    setting.run({ accept: true });
    expect(contents(setting.grid())).toEqual([['name', '_id', 'fieldrows']]);
    setting.serve(numbered(4, 5));
    expect(setting.run().status.state).toBe('imported');
  });

  it('removes half of twenty, or most of nineteen, without asking', () => {
    for (const [rows, left] of [
      [20, 10],
      [19, 1],
    ] as const) {
      const setting = settingOf(numbered(1, rows));
      setting.run();
      setting.serve(numbered(1, left));
      expect(setting.run().status).toMatchObject({ state: 'imported', counts: { removed: rows - left } });
    }
  });

  it('goes on by itself when the rows are back', () => {
    const setting = held(numbered(1, 20), numbered(1, 9));
    setting.serve(numbered(1, 20));
    expect(setting.run().status.state).toBe('unchanged');
  });
});

describe('runImport, for several people', () => {
  it('uses the key of whoever runs it', () => {
    const setting = settingOf(numbered(1, 3));
    setting.run();
    const colleague = connectedPerson(setting.document);
    setting.serve(numbered(1, 4));
    setting.run({ person: colleague });
    expectImported(setting, numbered(1, 4));
  });

  it('tells a colleague without a key so, and leaves the status to its owner', () => {
    const setting = settingOf(numbered(1, 3), { schedule: 60 });
    setting.run();
    const before = setting.status();
    expectFailure(() => setting.run({ person: fakePerson() }), 'notConnected');
    expect(setting.status()).toEqual(before);
  });

  it('keeps no key where colleagues can read it', () => {
    const setting = settingOf(numbered(1, 3));
    setting.run();
    const [apiKey = ''] = [...setting.document.knownKeys];
    const shared = JSON.stringify([setting.document.properties, setting.document.grids, [...setting.document.cache]]);
    expect(apiKey).toMatch(/^\d{40}$/);
    expect(shared).not.toContain(apiKey);
  });

  it('says that another refresh is running, and records nothing', () => {
    const setting = settingOf(numbered(1, 3));
    setting.document.locked = true;
    expectFailure(() => setting.run(), 'busyElsewhere');
    expect(setting.status().state).toBe('new');
  });
});

describe('runImport, when its sheet was changed', () => {
  it('follows a sheet that was renamed', () => {
    const setting = settingOf(numbered(1, 3));
    setting.run();
    setting.grid().name = 'Another name';
    setting.serve(numbered(1, 4));
    setting.run();
    expectImported(setting, numbered(1, 4));
    expect(setting.document.grids.map(({ name }) => name)).not.toContain('Households');
  });

  it('says that its sheet was deleted', () => {
    const setting = settingOf(numbered(1, 3));
    setting.run();
    setting.document.grids.splice(setting.document.grids.indexOf(setting.grid()), 1);
    expectFailure(() => setting.run(), 'sheetGone');
    expect(setting.status()).toMatchObject({ state: 'failed', code: 'sheetGone' });
  });

  it('says that its hidden column was deleted', () => {
    const setting = settingOf(numbered(1, 3));
    setting.run();
    for (const cells of setting.grid().rows) cells.splice(2, 1);
    expectFailure(() => setting.run(), 'fingerprintsLost');
  });

  it('leaves a sheet alone that somebody made with its name meanwhile', () => {
    const setting = settingOf(numbered(1, 3));
    const own = addGrid(setting.document, 'Households');
    type(own, 2, 2, 'Mine');
    expectFailure(() => setting.run(), 'sheetNotEmpty');
    expect(contents(own)).toEqual([
      ['', ''],
      ['', 'Mine'],
    ]);
  });

  it('leaves the sheet of another import alone that was given its name', () => {
    const setting = settingOf(numbered(1, 3));
    const other = settingOf(numbered(1, 2), { document: setting.document, sheetName: 'Mine' });
    other.run();
    other.grid().name = 'Households';
    expectFailure(() => setting.run(), 'sheetNameTaken');
    expectImported(other, numbered(1, 2));
  });
});
