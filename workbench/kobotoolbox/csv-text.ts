/** CSV text as KoboToolbox writes it: `;`, every cell quoted, CRLF after each line, the last one too. */

/** One line with its CRLF. Line breaks inside a cell stay as they are; only `"` is doubled (formpack export.py:556). */
export function csvLine(cells: readonly string[]): string {
  return `"${cells.map((cell) => cell.replaceAll('"', '""')).join('";"')}"\r\n`;
}
