/** What a refresh has to tell people beside its numbers, as codes and facts. */
import type { ImportStatus, Remark, SavedImport } from '../../settings/saved-imports';
import type { ColumnComparison } from '../../sheets/compare-columns';
import type { Rename } from '../../sheets/renames';
import type { Table } from '../../tables/table';

/** What the format leaves out; told once, as it stays that way. */
export function remarksOnFormat(
  { format, repeatGroups }: Pick<SavedImport, 'format' | 'repeatGroups'>,
  before: ImportStatus,
): Remark[] {
  if (format !== 'csv' || repeatGroups.length === 0 || before.lastCompleteAt > 0) return [];
  return [{ code: 'repeatGroupsLeftOut', details: { names: repeatGroups } }];
}

export function remarksOnTable(table: Table, keyKind: string): Remark[] {
  const remarks: Remark[] = [];
  for (const notice of table.notices) {
    if (notice.kind === 'hxlRow') remarks.push({ code: 'hxlRow', details: {} });
    // Nothing was lost where a formula became the answer again.
    else if (notice.kind !== 'formulasRestored') {
      const { kind: code, ...details } = notice;
      remarks.push({ code, details });
    }
  }
  if (keyKind === 'position' && table.rows.length > 0) remarks.push({ code: 'noKeyColumn', details: {} });
  return remarks;
}

export function remarksOnColumns({
  table,
  columns,
  renames,
  overwritten,
  reading,
}: {
  readonly table: Table;
  readonly columns: ColumnComparison;
  readonly renames: readonly Rename[];
  readonly overwritten: readonly Rename[];
  readonly reading: { readonly layout: { readonly headings: readonly string[] } | undefined };
}): Remark[] {
  const { layout } = reading;
  if (layout === undefined) return [];
  const remarks: Remark[] = [];
  const added = columns.added.map((index) => table.headings[index] ?? '');
  if (added.length > 0) remarks.push({ code: 'columnsAdded', details: { headings: added } });
  const changes = { columnsRenamed: renames, headingsPutBack: overwritten };
  for (const [code, headings] of Object.entries(changes)) {
    const details = { from: headings.map(({ from }) => from), to: headings.map(({ to }) => to) };
    if (headings.length > 0) remarks.push({ code, details });
  }
  const gone = columns.gone.map((column) => layout.headings[column - 1] ?? '');
  if (gone.length > 0) remarks.push({ code: 'columnsGone', details: { headings: gone } });
  return remarks;
}

/** @param counts of rows, or cells, to which something happened that people should know. */
export function remarksOnRows(
  counts: {
    readonly rowsKept: number;
    readonly notesKept: number;
    readonly cellsCut: number;
    readonly mergedCells: number;
    readonly notesReturned: number;
  },
  keptNotesName: string,
): Remark[] {
  const { rowsKept, notesKept, cellsCut, mergedCells, notesReturned } = counts;
  const remarks = [
    { code: 'rowsKept', details: { count: rowsKept } },
    { code: 'notesKept', details: { count: notesKept, sheetName: keptNotesName } },
    { code: 'cellsCut', details: { count: cellsCut } },
    { code: 'mergedCells', details: { count: mergedCells } },
    { code: 'notesReturned', details: { count: notesReturned, sheetName: keptNotesName } },
  ];
  return remarks.filter(({ details }) => details.count > 0);
}

const mostHeadingsKept = 12;

/** A remark short enough to be kept in the document's properties. */
export function shortened({ code, details }: Remark): Remark {
  const short: Record<string, string | number | readonly string[]> = {};
  for (const [name, value] of Object.entries(details)) {
    short[name] = Array.isArray(value) ? value.slice(0, mostHeadingsKept).map((text) => text.slice(0, 80)) : value;
  }
  return { code, details: short };
}
