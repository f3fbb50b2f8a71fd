/**
 * HTTP for code that cannot wait asynchronously, as Apps Script cannot: a worker does the requests while this thread
 * sleeps. A server that answers them must therefore live in another thread or process than the caller.
 */

import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { HttpExchange, HttpOutcome, SyncHttp } from './types';
import { workbenchFile } from './workbench-files';

/** Starts the worker. Neither it nor its port keeps the process alive. */
export function startSyncHttp(): SyncHttp {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(workbenchFile('net-worker.js'), {
    workerData: { port: port2, done },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return {
    exchange(requests: HttpExchange[]): HttpOutcome[] {
      Atomics.store(done, 0, 0);
      port1.postMessage(requests);
      const longest = Math.max(0, ...requests.map((request) => request.timeoutMilliseconds));
      const outcome = Atomics.wait(done, 0, 0, longest + 10_000);
      const message = outcome === 'timed-out' ? undefined : receiveMessageOnPort(port1);
      if (!message) throw new Error('The HTTP worker gave no answer.');
      return message.message as HttpOutcome[];
    },
    async close() {
      port1.close();
      await worker.terminate();
    },
  };
}
