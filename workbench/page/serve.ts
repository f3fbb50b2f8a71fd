/** Opens the page on two local ports, and serves it until the process is interrupted. */
import type { WorkbenchState } from '../apps-script/types';
import type { ImportServer } from '../command-line/import-server';
import { startPageServer, startSidebarServer } from './page-server';
import type { RunSummary } from './protocol';
import { openSession, type Session } from './session';
import { steer } from './steered-server';
import { googleHosts, startWebAppServer } from './web-app-server';

export interface PageOptions {
  readonly buildFolder: string;
  /** The first port tried; 0 takes any free one. */
  readonly port: number;
  readonly stateFolder: string | undefined;
  /** Who acts first; undefined is the owner. */
  readonly user: string | undefined;
  /** Runs from before the page, newest first. */
  readonly runsBefore: readonly RunSummary[];
}

export interface OpenPage {
  /** Where to point a browser: http://127.0.0.1:PORT */
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens the spreadsheet (onOpen has run when this resolves). The state belongs to the page from here on. */
export async function openPage(state: WorkbenchState, server: ImportServer, options: PageOptions): Promise<OpenPage> {
  let session: Session | undefined;
  const opened = (): Session => {
    if (!session) throw new Error('The spreadsheet is still being opened.');
    return session;
  };
  const page = await startPageServer(options.port, opened);
  const sidebar = await startSidebarServer(opened, () => page.origin);
  const google = await startWebAppServer(opened);
  await server.standIn?.control({ do: 'setHosts', hosts: googleHosts(google) });
  session = await openSession(
    {
      buildFolder: options.buildFolder,
      state,
      hosts: server.hosts,
      allowLoopback: server.allowLoopback,
      stateFolder: options.stateFolder,
    },
    options.user ?? state.owner,
    steer(server),
    (revision) => `${sidebar.origin}/sidebar?shown=${revision}`,
    options.runsBefore,
  );
  return {
    origin: page.origin,
    async close() {
      await Promise.all([page.close(), sidebar.close(), google.close()]);
      await session?.close();
    },
  };
}

/** Prints the page's address; resolves when somebody presses Ctrl+C. */
export async function serve(state: WorkbenchState, server: ImportServer, options: PageOptions): Promise<void> {
  const page = await openPage(state, server, options);
  process.stdout.write(`\nThe workbench is at ${page.origin}/ (Ctrl+C ends it)\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await page.close();
}
