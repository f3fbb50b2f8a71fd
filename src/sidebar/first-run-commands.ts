/** What a person can do on the way to a first import: try the sample. */
import type { ImportCard, Reply } from '../sidebar-api';
import type { CallServer } from './server';
import type { Event } from './state';

export interface FirstRunCommands {
  /** Makes a sheet of made-up data at once. */
  trySample(): Promise<void>;
  /** Removes the sample with its sheet, and begins anew where nothing else is imported. */
  removeSample(card: ImportCard): Promise<void>;
}

interface OtherCommands {
  /** Tells the state about a bad reply. */
  accepted<T>(reply: Reply<T>, server?: string): reply is { ok: true; value: T };
  runImport(card: ImportCard, accept: boolean): Promise<void>;
  start(): Promise<void>;
}

export function createFirstRunCommands(
  call: CallServer,
  dispatch: (event: Event) => void,
  { accepted, runImport, start }: OtherCommands,
): FirstRunCommands {
  return {
    async trySample() {
      dispatch({ type: 'waiting', waiting: 'saving' });
      const reply = await call('addSample', {});
      if (accepted(reply)) await runImport(reply.value, false);
    },

    async removeSample(card) {
      dispatch({ type: 'waiting', waiting: 'removing' });
      if (accepted(await call('removeSample', { importId: card.id }))) await start();
    },
  };
}
