/** The main thread's side of the script's thread: commands go over one at a time, inquiries come back while it sleeps. */
import { Worker } from 'node:worker_threads';
import { workbenchFile } from '../apps-script/workbench-files';
import type {
  InquiryAnswer,
  ScriptCommand,
  ScriptInquiry,
  ScriptMessage,
  ScriptReply,
  ScriptWorkerData,
} from './script-protocol';
import { giveAnswer, newSharedAnswer } from './shared-answer';

export interface ScriptHost {
  /** Commands wait for those before them, as executions of one script would for a lock. Rejects when it failed. */
  ask(command: ScriptCommand): Promise<ScriptReply>;
  close(): Promise<void>;
}

/** `answer` may take as long as a person needs: the script sleeps until it resolves. */
export function startScript(
  data: Omit<ScriptWorkerData, 'answer'>,
  answer: (inquiry: ScriptInquiry) => Promise<InquiryAnswer>,
): ScriptHost {
  const shared = newSharedAnswer();
  const worker = new Worker(workbenchFile('script-worker.js'), { workerData: { ...data, answer: shared } });
  const waiting = new Map<number, { resolve: (reply: ScriptReply) => void; reject: (error: Error) => void }>();
  let lastId = 0;

  worker.on('message', (message: ScriptMessage) => {
    if (message.kind !== 'reply') {
      // Also when the main thread fails to answer, because the script's thread would sleep for ever.
      void answer(message).then(
        (given) => giveAnswer(shared, given),
        () => giveAnswer(shared, { button: 'CLOSE' }),
      );
      return;
    }
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.failure === undefined) request?.resolve(message);
    else request?.reject(new Error(message.failure));
  });
  worker.on('error', (error) => {
    for (const request of waiting.values()) request.reject(error);
    waiting.clear();
  });

  return {
    ask(command) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, command });
      });
    },
    async close() {
      await worker.terminate();
    },
  };
}
