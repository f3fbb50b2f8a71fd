/**
 * SHA-256 (FIPS 180-4) and HMAC with it (RFC 2104). Ours, because Google's own takes a service call for each text, and a
 * column may hold a hundred thousand.
 */

const blockBytes = 64;
const stateWords = 8;

/** Of the cube roots of the first 64 primes, the first 32 bits behind the point. */
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
/** The same of the square roots of the first eight. */
const firstState = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** The message schedule of the block at hand: made once, as each text takes two blocks or more. */
const schedule = new Int32Array(64);

/** Works one block of a message into the state. */
function compress(state: Int32Array, block: Uint8Array, begin: number): void {
  for (let step = 0; step < 64; step++) schedule[step] = step < 16 ? word(block, begin + step * 4) : expanded(step);
  // One by one: taking them apart as a list goes through an iterator, which takes longer than the rounds.
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let step = 0; step < 64; step++) {
    const choice = (e & f) ^ (~e & g);
    const mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + mixed + choice + (roundConstants[step] ?? 0) + (schedule[step] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  // Elements of an Int32Array wrap round by themselves.
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}

function word(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16);
  return high | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

function expanded(step: number): number {
  const before15 = schedule[step - 15] ?? 0;
  const before2 = schedule[step - 2] ?? 0;
  const sum0 = rotated(before15, 7) ^ rotated(before15, 18) ^ (before15 >>> 3);
  const sum1 = rotated(before2, 17) ^ rotated(before2, 19) ^ (before2 >>> 10);
  return ((schedule[step - 16] ?? 0) + sum0 + (schedule[step - 7] ?? 0) + sum1) | 0;
}

function rotated(bits: number, by: number): number {
  return (bits >>> by) | (bits << (32 - by));
}

/** Used again and again: making arrays for each text would take longer than working on them. */
const tail = new Uint8Array(2 * blockBytes);
const running = new Int32Array(stateWords);
const innerDigest = new Uint8Array(stateWords * 4);

/** Goes on from a state that `bytesBefore` bytes, whole blocks, have led to, and writes what comes out. */
function finish(start: Int32Array, message: Uint8Array, bytesBefore: number, digest: Uint8Array): Uint8Array {
  running.set(start);
  const rest = message.length % blockBytes;
  const whole = message.length - rest;
  for (let begin = 0; begin < whole; begin += blockBytes) compress(running, message, begin);
  // Behind the message a one bit, zeros, and the length in bits.
  const end = rest + 9 > blockBytes ? 2 * blockBytes : blockBytes;
  for (let index = 0; index < rest; index++) tail[index] = message[whole + index] ?? 0;
  tail[rest] = 0x80;
  tail.fill(0, rest + 1, end);
  const bits = (bytesBefore + message.length) * 8;
  putWord(tail, end - 8, Math.floor(bits / 0x1_0000_0000));
  putWord(tail, end - 4, bits);
  for (let begin = 0; begin < end; begin += blockBytes) compress(running, tail, begin);
  for (let index = 0; index < stateWords; index++) putWord(digest, index * 4, running[index] ?? 0);
  return digest;
}

function putWord(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}

/** The 32 bytes of a message's SHA-256. */
export function sha256(message: Uint8Array): Uint8Array {
  return finish(firstState, message, 0, new Uint8Array(stateWords * 4));
}

/** HMAC-SHA-256 of any number of messages with one key; what depends on the key alone is worked out once. */
export function hmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const padded = new Uint8Array(blockBytes);
  padded.set(key.length > blockBytes ? sha256(key) : key);
  const startFrom = (mask: number) => {
    const state = firstState.slice();
    const masked = padded.map((byte) => byte ^ mask);
    compress(state, masked, 0);
    return state;
  };
  const inner = startFrom(0x36);
  const outer = startFrom(0x5c);
  return (message) => {
    finish(inner, message, blockBytes, innerDigest);
    return finish(outer, innerDigest, blockBytes, new Uint8Array(stateWords * 4));
  };
}
