/** One import in the list: its last result, when it happened, and what can be done. */
import type { ImportCard } from '../../sidebar-api';
import { hostOf } from '../addresses';
import { useSurroundings } from '../context';
import { Button, ConfirmedButton, TimeOf } from '../controls';
import { LinkedSheets } from './linked-sheets';

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
        {card.projectName !== card.name && (
          <>
            <bdi>{card.projectName}</bdi> ·{' '}
          </>
        )}
        <bdi>{card.offerName === '' ? texts.choose.unsavedName : card.offerName}</bdi> ·{' '}
        <bdi>{hostOf(card.server)}</bdi>
      </p>
      <p id={`status-${card.id}`} class={needsAttention ? 'box warning' : ''}>
        {card.message}
      </p>
      {card.notice !== '' && (
        <p id={`notice-${card.id}`} class="box warning">
          {card.notice}
        </p>
      )}
      <dl>
        <dt>{texts.choose.schedule}</dt>
        <dd>{texts.schedule(card.schedule)}</dd>
        <TimeOf label={texts.imports.lastComplete} at={card.lastCompleteAt} />
        {card.lastAttemptAt > card.lastCompleteAt && (
          <TimeOf label={texts.imports.lastAttempt} at={card.lastAttemptAt} />
        )}
        {card.nextAt > 0 && <TimeOf label={texts.imports.next} at={card.nextAt} />}
      </dl>
      <p class="quiet">
        {texts.imports.rows(card.rows)}
        {!card.mine && ` · ${texts.imports.by(card.ownerAccount)}`}
      </p>
      <LinkedSheets card={card} />
      <div class="buttons">
        <Button
          id={`refresh-${card.id}`}
          about={about(texts.imports.refresh)}
          onClick={() => commands.runImport(card, false)}
        >
          {texts.imports.refresh}
        </Button>
        {card.state === 'held' && (
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
        {!card.mine && card.connected && (
          <Button
            id={`take-over-${card.id}`}
            about={about(texts.imports.takeOver)}
            onClick={() => commands.takeOver(card)}
          >
            {texts.imports.takeOver}
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
