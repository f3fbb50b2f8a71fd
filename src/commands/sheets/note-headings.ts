/** Hangs the questions on the headings of an import's sheets. A note that a person has written on a heading stays. */
import type { Sheet, Spreadsheet } from '../../ports';
import type { SavedImport } from '../../settings/saved-imports';
import { columnIds, readLayout } from '../../sheets/layout';
import type { SectionNotes } from '../../tables/form/heading-notes';
import { isTabOf } from '../../tables/xlsx/links';

/** Ends every note of ours: only those are written over. */
const signature = '— Fieldrows';

export function noteHeadings(spreadsheet: Spreadsheet, saved: SavedImport, sections: readonly SectionNotes[]): void {
  const sheets = [{ group: '', sheetId: saved.sheetId }, ...saved.linkedSheets];
  for (const { group, sheetId } of sheets) {
    const sheet = spreadsheet.sheetById(sheetId);
    const section = sections.find((one) => one.group === group || (group !== '' && isTabOf(group, one.group)));
    if (sheet !== undefined && section !== undefined) noteSheet(sheet, section);
  }
}

function noteSheet(sheet: Sheet, { headings, notes }: SectionNotes): void {
  const row = sheet.readRow(1);
  const layout = readLayout(row);
  if (layout === undefined) return;
  const before = sheet.readNotes(1, 1, row.length);
  const after = [...before];
  columnIds(headings).forEach((id, index) => {
    const column = layout.columnOf.get(id);
    const note = notes[index] ?? '';
    if (column === undefined || note === '') return;
    const present = before[column - 1] ?? '';
    if (present === '' || present.endsWith(signature)) after[column - 1] = `${note}\n${signature}`;
  });
  if (after.some((note, index) => note !== before[index])) sheet.writeNotes(1, 1, after);
}
