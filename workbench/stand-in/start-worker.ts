/** Starts a stand-in server in a thread of its own and hands back what steers it. */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { workbenchFile } from '../apps-script/workbench-files';
import type { WorkerCall, WorkerReply, WorkerSetup } from './worker-messages';

export interface WorkerHandle<Command> {
  /** What the server told when it was ready. */
  readonly started: unknown;
  control(command: Command): Promise<unknown>;
  /** Blocks its thread, which must be the one that started the server. */
  controlSync(command: Command): unknown;
  requests(): Promise<unknown>;
  close(): Promise<void>;
}

/** Milliseconds a synchronous command may take before something is wrong. */
const longestCommand = 30_000;

/** @param file Of `.workbench`; `data` is what the server begins with. */
export async function startWorker<Command extends { do: string }>(
  file: string,
  port: number,
  data: object,
): Promise<WorkerHandle<Command>> {
  const { port1: own, port2: channel } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const counter = new Int32Array(signal);
  const waiting = new Map<number, (reply: WorkerReply) => void>();
  let lastId = 0;

  const settle = (reply: WorkerReply): void => {
    const done = waiting.get(reply.id);
    waiting.delete(reply.id);
    // A port that is listened to keeps the process alive; only an open question may do that.
    if (waiting.size === 0) own.unref();
    done?.(reply);
  };
  const replyTo = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      own.ref();
      waiting.set(id, (reply) => ('error' in reply ? reject(new Error(reply.error)) : resolve(reply.value)));
    });
  const post = (id: number, call: WorkerCall<Command>['call']): void => own.postMessage({ id, call });

  const ready = replyTo(0);
  own.on('message', settle);
  const workerData: WorkerSetup = { ...data, port, channel, signal };
  const worker = new Worker(workbenchFile(file), { workerData, transferList: [channel] });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  const started = await Promise.race([ready, failed]);
  failed.catch(() => undefined);
  worker.unref();

  const ask = (call: WorkerCall<Command>['call']): Promise<unknown> => {
    lastId += 1;
    const reply = replyTo(lastId);
    post(lastId, call);
    return reply;
  };
  return {
    started,
    control: (command) => ask(command),
    controlSync(command) {
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
        const received = receiveMessageOnPort(own) as { message: WorkerReply } | undefined;
        if (received) settle(received.message);
        else if (Date.now() > until) throw new Error(`the stand-in server did not answer ${command.do}`);
        else Atomics.wait(counter, 0, seen, 100);
      }
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    },
    requests: () => ask({ do: 'requests' }),
    async close() {
      await ask({ do: 'close' });
      own.close();
      await worker.terminate();
    },
  };
}
