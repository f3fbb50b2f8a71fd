import fc from 'fast-check';
import {
  foundKinds,
  isRewritten,
  joinKinds,
  kindsOfLetters,
  lettersOf,
  withKinds,
} from '../../src/tables/column-kinds';
import { parseCsv } from '../../src/tables/csv/csv';
import type { Table } from '../../src/tables/table';
import { randomRuns } from '../random-runs';
import { textRows } from './table-text';

const kinds = [undefined, 'text', 'integer', 'decimal', 'date', 'dateTime', 'time'] as const;

function columnOf(values: readonly string[]): Table {
  return parseCsv(`"a"\r\n${values.map((value) => `"${value}"\r\n`).join('')}`);
}

const value = fc.constantFrom('', '1', '-2.5', '007', '2026-01-31', '2026-01-31T10:00:00', '10:00:00', 'x');

describe('joinKinds', () => {
  it('gives the kind that all values together have, in whatever parts they come', () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 4 }), (parts) => {
        const tables = parts.map(columnOf);
        const [joined] = tables.map(foundKinds).reduce((one, other) => [joinKinds(one[0], other[0])], [undefined]);
        const whole = columnOf(parts.flat());
        expect(joined).toBe(foundKinds(whole)[0]);
        const widened = tables.map((table) => withKinds(table, [joined]));
        expect(widened.flatMap(({ rows }) => rows)).toEqual(whole.rows);
        expect(widened.flatMap(textRows)).toEqual(textRows(whole));
      }),
      randomRuns(500, 5_000),
    );
  });
});

describe('isRewritten', () => {
  it('is true where cells must change to be of the joined kind', () => {
    expect(isRewritten('integer', 'text')).toBe(true);
    expect(isRewritten('date', 'text')).toBe(true);
    expect(isRewritten('integer', 'decimal')).toBe(false);
    expect(isRewritten(undefined, 'text')).toBe(false);
    expect(isRewritten('text', 'text')).toBe(false);
    expect(isRewritten('text', 'integer')).toBe(true);
  });
});

describe('lettersOf', () => {
  it('keeps every kind in a letter of its own', () => {
    expect(kindsOfLetters(lettersOf(kinds))).toEqual(kinds);
    expect(lettersOf(kinds)).toHaveLength(kinds.length);
    expect(kindsOfLetters('')).toEqual([]);
  });
});
