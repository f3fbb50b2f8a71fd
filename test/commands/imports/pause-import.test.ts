import { changeImport } from '../../../src/commands/imports/edit-imports';
import { pauseImport, resumeImport } from '../../../src/commands/imports/pause-import';
import { takeOver } from '../../../src/commands/imports/take-over';
import { refreshAll, refreshDue } from '../../../src/commands/schedule/refresh-due';
import { readDocumentSettings, statusOf, writeDocumentSettings } from '../../../src/settings/saved-imports';
import { contents } from '../../fakes/grid';
import { connectedPerson, type Export, messages, type Setting, settingOf } from '../../fakes/imports';
import { fakeServices } from '../../fakes/services';

const survey: Export = { headings: ['name', '_id'], rows: [['Amina', '1']] };
const longer: Export = { headings: ['name', '_id'], rows: [...survey.rows, ['Brian', '2']] };
const hour = 3_600_000;

function servicesOf({ document, person }: Setting) {
  return fakeServices({ document, person });
}

function refreshed(schedule = 60): Setting {
  const setting = settingOf(survey, { schedule });
  setting.run();
  return setting;
}

describe('pauseImport', () => {
  it('keeps the trigger and the menu from refreshing, and says who has paused', () => {
    const setting = refreshed();
    const card = pauseImport(servicesOf(setting), messages, setting.importId);
    const account = setting.saved().ownerAccount;
    expect(card).toMatchObject({ paused: 'person', nextAt: 0, notice: messages.notices.pausedByPerson({ account }) });
    setting.serve(longer);
    setting.document.now += 5 * hour;
    expect(refreshDue(servicesOf(setting), messages)).toMatchObject({ refreshed: 0, failures: [], news: [] });
    expect(refreshAll(servicesOf(setting), messages).refreshed).toBe(0);
    expect(setting.status().rows).toBe(1);
  });

  it('leaves the trigger in place, as only its owner could make it again', () => {
    const setting = refreshed();
    const colleague = connectedPerson(setting.document);
    pauseImport(fakeServices({ document: setting.document, person: colleague }), messages, setting.importId);
    setting.document.now += 2 * hour;
    refreshDue(servicesOf(setting), messages);
    expect([...setting.person.triggers.values()]).toEqual([60]);
    resumeImport(fakeServices({ document: setting.document, person: colleague }), messages, setting.importId);
    expect(refreshDue(servicesOf(setting), messages).refreshed).toBe(1);
  });

  it('outlasts a refresh by hand, a failure and a change of the set-up', () => {
    const setting = refreshed();
    pauseImport(servicesOf(setting), messages, setting.importId);
    setting.serve(longer);
    setting.run();
    expect(setting.status().rows).toBe(2);
    setting.document.knownKeys.clear();
    expect(() => setting.run()).toThrow('apiKeyRefused');
    const { offerUid, offerName } = setting.saved();
    const change = { importId: setting.importId, name: 'Renamed', schedule: 120, offerUid, offerName };
    expect(changeImport(servicesOf(setting), messages, change).paused).toBe('person');
  });

  it('is told on the status sheet in place of the next refresh', () => {
    const setting = refreshed();
    pauseImport(servicesOf(setting), messages, setting.importId);
    const grid = setting.document.grids.find(({ name }) => name === messages.statusSheet.name);
    expect(grid && contents(grid)[3]?.[7]).toBe(messages.statusSheet.paused);
  });

  it('ends when somebody takes the import over', () => {
    const setting = refreshed();
    pauseImport(servicesOf(setting), messages, setting.importId);
    const colleague = connectedPerson(setting.document);
    const services = fakeServices({ document: setting.document, person: colleague });
    expect(takeOver(services, messages, setting.importId).paused).toBe('no');
  });
});

describe('resumeImport', () => {
  it('lets the next firing refresh what came due meanwhile, and does not take the trigger for silent', () => {
    const setting = refreshed();
    pauseImport(servicesOf(setting), messages, setting.importId);
    setting.document.now += 30 * hour;
    const card = resumeImport(servicesOf(setting), messages, setting.importId);
    expect(card).toMatchObject({ paused: 'no', notice: '', nextAt: setting.document.now });
    expect(refreshDue(servicesOf(setting), messages).refreshed).toBe(1);
  });

  it('ends the pause of an import that has failed too often', () => {
    const setting = refreshed();
    const store = servicesOf(setting).documentStore;
    const settings = readDocumentSettings(store);
    const { importId } = setting;
    const status = { ...statusOf(settings, importId), state: 'failed' as const, code: 'exportDeleted', paused: true };
    writeDocumentSettings(store, settings, { status: { importId, status } });
    expect(resumeImport(servicesOf(setting), messages, importId).paused).toBe('no');
    expect(setting.status()).toMatchObject({ paused: false, permanentFailures: 0 });
  });
});
