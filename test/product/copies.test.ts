/** A copied spreadsheet: its sheets came along, its API keys, schedules and perhaps its settings did not. */
import { openProduct, owner, type Product, prepareImport, refresh, scheduledProduct, scriptedExport } from './product';
import { projectUid, scriptedServer, server } from './scripted-server';

const csv = (rows: number) =>
  `"name";"_id"\r\n${Array.from({ length: rows }, (_unused, row) => `"Person ${row + 1}";"${row + 1}"\r\n`).join('')}`;
const hour = 3_600_000;

/** What Google makes of a file with one hourly import and a note beside its first row. */
function copyOf(original: Product, properties: 'left behind' | 'copied along'): Product {
  const state = structuredClone(original.runtime.state);
  state.spreadsheet.id = 'the-copy';
  state.triggers = [];
  if (properties === 'left behind') {
    state.documentProperties = {};
    // The copy of a bound script is another script, with stores of its own.
    for (const user of state.users) user.properties = {};
  }
  return openProduct(original.server, state);
}

function originalWithNote(): Product {
  const { product } = scheduledProduct(scriptedServer(csv(3)));
  product.runtime.type('Answers', 'D1', 'Remark');
  product.runtime.type('Answers', 'D2', 'call back');
  return product;
}

describe('a copied spreadsheet', () => {
  it('names the sheets that were imported and does nothing by itself', () => {
    const original = originalWithNote();
    const copy = copyOf(original, 'left behind');
    const sent = original.server.requests.length;
    const start = copy.call('start', {});
    expect(start).toMatchObject({ imports: [], connections: [], orphanSheets: ['Answers'] });
    expect(start.notices).toEqual([expect.stringContaining('seems to be a copy: “Answers” shows imported data')]);
    copy.runtime.advance(3 * hour);
    expect(original.server.requests.length).toBe(sent);
    expect(copy.runtime.state.triggers).toEqual([]);
  });

  it('takes a sheet up again by its name, with the notes beside it', () => {
    const original = originalWithNote();
    const copy = copyOf(original, 'left behind');
    original.server.csv = csv(4);
    const card = prepareImport(copy, 'Answers', 60);
    const report = refresh(copy, card);
    expect(report).toMatchObject({ state: 'imported', rowsAdded: 1, rowsRemoved: 0 });
    const { values } = copy.sheet('Answers');
    expect(values.map((row) => row[3] ?? '')).toEqual(['Remark', 'call back', '', '', '']);
    expect(values[4]?.[0]).toBe('Person 4');
    expect(copy.sheetNames().filter((name) => name.startsWith('Answers'))).toEqual(['Answers']);
    expect(copy.call('start', {})).toMatchObject({ notices: [], orphanSheets: [] });
  });

  it('suggests the name of the sheet it may take up', () => {
    const original = openProduct(scriptedServer(csv(3)));
    refresh(original, prepareImport(original, 'Test project'));
    const copy = copyOf(original, 'left behind');
    copy.call('connect', { address: server, apiKey: 'cafe'.repeat(10) });
    expect(copy.call('openProject', { server, projectUid }).suggestedSheetName).toBe('Test project');
    expect(original.call('openProject', { server, projectUid }).suggestedSheetName).toBe('Test project 2');
  });

  it('does not take up a sheet that was never imported, or that an import has', () => {
    const product = originalWithNote();
    for (const sheetName of ['Sheet1', 'Answers']) {
      expect(product.ask('saveImport', { ...scriptedExport, schedule: 60, sheetName })).toMatchObject({
        ok: false,
        code: 'sheetNameTaken',
      });
    }
  });

  it('refreshes nothing with settings that came along until somebody takes them over', () => {
    const original = originalWithNote();
    const copy = copyOf(original, 'copied along');
    const sent = original.server.requests.length;
    const [card] = copy.call('start', {}).imports;
    expect(card).toMatchObject({ mine: false, connected: true, nextAt: 0 });
    expect(card?.notice).toContain('is a copy');
    copy.runtime.advance(3 * hour);
    expect(copy.runtime.state.triggers).toEqual([]);
    expect(original.server.requests.length).toBe(sent);

    const taken = copy.call('takeOver', { importId: card?.id ?? '' });
    expect(taken).toMatchObject({ mine: true, notice: '' });
    copy.runtime.advance(2 * hour);
    expect(copy.call('listImports', {})[0]).toMatchObject({ state: 'unchanged', mine: true });
    expect(copy.runtime.state.triggers.map(({ user }) => user)).toEqual([owner]);
    // The original goes on as if nothing had happened.
    expect(original.call('start', {}).imports[0]).toMatchObject({ mine: true, notice: '' });
  });
});
