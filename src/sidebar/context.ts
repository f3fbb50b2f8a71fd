/** What every screen needs without being handed it: the language, its texts, the commands, and whether a call is under way. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LanguageCode } from '../messages/languages';
import type { SidebarMessages } from '../messages/sidebar-index';
import type { Commands } from './commands/commands';
import type { Waiting } from './state';

export interface Surroundings {
  readonly language: LanguageCode;
  /** For dates; what `formattingLocale` makes of the language and the browser's setting. */
  readonly locale: string;
  readonly texts: SidebarMessages;
  readonly commands: Commands;
  readonly waiting: Waiting | undefined;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error('a screen was drawn outside the app');
  return surroundings;
}

/** The time of day, drawn again every `milliseconds`. */
export function useNow(milliseconds: number): number {
  const [, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  // Not the time of the last tick: what is drawn between two ticks may be newer than that.
  return Date.now();
}
