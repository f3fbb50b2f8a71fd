/** The stand-in server's own thread: a caller that blocks in a synchronous fetch would otherwise wait for itself. */
import { workerData } from 'node:worker_threads';
import { applyCommand } from './control';
import { sendDue } from './deliver';
import { createServer } from './server';
import { createState } from './server-state';
import type { WorkerCall, WorkerReply, WorkerSetup } from './worker-messages';

async function serve(setup: WorkerSetup): Promise<void> {
  const state = createState(setup.projects, setup.accounts);
  const signal = new Int32Array(setup.signal);
  const reply = (message: WorkerReply): void => {
    setup.channel.postMessage(message);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  try {
    const server = await createServer(state, setup.port);
    setup.channel.on('message', async ({ id, call }: WorkerCall) => {
      try {
        if (call.do === 'close') await server.close();
        const answers = call.do === 'requests' || call.do === 'close';
        reply({ id, value: answers ? state.requests : await applyCommand(state, call) });
        sendDue(state);
        if (call.do === 'close') setup.channel.close();
      } catch (error) {
        reply({ id, error: error instanceof Error ? error.message : String(error) });
      }
    });
    reply({ id: 0, value: { origin: state.origin, storageOrigin: state.storageOrigin } });
  } catch (error) {
    reply({ id: 0, error: error instanceof Error ? error.message : String(error) });
  }
}

void serve(workerData as WorkerSetup);
