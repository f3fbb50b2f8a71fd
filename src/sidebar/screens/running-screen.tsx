/** A run under way: phase, rows written and the time it has taken so far. */
import { useEffect } from 'preact/hooks';
import type { ImportCard, Progress } from '../../sidebar-api';
import { useNow, useSurroundings } from '../context';
import { Heading } from '../controls';
import { elapsedTime } from '../times';

const pollMilliseconds = 2_000;

export function RunningScreen({
  card,
  startedAt,
  progress,
}: {
  readonly card: ImportCard;
  readonly startedAt: number;
  readonly progress: Progress | null;
}) {
  const { texts, commands } = useSurroundings();
  const now = useNow(1_000);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = true;
    const pollLater = () => {
      timer = setTimeout(async () => {
        await commands.pollProgress(card.id);
        if (isShown) pollLater();
      }, pollMilliseconds);
    };
    pollLater();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [card.id, commands]);

  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  return (
    <>
      <Heading>{texts.running.heading(card.name)}</Heading>
      <p id="phase" role="status">
        {texts.running.phases[progress?.phase ?? 'asking']}
      </p>
      {total > 0 ? (
        <progress id="progress" aria-labelledby="phase" value={done} max={total} />
      ) : (
        <progress id="progress" aria-labelledby="phase" />
      )}
      {total > 0 && <p id="rows-written">{texts.running.written(done, total)}</p>}
      <p id="elapsed" class="quiet">
        {texts.running.elapsed(elapsedTime(now - startedAt))}
      </p>
      <p class="quiet">{texts.running.mayClose}</p>
    </>
  );
}
