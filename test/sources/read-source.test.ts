import { readSource } from '../../src/sources';
import { converse, csv, expectError, exportPath, exportUid, file, key, kf, projectUid } from './kobo/conversation';

const choice = {
  source: 'kobo',
  server: kf,
  projectUid,
  exportUid,
  exportName: 'For the sheet',
  format: 'csv',
} as const;

describe('readSource', () => {
  it('brings the table of a saved import', () => {
    const reading = readSource(converse({ [exportPath]: [file()] }), choice, { apiKey: key });
    expect(reading).toMatchObject({ requests: 1, byteLength: csv.length });
    expect(reading.parts()[0]?.table).toMatchObject({
      name: 'For the sheet',
      headings: ['Name', '_id'],
      rows: [['Amina', 1]],
    });
  });

  it('fingerprints the choice and the bytes', () => {
    const read = (body: string, changes = {}) =>
      readSource(converse({ [exportPath]: [file(body)] }), { ...choice, ...changes }, { apiKey: key }).fingerprint;
    expect(read(csv)).toBe(read(csv, { exportName: 'Renamed' }));
    expect(read(csv)).not.toBe(read(csv.replace('Amina', 'Amine')));
  });

  it('throws notConnected when whoever runs it has no key, sending nothing', () => {
    const session = converse({});
    expectError(() => readSource(session, choice, undefined), 'notConnected', { server: 'kf.kobotoolbox.org' });
    expect(session.requests).toHaveLength(0);
  });

  it('reads without a key what is public', () => {
    const session = converse({ [exportPath]: [file()] }, { apiKey: undefined });
    expect(readSource(session, choice, { apiKey: '' }).parts()[0]?.table.rows).toHaveLength(1);
    expect(session.requests[0]?.headers).toEqual({ Accept: '*/*' });
  });
});
