/** Lists what a refresh changes, submission by submission and cell by cell, for people who want to follow it. Pure. */
import { restoreText } from '../tables/cell-kinds';
import type { Table } from '../tables/table';
import type { Comparison } from './compare-rows';
import { parseMark } from './layout';

export interface Change {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of a single answer; '' for whole rows. */
  readonly heading: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Changed answers first, then new submissions, then those that left.
 *
 * @param rows as compared, before rows were added that are only written again.
 * @param unlisted table columns of which no change is listed.
 * @param before the cells of changed rows by table column, as text; a row that is missing here changed as a whole.
 */
export function listChanges(
  table: Table,
  rows: Comparison,
  markerCells: readonly unknown[],
  before: ReadonlyMap<number, readonly (string | undefined)[]>,
  unlisted: ReadonlySet<number> = new Set(),
): Change[] {
  const ofRow = (kind: Change['kind'], key: string): Change => ({ key, kind, heading: '', from: '', to: '' });
  const keyOf = (tableRow: number) => rows.keys[tableRow] ?? '';
  const revived = new Set(rows.revived);
  const changes: Change[] = [];
  for (const { sheetRow, tableRow } of rows.changed) {
    if (revived.has(sheetRow)) continue;
    const cells = before.get(sheetRow);
    if (cells === undefined) changes.push(ofRow('changed', keyOf(tableRow)));
    else changes.push(...changesOfRow(table, rows, tableRow, cells, unlisted));
  }
  for (const sheetRow of rows.revived) changes.push(ofRow('added', keyOf(rows.tableRowOf[sheetRow - 1] ?? -1)));
  for (const tableRow of rows.added) changes.push(ofRow('added', keyOf(tableRow)));
  for (const sheetRow of rows.vanished) {
    changes.push(ofRow('removed', parseMark(markerCells[sheetRow - 1])?.key ?? ''));
  }
  return changes;
}

function changesOfRow(
  table: Table,
  rows: Comparison,
  tableRow: number,
  before: readonly (string | undefined)[],
  unlisted: ReadonlySet<number>,
): Change[] {
  const key = rows.keys[tableRow] ?? '';
  const changes: Change[] = [];
  table.headings.forEach((heading, index) => {
    if (unlisted.has(index)) return;
    const from = before[index] ?? '';
    const answer = table.rows[tableRow]?.[index] ?? '';
    const text = restoreText(table.kinds[index] ?? 'text', answer);
    // A moment is logged as people see it.
    const to = typeof answer === 'number' ? text.replace('T', ' ') : text;
    if (from !== to && from !== text && !rows.numberingColumns.includes(index))
      changes.push({ key, kind: 'changed', heading, from, to });
  });
  return changes;
}

/** What a line is about: changes of one answer follow each other, and so do coming and leaving. */
function subjectOf({ key, kind, heading }: Change): string {
  return JSON.stringify([key, kind === 'changed' ? heading : null]);
}

/**
 * Leaves out what an interrupted run has logged already and not carried out: the last line about the same thing then
 * says the same.
 *
 * @param logged lines of this import since its last complete refresh, oldest first.
 */
export function notYetLogged(changes: readonly Change[], logged: readonly Change[]): Change[] {
  const last = new Map(logged.map((change) => [subjectOf(change), change]));
  return changes.filter((change) => {
    const before = last.get(subjectOf(change));
    const isLogged =
      before !== undefined && before.kind === change.kind && before.from === change.from && before.to === change.to;
    return !isLogged;
  });
}
