/** Starts the stand-in KoboToolbox server in a thread of its own and hands back what steers it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { demoAccounts, demoProjects } from './demo-project';
import type { AccountState, ControlCommand, ProjectState, ServerHandle } from './types';
import type { WorkerCall, WorkerReply, WorkerSetup } from './worker-messages';

/** The bundled worker: `.workbench/kobo-worker.js` beside the nearest package.json above this file or bundle. */
function workerFile(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('no package.json above the stand-in server');
    folder = dirname(folder);
  }
  const file = join(folder, '.workbench', 'kobo-worker.js');
  if (!existsSync(file)) throw new Error('.workbench/kobo-worker.js is missing: run `npm run workbench`');
  return file;
}

/** Milliseconds a synchronous command may take before something is wrong. */
const longestCommand = 30_000;

/**
 * Starts the server on 127.0.0.1 (a free port unless one is given) with the demo projects and accounts unless others are
 * given. The caller must close it. `controlSync` blocks its thread; it must be called in the thread that started the server.
 */
export async function startKoboToolbox(
  options: { port?: number; projects?: ProjectState[]; accounts?: AccountState[] } = {},
): Promise<ServerHandle> {
  const { port1: port, port2: channel } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const counter = new Int32Array(signal);
  const workerData: WorkerSetup = {
    port: options.port ?? 0,
    projects: options.projects ?? demoProjects(),
    accounts: options.accounts ?? demoAccounts(),
    channel,
    signal,
  };
  const waiting = new Map<number, (reply: WorkerReply) => void>();
  let lastId = 0;

  const settle = (reply: WorkerReply): void => {
    const done = waiting.get(reply.id);
    waiting.delete(reply.id);
    // A port that is listened to keeps the process alive; only an open question may do that.
    if (waiting.size === 0) port.unref();
    done?.(reply);
  };
  const replyTo = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      port.ref();
      waiting.set(id, (reply) => ('error' in reply ? reject(new Error(reply.error)) : resolve(reply.value)));
    });
  const post = (id: number, call: WorkerCall['call']): void => port.postMessage({ id, call } satisfies WorkerCall);

  const ready = replyTo(0);
  port.on('message', settle);
  const worker = new Worker(workerFile(), { workerData, transferList: [channel] });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  const origins = (await Promise.race([ready, failed])) as { origin: string; storageOrigin: string };
  failed.catch(() => undefined);
  worker.unref();

  const ask = (call: WorkerCall['call']): Promise<unknown> => {
    lastId += 1;
    const reply = replyTo(lastId);
    post(lastId, call);
    return reply;
  };
  const controlSync = (command: ControlCommand): unknown => {
    lastId += 1;
    const id = lastId;
    let answer: WorkerReply | undefined;
    waiting.set(id, (reply) => {
      answer = reply;
    });
    const until = Date.now() + longestCommand;
    post(id, command);
    while (!answer) {
      const seen = Atomics.load(counter, 0);
      const received = receiveMessageOnPort(port) as { message: WorkerReply } | undefined;
      if (received) settle(received.message);
      else if (Date.now() > until) throw new Error(`the stand-in server did not answer ${command.do}`);
      else Atomics.wait(counter, 0, seen, 100);
    }
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  };
  return {
    ...origins,
    control: (command) => ask(command),
    controlSync,
    requests: () => ask({ do: 'requests' }) as ReturnType<ServerHandle['requests']>,
    close: async () => {
      await ask({ do: 'close' });
      port.close();
      await worker.terminate();
    },
  };
}
