/** Imports that keep only the newest submissions: older ones age out of the sheets, without alarm and without losing a note. */
import type { ImportCard } from '../../src/sidebar-api';
import { killRefreshes } from './killed-refreshes';
import { type Product, refresh } from './product';
import { type Household, householdWorkbook } from './repeat-survey';
import { columnByKey, importedSheets, keysOf, prepareWorkbook, productWith, statusSheet } from './workbook-sheets';

const household = (id: number, members = 2): Household => ({
  id,
  village: `Village ${id}`,
  members: Array.from({ length: members }, (_, index) => ({ name: `Member ${id}/${index + 1}`, visits: ['fever'] })),
});
const households = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => household(from + index));

function keepOnly(product: Product, card: ImportCard, newest: number, keepVanishedRows = false): void {
  const { id: importId, name, schedule, offerUid, offerName } = card;
  product.call('changeImport', { importId, name, schedule, offerUid, offerName, newest, keepVanishedRows });
}

/** An import of households 1 to 30 that keeps the newest `newest` of them. */
function imported(newest: number) {
  const product = productWith(householdWorkbook(households(1, 30)));
  const card = prepareWorkbook(product);
  keepOnly(product, card, newest);
  const report = refresh(product, card);
  return { product, card, report };
}

const idsOf = (product: Product) =>
  keysOf(product, 'Answers')
    .filter((key) => key !== '')
    .map(Number);
const groupsOf = (product: Product, sheet: string) =>
  new Set(
    keysOf(product, sheet)
      .filter((key) => key !== '')
      .map((key) => Number(key.split('/')[0])),
  );
const range = (from: number, to: number) => households(from, to).map(({ id }) => id);

/** Writes `note on KEY` beside every row of a sheet. */
function noteRows(product: Product, sheet: string): void {
  const letter = String.fromCharCode(65 + (product.sheet(sheet).values[0]?.length ?? 0));
  product.runtime.type(sheet, `${letter}1`, 'My note');
  keysOf(product, sheet).forEach((key, index) => {
    product.runtime.type(sheet, `${letter}${index + 2}`, `note on ${key}`);
  });
}

