/** Durations as people type them on the command line: `90s`, `30m`, `1h`, `2d`, and `0`. */

const millisecondsPerUnit: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `1h`, `1h30m`, `0`; undefined when it is not a duration. A bare number other than 0 has no unit, so it is none. */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0;
  if (!/^(\d+[smhd])+$/.test(text)) return undefined;
  let milliseconds = 0;
  for (const part of text.matchAll(/(\d+)([smhd])/g)) {
    milliseconds += Number(part[1]) * (millisecondsPerUnit[part[2] ?? ''] ?? 0);
  }
  return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}
