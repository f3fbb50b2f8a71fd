/** Answers of parents beside the rows of repeat groups: chosen, kept up to date, and given up again. */
import type { Store } from '../../src/ports';
import { readDocumentSettings, writeDocumentSettings } from '../../src/settings/saved-imports';
import { columnId } from '../../src/sheets/layout';
import type { ImportCard, ParentAnswers } from '../../src/sidebar-api';
import { killRefreshes } from './killed-refreshes';
import { type Product, refresh } from './product';
import { type Household, householdWorkbook, threeHouseholds } from './repeat-survey';
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

function imported(households: readonly Household[] = threeHouseholds) {
  const product = productWith(householdWorkbook(households));
  const { card } = refresh(product, prepareWorkbook(product));
  return { product, card };
}

/** Ticks answers by their headings, as `members: village` or, of the group around, `visits < name`. */
function choose(product: Product, card: ImportCard, wishes: Readonly<Record<string, readonly string[]>>): void {
  const offers = product.call('parentAnswers', { importId: card.id });
  const nameOf = ({ group, of }: ParentAnswers) => (of === 'submission' ? group : `${group} <`);
  const shown = offers
    .filter((offer) => wishes[nameOf(offer)] !== undefined)
    .map((offer) => ({
      group: offer.group,
      of: offer.of,
      ids: offer.answers.filter(({ heading }) => wishes[nameOf(offer)]?.includes(heading)).map(({ id }) => id),
    }));
  expect(shown).toHaveLength(Object.keys(wishes).length);
  product.call('showParentAnswers', { importId: card.id, shown });
}

const changeOf = ({ id, name, schedule, offerUid, offerName }: ImportCard) => ({
  importId: id,
  ...{ name, schedule, offerUid, offerName },
});

/** Chooses what is done with the columns of the submissions. */
function chooseColumns(product: Product, card: ImportCard, choice: { leaveOut?: string[]; hash?: string[] }): void {
  const { documentProperties } = product.runtime.state;
  const store: Store = {
    readAll: () => ({ ...documentProperties }),
    write: (entries) => void Object.assign(documentProperties, entries),
  };
  const settings = readDocumentSettings(store);
  const saved = settings.imports.find(({ id }) => id === card.id);
  if (saved === undefined) throw new Error('The import is gone.');
  const sheets = { '': { leaveOut: [], hash: [], keep: [], ...choice } };
  writeDocumentSettings(store, settings, { saved: { ...saved, columnChoices: { newColumns: 'add', sheets } } });
}

const answers = (product: Product, sheet: string, heading: string) =>
  Object.fromEntries(columnByKey(product, sheet, heading));

const contents = (product: WorkbookProduct) =>
  JSON.stringify(importedSheets(product).map((name) => product.sheet(name).values));

const [first, second, third] = threeHouseholds as [Household, Household, Household];

