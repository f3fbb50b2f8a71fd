/** Whether a refresh has nothing to do: the source is as it was, and so are the sheets. */
import type { Spreadsheet } from '../ports';
import { type ImportStatus, newSheetMemory, type SavedImport } from '../settings/saved-imports';
import type { Reading } from '../sources';
import { isAsLeft } from './sheet-memory';

/** What decides whether a refresh has anything to do: the source, and what is done with it here. */
export function fingerprintOf(saved: SavedImport, reading: Reading): string {
  return saved.vanishedRows === 'keep' ? `${reading.fingerprint}-keep` : reading.fingerprint;
}

/** Same bytes and settings as at the last complete refresh, and all rows are as it left them. Reads a column a sheet. */
export function isUnchanged(
  spreadsheet: Spreadsheet,
  saved: SavedImport,
  status: ImportStatus,
  reading: Reading,
): boolean {
  if (status.sourceFingerprint === '' || status.sourceFingerprint !== fingerprintOf(saved, reading)) return false;
  return (
    isAsLeft(spreadsheet.sheetById(saved.sheetId), status) &&
    saved.linkedSheets.every(({ group, sheetId }) =>
      isAsLeft(spreadsheet.sheetById(sheetId), status.linked[group] ?? newSheetMemory),
    )
  );
}
