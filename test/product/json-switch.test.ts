/** An import of files that goes on page by page: same sheets, same rows, same notes, and nothing to do. */
import type { ImportCard, ImportFormat } from '../../src/sidebar-api';
import type { Submission } from '../../src/tables/submissions/submissions';
import { exportCsv } from '../../workbench/kobotoolbox/exporter';
import type { FormDefinition } from '../../workbench/kobotoolbox/types';
import { exportXlsx } from '../../workbench/kobotoolbox/xlsx-file';
import { exportSettings } from '../fakes/export-settings';
import { type JsonProduct, prepareJson, productWithSubmissions } from './json-project';
import { prepareImport, refresh } from './product';
import { canaryKey, exportUid, projectUid, server } from './scripted-server';
import { columnByKey, formulasOf, importedSheets, keysOf } from './workbook-sheets';

const longName = 'household_members_who_are_present_today';
const form = {
  survey: [
    { type: 'text', name: 'village' },
    { type: 'integer', name: 'age' },
    { type: 'begin_repeat', name: longName },
    { type: 'text', name: 'name' },
    { type: 'end_repeat' },
    { type: 'begin_repeat', name: `${longName}_or_not` },
    { type: 'text', name: 'reason' },
    { type: 'end_repeat' },
  ],
  choices: [],
  translations: [null],
};
const settings = exportSettings({ type: 'xls' });
const submissions: Submission[] = [11, 12, 13].map((id) => ({
  _id: id,
  _uuid: `u${id}`,
  village: id === 12 ? '=1+1' : 'Kisumu',
  age: String(id),
  [longName]: [{ [`${longName}/name`]: `Head ${id}` }, { [`${longName}/name`]: '007' }],
  ...(id === 13 ? { [`${longName}_or_not`]: [{ [`${longName}_or_not/reason`]: 'away' }] } : {}),
  _submission_time: '2026-03-01T06:00:00',
  'meta/instanceID': `uuid:u${id}`,
}));

/** A server that has the project in every format. */
function product(): JsonProduct {
  const opened = productWithSubmissions(form, submissions);
  const source = {
    title: 'Survey',
    versions: [{ id: 'v1', content: form as unknown as FormDefinition }],
    submissions: submissions as Record<string, unknown>[],
  };
  opened.server.csv = exportCsv(source, settings).toString();
  opened.server.xlsx = new Uint8Array(exportXlsx(source, settings));
  const pages = opened.server.intercept;
  const isFile = /\/data\.(?:csv|xlsx)$|export-settings\/$/;
  opened.server.intercept = (request) => (isFile.test(request.url.split('?')[0] ?? '') ? undefined : pages?.(request));
  return opened;
}

function readPages(opened: JsonProduct, { id, name, schedule, offerUid, offerName }: ImportCard): ImportCard {
  const change = { importId: id, name, schedule, offerUid, offerName, format: 'json' as const };
  return opened.call('changeImport', change);
}

describe('going on page by page', () => {
  it.each<ImportFormat>(['csv', 'xlsx'])(
    'leaves every row of a %s import as it is, with the note beside it',
    (format) => {
      const opened = product();
      const { card } = refresh(opened, prepareImport(opened, 'Answers', 0, format));
      const before = importedSheets(opened);
      const width = opened.sheet('Answers').values[0]?.length ?? 0;
      const column = String.fromCharCode(65 + width);
      opened.runtime.type('Answers', `${column}1`, 'My note');
      opened.runtime.type('Answers', `${column}3`, 'note on 12');

      const changed = readPages(opened, card);
      expect(changed).toMatchObject({ format: 'json', pages: 'used' });
      const report = refresh(opened, changed);
      const isNew = format === 'csv' ? 7 : 0;
      expect(report).toMatchObject({
        state: 'imported',
        rowsAdded: isNew,
        rowsChanged: 0,
        rowsRemoved: 0,
        warnings: [],
      });
      expect(importedSheets(opened).slice(0, before.length)).toEqual(before);
      expect(importedSheets(opened)).toHaveLength(3);
      expect(columnByKey(opened, 'Answers', 'My note').get('12')).toBe('note on 12');
      expect(columnByKey(opened, 'Answers', 'village').get('12')).toBe('=1+1');
      expect(formulasOf(opened)).toEqual([]);
      const members = importedSheets(opened)[1] ?? '';
      expect(keysOf(opened, members)).toEqual(['11/1', '11/2', '12/1', '12/2', '13/1', '13/2']);
      expect(refresh(opened, report.card).state).toBe('unchanged');
    },
  );

  it('is advised when the server cannot make the file', () => {
    const opened = product();
    const answer = opened.server.intercept;
    const card = prepareImport(opened, 'Answers', 0, 'xlsx');
    opened.server.intercept = (request) =>
      /\/data\.xlsx/.test(request.url)
        ? { status: 500, headers: { 'Content-Type': 'text/plain' }, body: 'Synchronous export failed' }
        : answer?.(request);
    const reply = opened.ask('runImport', { importId: card.id, accept: false });
    expect(reply.ok).toBe(false);
    const [failed] = opened.call('listImports', {});
    expect(failed).toMatchObject({ state: 'failed', pages: 'advised' });
    if (failed === undefined) throw new Error('the import is gone');
    expect(refresh(opened, readPages(opened, failed))).toMatchObject({ state: 'imported', rowsAdded: 10 });
  });

  it('needs no named export, and knows whose choice is none', () => {
    const opened = product();
    const card = prepareJson(opened, { language: '_xml' }, '');
    const { state, card: after } = refresh(opened, card);
    expect([state, after.offerUid]).toEqual(['imported', '']);
    expect(opened.sheet('Answers').values[0]?.slice(0, 2)).toEqual(['village', 'age']);
    const asked = opened.lastRun().requests.map(({ url }) => url);
    expect(asked.filter((url) => url.includes('export-settings'))).toEqual([]);
    const wanted = { server, projectUid, projectName: 'P', offerName: '', sheetName: 'Other', schedule: 0 };
    opened.call('connect', { address: server, apiKey: canaryKey });
    const ask = (choice: { format: ImportFormat; offerUid: string; options?: Record<string, string> }) =>
      opened.ask('saveImport', { ...wanted, ...choice });
    expect(ask({ format: 'csv', offerUid: '' })).toMatchObject({ code: 'badRequest' });
    for (const options of [
      { from: 'yesterday' },
      { question: '$where', answer: '1' },
      { what: 'x' },
      { answer: 'x' },
    ]) {
      expect(ask({ format: 'json', offerUid: exportUid, options })).toMatchObject({ code: 'badRequest' });
    }
  });

  it('brings only the submissions that are wanted, and asks before others are taken out of the sheet', () => {
    const opened = product();
    const all = refresh(opened, prepareJson(opened)).card;
    const { id: importId, name, schedule, offerUid, offerName } = all;
    const change = { importId, name, schedule, offerUid, offerName };
    const filtered = opened.call('changeImport', { ...change, options: { question: 'age', answer: '12' } });
    // One of the repeat groups has no rows among them.
    expect(refresh(opened, filtered).state).toBe('held');
    expect(refresh(opened, filtered, true)).toMatchObject({ state: 'imported', rowsRemoved: 7 });
    expect(keysOf(opened, 'Answers')).toEqual(['12']);
    const none = opened.call('changeImport', { ...change, options: { from: '2030-01-01' } });
    expect(refresh(opened, none).state).toBe('held');
    expect(refresh(opened, opened.call('changeImport', { ...change, options: {} })).state).toBe('imported');
    expect(keysOf(opened, 'Answers').sort()).toEqual(['11', '12', '13']);
  });
});
