/** The stand-in KoboToolbox server over plain HTTP on the loopback address: two origins, one state. */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendDue } from './deliver';
import type { Request, Response } from './responses';
import { answerRequest } from './routes';
import type { ServerState } from './server-state';
import { answerStorage } from './storage-origin';

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const target = message.url ?? '/';
  const [path = '/', query = ''] = target.split(/\?(.*)/s);
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const body = Buffer.concat(chunks).toString('utf8');
  const method = message.method ?? 'GET';
  return { method, path: decodePath(path), target, query: new URLSearchParams(query), headers, body };
}

function send(response: Response, output: ServerResponse): void {
  if (response.connection === 'hang') return;
  if (response.connection === 'reset') {
    output.socket?.resetAndDestroy();
    return;
  }
  const body = Buffer.from(response.body);
  output.writeHead(response.status, {
    ...(response.status === 204 ? {} : { 'content-length': String(body.length) }),
    ...response.headers,
  });
  if (typeof response.connection === 'object') {
    output.write(body.subarray(0, response.connection.cutAfter), () => output.socket?.destroy());
    return;
  }
  output.end(body);
}

function listen(
  state: ServerState,
  port: number,
  origin: () => string,
  answer: (state: ServerState, request: Request) => Response,
): Promise<Server> {
  const server = createHttpServer(async (message, output) => {
    const request = await readRequest(message);
    let response: Response;
    try {
      response = answer(state, request);
    } catch (error) {
      response = { status: 500, headers: { 'content-type': 'text/plain' }, body: `Defect of the stand-in: ${error}` };
    }
    state.requests.push({
      origin: origin(),
      method: request.method,
      path: request.target,
      status: response.status,
      authorization: request.headers['authorization'],
    });
    send(response, output);
    // A retry may have been asked for.
    sendDue(state);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Listens on the port (0 takes a free one) and on another for the storage origin; sets both origins in the state. */
export async function createServer(state: ServerState, port: number): Promise<{ close(): Promise<void> }> {
  const own = await listen(state, port, () => state.origin, answerRequest);
  const storage = await listen(state, 0, () => state.storageOrigin, answerStorage);
  state.origin = originOf(own);
  state.storageOrigin = originOf(storage);
  const close = (server: Server) =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { close: async () => void (await Promise.all([close(own), close(storage)])) };
}
