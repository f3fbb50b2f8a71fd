/** The last runs of an import in words, newest first. */
import type { HistoryEntry, ImportCard } from '../../../sidebar-api';
import { useNow, useSurroundings } from '../../context';
import { Button, Heading } from '../../controls';
import { absoluteTime, relativeTime } from '../../times';

export function HistoryScreen({
  card,
  entries,
}: {
  readonly card: ImportCard;
  readonly entries: readonly HistoryEntry[] | undefined;
}) {
  const { texts, commands } = useSurroundings();
  return (
    <>
      <Heading>{texts.history.heading(card.name)}</Heading>
      {entries === undefined && <p role="status">{texts.history.loading}</p>}
      {entries?.length === 0 && <p>{texts.history.none}</p>}
      {entries !== undefined && entries.length > 0 && (
        <>
          <ol id="history" class="history">
            {entries.map((entry) => (
              <Entry key={entry.at} entry={entry} />
            ))}
          </ol>
          <p class="quiet">{texts.history.more}</p>
        </>
      )}
      <div class="buttons">
        <Button id="back" onClick={() => commands.showImports(`history-${card.id}`)}>
          {texts.back}
        </Button>
      </div>
    </>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { texts, locale } = useSurroundings();
  const now = useNow(30_000);
  const { at, firstAt, times, state, message, seconds } = entry;
  const needsAttention = state === 'failed' || state === 'held';
  return (
    <li class={needsAttention ? 'attention' : ''}>
      <time dateTime={new Date(at).toISOString()}>
        <b>{relativeTime(locale, at, now)}</b> <span class="quiet">{absoluteTime(locale, at)}</span>
      </time>
      <p>{message}</p>
      <p class="quiet">
        {times > 1 ? texts.history.times(times, absoluteTime(locale, firstAt)) : texts.history.took(seconds)}
      </p>
    </li>
  );
}
