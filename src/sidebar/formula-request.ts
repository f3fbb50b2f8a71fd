/** From what is typed and ticked in the form for formulas to the formula that is asked for. Pure. */
import { type FormulaKind, type FormulaRequest, formulaText, lookupText } from '../formula-text';
import type { FormulaHelp } from '../sidebar-api';

/** Kept while somebody looks at another kind of formula. */
export interface FormulaDetails {
  readonly columns: readonly string[];
  readonly column: string;
  readonly value: string;
  readonly id: string;
}

export const nothingChosen: FormulaDetails = { columns: [], column: '', value: '', id: '' };

/** @returns undefined where nothing can be called. */
export function requestOf(help: FormulaHelp, kind: FormulaKind, details: FormulaDetails): FormulaRequest | undefined {
  const { name: importName, columns, lookup } = help;
  if (importName === '') return undefined;
  const headings = columns.map(({ heading }) => heading);
  switch (kind) {
    case 'rows':
      // In the order of the sheet, not in that of the clicks.
      return { kind, importName, columns: headings.filter((heading) => details.columns.includes(heading)) };
    case 'count':
      return { kind, importName, ...countedBy(help, details) };
    case 'value':
      return { kind, importName, id: details.id.trim(), column: chosenOf(headings, details) };
    case 'refreshedAt':
      return { kind, importName };
    case 'lookup':
      if (lookup === null) return requestOf(help, 'rows', details);
      return {
        kind,
        importName,
        column: chosenOf(
          lookup.answerColumns.map(({ heading }) => heading),
          details,
        ),
      };
  }
}

/** In a spreadsheet's own writing; a lookup as it stands in row 2. */
export function shownFormula({ separator, lookup }: FormulaHelp, request: FormulaRequest): string {
  if (request.kind !== 'lookup') return formulaText(request, separator);
  const answer = lookup?.answerColumns.find(({ heading }) => heading === request.column);
  if (lookup === null || answer === undefined) return '';
  return lookupText({ ...lookup.places, answerColumn: answer.letters }, 2, separator);
}

function countedBy({ columns }: FormulaHelp, details: FormulaDetails): { column: string; value: string } {
  const column = columns.find(({ heading }) => heading === details.column);
  // No text equals a date.
  if (column === undefined || column.kind === 'moment') return { column: column?.heading ?? '', value: '' };
  const value = details.value.trim();
  // As the number is in the sheet, whatever its reader's keyboard writes.
  return { column: column.heading, value: column.kind === 'decimal' ? value.replace(',', '.') : value };
}

/** The first where nothing else was chosen: a list shows it as chosen. */
function chosenOf(headings: readonly string[], { column }: FormulaDetails): string {
  return headings.includes(column) ? column : (headings[0] ?? '');
}
