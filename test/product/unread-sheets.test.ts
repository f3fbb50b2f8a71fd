/** Sheets of a workbook that have not changed are not unpacked; whatever depends on something that has changed, is. */
import { refresh } from './product';
import { type Household, householdWorkbook, threeHouseholds } from './repeat-survey';
import {
  columnByKey,
  importedSheets,
  keysOf,
  prepareWorkbook,
  productWith,
  type WorkbookProduct,
} from './workbook-sheets';

const [first, second, third] = threeHouseholds as [Household, Household, Household];
const fourth: Household = { id: 14, village: 'Siaya', members: [{ name: 'Fay' }] };

function imported(households: readonly Household[] = threeHouseholds) {
  const product = productWith(householdWorkbook(households));
  const { card } = refresh(product, prepareWorkbook(product));
  return { product, card };
}

/** The same workbook with sheets that cannot be unpacked, although its directory says what it said. */
function withoutSheets(workbook: Uint8Array, tabs: readonly string[], all: readonly string[]): Uint8Array {
  const bytes = workbook.slice();
  const view = new DataView(bytes.buffer);
  for (const tab of tabs) {
    const name = `xl/worksheets/sheet${all.indexOf(tab) + 1}.xml`;
    const at = Buffer.from(bytes).indexOf(name);
    const size = view.getUint32(at - 12, true);
    bytes.fill(0xff, at + name.length, at + name.length + size);
  }
  return bytes;
}

const tabs = ['Households', 'members', 'visits', 'plots'];
const state = (product: WorkbookProduct) =>
  JSON.stringify(importedSheets(product).map((name) => product.sheet(name).values));

describe('a refresh of a workbook of which only some sheets have changed', () => {
  it('does not unpack the others, and ends as if it had', () => {
    const { product, card } = imported();
    const next = householdWorkbook([...threeHouseholds, fourth]);
    product.serve(withoutSheets(next, ['plots'], tabs));
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsReceived: 4 + 6 + 4 + 3, rowsAdded: 2 });
    const other = imported();
    other.product.serve(next);
    refresh(other.product, other.card);
    expect(state(product)).toBe(state(other.product));
    product.serve(next);
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('reads a sheet that is damaged when it must', () => {
    const { product, card } = imported();
    product.serve(withoutSheets(householdWorkbook([...threeHouseholds, fourth]), ['members'], tabs));
    expect(product.ask('runImport', { importId: card.id, accept: false })).toMatchObject({ code: 'damagedWorkbook' });
  });

  it('reads a sheet again whose rows somebody has deleted', () => {
    const { product, card } = imported();
    const sheet = product.runtime.state.spreadsheet.sheets.find(({ name }) => name === 'plots');
    sheet?.cells.splice(2, 1);
    product.serve(householdWorkbook([...threeHouseholds, fourth]));
    refresh(product, card);
    expect(keysOf(product, 'plots').sort()).toEqual(['11/1', '13/1', '13/2']);
  });

  it('reads a group within another one whose rows have other places now, although nothing in it has changed', () => {
    const quiet = { ...second, members: [{ name: 'Chi' }] };
    const { product, card } = imported([first, quiet, third]);
    expect([...columnByKey(product, 'visits', 'reason').keys()]).toEqual(['11/1/1', '11/1/2', '13/2/1']);
    // One member more before, and one less of the same household: the row of Eli has the number it had.
    const moved = [
      { ...first, members: [...first.members, { name: 'New' }] },
      quiet,
      { ...third, members: third.members.slice(1) },
    ];
    product.serve(householdWorkbook(moved));
    refresh(product, card);
    expect(Object.fromEntries(columnByKey(product, 'visits', 'reason'))).toMatchObject({ '13/1/1': '=SUM(A1)' });
    expect(keysOf(product, 'visits')).not.toContain('13/2/1');
  });

  it('reads all of them when somebody has changed what becomes of rows', () => {
    const { product, card } = imported();
    const { id: importId, name, schedule, offerUid, offerName } = card;
    product.call('changeImport', { importId, name, schedule, offerUid, offerName, newest: 1 });
    product.serve(householdWorkbook([...threeHouseholds, fourth]));
    refresh(product, card);
    expect(keysOf(product, 'plots').filter((key) => key !== '')).toEqual([]);
    expect(keysOf(product, 'members').filter((key) => key !== '')).toEqual(['14/1']);
  });
});
