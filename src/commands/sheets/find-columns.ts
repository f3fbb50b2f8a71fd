/** Finds the imported columns of a sheet; reads cells only where headings alone do not tell which columns they are. */
import { FieldrowsError } from '../../errors';
import type { Sheet } from '../../ports';
import type { Comparison } from '../../sheets/compare-rows';
import type { KnownColumn, SheetLayout } from '../../sheets/layout';
import { decideByCells, findRemembered } from '../../sheets/namesakes';
import type { Table } from '../../tables/table';
import type { SheetReading } from './read-sheet';

/** More columns of one heading are not read. */
const mostColumns = 8;

/** @throws {FieldrowsError} `headingTaken` when it cannot be told which of several columns is the imported one. */
export function findImportedColumns(
  sheet: Sheet,
  { layout }: SheetReading,
  known: readonly KnownColumn[],
  table: Table,
  compared: () => Comparison,
): SheetLayout | undefined {
  if (layout === undefined) return undefined;
  const remembered = findRemembered(layout, known);
  if (remembered.unclear.length === 0) return remembered.layout;
  const rows = compared();
  let found = remembered.layout;
  for (const unclear of remembered.unclear) {
    const { heading, columns } = unclear;
    const displayed = new Map(
      columns.slice(0, mostColumns).map((column) => [column, sheet.readDisplayed(column) ?? []]),
    );
    const decided = decideByCells(found, known, table, rows, unclear, displayed);
    if (decided === undefined) throw new FieldrowsError('headingTaken', { heading, sheetName: sheet.name() });
    found = decided;
  }
  return found;
}
