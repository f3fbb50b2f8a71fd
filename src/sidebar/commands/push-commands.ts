/** What a person can do about submissions that are pushed. */
import type { ImportCard, PushFormat, PushState, Reply } from '../../sidebar-api';
import type { CallServer } from '../server';
import type { Event } from '../state';

export interface PushCommands {
  showPush(card: ImportCard): Promise<void>;
  turnOnPush(card: ImportCard, choice: PushChoice): Promise<void>;
  retryPush(card: ImportCard): Promise<void>;
  turnOffPush(card: ImportCard): Promise<void>;
}

export interface PushChoice {
  readonly address: string;
  readonly format: PushFormat;
  /** Whether the service is set up for the person, who enters it by hand otherwise. */
  readonly register: boolean;
}

export function createPushCommands(
  call: CallServer,
  dispatch: (event: Event) => void,
  accepted: <T>(reply: Reply<T>, server?: string) => reply is { ok: true; value: T },
): PushCommands {
  const tell = (card: ImportCard, reply: Reply<PushState>, isRetried = false) => {
    if (accepted(reply, card.server)) dispatch({ type: 'pushTold', importId: card.id, push: reply.value, isRetried });
  };
  return {
    async showPush(card) {
      dispatch({ type: 'shown', screen: { name: 'push', card, push: undefined, isRetried: false } });
      tell(card, await call('openPush', { importId: card.id }));
    },

    async turnOnPush(card, choice) {
      dispatch({ type: 'waiting', waiting: 'testingWebApp' });
      tell(card, await call('turnOnPush', { importId: card.id, ...choice }));
    },

    async retryPush(card) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      tell(card, await call('retryPush', { importId: card.id }), true);
    },

    async turnOffPush(card) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      tell(card, await call('turnOffPush', { importId: card.id }));
    },
  };
}
