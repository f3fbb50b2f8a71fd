/** The stand-in Clockify's own thread: all its hosts on one port of this machine. */
import { closeServer, listen, originOf } from '../stand-in/listen';
import { serveWorker } from '../stand-in/serve-worker';
import type { WorkerSetup } from '../stand-in/worker-messages';
import { applyClockify } from './control';
import { demoUsers, demoWorkspaces } from './demo-workspace';
import { answerClockify } from './routes';
import { createClockify } from './state';
import type { ClockifyCommand } from './types';

void serveWorker<WorkerSetup & { readonly now: number }, ClockifyCommand>(async ({ port, now }) => {
  const state = createClockify(demoUsers(), demoWorkspaces(now));
  state.fixedNow = now;
  const server = await listen(
    port,
    (request) => answerClockify(state, request),
    ({ headers, method, target }, { status }) =>
      state.requests.push({
        host: headers['host'] ?? '',
        method,
        path: target,
        status,
        key: headers['x-api-key'] !== undefined,
      }),
  );
  return {
    started: { origin: originOf(server) },
    apply: (command) => applyClockify(state, command),
    requests: () => state.requests,
    after: () => undefined,
    close: () => closeServer(server),
  };
});
