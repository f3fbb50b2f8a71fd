import { changeImport, removeImport, saveImport } from '../../../src/commands/imports/edit-imports';
import { viewerOf } from '../../../src/commands/ownership';
import {
  canRunWithinTheHour,
  ensureTrigger,
  scheduleChoices,
  triggerMinutesFor,
} from '../../../src/commands/schedule/schedule';
import { readDocumentSettings } from '../../../src/settings/saved-imports';
import { connectedPerson, messages, server } from '../../fakes/imports';
import { type FakeOptions, fakeDocument, fakePerson, fakeServices } from '../../fakes/services';
import { addGrid } from '../../fakes/spreadsheet';

function newcomer(options: FakeOptions = {}) {
  const document = fakeDocument();
  const person = connectedPerson(document);
  const services = () => fakeServices({ document, person, ...options });
  const save = (sheetName: string, schedule: number) =>
    saveImport(services(), messages, {
      server,
      projectUid: 'aProjectOfHouseholds01',
      projectName: 'Household survey',
      offerUid: 'esExport1',
      offerName: 'For the sheet',
      format: 'csv',
      sheetName,
      schedule,
    });
  const paces = () => [...person.triggers.values()];
  return { document, person, services, save, paces };
}

describe('saveImport', () => {
  it('saves a set-up under the name of its sheet, with a trigger when it has a schedule', () => {
    const { save, paces, services } = newcomer();
    const card = save(' Households ', 60);
    expect(card).toMatchObject({ name: 'Households', sheetName: 'Households', mine: true, state: 'new', schedule: 60 });
    expect(paces()).toEqual([60]);
    expect(readDocumentSettings(services().documentStore).imports.map(({ id }) => id)).toEqual([card.id]);
  });

  it('makes no trigger for an import by hand', () => {
    const { save, paces } = newcomer();
    save('Households', 0);
    expect(paces()).toEqual([]);
  });

  it('refuses a sheet that is there already or promised to another import', () => {
    const { save, document } = newcomer();
    save('Households', 0);
    expect(() => save('households', 0)).toThrow('sheetNameTaken');
    addGrid(document, 'Somebody made this');
    expect(() => save('Somebody made this', 0)).toThrow('sheetNameTaken');
  });

  it('saves nothing where Google allows no such trigger', () => {
    const { save, services } = newcomer({ triggersWithinTheHour: false });
    expect(() => save('Households', 5)).toThrow('triggerTooFrequent');
    expect(readDocumentSettings(services().documentStore).imports).toEqual([]);
  });

  it('needs a key of the person', () => {
    const { document } = newcomer();
    const stranger = fakeServices({ document, person: fakePerson() });
    expect(() =>
      saveImport(stranger, messages, {
        server,
        projectUid: 'a',
        projectName: 'b',
        offerUid: 'c',
        offerName: 'd',
        format: 'csv',
        sheetName: 'e',
        schedule: 0,
      }),
    ).toThrow('notConnected');
  });
});

describe('changeImport', () => {
  it('changes name, export and schedule, and the trigger with it', () => {
    const { save, services, paces } = newcomer();
    const { id } = save('Households', 60);
    const change = { importId: id, name: 'Renamed', schedule: 5, offerUid: 'esExport2', offerName: 'Other' };
    expect(changeImport(services(), messages, change)).toMatchObject({
      name: 'Renamed',
      schedule: 5,
      offerUid: 'esExport2',
    });
    expect(paces()).toEqual([5]);
    expect(changeImport(services(), messages, { ...change, schedule: 0 }).nextAt).toBe(0);
    expect(paces()).toEqual([]);
  });

  it('belongs to its owner, and names belong to one import', () => {
    const { save, services, document } = newcomer();
    const { id } = save('Households', 0);
    save('Other', 0);
    const change = { importId: id, name: 'other ', schedule: 0, offerUid: 'esOther', offerName: 'E' };
    expect(() => changeImport(services(), messages, change)).toThrow('importNameTaken');
    const colleague = fakeServices({ document, person: connectedPerson(document) });
    expect(() => changeImport(colleague, messages, { ...change, name: 'New' })).toThrow('notYourImport');
  });
});

describe('removeImport', () => {
  it('forgets the import and takes the trigger away that nothing needs any more', () => {
    const { save, services, paces } = newcomer();
    const { id } = save('Households', 60);
    save('Other', 0);
    expect(removeImport(services(), messages, id).map(({ name }) => name)).toEqual(['Other']);
    expect(paces()).toEqual([]);
    expect(() => removeImport(services(), messages, id)).toThrow('importNotFound');
  });
});

describe('triggerMinutesFor', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[60, 1440], 60],
    [[1440], 60],
    [[0, 15, 60], 15],
    [[30, 5], 5],
  ])('serves the schedules %j every %i minutes', (schedules, minutes) => {
    expect(triggerMinutesFor(schedules)).toBe(minutes);
  });
});

describe('canRunWithinTheHour', () => {
  it.each([
    [true, scheduleChoices(true)],
    [false, scheduleChoices(false)],
  ])('learns it once by asking, and leaves no trigger behind (%s)', (possible, choices) => {
    const { services, paces } = newcomer({ triggersWithinTheHour: possible });
    expect(scheduleChoices(canRunWithinTheHour(services()))).toEqual(choices);
    expect(paces()).toEqual([]);
    const again = services();
    expect(canRunWithinTheHour(again)).toBe(possible);
    expect(again.calls.map(({ verb }) => verb)).not.toContain('triggers.create');
    expect(choices.includes(5)).toBe(possible);
  });
});

describe('ensureTrigger', () => {
  it('makes a lost trigger again, removes surplus ones, and leaves the right one alone', () => {
    const { save, services, person, paces } = newcomer();
    save('Households', 60);
    const ensure = () => {
      const own = services();
      const { imports } = readDocumentSettings(own.documentStore);
      ensureTrigger(own, viewerOf(own), imports);
      return own.calls.filter(({ verb }) => /create|remove/.test(verb)).length;
    };
    expect(ensure()).toBe(0);
    person.triggers.clear();
    ensure();
    expect(paces()).toEqual([60]);
    person.triggers.set('another', 5);
    ensure();
    expect(paces()).toEqual([60]);
  });
});
