/** Repeat groups in sheets of their own, refreshed while submissions, groups and people change them. */
import { makeWorkbook } from '../tables/xlsx/workbooks';
import { type Product, refresh } from './product';
import { householdWorkbook, threeHouseholds } from './repeat-survey';
import {
  columnByKey,
  formulasOf,
  importedSheets,
  keysOf,
  prepareWorkbook,
  productWith,
  statusSheet,
  type WorkbookProduct,
} from './workbook-sheets';

const [first, second, third] = threeHouseholds as [
  (typeof threeHouseholds)[0],
  (typeof threeHouseholds)[0],
  (typeof threeHouseholds)[0],
];

function imported(households = threeHouseholds) {
  const product = productWith(householdWorkbook(households));
  const report = refresh(product, prepareWorkbook(product));
  return { product, card: report.card, report };
}

/** For each row of a sheet its own key and its parent's, as `_parent_index` and the parent sheet's `_index` say. */
function parentKeys(product: Product, sheet: string, parent: string): [string, string | undefined][] {
  const indexes = columnByKey(product, sheet, '_parent_index');
  const parents = new Map([...columnByKey(product, parent, '_index')].map(([key, index]) => [index, key]));
  return [...indexes].map(([key, index]) => [key, parents.get(index)]);
}

/** Writes `note on KEY` beside every row of a sheet. */
function noteRows(product: Product, sheet: string): void {
  const { values } = product.sheet(sheet);
  const column = String.fromCharCode(65 + (values[0]?.length ?? 0));
  product.runtime.type(sheet, `${column}1`, 'My note');
  keysOf(product, sheet).forEach((key, index) => {
    product.runtime.type(sheet, `${column}${index + 2}`, `note on ${key}`);
  });
}

function notes(product: Product, sheet: string): Record<string, string> {
  const cells = [...columnByKey(product, sheet, 'My note')];
  return Object.fromEntries(cells.filter(([, note]) => note !== '').map(([key, note]) => [key, String(note)]));
}

function answers(product: Product, sheet: string, heading: string): Record<string, unknown> {
  return Object.fromEntries(columnByKey(product, sheet, heading));
}

const contents = (product: WorkbookProduct) =>
  JSON.stringify(importedSheets(product).map((name) => product.sheet(name)));

/** A workbook of one sheet with a heading and this below it. */
function sheetWith(rows: string): Uint8Array {
  return makeWorkbook([
    { name: 'Answers', data: `<row r="1"><c r="A1" t="inlineStr"><is><t>_id</t></is></c></row>${rows}` },
  ]);
}

