/** What a person can do with the columns of an import before and after it is made. */
import type { ColumnChoices, ImportCard, OpenedProject, Reply } from '../../sidebar-api';
import type { CallServer } from '../server';
import type { Event } from '../state';
import type { ImportChoice } from './commands';

export interface ColumnCommands {
  /** Shows what would be imported, in front of the screen on which it was chosen. */
  previewImport(server: string, project: OpenedProject, choice: ImportChoice): Promise<void>;
  /** The same for an import that is there. */
  showColumns(card: ImportCard): Promise<void>;
  /** Back to where the preview was asked for. */
  leavePreview(): void;
  /** Saves what was chosen, and carries it out. */
  changeColumns(card: ImportCard, columnChoices: ColumnChoices): Promise<void>;
  /** Adds all columns that wait for a decision, or leaves them out. */
  decideWaiting(card: ImportCard, treatment: 'keep' | 'leaveOut'): Promise<void>;
}

interface OtherCommands {
  /** Tells the state about a bad reply. */
  accepted<T>(reply: Reply<T>, server?: string): reply is { ok: true; value: T };
  runImport(card: ImportCard): Promise<void>;
}

export function createColumnCommands(
  call: CallServer,
  dispatch: (event: Event) => void,
  { accepted, runImport }: OtherCommands,
): ColumnCommands {
  return {
    async previewImport(server, project, choice) {
      const { offerUid, offerName, format, options } = choice;
      dispatch({ type: 'waiting', waiting: 'previewing' });
      const reply = await call('previewImport', {
        ...{ server, projectUid: project.uid, projectName: project.name, offerUid, offerName, format },
        ...{ repeatGroups: project.repeatGroups, options },
      });
      if (!accepted(reply, server)) return;
      dispatch({ type: 'previewed', subject: { kind: 'new', server, project, choice }, preview: reply.value });
    },

    async showColumns(card) {
      dispatch({ type: 'previewed', subject: { kind: 'import', card }, preview: undefined });
      const reply = await call('openColumns', { importId: card.id });
      if (accepted(reply, card.server)) {
        dispatch({ type: 'previewed', subject: { kind: 'import', card }, preview: reply.value });
      }
    },

    leavePreview() {
      dispatch({ type: 'previewLeft' });
    },

    async changeColumns(card, columnChoices) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      const reply = await call('changeColumns', { importId: card.id, columnChoices });
      if (accepted(reply, card.server)) await runImport(reply.value);
    },

    async decideWaiting(card, treatment) {
      dispatch({ type: 'waiting', waiting: 'saving' });
      const reply = await call('decideWaiting', { importId: card.id, treatment });
      if (!accepted(reply, card.server)) return;
      // What is left out needs no refresh: it is not there.
      if (treatment === 'keep') await runImport(reply.value);
      else dispatch({ type: 'cardChanged', card: reply.value });
    },
  };
}
