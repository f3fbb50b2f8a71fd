/** Foretells the marker column as a plan will leave it, so that the next refresh can see whether anybody moved rows. */
import { hashText } from '../tables/hash';
import { type Comparison, markOf } from './compare-rows';
import { markerHeading } from './layout';
import type { Plan } from './operations';

/** A short text that differs when a mark, or the order of rows, differs. Cells below the last mark do not count. */
export function fingerprintMarks(markerCells: readonly unknown[]): string {
  let end = markerCells.length;
  while (end > 0 && markerCells[end - 1] === '') end--;
  return hashText(markerCells.slice(0, end).map(String).join('\n'));
}

/** The marker column after all operations of the plan. */
export function marksAfter(plan: Plan, rows: Comparison, before: readonly unknown[]): unknown[] {
  let cells: unknown[] = before.length === 0 ? [markerHeading] : [...before];
  for (const operation of plan.operations) {
    switch (operation.do) {
      case 'insertRows': {
        const blank: unknown[] = new Array(operation.rows).fill('');
        while (cells.length < operation.after) cells.push('');
        cells = cells.slice(0, operation.after).concat(blank, cells.slice(operation.after));
        break;
      }
      case 'writeMarks':
        while (cells.length < operation.row - 1 + operation.marks.length) cells.push('');
        operation.marks.forEach((mark, offset) => {
          cells[operation.row - 1 + offset] = mark;
        });
        break;
      case 'writeRows':
      case 'renumberRows':
        while (cells.length < operation.row - 1 + operation.tableRows.length) cells.push('');
        operation.tableRows.forEach((tableRow, offset) => {
          cells[operation.row - 1 + offset] = markOf(rows, tableRow);
        });
        break;
      case 'releaseRow':
        cells[operation.row - 1] = '';
        break;
      case 'removeRows':
        cells.splice(operation.row - 1, operation.rows);
        break;
    }
  }
  return cells;
}
