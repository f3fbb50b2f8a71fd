/** What formulas call sheets: an import by its name, the sheet of a repeat group by `import/group`. */
import { FieldrowsError } from '../../errors';
import type { Services } from '../../ports';
import {
  newSheetMemory,
  readDocumentSettings,
  type SavedImport,
  type SheetMemory,
  statusOf,
} from '../../settings/saved-imports';

export interface NamedSheet {
  readonly saved: SavedImport;
  readonly sheetId: number;
  readonly memory: SheetMemory;
  /** When the import was last refreshed completely; 0 for never. */
  readonly lastCompleteAt: number;
}

/**
 * Finds an import, or a repeat group of one by the group's name or that of its sheet; in any case of letters.
 *
 * @throws {FieldrowsError} `importNotFound`
 */
export function findNamedSheet({ documentStore, spreadsheet }: Services, name: string): NamedSheet {
  const settings = readDocumentSettings(documentStore);
  const wanted = plain(name);
  const main = settings.imports.find((saved) => plain(saved.name) === wanted);
  if (main !== undefined) {
    const status = statusOf(settings, main.id);
    return { saved: main, sheetId: main.sheetId, memory: status, lastCompleteAt: status.lastCompleteAt };
  }
  for (const saved of settings.imports) {
    const prefix = `${plain(saved.name)}/`;
    if (!wanted.startsWith(prefix)) continue;
    const group = wanted.slice(prefix.length).trim();
    const sheet =
      saved.linkedSheets.find((linked) => plain(linked.group) === group) ??
      // People rename sheets.
      saved.linkedSheets.find(
        ({ sheetId, sheetName }) => plain(spreadsheet.sheetById(sheetId)?.name() ?? sheetName) === group,
      );
    if (sheet === undefined) continue;
    const status = statusOf(settings, saved.id);
    const memory = status.linked[sheet.group] ?? newSheetMemory;
    return { saved, sheetId: sheet.sheetId, memory, lastCompleteAt: status.lastCompleteAt };
  }
  throw new FieldrowsError('importNotFound', { importName: name });
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
