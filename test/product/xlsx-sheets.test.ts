/** Which sheet a repeat group's rows go to: names cut alike, tabs in another order, and a real survey with two groups. */
import { read, utils } from '@e965/xlsx';
import { workbookBytes } from '../tables/xlsx/workbooks';
import { refresh } from './product';
import { workbookOf } from './repeat-survey';
import {
  columnByKey,
  formulasOf,
  importedSheets,
  keysOf,
  prepareWorkbook,
  productWith,
  statusSheet,
} from './workbook-sheets';

describe('repeat groups whose names are cut alike', () => {
  const today = 'household_members_who_are_present_today';
  const yesterday = 'household_members_who_are_present_yesterday';
  const group = (name: string, ...questions: string[]) => [
    { type: 'begin_repeat', name, label: [name] },
    ...questions.map((question) => ({ type: 'text', name: question, label: [question] })),
    { type: 'end_repeat' },
  ];
  const form = [...group(today, 'name', 'meals'), ...group(yesterday, 'name', 'visits')];
  const submission = (id: number, groups: Readonly<Record<string, readonly Record<string, string>[]>>) => ({
    ...Object.fromEntries(
      Object.entries(groups).map(([name, rows]) => [
        name,
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, text]) => [`${name}/${key}`, text]))),
      ]),
    ),
    _id: id,
    _uuid: `uuid-${id}`,
    __version__: 'v1',
    _submission_time: '2026-03-01T06:00:00',
  });
  const workbook = (...submissions: ReturnType<typeof submission>[]) => workbookOf('Presence', form, submissions);
  const ofToday = submission(1, { [today]: [{ name: 'Amina', meals: '2' }] });
  const ofYesterday = submission(2, { [yesterday]: [{ name: 'Bo', visits: '3' }] });
  const both = submission(0, { [today]: [{ name: 'Chi', meals: '4' }], [yesterday]: [{ name: 'Dayo', visits: '5' }] });

  it('keep their sheets whichever comes first in the data', () => {
    const product = productWith(workbook(ofToday, ofYesterday));
    const { card } = refresh(product, prepareWorkbook(product));
    const [, sheetOfToday = '', sheetOfYesterday = ''] = importedSheets(product);
    expect([...columnByKey(product, sheetOfToday, 'meals')]).toEqual([['1/1', 2]]);
    expect([...columnByKey(product, sheetOfYesterday, 'visits')]).toEqual([['2/1', 3]]);

    // Yesterday’s group is now the first to have rows, so that it gets the tab without a number.
    const earlier = submission(0, { [yesterday]: [{ name: 'Early', visits: '9' }] });
    product.serve(workbook(earlier, ofToday, ofYesterday));
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsAdded: 2, rowsRemoved: 0 });
    expect(importedSheets(product)).toHaveLength(3);
    expect([...columnByKey(product, sheetOfToday, 'meals')]).toEqual([['1/1', 2]]);
    expect([...columnByKey(product, sheetOfYesterday, 'visits')]).toEqual([
      ['2/1', 3],
      ['0/1', 9],
    ]);
  });

  it('keep their sheets when one of them first has rows later, under the name that the other had', () => {
    const product = productWith(workbook(ofYesterday));
    const { card } = refresh(product, prepareWorkbook(product));
    const [, sheetOfYesterday = ''] = importedSheets(product);
    product.serve(workbook(both, ofToday, ofYesterday));
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsRemoved: 0 });
    expect([...columnByKey(product, sheetOfYesterday, 'visits').keys()].sort()).toEqual(['0/1', '2/1']);
    const other = importedSheets(product).find((name) => name !== 'Answers' && name !== sheetOfYesterday) ?? '';
    expect([...columnByKey(product, other, 'meals').keys()].sort()).toEqual(['0/1', '1/1']);
    expect(refresh(product, card).state).toBe('unchanged');
  });
});

describe('a real survey with two repeat groups', () => {
  it('arrives with every row, linked to its parent', () => {
    const bytes = workbookBytes('household/household_40rows__lang-xml.xlsx');
    const product = productWith(bytes);
    const report = refresh(product, prepareWorkbook(product));
    const book = read(bytes, { type: 'array' });
    const [, ...groups] = book.SheetNames;
    expect(groups).toHaveLength(2);
    expect(importedSheets(product)).toEqual(['Answers', ...groups]);
    const indexOf = columnByKey(product, 'Answers', '_index');
    let rows = indexOf.size;
    for (const name of groups) {
      const expected = utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {});
      const parents = columnByKey(product, name, '_parent_index');
      const submissions = columnByKey(product, name, '_submission__id');
      expect([...parents.values()]).toEqual(expected.map((row) => row['_parent_index']));
      expect([...submissions.values()]).toEqual(expected.map((row) => row['_submission__id']));
      for (const [key, parent] of parents) {
        expect([key, submissions.get(key)]).toEqual([key, Number(key.split('/')[0])]);
        expect([key, indexOf.get(key.split('/')[0] ?? '')]).toEqual([key, parent]);
      }
      expect(new Set(keysOf(product, name)).size).toBe(expected.length);
      rows += expected.length;
    }
    expect(report).toMatchObject({ rowsReceived: rows, rowsAdded: rows });
    expect(rows).toBe(40 + 123 + 56);
    expect(formulasOf(product)).toEqual([]);
    expect(refresh(product, report.card).state).toBe('unchanged');
    expect(Object.keys(product.lastRun().cellsWritten)).toEqual([statusSheet]);
  });
});

describe('a CSV import of a project with repeat groups', () => {
  it('says once what it leaves out', () => {
    const product = productWith(new Uint8Array());
    const card = prepareWorkbook(product, 'csv', ['members', 'plots']);
    product.server.csv = '"name";"_id"\r\n"Amina";"1"\r\n';
    expect(refresh(product, card).warnings).toEqual(['A CSV export leaves out the repeat groups “members”, “plots”.']);
    product.server.csv = '"name";"_id"\r\n"Amina";"1"\r\n"Bo";"2"\r\n';
    expect(refresh(product, card)).toMatchObject({ state: 'imported', warnings: [] });
  });
});