describe('an import that keeps only the newest submissions', () => {
  it('begins with them, and with their rows in all repeat groups', () => {
    const { product, card, report } = imported(10);
    expect(report).toMatchObject({ state: 'imported', rowsReceived: 10 + 20 + 20, warnings: [] });
    expect(idsOf(product)).toEqual(range(21, 30));
    for (const sheet of ['members', 'visits']) expect([...groupsOf(product, sheet)]).toEqual(range(21, 30));
    expect(refresh(product, card).state).toBe('unchanged');
    expect(Object.keys(product.lastRun().cellsWritten)).toEqual([statusSheet]);
  });

  it('lets older ones go as new ones come, with their notes put away, and asks nobody', () => {
    const { product, card } = imported(10);
    for (const sheet of ['Answers', 'members', 'visits']) noteRows(product, sheet);
    product.serve(householdWorkbook(households(1, 38)));
    const report = refresh(product, card);
    expect(report).toMatchObject({ state: 'imported', rowsAdded: 8 * 5, rowsRemoved: 8 * 5 });
    expect(report.warnings).toContain('8 submissions older than the newest 10 were removed from the sheet.');
    expect(idsOf(product)).toEqual(range(29, 38));
    for (const sheet of ['members', 'visits']) expect([...groupsOf(product, sheet)]).toEqual(range(29, 38));
    expect(columnByKey(product, 'members', 'My note').get('30/2')).toBe('note on 30/2');
    const kept = JSON.stringify(product.sheet('Kept notes').values);
    for (const key of ['21', '28', '21/2', '28/1/1']) expect(kept).toContain(`"note on ${key}"`);
    expect(kept).not.toContain('note on 29');

    // Nothing of what was there is left, and still nobody is asked.
    product.serve(householdWorkbook(households(1, 60)));
    expect(refresh(product, card).state).toBe('imported');
    expect(idsOf(product)).toEqual(range(51, 60));
  });

  it('still asks before it removes what KoboToolbox has no more', () => {
    const { product, card } = imported(25);
    product.serve(householdWorkbook(households(1, 9)));
    expect(refresh(product, card)).toMatchObject({ state: 'held' });
    expect(idsOf(product)).toEqual(range(6, 30));
    // The same when as many others take their place.
    product.serve(householdWorkbook([...households(1, 5), ...households(31, 50)]));
    expect(refresh(product, card)).toMatchObject({ state: 'held' });
    expect(idsOf(product)).toEqual(range(6, 30));
  });

  it('takes older ones in again when deleted ones make room, or when more are to be kept', () => {
    const { product, card } = imported(10);
    noteRows(product, 'Answers');
    product.serve(householdWorkbook(households(1, 32)));
    refresh(product, card);
    expect(idsOf(product)).toEqual(range(23, 32));
    product.serve(householdWorkbook(households(1, 31)));
    refresh(product, card);
    expect(idsOf(product).sort((a, b) => a - b)).toEqual(range(22, 31));
    expect(columnByKey(product, 'Answers', 'My note').get('22')).toBe('note on 22');
    keepOnly(product, card, 0);
    refresh(product, card);
    expect(idsOf(product).sort((a, b) => a - b)).toEqual(range(1, 31));
    expect(groupsOf(product, 'members').size).toBe(31);
  });

  it('shrinks a sheet that is there at the next refresh, whether or not rows of deleted submissions are kept', () => {
    for (const keepVanishedRows of [false, true]) {
      const { product, card } = imported(0);
      keepOnly(product, card, 5, keepVanishedRows);
      expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsRemoved: 25 * 5 });
      expect(idsOf(product)).toEqual(range(26, 30));
      product.serve(householdWorkbook(households(1, 29)));
      refresh(product, card);
      expect(idsOf(product).sort((a, b) => a - b)).toEqual(keepVanishedRows ? range(25, 30) : range(25, 29));
      // A row that was kept ages like the others.
      product.serve(householdWorkbook([...households(1, 29), ...households(31, 40)]));
      refresh(product, card);
      expect(idsOf(product)).toEqual(range(36, 40));
    }
  });

  it('keeps all where submissions have no number, and says so', () => {
    const product = productWith(new Uint8Array());
    const card = prepareWorkbook(product, 'csv');
    product.server.csv = '"name"\r\n"Amina"\r\n"Bo"\r\n"Chi"\r\n';
    keepOnly(product, card, 2);
    const report = refresh(product, card);
    expect(report.rowsReceived).toBe(3);
    expect(report.warnings).toEqual(
      expect.arrayContaining([expect.stringContaining('which submissions are the newest')]),
    );
  });

  it('does the same with a CSV export', () => {
    const product = productWith(new Uint8Array());
    const card = prepareWorkbook(product, 'csv');
    const csv = (ids: readonly number[]) => ['"name";"_id"', ...ids.map((id) => `"N";"${id}"`)].join('\r\n');
    product.server.csv = `${csv(range(1, 30))}\r\n`;
    keepOnly(product, card, 3);
    refresh(product, card);
    expect(idsOf(product)).toEqual([28, 29, 30]);
    product.server.csv = `${csv(range(1, 31))}\r\n`;
    refresh(product, card);
    expect(idsOf(product)).toEqual([29, 30, 31]);
  });

  it('ends where it should after a refresh that was killed after any call', () => {
    const prepared = () => {
      const setting = imported(4);
      noteRows(setting.product, 'Answers');
      setting.product.serve(householdWorkbook(households(1, 33)));
      return setting;
    };
    const contents = (product: Product) =>
      JSON.stringify(
        [...importedSheets(product), 'Kept notes'].map((name) =>
          product
            .sheet(name)
            .values.map((row) => row.map((cell) => (typeof cell === 'number' && cell > 46_000 ? 'time' : cell))),
        ),
      );
    expect(killRefreshes(prepared, contents, 7)).toBeGreaterThan(5);
  });
});
