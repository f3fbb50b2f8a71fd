/** What a person can do with Clockify alone: begin there, and take a report along as a file. */
import type { DownloadedFile, FileFormat, ImportCard, Reply } from '../../sidebar-api';
import type { CallServer } from '../server';
import type { Event } from '../state';

export interface ClockifyCommands {
  showClockify(): void;
  downloadFile(card: ImportCard, format: FileFormat): Promise<void>;
}

/**
 * @param accepted Tells the state about a bad reply.
 * @param saveFile Hands a file to the browser.
 */
export function createClockifyCommands(
  call: CallServer,
  dispatch: (event: Event) => void,
  accepted: <T>(reply: Reply<T>, server?: string) => reply is { ok: true; value: T },
  saveFile: (file: DownloadedFile) => void,
): ClockifyCommands {
  return {
    showClockify() {
      dispatch({ type: 'shown', screen: { name: 'connectClockify', server: '', renewing: false } });
    },

    async downloadFile(card, format) {
      dispatch({ type: 'waiting', waiting: 'fetchingFile' });
      const reply = await call('downloadFile', { importId: card.id, format });
      if (!accepted(reply, card.server)) return;
      dispatch({ type: 'ended' });
      saveFile(reply.value);
    },
  };
}
