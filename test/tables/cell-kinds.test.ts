import fc from 'fast-check';
import { kindOf, readCell, readNumber, restoreText } from '../../src/tables/cell-kinds';
import { randomRuns } from '../random-runs';

const numberLike = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  fc.string({ unit: fc.constantFrom(...'0123456789.-'), maxLength: 24 }),
  fc.tuple(fc.integer(), fc.nat({ max: 999_999 })).map(([whole, fraction]) => `${whole}.${fraction}`),
);

/** The rule in other words: JavaScript writes the same text back, without exponent, and at most 15 digits count. */
const isCanonical = (text: string): boolean =>
  String(Number(text)) === text && /^[-.\d]+$/.test(text) && text.replace(/^[-0.]+|[-.]/g, '').length <= 15;

describe('readNumber', () => {
  it('accepts exactly what JavaScript would write back unchanged', () => {
    fc.assert(
      fc.property(numberLike, (text) => {
        expect(readNumber(text, 0, text.length)).toBe(isCanonical(text) ? Number(text) : undefined);
      }),
      randomRuns(20_000),
    );
  });

  it('reads a stretch and nothing around it', () => {
    expect(readNumber('12345', 1, 3)).toBe(23);
    expect(readNumber('1.25.5', 0, 4)).toBe(1.25);
    expect(readNumber('5', 0, 0)).toBeUndefined();
  });
});

describe('restoreText', () => {
  it.each(['0', '-3', '0.25', '2024-02-29', '2024-02-29T06:07:08', '23:59:59', '007', 'x'])('gives %s back', (text) => {
    const kind = kindOf(text, 0, text.length);
    const cell = kind === 'text' ? text : (readCell(kind, text, 0, text.length) ?? 'unread');

    expect(restoreText(kind, cell)).toBe(text);
  });

  it('leaves an empty cell empty in every kind', () => {
    for (const kind of ['text', 'integer', 'decimal', 'date', 'dateTime', 'time'] as const) {
      expect(restoreText(kind, '')).toBe('');
    }
  });
});
