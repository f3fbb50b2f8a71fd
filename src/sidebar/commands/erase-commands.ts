/** Disconnecting and erasing: what there is, and doing it. */
import type { Erasure, Reply } from '../../sidebar-api';
import type { CallServer } from '../server';
import type { Event } from '../state';

export interface EraseCommands {
  showErasure(): Promise<void>;
  erase(erasure: Erasure): Promise<void>;
}

export function createEraseCommands(
  call: CallServer,
  dispatch: (event: Event) => void,
  accepted: <T>(reply: Reply<T>) => reply is { ok: true; value: T },
): EraseCommands {
  return {
    async showErasure() {
      dispatch({ type: 'shown', screen: { name: 'erase', offer: undefined } });
      const reply = await call('describeErasure', {});
      if (accepted(reply)) dispatch({ type: 'erasureTold', offer: reply.value });
    },

    async erase(erasure) {
      dispatch({ type: 'waiting', waiting: 'erasing' });
      const reply = await call('erase', erasure);
      // The script is not asked for anything more: it would begin to remember again.
      if (accepted(reply)) dispatch({ type: 'erased', kept: reply.value.kept });
    },
  };
}
