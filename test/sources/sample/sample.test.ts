import { languages } from '../../../src/messages';
import { sampleChoice, sampleData } from '../../../src/sources/sample';
import { lastStep, sampleCsv, sampleTexts } from '../../../src/sources/sample/water-points';
import type { Checkpoint, ReadProgress } from '../../../src/sources/source';
import { parseCsv } from '../../../src/tables/csv/csv';
import { textRows } from '../../tables/table-text';

const codes = Object.keys(sampleTexts) as (keyof typeof sampleTexts)[];
const services = {
  clock: { now: () => 0, sleep: () => {}, deadline: 1 },
  random: () => 0,
  http: { fetch: refuse },
  calendar: { timeZone: refuse, wallClock: refuse },
  ledger: { lastHour: refuse, note: refuse },
};

function refuse(): never {
  throw new Error('The sample asked somebody.');
}

describe('sampleCsv', () => {
  it('exists in every language of the add-on', () => {
    expect(codes).toEqual(languages.map(({ code }) => code));
  });

  it.each(codes)('is the same survey in %s, in other words', (code) => {
    const [english, other] = [sampleTexts.en, sampleTexts[code]];
    for (const list of ['headings', 'districts', 'villages', 'kinds', 'working', 'needs', 'remarks'] as const) {
      expect(other[list]).toHaveLength(english[list].length);
      expect(new Set(other[list]).size).toBe(other[list].length);
    }
    for (let step = 0; step <= lastStep; step++) {
      const table = parseCsv(sampleCsv(code, step), { name: '' });
      expect(table.rows).toHaveLength(parseCsv(sampleCsv('en', step), { name: '' }).rows.length);
      expect(sampleCsv(code, step)).not.toContain('undefined');
    }
  });

  it('grows and changes at each step, and loses nothing', () => {
    for (let step = 1; step <= lastStep; step++) {
      const [before, after] = [step - 1, step].map((number) => sampleCsv('en', number).split('\r\n'));
      const ids = (lines: readonly string[] = []) => lines.map((line) => line.split(';')[10]);
      expect(ids(after)).toEqual(expect.arrayContaining(ids(before)));
      expect(after?.length).toBeGreaterThan(before?.length ?? 0);
      expect(before?.filter((line) => !after?.includes(line)).length).toBeGreaterThan(0);
    }
  });

  it('shows what typing does: numbers, dates, and a painted number that keeps its zeros', () => {
    const table = parseCsv(sampleCsv('en', 0), { name: '' });
    const kinds = Object.fromEntries(table.headings.map((heading, index) => [heading, table.kinds[index]]));
    expect(kinds).toMatchObject({
      'Date of visit': 'date',
      'Households that use it': 'integer',
      'Number painted on the pump': 'text',
      _id: 'integer',
    });
    expect(textRows(table)[0]).toContain('0007');
  });
});

describe('sampleData', () => {
  it('hands over the next step at each reading, and the last one ever after', () => {
    let kept: Checkpoint | undefined;
    const prints: string[] = [];
    for (let reading = 0; reading < lastStep + 3; reading++) {
      const progress: ReadProgress = {
        importId: 'i1',
        inBackground: false,
        patienceMilliseconds: 0,
        checkpoint: kept,
        abandoned: undefined,
        extent: 'usual',
        onRead: () => undefined,
        onCheckpoint: (checkpoint) => {
          kept = checkpoint;
        },
      };
      const choice = sampleChoice('fr');
      const content = sampleData.read(services, choice, { server: choice.server, apiKey: undefined }, progress);
      if ('kind' in content) throw new Error('The sample is not complete.');
      prints.push(content.fingerprint);
    }
    expect(new Set(prints).size).toBe(lastStep + 1);
    expect(new Set(prints.slice(lastStep)).size).toBe(1);
  });

  it('speaks English where it does not speak a person’s language', () => {
    expect(sampleChoice('de')).toMatchObject({ projectUid: 'en', projectName: 'Water points (sample)' });
  });

  it('is nobody’s address and takes no key', () => {
    expect(() => sampleData.parseAddress('sample')).toThrow('addressNotRecognised');
    expect(() => sampleData.cleanApiKey('0'.repeat(40))).toThrow('apiKeyMalformed');
    expect(() => sampleData.requireChoice({ projectUid: 'de' })).toThrow('badRequest');
  });
});
