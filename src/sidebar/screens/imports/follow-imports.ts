/** Keeps the list of imports up to date: triggers, colleagues and other windows refresh them, too. Asks seldom, and only while somebody looks. */
import { useEffect } from 'preact/hooks';
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';

const followMilliseconds = 60_000;
/** While a run is under way. */
const progressMilliseconds = 4_000;

export function useImportsFollowed(imports: readonly ImportCard[]): void {
  const { commands } = useSurroundings();

  useEffect(() => {
    const follow = () => {
      if (isLookedAt()) void commands.followImports();
    };
    const timer = setInterval(follow, followMilliseconds);
    window.addEventListener('focus', follow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', follow);
    };
  }, [commands]);

  const running = imports.find(({ progress }) => progress !== null)?.id;
  useEffect(() => {
    if (running === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = true;
    const pollLater = () => {
      timer = setTimeout(async () => {
        // When it is over, the card says what became of it.
        if (isLookedAt() && (await commands.pollProgress(running)) === null) await commands.followImports();
        if (isShown) pollLater();
      }, progressMilliseconds);
    };
    pollLater();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [commands, running]);
}

function isLookedAt(): boolean {
  return document.visibilityState === 'visible';
}
