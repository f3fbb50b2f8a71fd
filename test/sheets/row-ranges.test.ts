import fc from 'fast-check';
import { compareRows } from '../../src/sheets/compare-rows';
import { markerHeading, parseMark } from '../../src/sheets/layout';
import { fateOfAbsent, submissionOf } from '../../src/sheets/row-ranges';
import type { SubmissionRange } from '../../src/tables/table';
import { randomRuns } from '../random-runs';
import { applyMarks, planFor } from './planned';
import { answers } from './tables';

const last = Number.POSITIVE_INFINITY;
const mark = (key: string, fingerprint = 'abc') => ({ key, fingerprint, numbering: '' });

describe('fateOfAbsent', () => {
  it('lets everything vanish that a reading at once does not bring', () => {
    expect(fateOfAbsent(mark('5'), undefined)).toBe('vanished');
    expect(fateOfAbsent(mark('uuid:x'), undefined)).toBe('vanished');
  });

  it('marks what a part in the middle should have brought, once', () => {
    const range = { start: 0, after: 10, upTo: 20 };
    expect(['10', '11', '20', '21'].map((key) => fateOfAbsent(mark(key), range))).toEqual([
      'beyond',
      'missed',
      'missed',
      'beyond',
    ]);
    expect(fateOfAbsent(mark('15/2/1'), range)).toBe('missed');
    expect(fateOfAbsent(mark('15', 'missed'), range)).toBe('beyond');
    expect(fateOfAbsent(mark('uuid:x'), range)).toBe('beyond');
  });

  it('decides at the end on all that the reading has missed since it began', () => {
    const range = { start: 0, after: 20, upTo: last };
    expect(fateOfAbsent(mark('21'), range)).toBe('vanished');
    expect(fateOfAbsent(mark('3', 'missed'), range)).toBe('vanished');
    expect(fateOfAbsent(mark('3'), range)).toBe('beyond');
    expect(fateOfAbsent(mark('#3'), range)).toBe('vanished');
  });

  it('takes group rows away of a submission that came along, and speaks of no other one before', () => {
    const range = { start: 20, after: 20, upTo: last, also: [4, 9] };
    const keys = ['4/1', '9/2/1', '5/1', '5', '20', '21/1'];
    expect(keys.map((key) => fateOfAbsent(mark(key), range))).toEqual([
      ...['vanished', 'vanished', 'beyond', 'beyond', 'beyond', 'vanished'],
    ]);
  });

  it('leaves alone what was there before a reading of new submissions', () => {
    const range = { start: 20, after: 30, upTo: last };
    expect(['20', '25', '31'].map((key) => fateOfAbsent(mark(key), range))).toEqual(['beyond', 'beyond', 'vanished']);
    expect(fateOfAbsent(mark('20', 'missed'), range)).toBe('beyond');
    expect(fateOfAbsent(mark('25', 'missed'), range)).toBe('vanished');
    expect(fateOfAbsent(mark('uuid:x'), range)).toBe('beyond');
  });
});

describe('submissionOf', () => {
  it('is the number before the first slash, and of other keys nothing', () => {
    expect(['17', '17/2', '17/2/1', 'uuid:17', '#17', '17a', '', '1234567890123456'].map(submissionOf)).toEqual([
      17,
      17,
      17,
      ...new Array(5).fill(undefined),
    ]);
  });
});

type Answers = Readonly<Record<string, string>>;

/** What reading `server` in parts that end at the given numbers makes of the marks of a sheet. */
function readInParts(markerCells: readonly unknown[], server: Answers, ends: readonly number[], start = 0): unknown[] {
  const bounds = [...new Set(ends.filter((end) => end > start))].sort((one, other) => one - other);
  let marks = [...markerCells];
  let after = start;
  for (const upTo of [...bounds, last]) {
    const within = Object.entries(server).filter(([id]) => Number(id) > after && Number(id) <= upTo);
    const range: SubmissionRange = { start, after, upTo };
    marks = applyMarks(planFor({ ...answers(Object.fromEntries(within)), range }, marks));
    after = upTo;
  }
  return marks;
}

function keysOf(marks: readonly unknown[]): string[] {
  return marks.flatMap((cell) => parseMark(cell)?.key ?? []);
}

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 25 });
const project = ids.chain((chosen) =>
  fc
    .array(fc.constantFrom('a', 'b'), { minLength: chosen.length, maxLength: chosen.length })
    .map((texts): Answers => Object.fromEntries(chosen.map((id, index) => [id, texts[index] ?? '']))),
);
const ends = fc.array(fc.integer({ min: 1, max: 45 }), { maxLength: 6 });

describe('compareRows, in parts', () => {
  it('ends where reading everything at once ends, in whatever parts it was read', () => {
    fc.assert(
      fc.property(project, project, ends, (before, server, parts) => {
        const sheet = applyMarks(planFor(answers(before), []));
        const atOnce = applyMarks(planFor(answers(server), sheet));
        const inParts = readInParts(sheet, server, parts);
        expect(inParts).toEqual(atOnce);
        expect(readInParts(inParts, server, parts)).toEqual(atOnce);
      }),
      randomRuns(300, 5_000),
    );
  });

  it('ends there as well when parts were repeated and the reading was begun anew in the middle', () => {
    fc.assert(
      fc.property(
        project,
        project,
        project,
        ends,
        fc.integer({ min: 1, max: 45 }),
        (before, first, server, parts, at) => {
          const sheet = applyMarks(planFor(answers(before), []));
          const begun = Object.entries(first).filter(([id]) => Number(id) <= at);
          const range = { start: 0, after: 0, upTo: at };
          const once = applyMarks(planFor({ ...answers(Object.fromEntries(begun)), range }, sheet));
          const twice = applyMarks(planFor({ ...answers(Object.fromEntries(begun)), range }, once));
          expect(twice).toEqual(once);
          const ended = readInParts(twice, server, parts);
          expect(keysOf(ended).sort()).toEqual(Object.keys(server).sort());
          expect(readInParts(ended, server, [])).toEqual(ended);
        },
      ),
      randomRuns(300, 5_000),
    );
  });

  it('takes no row away before the end of the reading', () => {
    fc.assert(
      fc.property(project, project, fc.integer({ min: 1, max: 45 }), (before, server, upTo) => {
        const sheet = applyMarks(planFor(answers(before), []));
        const within = Object.entries(server).filter(([id]) => Number(id) <= upTo);
        const range = { start: 0, after: 0, upTo };
        const marks = applyMarks(planFor({ ...answers(Object.fromEntries(within)), range }, sheet));
        expect(keysOf(marks)).toEqual(expect.arrayContaining(Object.keys(before)));
      }),
      randomRuns(300, 5_000),
    );
  });

  it('knows a row again that was missed and comes back, and writes it again', () => {
    const [heading = '', one = ''] = [markerHeading, '1:missed'];
    const rows = compareRows({ ...answers({ 1: 'a' }), range: { start: 0, after: 0, upTo: 5 } }, [heading, one]);
    expect(rows).toMatchObject({ changed: [{ sheetRow: 2, tableRow: 0 }], added: [], missed: [], revived: [] });
  });

  it('counts all rows that are there, within the range or not', () => {
    const sheet = [markerHeading, '1:x', '2:missed', '9:y', '3:gone'];
    const rows = compareRows({ ...answers({ 1: 'a' }), range: { start: 0, after: 0, upTo: 5 } }, sheet);
    expect(rows).toMatchObject({
      rowsBefore: 3,
      missed: [],
      beyond: [3, 4],
      kept: [5],
      vanished: [],
      isLastPart: false,
    });
  });
});
