/**
 * Replaces answers by their codes in rows that are kept although their submission has left the export: no export brings
 * those answers again, so what the sheet shows of them is all there is to make the code from.
 */
import type { Sheet } from '../../ports';
import type { ColumnComparison } from '../../sheets/compare-columns';
import type { Comparison } from '../../sheets/compare-rows';
import { neutralise } from '../../sheets/neutralise';
import { isCode } from '../../tables/personal-data/keyed-codes';
import type { ColumnKind } from '../../tables/table';
import { knownColumn } from '../sheets/column-memory';
import { changedByTreatment } from '../targets/treat-targets';
import type { SheetTask } from './examine-sheet';

export function hashKeptRows(sheet: Sheet, task: SheetTask, columns: ColumnComparison, rows: Comparison): void {
  const { treatment, vanishedRows, memory } = task;
  const kept = vanishedRows === 'keep' ? [...rows.kept, ...rows.vanished] : [];
  if (treatment === undefined || kept.length === 0) return;
  const kinds = new Map(memory.columns.map(knownColumn).map(({ id, kind }) => [id, kind]));
  for (const index of changedByTreatment(treatment, 'hash')) {
    const column = columns.sheetColumns[index] ?? 0;
    const shown = column === 0 ? undefined : sheet.readDisplayed(column);
    if (shown === undefined) continue;
    const kind = kinds.get(columns.ids[index] ?? '');
    for (const row of kept) {
      const answer = answerShown(shown[row - 1] ?? '', kind);
      // An interrupted refresh may have been here before.
      if (answer !== '' && !isCode(answer)) sheet.write(row, column, [[neutralise(treatment.codeOf(answer))]]);
    }
  }
}

/** The answer as it was sent: moments are shown with a space. */
function answerShown(shown: string, kind: ColumnKind | undefined): string {
  return kind === 'dateTime' ? shown.replace(' ', 'T') : shown;
}
