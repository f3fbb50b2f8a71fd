import { sampleCard } from '../sample-import';
import { openSidebar, project, Refusal } from '../sidebar-driver';

const report = {
  card: sampleCard,
  state: 'imported',
  rowsReceived: 3,
  rowsAdded: 3,
  rowsChanged: 0,
  rowsRemoved: 0,
  warnings: [],
};
const refused = new Refusal('apiKeyRefused', 'The key was refused.');

describe('runImport', () => {
  const unfinished = (read: number) => ({
    ...report,
    state: 'incomplete',
    card: { ...sampleCard, state: 'incomplete', reading: { read, total: 9_000 } },
  });

  it('goes on page by page until everything is there', async () => {
    const replies = [unfinished(3_000), unfinished(6_000), report];
    const { commands, state, calls } = openSidebar({ runImport: () => replies.shift() });
    await commands.runImport(sampleCard, true, true);
    expect(calls).toEqual([
      ['runImport', { importId: 'i1', accept: true, everything: true }],
      ['runImport', { importId: 'i1', accept: false }],
      ['runImport', { importId: 'i1', accept: false }],
    ]);
    expect(state().screen).toEqual({ name: 'result', report });
  });

  it('stops when it does not get on, and when nobody watches any more', async () => {
    const stuck = openSidebar({ runImport: () => unfinished(3_000), listImports: [] });
    await stuck.commands.runImport(sampleCard, false);
    expect(stuck.calls).toHaveLength(2);

    let left: () => Promise<void> = () => Promise.resolve();
    let read = 0;
    const { commands, calls } = openSidebar({
      runImport: () => {
        void left();
        read += 1_000;
        return unfinished(read);
      },
      listImports: [],
    });
    left = () => commands.showImports();
    await commands.runImport(sampleCard, false);
    expect(calls.filter(([method]) => method === 'runImport')).toHaveLength(1);
  });
});

describe('connect', () => {
  const server = 'https://kf.kobotoolbox.org';

  it('opens the project that the address names', async () => {
    const { commands, state } = openSidebar({
      connect: { server, account: 'amina', projectUid: 'aX', offerUid: '' },
      openProject: project,
    });
    await commands.connect({ address: `${server}/#/forms/aX`, apiKey: 'k' });
    expect(state().screen).toEqual({ name: 'choose', server, project });
  });

  it('begins with the named export whose data the address leads to', async () => {
    const { commands, state } = openSidebar({
      connect: { server, account: 'amina', projectUid: 'aX', offerUid: 'es2' },
      openProject: project,
    });
    await commands.connect({ address: `${server}/api/v2/assets/aX/export-settings/es2/data.csv`, apiKey: 'k' });
    expect(state().screen).toEqual({ name: 'choose', server, project, offerUid: 'es2' });
  });

  it('lists the projects when the address names none', async () => {
    const { commands, state } = openSidebar({
      connect: { server, account: 'amina', projectUid: '', offerUid: '' },
      listProjects: [],
    });
    await commands.connect({ address: server, apiKey: 'k' });
    expect(state().screen).toEqual({ name: 'projects', server, projects: [] });
  });

  it('keeps no trace of the key in the state', async () => {
    const { commands, state, calls } = openSidebar({ connect: refused });
    await commands.connect({ address: server, apiKey: 'canary-key' });
    expect(calls).toEqual([['connect', { address: server, apiKey: 'canary-key' }]]);
    expect(state().failure?.message).toBe('The key was refused.');
    expect(JSON.stringify(state())).not.toContain('canary');
  });
});

describe('importNew', () => {
  const choice = { offerUid: 'es1', offerName: 'Weekly', sheetName: 'Visits', format: 'csv' as const, schedule: 60 };

  it('saves the import and runs it at once', async () => {
    const { commands, state, calls } = openSidebar({ saveImport: sampleCard, runImport: report });
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
    const { commands, state } = openSidebar({ saveImport: sampleCard, runImport: refused, listImports: [sampleCard] });
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
    const { commands, calls } = openSidebar({ runImport: report });
    await commands.runImport(sampleCard, true);
    expect(calls).toEqual([['runImport', { importId: 'i1', accept: true }]]);
  });
});

describe('refreshAll', () => {
  const cards = ['i1', 'i2', 'i3'].map((id) => ({ ...sampleCard, id }));

  it('runs each import by itself and counts what wants attention', async () => {
    const runs = [report, refused, { ...report, state: 'held' }];
    const { commands, calls, state } = openSidebar({ runImport: () => runs.shift(), listImports: cards });
    await commands.refreshAll(cards);
    expect(calls.map(([method, input]) => [method, (input as { importId?: string }).importId])).toEqual([
      ['runImport', 'i1'],
      ['runImport', 'i2'],
      ['runImport', 'i3'],
      ['listImports', undefined],
    ]);
    expect(state()).toMatchObject({ screen: { name: 'imports' }, refreshedAll: { refreshed: 1, failed: 2 } });
  });
});

