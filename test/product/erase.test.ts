/** “Disconnect and erase” through the built script: afterwards nothing of the person is anywhere, and nothing fires. */
import { openProduct, owner, prepareImport, refresh } from './product';
import { canaryAnswer, scriptedServer, server } from './scripted-server';

const csv = `"name";"_id"\r\n"${canaryAnswer}";"1"\r\n`;
const all = ['status', 'keptNotes', 'changeLog'] as const;

describe('erase', () => {
  it('leaves no key, no trigger, no setting and no chosen sheet', () => {
    const product = openProduct(scriptedServer(csv));
    const card = prepareImport(product, 'Answers', 60);
    refresh(product, card);
    const { state } = product.runtime;
    expect(state.triggers).toHaveLength(1);
    expect(product.call('describeErasure', {})).toMatchObject({
      servers: [new URL(server).host],
      imports: [{ mine: true }],
    });

    const { kept } = product.call('erase', { imports: [card.id], sheetsOf: [card.id], ownSheets: all });
    expect(kept).toEqual([]);
    expect(state.triggers).toEqual([]);
    expect(state.users.find(({ email }) => email === owner)?.properties).toEqual({});
    expect(state.documentProperties).toEqual({});
    expect(JSON.stringify(state.spreadsheet)).not.toContain(canaryAnswer);
    expect(product.runtime.advance(3 * 3_600_000)).toEqual([]);
    expect(product.ask('listProjects', { server })).toMatchObject({ ok: false, code: 'notConnected' });
  });

  it('says which sheets could not be deleted, and erases the rest', () => {
    const product = openProduct(scriptedServer(csv));
    const card = prepareImport(product);
    refresh(product, card);
    const { state } = product.runtime;
    const sheet = state.spreadsheet.sheets.find(({ name }) => name === 'Answers');
    // All others are hidden: Google wants one that is not.
    for (const other of state.spreadsheet.sheets) if (other !== sheet) other.hidden = true;
    const { kept } = product.call('erase', { imports: [card.id], sheetsOf: [card.id], ownSheets: [] });
    expect(kept).toEqual(['The sheet “Answers” could not be deleted.']);
    expect(state.documentProperties).toEqual({});
    expect(product.sheetNames()).toContain('Answers');
  });

  it('lets the person begin anew, and take the sheet up again', () => {
    const product = openProduct(scriptedServer(csv));
    const card = prepareImport(product);
    refresh(product, card);
    product.call('erase', { imports: [card.id], sheetsOf: [], ownSheets: [] });
    const again = prepareImport(product);
    expect(refresh(product, again)).toMatchObject({ rowsAdded: 0, rowsReceived: 1 });
  });

  it('refuses what no sidebar sends', () => {
    const product = openProduct(scriptedServer(csv));
    const input = { imports: [], sheetsOf: [], ownSheets: ['everything'] } as never;
    expect(product.ask('erase', input)).toMatchObject({ ok: false, code: 'badRequest' });
  });
});
