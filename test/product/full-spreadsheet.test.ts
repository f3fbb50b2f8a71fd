/** Imports that do not fit into their spreadsheet: said before anything is made or written, with what would fit. */
import type { ImportCard } from '../../src/sidebar-api';
import { killRefreshes } from './killed-refreshes';
import { type Product, prepareImport, refresh } from './product';
import { type Household, householdWorkbook } from './repeat-survey';
import { importedSheets, keysOf, prepareWorkbook, productWith } from './workbook-sheets';

const day = 24 * 3_600_000;

const households = (from: number, to: number): Household[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    id: from + index,
    village: `Village ${from + index}`,
    members: [{ name: 'Amina' }, { name: 'Bo' }],
  }));

/** A sheet of the person's own that leaves so many cells free. */
function leaveFree(product: Product, free: number): void {
  const { sheets } = product.runtime.state.spreadsheet;
  const used = sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const [first] = sheets;
  if (first === undefined) throw new Error('There is no sheet.');
  const archive = { ...structuredClone(first), id: 999, name: 'Archive', cells: [], columns: 1 };
  sheets.push({ ...archive, rows: 10_000_000 - used - free });
}

/** Every sheet but the status sheet, to the last cell. */
const contents = (product: Product) =>
  JSON.stringify(product.runtime.state.spreadsheet.sheets.filter(({ name }) => name !== 'KoboToolbox status'));

const cardOf = (product: Product, { id }: ImportCard) =>
  product.call('listImports', {}).find((card) => card.id === id) as ImportCard;

function keepNewest(product: Product, card: ImportCard): void {
  const { id: importId, name, schedule, offerUid, offerName, newestThatFit: newest } = card;
  product.call('changeImport', { importId, name, schedule, offerUid, offerName, newest });
}

describe('a first import that does not fit', () => {
  it('makes no sheet, and says what would fit', () => {
    const product = productWith(householdWorkbook(households(1, 3_000)));
    const card = prepareWorkbook(product);
    leaveFree(product, 150_000);
    const sheets = contents(product);
    const reply = product.ask('runImport', { importId: card.id, accept: false });
    // 3,001 and 6,001 rows of 26 columns.
    expect(reply).toMatchObject({ ok: false, code: 'doesNotFit' });
    expect(reply).toMatchObject({
      message: expect.stringMatching(
        /^This import needs 234,052 cells, and this spreadsheet has room for 150,000 cells\. It would fit with only the newest 1,\d00 of 3,000 submissions \(“Change”\)\. .* left as it was\.$/,
      ),
    });
    expect(contents(product)).toBe(sheets);

    const failed = cardOf(product, card);
    expect(failed.newestThatFit).toBeGreaterThanOrEqual(1_700);
    keepNewest(product, failed);
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsReceived: 3 * failed.newestThatFit });
    expect(keysOf(product, 'Answers')[0]).toBe(String(3_001 - failed.newestThatFit));
    expect(cardOf(product, card).newestThatFit).toBe(0);
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('counts columns where fewer of them would do', () => {
    const product = productWith(new Uint8Array());
    const card = prepareImport(product);
    const headings = ['_id', ...Array.from({ length: 60 }, (_, index) => `question ${index}`)];
    const rows = Array.from({ length: 2_000 }, (_, row) =>
      headings.map((_heading, column) => (column === 0 ? row + 1 : 'x')),
    );
    product.server.csv = [headings, ...rows]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(';'))
      .join('\r\n')
      .concat('\r\n');
    leaveFree(product, 100_000);
    const reply = product.ask('runImport', { importId: card.id, accept: false });
    expect(reply).toMatchObject({
      message: expect.stringMatching(
        /It would fit with 41 of its 61 columns \(“Columns…”\), or with only the newest 1,\d00 of 2,000/,
      ),
    });
  });
});

