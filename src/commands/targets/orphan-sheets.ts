/**
 * Recognises sheets that were imported once and belong to no import now: those of a copied spreadsheet, whose settings
 * stayed with the original, and those whose import was removed. An import may take such a sheet up again, so that what
 * people wrote beside the data is kept.
 */
import type { Sheet, Spreadsheet } from '../../ports';
import type { DocumentSettings } from '../../settings/saved-imports';
import { readLayout } from '../../sheets/layout';
import { codebookKeyPrefix } from '../../tables/form/codebook';
import { sheetIdsOf } from './targets';

/** Sheets looked at: each one costs a call. */
const mostSheets = 30;

/** Names of the sheets that an import could take up; read only where no import is left, as each sheet must be opened. */
export function findOrphanSheets(spreadsheet: Spreadsheet, settings: DocumentSettings): string[] {
  if (settings.imports.length > 0) return [];
  return spreadsheet
    .sheets()
    .slice(0, mostSheets)
    .filter((sheet) => isOrphan(sheet, settings))
    .map((sheet) => sheet.name());
}

/** Whether a sheet shows the marks of an import and no import has it. */
export function isOrphan(sheet: Sheet, { imports }: DocumentSettings): boolean {
  const sheetId = sheet.sheetId();
  if (imports.some((saved) => sheetIdsOf(saved).includes(sheetId))) return false;
  const layout = readLayout(sheet.readRow(1));
  return layout !== undefined && !isCodebook(sheet, layout.markerColumn);
}

function isCodebook(sheet: Sheet, markerColumn: number): boolean {
  if (sheet.lastRow() < 2) return false;
  const [first = ''] = sheet.readBlock(2, markerColumn, 1, 1)[0] ?? [];
  return String(first).startsWith(codebookKeyPrefix);
}
