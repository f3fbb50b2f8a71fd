import type { ImportCard, RunReport } from '../../../src/sidebar-api';
import { newState } from '../../../workbench/apps-script/state';
import type { RunResult } from '../../../workbench/apps-script/types';
import type { ImportEnding } from '../../../workbench/command-line/import-once';
import { exitCodeOf, outcomeOf, reportOf } from '../../../workbench/command-line/report';

const card: ImportCard = {
  id: 'i1',
  name: 'Weekly',
  source: 'kobo',
  server: 'https://kf.example.org',
  projectUid: 'aXYZ',
  projectName: 'Survey',
  offerUid: 'es1',
  offerName: 'Weekly',
  format: 'csv',
  options: {},
  files: [],
  keepVanishedRows: false,
  changeLog: false,
  newest: 0,
  newestThatFit: 0,
  canBePushed: true,
  waitingColumns: [],
  sheetName: 'Survey',
  hasCodebook: true,
  linkedSheetNames: [],
  schedule: 0,
  mine: true,
  connected: true,
  ownerAccount: 'amina',
  state: 'imported',
  message: '3 rows imported.',
  notice: '',
  offerNotice: '',
  onServer: '',
  paused: 'no',
  progress: null,
  lastChange: null,
  warnings: [],
  reading: null,
  wholeAt: 0,
  pages: 'possible',
  rows: 3,
  lastAttemptAt: 1,
  lastCompleteAt: 1,
  nextAt: 0,
};
const counts = { rowsReceived: 3, rowsAdded: 3, rowsChanged: 0, rowsRemoved: 0, warnings: ['One cell was cut.'] };
const request = { method: 'GET', url: 'https://kf.example.org/me/', status: 200, authorization: true };
const run: RunResult = {
  value: '',
  error: undefined,
  killed: false,
  serviceCalls: { 'Range.setValues': 2 },
  calls: ['Range.setValues', 'Range.setValues'],
  cellsWritten: { Survey: 12 },
  requests: [request, request],
  log: [],
  ui: [],
  tookMilliseconds: 900,
};

function ended(state: RunReport['state']): ImportEnding {
  return { reply: { ok: true, value: { card, state, ...counts } }, run, requests: [request, request, request] };
}

function failed(code: string): ImportEnding {
  return { reply: { ok: false, code, message: `sentence for ${code}` }, run: undefined, requests: [request] };
}

describe('outcomeOf', () => {
  it('counts the requests and service calls of the import run alone', () => {
    expect(outcomeOf(ended('imported'))).toEqual({
      status: 'imported',
      code: '',
      message: '3 rows imported.',
      ...counts,
      requests: 2,
      serviceCalls: { 'Range.setValues': 2 },
    });
  });

  it('gives a failure its code and sentence', () => {
    const { status, code, message, requests } = outcomeOf(failed('apiKeyRefused'));
    expect({ status, code, message, requests }).toEqual({
      status: 'failed',
      code: 'apiKeyRefused',
      message: 'sentence for apiKeyRefused',
      requests: 0,
    });
  });

  it.each([
    ['killed', 'incomplete'],
    ['outOfTime', 'incomplete'],
    ['wouldRemoveTooMuch', 'held'],
    ['unexpected', 'failed'],
  ])('tells the failure %s as %s', (code, status) => {
    expect(outcomeOf(failed(code)).status).toBe(status);
  });
});

describe('exitCodeOf', () => {
  it.each([
    ['imported', 0],
    ['unchanged', 0],
    ['failed', 1],
    ['held', 1],
    ['incomplete', 3],
  ] as const)('gives %s the exit code %i', (status, code) => {
    expect(exitCodeOf(status)).toBe(code);
  });
});

describe('reportOf', () => {
  function report() {
    const state = newState({ now: Date.UTC(2026, 0, 2, 3, 4, 5), editors: ['bob@example.org'] });
    const [sheet] = state.spreadsheet.sheets;
    if (!sheet) throw new Error('a new spreadsheet has a sheet');
    sheet.cells = [['007', { formula: '=KOBO("x")' }], null, [null, null, 4.5, true]];
    sheet.hiddenColumns = [3];
    for (const user of state.users) user.properties = { whose: user.email };
    state.documentProperties = { imports: '[]' };
    state.log.push({ at: state.now, level: 'warn', text: 'tried again' });
    return reportOf(ended('imported'), [{ ...request, url: 'trigger' }], state, 'bob@example.org', {
      Sheet1: [
        [undefined, 'a', 'b'],
        [undefined, 1, 2, 3, 4],
      ],
    });
  }

  it('lists the requests of all steps, then those of triggers', () => {
    const me = request.url;
    expect(report().requests.map(({ url }) => url)).toEqual([me, me, me, 'trigger']);
  });

  it('gives what cells contain, with what formulas give and spill', () => {
    expect(report().sheets[0]).toMatchObject({
      name: 'Sheet1',
      hidden: false,
      frozenRows: 0,
      hiddenColumns: [3],
      values: [
        ['007', 'a', 'b', '', ''],
        ['', 1, 2, 3, 4],
        ['', '', 4.5, true, ''],
      ],
      formulas: [
        ['', '=KOBO("x")', '', '', ''],
        ['', '', '', '', ''],
        ['', '', '', '', ''],
      ],
    });
  });

  it('shows the store of the acting user only', () => {
    expect(report().properties).toEqual({
      user: { whose: 'bob@example.org' },
      document: { imports: '[]' },
      script: {},
    });
  });

  it('gives the log as lines of text', () => {
    expect(report().log).toEqual(['2026-01-02T03:04:05.000Z warn tried again']);
  });
});
