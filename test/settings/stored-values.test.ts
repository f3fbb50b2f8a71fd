import fc from 'fast-check';
import { readStored, removedEntries, requireRoom, storedEntries } from '../../src/settings/stored-values';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('storedEntries', () => {
  it('keeps a short value in one property', () => {
    expect(storedEntries('name', { a: 'ä' })).toEqual({ name: '1|{"a":"ä"}' });
  });

  it.each([
    ['Arabic', 'استبيان الأسرة '.repeat(4_000)],
    ['Latin', 'Household survey '.repeat(4_000)],
    ['emoji', '🌾x🌾'.repeat(6_000)],
  ])('splits %s text into parts of at most 9 KB that make it whole again', (_script, text) => {
    const entries = storedEntries('name', { text });
    expect(Object.keys(entries).length).toBeGreaterThan(1);
    for (const value of Object.values(entries)) {
      expect(bytesOf(value)).toBeLessThanOrEqual(9 * 1024);
      // What goes through UTF-8 must come back: no half of a pair at either end.
      expect(new TextDecoder().decode(new TextEncoder().encode(value))).toBe(value);
    }
    expect(readStored(entries, 'name')).toEqual({ text });
  });

  it('gives back any value, whatever was there before', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((piece) => piece.repeat(600));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const properties = { ...storedEntries('n', before), ...storedEntries('n', after) };
        expect(readStored(properties, 'n')).toBe(after);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('readStored', () => {
  const long = storedEntries('name', 'x'.repeat(30_000));

  it('knows nothing of a value that is not there', () => {
    expect(readStored({}, 'name')).toBeUndefined();
  });

  it('takes a value with a missing part for damaged', () => {
    const { 'name~1': _missing, ...rest } = long;
    expect(readStored(rest, 'name')).toBeUndefined();
  });

  it('takes anything that is no JSON for damaged', () => {
    for (const text of ['', '1|', '1|{', 'nonsense', '2|{}'])
      expect(readStored({ name: text }, 'name')).toBeUndefined();
  });
});

describe('removedEntries', () => {
  it('names all parts of a value and of no other', () => {
    const properties = { ...storedEntries('a', 'x'.repeat(20_000)), ...storedEntries('ab', 1) };
    expect(Object.keys(removedEntries(properties, 'a')).sort()).toEqual(['a', 'a~1', 'a~2']);
  });
});

describe('requireRoom', () => {
  const nearlyFull = { big: 'x'.repeat(499 * 1024) };

  it('refuses what would not fit into the store', () => {
    expect(() => requireRoom(nearlyFull, { more: 'x'.repeat(2_000) })).toThrow('settingsTooLarge');
    expect(() => requireRoom(nearlyFull, { more: 'ع'.repeat(600) })).toThrow('settingsTooLarge');
  });

  it('counts what is replaced or removed only once, or not at all', () => {
    expect(() => requireRoom(nearlyFull, { big: 'small', more: 'x'.repeat(2_000) })).not.toThrow();
    expect(() => requireRoom(nearlyFull, { big: undefined, more: 'x'.repeat(2_000) })).not.toThrow();
  });
});
