/** What a person chooses among the columns of a preview. Pure. */
import type { ColumnChoices, ColumnTreatment, ImportPreview, NewColumns, PreviewColumn } from '../sidebar-api';

/** Treatments by sheet and column, both as places in the preview. */
export type Treatments = readonly (readonly ColumnTreatment[])[];

export function treatmentsOf({ sheets }: ImportPreview): Treatments {
  return sheets.map(({ columns }) => columns.map(({ treatment }) => treatment));
}

/** @param wanted whether a column shall be treated so; fixed ones never are. */
export function treatAll(
  { sheets }: ImportPreview,
  before: Treatments,
  treatment: ColumnTreatment,
  wanted: (column: PreviewColumn, sheet: number, place: number) => boolean,
): Treatments {
  return sheets.map(({ columns }, sheet) =>
    columns.map((column, place) => {
      const own = before[sheet]?.[place] ?? 'keep';
      return !column.isFixed && wanted(column, sheet, place) ? treatment : own;
    }),
  );
}

export function choicesOf({ sheets }: ImportPreview, treatments: Treatments, newColumns: NewColumns): ColumnChoices {
  return {
    newColumns,
    sheets: sheets.map(({ group, columns }, sheet) => {
      const idsOf = (treatment: ColumnTreatment) =>
        columns.filter((_column, place) => treatments[sheet]?.[place] === treatment).map(({ id }) => id);
      return { group, keep: idsOf('keep'), leaveOut: idsOf('leaveOut'), hash: idsOf('hash') };
    }),
  };
}

/** Rows, columns and cells that the sheets will have: headings count, and so does the hidden column of each. */
export function sizeOf(
  { sheets }: ImportPreview,
  treatments: Treatments,
): { readonly rows: number; readonly columns: number; readonly cells: number; readonly hidden: number } {
  const kept = treatments.map((ofSheet) => ofSheet.filter((treatment) => treatment !== 'leaveOut').length);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    rows: sum(sheets.map(({ rows }) => rows)),
    columns: sum(kept),
    cells: sum(sheets.map(({ rows }, sheet) => (rows === 0 ? 0 : (rows + 1) * ((kept[sheet] ?? 0) + 1)))),
    hidden: sum(treatments.map((ofSheet) => ofSheet.filter((treatment) => treatment !== 'keep').length)),
  };
}
