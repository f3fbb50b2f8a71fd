import { importHistory } from '../../../src/commands/imports/import-history';
import { type Export, messages, type Setting, settingOf } from '../../fakes/imports';
import { fakeServices } from '../../fakes/services';

const survey: Export = { headings: ['name', '_id'], rows: [['Amina', '1']] };
const longer: Export = { headings: ['name', '_id'], rows: [...survey.rows, ['Brian', '2']] };
const minute = 60_000;

function historyOf({ document, person, importId }: Setting) {
  return importHistory(fakeServices({ document, person }), messages, importId);
}

describe('importHistory', () => {
  it('tells the last runs in words, newest first', () => {
    const setting = settingOf(survey);
    setting.run();
    setting.document.now += minute;
    setting.serve(longer);
    setting.run();
    setting.document.now += minute;
    setting.document.knownKeys.clear();
    expect(() => setting.run()).toThrow('apiKeyRefused');
    const { now } = setting.document;
    expect(historyOf(setting).map(({ at, state, message }) => [at, state, message])).toEqual([
      [now, 'failed', messages.errors.apiKeyRefused({ server: 'kf.kobotoolbox.org' })],
      [now - minute, 'imported', messages.status.imported({ rows: 2, added: 1, changed: 0, removed: 0 })],
      [now - 2 * minute, 'imported', messages.status.imported({ rows: 1, added: 1, changed: 0, removed: 0 })],
    ]);
  });

  it('takes runs in a row that changed nothing for one entry', () => {
    const setting = settingOf(survey);
    setting.run();
    for (let run = 0; run < 3; run++) {
      setting.document.now += minute;
      setting.run();
    }
    const { now } = setting.document;
    const [unchanged, imported, ...others] = historyOf(setting);
    expect(unchanged).toMatchObject({ at: now, firstAt: now - 2 * minute, times: 3, state: 'unchanged' });
    expect([imported?.state, imported?.times, others]).toEqual(['imported', 1, []]);
  });

  it('tells of this import only, and of no more runs than people read', () => {
    const setting = settingOf(survey);
    const other = settingOf(survey, { document: setting.document, person: setting.person, sheetName: 'Other' });
    other.run();
    for (let run = 0; run < 40; run++) {
      setting.serve(run % 2 === 0 ? longer : survey);
      setting.run();
    }
    expect(historyOf(setting)).toHaveLength(30);
    expect(historyOf(other)).toHaveLength(1);
  });
});
