/**
 * Codes in place of answers that identify people. The same answer always gets the same code, so that codes can be counted
 * and joined; without the key nobody can go through all phone numbers to see whose code is which.
 */
import { hmacSha256 } from './sha256';
import { utf8Bytes } from './utf8';

/**
 * Letters only, so that no code looks like a number, a date or a reference to a cell; consonants only, so that none spells
 * a word. Four bits each.
 */
const letters = 'bcdfghjklmnpqrst';
const codeLetters = 20;
const codePattern = new RegExp(`^[${letters}]{${codeLetters}}$`);

/**
 * Makes codes of 80 bits: among a hundred thousand answers two share one with a chance of 1 in 10^14.
 *
 * @returns '' for an empty answer: how many are missing stays to be seen.
 */
export function keyedCodes(key: string): (answer: string) => string {
  const authenticate = hmacSha256(utf8Bytes(key));
  const known = new Map<string, string>();
  return (answer) => {
    if (answer === '') return '';
    const before = known.get(answer);
    if (before !== undefined) return before;
    const code = inLetters(authenticate(utf8Bytes(answer)));
    known.set(answer, code);
    return code;
  };
}

function inLetters(bytes: Uint8Array): string {
  let code = '';
  for (let index = 0; index < codeLetters; index++) {
    const byte = bytes[index >> 1] ?? 0;
    code += letters.charAt(index % 2 === 0 ? byte >> 4 : byte & 15);
  }
  return code;
}

/** Whether a text has the form of a code. */
export function isCode(text: string): boolean {
  return codePattern.test(text);
}
