/**
 * Makes another import with the set-up of one that is there, for a sheet of its own: for another named export of the
 * same project, or to try something out beside the sheet that others rely on. It belongs to whoever makes it.
 */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import { readDocumentSettings, statusOf } from '../../settings/saved-imports';
import type { ImportCard, ImportCopy } from '../../sidebar-api';
import { addImport, requireImport } from './edit-imports';
import { choicesToCopy } from './open-choices';

/** @throws {FieldrowsError} `importNotFound`, and as `addImport` */
export function duplicateImport(services: Services, messages: Messages, copy: ImportCopy): ImportCard {
  const { importId, ...choices } = copy;
  const settings = readDocumentSettings(services.documentStore);
  const { pause: _pause, ...original } = requireImport(settings, importId);
  const columnChoices = choicesToCopy(original, statusOf(settings, importId));
  const isSame = choices.offerUid === original.offerUid;
  const offerFacts = isSame ? (original.offerSeen ?? original.offerFacts) : undefined;
  return addImport(services, messages, {
    ...{ ...original, offerSeen: undefined },
    ...choices,
    ...{ columnChoices, offerFacts },
  });
}
