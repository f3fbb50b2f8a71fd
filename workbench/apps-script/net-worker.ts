/**
 * The thread that does the requests of `sync-http.ts`. Uses node:http rather than fetch: exact header names, no redirect
 * followed by itself, a certificate check per request.
 */

import http from 'node:http';
import https from 'node:https';
import { type MessagePort, workerData } from 'node:worker_threads';
import zlib from 'node:zlib';
import type { HttpExchange, HttpOutcome } from './types';

const { port, done } = workerData as { port: MessagePort; done: Int32Array };

port.on('message', async (requests: HttpExchange[]) => {
  const outcomes = await Promise.all(requests.map(exchange));
  port.postMessage(outcomes);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});

function exchange(request: HttpExchange): Promise<HttpOutcome> {
  return new Promise((resolve) => {
    const failed = (error: unknown) => resolve({ ok: false, code: codeOf(error) });
    const send = request.url.startsWith('https:') ? https.request : http.request;
    const own = Object.keys(request.headers).some((name) => name.toLowerCase() === 'accept-encoding');
    let outgoing: http.ClientRequest;
    try {
      outgoing = send(request.url, {
        method: request.method,
        headers: own ? request.headers : { ...request.headers, 'Accept-Encoding': 'gzip, deflate, br' },
        rejectUnauthorized: request.rejectUnauthorized,
        agent: false,
      });
    } catch (error) {
      failed(error);
      return;
    }
    // One limit for the whole exchange: a server that trickles bytes is cut off too.
    const timer = setTimeout(() => {
      resolve({ ok: false, code: 'ETIMEDOUT' });
      outgoing.destroy();
    }, request.timeoutMilliseconds);
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.on('error', failed);
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        try {
          const raw = Buffer.concat(chunks);
          const body = own ? raw : decoded(raw, response.headers['content-encoding']);
          // A copy with a buffer of its own: pooled buffers would be cloned whole.
          resolve({
            ok: true,
            status: response.statusCode ?? 0,
            rawHeaders: response.rawHeaders,
            body: new Uint8Array(body),
          });
        } catch (error) {
          failed(error);
        }
      });
    });
    outgoing.end(request.body);
  });
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.gunzipSync(body);
  if (encoding === 'deflate') return zlib.inflateSync(body);
  if (encoding === 'br') return zlib.brotliDecompressSync(body);
  return body;
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return 'EUNKNOWN';
}
