/** The stand-in KoboToolbox server over plain HTTP on the loopback address: two origins, one state. */
import type { Server } from 'node:http';
import type { Request, Response } from '../stand-in/http-messages';
import { closeServer, listen, originOf } from '../stand-in/listen';
import { sendDue } from './deliver';
import { answerRequest } from './routes';
import type { ServerState } from './server-state';
import { answerStorage } from './storage-origin';

function listenAs(
  state: ServerState,
  port: number,
  origin: () => string,
  answer: (state: ServerState, request: Request) => Response,
): Promise<Server> {
  return listen(
    port,
    (request) => answer(state, request),
    (request, { status }) =>
      state.requests.push({
        origin: origin(),
        method: request.method,
        path: request.target,
        status,
        authorization: request.headers['authorization'],
      }),
    // A retry may have been asked for.
    () => sendDue(state),
  );
}

/** Listens on the port (0 takes a free one) and on another for the storage origin; sets both origins in the state. */
export async function createServer(state: ServerState, port: number): Promise<{ close(): Promise<void> }> {
  const own = await listenAs(state, port, () => state.origin, answerRequest);
  const storage = await listenAs(state, 0, () => state.storageOrigin, answerStorage);
  state.origin = originOf(own);
  state.storageOrigin = originOf(storage);
  return { close: async () => void (await Promise.all([closeServer(own), closeServer(storage)])) };
}
