/** Whether a refresh has nothing to do: the source is as it was, and so are the sheets. */
import type { Spreadsheet } from '../../ports';
import { ensurePersonalSecret } from '../../settings/personal-settings';
import { type ImportStatus, newSheetMemory, type SavedImport } from '../../settings/saved-imports';
import type { Portion, Reading } from '../../sources';
import { hashText } from '../../tables/hash';
import { keyedCodes } from '../../tables/personal-data/keyed-codes';
import { isAsLeft } from '../reconcile/sheet-memory';
import type { Attempt } from './attempt';
import { isNothingNew } from './portions';

/** What decides whether a refresh has anything to do: the source, and what is done with it here. */
export function fingerprintOf(attempt: Attempt, reading: Reading): string {
  return treatedFingerprint(attempt, reading.fingerprint);
}

/** The same of a part of the source. */
export function treatedFingerprint({ services, saved, personal }: Attempt, ofSource: string): string {
  const { columnChoices, vanishedRows, parentColumns, newest } = saved;
  const repeated = Object.entries(parentColumns).filter(([, columns]) => columns.length > 0);
  const fingerprint = [
    ofSource,
    ...(vanishedRows === 'keep' ? ['keep'] : []),
    ...(newest > 0 ? [`newest ${newest}`] : []),
    ...(repeated.length > 0 ? [hashText(JSON.stringify(repeated))] : []),
  ].join('-');
  if (columnChoices === undefined) return fingerprint;
  // Who knows all of a small export but one answer that is left out could try which one gives the fingerprint.
  const secret = ensurePersonalSecret(services.userStore, personal, services.uniqueId);
  return keyedCodes(secret)(`${fingerprint} ${JSON.stringify(columnChoices)}`);
}

/**
 * Same bytes and settings as at the last complete refresh, or nothing submitted since, and all rows are as it left them.
 * Reads a column a sheet.
 */
export function isUnchanged(
  spreadsheet: Spreadsheet,
  saved: SavedImport,
  status: ImportStatus,
  fingerprint: string,
  portion: Portion | undefined,
): boolean {
  const isSame = status.sourceFingerprint !== '' && status.sourceFingerprint === fingerprint;
  if (!isSame && (portion === undefined || !isNothingNew(portion))) return false;
  return (
    isAsLeft(spreadsheet.sheetById(saved.sheetId), status) &&
    saved.linkedSheets.every(({ group, sheetId }) =>
      isAsLeft(spreadsheet.sheetById(sheetId), status.linked[group] ?? newSheetMemory),
    )
  );
}
