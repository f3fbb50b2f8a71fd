/** The stand-in server with its demo data, fresh for each test of a file. */
import { startSyncHttp } from '../../../workbench/apps-script/sync-http';
import type { SyncHttp } from '../../../workbench/apps-script/types';
import { demoAccount, demoAccounts, demoProjects } from '../../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../../workbench/kobotoolbox/start-server';
import type { AccountState, ServerHandle } from '../../../workbench/kobotoolbox/types';
import { type LiveSession, liveSession } from './live-session';

export interface DemoServer {
  /** Of the test that runs. */
  readonly server: ServerHandle;
  /** A conversation in an account's name. */
  open(account?: AccountState): LiveSession;
}

/** Called once, at the top of a file. */
export function useDemoServer(): DemoServer {
  let server: ServerHandle | undefined;
  let http: SyncHttp | undefined;
  const running = (): ServerHandle => {
    if (server === undefined) throw new Error('The server runs in tests only.');
    return server;
  };
  beforeAll(() => {
    http = startSyncHttp();
  });
  afterAll(() => http?.close());
  beforeEach(async () => {
    server = await startKoboToolbox({ projects: demoProjects(), accounts: demoAccounts() });
  });
  afterEach(() => server?.close());
  return {
    get server() {
      return running();
    },
    open(account = demoAccount) {
      if (http === undefined) throw new Error('The server runs in tests only.');
      return liveSession(http, { server: running().origin, apiKey: account.apiKey });
    },
  };
}
