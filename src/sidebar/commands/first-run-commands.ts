/** What a person can do on the way to a first import: try the sample, have a named export made. */
import type { ImportCard, OfferWishes, OpenedProject, Reply } from '../../sidebar-api';
import type { CallServer } from '../server';
import type { Event } from '../state';

export interface FirstRunCommands {
  /** Makes a sheet of made-up data at once. */
  trySample(): Promise<void>;
  /** Removes the sample with its sheet, and begins anew where nothing else is imported. */
  removeSample(card: ImportCard): Promise<void>;
  showNewOffer(server: string, project: OpenedProject): Promise<void>;
  /** Has the server save a named export, and goes on with it chosen. */
  makeOffer(server: string, project: OpenedProject, wishes: OfferWishes): Promise<void>;
  /** Back from there without having made one. */
  showChoose(server: string, project: OpenedProject): void;
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

    async showNewOffer(server, project) {
      dispatch({ type: 'shown', screen: { name: 'newOffer', server, project, form: undefined } });
      const reply = await call('openOfferForm', { server, projectUid: project.uid });
      if (accepted(reply, server)) dispatch({ type: 'offerFormTold', projectUid: project.uid, form: reply.value });
    },

    async makeOffer(server, project, wishes) {
      dispatch({ type: 'waiting', waiting: 'makingOffer' });
      const { uid: projectUid, name: projectName } = project;
      const reply = await call('makeOffer', { server, projectUid, projectName, wishes });
      if (!accepted(reply, server)) return;
      const { project: renewed, offerUid } = reply.value;
      dispatch({ type: 'shown', screen: { name: 'choose', server, project: renewed, offerUid } });
    },

    showChoose(server, project) {
      dispatch({ type: 'shown', screen: { name: 'choose', server, project } });
    },
  };
}
