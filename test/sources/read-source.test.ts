import { type Reading, readSource } from '../../src/sources';
import type { SourceChoice, SourceServices } from '../../src/sources/source';
import { converse, csv, expectError, exportPath, exportUid, file, key, kf, projectUid } from './kobo/conversation';

const choice = {
  source: 'kobo',
  server: kf,
  projectUid,
  offerUid: exportUid,
  offerName: 'For the sheet',
  format: 'csv',
} as const;

/** Reads as the first run of an import does, which finds everything there. */
function read(services: SourceServices, asked: SourceChoice, apiKey: string | undefined): Reading {
  const key = apiKey === undefined ? undefined : { apiKey };
  const nothing = { checkpoint: undefined, abandoned: undefined, extent: 'usual' as const };
  const deaf = { onRead: () => undefined, onCheckpoint: () => undefined };
  const reading = readSource(services, asked, key, {
    importId: 'i1',
    inBackground: false,
    patienceMilliseconds: 0,
    ...nothing,
    ...deaf,
  });
  if ('kind' in reading) throw new Error('still waiting');
  return reading;
}

describe('readSource', () => {
  it('brings the table of a saved import', () => {
    const reading = read(converse({ [exportPath]: [file()] }), choice, key);
    expect(reading).toMatchObject({ requests: 1, byteLength: csv.length });
    expect(reading.parts()[0]?.table).toMatchObject({
      name: 'For the sheet',
      headings: ['Name', '_id'],
      rows: [['Amina', 1]],
    });
  });

  it('fingerprints the choice and the bytes', () => {
    const print = (body: string, changes = {}) =>
      read(converse({ [exportPath]: [file(body)] }), { ...choice, ...changes }, key).fingerprint;
    expect(print(csv)).toBe(print(csv, { offerName: 'Renamed' }));
    expect(print(csv)).not.toBe(print(csv.replace('Amina', 'Amine')));
    expect(print(csv)).not.toBe(print(csv, { options: { range: 'lastWeek' } }));
    const options = { range: 'lastWeek', group: 'user' };
    expect(print(csv, { options })).toBe(print(csv, { options: { group: 'user', range: 'lastWeek' } }));
  });

  it('throws notConnected when whoever runs it has no key, sending nothing', () => {
    const session = converse({});
    expectError(() => read(session, choice, undefined), 'notConnected', { server: 'kf.kobotoolbox.org' });
    expect(session.requests).toHaveLength(0);
  });

  it('reads without a key what is public', () => {
    const session = converse({ [exportPath]: [file()] }, { apiKey: undefined });
    expect(read(session, choice, '').parts()[0]?.table.rows).toHaveLength(1);
    expect(session.requests[0]?.headers).toEqual({ Accept: '*/*' });
  });
});
