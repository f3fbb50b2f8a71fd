/** What the sidebar's form for formulas offers: what can be called by name, and the columns of one of them. */
import { FieldrowsError } from '../../errors';
import { type Separator, safeSeparator } from '../../formula-text';
import type { Services } from '../../ports';
import { type DocumentSettings, noSheet, readDocumentSettings } from '../../settings/saved-imports';
import { readLayout } from '../../sheets/layout';
import type { FormulaHelp } from '../../sidebar-api';
import { findLookup } from './link-lookup';
import { findNamedSheet, type NamedSheet } from './link-names';
import { importedColumns } from './read-cells';

/** @param name '' for the first that there is. @throws {FieldrowsError} `importNotFound` */
export function formulaHelp(services: Services, name: string): FormulaHelp {
  const separator = separatorOf(services.spreadsheet.locale());
  const names = callableNames(readDocumentSettings(services.documentStore));
  const chosen = name === '' ? names[0] : name;
  if (chosen === undefined) return { separator, names, name: '', columns: [], lookup: null };
  const found = findNamedSheet(services, chosen);
  const lookup = findLookup(services, found);
  return {
    separator,
    names,
    name: callableName(found),
    columns: columnsOf(services, found),
    lookup: lookup ?? null,
  };
}

/** As in the list, whatever somebody has called it. */
function callableName({ saved, sheetId }: NamedSheet): string {
  const linked = saved.linkedSheets.find((sheet) => sheet.sheetId === sheetId);
  return linked === undefined ? saved.name : `${saved.name}/${linked.group}`;
}

/** Each import that has a sheet, and its repeat groups by `import/group`. */
function callableNames({ imports }: DocumentSettings): string[] {
  return imports
    .filter(({ sheetId }) => sheetId !== noSheet)
    .flatMap(({ name, linkedSheets }) => [
      name,
      ...linkedSheets.filter(({ sheetId }) => sheetId !== noSheet).map(({ group }) => `${name}/${group}`),
    ]);
}

/** Of equal headings formulas find the first only. */
function columnsOf({ spreadsheet }: Services, { saved, sheetId, memory }: NamedSheet): FormulaHelp['columns'] {
  const layout = readLayout(spreadsheet.sheetById(sheetId)?.readRow(1) ?? []);
  if (layout === undefined) throw new FieldrowsError('notImportedYet', { importName: saved.name });
  const columns = new Map<string, FormulaHelp['columns'][number]>();
  for (const { column, kind } of importedColumns(layout, memory)) {
    const heading = layout.headings[column - 1] ?? '';
    if (heading === '' || columns.has(heading)) continue;
    const isMoment = kind === 'date' || kind === 'dateTime' || kind === 'time';
    columns.set(heading, { heading, kind: isMoment ? 'moment' : kind === 'decimal' ? 'decimal' : 'other' });
  }
  return [...columns.values()];
}

/** Languages whose spreadsheets have a decimal point, wherever they are spoken, and so a comma between arguments. */
const withDecimalPoint = new Set(['en', 'he', 'iw', 'hi', 'ja', 'ko', 'th', 'zh']);
const exceptions = new Set(['en_ZA']);

/** What people see in formulas of a spreadsheet; where that is not certain, what is understood everywhere. */
export function separatorOf(locale: string): Separator {
  const language = locale.split(/[-_]/)[0] ?? '';
  return withDecimalPoint.has(language) && !exceptions.has(locale.replace('-', '_')) ? ',' : safeSeparator;
}
