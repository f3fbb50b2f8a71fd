import * as fc from 'fast-check';
import { base64 } from '../../src/sources/base64';
import { utf8Bytes, utf8Length } from '../../src/tables/personal-data/utf8';
import { randomRuns } from '../random-runs';

const anyText = fc.string({ unit: 'binary' });
const brokenText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('base64', () => {
  it('writes what every other encoder writes', () => {
    fc.assert(
      fc.property(anyText, (text) => base64(text) === Buffer.from(text).toString('base64')),
      randomRuns(100),
    );
    expect(['', 'a', 'ab', 'abc', 'señor:🦄'].map(base64)).toEqual(['', 'YQ==', 'YWI=', 'YWJj', 'c2XDsW9yOvCfpoQ=']);
  });
});

describe('utf8Bytes', () => {
  it('encodes as TextEncoder does, halves of pairs included', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenText), (text) => {
        expect(Array.from(utf8Bytes(text))).toEqual(Array.from(new TextEncoder().encode(text)));
      }),
      randomRuns(100),
    );
  });
});

describe('utf8Length', () => {
  it('counts the bytes without making them', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenText), (text) => utf8Length(text) === Buffer.byteLength(text)),
      randomRuns(100),
    );
  });
});
