import { hourlyNotices } from '../../../src/commands/schedule/hourly-use';
import { messagesFor } from '../../../src/messages';
import type { RunRecord } from '../../../src/settings/run-history';
import type { SavedImport } from '../../../src/settings/saved-imports';

const messages = messagesFor('en');
const choices = [5, 15, 30, 60, 120, 240];

function saved(id: string, schedule: number, changes: Partial<SavedImport> = {}): SavedImport {
  return {
    ...{ version: 1, id, name: id, source: 'clockify', server: 'https://api.clockify.me', projectUid: 'w1' },
    ...{ projectName: 'Relief', offerUid: 'detailed', offerName: 'Detailed', format: 'json', schedule },
    ...{ options: { plan: 'free' }, sheetId: 1, sheetName: id, ownerId: 'me', ownerAccount: 'Amina', createdAt: 0 },
    ...{ linkedSheets: [], repeatGroups: [], vanishedRows: 'remove', newest: 0, changeLog: false, parentColumns: {} },
    ...{ spreadsheetId: '' },
    ...changes,
  };
}

function runs(importId: string, requests: number): RunRecord {
  return {
    ...{ at: 1, importId, state: 'imported', code: '', details: {}, received: 1, added: 0, changed: 0, removed: 0 },
    ...{ seconds: 3, requests, bytes: 0, counted: -1 },
  };
}

const notices = (imports: readonly SavedImport[], history: readonly RunRecord[] = []) =>
  hourlyNotices(messages, imports, history, choices);

describe('hourlyNotices', () => {
  it('says nothing while the schedules fit', () => {
    expect(notices([])).toEqual([]);
    expect(notices([saved('a', 5)], [runs('a', 2)])).toEqual([]);
    expect(notices([saved('a', 60), saved('b', 60)], [runs('a', 12), runs('b', 13)])).toEqual([]);
  });

  it('says how many requests all imports of a workspace need, and which pace would fit', () => {
    const [notice, ...others] = notices([saved('a', 15), saved('b', 15)], [runs('a', 3), runs('b', 5)]);
    expect(others).toEqual([]);
    expect(notice).toContain('about 32 requests an hour for “Relief”, and only 25');
    expect(notice).toContain('30 minutes');
  });

  it('counts each workspace for itself, and none where nobody counts', () => {
    const imports = [
      saved('a', 15),
      saved('b', 15, { projectUid: 'w2', projectName: 'Other' }),
      saved('c', 5, { options: { plan: 'paid' } }),
      saved('d', 5, { source: 'kobo', server: 'https://kf.kobotoolbox.org', options: {} }),
    ];
    const history = imports.map(({ id }) => runs(id, 7));
    expect(notices(imports, history).map((notice) => /“(\w+)”/.exec(notice)?.[1])).toEqual(['Relief', 'Other']);
  });

  it('leaves out what is refreshed by hand or paused', () => {
    const history = [runs('a', 9), runs('b', 9)];
    expect(notices([saved('a', 0), saved('b', 5, { pause: { by: 'x', at: 1 } })], history)).toEqual([]);
  });
});
