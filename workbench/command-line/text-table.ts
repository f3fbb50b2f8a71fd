/** A small table for a terminal: as many columns as fit, each no wider than it needs. */

const ellipsis = '…';
const separator = ' | ';

/** Lines of at most `width` characters; the first row is the heading. Columns that do not fit are named in a last line. */
export function textTable(rows: readonly (readonly unknown[])[], width: number, widestCell = 22): string[] {
  const texts = rows.map((row) => row.map((cell) => shorten(oneLine(cell), widestCell)));
  const count = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: count }, (_, column) =>
    texts.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 1),
  );
  const shown = columnsThatFit(widths, width);
  const line = (row: readonly string[]): string =>
    shown
      .map((column) => pad(row[column] ?? '', widths[column] ?? 0))
      .join(separator)
      .trimEnd();
  const [heading, ...body] = texts;
  if (!heading) return [];
  const rule = shown.map((column) => '-'.repeat(widths[column] ?? 0)).join('-+-');
  const left = count - shown.length;
  const more = left > 0 ? [`and ${left} more column${left === 1 ? '' : 's'}`] : [];
  return [line(heading), rule, ...body.map(line), ...more];
}

function columnsThatFit(widths: readonly number[], width: number): number[] {
  const shown: number[] = [];
  let used = 0;
  for (const [column, columnWidth] of widths.entries()) {
    used += columnWidth + (column === 0 ? 0 : separator.length);
    if (used > width) break;
    shown.push(column);
  }
  return shown;
}

function oneLine(cell: unknown): string {
  // Control characters and direction overrides from somebody's answers must not steer the terminal.
  return String(cell ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : characters.slice(0, most - 1).join('') + ellipsis;
}

/** Characters that take a place of their own: marks that combine with the one before them do not. */
function displayWidth(text: string): number {
  return [...text.replace(/\p{Mn}|\p{Me}|\p{Cf}/gu, '')].length;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
