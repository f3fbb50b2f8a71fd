/** Choices among columns as an import keeps them. */
import type { ColumnChoices as SavedChoices } from '../../settings/saved-imports';
import type { ColumnChoice } from '../../sheets/column-states';
import type { ColumnChoices, SheetColumns } from '../../sidebar-api';

export const nothing: ColumnChoice = { leaveOut: [], hash: [], keep: [] };

/** As an import keeps them; undefined where all columns are kept, now and later. */
export function choicesOfNew(chosen: ColumnChoices | undefined): SavedChoices | undefined {
  if (chosen === undefined) return undefined;
  const sheets = chosen.sheets.filter(({ leaveOut, hash }) => leaveOut.length + hash.length > 0);
  if (sheets.length === 0 && chosen.newColumns === 'add') return undefined;
  return {
    newColumns: chosen.newColumns,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.group, merged(nothing, sheet, [])])),
  };
}

/** What was chosen before stays for columns that the person has not seen now, as the export has them not at present. */
export function merged(
  before: ColumnChoice,
  { keep, leaveOut, hash }: SheetColumns,
  ruledOut: readonly string[],
): ColumnChoice {
  const shown = new Set([...keep, ...leaveOut, ...hash]);
  const unseen = (ids: readonly string[]) => ids.filter((id) => !shown.has(id));
  const kept = new Set(keep);
  return {
    leaveOut: [...unseen(before.leaveOut), ...leaveOut],
    hash: [...unseen(before.hash), ...hash],
    // To be kept needs no saying, unless a rule has said otherwise.
    keep: [...unseen(before.keep), ...ruledOut.filter((id) => kept.has(id))],
  };
}
