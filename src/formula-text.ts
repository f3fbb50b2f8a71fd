/**
 * Writes the formulas that the formula help offers. Pure, and used by both programs: the sidebar shows what the script
 * will put into the cell.
 */

/** What somebody wants a cell to show. Names are those that formulas call imports by: `import` or `import/group`. */
export type FormulaRequest =
  | {
      readonly kind: 'rows';
      readonly importName: string /** Headings; none for all. */;
      readonly columns: readonly string[];
    }
  | {
      readonly kind: 'count';
      readonly importName: string;
      /** '' for all submissions. */
      readonly column: string;
      /** '' for any answer. */
      readonly value: string;
    }
  | { readonly kind: 'value'; readonly importName: string; readonly id: string; readonly column: string }
  | { readonly kind: 'refreshedAt'; readonly importName: string }
  /** An answer of the submission that a row of a repeat group belongs to. */
  | { readonly kind: 'lookup'; readonly importName: string; readonly column: string };

export type FormulaKind = FormulaRequest['kind'];

/** Between the arguments of a function. */
export type Separator = ',' | ';';

/** Understood in every spreadsheet, whatever its locale. */
export const safeSeparator: Separator = ';';

/** Where a lookup looks, in letters of columns. */
export interface LookupPlaces {
  readonly mainSheetName: string;
  /** Of `_id` in the submissions' sheet. */
  readonly keyColumn: string;
  /** Of the answer that is wanted. */
  readonly answerColumn: string;
  /** Of `_submission__id` in the repeat group's sheet. */
  readonly submissionColumn: string;
}

/** Named range that each refresh touches: results follow it. */
const stamp = 'KOBO_REFRESHED';

export function formulaText(request: Exclude<FormulaRequest, { kind: 'lookup' }>, separator: Separator): string {
  const call = (name: string, ...args: readonly string[]) => `=${name}(${[...args, stamp].join(separator)})`;
  const importName = quoted(request.importName);
  switch (request.kind) {
    case 'rows':
      return call('KOBO', importName, columnsArgument(request.columns));
    case 'count':
      return call('KOBO_COUNT', importName, quoted(request.column), quoted(request.column === '' ? '' : request.value));
    case 'value':
      return call('KOBO_VALUE', importName, quoted(request.id), quoted(request.column));
    case 'refreshedAt':
      return call('KOBO_REFRESHED_AT', importName);
  }
}

/** For a cell beside a row of a repeat group; it goes on to mean its own row when it is filled down. */
export function lookupText(places: LookupPlaces, row: number, separator: Separator): string {
  const sheet = `'${places.mainSheetName.replace(/'/g, "''")}'`;
  const whole = (letters: string) => `${sheet}!$${letters}:$${letters}`;
  const args = [`$${places.submissionColumn}${row}`, whole(places.keyColumn), whole(places.answerColumn), '""'];
  return `=XLOOKUP(${args.join(separator)})`;
}

/** A heading may contain a comma, so several stand in a list, whose separator is the semicolon everywhere. */
function columnsArgument(columns: readonly string[]): string {
  const [only = ''] = columns;
  return columns.length > 1 ? `{${columns.map(quoted).join(';')}}` : quoted(only);
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
