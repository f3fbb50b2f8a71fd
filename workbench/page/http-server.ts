/**
 * A small HTTP server on this machine only. Another web page open in the same browser must not be able to use it, so it
 * answers only under its own address, and acts only on JSON that a page of its own origin sent.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalServer {
  /** http://127.0.0.1:PORT */
  readonly origin: string;
  close(): Promise<void>;
}

export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

const mostBodyBytes = 20 * 1024 * 1024;

/** `routes` by `GET /path`. Takes the port or, when it is taken, one of the next ones. */
export async function startLocalServer(port: number, routes: Readonly<Record<string, Route>>): Promise<LocalServer> {
  const server = createServer((request, response) => {
    void answer(request, response, routes, originOf(server));
  });
  await listen(server, port);
  return {
    origin: originOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function originOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function listen(server: Server, first: number): Promise<void> {
  const last = first === 0 ? 0 : Math.min(first + 20, 65_535);
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      if (!isTaken(error) || port >= last) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Readonly<Record<string, Route>>,
  origin: string,
): Promise<void> {
  const url = new URL(request.url ?? '/', origin);
  const route = routes[`${request.method} ${url.pathname}`];
  if (request.headers.host !== url.host || !isAllowed(request, origin)) sendText(response, 403, 'Forbidden');
  else if (!route) sendText(response, 404, 'Not found');
  else {
    try {
      await route(request, response, url);
    } catch (error) {
      if (!response.headersSent) sendJson(response, { error: error instanceof Error ? error.message : 'unknown' }, 500);
      else response.destroy();
    }
  }
}

function isAllowed(request: IncomingMessage, origin: string): boolean {
  if (request.method === 'GET') return true;
  return request.headers.origin === origin && request.headers['content-type'] === 'application/json';
}

export function sendText(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(text);
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  sendText(response, status, JSON.stringify(value), 'application/json');
}

/** The request's JSON. Throws when it is none, or too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBodyBytes) throw new Error('The request is too long.');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
