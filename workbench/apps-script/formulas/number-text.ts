/** Numbers as number formats show them. */

import FormulaParser from 'fast-formula-parser';

/** A date, number, percentage … as text; a format nobody can read shows the plain number. */
export function numberText(value: number, format: string): string {
  if (format === 'General' || format === '@') return plain(value);
  try {
    return FormulaParser.SSF.format(format.replace(/am\/pm/gi, 'AM/PM'), value);
  } catch {
    return plain(value);
  }
}

/** Sheets shows at most 15 significant digits. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
