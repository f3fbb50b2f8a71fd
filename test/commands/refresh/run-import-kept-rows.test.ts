import { countRows } from '../../../src/commands/formulas/read-cells';
import { lastRowOf } from '../../fakes/grid';
import { columnOf, type Export, rowOf, settingOf, sortBy, type } from '../../fakes/imports';
import { fakeServices } from '../../fakes/services';
import { expectGreyRows, expectImported, expectSettled, ownCells } from './sheet-checks';

const numbered = (...ids: readonly number[]): Export => ({
  headings: ['name', '_id'],
  rows: ids.map((id) => [`Name ${id}`, String(id)]),
});

function keeping(first: Export) {
  const setting = settingOf(first);
  setting.choose({ vanishedRows: 'keep' });
  setting.run();
  return setting;
}

describe('runImport, when rows that left are to be kept', () => {
  it('greys them where they are, counts them once, and says so', () => {
    const setting = keeping(numbered(1, 2, 3));
    type(setting.grid(), 1, 4, 'My remark');
    type(setting.grid(), 3, 4, 'mine');
    setting.serve(numbered(1, 3));
    const { status, warnings } = setting.run();
    expect(status).toMatchObject({ rows: 2, counts: { received: 2, added: 0, changed: 0, removed: 1 } });
    expect(warnings).toEqual([{ code: 'rowsKept', details: { count: 1 } }]);
    expect(rowOf(setting.grid(), '2')).toBe(3);
    expectGreyRows(setting.grid(), ['2']);
    expect(ownCells(setting.grid()).get('2 My remark')).toBe('mine');
    expect(setting.document.grids.map(({ name }) => name)).not.toContain('Kept notes');
    expectImported(setting, numbered(1, 3));
    expectSettled(setting);
    setting.serve(numbered(1, 3, 4));
    expect(setting.run().status.counts).toMatchObject({ added: 1, removed: 0 });
    expectGreyRows(setting.grid(), ['2']);
  });

  it('brings them back to life', () => {
    const setting = keeping(numbered(1, 2, 3));
    setting.serve(numbered(1));
    setting.run();
    sortBy(setting.grid(), columnOf(setting.grid(), '_id'), true);
    expectGreyRows(setting.grid(), ['2', '3']);
    setting.serve(numbered(1, 3));
    expect(setting.run().status.counts).toEqual({ received: 2, added: 1, changed: 0, removed: 0 });
    expectGreyRows(setting.grid(), ['2']);
    expectImported(setting, numbered(1, 3));
    expectSettled(setting);
  });

  it('asks nobody, however many leave', () => {
    const setting = keeping(numbered(...Array.from({ length: 30 }, (_unused, id) => id)));
    setting.serve(numbered());
    expect(setting.run().status).toMatchObject({ state: 'imported', rows: 0, counts: { removed: 30 } });
    expect(lastRowOf(setting.grid())).toBe(31);
  });

  it('removes them when the choice changes, with their notes kept', () => {
    const setting = keeping(numbered(1, 2, 3));
    type(setting.grid(), 1, 4, 'My remark');
    type(setting.grid(), 3, 4, 'mine');
    setting.serve(numbered(1, 3));
    setting.run();
    setting.choose({ vanishedRows: 'remove' });
    const { status } = setting.run();
    expect(status.counts).toMatchObject({ removed: 0 });
    expectGreyRows(setting.grid(), []);
    expect(lastRowOf(setting.grid())).toBe(3);
    expect(setting.document.grids.map(({ name }) => name)).toContain('Kept notes');
    expectSettled(setting);
  });

  it('leaves them out of the answers of formulas', () => {
    const setting = keeping(numbered(1, 2, 3));
    setting.serve(numbered(1, 3));
    setting.run();
    const { document, person } = setting;
    expect(countRows(fakeServices({ document, person }), 'Households', '', undefined)).toBe(2);
  });
});
