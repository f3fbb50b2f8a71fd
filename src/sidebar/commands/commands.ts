/** What the person can do in the sidebar: each command asks the script and tells the state what came back. */
import type {
  DownloadedFile,
  ImportCard,
  ImportChange,
  NewImport,
  OpenedProject,
  ParentAnswersChoice,
  Progress,
  Reply,
} from '../../sidebar-api';
import { isClockify } from '../clockify-servers';
import type { CallServer } from '../server';
import type { Event, Screen, Waiting } from '../state';
import { type CardCommands, createCardCommands } from './card-commands';
import { type ClockifyCommands, createClockifyCommands } from './clockify-commands';
import { type ColumnCommands, createColumnCommands } from './column-commands';
import { createEraseCommands, type EraseCommands } from './erase-commands';
import { createFirstRunCommands, type FirstRunCommands } from './first-run-commands';
import { createFormulaCommands, type FormulaCommands } from './formula-commands';
import { createPushCommands, type PushCommands } from './push-commands';

export interface Commands
  extends CardCommands,
    ClockifyCommands,
    ColumnCommands,
    EraseCommands,
    FirstRunCommands,
    FormulaCommands,
    PushCommands {
  /** @param returnTo As for `showImports`. */
  start(returnTo?: string): Promise<void>;
  /** With an empty `apiKey` the key that is kept for the server is used. `renewing` leads back to the imports. */
  connect(input: { address: string; apiKey: string }, renewing?: boolean): Promise<void>;
  signIn(input: { address: string; username: string; password: string }, renewing?: boolean): Promise<void>;
  showProjects(server: string): Promise<void>;
  /** @param offerUid The one to begin with, where it is known which one is meant; '' where not. */
  openProject(server: string, projectUid: string, waiting?: Waiting, offerUid?: string): Promise<void>;
  importNew(server: string, project: OpenedProject, choice: ImportChoice): Promise<void>;
  /** One that is read page by page is run again until all is there, as long as somebody watches. */
  runImport(card: ImportCard, accept: boolean, everything?: boolean): Promise<void>;
  /** Tells how far a run is; null when it is over, or not known. */
  pollProgress(importId: string): Promise<Progress | null>;
  /** @param returnTo Id of what shall have the focus there. */
  showImports(returnTo?: string): Promise<void>;
  /** Asks again how the imports are: triggers and other people refresh them, too. */
  followImports(): Promise<void>;
  showConnect(): void;
  /** Asks for the key of a server whose key is missing or no longer works. */
  renewKey(server: string): void;
  showSheet(importId: string): Promise<void>;
  showChange(card: ImportCard): Promise<void>;
  changeImport(change: ImportChange): Promise<void>;
  takeOver(card: ImportCard): Promise<void>;
  removeImport(importId: string): Promise<void>;
  forgetKey(server: string): Promise<void>;
  chooseLanguage(language: string): Promise<void>;
  /** Tries out in the spreadsheet what refreshes rely on. */
  checkSpreadsheet(): Promise<void>;
  /** Which answers of their parents the rows of repeat groups can show. */
  showParents(card: ImportCard): Promise<void>;
  /** Chooses them and refreshes. */
  showParentAnswers(card: ImportCard, shown: readonly ParentAnswersChoice[]): Promise<void>;
}

export type ImportChoice = Pick<
  NewImport,
  'offerUid' | 'offerName' | 'offerFacts' | 'format' | 'options' | 'sheetName' | 'schedule' | 'columnChoices'
>;

