/**
 * Google's addresses of web apps on this machine: what the stand-in KoboToolbox server delivers to. Says nothing of which
 * host it is itself; the request's own words do, as behind a proxy.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentOrigin, scriptOrigin } from '../apps-script/web-app';
import type { LocalServer } from './http-server';
import type { Session } from './session';

const mostBodyBytes = 50 * 1024 * 1024;

/** Origins that are answered here, for the stand-in server. */
export function googleHosts({ origin }: LocalServer): Record<string, string> {
  return { [scriptOrigin]: origin, [contentOrigin]: origin };
}

export async function startWebAppServer(session: () => Session): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBodyBytes) {
        response.writeHead(413).end();
        return;
      }
      chunks.push(chunk as Buffer);
    }
    try {
      const answer = await session().serveWebApp({
        method: request.method ?? 'GET',
        url: `https://${request.headers['x-forwarded-host'] ?? ''}${request.url ?? '/'}`,
        contentType: request.headers['content-type'] ?? '',
        body: Buffer.concat(chunks).toString('utf8'),
      });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch {
      response.writeHead(502).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
