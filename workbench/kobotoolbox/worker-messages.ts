/** What the handle and the server's worker say to each other. */
import type { MessagePort } from 'node:worker_threads';
import type { AccountState, ControlCommand, ProjectState } from './types';

export interface WorkerSetup {
  port: number;
  projects: ProjectState[];
  accounts: AccountState[];
  channel: MessagePort;
  /** One Int32: grows with every reply, so that a thread can wait for it without its event loop. */
  signal: SharedArrayBuffer;
}

export interface WorkerCall {
  id: number;
  call: ControlCommand | { do: 'requests' } | { do: 'close' };
}

export type WorkerReply =
  | { id: number; value: unknown }
  | { id: number; error: string }
  /** The first message of all. */
  | { id: 0; value: { origin: string; storageOrigin: string } };
