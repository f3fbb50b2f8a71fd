/** A run under way that was started here. It may be left alone: the run goes on. */
import { useEffect } from 'preact/hooks';
import { useSurroundings } from '../../context';
import { Button, Heading } from '../../controls';
import type { Screen } from '../../state';
import { RunProgress } from './run-progress';
import { isSample } from './sample-card';

const pollMilliseconds = 2_000;

export function RunningScreen({ card, startedAt, progress, queue }: Extract<Screen, { name: 'running' }>) {
  const { texts, commands } = useSurroundings();

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

  return (
    <>
      <Heading>{texts.running.heading(card.name)}</Heading>
      {queue !== undefined && <p id="queue">{texts.running.queue(queue.position, queue.of)}</p>}
      <RunProgress
        key={card.id}
        id=""
        progress={progress}
        startedAt={startedAt}
        isLocal={isSample(card)}
        isClockify={card.source === 'clockify'}
      />
      <p class="quiet">{queue === undefined ? texts.running.mayClose : texts.running.keepOpen}</p>
      <div class="buttons">
        <Button id="to-imports" onClick={() => commands.showImports()}>
          {texts.result.toImports}
        </Button>
      </div>
    </>
  );
}
