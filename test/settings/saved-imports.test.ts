import {
  newStatus,
  noSheet,
  readDocumentSettings,
  removeSavedImport,
  type SavedImport,
  statusOf,
  writeDocumentSettings,
} from '../../src/settings/saved-imports';
import { fakeServices } from '../fakes/services';

function savedImport(id: string, createdAt: number): SavedImport {
  return {
    version: 1,
    id,
    name: `Import ${id}`,
    source: 'kobo',
    server: 'https://kf.kobotoolbox.org',
    projectUid: 'aProject',
    projectName: 'استبيان',
    offerUid: 'esOne',
    offerName: 'For the sheet',
    format: 'csv',
    options: {},
    linkedSheets: [],
    vanishedRows: 'remove',
    changeLog: false,
    newest: 0,
    parentColumns: {},
    repeatGroups: [],
    sheetId: noSheet,
    sheetName: 'Households',
    schedule: 60,
    ownerId: 'me',
    ownerAccount: 'amina',
    spreadsheetId: 'a-spreadsheet',
    createdAt,
  };
}

function store() {
  const services = fakeServices();
  return { documentStore: services.documentStore, properties: services.document.properties, services };
}

describe('readDocumentSettings', () => {
  it('finds nothing in a new spreadsheet', () => {
    const { imports, statuses, facts } = readDocumentSettings(store().documentStore);
    expect([imports, statuses.size, facts.statusSheetId]).toEqual([[], 0, noSheet]);
  });

  it('gives imports back in order of creation, with their status', () => {
    const { documentStore } = store();
    const status = { ...newStatus, rows: 7, columns: [['id', 'text', 1]] as [string, string, number][] };
    for (const saved of [savedImport('b', 2), savedImport('a', 1)]) {
      const before = readDocumentSettings(documentStore);
      writeDocumentSettings(documentStore, before, { saved, status: { importId: saved.id, status } });
    }
    const settings = readDocumentSettings(documentStore);
    expect(settings.imports).toEqual([savedImport('a', 1), savedImport('b', 2)]);
    expect(statusOf(settings, 'a')).toEqual(status);
    expect(statusOf(settings, 'unknown')).toEqual(newStatus);
  });

  it('keeps fields that only a newer version knows', () => {
    const { documentStore } = store();
    const newer = { ...savedImport('a', 1), filter: 'new' };
    writeDocumentSettings(documentStore, readDocumentSettings(documentStore), { saved: newer });
    const [read] = readDocumentSettings(documentStore).imports;
    writeDocumentSettings(documentStore, readDocumentSettings(documentStore), { saved: read });
    expect(readDocumentSettings(documentStore).imports[0]).toMatchObject({ filter: 'new' });
  });

  it('leaves out a damaged import and begins a damaged status anew', () => {
    const { documentStore, properties } = store();
    for (const saved of [savedImport('a', 1), savedImport('b', 2)]) {
      const status = { importId: saved.id, status: { ...newStatus, rows: 5 } };
      writeDocumentSettings(documentStore, readDocumentSettings(documentStore), { saved, status });
    }
    properties['fieldrows.import.a'] = '1|{"version":1}';
    properties['fieldrows.status.b'] = '2|{';
    const settings = readDocumentSettings(documentStore);
    expect(settings.imports.map(({ id }) => id)).toEqual(['b']);
    expect(statusOf(settings, 'b')).toEqual(newStatus);
  });
});

describe('writeDocumentSettings', () => {
  it('writes everything in one call, also a status of thousands of columns', () => {
    const { documentStore, services } = store();
    const columns = Array.from({ length: 2_000 }, (_unused, index): [string, string, number] => [
      `id${index}`,
      'text',
      1,
    ]);
    const before = readDocumentSettings(documentStore);
    const calls = services.calls.length;
    writeDocumentSettings(documentStore, before, {
      saved: savedImport('a', 1),
      status: { importId: 'a', status: { ...newStatus, columns } },
      facts: { statusSheetId: 12 },
    });
    expect(services.calls.length).toBe(calls + 1);
    const settings = readDocumentSettings(documentStore);
    expect(statusOf(settings, 'a').columns).toEqual(columns);
    expect(settings.facts.statusSheetId).toBe(12);
  });

  it('refuses what the store cannot hold, and writes nothing', () => {
    const { documentStore, properties } = store();
    const warnings = [{ code: 'x', details: { text: 'x'.repeat(510 * 1024) } }];
    const change = { status: { importId: 'a', status: { ...newStatus, warnings } } };
    expect(() => writeDocumentSettings(documentStore, readDocumentSettings(documentStore), change)).toThrow(
      'settingsTooLarge',
    );
    expect(properties).toEqual({});
  });
});

describe('removeSavedImport', () => {
  it('forgets an import and its status, and nothing else', () => {
    const { documentStore, properties } = store();
    for (const saved of [savedImport('a', 1), savedImport('ab', 2)]) {
      const status = { importId: saved.id, status: newStatus };
      writeDocumentSettings(documentStore, readDocumentSettings(documentStore), { saved, status });
    }
    removeSavedImport(documentStore, readDocumentSettings(documentStore), 'a');
    expect(Object.keys(properties).sort()).toEqual(['fieldrows.import.ab', 'fieldrows.status.ab']);
  });
});
