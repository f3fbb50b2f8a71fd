/**
 * The sheet that tells people, and their formulas, how the imports are: a line per import, and the stamp
 * `KOBO_REFRESHED`, which changes with each refresh so that formulas that name it follow the data.
 */
import type { Messages } from '../../messages';
import type { CellContent, Services, Sheet } from '../../ports';
import type { RunRecord } from '../../settings/run-history';
import { type DocumentSettings, type ImportStatus, statusOf } from '../../settings/saved-imports';
import { neutralise } from '../../sheets/neutralise';
import { openOwnSheet } from '../sheets/open-sheet';
import { failureSentence, onServerSentence, resultSentence } from '../wording';

/** Named range of the stamp; part of what people write into formulas, so it is the same in every language. */
const stampName = 'KOBO_REFRESHED';

const firstLine = 4;
const importWidth = 10;
const resultColumn = 2;
/** What the server counts; the times stand to the right of it. */
const serverColumn = 4;
/** The runs stand to the right of the imports, one empty column between. */
const runColumn = importWidth + 2;
const runWidth = 11;
const width = runColumn - 1 + runWidth;

/** Writes all lines in one call. @returns Google's number of the sheet. */
export function writeStatusSheet(
  services: Services,
  messages: Messages,
  settings: DocumentSettings,
  history: readonly RunRecord[],
): number {
  const { spreadsheet } = services;
  const sheet = spreadsheet.sheetById(settings.facts.statusSheetId) ?? openStatusSheet(services, messages);
  const imports = importLines(messages, settings);
  const runs = runLines(messages, settings, history);
  const lines: CellContent[][] = [[stampName, new Date(services.clock.now())], []];
  for (let index = 0; index < Math.max(imports.length, runs.length); index++) {
    const left = Array.from({ length: runColumn - 1 }, (_unused, column) => imports[index]?.[column] ?? '');
    lines.push(left.concat(runs[index] ?? []));
  }
  const cells = lines.map((line) =>
    Array.from({ length: width }, (_unused, index): CellContent => {
      const cell = line[index] ?? '';
      return cell instanceof Date ? cell : neutralise(cell);
    }),
  );
  writeOrMakeRoom(sheet, cells);
  return sheet.sheetId();
}

/** Asking for the grid's size costs calls each time; who has taken its blank rows away pays them once. */
function writeOrMakeRoom(sheet: Sheet, cells: CellContent[][]): void {
  try {
    sheet.write(1, 1, cells);
  } catch (error) {
    const { rows, columns } = sheet.size();
    if (rows >= cells.length && columns >= width) throw error;
    if (rows < cells.length) sheet.insertRows(rows, cells.length - rows);
    if (columns < width) sheet.insertColumns(columns, width - columns);
    sheet.write(1, 1, cells);
  }
}

function importLines(messages: Messages, settings: DocumentSettings): CellContent[][] {
  const { headings, never, byHand, paused } = messages.statusSheet;
  return [
    [
      headings.import,
      headings.result,
      headings.rows,
      headings.onServer,
      headings.countedAt,
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
        resultSentence(messages, status),
        status.rows,
        onServerSentence(messages, status),
        countedAt(status),
        instant(status.lastCompleteAt) ?? never,
        instant(status.lastAttemptAt) ?? never,
        saved.schedule > 0 && saved.pause !== undefined ? paused : (instant(status.nextAt) ?? byHand),
        saved.ownerAccount,
        saved.sheetName,
      ];
    }),
    // The line of an import that has been removed.
    [],
  ];
}

function runLines(messages: Messages, settings: DocumentSettings, history: readonly RunRecord[]): CellContent[][] {
  const { runHeadings, states } = messages.statusSheet;
  const names = new Map(settings.imports.map(({ id, name }) => [id, name]));
  return [
    [
      runHeadings.at,
      runHeadings.import,
      runHeadings.result,
      runHeadings.received,
      runHeadings.onServer,
      runHeadings.added,
      runHeadings.changed,
      runHeadings.removed,
      runHeadings.seconds,
      runHeadings.requests,
      runHeadings.kilobytes,
    ],
    ...history.map((run) => [
      new Date(run.at),
      names.get(run.importId) ?? '',
      run.code === '' ? stateWord(states, run.state) : failureSentence(messages, run.code, run.details),
      run.received,
      run.counted < 0 ? '' : run.counted,
      run.added,
      run.changed,
      run.removed,
      run.seconds,
      run.requests,
      Math.ceil(run.bytes / 1_024),
    ]),
  ];
}

function countedAt({ serverCount }: ImportStatus): CellContent {
  return serverCount === undefined || serverCount.submissions < 0 ? '' : (instant(serverCount.at) ?? '');
}

function stateWord(states: Messages['statusSheet']['states'], state: string): string {
  return (states as Readonly<Record<string, string>>)[state] ?? state;
}

function instant(milliseconds: number): Date | undefined {
  return milliseconds > 0 ? new Date(milliseconds) : undefined;
}

/** Sentences and times need more room than a column has at first. */
const widths = [
  { column: 1, columns: 1, pixels: 200 },
  { column: resultColumn, columns: 1, pixels: 420 },
  { column: serverColumn, columns: 1, pixels: 260 },
  { column: serverColumn + 1, columns: 4, pixels: 190 },
  { column: serverColumn + 5, columns: 2, pixels: 130 },
  { column: runColumn, columns: 3, pixels: 180 },
];

function openStatusSheet({ spreadsheet }: Services, messages: Messages): Sheet {
  const { sheet } = openOwnSheet(spreadsheet, messages.statusSheet.name, (found) => found.readRow(1)[0] === stampName);
  sheet.formatColumns([{ column: serverColumn + 1, columns: 4 }], 'yyyy-mm-dd hh:mm', firstLine);
  sheet.formatColumns([{ column: runColumn, columns: 1 }], 'yyyy-mm-dd hh:mm', firstLine);
  sheet.formatColumns([{ column: 2, columns: 1 }], 'yyyy-mm-dd hh:mm:ss', 1);
  sheet.boldRow(firstLine - 1);
  for (const { column, columns, pixels } of widths) sheet.widen(column, columns, pixels);
  // What to do next stands at the end of the sentence.
  sheet.wrapColumn(resultColumn);
  spreadsheet.nameCell(stampName, sheet, 1, 2);
  return sheet;
}
