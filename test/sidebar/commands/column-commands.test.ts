import type { ImportPreview } from '../../../src/sidebar-api';
import { sampleCard } from '../sample-import';
import { project as household, openSidebar, Refusal, server } from '../sidebar-driver';

const project = { ...household, repeatGroups: ['members'] };
const choice = { offerUid: 'es1', offerName: 'Weekly', format: 'xlsx', sheetName: 'Visits', schedule: 60 } as const;
const preview: ImportPreview = {
  sheets: [],
  newColumns: 'add',
  warnings: [],
  isPublic: false,
  isFromForm: false,
  isSample: false,
  cells: { elsewhere: 0, most: 10 },
};
const report = {
  card: sampleCard,
  state: 'imported',
  rowsReceived: 3,
  rowsAdded: 0,
  rowsChanged: 3,
  rowsRemoved: 0,
  warnings: [],
};
const refused = new Refusal('exportDeleted', 'It was deleted.');

const sidebar = (answers: Readonly<Record<string, unknown>>) =>
  openSidebar(answers, { screen: { name: 'choose', server, project } });

describe('previewImport', () => {
  it('shows the preview in front of the choice, and leads back to it', async () => {
    const { calls, commands, state } = sidebar({ previewImport: preview });
    const shown = commands.previewImport(server, project, choice);
    expect(state().waiting).toBe('previewing');
    await shown;
    expect(calls[0]).toEqual([
      'previewImport',
      {
        ...{ server, projectUid: 'aX', projectName: 'Household visits', offerUid: 'es1', offerName: 'Weekly' },
        ...{ format: 'xlsx', repeatGroups: ['members'], options: undefined },
      },
    ]);
    expect(state()).toMatchObject({ screen: { name: 'preview', preview }, waiting: undefined });
    commands.leavePreview();
    expect(state().screen).toEqual({ name: 'choose', server, project });
  });

  it('stays with the choice when there is nothing to preview, or the person has gone on', async () => {
    const failing = sidebar({ previewImport: refused });
    await failing.commands.previewImport(server, project, choice);
    expect(failing.state()).toMatchObject({ screen: { name: 'choose' }, failure: { code: 'exportDeleted' } });
    const gone = sidebar({ previewImport: preview });
    const shown = gone.commands.previewImport(server, project, choice);
    gone.dispatch({ type: 'shown', screen: { name: 'imports' } });
    await shown;
    expect(gone.state().screen.name).toBe('imports');
  });
});

describe('showColumns', () => {
  it('opens at once, fills when the script has told, and leads back to the card', async () => {
    const { commands, state } = sidebar({ openColumns: preview });
    const shown = commands.showColumns(sampleCard);
    expect(state().screen).toMatchObject({ name: 'preview', preview: undefined });
    await shown;
    expect(state().screen).toMatchObject({ name: 'preview', preview });
    commands.leavePreview();
    expect(state().screen).toEqual({ name: 'imports', returnTo: 'change-i1' });
  });
});

describe('changeColumns', () => {
  it('saves what was chosen and carries it out', async () => {
    const { calls, commands, state } = sidebar({ changeColumns: sampleCard, runImport: report });
    const columnChoices = { newColumns: 'ask', sheets: [] } as const;
    await commands.changeColumns(sampleCard, columnChoices);
    expect(calls).toEqual([
      ['changeColumns', { importId: 'i1', columnChoices }],
      ['runImport', { importId: 'i1', accept: false }],
    ]);
    expect(state().screen.name).toBe('result');
  });
});

describe('decideWaiting', () => {
  it('refreshes to bring columns in, and needs no refresh to leave them out', async () => {
    const decided = { ...sampleCard, waitingColumns: [] };
    const keeping = sidebar({ decideWaiting: decided, runImport: report });
    await keeping.commands.decideWaiting(sampleCard, 'keep');
    expect(keeping.calls.map(([method]) => method)).toEqual(['decideWaiting', 'runImport']);
    const leaving = sidebar({ decideWaiting: decided });
    await leaving.commands.decideWaiting(sampleCard, 'leaveOut');
    expect(leaving.calls.map(([method]) => method)).toEqual(['decideWaiting']);
    expect(leaving.state()).toMatchObject({ waiting: undefined, imports: [decided] });
  });
});
