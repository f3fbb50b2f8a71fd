import { sequence } from '../../bench/sequence';
import { columnSeeds, fingerprintRow, hashText } from '../../src/tables/hash';
import type { Cell, ColumnKind } from '../../src/tables/table';

const print = (headings: string[], kinds: ColumnKind[], row: Cell[]): string =>
  fingerprintRow(columnSeeds({ headings, kinds }), row);
const textColumns = (count: number): ColumnKind[] => new Array<ColumnKind>(count).fill('text');

describe('hashText', () => {
  it('gives 11 characters of 0-9a-v, always the same', () => {
    for (const text of ['', 'a', 'é'.repeat(100_000), '\ud800']) {
      expect(hashText(text)).toMatch(/^[0-9a-v]{11}$/);
      expect(hashText(text)).toBe(hashText(`${text}`));
    }
    expect(hashText('abc')).toBe('1bh9ueas0ke');
  });

  it('changes with any one bit, whatever the length', () => {
    for (let length = 1; length <= 9; length++) {
      const base = 'x'.repeat(length);
      const seen = new Set([hashText(base)]);
      for (let position = 0; position < length; position++) {
        for (let bit = 0; bit < 16; bit++) {
          const unit = String.fromCharCode(base.charCodeAt(position) ^ (1 << bit));
          seen.add(hashText(base.slice(0, position) + unit + base.slice(position + 1)));
        }
      }
      expect(seen.size).toBe(1 + length * 16);
    }
  });

  it('tells 200,000 similar texts apart', () => {
    const seen = new Set<string>();
    for (let number = 0; number < 200_000; number++) seen.add(hashText(`uuid:0000-${number}`));

    expect(seen.size).toBe(200_000);
  });

  it('tells texts that only end in NULs apart', () => {
    expect(new Set(['', '\0', '\0\0', '\0\0\0'].map(hashText)).size).toBe(4);
  });
});

describe('columnSeeds', () => {
  it('tells equal headings apart by their order', () => {
    expect(print(['Age', 'Age'], textColumns(2), ['x', ''])).not.toBe(print(['Age', 'Age'], textColumns(2), ['', 'x']));
  });

  it('tells the kinds of a column apart, but not whole numbers from decimals', () => {
    const prints = (['text', 'date', 'dateTime', 'time', 'integer'] as const).map((kind) => print(['a'], [kind], [5]));

    expect(new Set(prints).size).toBe(5);
    expect(print(['a'], ['decimal'], [5])).toBe(print(['a'], ['integer'], [5]));
  });
});

describe('fingerprintRow', () => {
  it('gives 11 characters of 0-9a-v', () => {
    expect(print(['a', 'b'], ['text', 'integer'], ['x', 5])).toMatch(/^[0-9a-v]{11}$/);
    expect(print(['a'], ['text'], [''])).toMatch(/^[0-9a-v]{11}$/);
  });

  it('does not mind the order of the columns, nor new columns that are empty', () => {
    const before = print(['a', 'b'], ['text', 'integer'], ['x', 5]);

    expect(print(['b', 'a'], ['integer', 'text'], [5, 'x'])).toBe(before);
    expect(print(['c', 'b', 'a'], ['text', 'integer', 'text'], ['', 5, 'x'])).toBe(before);
  });

  it('notices values that changed places', () => {
    expect(print(['a', 'b'], textColumns(2), ['x', 'y'])).not.toBe(print(['a', 'b'], textColumns(2), ['y', 'x']));
    expect(print(['a', 'b'], ['integer', 'integer'], [1, 2])).not.toBe(
      print(['a', 'b'], ['integer', 'integer'], [2, 1]),
    );
  });

  it('tells a number from the same digits as text', () => {
    expect(print(['a'], ['integer'], [5])).not.toBe(print(['a'], ['text'], ['5']));
  });

  it('gives 200,000 random rows 200,000 fingerprints', () => {
    const random = sequence(1);
    const seeds = columnSeeds({ headings: ['a', 'b', 'c'], kinds: ['text', 'integer', 'decimal'] });
    const rows = new Set<string>();
    const prints = new Set<string>();
    for (let row = 0; row < 200_000; row++) {
      const cells = [`choice_${Math.floor(random() * 50)}`, row % 1_000, Math.floor(random() * 1e6) / 100];
      rows.add(cells.join(' '));
      prints.add(fingerprintRow(seeds, cells));
    }

    expect(rows.size).toBeGreaterThan(190_000);
    expect(prints.size).toBe(rows.size);
  });

  it('tells rows of small whole numbers apart', () => {
    const seeds = columnSeeds({ headings: ['a', 'b'], kinds: ['integer', 'integer'] });
    const prints = new Set<string>();
    for (let a = 0; a < 400; a++) for (let b = 0; b < 400; b++) prints.add(fingerprintRow(seeds, [a, b]));

    expect(prints.size).toBe(160_000);
  });

  it('uses all characters of each place evenly', () => {
    const seeds = columnSeeds({ headings: ['a'], kinds: ['integer'] });
    const counts = new Map<string, number>();
    for (let value = 0; value < 32_000; value++) {
      const last = fingerprintRow(seeds, [value]).slice(-1);
      counts.set(last, (counts.get(last) ?? 0) + 1);
    }

    expect(counts.size).toBe(32);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });
});
