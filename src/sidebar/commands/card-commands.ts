/** What a person can do with the imports that are there, beside refreshing one. */
import type { ImportCard, ImportChange, ImportCopy, Reply } from '../../sidebar-api';
import type { CallServer } from '../server';
import type { Event } from '../state';

export interface CardCommands {
  /** Refreshes one after the other, each in a run of its own, because a run may last six minutes. */
  refreshAll(cards: readonly ImportCard[]): Promise<void>;
  pause(card: ImportCard): Promise<void>;
  resume(card: ImportCard): Promise<void>;
  /** Carries out a held refresh and keeps the rows that it would have removed. */
  keepRows(card: ImportCard): Promise<void>;
  /** Goes on page by page with an import that was read as a file, and refreshes it. */
  readPageByPage(card: ImportCard): Promise<void>;
  /** Keeps as many of the newest submissions as fit, and refreshes. */
  keepNewest(card: ImportCard): Promise<void>;
  showHistory(card: ImportCard): Promise<void>;
  writeCodebook(card: ImportCard): Promise<void>;
  showDuplicate(card: ImportCard, imports: readonly ImportCard[]): Promise<void>;
  duplicate(card: ImportCard, copy: ImportCopy): Promise<void>;
  /** Asks the server what the import's project can be asked for. */
  tellOffers(card: ImportCard): Promise<void>;
}

interface OtherCommands {
  /** Tells the state about a bad reply. */
  accepted<T>(reply: Reply<T>, server?: string): reply is { ok: true; value: T };
  runImport(card: ImportCard): Promise<void>;
  followImports(): Promise<void>;
}

export function createCardCommands(
  call: CallServer,
  dispatch: (event: Event) => void,
  now: () => number,
  { accepted, runImport, followImports }: OtherCommands,
): CardCommands {
  const change = async (card: ImportCard, method: 'pauseImport' | 'resumeImport') => {
    dispatch({ type: 'waiting', waiting: 'saving' });
    const reply = await call(method, { importId: card.id });
    if (accepted(reply, card.server)) dispatch({ type: 'cardChanged', card: reply.value });
  };

  const changeAndRun = async (
    card: ImportCard,
    choice: Pick<ImportChange, 'keepVanishedRows' | 'newest' | 'format'>,
  ) => {
    const { id: importId, name, schedule, offerUid, offerName } = card;
    dispatch({ type: 'waiting', waiting: 'saving' });
    const reply = await call('changeImport', { importId, name, schedule, offerUid, offerName, ...choice });
    if (accepted(reply, card.server)) await runImport(reply.value);
  };

  const commands: CardCommands = {
    async refreshAll(cards) {
      let failed = 0;
      for (const [index, card] of cards.entries()) {
        const queue = { position: index + 1, of: cards.length };
        dispatch({ type: 'queued', card, startedAt: now(), queue });
        const reply = await call('runImport', { importId: card.id, accept: false });
        if (reply.ok) dispatch({ type: 'finished', report: reply.value });
        if (!reply.ok || (reply.value.state !== 'imported' && reply.value.state !== 'unchanged')) failed++;
      }
      // First the cards, which give the reasons.
      await followImports();
      dispatch({ type: 'refreshedAll', refreshed: cards.length - failed, failed });
    },

    pause: (card) => change(card, 'pauseImport'),
    resume: (card) => change(card, 'resumeImport'),

    keepRows: (card) => changeAndRun(card, { keepVanishedRows: true }),
    keepNewest: (card) => changeAndRun(card, { newest: card.newestThatFit }),

    readPageByPage: (card) => changeAndRun(card, { format: 'json' }),

    async showHistory(card) {
      dispatch({ type: 'shown', screen: { name: 'history', card, entries: undefined } });
      const reply = await call('importHistory', { importId: card.id });
      if (accepted(reply)) dispatch({ type: 'historyTold', importId: card.id, entries: reply.value });
    },

    async writeCodebook(card) {
      dispatch({ type: 'waiting', waiting: 'writingCodebook' });
      const reply = await call('writeCodebook', { importId: card.id });
      if (accepted(reply, card.server)) dispatch({ type: 'codebookMade', sheetName: reply.value.sheetName });
    },

    async showDuplicate(card, imports) {
      const sheetName = freeSheetName(card.sheetName, imports);
      dispatch({ type: 'shown', screen: { name: 'duplicate', card, sheetName, offers: undefined } });
      await commands.tellOffers(card);
    },

    async duplicate(card, copy) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      const reply = await call('duplicateImport', copy);
      if (accepted(reply, card.server)) await runImport(reply.value);
    },

    async tellOffers(card) {
      const reply = await call('openProject', { server: card.server, projectUid: card.projectUid });
      if (!accepted(reply, card.server)) return;
      dispatch({ type: 'offersTold', importId: card.id, project: reply.value });
    },
  };
  return commands;
}

/** `Visits 2`, `Visits 3`, …: the first that no import has. Sheets of other kinds are known to the script alone. */
function freeSheetName(name: string, imports: readonly ImportCard[]): string {
  const taken = new Set(
    imports.flatMap((card) => [card.name, card.sheetName, ...card.linkedSheetNames]).map((text) => text.toLowerCase()),
  );
  const base = name.replace(/ \d+$/, '');
  for (let number = 2; ; number++) {
    const wanted = `${base} ${number}`;
    if (!taken.has(wanted.toLowerCase())) return wanted;
  }
}