describe('a refresh that does not fit any more', () => {
  it('writes to none of the sheets, although there would be room in the first', () => {
    const product = productWith(householdWorkbook(households(1, 500)));
    const card = prepareWorkbook(product);
    leaveFree(product, 150_000);
    refresh(product, card);
    product.server.xlsx = householdWorkbook(households(1, 2_400));
    const sheets = contents(product);
    expect(product.ask('runImport', { importId: card.id, accept: false })).toMatchObject({ code: 'doesNotFit' });
    expect(contents(product)).toBe(sheets);
    expect(importedSheets(product)).toEqual(['Answers', 'members']);

    keepNewest(product, cardOf(product, card));
    const { newest } = cardOf(product, card);
    expect(refresh(product, card)).toMatchObject({ state: 'imported' });
    expect(keysOf(product, 'Answers').filter((key) => key !== '')).toHaveLength(newest);
    expect(keysOf(product, 'members').filter((key) => key !== '')).toHaveLength(2 * newest);
  });
});

describe('an import that keeps the newest submissions in a spreadsheet that is full', () => {
  const csvOf = (count: number) => {
    const rows = Array.from({ length: count }, (_, row) => `"${row + 1}";"x"\r\n`);
    return `"_id";"answer"\r\n${rows.join('')}`;
  };

  /** 1,500 submissions, notes beside them, and 400 new ones on the server, for which there is no room beside the old. */
  function prepared() {
    const product = productWith(new Uint8Array());
    const card = prepareImport(product);
    const { id: importId, name, schedule, offerUid, offerName } = card;
    product.call('changeImport', { importId, name, schedule, offerUid, offerName, newest: 1_500 });
    product.server.csv = csvOf(1_500);
    refresh(product, card);
    const sheet = product.runtime.state.spreadsheet.sheets.find((candidate) => candidate.name === 'KoboToolbox status');
    if (sheet !== undefined) sheet.rows = 300;
    product.runtime.type('Answers', 'D1', 'My note');
    product.runtime.type('Answers', 'E1', 'Mine');
    for (const [cell, text] of [
      ['D2', 'the oldest'],
      ['D1501', 'the newest'],
      ['E1501', '=A1501*2'],
    ] as const)
      product.runtime.type('Answers', cell, text);
    // A sheet for kept notes, and little more.
    leaveFree(product, 30_000);
    product.server.csv = csvOf(1_900);
    return { product, card };
  }

  const state = (product: Product) => {
    const { values, formulas } = product.sheet('Answers');
    const kept = product
      .sheet('Kept notes')
      .values.slice(1)
      .map((row) => row.slice(0, 4));
    return JSON.stringify([values.map((row) => row.slice(0, 4)), formulas.map((row) => row[4]), kept]);
  };

  it('lets the old ones go before the new ones come', () => {
    const { product, card } = prepared();
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsAdded: 400, rowsRemoved: 400 });
    const ids = keysOf(product, 'Answers').filter((key) => key !== '');
    expect([ids.length, ids[0], ids[1_499]]).toEqual([1_500, '401', '1900']);
    expect(product.sheet('Kept notes').values[1]?.slice(1, 4)).toEqual(['1', 'My note', 'the oldest']);
    const { values, formulas } = product.sheet('Answers');
    expect(values[1_100]?.[3]).toBe('the newest');
    expect(formulas[1_500]?.[4]).toBe('=A1501*2');
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('ends where it should after a run that was killed', () => {
    expect(killRefreshes(prepared, state, 9)).toBeGreaterThan(3);
  });
});

describe('a spreadsheet that is filling up', () => {
  it('is announced on the card while there is time, and not before anything can be said', () => {
    const product = productWith(new Uint8Array());
    const card = prepareImport(product);
    const serve = (count: number) => {
      const rows = Array.from({ length: count }, (_, row) => `"${row + 1}";"x"\r\n`);
      product.server.csv = `"_id";"answer"\r\n${rows.join('')}`;
    };
    leaveFree(product, 200_000);
    serve(1_500);
    refresh(product, card);
    expect(cardOf(product, card).notice).toBe('');
    product.runtime.state.now += 3 * day;
    serve(2_500);
    refresh(product, card);
    expect(cardOf(product, card).notice).toBe('');
    product.runtime.state.now += 7 * day;
    serve(3_500);
    refresh(product, card);
    expect(cardOf(product, card).notice).toMatch(
      /^This spreadsheet has room for 82,974 cells more\. Growing as in the last 7 days, it will be full in about 2\d days\./,
    );
    product.runtime.state.now += 30 * day;
    expect(cardOf(product, card).notice).toBe('');
  });
});
