/** Plans refreshes of a sheet of which only the marker column matters. */
import { compareColumns } from '../../src/sheets/compare-columns';
import { type Comparison, compareRows, findOutdated } from '../../src/sheets/compare-rows';
import { columnIds, markerHeading, readLayout } from '../../src/sheets/layout';
import { marksAfter } from '../../src/sheets/marks-after';
import type { Plan, VanishedRows } from '../../src/sheets/operations';
import { planRefresh } from '../../src/sheets/plan';
import type { Table } from '../../src/tables/table';

export interface PlannedMarks {
  readonly plan: Plan;
  readonly rows: Comparison;
  readonly before: readonly unknown[];
}

/** The refresh of a sheet that has the table's columns already; an empty one without any marks. */
export function planFor(
  table: Table,
  before: readonly unknown[],
  { vanishedRows, allRows = false }: { readonly vanishedRows?: VanishedRows; readonly allRows?: boolean } = {},
): PlannedMarks {
  const isEmpty = before.length === 0;
  const known = isEmpty
    ? []
    : columnIds(table.headings).map((id, index) => ({ id, kind: table.kinds[index], present: true }));
  const layout = isEmpty ? undefined : readLayout([...table.headings, markerHeading]);
  const rows = findOutdated(compareRows(table, before), allRows, undefined);
  const plan = planRefresh({
    table,
    rows,
    columns: compareColumns(table, layout, known),
    layout,
    markerCells: before,
    gridRows: 1_000,
    gridColumns: 26,
    spareColumns: 0,
    freeRows: 900,
    vanishedRows,
  });
  return { plan, rows, before };
}

/** The marker column when the plan has been carried out, without blank cells at its end. */
export function applyMarks({ plan, rows, before }: PlannedMarks): unknown[] {
  const marks = marksAfter(plan, rows, before);
  while (marks[marks.length - 1] === '') marks.pop();
  return marks;
}
