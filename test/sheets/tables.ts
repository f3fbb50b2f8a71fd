/** Small tables, and the marker column a sheet has after they were imported. */
import { compareRows, markOf } from '../../src/sheets/compare-rows';
import { markerHeading } from '../../src/sheets/layout';
import { parseCsv } from '../../src/tables/csv/csv';
import type { Table } from '../../src/tables/table';

export function tableOf(headings: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return parseCsv(`${[headings, ...rows].map((cells) => cells.join(',')).join('\n')}\n`);
}

/** Rows with an `_id` each and one answer. */
export function answers(cells: Readonly<Record<string, string>>): Table {
  return tableOf(['answer', '_id'], ...Object.entries(cells).map(([id, answer]) => [answer, id]));
}

export function marksOf(table: Table): string[] {
  const rows = compareRows(table, []);
  return [markerHeading, ...table.rows.map((_row, index) => markOf(rows, index))];
}
