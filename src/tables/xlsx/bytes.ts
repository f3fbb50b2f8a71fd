/** Bytes that XML is made of, and how to find some. */

export const SPACE = 32;
export const QUOTE = 34;
export const SLASH = 47;
export const DIGIT_0 = 48;
export const DIGIT_9 = 57;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const GREATER_THAN = 62;
export const UPPER_A = 65;
export const UPPER_Z = 90;
export const LETTER_B = 98;
export const LETTER_C = 99;
export const LETTER_F = 102;
export const LETTER_I = 105;
export const LETTER_M = 109;
export const LETTER_N = 110;
export const LETTER_O = 111;
export const LETTER_R = 114;
export const LETTER_S = 115;
export const LETTER_T = 116;
export const LETTER_V = 118;

/** Where an ASCII text begins, or -1. */
export function find(bytes: Uint8Array, text: string, begin: number, end: number): number {
  const first = text.charCodeAt(0);
  const last = end - text.length;
  for (let position = begin; position <= last; position++) {
    if (bytes[position] === first && matches(bytes, text, position)) return position;
  }
  return -1;
}

/** Whether an ASCII text stands at a position. */
export function matches(bytes: Uint8Array, text: string, position: number): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[position + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
