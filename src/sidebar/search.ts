/** Finding by words, as people type them: in any order, without accents, in small letters. */

/** Whether a text has every word of a search in it. */
export function matchesWords(text: string, search: string): boolean {
  const plain = plainText(text);
  return plainText(search)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** `Enquête` is found as `enquete`; Arabic is found with and without its vowel signs. */
function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, '')
    .toLowerCase();
}
