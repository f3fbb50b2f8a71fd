/** The sample, from the first click to the last, without a key and without the network. */
import { newState } from '../../workbench/apps-script/state';
import { openProduct, owner, type Product, prepareImport, refresh } from './product';
import { scriptedServer } from './scripted-server';

const csv = '"name";"_id"\r\n"Amina";"1"\r\n';
const sheetName = 'Water points (sample)';

function tried(userLocale = 'en') {
  const product = openProduct(scriptedServer(csv), newState({ userLocale, editors: ['colleague@example.org'] }));
  const card = product.call('addSample', {});
  const report = refresh(product, card);
  return { product, card, report };
}

/** The note beside each submission, by its `_id`. */
function notesOf(product: Product, name = sheetName): Record<string, unknown> {
  const { values } = product.sheet(name);
  const [headings = [], ...rows] = values;
  const [id, note] = [headings.indexOf('_id'), headings.indexOf('My note')];
  return Object.fromEntries(rows.filter((row) => row[note]).map((row) => [String(row[id]), row[note]]));
}

describe('the sample', () => {
  it('is imported before anybody has given a key, and nothing is asked of any server', () => {
    const { product, report } = tried();
    expect(report).toMatchObject({ state: 'imported', rowsReceived: 16, rowsAdded: 16 });
    expect(report.card).toMatchObject({ source: 'sample', mine: true, connected: true, schedule: 0 });
    expect(product.sheetNames()).toContain(sheetName);
    expect(product.server.requests).toEqual([]);
    const { values, numberFormats } = product.sheet(sheetName);
    expect(values[1]?.slice(1, 4)).toEqual(['North', 'Aluka', 'Hand pump']);
    expect(values[1]?.[7]).toBe('0007');
    expect(numberFormats[1]?.[0]).toBe('yyyy-mm-dd');
  });

  it('speaks the person’s language', () => {
    const { product } = tried('ar');
    expect(product.sheet('نقاط المياه (مثال)').values[1]?.slice(1, 4)).toEqual(['الشمال', 'ألوكا', 'مضخة يدوية']);
  });

  it('grows at each refresh while notes stay beside their submission, until nothing is new', () => {
    const { product, card } = tried();
    const columns = product.sheet(sheetName).values[0]?.length ?? 0;
    const noteColumn = String.fromCharCode('A'.charCodeAt(0) + columns);
    product.runtime.type(sheetName, `${noteColumn}1`, 'My note');
    product.runtime.type(sheetName, `${noteColumn}4`, 'call again');
    const ids = notesOf(product);
    expect(ids).toEqual({ 1003: 'call again' });
    const reports = [1, 2, 3, 4].map(() => refresh(product, card));
    expect(reports.map(({ state, rowsAdded, rowsChanged }) => [state, rowsAdded, rowsChanged])).toEqual([
      ['imported', 2, 1],
      ['imported', 1, 2],
      ['imported', 2, 1],
      ['unchanged', 0, 0],
    ]);
    expect(notesOf(product)).toEqual(ids);
    expect(product.server.requests).toEqual([]);
  });

  it('is one only, and its formulas work as any import’s', () => {
    const { product, card } = tried();
    expect(product.call('addSample', {}).id).toBe(card.id);
    const counted = product.runtime.run('KOBO_COUNT', [sheetName, 'District', 'North'], {
      user: owner,
      mode: 'customFunction',
    });
    expect(counted.value).toBe(5);
  });

  it('goes with its sheet, and leaves every other sheet alone', () => {
    const { product, card } = tried();
    product.runtime.type('Sheet1', 'A1', 'mine');
    expect(product.call('removeSample', { importId: card.id })).toEqual([]);
    expect(product.sheetNames()).toEqual(['Sheet1']);
    expect(product.sheet('Sheet1').values[0]?.[0]).toBe('mine');
    expect(product.call('start', {}).orphanSheets).toEqual([]);
    expect(Object.keys(product.runtime.state.documentProperties).filter((name) => name.includes(card.id))).toEqual([]);
  });

  it('goes even where no other sheet is left', () => {
    const { product, card } = tried();
    const { sheets } = product.runtime.state.spreadsheet;
    sheets.splice(0, sheets.length, ...sheets.filter(({ name }) => name === sheetName));
    product.call('removeSample', { importId: card.id });
    expect(product.sheetNames()).toEqual(['Sheet1']);
  });

  it('leaves the status sheet where that tells of other imports', () => {
    const { product, card } = tried();
    const other = prepareImport(product);
    refresh(product, other);
    product.call('removeSample', { importId: card.id });
    expect(product.sheetNames()).toEqual(['Sheet1', 'Answers', 'KoboToolbox status']);
  });

  it('never takes a real import’s sheet with it', () => {
    const { product } = tried();
    const card = prepareImport(product);
    refresh(product, card);
    const reply = product.ask('removeSample', { importId: card.id });
    expect(reply).toMatchObject({ ok: false, code: 'badRequest' });
    expect(product.sheetNames()).toContain('Answers');
  });

  it('is gone in the end however often its removal was interrupted', () => {
    for (let killAfter = 1; ; killAfter++) {
      const { product, card } = tried();
      product.ask('removeSample', { importId: card.id }, { killAfter });
      const { killed } = product.lastRun();
      const left = product.call('listImports', {});
      if (left.length > 0) product.call('removeSample', { importId: card.id });
      expect(product.sheetNames()).not.toContain(sheetName);
      expect(product.call('listImports', {})).toEqual([]);
      if (!killed) break;
    }
  });
});
