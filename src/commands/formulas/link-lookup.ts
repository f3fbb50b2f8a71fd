/**
 * Where formulas look that show answers of submissions beside the rows of their repeat groups. The two sheets belong
 * together by the submission's id, which does not change; `_index` and `_parent_index` are numbered anew by every export.
 */
import type { LookupPlaces } from '../../formula-text';
import type { Services, Sheet } from '../../ports';
import { readLayout, type SheetLayout } from '../../sheets/layout';
import { columnLetters } from '../../tables/column-letters';
import type { NamedSheet } from './link-names';

export interface Lookup {
  readonly places: Omit<LookupPlaces, 'answerColumn'>;
  /** Columns of the submissions' sheet; of equal headings the first. */
  readonly answerColumns: readonly { readonly heading: string; readonly letters: string }[];
}

/** @returns undefined for what is no repeat group, and where the named export leaves out the ids. */
export function findLookup({ spreadsheet }: Services, { saved, sheetId }: NamedSheet): Lookup | undefined {
  const group = saved.sheetId === sheetId ? undefined : spreadsheet.sheetById(sheetId);
  const main = spreadsheet.sheetById(saved.sheetId);
  const layout = main && layoutOf(main);
  const submissionColumn = columnOf(group && layoutOf(group), '_submission__id');
  const keyColumn = columnOf(layout, '_id');
  if (main === undefined || layout === undefined || submissionColumn === 0 || keyColumn === 0) return undefined;
  const headings = layout.headings.slice(0, layout.markerColumn - 1);
  return {
    places: {
      mainSheetName: main.name(),
      keyColumn: columnLetters(keyColumn),
      submissionColumn: columnLetters(submissionColumn),
    },
    answerColumns: headings
      .map((heading, index) => ({ heading, letters: columnLetters(index + 1) }))
      .filter(({ heading }, index) => heading !== '' && headings.indexOf(heading) === index),
  };
}

function layoutOf(sheet: Sheet): SheetLayout | undefined {
  return readLayout(sheet.readRow(1));
}

/** The last one left of the hidden column, as a question may have that label, too; 0 when there is none. */
function columnOf(layout: SheetLayout | undefined, heading: string): number {
  return layout === undefined ? 0 : layout.headings.slice(0, layout.markerColumn - 1).lastIndexOf(heading) + 1;
}
