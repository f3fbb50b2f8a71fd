import {
  initialState,
  reduce,
  type State,
  suggestedFormat,
  suggestedOffer,
  suggestedSchedule,
} from '../../src/sidebar/state';
import type { RunReport, StartState } from '../../src/sidebar-api';
import { sampleCard } from './sample-import';

const start: StartState = {
  language: 'fr',
  chosenLanguage: '',
  connections: [],
  imports: [],
  scheduleChoices: [60, 120],
  notices: [],
  orphanSheets: [],
};
const running: State = {
  ...initialState('en'),
  screen: { name: 'running', card: sampleCard, startedAt: 0, progress: null },
};
const progress = { phase: 'writing', done: 1, total: 3, startedAt: 0 } as const;

describe('reduce', () => {
  it('begins with connecting where nothing is imported yet', () => {
    const state = reduce(initialState('en-GB'), { type: 'started', start });
    expect(state).toMatchObject({
      language: 'fr',
      screen: { name: 'connect', address: '', renewing: false },
      scheduleChoices: [60, 120],
    });
  });

  it('begins with the list where something is imported', () => {
    const state = reduce(initialState('en'), { type: 'started', start: { ...start, imports: [sampleCard] } });
    expect(state.screen).toEqual({ name: 'imports' });
  });

  it('stays on the screen when a call fails, and forgets the failure with the next call', () => {
    const failed = reduce(
      { ...initialState('en'), screen: { name: 'connect', address: 'x', renewing: false }, waiting: 'connecting' },
      { type: 'failed', failure: { code: 'apiKeyRefused', message: 'No.', server: '' } },
    );
    expect(failed).toMatchObject({ screen: { name: 'connect' }, waiting: undefined, failure: { message: 'No.' } });
    expect(reduce(failed, { type: 'waiting', waiting: 'connecting' }).failure).toBeUndefined();
  });

  it('keeps one connection per server', () => {
    const before = {
      ...initialState('en'),
      connections: [{ source: 'kobo' as const, server: 'https://a.org', account: 'old' }],
    };
    const address = { server: 'https://a.org', projectUid: '', offerUid: '' };
    const connection = { source: 'kobo' as const, account: 'new', ...address };
    expect(reduce(before, { type: 'connected', connection }).connections).toEqual([
      { source: 'kobo', server: 'https://a.org', account: 'new' },
    ]);
  });

  it('stays where it is when the language changes', () => {
    const before: State = { ...initialState('en'), screen: { name: 'imports' }, waiting: 'choosingLanguage' };
    const chosen = { ...start, language: 'ar', chosenLanguage: 'ar' };
    expect(reduce(before, { type: 'languageChosen', start: chosen })).toMatchObject({
      language: 'ar',
      chosenLanguage: 'ar',
      screen: { name: 'imports' },
      waiting: undefined,
    });
  });

  it('keeps the last known progress when the script has lost it', () => {
    const known = reduce(running, { type: 'progressed', importId: 'i1', progress });
    expect(reduce(known, { type: 'progressed', importId: 'i1', progress: null })).toEqual(known);
  });

  it('shows the progress of another import on its card, until it is over', () => {
    const other = { ...sampleCard, id: 'i2' };
    const before = { ...running, imports: [sampleCard, other] };
    const during = reduce(before, { type: 'progressed', importId: 'i2', progress });
    expect(during.screen).toBe(running.screen);
    expect(during.imports).toEqual([sampleCard, { ...other, progress }]);
    expect(reduce(during, { type: 'progressed', importId: 'i2', progress: null })).toEqual(before);
  });

  it('leaves whoever has gone on to something else where they are when a run ends', () => {
    const elsewhere = { ...running, screen: { name: 'connect', address: 'x', renewing: false } as const };
    const report = { card: { ...sampleCard, rows: 9 }, state: 'imported' } as RunReport;
    const finished = reduce({ ...elsewhere, imports: [sampleCard] }, { type: 'finished', report });
    expect(finished.screen).toBe(elsewhere.screen);
    expect(finished.imports).toEqual([report.card]);
    const failure = { code: 'serverError', message: 'No.', server: '' } as const;
    expect(reduce(elsewhere, { type: 'runFailed', card: sampleCard, failure })).toBe(elsewhere);
  });

  it('goes through a queue only while somebody watches it, and tells the sum', () => {
    const begun = reduce(initialState('en'), {
      type: 'queued',
      card: sampleCard,
      startedAt: 1,
      queue: { position: 1, of: 2 },
    });
    expect(begun.screen).toMatchObject({ name: 'running', queue: { position: 1, of: 2 } });
    const second = {
      type: 'queued',
      card: { ...sampleCard, id: 'i2' },
      startedAt: 2,
      queue: { position: 2, of: 2 },
    } as const;
    expect(reduce(begun, second).screen).toMatchObject({ name: 'running', card: { id: 'i2' } });
    const left = reduce(begun, { type: 'shown', screen: { name: 'imports' } });
    expect(reduce(left, second)).toBe(left);
    const sum = { type: 'refreshedAll', refreshed: 1, failed: 1 } as const;
    expect(reduce(begun, sum)).toMatchObject({
      screen: { name: 'imports', returnTo: 'refresh-all' },
      refreshedAll: { refreshed: 1, failed: 1 },
    });
    expect(reduce(reduce(begun, sum), { type: 'waiting', waiting: 'saving' }).refreshedAll).toBeUndefined();
  });

  it('puts the finished card in place of the old one', () => {
    const card = { ...sampleCard, rows: 4 };
    const report = {
      card,
      state: 'imported',
      rowsReceived: 4,
      rowsAdded: 1,
      rowsChanged: 0,
      rowsRemoved: 0,
      warnings: [],
    } as const;
    const finished = reduce({ ...running, imports: [sampleCard] }, { type: 'finished', report });
    expect(finished.imports).toEqual([card]);
    expect(finished.screen).toEqual({ name: 'result', report });
    expect(reduce(running, { type: 'finished', report }).imports).toEqual([card]);
  });

  it('tells what else to do once after a key was forgotten', () => {
    const forgotten = reduce(initialState('en'), { type: 'keyForgotten', start });
    expect(forgotten).toMatchObject({ screen: { name: 'imports' }, keyForgotten: true });
    expect(reduce(forgotten, { type: 'shown', screen: { name: 'imports' } }).keyForgotten).toBe(false);
  });
});

