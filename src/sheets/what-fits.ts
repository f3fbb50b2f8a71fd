/**
 * What of an import would fit into a spreadsheet that cannot hold all of it: so many of the columns of its submissions, or
 * so many of the newest submissions with their rows in repeat groups. Pure.
 */
import { submissionOf } from './row-ranges';

/** A sheet as it would be. Its rows are known by their keys alone. */
export interface SheetNeed {
  readonly keys: readonly string[];
  /** Of the table; the grid has more: the hidden one, the user's, blank ones. */
  readonly columns: number;
  readonly gridRows: number;
  readonly gridColumns: number;
  /** Rows that the sheet has even without any of the import's: Google makes new ones of a thousand. */
  readonly leastRows: number;
}

/** 0 where that does not help. */
export interface WhatFits {
  readonly columnsFit: number;
  readonly submissionsFit: number;
}

/** What is proposed leaves this much for the weeks to come. */
const share = 0.95;
/** Below it, a sheet without most of its submissions is of no use. */
const leastSubmissions = 100;

export function cellsOf(needs: readonly Pick<SheetNeed, 'gridRows' | 'gridColumns'>[]): number {
  return needs.reduce((sum, { gridRows, gridColumns }) => sum + gridRows * gridColumns, 0);
}

/** @param needs the submissions' sheet first. @param available cells for all of them. */
export function whatFits(needs: readonly SheetNeed[], available: number): WhatFits {
  const [submissions, ...groups] = needs;
  if (submissions === undefined) return { columnsFit: 0, submissionsFit: 0 };
  const room = available * share;
  const { columns, gridRows, gridColumns } = submissions;
  const gridColumnsFit = Math.floor((room - cellsOf(groups)) / gridRows);
  const columnsFit = Math.max(0, Math.min(columns, gridColumnsFit - (gridColumns - columns)));
  return { columnsFit, submissionsFit: submissionsThatFit(needs, room) };
}

function submissionsThatFit(needs: readonly SheetNeed[], room: number): number {
  const counts: Map<number, number>[] = [];
  for (const { keys } of needs) {
    const rowsOf = new Map<number, number>();
    for (const key of keys) {
      const number = submissionOf(key);
      if (number === undefined) return 0;
      rowsOf.set(number, (rowsOf.get(number) ?? 0) + 1);
    }
    counts.push(rowsOf);
  }
  const newestFirst = Float64Array.from(counts[0]?.keys() ?? [])
    .sort()
    .reverse();
  // The headings, and a blank row.
  const rows = needs.map(() => 2);
  let fit = 0;
  for (const number of newestFirst) {
    let cells = 0;
    needs.forEach(({ leastRows, gridColumns }, sheet) => {
      const count = (rows[sheet] ?? 0) + (counts[sheet]?.get(number) ?? 0);
      rows[sheet] = count;
      cells += Math.max(leastRows, count) * gridColumns;
    });
    if (cells > room) break;
    fit++;
  }
  return fit < leastSubmissions ? 0 : roundedDown(fit);
}

/** To two digits: nobody chooses 118,342 submissions. */
function roundedDown(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.floor(count / unit) * unit;
}
