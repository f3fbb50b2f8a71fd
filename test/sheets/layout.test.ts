import fc from 'fast-check';
import {
  columnId,
  columnIds,
  formatMark,
  markerHeading,
  numberFormat,
  parseMark,
  readLayout,
} from '../../src/sheets/layout';

describe('columnIds', () => {
  it('tells equal headings apart by their order, and nothing else', () => {
    const ids = columnIds(['age', 'name', 'age', 'name']);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toEqual([columnId('age', 1), columnId('name', 1), columnId('age', 2), columnId('name', 2)]);
    expect(columnIds(['name', 'age', 'age'])).toEqual([ids[1], ids[0], ids[2]]);
  });
});

describe('parseMark', () => {
  it('reads back every mark, whatever the key', () => {
    const key = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(
        key,
        fc.stringMatching(/^[0-9a-z]{0,11}$/),
        fc.constantFrom('', '?', '17', '17.3', '-1.'),
        (text, fingerprint, numbering) => {
          const mark = { key: text, fingerprint, numbering };
          expect(parseMark(formatMark(text, fingerprint, numbering))).toEqual(mark);
        },
      ),
      { seed: 5 },
    );
  });

  it('takes nothing else for a mark', () => {
    for (const cell of ['', 'note', ':abc', 12, true, undefined, new Date(0)]) expect(parseMark(cell)).toBeUndefined();
  });
});

describe('readLayout', () => {
  it('finds the columns of an import by their headings', () => {
    const layout = readLayout(['name', 'age', markerHeading, 'My remark', '']);
    expect(layout?.markerColumn).toBe(3);
    expect(layout?.columnOf.get(columnId('age', 1))).toBe(2);
    expect(layout?.columnOf.get(columnId('My remark', 1))).toBe(4);
    expect(layout?.columnOf.size).toBe(3);
  });

  it('counts equal headings left of the marker first', () => {
    const layout = readLayout(['x', markerHeading, 'age', 'age']);
    expect([1, 2].map((occurrence) => layout?.columnOf.get(columnId('age', occurrence)))).toEqual([3, 4]);
    const mixed = readLayout(['age', markerHeading, 'age']);
    expect([1, 2].map((occurrence) => mixed?.columnOf.get(columnId('age', occurrence)))).toEqual([1, 3]);
  });

  it('takes the last column called like the marker for it', () => {
    const layout = readLayout([markerHeading, 'age', markerHeading]);
    expect(layout?.markerColumn).toBe(3);
    expect(layout?.columnOf.get(columnId(markerHeading, 1))).toBe(1);
  });

  it('reads headings that people turned into numbers, and no layout without a marker', () => {
    expect(readLayout([2024, markerHeading])?.columnOf.get(columnId('2024', 1))).toBe(1);
    expect(readLayout(['name', ''])).toBeUndefined();
  });
});

describe('numberFormat', () => {
  it('keeps text as text and shows dates as the export writes them', () => {
    const kinds = ['text', 'integer', 'decimal', 'date', 'dateTime', 'time'] as const;
    expect(kinds.map(numberFormat)).toEqual(['@', '0', 'General', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss', 'hh:mm:ss']);
  });
});
