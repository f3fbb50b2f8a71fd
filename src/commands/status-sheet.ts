/**
 * The sheet that tells people, and their formulas, how the imports are: a line per import, and the stamp
 * `KOBO_REFRESHED`, which changes with each refresh so that formulas that name it follow the data.
 */
import type { Messages } from '../messages';
import type { CellContent, Services, Sheet } from '../ports';
import type { DocumentSettings } from '../settings/saved-imports';
import { statusOf } from '../settings/saved-imports';
import { neutralise } from '../sheets/neutralise';
import { resultSentence } from './wording';

/** Named range of the stamp; part of what people write into formulas, so it is the same in every language. */
export const stampName = 'KOBO_REFRESHED';

const firstLine = 4;
const width = 8;

/** Writes all lines in one call. @returns Google's number of the sheet. */
export function writeStatusSheet(services: Services, messages: Messages, settings: DocumentSettings): number {
  const { spreadsheet } = services;
  const sheet =
    spreadsheet.sheetById(settings.facts.statusSheetId) ??
    spreadsheet.sheetByName(messages.statusSheet.name) ??
    createStatusSheet(services, messages);
  const { headings } = messages.statusSheet;
  const lines: CellContent[][] = [
    [stampName, new Date(services.clock.now())],
    [],
    [
      headings.import,
      headings.result,
      headings.rows,
      headings.lastComplete,
      headings.lastAttempt,
      headings.nextRefresh,
      headings.refreshedBy,
      headings.sheet,
    ],
    ...settings.imports.map((saved) => {
      const status = statusOf(settings, saved.id);
      return [
        saved.name,
        resultSentence(messages, saved, status),
        status.rows,
        instant(status.lastCompleteAt) || messages.statusSheet.never,
        instant(status.lastAttemptAt) || messages.statusSheet.never,
        instant(status.nextAt) || messages.statusSheet.byHand,
        saved.ownerAccount,
        saved.sheetName,
      ];
    }),
    // The line of an import that has been removed.
    [],
  ];
  const cells = lines.map((line) =>
    Array.from({ length: width }, (_unused, index): CellContent => {
      const cell = line[index] ?? '';
      return cell instanceof Date ? cell : neutralise(cell);
    }),
  );
  sheet.write(1, 1, cells);
  return sheet.sheetId();
}

function instant(milliseconds: number): Date | undefined {
  return milliseconds > 0 ? new Date(milliseconds) : undefined;
}

function createStatusSheet({ spreadsheet }: Services, messages: Messages): Sheet {
  const sheet = spreadsheet.addSheet(messages.statusSheet.name);
  sheet.formatColumns([{ column: 4, columns: 3 }], 'yyyy-mm-dd hh:mm', firstLine);
  sheet.formatColumns([{ column: 2, columns: 1 }], 'yyyy-mm-dd hh:mm:ss', 1);
  spreadsheet.nameCell(stampName, sheet, 1, 2);
  return sheet;
}
