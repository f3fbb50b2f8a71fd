/** Starts the stand-in Clockify in a thread of its own and hands back what steers it. */
import { startWorker } from '../stand-in/start-worker';
import type { ClockifyCommand, ClockifyRequest } from './types';

export interface ClockifyHandle {
  /** Which addresses it answers to, for the runtime. */
  readonly hosts: Readonly<Record<string, string>>;
  control(command: ClockifyCommand): Promise<unknown>;
  /** The same while the caller waits. */
  controlSync(command: ClockifyCommand): unknown;
  requests(): Promise<ClockifyRequest[]>;
  close(): Promise<void>;
}

const hosts = ['api', 'reports.api', 'euc1', 'use2', 'euw2', 'apse2'].map((name) => `https://${name}.clockify.me`);

/**
 * Starts it on 127.0.0.1 with its demo workspaces. The caller must close it.
 *
 * @param now When the hours end, and what its clock shows until it is moved.
 */
export async function startClockify(now: number): Promise<ClockifyHandle> {
  const worker = await startWorker<ClockifyCommand>('clockify-worker.js', 0, { now });
  const { origin } = worker.started as { origin: string };
  return {
    hosts: Object.fromEntries(hosts.map((host) => [host, origin])),
    control: worker.control,
    controlSync: worker.controlSync,
    requests: () => worker.requests() as Promise<ClockifyRequest[]>,
    close: worker.close,
  };
}
