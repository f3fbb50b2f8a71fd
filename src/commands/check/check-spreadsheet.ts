/**
 * "Check this spreadsheet": tries out in the real spreadsheet what no stand-in can settle, and says what it means. Works
 * on a sheet of its own that is gone afterwards; a sheet that an interrupted check left behind is taken up again.
 */
import { maxPropertyStoreBytes, maxSpreadsheetCells } from '../../limits';
import type { Messages } from '../../messages';
import type { Services, Sheet } from '../../ports';
import { readHistory } from '../../settings/run-history';
import { type DocumentSettings, isScheduled, readDocumentSettings } from '../../settings/saved-imports';
import { storedBytes } from '../../settings/stored-values';
import type { SpreadsheetCheck } from '../../sidebar-api';
import { accessOf, sourceOfAddress } from '../../sources';
import { isOwn, type Viewer, viewerOf } from '../ownership';
import { dailyUse, isWithinAllowance } from '../schedule/daily-use';
import { openOwnSheet } from '../sheets/open-sheet';
import { sourceServices } from '../source-services';
import { checkReport } from './check-report';
import { type Finding, probe } from './probe';
import { probeCells, probeFormulas } from './probe-cells';

const lockWaitMilliseconds = 10_000;
/** The same in every language: whoever finds it after an interruption knows what it is. */
const sheetName = 'Fieldrows check';
const mark = 'Fieldrows tries something out here. This sheet may be deleted.';
const markColumn = 20;

/** @throws {FieldrowsError} `busyElsewhere`, `tooManyCells` when there is no room for the sheet */
export function checkSpreadsheet(services: Services, messages: Messages): SpreadsheetCheck {
  return services.lock.exclusively(lockWaitMilliseconds, () => {
    const settings = readDocumentSettings(services.documentStore);
    const viewer = viewerOf(services);
    const findings = [
      ...onOwnSheet(services, (sheet) => [
        ...probeCells(sheet, services.spreadsheet),
        probeFormulas(sheet, services.spreadsheet, services.clock),
      ]),
      ...probeSurroundings(services, settings, viewer),
    ];
    return {
      findings: findings.map(({ probe: name, outcome }) => ({
        title: messages.check.titles[name],
        outcome,
        meaning:
          outcome === 'failed' ? messages.check.failed[name] : outcome === 'unknown' ? messages.check.unknown : '',
      })),
      report: checkReport(services, settings, viewer, findings),
    };
  });
}

function onOwnSheet(services: Services, work: (sheet: Sheet) => Finding[]): Finding[] {
  const { spreadsheet } = services;
  // Google brings every new sheet to the front.
  const shown = spreadsheet.currentCell()?.sheet;
  const { sheet } = openOwnSheet(spreadsheet, sheetName, (found) => found.readRow(1)[markColumn - 1] === mark);
  try {
    sheet.write(1, markColumn, [[mark]]);
    return work(sheet);
  } finally {
    spreadsheet.removeSheet(sheet);
    if (shown?.sheetId() !== sheet.sheetId()) shown?.activate();
  }
}

/** Beyond this share of a limit the next refreshes may meet it. */
const comfortable = 0.9;

function probeSurroundings(services: Services, settings: DocumentSettings, viewer: Viewer): Finding[] {
  const own = settings.imports.filter((saved) => isOwn(saved, viewer));
  return [
    probe('redirects', () => handsOverRedirects(services, viewer)),
    probe('triggers', () => !own.some(isScheduled) || services.triggers.list().length > 0),
    probe('allowance', () => isWithinAllowance(dailyUse(own, readHistory(settings.properties)))),
    probe('room', () => cellsOf(services) < maxSpreadsheetCells * comfortable),
    probe('memory', () => storedBytes(settings.properties) < maxPropertyStoreBytes * comfortable),
  ];
}

/** Asks one server this person is connected to; unknown without any. */
function handsOverRedirects(services: Services, { personal }: Viewer): boolean | undefined {
  for (const [server, key] of personal.keys) {
    const source = sourceOfAddress(server);
    const { apiKey } = accessOf({ source: source.id, server }, key);
    if (source.handsOverRedirects !== undefined)
      return source.handsOverRedirects(sourceServices(services), { server, apiKey });
  }
  return undefined;
}

function cellsOf({ spreadsheet }: Pick<Services, 'spreadsheet'>): number {
  return spreadsheet.sheets().reduce((sum, sheet) => {
    const { rows, columns } = sheet.size();
    return sum + rows * columns;
  }, 0);
}
