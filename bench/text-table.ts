/** Lines of cells as text in columns: the first columns to the left, numbers to the right. */
export function formatTable(headings: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [headings, ...lines];
  const widths = headings.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  const isText = headings.map((_, column) => lines.every((line) => /[a-z]{2}/i.test(line[column] ?? '')));
  const format = (line: readonly string[]): string =>
    line
      .map((cell, column) => (isText[column] ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [format(headings), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(format)].join('\n');
}
