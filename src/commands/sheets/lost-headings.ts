/** Why an import's sheet cannot be read although it is there: what became of its headings, as far as the rows tell. */
import { FieldrowsError } from '../../errors';
import type { CellContent, Sheet } from '../../ports';
import { isFingerprinted, markerHeading } from '../../sheets/layout';

/** The first rows tell which column bears the marks, wherever its heading has gone. */
const rowsLookedAt = 20;

/** @param sheet Row 1 has no marker column, and the sheet is not empty. */
export function lostHeadings(
  sheet: Sheet,
): FieldrowsError<'headingsMoved'> | FieldrowsError<'headingsGone'> | FieldrowsError<'fingerprintsLost'> {
  const sheetName = sheet.name();
  const top = sheet.readBlock(1, 1, Math.min(sheet.lastRow(), rowsLookedAt), sheet.lastColumn());
  const column = findMarkerColumn(top);
  if (column === 0) return new FieldrowsError('fingerprintsLost', { sheetName });
  const row = (sheet.readColumn(column) ?? []).lastIndexOf(markerHeading) + 1;
  if (row > 0) return new FieldrowsError('headingsMoved', { sheetName, row });
  const first = top[0]?.[column - 1] ?? '';
  const isAnotherHeading = first !== '' && !isFingerprinted(first);
  return new FieldrowsError(isAnotherHeading ? 'fingerprintsLost' : 'headingsGone', { sheetName });
}

/** The column with most marks, counted from 1; 0 when there is none. */
function findMarkerColumn(rows: readonly (readonly CellContent[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    row.forEach((cell, index) => {
      if (cell === markerHeading || isFingerprinted(cell)) counts.set(index + 1, (counts.get(index + 1) ?? 0) + 1);
    });
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}
