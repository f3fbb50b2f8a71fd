/**
 * Formulas that show answers of submissions beside the rows of their repeat groups. The two sheets belong together by the
 * submission's id, which does not change; `_index` and `_parent_index` are numbered anew by every export.
 */
import { FieldrowsError } from '../errors';
import type { Services, Sheet } from '../ports';
import { readDocumentSettings } from '../settings/saved-imports';
import { readLayout, type SheetLayout } from '../sheets/layout';
import type { LookupFormula } from '../sidebar-api';
import { columnLetters } from '../tables/column-letters';
import { requireImport } from './edit-imports';

/** Columns count from 1. */
export interface LookupColumns {
  readonly mainSheetName: string;
  /** Of `_id` in the submissions' sheet. */
  readonly keyColumn: number;
  /** Of the answer that is wanted. */
  readonly answerColumn: number;
  /** Of `_submission__id` in the repeat group's sheet. */
  readonly submissionColumn: number;
}

/** For row 2. Semicolons separate arguments in every locale of Google Sheets, commas only in some. */
export function lookupFormula({ mainSheetName, keyColumn, answerColumn, submissionColumn }: LookupColumns): string {
  const sheet = `'${mainSheetName.replace(/'/g, "''")}'`;
  const key = columnLetters(keyColumn);
  const answer = columnLetters(answerColumn);
  return `=XLOOKUP($${columnLetters(submissionColumn)}2;${sheet}!$${key}:$${key};${sheet}!$${answer}:$${answer};"")`;
}

/** One per repeat group; none where the named export leaves out the ids. @throws {FieldrowsError} `importNotFound`, `notImportedYet` */
export function lookupFormulas({ documentStore, spreadsheet }: Services, importId: string): LookupFormula[] {
  const saved = requireImport(readDocumentSettings(documentStore), importId);
  const main = spreadsheet.sheetById(saved.sheetId);
  const layout = main && layoutOf(main);
  if (main === undefined || layout === undefined)
    throw new FieldrowsError('notImportedYet', { importName: saved.name });
  const keyColumn = columnOf(layout, '_id');
  if (keyColumn === 0) return [];
  const mainSheetName = main.name();
  const formulas: LookupFormula[] = [];
  for (const { sheetId } of saved.linkedSheets) {
    const sheet = spreadsheet.sheetById(sheetId);
    const submissionColumn = columnOf(sheet && layoutOf(sheet), '_submission__id');
    if (sheet === undefined || submissionColumn === 0) continue;
    const formula = lookupFormula({ mainSheetName, keyColumn, answerColumn: 1, submissionColumn });
    formulas.push({ sheetName: sheet.name(), formula });
  }
  return formulas;
}

function layoutOf(sheet: Sheet): SheetLayout | undefined {
  return readLayout(sheet.readRow(1));
}

/** The last one left of the hidden column, as a question may have that label, too; 0 when there is none. */
function columnOf(layout: SheetLayout | undefined, heading: string): number {
  return layout === undefined ? 0 : layout.headings.slice(0, layout.markerColumn - 1).lastIndexOf(heading) + 1;
}
