/** Choosing among the columns of an import. Their sheets are not touched here: the next refresh carries it out. */
import { FieldrowsError } from '../../errors';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import {
  newSheetMemory,
  readDocumentSettings,
  type ColumnChoices as SavedChoices,
  type SavedImport,
  statusOf,
  writeDocumentSettings,
} from '../../settings/saved-imports';
import type { ColumnChoices, ImportCard } from '../../sidebar-api';
import { cardWithStatus } from '../imports/cards';
import { requireImport } from '../imports/edit-imports';
import { merged, nothing } from '../imports/stored-choices';
import { isOwn, viewerOf } from '../ownership';
import { seenColumns } from '../targets/treatment-memory';

/** @throws {FieldrowsError} `importNotFound`, `notYourImport` */
export function changeColumns(
  services: Services,
  messages: Messages,
  { importId, columnChoices }: { readonly importId: string; readonly columnChoices: ColumnChoices },
): ImportCard {
  return choose(services, messages, importId, (saved, ruledOut) => {
    const sheets = { ...saved.columnChoices?.sheets };
    for (const sheet of columnChoices.sheets) {
      sheets[sheet.group] = merged(sheets[sheet.group] ?? nothing, sheet, ruledOut(sheet.group));
    }
    return { newColumns: columnChoices.newColumns, sheets };
  });
}

/** @throws {FieldrowsError} `importNotFound`, `notYourImport` */
export function decideWaiting(
  services: Services,
  messages: Messages,
  { importId, treatment }: { readonly importId: string; readonly treatment: 'keep' | 'leaveOut' },
): ImportCard {
  return choose(services, messages, importId, (saved, _ruledOut, waiting) => {
    const sheets = { ...saved.columnChoices?.sheets };
    for (const group of ['', ...saved.linkedSheets.map((linked) => linked.group)]) {
      const decided = waiting(group);
      const before = sheets[group] ?? nothing;
      if (decided.length > 0) sheets[group] = { ...before, [treatment]: [...before[treatment], ...decided] };
    }
    return { newColumns: saved.columnChoices?.newColumns ?? 'add', sheets };
  });
}

type IdsOfSheet = (group: string) => readonly string[];

/** @param next given the ids that a rule has decided on, and of these those that wait for a person, by sheet. */
function choose(
  services: Services,
  messages: Messages,
  importId: string,
  next: (saved: SavedImport, ruledOut: IdsOfSheet, waiting: IdsOfSheet) => SavedChoices,
): ImportCard {
  const viewer = viewerOf(services);
  const settings = readDocumentSettings(services.documentStore);
  const before = requireImport(settings, importId);
  if (!isOwn(before, viewer)) throw new FieldrowsError('notYourImport', { importName: before.name });
  const status = statusOf(settings, importId);
  const idsOf = (states: readonly string[]) => (group: string) =>
    (seenColumns(group === '' ? status : (status.linked[group] ?? newSheetMemory)) ?? [])
      .filter(({ state }) => states.includes(state))
      .map(({ id }) => id);
  const columnChoices = next(before, idsOf(['waiting', 'leftOutByRule', 'hashedByRule']), idsOf(['waiting']));
  const saved: SavedImport = { ...before, columnChoices };
  writeDocumentSettings(services.documentStore, settings, { saved });
  return cardWithStatus(messages, saved, status, viewer);
}
