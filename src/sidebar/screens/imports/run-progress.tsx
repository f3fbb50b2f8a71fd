/** How far a run is: its phase, rows written, the time so far. Something moves each second, however slow the server is. */
import { useEffect, useRef } from 'preact/hooks';
import type { Progress } from '../../../sidebar-api';
import { useNow, useSurroundings } from '../../context';
import { elapsedTime } from '../../times';

/** Until then nobody wonders. */
const patienceMilliseconds = 10_000;

export function RunProgress({
  id,
  progress,
  startedAt,
  isLocal = false,
  isClockify = false,
}: {
  /** Put before the ids of its parts; '' on the screen of one run. */
  readonly id: string;
  readonly progress: Progress | null;
  readonly startedAt: number;
  /** Whether no server is asked. */
  readonly isLocal?: boolean;
  /** Whether it is Clockify that is asked. */
  readonly isClockify?: boolean;
}) {
  const { texts } = useSurroundings();
  const now = useNow(1_000);
  const known = progress?.phase ?? 'asking';
  const phase = isLocal && known === 'asking' ? 'reading' : known;
  const phaseSince = useRef(now);
  useEffect(() => {
    phaseSince.current = Date.now();
  }, [phase]);
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  const isLong = phase === 'asking' && now - phaseSince.current >= patienceMilliseconds;
  return (
    <>
      <div role="status">
        <p id={`${id}phase`}>
          {isClockify && phase === 'asking' ? texts.clockify.asking : texts.running.phases[phase]}
        </p>
        {isLong && !isClockify && (
          <p id={`${id}patience`} class="quiet">
            {texts.running.patience}
          </p>
        )}
      </div>
      {total > 0 ? (
        <progress id={`${id}progress`} aria-labelledby={`${id}phase`} value={done} max={total} />
      ) : (
        <progress id={`${id}progress`} aria-labelledby={`${id}phase`} />
      )}
      {total > 0 && (
        <p id={`${id}rows-written`}>
          {phase === 'downloading' ? texts.pages.read(done, total) : texts.running.written(done, total)}
        </p>
      )}
      <p id={`${id}elapsed`} class="quiet">
        {texts.running.elapsed(elapsedTime(now - startedAt))}
      </p>
    </>
  );
}
