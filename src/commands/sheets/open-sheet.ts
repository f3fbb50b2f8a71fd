/** Names for sheets, and the add-on's own sheets beside those of the imports. */
import { maxSheetNameCharacters } from '../../limits';
import type { Sheet, Spreadsheet } from '../../ports';
import { requireSheets } from './room';

export interface OpenedSheet {
  readonly sheet: Sheet;
  /** Whether this is the first run of the import. */
  readonly isNew: boolean;
  /** Whether the sheet was made just now, so that it is known to be empty. */
  readonly isBlank: boolean;
}

/**
 * Finds or makes a sheet of the add-on's own, other than an import's. A sheet that has the name by chance stays the
 * user's: then ours is called `name 2`, and so on.
 *
 * @param isOurs Asked of a sheet of that name which is not empty.
 * @throws {FieldrowsError} `tooManySheets`
 */
export function openOwnSheet(
  spreadsheet: Spreadsheet,
  name: string,
  isOurs: (sheet: Sheet) => boolean,
): { readonly sheet: Sheet; readonly isEmpty: boolean } {
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? name : `${name} ${number}`;
    const sheet = spreadsheet.sheetByName(wanted);
    if (sheet === undefined) {
      requireSheets(spreadsheet, 1);
      return { sheet: spreadsheet.addSheet(wanted), isEmpty: true };
    }
    // An interrupted run may have made it and not got further.
    if (sheet.lastRow() === 0) return { sheet, isEmpty: true };
    if (isOurs(sheet)) return { sheet, isEmpty: false };
  }
}

/**
 * A name that Google accepts and that no sheet has yet: `Household survey`, `Household survey 2`, …
 *
 * @param isFree Asked of the sheet with the wanted name, if there is one: whether an import may take it up.
 */
export function suggestSheetName(
  spreadsheet: Spreadsheet,
  wanted: string,
  isFree: (sheet: Sheet) => boolean,
  alsoTaken: readonly string[] = [],
): string {
  const base =
    wanted
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, maxSheetNameCharacters - 6) || 'KoboToolbox';
  const named = spreadsheet.sheetByName(base);
  if (named !== undefined && isFree(named)) return base;
  const names = spreadsheet.sheets().map((sheet) => sheet.name());
  const taken = new Set([...names, ...alsoTaken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
