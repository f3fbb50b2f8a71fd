import { freeOfferName, initialState, reduce, suggestedChoice } from '../../../src/sidebar/state';
import type { OfferForm, OfferWishes, OpenedProject } from '../../../src/sidebar-api';
import { sampleCard } from '../sample-import';
import { openSidebar, project, Refusal, server } from '../sidebar-driver';

const form: OfferForm = {
  source: 'kobo',
  languages: ['_default', '_xml'],
  suggestedLanguage: '_default',
  questions: [],
  systemColumns: [],
};
const wishes: OfferWishes = {
  name: 'Google Sheets',
  language: '_default',
  selectMany: 'both',
  groupsInHeadings: false,
  groupSeparator: '/',
  allVersions: true,
  mediaUrls: true,
  columns: [],
  from: '',
  until: '',
};
const refused = new Refusal('exportNameTaken', 'Taken.');

describe('trySample', () => {
  it('adds the sample and runs it at once', async () => {
    const card = { ...sampleCard, source: 'sample' as const };
    const { commands, asked, state } = openSidebar({
      addSample: card,
      runImport: { card, state: 'imported', warnings: [] },
    });
    await commands.trySample();
    expect(asked()).toEqual(['addSample', 'runImport']);
    expect(state().screen.name).toBe('result');
  });
});

describe('removeSample', () => {
  it('begins anew', async () => {
    const start = {
      language: 'en',
      chosenLanguage: '',
      connections: [],
      imports: [],
      scheduleChoices: [],
      notices: [],
    };
    const { commands, state } = openSidebar({ removeSample: [], start: { ...start, orphanSheets: [] } });
    await commands.removeSample(sampleCard);
    expect(state().screen.name).toBe('connect');
  });
});

describe('makeOffer', () => {
  it('goes on with the new one chosen', async () => {
    const made = {
      ...project,
      offers: [...project.offers, { ...project.offers[0], uid: 'es2', name: 'Google Sheets' }],
    };
    const { commands, state } = openSidebar({ makeOffer: { offerUid: 'es2', project: made } });
    await commands.makeOffer(server, project, wishes);
    expect(state().screen).toEqual({ name: 'choose', server, project: made, offerUid: 'es2' });
    expect(suggestedChoice(made as OpenedProject, [60], 'es2')).toMatchObject({
      offerUid: 'es2',
      offerName: 'Google Sheets',
    });
  });

  it('stays where it is when the server refuses', async () => {
    const screen = { name: 'newOffer', server, project, form } as const;
    const { commands, state } = openSidebar({ makeOffer: refused }, { screen });
    await commands.makeOffer(server, project, wishes);
    expect(state()).toMatchObject({ screen, failure: { code: 'exportNameTaken', server }, waiting: undefined });
  });
});

describe('showNewOffer', () => {
  it('shows at once that it reads the form, and then what it read', async () => {
    const { commands, state } = openSidebar({ openOfferForm: form });
    const shown = commands.showNewOffer(server, project);
    expect(state().screen).toEqual({ name: 'newOffer', server, project, form: undefined });
    await shown;
    expect(state().screen).toEqual({ name: 'newOffer', server, project, form });
  });

  it('drops a form that comes when something else is shown', () => {
    const state = { ...initialState('en'), screen: { name: 'choose', server, project } as const };
    expect(reduce(state, { type: 'offerFormTold', projectUid: 'aX', form })).toBe(state);
  });
});

describe('freeOfferName', () => {
  it('numbers a name that the project has', () => {
    expect(freeOfferName('Google Sheets', project.offers)).toBe('Google Sheets');
    expect(freeOfferName('Weekly', project.offers)).toBe('Weekly 2');
  });
});
