/** Plain HTTP on the loopback address for a stand-in server, which itself only answers requests. */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from './http-messages';

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A request from its parts, however it came. */
export function requestOf(
  method: string,
  target: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
): Request {
  const [path = '/', query = ''] = target.split(/\?(.*)/s);
  return {
    method,
    path: decodePath(path),
    target,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    ),
    body,
  };
}

async function readRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  return requestOf(message.method ?? 'GET', message.url ?? '/', message.headers, body);
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

/**
 * Listens on a port; 0 takes a free one.
 *
 * @param log Told of each request and its answer before the answer is sent; `sent` afterwards.
 */
export function listen(
  port: number,
  answer: (request: Request) => Response,
  log: (request: Request, response: Response) => void,
  sent: () => void = () => undefined,
): Promise<Server> {
  const server = createHttpServer(async (message, output) => {
    const request = await readRequest(message);
    let response: Response;
    try {
      response = answer(request);
    } catch (error) {
      response = { status: 500, headers: { 'content-type': 'text/plain' }, body: `Defect of the stand-in: ${error}` };
    }
    log(request, response);
    send(response, output);
    sent();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

export function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
