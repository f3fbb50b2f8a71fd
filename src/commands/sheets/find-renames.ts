/** Looks for renamed columns in a sheet: reads one column for each heading that left where another one came. */
import type { Sheet } from '../../ports';
import { type ColumnComparison, compareColumns } from '../../sheets/compare-columns';
import { type Comparison, compareRows } from '../../sheets/compare-rows';
import type { KnownColumn } from '../../sheets/layout';
import { findRenameCandidates, formerHeadings, type Rename, renameHeadings, showsAnswers } from '../../sheets/renames';
import type { Table } from '../../tables/table';
import type { SheetReading } from './read-sheet';

export interface ComparedSheet {
  readonly reading: SheetReading;
  readonly known: readonly KnownColumn[];
  readonly columns: ColumnComparison;
  readonly rows: Comparison;
}

export interface FindRenamesInput extends ComparedSheet {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly keys: readonly string[] | undefined;
}

/** @returns what was compared, as if the renamed columns had their new headings already. */
export function findRenames(input: FindRenamesInput): ComparedSheet & { readonly renames: readonly Rename[] } {
  const { sheet, table, reading, known, columns, rows, keys } = input;
  const { layout, markerCells } = reading;
  const candidates = layout === undefined ? [] : findRenameCandidates(columns, layout, known);
  const renames = candidates.filter(({ index, column }) =>
    showsAnswers(table, rows, index, sheet.readDisplayed(column) ?? []),
  );
  if (layout === undefined || renames.length === 0) return { reading, known, columns, rows, renames: [] };
  const renamed = renameHeadings(layout, known, renames);
  return {
    reading: { ...reading, layout: renamed.layout },
    known: renamed.known,
    columns: compareColumns(table, renamed.layout, renamed.known),
    rows: compareRows(table, markerCells, keys, formerHeadings(table, renames)),
    renames,
  };
}
