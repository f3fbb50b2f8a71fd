/** Everything the sidebar shows, and how each event changes it. Pure, and without any secret: keys and passwords never enter it. */

import type { ErrorCode } from '../errors';
import { type LanguageCode, languageOf } from '../messages/languages';
import type {
  Connection,
  ImportCard,
  ImportFormat,
  OfferChoice,
  OpenedProject,
  Progress,
  ProjectChoice,
  RunReport,
  StartState,
} from '../sidebar-api';
import type { ImportChoice } from './commands';

export type Screen =
  | { readonly name: 'loading' }
  /** `renewing`: only the key of a server is wanted, in place of one that does not work or is missing. */
  | { readonly name: 'connect'; readonly address: string; readonly renewing: boolean }
  | { readonly name: 'projects'; readonly server: string; readonly projects: readonly ProjectChoice[] }
  | { readonly name: 'choose'; readonly server: string; readonly project: OpenedProject }
  | {
      readonly name: 'running';
      readonly card: ImportCard;
      readonly startedAt: number;
      readonly progress: Progress | null;
    }
  | { readonly name: 'result'; readonly report: RunReport }
  | { readonly name: 'imports' }
  /** `offers` is undefined until the server has told them. */
  | { readonly name: 'change'; readonly card: ImportCard; readonly offers: readonly OfferChoice[] | undefined };

/** What the person is waiting for; meanwhile no other call can be started. */
export type Waiting =
  | 'connecting'
  | 'loadingProjects'
  | 'openingProject'
  | 'reloadingExports'
  | 'saving'
  | 'takingOver'
  | 'removing'
  | 'forgetting';

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  /** The server that was asked; '' where none was. */
  readonly server: string;
}

export interface State {
  readonly language: LanguageCode;
  readonly screen: Screen;
  readonly waiting: Waiting | undefined;
  readonly failure: Failure | undefined;
  /** Whether a key was just forgotten: the list then says what else to do. */
  readonly keyForgotten: boolean;
  readonly connections: StartState['connections'];
  readonly imports: readonly ImportCard[];
  readonly scheduleChoices: readonly number[];
  readonly notices: StartState['notices'];
  readonly orphanSheets: StartState['orphanSheets'];
}

export type Event =
  | { readonly type: 'started'; readonly start: StartState }
  | { readonly type: 'waiting'; readonly waiting: Waiting }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'shown'; readonly screen: Screen }
  | { readonly type: 'connected'; readonly connection: Connection }
  | { readonly type: 'progressed'; readonly importId: string; readonly progress: Progress | null }
  | { readonly type: 'finished'; readonly report: RunReport }
  | { readonly type: 'listed'; readonly imports: readonly ImportCard[] }
  | { readonly type: 'offersTold'; readonly importId: string; readonly offers: readonly OfferChoice[] }
  | { readonly type: 'keyForgotten'; readonly start: StartState };

export function initialState(locale: string): State {
  return {
    language: languageOf(locale),
    screen: { name: 'loading' },
    waiting: undefined,
    failure: undefined,
    keyForgotten: false,
    connections: [],
    imports: [],
    scheduleChoices: [],
    notices: [],
    orphanSheets: [],
  };
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'started':
      return {
        ...withStart(state, event.start),
        screen:
          event.start.imports.length > 0 ? { name: 'imports' } : { name: 'connect', address: '', renewing: false },
        waiting: undefined,
        failure: undefined,
      };
    case 'waiting':
      return { ...state, waiting: event.waiting, failure: undefined, keyForgotten: false };
    case 'failed':
      return { ...state, waiting: undefined, failure: event.failure };
    case 'shown':
      return { ...state, screen: event.screen, waiting: undefined, failure: undefined, keyForgotten: false };
    case 'connected': {
      const { server, account } = event.connection;
      const others = state.connections.filter((connection) => connection.server !== server);
      return { ...state, connections: [...others, { server, account }] };
    }
    case 'progressed':
      if (state.screen.name !== 'running' || state.screen.card.id !== event.importId) return state;
      // The cache that holds the progress may lose it: what was known stays on the screen.
      return { ...state, screen: { ...state.screen, progress: event.progress ?? state.screen.progress } };
    case 'finished':
      return {
        ...state,
        screen: { name: 'result', report: event.report },
        imports: withCard(state.imports, event.report.card),
        waiting: undefined,
        failure: undefined,
      };
    case 'listed':
      return { ...state, imports: event.imports };
    case 'offersTold':
      if (state.screen.name !== 'change' || state.screen.card.id !== event.importId) return state;
      return { ...state, screen: { ...state.screen, offers: event.offers } };
    case 'keyForgotten':
      return { ...withStart(state, event.start), screen: { name: 'imports' }, waiting: undefined, keyForgotten: true };
  }
}

/** Every hour where that is possible, else the next slower one. */
export function suggestedSchedule(choices: readonly number[]): number {
  return choices.find((minutes) => minutes >= 60) ?? choices[choices.length - 1] ?? 0;
}

/** What is chosen unless the person chooses another: the first with a name. */
export function suggestedOffer(offers: readonly OfferChoice[]): OfferChoice | undefined {
  return offers.find((choice) => !choice.unsaved) ?? offers[0];
}

/** What is chosen on the screen for a project before the person touches anything. */
export function suggestedChoice(project: OpenedProject, scheduleChoices: readonly number[]): ImportChoice {
  const { uid: offerUid = '', name: offerName = '' } = suggestedOffer(project.offers) ?? {};
  return {
    offerUid,
    offerName,
    format: suggestedFormat(project),
    sheetName: project.suggestedSheetName,
    schedule: suggestedSchedule(scheduleChoices),
  };
}

/** Only a workbook has the repeat groups; a project without any needs no workbook. */
export function suggestedFormat({ repeatGroups }: OpenedProject): ImportFormat {
  return repeatGroups.length > 0 ? 'xlsx' : 'csv';
}

function withStart(state: State, start: StartState): State {
  return { ...state, ...start, language: languageOf(start.language) };
}

function withCard(imports: readonly ImportCard[], card: ImportCard): readonly ImportCard[] {
  const isKnown = imports.some(({ id }) => id === card.id);
  return isKnown ? imports.map((other) => (other.id === card.id ? card : other)) : [...imports, card];
}