describe('an import with repeat groups', () => {
  it('gives each group a sheet whose rows point at their parents', () => {
    const { product, report } = imported();
    expect(importedSheets(product)).toEqual(['Answers', 'members', 'visits', 'plots']);
    expect(answers(product, 'Answers', 'village')).toEqual({ 11: 'Kisumu', 12: '=1+1', 13: 'Busia' });
    expect(answers(product, 'members', 'name')).toEqual({
      '11/1': 'Amina',
      '11/2': 'Bo',
      '12/1': 'Chi',
      '13/1': 'Dayo',
      '13/2': 'Eli',
    });
    expect(answers(product, 'visits', 'reason')).toEqual({
      '11/1/1': 'fever',
      '11/1/2': 'cough',
      '12/1/1': 'check',
      '13/2/1': '=SUM(A1)',
    });
    for (const [key, parent] of parentKeys(product, 'members', 'Answers')) expect(parent).toBe(key.split('/')[0]);
    for (const [key, parent] of parentKeys(product, 'visits', 'members'))
      expect(parent).toBe(key.replace(/\/\d+$/, ''));
    expect(formulasOf(product)).toEqual([]);
    expect(report).toMatchObject({ rowsReceived: 15, rowsAdded: 15, warnings: [] });
    expect(report.card.linkedSheetNames).toEqual(['members', 'visits', 'plots']);
  });

  it('keeps notes with their rows while other submissions are edited, added and removed', () => {
    const { product, card } = imported();
    for (const sheet of ['members', 'visits']) noteRows(product, sheet);
    const visited = { ...second, members: [{ name: 'Chi', visits: ['check', 'again'] }, { name: 'New' }] };
    product.serve(householdWorkbook([visited, third, { id: 14, village: 'Siaya', members: [{ name: 'Fay' }] }]));
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsRemoved: 6 });
    expect(answers(product, 'members', 'name')).toEqual({
      '12/1': 'Chi',
      '12/2': 'New',
      '13/1': 'Dayo',
      '13/2': 'Eli',
      '14/1': 'Fay',
    });
    expect(notes(product, 'members')).toEqual({
      '12/1': 'note on 12/1',
      '13/1': 'note on 13/1',
      '13/2': 'note on 13/2',
    });
    expect(notes(product, 'visits')).toEqual({ '12/1/1': 'note on 12/1/1', '13/2/1': 'note on 13/2/1' });
    for (const [key, parent] of parentKeys(product, 'visits', 'members'))
      expect(parent).toBe(key.replace(/\/\d+$/, ''));
    const kept = JSON.stringify(product.sheet('Kept notes').values);
    for (const key of ['11/1', '11/2', '11/1/1', '11/1/2']) expect(kept).toContain(`note on ${key}"`);
    expect(refresh(product, card).state).toBe('unchanged');
    expect(Object.keys(product.lastRun().cellsWritten)).toEqual([statusSheet]);
  });

  it('begins without any submission and fills up when the first ones come', () => {
    const { product, card, report } = imported([]);
    expect(report.state).toBe('imported');
    expect(refresh(product, card).state).toBe('unchanged');
    product.serve(householdWorkbook(threeHouseholds));
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsAdded: 15 });
    expect(contents(product)).toBe(contents(imported().product));
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('makes the sheet of a group when it first has rows, whatever the order of the tabs', () => {
    const { product, card } = imported([{ ...second, members: [{ name: 'Chi' }] }]);
    expect(importedSheets(product)).toEqual(['Answers', 'members']);
    noteRows(product, 'members');
    product.serve(householdWorkbook([{ ...first, members: [] }, { ...second, members: [{ name: 'Chi' }] }, third]));
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsRemoved: 0 });
    expect(importedSheets(product).sort()).toEqual(['Answers', 'members', 'plots', 'visits']);
    expect(answers(product, 'plots', 'crop')).toEqual({ '11/1': 'maize', '13/1': 'beans', '13/2': '+kale' });
    expect(notes(product, 'members')).toEqual({ '12/1': 'note on 12/1' });
  });

  it('asks before it empties the sheet of a group that has no rows any more, and keeps the sheet', () => {
    const { product, card } = imported();
    noteRows(product, 'plots');
    const before = contents(product);
    product.serve(householdWorkbook(threeHouseholds.map((household) => ({ ...household, plots: [] }))));
    expect(refresh(product, card)).toMatchObject({ state: 'held' });
    expect(contents(product)).toBe(before);
    expect(refresh(product, card, true)).toMatchObject({ state: 'imported', rowsRemoved: 3 });
    expect(keysOf(product, 'plots').filter((key) => key !== '')).toEqual([]);
    expect(product.sheet('plots').values[0]?.slice(0, 2)).toEqual(['crop', '_index']);
    expect(JSON.stringify(product.sheet('Kept notes').values)).toContain('note on 13/2');
    expect(refresh(product, card).state).toBe('unchanged');

    product.serve(householdWorkbook(threeHouseholds));
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsAdded: 3, rowsRemoved: 0 });
    expect(answers(product, 'plots', 'crop')).toEqual({ '11/1': 'maize', '13/1': 'beans', '13/2': '+kale' });
  });

  it('makes a deleted sheet again and follows a renamed one', () => {
    const { product, card } = imported();
    const { sheets } = product.runtime.state.spreadsheet;
    sheets.splice(
      sheets.findIndex(({ name }) => name === 'plots'),
      1,
    );
    const members = sheets.find(({ name }) => name === 'members');
    if (members !== undefined) members.name = 'People';
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsRemoved: 0 });
    expect(importedSheets(product).sort()).toEqual(['Answers', 'People', 'plots', 'visits']);
    expect(answers(product, 'plots', 'crop')).toEqual({ '11/1': 'maize', '13/1': 'beans', '13/2': '+kale' });
    expect(answers(product, 'People', 'name')).toMatchObject({ '11/1': 'Amina' });
    expect(product.call('listImports', {})[0]?.linkedSheetNames).toEqual(['People', 'visits', 'plots']);
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('does not touch a sheet of the person that has the name of a group', () => {
    const product = productWith(householdWorkbook(threeHouseholds));
    const { sheets } = product.runtime.state.spreadsheet;
    for (const sheet of sheets.slice(0, 1)) sheets.push({ ...structuredClone(sheet), id: 77, name: 'members' });
    product.runtime.type('members', 'A1', 'mine');
    refresh(product, prepareWorkbook(product));
    expect(product.sheet('members').values).toEqual([['mine']]);
    expect(importedSheets(product)).toEqual(['Answers', 'members 2', 'visits', 'plots']);
  });

  it('lets no other import have the sheet of a group', () => {
    const { product, card } = imported();
    const { server, projectUid, projectName, offerUid: exportUid, offerName } = card;
    const choice = {
      server,
      projectUid,
      projectName,
      offerUid: exportUid,
      offerName,
      format: 'csv',
      schedule: 0,
    } as const;
    expect(product.ask('saveImport', { ...choice, sheetName: 'Members' })).toMatchObject({ code: 'sheetNameTaken' });
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 200)],
    ['damaged', (bytes: Uint8Array) => bytes.map((byte, index) => (index > 60 && index < 90 ? byte ^ 0x5a : byte))],
    ['no workbook at all', () => new Uint8Array(Buffer.from('PK no'))],
    ['empty', () => new Uint8Array()],
    ['of one endless answer', () => sheetWith(`<row r="2"><c r="A2" t="inlineStr"><is><t>${' '.repeat(20_000_000)}`)],
    ['of a row far down', () => sheetWith('<row r="9999999"><c r="B9999999"><v>1</v></c></row>')],
    ['of broken XML', () => sheetWith('<row r="2"><c r="A2" t="inlineStr"><is><t>x</is></row>')],
    ['of answers in shared strings', () => sheetWith('<row r="2"><c r="A2" t="s"><v>0</v></c></row>')],
  ])('says why, and leaves all sheets as they were, when the download is %s', (_what, spoil) => {
    const { product, card } = imported();
    const before = contents(product);
    product.serve(spoil(householdWorkbook(threeHouseholds.slice(1))));
    const reply = product.ask('runImport', { importId: card.id, accept: true });
    expect(reply).toMatchObject({ ok: false, message: expect.stringMatching(/\. \w.*\.$/) });
    expect(reply).not.toMatchObject({ code: 'unexpected' });
    expect(contents(product)).toBe(before);
    product.serve(householdWorkbook(threeHouseholds));
    expect(['imported', 'unchanged']).toContain(refresh(product, card).state);
    expect(contents(product)).toBe(before);
  });
});
