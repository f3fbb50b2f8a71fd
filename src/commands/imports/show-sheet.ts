/** Brings the sheet of an import to the front. */
import { FieldrowsError } from '../../errors';
import type { Services } from '../../ports';
import { noSheet, readDocumentSettings } from '../../settings/saved-imports';

export function showImportSheet(services: Services, importId: string): Record<never, never> {
  const saved = readDocumentSettings(services.documentStore).imports.find(({ id }) => id === importId);
  if (saved === undefined) throw new FieldrowsError('importNotFound', { importName: '' });
  const sheet = services.spreadsheet.sheetById(saved.sheetId);
  if (sheet === undefined) {
    throw saved.sheetId === noSheet
      ? new FieldrowsError('notImportedYet', { importName: saved.name })
      : new FieldrowsError('sheetGone', { importName: saved.name });
  }
  sheet.activate();
  return {};
}
