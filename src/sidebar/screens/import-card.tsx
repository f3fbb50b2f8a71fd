/** One import in the list: its last result, when it happened, and what can be done. */
import type { ImportCard } from '../../sidebar-api';
import { hostOf } from '../addresses';
import { useNow, useSurroundings } from '../context';
import { Button, ConfirmedButton } from '../controls';
import { absoluteTime, relativeTime } from '../times';

export function ImportCardView({ card }: { readonly card: ImportCard }) {
  const { texts, commands } = useSurroundings();
  const about = (action: string) => texts.imports.about(action, card.name);
  const needsAttention = card.state === 'failed' || card.state === 'held' || card.state === 'incomplete';
  return (
    <section id={`import-${card.id}`} class="card" aria-labelledby={`import-${card.id}-name`}>
      <h3 id={`import-${card.id}-name`}>
        <bdi>{card.name}</bdi>
      </h3>
      <p class="quiet">
        <bdi>{card.projectName}</bdi> · <bdi>{hostOf(card.server)}</bdi>
      </p>
      <p id={`status-${card.id}`} class={needsAttention ? 'box warning' : ''}>
        {card.message}
      </p>
      <dl>
        <dt>{texts.choose.schedule}</dt>
        <dd>{texts.schedule(card.schedule)}</dd>
        <Time label={texts.imports.lastComplete} at={card.lastCompleteAt} />
        {card.lastAttemptAt > card.lastCompleteAt && <Time label={texts.imports.lastAttempt} at={card.lastAttemptAt} />}
        {card.nextAt > 0 && <Time label={texts.imports.next} at={card.nextAt} />}
      </dl>
      <p class="quiet">
        {texts.imports.rows(card.rows)}
        {!card.mine && ` · ${texts.imports.by(card.ownerAccount)}`}
      </p>
      <div class="buttons">
        {card.mine && (
          <Button
            id={`refresh-${card.id}`}
            about={about(texts.imports.refresh)}
            onClick={() => commands.runImport(card, false)}
          >
            {texts.imports.refresh}
          </Button>
        )}
        {card.mine && card.state === 'held' && (
          <Button
            id={`accept-${card.id}`}
            about={about(texts.imports.accept)}
            onClick={() => commands.runImport(card, true)}
          >
            {texts.imports.accept}
          </Button>
        )}
        <Button id={`open-${card.id}`} about={about(texts.imports.open)} onClick={() => commands.showSheet(card.id)}>
          {texts.imports.open}
        </Button>
        {card.mine && (
          <Button
            id={`change-${card.id}`}
            about={about(texts.imports.change)}
            onClick={() => commands.showChange(card)}
          >
            {texts.imports.change}
          </Button>
        )}
        <ConfirmedButton
          id={`remove-${card.id}`}
          label={texts.imports.remove}
          about={about(texts.imports.remove)}
          question={texts.imports.removeQuestion(card.name)}
          onConfirm={() => commands.removeImport(card.id)}
        />
      </div>
    </section>
  );
}

/** Relative, because that is what people ask; absolute below, because that is what they compare. */
function Time({ label, at }: { readonly label: string; readonly at: number }) {
  const { texts, language } = useSurroundings();
  const now = useNow(30_000);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {at === 0 ? (
          texts.imports.never
        ) : (
          <time dateTime={new Date(at).toISOString()}>
            {relativeTime(language, at, now)}
            <span class="quiet">{absoluteTime(language, at)}</span>
          </time>
        )}
      </dd>
    </>
  );
}
