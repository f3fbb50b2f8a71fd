/** The other end of `start-worker.ts`: a caller that blocks in a synchronous fetch would otherwise wait for the server in vain. */
import { workerData } from 'node:worker_threads';
import type { WorkerCall, WorkerReply, WorkerSetup } from './worker-messages';

export interface SteeredServer<Command> {
  /** Told to whoever started the server. */
  readonly started: unknown;
  apply(command: Command): unknown;
  requests(): unknown;
  /** After each command. */
  after(): void;
  close(): Promise<void>;
}

/** Opens the server with what it was started with, and answers commands until it is closed. */
export async function serveWorker<Setup extends WorkerSetup, Command extends { do: string }>(
  open: (setup: Setup) => Promise<SteeredServer<Command>>,
): Promise<void> {
  const setup = workerData as Setup;
  const signal = new Int32Array(setup.signal);
  const reply = (message: WorkerReply): void => {
    setup.channel.postMessage(message);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  const failed = (id: number, error: unknown): void =>
    reply({ id, error: error instanceof Error ? error.message : String(error) });
  try {
    const server = await open(setup);
    setup.channel.on('message', async ({ id, call }: WorkerCall<Command>) => {
      try {
        if (call.do === 'close') await server.close();
        const answers = call.do === 'requests' || call.do === 'close';
        reply({ id, value: answers ? server.requests() : await server.apply(call as Command) });
        server.after();
        if (call.do === 'close') setup.channel.close();
      } catch (error) {
        failed(id, error);
      }
    });
    reply({ id: 0, value: server.started });
  } catch (error) {
    failed(0, error);
  }
}
