/** Sample data: an import for those who want to see what happens before they give anybody a key. */
import { FieldrowsError } from '../../errors';
import { languageOf, type Messages } from '../../messages';
import type { Services, Spreadsheet } from '../../ports';
import { readHistory } from '../../settings/run-history';
import {
  type DocumentSettings,
  noSheet,
  readDocumentSettings,
  writeDocumentSettings,
} from '../../settings/saved-imports';
import type { ImportCard } from '../../sidebar-api';
import { sampleChoice, sourceOf } from '../../sources';
import { suggestSheetName } from '../sheets/open-sheet';
import { isOrphan } from '../targets/orphan-sheets';
import { sheetIdsOf } from '../targets/targets';
import { listCards } from './cards';
import { addImport, removeImport, requireImport } from './edit-imports';

/** How long to wait for a refresh that may be writing to the sheet. */
const lockWaitMilliseconds = 10_000;
/** For a spreadsheet that would have no sheet left. */
const blankSheetName = 'Sheet1';

/** Adds the sample in the person's language, or finds the one that is there. */
export function addSample(services: Services, messages: Messages): ImportCard {
  const settings = readDocumentSettings(services.documentStore);
  const known = settings.imports.find(({ source }) => sourceOf(source).isSample === true);
  const card = listCards(services, messages).find(({ id }) => id === known?.id);
  if (card !== undefined) return card;
  const { source: _source, ...choice } = sampleChoice(languageOf(services.locale()));
  return addImport(services, messages, {
    ...choice,
    options: {},
    vanishedRows: 'remove',
    changeLog: false,
    newest: 0,
    parentColumns: {},
    repeatGroups: [],
    sheetName: suggestSheetName(services.spreadsheet, choice.projectName, (sheet) => isOrphan(sheet, settings)),
    schedule: 0,
  });
}

/** Removes the sample with its sheet and every trace of it. @throws {FieldrowsError} `badRequest` for other imports */
export function removeSample(services: Services, messages: Messages, importId: string): ImportCard[] {
  return services.lock.exclusively(lockWaitMilliseconds, () => {
    const settings = readDocumentSettings(services.documentStore);
    const saved = requireImport(settings, importId);
    if (sourceOf(saved.source).isSample !== true) throw new FieldrowsError('badRequest', {});
    removeSheets(services.spreadsheet, sheetIdsOf(saved));
    if (isOnlyTrace(settings, importId)) {
      const { statusSheetId } = settings.facts;
      removeSheets(services.spreadsheet, [statusSheetId]);
      const facts = { ...settings.facts, statusSheetId: noSheet };
      writeDocumentSettings(services.documentStore, settings, { facts });
    }
    return removeImport(services, messages, importId);
  });
}

/** Whether the status sheet tells of nothing else. */
function isOnlyTrace({ imports, properties }: DocumentSettings, importId: string): boolean {
  return imports.length === 1 && readHistory(properties).every((run) => run.importId === importId);
}

function removeSheets(spreadsheet: Spreadsheet, sheetIds: readonly number[]): void {
  for (const sheetId of sheetIds) {
    const sheet = spreadsheet.sheetById(sheetId);
    if (sheet === undefined) continue;
    // Google keeps at least one.
    if (spreadsheet.sheets().length === 1) spreadsheet.addSheet(blankSheetName);
    spreadsheet.removeSheet(sheet);
  }
}