describe('answers of the submission beside the rows of its repeat groups', () => {
  it('are offered as the sheets of the parents have them, but for what the rows have anyway', () => {
    const { product, card } = imported();
    const offers = product.call('parentAnswers', { importId: card.id });
    expect(
      offers.map(({ group, of, parentSheetName, answers }) => [
        group,
        of,
        parentSheetName,
        answers.map(({ heading }) => heading),
      ]),
    ).toEqual([
      ['members', 'submission', 'Answers', ['village']],
      ['visits', 'submission', 'Answers', ['village']],
      ['visits', 'parent', 'members', ['name']],
      ['plots', 'submission', 'Answers', ['village']],
    ]);
  });

  it('come with the next refresh, in every sheet they were chosen for', () => {
    const { product, card } = imported();
    choose(product, card, { members: ['village'], visits: ['village'], 'visits <': ['name'] });
    const report = refresh(product, card);
    expect(report).toMatchObject({ state: 'imported', rowsAdded: 0, rowsRemoved: 0 });
    expect(answers(product, 'members', '_submission_village')).toEqual({
      '11/1': 'Kisumu',
      '11/2': 'Kisumu',
      '12/1': '=1+1',
      '13/1': 'Busia',
      '13/2': 'Busia',
    });
    expect(answers(product, 'visits', '_submission_village')).toEqual({
      '11/1/1': 'Kisumu',
      '11/1/2': 'Kisumu',
      '12/1/1': '=1+1',
      '13/2/1': 'Busia',
    });
    expect(answers(product, 'visits', '_parent_name')).toEqual({
      '11/1/1': 'Amina',
      '11/1/2': 'Amina',
      '12/1/1': 'Chi',
      '13/2/1': 'Eli',
    });
    expect(product.sheet('plots').values[0]).not.toContain('_submission_village');
    expect(formulasOf(product)).toEqual([]);
    expect(refresh(product, card).state).toBe('unchanged');
    expect(Object.keys(product.lastRun().cellsWritten)).toEqual([statusSheet]);
  });

  it('follow the submission when nothing but its answer changes, and write no other row', () => {
    const { product, card } = imported();
    choose(product, card, { members: ['village'] });
    refresh(product, card);
    product.serve(householdWorkbook([first, { ...second, village: 'Siaya' }, third]));
    expect(refresh(product, card)).toMatchObject({ rowsChanged: 2, rowsAdded: 0, rowsRemoved: 0 });
    expect(answers(product, 'members', '_submission_village')).toMatchObject({ '11/1': 'Kisumu', '12/1': 'Siaya' });
    const width = product.sheet('members').values[0]?.length ?? 0;
    expect(product.lastRun().cellsWritten['members']).toBeLessThanOrEqual(width);
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('are there for rows and groups that come later', () => {
    const { product, card } = imported([first]);
    choose(product, card, { members: ['village'] });
    refresh(product, card);
    product.serve(householdWorkbook(threeHouseholds));
    refresh(product, card);
    expect(answers(product, 'members', '_submission_village')).toMatchObject({ '13/2': 'Busia', '12/1': '=1+1' });
    choose(product, card, { visits: ['village'] });
    refresh(product, card);

    const { sheets } = product.runtime.state.spreadsheet;
    sheets.splice(
      sheets.findIndex(({ name }) => name === 'members'),
      1,
    );
    refresh(product, card);
    expect(answers(product, 'members', '_submission_village')).toMatchObject({ '11/1': 'Kisumu', '13/2': 'Busia' });
  });

  it('leave the notes of people where they are, when they come and when they go', () => {
    const { product, card } = imported();
    const width = product.sheet('members').values[0]?.length ?? 0;
    product.runtime.type('members', `${String.fromCharCode(65 + width)}1`, 'My note');
    product.runtime.type('members', `${String.fromCharCode(65 + width)}3`, 'call them');
    choose(product, card, { members: ['village'] });
    refresh(product, card);
    expect(answers(product, 'members', 'My note')).toMatchObject({ '11/1': '', '11/2': 'call them' });
    choose(product, card, { members: [] });
    product.serve(householdWorkbook([{ ...first, village: 'Elsewhere' }, second, third]));
    const report = refresh(product, card);
    expect(report.warnings).toEqual([expect.stringContaining('_submission_village')]);
    expect(product.sheet('members').values[0]).not.toContain('_submission_village');
    expect(answers(product, 'members', 'My note')).toMatchObject({ '11/2': 'call them' });
    expect(keysOf(product, 'members')).toHaveLength(5);
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('are the same after a refresh that was killed after any call', () => {
    const prepared = () => {
      const setting = imported();
      choose(setting.product, setting.card, { members: ['village'], visits: ['village'], 'visits <': ['name'] });
      return setting;
    };
    expect(killRefreshes(prepared, contents, 7)).toBeGreaterThan(5);
  });

  it.each(['leaveOut', 'hash'] as const)('are never shown where the answers themselves are not (%s)', (treatment) => {
    const { product, card } = imported();
    product.call('changeImport', { ...changeOf(card), changeLog: true });
    choose(product, card, { members: ['village'], visits: ['village'] });
    refresh(product, card);
    const moved = [{ ...first, village: 'Elsewhere' }, second, third];
    product.serve(householdWorkbook(moved));
    refresh(product, card);
    const all = () => JSON.stringify(product.sheetNames().map((name) => product.sheet(name).values));
    for (const village of ['Kisumu', 'Elsewhere', 'Busia']) expect(all()).toContain(village);

    chooseColumns(product, card, { [treatment]: [columnId('village', 1)] });
    refresh(product, card);
    for (const village of ['Kisumu', 'Elsewhere', 'Busia']) expect(all()).not.toContain(village);
    const shown = product.sheet('members').values[0]?.includes('_submission_village');
    expect(shown).toBe(treatment === 'hash');
    if (treatment === 'hash') {
      const codes = answers(product, 'Answers', 'village');
      expect(answers(product, 'visits', '_submission_village')).toMatchObject({
        '11/1/1': codes['11'],
        '13/2/1': codes['13'],
      });
    }
    expect(refresh(product, card).state).toBe('unchanged');

    chooseColumns(product, card, {});
    refresh(product, card);
    expect(answers(product, 'members', '_submission_village')).toMatchObject({ '11/2': 'Elsewhere', '13/2': 'Busia' });
  });

  it('can be chosen by the owner of the import alone', () => {
    const { product, card } = imported();
    const input = { importId: card.id, shown: [] };
    const reply = product.ask('showParentAnswers', input, { user: 'colleague@example.org' });
    expect(reply).toMatchObject({ ok: false, code: 'notYourImport' });
  });
});
