/** Reads forms as the server gives them, and tables from its JSON as its exports are. */

import { readDataPages } from '../../../../src/sources/kobo/data/data-pages';
import { readExportSettings } from '../../../../src/sources/kobo/exports/export-settings';
import { readExport } from '../../../../src/sources/kobo/exports/read-export';
import { readForm, readFormContent } from '../../../../src/sources/kobo/form/form-definition';
import { parseCsv } from '../../../../src/tables/csv/csv';
import { flattenSubmissions, type Submission } from '../../../../src/tables/submissions/submissions';
import { startSyncHttp } from '../../../../workbench/apps-script/sync-http';
import type { SyncHttp } from '../../../../workbench/apps-script/types';
import {
  demoAccount,
  demoAccounts,
  demoExportUid,
  demoFrenchExportUid,
  demoProjects,
  demoProjectUid,
  demoStranger,
  demoXmlExportUid,
} from '../../../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../../../workbench/kobotoolbox/start-server';
import type { ServerHandle } from '../../../../workbench/kobotoolbox/types';
import { textRows } from '../../../tables/table-text';
import { expectError } from '../conversation';
import { liveSession } from '../live-session';

let server: ServerHandle;
let http: SyncHttp;
beforeAll(async () => {
  server = await startKoboToolbox({ projects: demoProjects(), accounts: demoAccounts() });
  http = startSyncHttp();
});
afterAll(async () => {
  await http.close();
  await server.close();
});
const open = (apiKey = demoAccount.apiKey) => liveSession(http, { server: server.origin, apiKey });

describe('readForm', () => {
  it.each([
    ['English labels', demoExportUid],
    ['French labels with groups', demoFrenchExportUid],
    ['XML names and details', demoXmlExportUid],
  ])('leads from the JSON to the table that the named export gives as CSV: %s', (_name, exportUid) => {
    const choice = { projectUid: demoProjectUid, exportUid };
    const submissions: Submission[] = [];
    readDataPages(open(), choice, {
      page: (page) => {
        for (const submission of page) submissions.push(submission);
        return 'more';
      },
      late: () => {
        throw new Error('nothing was told of');
      },
      restart: () => {
        throw new Error('nothing changed');
      },
    });
    const form = readForm(open(), demoProjectUid);
    const [main, ...repeats] = flattenSubmissions(form, submissions, readExportSettings(open(), choice));
    const csv = parseCsv(readExport(open(), { ...choice, format: 'csv' }).text);
    expect(main?.headings).toEqual(csv.headings);
    expect(main?.kinds).toEqual(csv.kinds);
    expect(main && textRows(main)).toEqual(textRows(csv));
    expect(repeats.map(({ name, rows }) => [name, rows.length > 300])).toEqual([
      ['members', true],
      ['plots', true],
    ]);
  });

  it('says why a form cannot be read', () => {
    expectError(() => readForm(open(demoStranger.apiKey), demoProjectUid), 'projectNotFound');
  });
});

describe('readFormContent', () => {
  it('reads names that the server made up, single labels and nameless languages', () => {
    const form = readFormContent(
      {
        survey: [
          { type: 'text', $autoname: 'made_up', label: 'One' },
          { type: 'select_one', name: 's', label: ['Two', null], select_from_list_name: 'l' },
        ],
        choices: [{ list_name: 'l', $autovalue: 'a', label: ['A'] }],
        translations: [null, 'Français (fr)'],
      },
      'Form',
    );
    expect(form).toEqual({
      title: 'Form',
      languages: [undefined, 'Français (fr)'],
      rows: [
        { type: 'text', name: 'made_up', labels: ['One'] },
        { type: 'select_one', name: 's', labels: ['Two', undefined], choiceList: 'l' },
      ],
      choices: [{ list: 'l', name: 'a', labels: ['A'] }],
    });
  });

  it('gives the rows of a rating and of a ranking the choices of their question', () => {
    const { rows } = readFormContent(
      {
        survey: [
          { type: 'begin_score', name: 'rate', 'kobo--score-choices': 'marks' },
          { type: 'score__row', name: 'food' },
          { type: 'end_score' },
          { type: 'begin_rank', name: 'order', 'kobo--rank-items': 'items' },
          { type: 'rank__level', name: 'first' },
          { type: 'end_rank' },
        ],
      },
      '',
    );
    expect(rows.filter(({ type }) => type === 'select_one')).toEqual([
      { type: 'select_one', name: 'food', labels: [], choiceList: 'marks' },
      { type: 'select_one', name: 'first', labels: [], choiceList: 'items' },
    ]);
  });

  it('takes anything for a form, if need be for an empty one', () => {
    for (const content of [undefined, null, 'x', [], {}, { survey: 'x', choices: null, translations: 5 }]) {
      expect(readFormContent(content, 'T')).toEqual({ title: 'T', languages: [undefined], rows: [], choices: [] });
    }
    expect(readFormContent({ survey: [5, { type: 'text', name: 'a' }] }, 'T').rows).toHaveLength(2);
  });
});
