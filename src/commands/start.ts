/** What the sidebar's first screen needs. */
import { languageOf, type Messages } from '../messages';
import type { Services } from '../ports';
import { readPersonalSettings } from '../settings/personal-settings';
import { readDocumentSettings } from '../settings/saved-imports';
import type { StartState } from '../sidebar-api';
import { listCards } from './cards';
import { canRunWithinTheHour, ensureTrigger, scheduleChoices } from './schedule';

export function start(services: Services, messages: Messages): StartState {
  const personal = readPersonalSettings(services.userStore);
  const { imports } = readDocumentSettings(services.documentStore);
  // Triggers get lost (a copy of the file, a withdrawn permission); whoever opens the sidebar has theirs mended.
  if (imports.some(({ ownerId, schedule }) => ownerId === personal.id && schedule > 0)) {
    ensureTrigger(services, personal, imports);
  }
  return {
    language: languageOf(services.locale()),
    connections: [...personal.keys].map(([server, { account }]) => ({ server, account })),
    imports: listCards(services, messages),
    scheduleChoices: scheduleChoices(canRunWithinTheHour(services)),
  };
}
