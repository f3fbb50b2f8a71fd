import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacSha256, sha256 } from '../../../src/tables/personal-data/sha256';
import { randomRuns } from '../../random-runs';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_unused, index) => (index * 151 + 7) & 255);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('sha256', () => {
  it('gives what FIPS 180-4 prints for its examples', () => {
    expect(hex(sha256(Buffer.from('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const twoBlocks = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
    expect(hex(sha256(Buffer.from(twoBlocks)))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('agrees with Node at every length around the edges of blocks', () => {
    for (let length = 0; length <= 260; length++) {
      const message = bytesOf(length);
      expect([length, hex(sha256(message))]).toEqual([length, createHash('sha256').update(message).digest('hex')]);
    }
  });
});

describe('hmacSha256', () => {
  it('agrees with Node for any key and message', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(bytes, bytes, (key, message) => {
        expect(hex(hmacSha256(key)(message))).toBe(createHmac('sha256', key).update(message).digest('hex'));
      }),
      randomRuns(500, 20_000),
    );
  });

  it('gives each message its own code, however many come with one key', () => {
    const authenticate = hmacSha256(bytesOf(70));
    for (const length of [3, 200, 3, 0, 64, 3]) {
      const expected = createHmac('sha256', bytesOf(70)).update(bytesOf(length)).digest('hex');
      expect(hex(authenticate(bytesOf(length)))).toBe(expected);
    }
  });
});
