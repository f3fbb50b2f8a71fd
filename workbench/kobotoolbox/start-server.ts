/** Starts the stand-in KoboToolbox server in a thread of its own and hands back what steers it. */
import { startWorker } from '../stand-in/start-worker';
import { demoAccounts, demoProjects } from './demo-project';
import type { KoboSetup } from './kobo-worker';
import type { AccountState, ControlCommand, ProjectState, ServerHandle } from './types';

/**
 * Starts the server on 127.0.0.1 (a free port unless one is given) with the demo projects and accounts unless others are
 * given. The caller must close it. `controlSync` blocks its thread; it must be called in the thread that started the server.
 */
export async function startKoboToolbox(
  options: { port?: number; projects?: ProjectState[]; accounts?: AccountState[] } = {},
): Promise<ServerHandle> {
  const setup: KoboSetup = {
    projects: options.projects ?? demoProjects(),
    accounts: options.accounts ?? demoAccounts(),
  };
  const worker = await startWorker<ControlCommand>('kobo-worker.js', options.port ?? 0, setup);
  const { origin, storageOrigin } = worker.started as { origin: string; storageOrigin: string };
  return {
    ...{ origin, storageOrigin },
    control: worker.control,
    controlSync: worker.controlSync,
    requests: () => worker.requests() as ReturnType<ServerHandle['requests']>,
    close: worker.close,
  };
}
