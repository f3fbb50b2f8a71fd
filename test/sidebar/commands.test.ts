import { createCommands } from '../../src/sidebar/commands';
import type { CallServer } from '../../src/sidebar/server';
import { type Event, initialState, reduce } from '../../src/sidebar/state';
import type { OpenedProject, Reply } from '../../src/sidebar-api';
import { sampleCard } from './sample-import';

const project: OpenedProject = {
  uid: 'aX',
  name: 'Household visits',
  source: 'kobo',
  deployed: true,
  encrypted: false,
  repeatGroups: [],
  submissions: 3,
  offers: [{ uid: 'es1', name: 'Weekly', unsaved: false, summary: 'Labels' }],
  offersPage: 'https://kf.kobotoolbox.org/#/forms/aX/data/downloads',
  suggestedSheetName: 'Household visits',
};
const report = {
  card: sampleCard,
  state: 'imported',
  rowsReceived: 3,
  rowsAdded: 3,
  rowsChanged: 0,
  rowsRemoved: 0,
  warnings: [],
};
const refused = { ok: false, code: 'apiKeyRefused', message: 'The key was refused.' } as const;

/** A sidebar without a page: answers by method, the calls that were made, and the state they led to. */
function sidebar(answers: Readonly<Record<string, unknown>>) {
  const calls: [string, unknown][] = [];
  let state = initialState('en');
  const call = (async (method: string, input: unknown): Promise<Reply<unknown>> => {
    calls.push([method, input]);
    const answer = answers[method];
    return answer === refused ? refused : { ok: true, value: answer };
  }) as CallServer;
  const dispatch = (event: Event) => {
    state = reduce(state, event);
  };
  return { calls, state: () => state, commands: createCommands(call, dispatch, () => 1000) };
}

describe('connect', () => {
  const server = 'https://kf.kobotoolbox.org';

  it('opens the project that the address names', async () => {
    const { commands, state } = sidebar({
      connect: { server, account: 'amina', projectUid: 'aX' },
      openProject: project,
    });
    await commands.connect({ address: `${server}/#/forms/aX`, apiKey: 'k' });
    expect(state().screen).toEqual({ name: 'choose', server, project });
  });

  it('lists the projects when the address names none', async () => {
    const { commands, state } = sidebar({ connect: { server, account: 'amina', projectUid: '' }, listProjects: [] });
    await commands.connect({ address: server, apiKey: 'k' });
    expect(state().screen).toEqual({ name: 'projects', server, projects: [] });
  });

  it('keeps no trace of the key in the state', async () => {
    const { commands, state, calls } = sidebar({ connect: refused });
    await commands.connect({ address: server, apiKey: 'canary-key' });
    expect(calls).toEqual([['connect', { address: server, apiKey: 'canary-key' }]]);
    expect(state().failure?.message).toBe('The key was refused.');
    expect(JSON.stringify(state())).not.toContain('canary');
  });
});

describe('importNew', () => {
  const choice = { offerUid: 'es1', offerName: 'Weekly', sheetName: 'Visits', format: 'csv' as const, schedule: 60 };

  it('saves the import and runs it at once', async () => {
    const { commands, state, calls } = sidebar({ saveImport: sampleCard, runImport: report });
    await commands.importNew('https://kf.kobotoolbox.org', project, choice);
    expect(calls.map(([method]) => method)).toEqual(['saveImport', 'runImport']);
    expect(calls[0]?.[1]).toEqual({
      server: 'https://kf.kobotoolbox.org',
      projectUid: 'aX',
      projectName: 'Household visits',
      repeatGroups: [],
      ...choice,
    });
    expect(state().screen).toEqual({ name: 'result', report });
  });

  it('goes to the list with the reason when the run fails', async () => {
    const { commands, state } = sidebar({ saveImport: sampleCard, runImport: refused, listImports: [sampleCard] });
    await commands.importNew('https://kf.kobotoolbox.org', project, choice);
    expect(state()).toMatchObject({
      screen: { name: 'imports' },
      imports: [sampleCard],
      failure: { message: 'The key was refused.' },
    });
  });
});

describe('runImport', () => {
  it('accepts a held refresh only when told to', async () => {
    const { commands, calls } = sidebar({ runImport: report });
    await commands.runImport(sampleCard, true);
    expect(calls).toEqual([['runImport', { importId: 'i1', accept: true }]]);
  });
});

describe('showChange', () => {
  it('leaves name and schedule open to change when the exports cannot be listed', async () => {
    const { commands, state } = sidebar({ openProject: refused });
    await commands.showChange(sampleCard);
    expect(state()).toMatchObject({
      screen: { name: 'change', card: sampleCard, offers: undefined },
      failure: { message: refused.message },
    });
  });
});

describe('removeImport', () => {
  it('shows what is left', async () => {
    const { commands, state } = sidebar({ removeImport: [] });
    await commands.removeImport('i1');
    expect(state()).toMatchObject({ screen: { name: 'imports' }, imports: [], waiting: undefined });
  });
});
