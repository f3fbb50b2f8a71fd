/** Text as UTF-8, because Apps Script has no TextEncoder. */

/** Bytes of a text in UTF-8. A lone half of a surrogate pair counts as U+FFFD, as every decoder writes it. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A pair is two units and four bytes: the one byte for each unit is already counted.
    if (unit < 0x800) length += 1;
    else if (unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(index + 1))) {
      length += 2;
      index++;
    } else length += 2;
  }
  return length;
}

/** A text's bytes in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let end = 0;
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0;
    const point = unit >= 0xd800 && unit <= 0xdfff ? 0xfffd : unit;
    if (point < 0x80) {
      bytes[end++] = point;
      continue;
    }
    const following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[end++] = ([0xc0, 0xe0, 0xf0][following - 1] ?? 0) | (point >> (6 * following));
    for (let shift = 6 * (following - 1); shift >= 0; shift -= 6) bytes[end++] = 0x80 | ((point >> shift) & 0x3f);
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
