/** Serves the page until the process is interrupted. */
import type { WorkbenchState } from '../apps-script/types';
import type { ImportServer } from '../command-line/import-server';
import type { CommandLine } from '../command-line/parse-command-line';
import { startPageServer, startSidebarServer } from './page-server';
import type { RunSummary } from './protocol';
import { openSession, type Session } from './session';
import { steer } from './steered-server';

/** Prints the page's address; resolves when somebody presses Ctrl+C. */
export async function serve(
  state: WorkbenchState,
  server: ImportServer,
  buildFolder: string,
  commandLine: Pick<CommandLine, 'port' | 'stateFolder' | 'user'>,
  runsBefore: readonly RunSummary[],
): Promise<void> {
  let session: Session | undefined;
  const opened = (): Session => {
    if (!session) throw new Error('The spreadsheet is still being opened.');
    return session;
  };
  const page = await startPageServer(commandLine.port, opened);
  const sidebar = await startSidebarServer(opened, () => page.origin);
  session = await openSession(
    {
      buildFolder,
      state,
      hosts: server.hosts,
      allowLoopback: server.allowLoopback,
      stateFolder: commandLine.stateFolder,
    },
    commandLine.user ?? state.owner,
    steer(server),
    (revision) => `${sidebar.origin}/sidebar?shown=${revision}`,
    runsBefore,
  );
  process.stdout.write(`\nThe workbench is at ${page.origin}/ (Ctrl+C ends it)\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await Promise.all([page.close(), sidebar.close()]);
  await session.close();
}
