import { listCards } from '../../../src/commands/imports/cards';
import { followRun, readProgress } from '../../../src/commands/refresh/progress';
import { type Export, messages, type Setting, settingOf } from '../../fakes/imports';
import { fakeServices, respond } from '../../fakes/services';

const survey: Export = { headings: ['name', '_id'], rows: [['Amina', '1']] };
const longer: Export = {
  headings: ['name', 'age', '_id'],
  rows: [
    ['Amina', '30', '1'],
    ['Brian', '9', '2'],
  ],
};
const minute = 60_000;

function servicesOf({ document, person }: Setting) {
  return fakeServices({ document, person });
}

describe('listCards', () => {
  it('goes on telling what changed last, and what is to be known, when later refreshes find nothing new', () => {
    const setting = settingOf(survey);
    setting.run();
    setting.document.now += minute;
    setting.serve(longer);
    setting.run();
    const changedAt = setting.document.now;
    setting.document.now += minute;
    setting.run();
    const [card] = listCards(servicesOf(setting), messages);
    expect(card).toMatchObject({
      state: 'unchanged',
      lastChange: { at: changedAt, added: 1, changed: 1, removed: 0 },
      warnings: [messages.warnings.columnsAdded({ headings: ['age'] })],
    });
  });

  it('shows a run that was started elsewhere', () => {
    const setting = settingOf(survey);
    const other = settingOf(survey, { document: setting.document, person: setting.person, sheetName: 'Other' });
    followRun(servicesOf(setting), other.importId).report({ phase: 'writing', done: 5, total: 9 });
    const startedAt = setting.document.now;
    const [first, second] = listCards(servicesOf(setting), messages);
    expect([first?.progress, second?.progress]).toEqual([null, { phase: 'writing', done: 5, total: 9, startedAt }]);
  });
});

describe('the progress of a run', () => {
  it('goes through its phases, as anybody sees who asks meanwhile, and leaves nothing behind', () => {
    const setting = settingOf(survey);
    const { document, importId } = setting;
    const seen: unknown[] = [];
    const set = document.cache.set.bind(document.cache);
    document.cache.set = (key, value) => {
      set(key, value);
      // Each step of this run takes its time.
      document.now += 2_000;
      seen.push(readProgress(servicesOf(setting), importId)?.phase);
      return document.cache;
    };
    const answer = document.answer;
    document.answer = (request) => {
      if (request.url.endsWith('/file.csv')) {
        return answer({ ...request, url: `${request.url.slice(0, -'/file.csv'.length)}/data.csv` });
      }
      const location = request.url.replace(/\/data\.csv$/, '/file.csv');
      return { ...respond(302, '', 'text/html'), headers: { location } };
    };
    setting.run();
    expect(seen).toEqual(['asking', 'downloading', 'reading', 'comparing', 'writing', 'done']);
    expect(readProgress(servicesOf(setting), importId)).toBeNull();
  });

  it('is over when the run has failed, and when it must have been killed', () => {
    const setting = settingOf(survey);
    setting.document.knownKeys.clear();
    expect(() => setting.run()).toThrow('apiKeyRefused');
    expect(readProgress(servicesOf(setting), setting.importId)).toBeNull();
    followRun(servicesOf(setting), setting.importId).report({ phase: 'asking', done: 0, total: 0 });
    setting.document.now += 5 * minute;
    expect(readProgress(servicesOf(setting), setting.importId)?.phase).toBe('asking');
    setting.document.now += 2 * minute;
    expect(readProgress(servicesOf(setting), setting.importId)).toBeNull();
  });

  it('tells of every row written no more often than a sidebar asks', () => {
    const setting = settingOf(survey);
    const services = servicesOf(setting);
    const progress = followRun(services, setting.importId);
    for (let done = 1; done <= 10; done++) {
      progress.report({ phase: 'writing', done, total: 10 });
      setting.document.now += 500;
    }
    expect(services.calls.filter(({ verb }) => verb === 'progress.put')).toHaveLength(3);
  });
});
