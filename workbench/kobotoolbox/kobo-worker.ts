/** The stand-in server's own thread. */
import { serveWorker } from '../stand-in/serve-worker';
import type { WorkerSetup } from '../stand-in/worker-messages';
import { applyCommand } from './control';
import { sendDue } from './deliver';
import { createServer } from './server';
import { createState } from './server-state';
import type { AccountState, ControlCommand, ProjectState } from './types';

/** What the server begins with. */
export interface KoboSetup {
  projects: ProjectState[];
  accounts: AccountState[];
}

void serveWorker<WorkerSetup & KoboSetup, ControlCommand>(async ({ port, projects, accounts }) => {
  const state = createState(projects, accounts);
  const server = await createServer(state, port);
  return {
    started: { origin: state.origin, storageOrigin: state.storageOrigin },
    apply: (command) => applyCommand(state, command),
    requests: () => state.requests,
    after: () => sendDue(state),
    close: () => server.close(),
  };
});
