/** Everything the sidebar shows, and how each event changes it. Pure. Keys and passwords never enter it. */

import type { ErrorCode } from '../errors';
import { type LanguageCode, languageOf } from '../messages/languages';
import type {
  Connection,
  ErasureOffer,
  HistoryEntry,
  ImportCard,
  ImportFormat,
  ImportOptions,
  ImportPreview,
  OfferChoice,
  OfferForm,
  OpenedProject,
  ParentAnswers,
  Progress,
  ProjectChoice,
  PushState,
  RunReport,
  SpreadsheetCheck,
  StartState,
} from '../sidebar-api';
import type { ImportChoice } from './commands/commands';
import type { FormulaStart } from './commands/formula-commands';

export type Screen =
  | { readonly name: 'loading' }
  /** `renewing`: only the key of a server is wanted, in place of one that does not work or is missing. */
  | { readonly name: 'connect'; readonly address: string; readonly renewing: boolean }
  | { readonly name: 'connectClockify'; readonly server: string; readonly renewing: boolean }
  | { readonly name: 'projects'; readonly server: string; readonly projects: readonly ProjectChoice[] }
  | {
      readonly name: 'choose';
      readonly server: string;
      readonly project: OpenedProject;
      /** The one to begin with, where it is known which one is meant. */
      readonly offerUid?: string | undefined;
    }
  /** `form` is undefined until the server has told it. */
  | {
      readonly name: 'newOffer';
      readonly server: string;
      readonly project: OpenedProject;
      readonly form: OfferForm | undefined;
    }
  /** `preview` is undefined until the script has told it. */
  | { readonly name: 'preview'; readonly subject: PreviewSubject; readonly preview: ImportPreview | undefined }
  | {
      readonly name: 'running';
      readonly card: ImportCard;
      readonly startedAt: number;
      readonly progress: Progress | null;
      /** Of several runs, one after the other; counted from 1. */
      readonly queue?: { readonly position: number; readonly of: number };
    }
  | { readonly name: 'result'; readonly report: RunReport }
  /** `returnTo`: id of what was pressed to leave it; gets the focus back. */
  | { readonly name: 'imports'; readonly returnTo?: string | undefined }
  /** `offers` is undefined until the script has told them. */
  | {
      readonly name: 'parents';
      readonly card: ImportCard;
      readonly offers: readonly ParentAnswers[] | undefined;
    }
  /** `offers` is undefined until the server has told them. */
  /** `project` is undefined until the server has told of it. */
  | { readonly name: 'change'; readonly card: ImportCard; readonly project: OpenedProject | undefined }
  | {
      readonly name: 'duplicate';
      readonly card: ImportCard;
      readonly sheetName: string;
      readonly offers: readonly OfferChoice[] | undefined;
    }
  | ({ readonly name: 'formulas' } & FormulaStart)
  /** `entries` is undefined until the script has told them. */
  | { readonly name: 'history'; readonly card: ImportCard; readonly entries: readonly HistoryEntry[] | undefined }
  /** `offer` is undefined until the script has told it. */
  | { readonly name: 'erase'; readonly offer: ErasureOffer | undefined }
  | { readonly name: 'erased'; readonly kept: readonly string[] }
  /** `check` is undefined until the script has tried everything out. */
  | { readonly name: 'check'; readonly check: SpreadsheetCheck | undefined }
  /** `push` is undefined until the script has told it. */
  | {
      readonly name: 'push';
      readonly card: ImportCard;
      readonly push: PushState | undefined;
      readonly isRetried: boolean;
    };

/** What a preview is of: an import about to be made, or one that is there. */
export type PreviewSubject =
  | {
      readonly kind: 'new';
      readonly server: string;
      readonly project: OpenedProject;
      readonly choice: ImportChoice;
    }
  | { readonly kind: 'import'; readonly card: ImportCard };

/** What the person is waiting for; meanwhile no other call can be started. */
export type Waiting =
  | 'connecting'
  | 'loadingProjects'
  | 'openingProject'
  | 'reloadingExports'
  | 'previewing'
  | 'saving'
  | 'makingOffer'
  | 'testingWebApp'
  | 'inserting'
  | 'takingOver'
  | 'removing'
  | 'forgetting'
  | 'erasing'
  | 'choosingLanguage'
  | 'writingCodebook'
  | 'fetchingFile';

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  /** The server that was asked; '' where none was. */
  readonly server: string;
}

export interface State {
  readonly language: LanguageCode;
  readonly chosenLanguage: StartState['chosenLanguage'];
  readonly screen: Screen;
  readonly waiting: Waiting | undefined;
  readonly failure: Failure | undefined;
  /** Whether a key was just forgotten: the list then says what else to do. */
  readonly keyForgotten: boolean;
  /** What became of “Refresh all”, until something else is done. */
  readonly refreshedAll: { readonly refreshed: number; readonly failed: number } | undefined;
  /** Sheet of the codebook that was just made, until something else is done. */
  readonly codebookSheet: string | undefined;
  readonly connections: StartState['connections'];
  readonly imports: readonly ImportCard[];
  readonly scheduleChoices: readonly number[];
  readonly notices: StartState['notices'];
  readonly orphanSheets: StartState['orphanSheets'];
}

