/** Everything the page shows, and what happens when somebody uses it. Knows nothing of HTTP. */
import type { Answer, EntryMode, Question, UiEvent, WebAnswer, WebRequest } from '../apps-script/types';
import type {
  CellWindow,
  ClockifyAction,
  MenuSummary,
  PageAction,
  PageEvent,
  PageState,
  RunSummary,
  ScriptState,
  Selection,
  ServerAction,
  ServerSummary,
} from './protocol';
import { type ScriptHost, startScript } from './script-host';
import type { FinishedRun, ScriptCommand, ScriptInquiry, ScriptReply, ScriptWorkerData } from './script-protocol';

/** What the page can do to the servers that the script talks to. */
export interface SteeredServer {
  summary(): ServerSummary;
  act(action: ServerAction): Promise<void>;
  actOnClockify(action: ClockifyAction): Promise<void>;
  /** Sets the servers' clocks; virtual milliseconds since 1970. */
  setNow(now: number): Promise<void>;
}

export interface Session {
  state(): PageState;
  cells(sheetId: number, fromRow: number, rows: number): Promise<CellWindow>;
  act(action: PageAction): Promise<void>;
  /** Tells the script which cell the person has selected. */
  select(selection: Selection): Promise<void>;
  /** google.script.run: the sidebar calls a function of the script. */
  callFromSidebar(functionName: string, args: readonly unknown[]): Promise<FinishedRun>;
  sidebarHtml(): string;
  /** A request to Google's addresses of web apps, from whoever sends one. */
  serveWebApp(request: WebRequest): Promise<WebAnswer>;
  /** Calls `listener` with every event from now on; returns how to stop. */
  subscribe(listener: (event: PageEvent) => void): () => void;
  close(): Promise<void>;
}

const keptRuns = 20;
const spreadsheetCommands: readonly ScriptCommand['do'][] = ['run', 'edit', 'advance', 'deployWebApp', 'serveWebApp'];

/** Starts the script's thread and runs the bundle's onOpen, as opening the spreadsheet does. */
export async function openSession(
  data: Omit<ScriptWorkerData, 'answer'>,
  user: string,
  server: SteeredServer,
  sidebarAddress: (revision: number) => string,
  runsBefore: readonly RunSummary[],
): Promise<Session> {
  const listeners = new Set<(event: PageEvent) => void>();
  let script: ScriptState | undefined;
  let actingUser = user;
  let menus: MenuSummary[] = [];
  let sidebar: { title: string; html: string; revision: number } | undefined;
  let sidebars = 0;
  let pending: { question: Question; resolve: (answer: Answer) => void } | undefined;
  let runs: RunSummary[] = [...runsBefore];
  let running = 0;
  let revision = 0;

  const host: ScriptHost = startScript(data, (inquiry: ScriptInquiry) => {
    if (inquiry.kind === 'clock') return server.setNow(inquiry.now).then(() => ({}));
    return new Promise<Answer>((resolve) => {
      pending = { question: inquiry.question, resolve };
      announce();
    });
  });

  const state = (): PageState => {
    if (!script) throw new Error('The script has not started yet.');
    return {
      ...script,
      user: actingUser,
      menus,
      sidebar: sidebar ? { title: sidebar.title, address: sidebarAddress(sidebar.revision) } : null,
      question: pending?.question ?? null,
      running: running > 0,
      runs,
      server: server.summary(),
      revision,
    };
  };
  const emit = (event: PageEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const announce = (): void => {
    if (script) emit({ event: 'state', state: state() });
  };

  const ask = async (command: ScriptCommand): Promise<ScriptReply> => {
    const changes = spreadsheetCommands.includes(command.do);
    if (changes) {
      running += 1;
      announce();
    }
    try {
      const reply = await host.ask(command);
      script = reply.state;
      runs = [...reply.runs].reverse().concat(runs).slice(0, keptRuns);
      for (const event of reply.ui) show(event);
      return reply;
    } finally {
      if (changes) {
        running -= 1;
        revision += 1;
        announce();
      }
    }
  };

  const show = (event: UiEvent): void => {
    if (event.kind === 'menu') menus = [...menus.filter((menu) => menu.title !== event.title), event];
    if (event.kind === 'toast') emit({ event: 'toast', title: event.title, text: event.text });
    if (event.kind === 'sidebar' || event.kind === 'dialog') {
      sidebars += 1;
      sidebar = { title: event.title, html: event.html, revision: sidebars };
    }
  };

  const run = async (functionName: string, args: readonly unknown[], mode: EntryMode): Promise<FinishedRun> => {
    const reply = await ask({ do: 'run', functionName, args, user: actingUser, mode });
    return reply.finished ?? { value: null, error: `${functionName} gave no result.` };
  };
  const open = async (): Promise<void> => {
    menus = [];
    const { error } = await run('onOpen', [{ authMode: 'LIMITED' }], 'open');
    if (error) emit({ event: 'toast', title: 'onOpen failed', text: error });
  };

  const act = async (action: PageAction): Promise<void> => {
    switch (action.act) {
      case 'run': {
        const { error } = await run(action.functionName, [], 'menu');
        if (error) emit({ event: 'toast', title: 'Error', text: error });
        return;
      }
      case 'edit':
        await ask({ do: 'edit', edit: action.edit });
        return;
      case 'advance':
        await ask({ do: 'advance', milliseconds: action.milliseconds });
        await server.setNow(state().now);
        return;
      case 'actAs':
        if (!state().users.includes(action.user)) await ask({ do: 'addUser', email: action.user });
        actingUser = action.user;
        sidebar = undefined;
        await open();
        return;
      case 'answer': {
        const answered = pending;
        pending = undefined;
        answered?.resolve({ button: action.button, text: action.text });
        announce();
        return;
      }
      case 'closeSidebar':
        sidebar = undefined;
        announce();
        return;
      case 'deployWebApp':
        await ask({ do: 'deployWebApp', user: actingUser });
        return;
      case 'server':
        await server.act(action.action);
        announce();
        return;
      case 'clockify':
        await server.actOnClockify(action.action);
        announce();
    }
  };

  await open();
  return {
    state,
    act,
    async cells(sheetId, fromRow, rows) {
      const { cells } = await ask({ do: 'cells', sheetId, fromRow, rows });
      if (!cells) throw new Error('The script gave no cells.');
      return cells;
    },
    async select(selection) {
      await ask({ do: 'select', selection });
    },
    callFromSidebar: (functionName, args) => run(functionName, args, 'sidebar'),
    sidebarHtml: () => sidebar?.html ?? '',
    async serveWebApp(request) {
      const { answer } = await ask({ do: 'serveWebApp', request });
      if (!answer) throw new Error('The web app gave no answer.');
      return answer;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => host.close(),
  };
}
