/** Whether a person may write to what a refresh changes. */
import { FieldrowsError } from '../../errors';
import type { Sheet } from '../../ports';
import type { Plan } from '../../sheets/operations';

/**
 * A protected sheet, or range, refuses the first write to it. Where a row is written in one piece nothing of it is written
 * then; where columns lie apart, or are about to be inserted, the first parts would be, so it is asked beforehand.
 *
 * @throws {FieldrowsError} `sheetProtected`
 */
export function requireEditable(sheet: Sheet, { operations, columnOperations, segments, ...plan }: Plan): void {
  if (operations.length === 0 || (segments.length === 1 && columnOperations === 0)) return;
  const isOurs = (column: number) => column === plan.markerColumn || plan.importedColumns.has(column);
  const isRefused = sheet.protectedColumns().some(({ column, columns }) => {
    const places = Array.from({ length: Math.min(columns, plan.gridColumnsAfter) }, (_unused, index) => column + index);
    return places.some(isOurs);
  });
  if (isRefused) throw new FieldrowsError('sheetProtected', { sheetName: sheet.name() });
}
