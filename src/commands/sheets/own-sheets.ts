/**
 * The sheets the add-on keeps for itself beside the imported ones, such as *Kept notes*. They are found again by Google's
 * number: their names are translated, and people may rename them.
 */
import type { Sheet, Spreadsheet, Store } from '../../ports';
import { readStored, storedEntries } from '../../settings/stored-values';
import { openOwnSheet } from './open-sheet';

export type OwnSheet = 'keptNotes' | 'changeLog';

export interface OwnSheets {
  /** Undefined while there is none, or when it was deleted. */
  find(which: OwnSheet): Sheet | undefined;
  /**
   * Finds it, or makes it.
   *
   * @param isOurs Asked of a sheet of that name that holds something and is not remembered.
   */
  open(which: OwnSheet, name: string, isOurs: (sheet: Sheet) => boolean): { sheet: Sheet; isEmpty: boolean };
}

const propertyName = 'fieldrows.sheets';

/** @param properties of the document, as read at the beginning of the run. */
export function rememberedOwnSheets(
  spreadsheet: Spreadsheet,
  store: Store,
  properties: Readonly<Record<string, string>>,
): OwnSheets {
  let numbers = readNumbers(properties);
  const find = (which: OwnSheet) => {
    const number = numbers[which];
    return number === undefined ? undefined : spreadsheet.sheetById(number);
  };
  return {
    find,
    open(which, name, isOurs) {
      const known = find(which);
      if (known !== undefined) return { sheet: known, isEmpty: known.lastRow() === 0 };
      const opened = openOwnSheet(spreadsheet, name, isOurs);
      numbers = { ...numbers, [which]: opened.sheet.sheetId() };
      store.write(storedEntries(propertyName, numbers));
      return opened;
    },
  };
}

/** Whether the add-on keeps a sheet for itself, and rewrites it. */
export function isOwnSheet(properties: Readonly<Record<string, string>>, sheetId: number): boolean {
  return Object.values(readNumbers(properties)).includes(sheetId);
}

function readNumbers(properties: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  const stored = readStored(properties, propertyName);
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
