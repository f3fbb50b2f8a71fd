/** A sidebar without a page: answers by method, the calls that were made, and the state they led to. */
import { createCommands } from '../../src/sidebar/commands/commands';
import type { CallServer } from '../../src/sidebar/server';
import { type Event, initialState, reduce, type State } from '../../src/sidebar/state';
import type { DownloadedFile, OpenedProject, Reply } from '../../src/sidebar-api';

export const server = 'https://kf.kobotoolbox.org';

export const project: OpenedProject = {
  ...{ source: 'kobo', uid: 'aX', name: 'Household visits', deployed: true, encrypted: false, isPublic: false },
  ...{ formats: ['csv', 'xlsx', 'json'], languages: [], questions: [], repeatGroups: [], submissions: 3 },
  ...{ account: 'amina', rights: ['view_submissions', 'manage_asset'], canMakeOffers: true },
  offers: [{ uid: 'es1', name: 'Weekly', unsaved: false, summary: 'Labels', facts: '' }],
  offersPage: 'https://kf.kobotoolbox.org/#/forms/aX/data/downloads',
  suggestedSheetName: 'Household visits',
  suggestedOptions: {},
};

/** An answer that is none. */
export class Refusal {
  readonly reply: Extract<Reply<unknown>, { ok: false }>;
  constructor(code: Refusal['reply']['code'], message: string) {
    this.reply = { ok: false, code, message };
  }
}

/** @param answers by method: a value, what a function gives each time, or a refusal. */
export function openSidebar(answers: Readonly<Record<string, unknown>>, begin: Partial<State> = {}) {
  const calls: [method: string, input: unknown][] = [];
  const saved: DownloadedFile[] = [];
  let state: State = { ...initialState('en'), ...begin };
  const call = (async (method: string, input: unknown): Promise<Reply<unknown>> => {
    calls.push([method, input]);
    const found = answers[method];
    const answer: unknown = typeof found === 'function' ? found() : found;
    return answer instanceof Refusal ? answer.reply : { ok: true, value: answer };
  }) as CallServer;
  const dispatch = (event: Event) => {
    state = reduce(state, event);
  };
  const commands = createCommands(
    call,
    dispatch,
    () => 1000,
    (file) => saved.push(file),
  );
  return { calls, saved, commands, dispatch, state: () => state, asked: () => calls.map(([method]) => method) };
}
