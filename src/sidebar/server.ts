/** The sidebar's way to the script: one typed promise per call over google.script.run, which knows only callbacks and text. */
import type { SidebarMessages } from '../messages/sidebar-index';
import type { Reply, SidebarInput, SidebarMethod, SidebarOutput } from '../sidebar-api';

/** The part of google.script.run that is used. Each handler setter returns a new runner. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  callFieldrows(request: string): void;
}

/** Never rejects: what goes wrong on the way becomes a reply with a sentence of the sidebar's own. */
export type CallServer = <Method extends SidebarMethod>(
  method: Method,
  input: SidebarInput<Method>,
) => Promise<Reply<SidebarOutput<Method>>>;

/** A script may run for six minutes; Google sometimes never reports the end to a computer that slept. */
const longestAnswerMilliseconds = 7 * 60 * 1000;

/** @param texts read when needed, because the language is known only after the first answer. */
export function createServer(run: ScriptRun, texts: () => SidebarMessages['transport']): CallServer {
  return (method, input) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(failure(texts().noAnswer)), longestAnswerMilliseconds);
      const settle = (reply: Reply<SidebarOutput<typeof method>>) => {
        clearTimeout(timer);
        resolve(reply);
      };
      run
        .withSuccessHandler((answer) => settle(readReply(answer) ?? failure(texts().noAnswer)))
        .withFailureHandler((error) => settle(failure(describeFailure(error, texts()))))
        .callFieldrows(JSON.stringify({ method, input }));
    });
}

function failure(message: string): { ok: false; code: 'unexpected'; message: string } {
  return { ok: false, code: 'unexpected', message };
}

function readReply<T>(answer: unknown): Reply<T> | undefined {
  if (typeof answer !== 'string') return undefined;
  try {
    const reply: unknown = JSON.parse(answer);
    return typeof reply === 'object' && reply !== null && 'ok' in reply ? (reply as Reply<T>) : undefined;
  } catch {
    return undefined;
  }
}

/** Google's own failures have no codes, and their wording is known from reports only. */
function describeFailure(error: unknown, texts: SidebarMessages['transport']): string {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/authori[sz]|permission|signed? ?in|logged/i.test(text)) return texts.authorization;
  if (/network|offline|connection|HTTP 0/i.test(text)) return texts.offline;
  return texts.unexpected;
}
