/** What the sidebar's first screen needs. */
import { FieldrowsError } from '../errors';
import { errorSentence, languageOf, type Messages } from '../messages';
import type { Services } from '../ports';
import { readHistory } from '../settings/run-history';
import { type DocumentSettings, readDocumentSettings } from '../settings/saved-imports';
import type { StartState } from '../sidebar-api';
import { sourceOfAddress } from '../sources';
import { chosenLanguage } from './choose-language';
import { listCards } from './imports/cards';
import { isOwn, type Viewer, viewerOf } from './ownership';
import { excessOf } from './schedule/daily-use';
import { hourlyNotices } from './schedule/hourly-use';
import { canRunWithinTheHour, ensureTrigger, isTriggerSilent, scheduleChoices } from './schedule/schedule';
import { findOrphanSheets } from './targets/orphan-sheets';

export function start(services: Services, messages: Messages): StartState {
  const viewer = viewerOf(services);
  const settings = readDocumentSettings(services.documentStore);
  const healed = healTrigger(services, messages, viewer, settings);
  const choices = scheduleChoices(canRunWithinTheHour(services));
  const orphanSheets = findOrphanSheets(services.spreadsheet, settings);
  return {
    language: languageOf(services.locale()),
    chosenLanguage: chosenLanguage(() => services.userStore),
    connections: [...viewer.personal.keys].map(([server, { account }]) => ({
      source: sourceOfAddress(server).id,
      ...{ server, account },
    })),
    imports: listCards(services, messages),
    scheduleChoices: choices,
    notices: [
      ...(settings.unreadable > 0 ? [errorSentence(messages, new FieldrowsError('settingsUnreadable', {}))] : []),
      ...(orphanSheets.length > 0 ? [messages.notices.orphanSheets({ names: orphanSheets })] : []),
      ...healed,
      ...allowanceNotices(messages, viewer, settings, choices),
    ],
    orphanSheets,
  };
}

/** Triggers get lost (a withdrawn permission, Google's own limits); whoever opens the sidebar has theirs mended. */
function healTrigger(services: Services, messages: Messages, viewer: Viewer, settings: DocumentSettings): string[] {
  if (!settings.imports.some((saved) => saved.schedule > 0 && isOwn(saved, viewer))) return [];
  try {
    const isMade = ensureTrigger(services, viewer, settings.imports, isTriggerSilent(viewer, settings));
    return isMade ? [messages.notices.triggerMadeAgain] : [];
  } catch (error) {
    // Without a schedule everything else still works.
    return [
      errorSentence(messages, error instanceof FieldrowsError ? error : new FieldrowsError('triggerRefused', {})),
    ];
  }
}

function allowanceNotices(
  messages: Messages,
  viewer: Viewer,
  settings: DocumentSettings,
  choices: readonly number[],
): string[] {
  const own = settings.imports.filter((saved) => isOwn(saved, viewer));
  const history = readHistory(settings.properties);
  const hourly = hourlyNotices(messages, own, history, choices);
  const excess = excessOf(own, history, choices);
  if (excess === undefined) return hourly;
  const { what, use, fits } = excess;
  return [
    ...hourly,
    what === 'time'
      ? messages.notices.tooMuchTime({ minutes: use.minutes, fits })
      : messages.notices.tooManyRequests({ requests: use.requests, fits }),
  ];
}
