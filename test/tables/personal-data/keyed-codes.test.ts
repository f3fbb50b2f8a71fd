import { createHmac } from 'node:crypto';
import { neutralise } from '../../../src/sheets/neutralise';
import { kindOf } from '../../../src/tables/cell-kinds';
import { isCode, keyedCodes } from '../../../src/tables/personal-data/keyed-codes';

const code = keyedCodes('a key');

describe('keyedCodes', () => {
  it('is HMAC-SHA-256 of the answer in UTF-8, its first 80 bits written in letters', () => {
    for (const answer of ['+33612345678', 'أمينة', '😀', '=1+1', ' ', 'x'.repeat(5_000)]) {
      const expected = createHmac('sha256', 'a key').update(answer).digest('hex').slice(0, 20);
      expect(code(answer)).toBe(
        expected.replace(/./g, (digit) => 'bcdfghjklmnpqrst'.charAt(Number.parseInt(digit, 16))),
      );
    }
  });

  it('gives the same answer the same code, and another one with another key', () => {
    expect(code('Amina')).toBe(keyedCodes('a key')('Amina'));
    expect(code('Amina')).not.toBe(code('amina'));
    expect(code('Amina')).not.toBe(keyedCodes('another key')('Amina'));
  });

  it('leaves empty answers empty', () => {
    expect(code('')).toBe('');
  });

  it('gives texts that no spreadsheet takes for anything else', () => {
    const codes = Array.from({ length: 2_000 }, (_unused, index) => code(String(index)));
    expect(new Set(codes).size).toBe(codes.length);
    for (const text of codes) {
      expect(isCode(text)).toBe(true);
      expect(kindOf(text, 0, text.length)).toBe('text');
      // No apostrophe is needed, so none is there to be copied along.
      expect(neutralise(text)).toBe(text);
    }
  });
});

describe('isCode', () => {
  it('knows answers from codes', () => {
    for (const answer of ['', 'Amina', '+33612345678', code('Amina').slice(1), `${code('Amina')}b`, 'b'.repeat(19)])
      expect(isCode(answer)).toBe(false);
  });
});
