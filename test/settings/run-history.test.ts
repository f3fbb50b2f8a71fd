import { maxPropertyValueBytes } from '../../src/limits';
import { mostRuns, type RunRecord, readHistory, runEntries, withRun } from '../../src/settings/run-history';

function runAt(at: number): RunRecord {
  return {
    ...{
      at,
      importId: 'import',
      state: 'failed',
      code: 'serverError',
      details: { server: 'kf.example.org', status: 502 },
    },
    ...{ received: 0, added: 0, changed: 0, removed: 0, seconds: 3, requests: 4, bytes: 0, counted: -1 },
  };
}

/** Keeps runs 1 to `count`, one after the other. */
function kept(count: number) {
  let properties: Record<string, string> = {};
  let history: RunRecord[] = [];
  const written: string[][] = [];
  for (let at = 1; at <= count; at++) {
    const entries = runEntries(properties, runAt(at));
    written.push(Object.keys(entries));
    properties = { ...properties, ...entries };
    history = withRun(history, runAt(at));
  }
  return { properties, history, written };
}

describe('runEntries', () => {
  it.each([1, 24, 25, 26, 200, 201, 225, 226, 1_000])('keeps the last 200 of %d runs, newest first', (count) => {
    const { properties, history } = kept(count);
    expect(history).toHaveLength(Math.min(count, mostRuns));
    expect(readHistory(properties)).toEqual(history);
  });

  it('writes one small property for each run, whatever is kept', () => {
    const { properties, written } = kept(1_000);
    expect(new Set(written.map(({ length }) => length))).toEqual(new Set([1]));
    expect(Object.keys(properties)).toHaveLength(9);
    for (const value of Object.values(properties)) expect(value.length).toBeLessThan(maxPropertyValueBytes);
  });

  it('goes on where a slot is damaged, and loses no other', () => {
    const { properties } = kept(60);
    const damaged = { ...properties, 'fieldrows.history.1': '1|[1,[2,' };
    const after = { ...damaged, ...runEntries(damaged, runAt(61)) };
    const times = readHistory(after).map(({ at }) => at);
    expect(times).toEqual([...range(61, 51), ...range(25, 1)]);
  });
});

describe('readHistory', () => {
  it('leaves out what nobody of this version wrote', () => {
    const [entry = ''] = Object.values(kept(1).properties);
    const name = 'fieldrows.history.0';
    expect(readHistory({ [name]: entry.replace('[0,', '[0,7,["x"],') })).toEqual([runAt(1)]);
    expect(readHistory({ [name]: '1|{}' })).toEqual([]);
    expect(readHistory({})).toEqual([]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_unused, index) => from - index);
}