describe('keepRows', () => {
  it('lets rows stay from now on, changes nothing else, and refreshes without removing', async () => {
    const { commands, calls } = openSidebar({ changeImport: sampleCard, runImport: report });
    await commands.keepRows(sampleCard);
    const { name, schedule, offerUid, offerName } = sampleCard;
    expect(calls).toEqual([
      ['changeImport', { importId: 'i1', name, schedule, offerUid, offerName, keepVanishedRows: true }],
      ['runImport', { importId: 'i1', accept: false }],
    ]);
  });
});

describe('showDuplicate', () => {
  it('suggests a name that no import and none of its sheets has', async () => {
    const { commands, state } = openSidebar({ openProject: project });
    const others = [sampleCard, { ...sampleCard, id: 'i2', name: 'visits 2', linkedSheetNames: ['Visits 3'] }];
    await commands.showDuplicate(sampleCard, others);
    expect(state().screen).toMatchObject({ name: 'duplicate', sheetName: 'Visits 4', offers: project.offers });
  });
});

describe('duplicate', () => {
  it('makes the copy and runs it at once', async () => {
    const copy = { importId: 'i1', sheetName: 'Visits 2', schedule: 60, offerUid: 'es1', offerName: 'Weekly' };
    const { commands, calls } = openSidebar({ duplicateImport: { ...sampleCard, id: 'i2' }, runImport: report });
    await commands.duplicate(sampleCard, copy);
    expect(calls).toEqual([
      ['duplicateImport', copy],
      ['runImport', { importId: 'i2', accept: false }],
    ]);
  });
});

describe('pause and resume', () => {
  it('put the changed card in place and stay where they are', async () => {
    const { commands, state } = openSidebar({
      start: {
        language: 'en',
        connections: [],
        imports: [sampleCard],
        scheduleChoices: [],
        notices: [],
        orphanSheets: [],
      },
      pauseImport: { ...sampleCard, paused: 'person' },
      resumeImport: sampleCard,
    });
    await commands.start();
    await commands.pause(sampleCard);
    expect(state()).toMatchObject({ screen: { name: 'imports' }, imports: [{ paused: 'person' }], waiting: undefined });
    await commands.resume(sampleCard);
    expect(state().imports).toEqual([sampleCard]);
  });
});

describe('showHistory', () => {
  it('shows what the script tells', async () => {
    const entry = { at: 2, firstAt: 1, times: 3, state: 'unchanged', message: 'Unchanged: 3 rows.', seconds: 4 };
    const { commands, state } = openSidebar({ importHistory: [entry] });
    await commands.showHistory(sampleCard);
    expect(state().screen).toMatchObject({ name: 'history', card: sampleCard, entries: [entry] });
  });
});

describe('showChange', () => {
  it('leaves name and schedule open to change when the exports cannot be listed', async () => {
    const { commands, state } = openSidebar({ openProject: refused });
    await commands.showChange(sampleCard);
    expect(state()).toMatchObject({
      screen: { name: 'change', card: sampleCard, project: undefined },
      failure: { message: refused.reply.message },
    });
  });
});

describe('removeImport', () => {
  it('shows what is left', async () => {
    const { commands, state } = openSidebar({ removeImport: [] });
    await commands.removeImport('i1');
    expect(state()).toMatchObject({ screen: { name: 'imports' }, imports: [], waiting: undefined });
  });
});

describe('Clockify', () => {
  const server = 'https://api.clockify.me';
  const workspace = { uid: '0123456789abcdef01234567', name: 'Relief', status: '' };

  it('opens the only workspace at once, and asks where there are several', async () => {
    const one = openSidebar({ listProjects: [workspace], openProject: { ...project, source: 'clockify' } });
    await one.commands.showProjects(server);
    expect(one.state().screen).toMatchObject({ name: 'choose', server });
    const two = openSidebar({ listProjects: [workspace, { ...workspace, uid: 'f'.repeat(24) }] });
    await two.commands.showProjects(server);
    expect(two.state().screen.name).toBe('projects');
  });

  it('asks for a new key on its own screen', () => {
    const { commands, state } = openSidebar({});
    commands.renewKey(server);
    expect(state().screen).toEqual({ name: 'connectClockify', server, renewing: true });
    commands.renewKey('https://kf.kobotoolbox.org');
    expect(state().screen.name).toBe('connect');
  });

  it('hands a file to the browser, and the reason why there is none to the person', async () => {
    const file = { fileName: 'Detailed.pdf', mediaType: 'application/pdf', base64: 'JVBERg==' };
    const good = openSidebar({ downloadFile: file });
    await good.commands.downloadFile(sampleCard, 'pdf');
    expect([good.saved, good.state().waiting]).toEqual([[file], undefined]);
    const bad = openSidebar({ downloadFile: refused });
    await bad.commands.downloadFile(sampleCard, 'csv');
    expect(bad.saved).toEqual([]);
    expect(bad.state().failure).toMatchObject({ code: 'apiKeyRefused' });
  });
});
