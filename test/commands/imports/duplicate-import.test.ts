import { duplicateImport } from '../../../src/commands/imports/duplicate-import';
import { pauseImport } from '../../../src/commands/imports/pause-import';
import { readDocumentSettings } from '../../../src/settings/saved-imports';
import { connectedPerson, type Export, messages, type Setting, settingOf } from '../../fakes/imports';
import { fakePerson, fakeServices } from '../../fakes/services';

const survey: Export = { headings: ['name', '_id'], rows: [['Amina', '1']] };

function copyOf({ saved }: Setting, sheetName: string) {
  const { id: importId, schedule, offerUid, offerName } = saved();
  return { importId, sheetName, schedule, offerUid, offerName };
}

describe('duplicateImport', () => {
  it('takes over the set-up, what a newer version has added included, and nothing of the sheet or the status', () => {
    const setting = settingOf(survey, { sheetName: 'Visits', schedule: 60 });
    setting.choose({ vanishedRows: 'keep', changeLog: true, leftOut: ['phone'] });
    setting.run();
    const services = () => fakeServices({ document: setting.document, person: setting.person });
    pauseImport(services(), messages, setting.importId);
    const card = duplicateImport(services(), messages, copyOf(setting, 'Visits by week'));
    expect(card).toMatchObject({
      name: 'Visits by week',
      sheetName: 'Visits by week',
      keepVanishedRows: true,
      changeLog: true,
      state: 'new',
      rows: 0,
      paused: 'no',
      mine: true,
    });
    expect(card.id).not.toBe(setting.importId);
    const copy = readDocumentSettings(services().documentStore).imports.find(({ id }) => id === card.id);
    expect(copy).toMatchObject({ leftOut: ['phone'], linkedSheets: [] });
    expect(copy?.sheetId).not.toBe(setting.saved().sheetId);
  });

  it('belongs to whoever makes it, with a key of their own', () => {
    const setting = settingOf(survey, { sheetName: 'Visits', schedule: 60 });
    const { document } = setting;
    const stranger = fakeServices({ document, person: fakePerson() });
    expect(() => duplicateImport(stranger, messages, copyOf(setting, 'Mine'))).toThrow('notConnected');
    const person = connectedPerson(document);
    const card = duplicateImport(fakeServices({ document, person }), messages, copyOf(setting, 'Mine'));
    expect(card).toMatchObject({ mine: true, ownerAccount: expect.not.stringMatching(setting.saved().ownerAccount) });
    expect([...person.triggers.values()]).toEqual([60]);
  });

  it('refuses a sheet that is there already', () => {
    const setting = settingOf(survey, { sheetName: 'Visits' });
    setting.run();
    const { document, person } = setting;
    expect(() => duplicateImport(fakeServices({ document, person }), messages, copyOf(setting, 'Visits'))).toThrow(
      'sheetNameTaken',
    );
  });
});