export type Event =
  | { readonly type: 'started'; readonly start: StartState; readonly returnTo?: string | undefined }
  | { readonly type: 'waiting'; readonly waiting: Waiting }
  /** What was waited for has ended, and the screen itself says how. */
  | { readonly type: 'ended' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'shown'; readonly screen: Screen }
  | { readonly type: 'previewed'; readonly subject: PreviewSubject; readonly preview: ImportPreview | undefined }
  | { readonly type: 'previewLeft' }
  | { readonly type: 'connected'; readonly connection: Connection }
  | { readonly type: 'progressed'; readonly importId: string; readonly progress: Progress | null }
  | { readonly type: 'finished'; readonly report: RunReport }
  | { readonly type: 'runFailed'; readonly card: ImportCard; readonly failure: Failure }
  /** The next one of several runs has begun. */
  | {
      readonly type: 'queued';
      readonly card: ImportCard;
      readonly startedAt: number;
      readonly queue: { readonly position: number; readonly of: number };
    }
  | { readonly type: 'refreshedAll'; readonly refreshed: number; readonly failed: number }
  | { readonly type: 'codebookMade'; readonly sheetName: string }
  | { readonly type: 'checked'; readonly check: SpreadsheetCheck }
  | { readonly type: 'erasureTold'; readonly offer: ErasureOffer }
  | { readonly type: 'erased'; readonly kept: readonly string[] }
  | { readonly type: 'cardChanged'; readonly card: ImportCard }
  | {
      readonly type: 'pushTold';
      readonly importId: string;
      readonly push: PushState;
      /** Whether the server is sending again what had failed. */
      readonly isRetried: boolean;
    }
  | { readonly type: 'historyTold'; readonly importId: string; readonly entries: readonly HistoryEntry[] }
  | { readonly type: 'listed'; readonly imports: readonly ImportCard[] }
  | { readonly type: 'offersTold'; readonly importId: string; readonly project: OpenedProject }
  | { readonly type: 'offerFormTold'; readonly projectUid: string; readonly form: OfferForm }
  | { readonly type: 'languageChosen'; readonly start: StartState }
  | {
      readonly type: 'parentsTold';
      readonly card: ImportCard;
      readonly offers: readonly ParentAnswers[];
    }
  | { readonly type: 'keyForgotten'; readonly start: StartState };

export function initialState(locale: string): State {
  return {
    language: languageOf(locale),
    chosenLanguage: '',
    screen: { name: 'loading' },
    waiting: undefined,
    failure: undefined,
    keyForgotten: false,
    refreshedAll: undefined,
    codebookSheet: undefined,
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
          event.start.imports.length > 0
            ? { name: 'imports', returnTo: event.returnTo }
            : { name: 'connect', address: '', renewing: false },
        waiting: undefined,
        failure: undefined,
      };
    case 'waiting':
      return { ...state, waiting: event.waiting, ...nothingToSay };
    case 'ended':
      return { ...state, waiting: undefined };
    case 'failed':
      return { ...state, waiting: undefined, failure: event.failure };
    case 'shown':
      return { ...state, screen: event.screen, waiting: undefined, ...nothingToSay };
    case 'previewed': {
      const { subject, preview } = event;
      if (preview !== undefined && !isPreviewWanted(state.screen, subject)) return state;
      return { ...state, screen: { name: 'preview', subject, preview }, waiting: undefined, ...nothingToSay };
    }
    case 'previewLeft':
      return { ...state, screen: screenBehind(state.screen), waiting: undefined, ...nothingToSay };
    case 'connected': {
      const { source, server, account } = event.connection;
      const others = state.connections.filter((connection) => connection.server !== server);
      return { ...state, connections: [...others, { source, server, account }] };
    }
    case 'progressed':
      return withProgress(state, event.importId, event.progress);
    case 'finished': {
      const imports = withCard(state.imports, event.report.card);
      // Whoever has gone on to something else, or has several refreshed, stays there.
      if (!isWatched(state.screen, event.report.card)) return { ...state, imports };
      const screen: Screen = { name: 'result', report: event.report };
      return { ...state, screen, imports, waiting: undefined, failure: undefined };
    }
    case 'runFailed':
      if (!isWatched(state.screen, event.card)) return state;
      return { ...state, screen: { name: 'imports' }, failure: event.failure };
    case 'queued': {
      const isFollowed = event.queue.position === 1 || (state.screen.name === 'running' && state.screen.queue);
      if (!isFollowed) return state;
      const { card, startedAt, queue } = event;
      return { ...state, screen: { name: 'running', card, startedAt, progress: null, queue }, ...nothingToSay };
    }
    case 'refreshedAll': {
      const { refreshed, failed } = event;
      const screen: Screen =
        state.screen.name === 'running' ? { name: 'imports', returnTo: 'refresh-all' } : state.screen;
      return { ...state, screen, refreshedAll: { refreshed, failed } };
    }
    case 'erasureTold':
      return state.screen.name === 'erase' ? { ...state, screen: { name: 'erase', offer: event.offer } } : state;
    case 'erased':
      // What was known of keys and imports is gone, here too.
      return { ...initialState(state.language), screen: { name: 'erased', kept: event.kept } };
    case 'cardChanged':
      return { ...state, imports: withCard(state.imports, event.card), waiting: undefined };
    case 'historyTold':
      if (state.screen.name !== 'history' || state.screen.card.id !== event.importId) return state;
      return { ...state, screen: { ...state.screen, entries: event.entries } };
    case 'pushTold': {
      if (state.screen.name !== 'push' || state.screen.card.id !== event.importId) return state;
      const { push, isRetried } = event;
      return { ...state, screen: { ...state.screen, push, isRetried }, waiting: undefined, failure: undefined };
    }
    case 'listed':
      return { ...state, imports: event.imports };
    case 'offersTold':
      if (state.screen.name !== 'change' && state.screen.name !== 'duplicate') return state;
      if (state.screen.card.id !== event.importId) return state;
      return { ...state, screen: withProject(state.screen, event.project) };
    case 'offerFormTold':
      if (state.screen.name !== 'newOffer' || state.screen.project.uid !== event.projectUid) return state;
      return { ...state, screen: { ...state.screen, form: event.form } };
    case 'languageChosen':
      return { ...withStart(state, event.start), waiting: undefined };
    case 'codebookMade':
      return { ...state, waiting: undefined, codebookSheet: event.sheetName };
    case 'checked':
      return state.screen.name === 'check' ? { ...state, screen: { name: 'check', check: event.check } } : state;
    case 'parentsTold':
      if (state.screen.name !== 'parents' || state.screen.card.id !== event.card.id) return state;
      return { ...state, screen: { ...state.screen, offers: event.offers } };
    case 'keyForgotten':
      return { ...withStart(state, event.start), screen: { name: 'imports' }, waiting: undefined, keyForgotten: true };
  }
}