describe('suggestedSchedule', () => {
  it.each([
    [[5, 10, 30, 60, 120], 60],
    [[120, 240], 120],
    [[5, 10], 10],
    [[], 0],
  ])('takes from %j %d', (choices, suggested) => {
    expect(suggestedSchedule(choices)).toBe(suggested);
  });
});

describe('suggestedOffer', () => {
  const unsaved = { uid: 'es0', name: '', unsaved: true, summary: '', facts: '' };
  const named = { uid: 'es1', name: 'Weekly', unsaved: false, summary: '', facts: '' };

  it('prefers one with a name', () => {
    expect(suggestedOffer([unsaved, named])).toBe(named);
    expect(suggestedOffer([unsaved])).toBe(unsaved);
    expect(suggestedOffer([])).toBeUndefined();
  });
});

describe('suggestedFormat', () => {
  const project = {
    uid: 'aX',
    name: 'Visits',
    source: 'kobo' as const,
    deployed: true,
    encrypted: false,
    submissions: null,
    formats: ['csv' as const],
    languages: [],
    questions: [],
    offers: [],
    account: '',
    rights: null,
    canMakeOffers: false,
    suggestedOptions: {},
    offersPage: '',
    suggestedSheetName: 'Visits',
  };

  it('is a workbook only where there are repeat groups', () => {
    expect(suggestedFormat({ ...project, repeatGroups: ['members'] })).toBe('xlsx');
    expect(suggestedFormat({ ...project, repeatGroups: [] })).toBe('csv');
  });
});
