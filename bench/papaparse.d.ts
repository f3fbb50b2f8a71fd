/** The little of papaparse that the bench and the tests use as a rival and an oracle; it brings no types of its own. */
declare module 'papaparse' {
  export function parse(
    text: string,
    options: { delimiter?: string; newline?: '\r\n' | '\n'; dynamicTyping?: boolean; skipEmptyLines?: boolean },
  ): { data: unknown[][] };
}
