/** What the handle of a stand-in server and its worker say to each other. */
import type { MessagePort } from 'node:worker_threads';

export interface WorkerSetup {
  port: number;
  channel: MessagePort;
  /** One Int32: grows with every reply, so that a thread can wait for it without its event loop. */
  signal: SharedArrayBuffer;
}

export interface WorkerCall<Command> {
  id: number;
  call: Command | { do: 'requests' } | { do: 'close' };
}

/** The first message of all has the id 0 and tells the server's origins. */
export type WorkerReply = { id: number; value: unknown } | { id: number; error: string };