/** @param saveFile Hands a file to the browser. */
export function createCommands(
  call: CallServer,
  tell: (event: Event) => void,
  now: () => number,
  saveFile: (file: DownloadedFile) => void,
): Commands {
  /** Id of the import whose run is being looked at. */
  let watched: string | undefined;
  const dispatch = (event: Event) => {
    if (event.type === 'shown') watched = event.screen.name === 'running' ? event.screen.card.id : undefined;
    tell(event);
  };

  /** Hands on the value of a good reply; tells the state about a bad one. */
  function accepted<T>(reply: Reply<T>, server = ''): reply is { ok: true; value: T } {
    if (!reply.ok) dispatch({ type: 'failed', failure: { code: reply.code, message: reply.message, server } });
    return reply.ok;
  }

  async function enter(reply: Awaited<ReturnType<typeof call<'connect'>>>, renewing: boolean): Promise<void> {
    if (!accepted(reply)) return;
    const { server, projectUid, offerUid } = reply.value;
    dispatch({ type: 'connected', connection: reply.value });
    if (renewing && projectUid === '') await commands.showImports();
    else if (projectUid === '') await commands.showProjects(server);
    else await commands.openProject(server, projectUid, 'openingProject', offerUid);
  }

  const commands: Commands = {
    ...createFormulaCommands(call, dispatch, accepted),
    ...createCardCommands(call, dispatch, now, {
      accepted,
      runImport: (card) => commands.runImport(card, false),
      followImports: () => commands.followImports(),
    }),
    ...createClockifyCommands(call, dispatch, accepted, saveFile),
    ...createPushCommands(call, dispatch, accepted),
    ...createFirstRunCommands(call, dispatch, {
      accepted,
      runImport: (card, accept) => commands.runImport(card, accept),
      start: () => commands.start(),
    }),
    ...createEraseCommands(call, dispatch, accepted),
    ...createColumnCommands(call, dispatch, { accepted, runImport: (card) => commands.runImport(card, false) }),

    async start(returnTo) {
      const reply = await call('start', {});
      if (accepted(reply)) dispatch({ type: 'started', start: reply.value, returnTo });
    },

    async connect(input, renewing = false) {
      dispatch({ type: 'waiting', waiting: 'connecting' });
      await enter(await call('connect', input), renewing);
    },

    async signIn(input, renewing = false) {
      dispatch({ type: 'waiting', waiting: 'connecting' });
      await enter(await call('signIn', input), renewing);
    },

    async showProjects(server) {
      dispatch({ type: 'waiting', waiting: 'loadingProjects' });
      const reply = await call('listProjects', { server });
      if (!accepted(reply, server)) return;
      const [only, another] = reply.value;
      // Most people work in one workspace.
      if (isClockify(server) && only !== undefined && another === undefined) {
        await commands.openProject(server, only.uid);
      } else dispatch({ type: 'shown', screen: { name: 'projects', server, projects: reply.value } });
    },

    async openProject(server, projectUid, waiting = 'openingProject', offerUid = '') {
      dispatch({ type: 'waiting', waiting });
      const reply = await call('openProject', { server, projectUid });
      if (!accepted(reply, server)) return;
      const meant = offerUid === '' ? {} : { offerUid };
      dispatch({ type: 'shown', screen: { name: 'choose', server, project: reply.value, ...meant } });
    },

    async importNew(server, project, choice) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      const reply = await call('saveImport', {
        server,
        projectUid: project.uid,
        projectName: project.name,
        repeatGroups: project.repeatGroups,
        ...choice,
      });
      if (accepted(reply, server)) await commands.runImport(reply.value, false);
    },

    async runImport(card, accept, everything = false) {
      dispatch({ type: 'shown', screen: { name: 'running', card, startedAt: now(), progress: null } });
      let reply = await call('runImport', { importId: card.id, accept, ...(everything ? { everything } : {}) });
      let read = 0;
      while (reply.ok && watched === card.id && reply.value.state === 'incomplete') {
        const { reading } = reply.value.card;
        // One that does not get on is left to the next refresh.
        if (reading === null || reading.read <= read) break;
        read = reading.read;
        reply = await call('runImport', { importId: card.id, accept: false });
      }
      if (reply.ok) {
        dispatch({ type: 'finished', report: reply.value });
        return;
      }
      const { code, message } = reply;
      dispatch({ type: 'runFailed', card, failure: { code, message, server: card.server } });
      await commands.followImports();
    },

    async pollProgress(importId) {
      const reply = await call('progress', { importId });
      const progress = reply.ok ? reply.value.progress : null;
      if (reply.ok) dispatch({ type: 'progressed', importId, progress });
      return progress;
    },

    async showImports(returnTo) {
      dispatch({ type: 'shown', screen: { name: 'imports', ...(returnTo === undefined ? {} : { returnTo }) } });
      await commands.followImports();
    },

    async followImports() {
      const reply = await call('listImports', {});
      if (reply.ok) dispatch({ type: 'listed', imports: reply.value });
    },

    showConnect() {
      dispatch({ type: 'shown', screen: { name: 'connect', address: '', renewing: false } });
    },

    renewKey(server) {
      const screen: Screen = isClockify(server)
        ? { name: 'connectClockify', server, renewing: true }
        : { name: 'connect', address: server, renewing: true };
      dispatch({ type: 'shown', screen });
    },

    async showSheet(importId) {
      accepted(await call('showSheet', { importId }));
    },

    async showChange(card) {
      dispatch({ type: 'shown', screen: { name: 'change', card, project: undefined } });
      await commands.tellOffers(card);
    },

    async changeImport(change) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      // A schedule may have become too fast, or no longer is: only the start says so.
      if (accepted(await call('changeImport', change))) await commands.start(`change-${change.importId}`);
    },

    async takeOver(card) {
      dispatch({ type: 'waiting', waiting: 'takingOver' });
      if (accepted(await call('takeOver', { importId: card.id }), card.server))
        await commands.start(`refresh-${card.id}`);
    },

    async removeImport(importId) {
      dispatch({ type: 'waiting', waiting: 'removing' });
      const reply = await call('removeImport', { importId });
      if (!accepted(reply)) return;
      dispatch({ type: 'listed', imports: reply.value });
      dispatch({ type: 'shown', screen: { name: 'imports' } });
    },

    async showParents(card) {
      dispatch({ type: 'shown', screen: { name: 'parents', card, offers: undefined } });
      const offers = await call('parentAnswers', { importId: card.id });
      if (accepted(offers)) dispatch({ type: 'parentsTold', card, offers: offers.value });
    },

    async showParentAnswers(card, shown) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      const reply = await call('showParentAnswers', { importId: card.id, shown });
      if (accepted(reply)) await commands.runImport(reply.value, false);
    },

    async chooseLanguage(language) {
      dispatch({ type: 'waiting', waiting: 'choosingLanguage' });
      const reply = await call('chooseLanguage', { language });
      if (accepted(reply)) dispatch({ type: 'languageChosen', start: reply.value });
    },

    async checkSpreadsheet() {
      dispatch({ type: 'shown', screen: { name: 'check', check: undefined } });
      const reply = await call('checkSpreadsheet', {});
      if (accepted(reply)) dispatch({ type: 'checked', check: reply.value });
      else await commands.start('check-spreadsheet');
    },

    async forgetKey(server) {
      dispatch({ type: 'waiting', waiting: 'forgetting' });
      const reply = await call('forgetKey', { server });
      if (accepted(reply)) dispatch({ type: 'keyForgotten', start: reply.value });
    },
  };
  return commands;
}