function withProject(screen: Extract<Screen, { name: 'change' | 'duplicate' }>, project: OpenedProject): Screen {
  return screen.name === 'change' ? { ...screen, project } : { ...screen, offers: project.offers };
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
export function suggestedChoice(
  project: OpenedProject,
  scheduleChoices: readonly number[],
  wanted?: string | undefined,
): ImportChoice {
  const meant = project.offers.find(({ uid }) => uid === wanted) ?? suggestedOffer(project.offers);
  const { uid: offerUid = '', name: offerName = '' } = meant ?? {};
  return {
    offerUid,
    offerName,
    format: suggestedFormat(project),
    sheetName: project.suggestedSheetName,
    schedule: suggestedSchedule(scheduleChoices),
  };
}

/** The wanted name, or with a number where the project has it already: the server breaks at a name that is taken. */
export function freeOfferName(wanted: string, offers: readonly OfferChoice[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!offers.some((offer) => offer.name === name)) return name;
  }
}

/** Of an import without a named export: the labels of the form's first language. */
export function languageSuggested({ languages: [first = ''] }: OpenedProject): ImportOptions {
  return first === '' ? {} : { language: first };
}

/** Of files only a workbook has the repeat groups; a project without any needs no workbook. */
export function suggestedFormat({ repeatGroups }: OpenedProject): ImportFormat {
  return repeatGroups.length > 0 ? 'xlsx' : 'csv';
}

/** Whoever has left meanwhile is not called back. */
function isPreviewWanted(screen: Screen, subject: PreviewSubject): boolean {
  if (subject.kind === 'new') return screen.name === 'choose' && screen.project.uid === subject.project.uid;
  const shown = screen.name === 'preview' ? screen.subject : undefined;
  return shown?.kind === 'import' && shown.card.id === subject.card.id;
}

function screenBehind(screen: Screen): Screen {
  if (screen.name !== 'preview') return screen;
  const { subject } = screen;
  if (subject.kind === 'import') return { name: 'imports', returnTo: `change-${subject.card.id}` };
  return { name: 'choose', server: subject.server, project: subject.project };
}

/** What belonged to the step before. */
const nothingToSay = {
  failure: undefined,
  keyForgotten: false,
  refreshedAll: undefined,
  codebookSheet: undefined,
} as const;

/** Whether the person is looking at this run, and at this one only. */
function isWatched(screen: Screen, card: ImportCard): boolean {
  return screen.name === 'running' && screen.card.id === card.id && screen.queue === undefined;
}

function withProgress(state: State, importId: string, progress: Progress | null): State {
  const imports = state.imports.map((card) => (card.id === importId ? { ...card, progress } : card));
  const { screen } = state;
  if (screen.name !== 'running' || screen.card.id !== importId) return { ...state, imports };
  // The cache that holds the progress may lose it: what was known stays on the screen.
  return { ...state, imports, screen: { ...screen, progress: progress ?? screen.progress } };
}

function withStart(state: State, start: StartState): State {
  return { ...state, ...start, language: languageOf(start.language) };
}

function withCard(imports: readonly ImportCard[], card: ImportCard): readonly ImportCard[] {
  const isKnown = imports.some(({ id }) => id === card.id);
  return isKnown ? imports.map((other) => (other.id === card.id ? card : other)) : [...imports, card];
}
