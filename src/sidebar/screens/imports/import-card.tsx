/** One import in the list: how it is, in words, and what can be done with it. */

import type { SidebarMessages } from '../../../messages/sidebar-index';
import type { ImportCard } from '../../../sidebar-api';
import { hostOf } from '../../addresses';
import { useSurroundings } from '../../context';
import { TimeOf } from '../../controls';
import { CardActions } from './card-actions';
import { LinkedSheets } from './linked-sheets';
import { OnServer } from './on-server';
import { PagesAdvice } from './pages-advice';
import { RunProgress } from './run-progress';
import { isSample, SampleTip } from './sample-card';
import { WaitingColumns } from './waiting-columns';

export function ImportCardView({
  card,
  imports,
}: {
  readonly card: ImportCard;
  readonly imports: readonly ImportCard[];
}) {
  const { texts } = useSurroundings();
  const condition = conditionOf(card);
  return (
    <section id={`import-${card.id}`} class="card" aria-labelledby={`import-${card.id}-name`}>
      <h2 id={`import-${card.id}-name`}>
        <bdi>{card.name}</bdi>
      </h2>
      <p id={`state-${card.id}`} class={`state ${condition}`}>
        {texts.imports.states[condition]}
      </p>
      <p class="quiet">
        {card.projectName !== card.name && (
          <>
            <bdi>{card.projectName}</bdi> ·{' '}
          </>
        )}
        <bdi>{offerNameOf(card, texts)}</bdi>
        {!isSample(card) && (
          <>
            {' '}
            · <bdi>{hostOf(card.server)}</bdi>
          </>
        )}
      </p>
      {card.progress === null ? (
        <p id={`status-${card.id}`} class={needsAttention(card) ? 'box warning' : ''}>
          {card.message}
        </p>
      ) : (
        <RunProgress
          id={`${card.id}-`}
          progress={card.progress}
          startedAt={card.progress.startedAt}
          isLocal={isSample(card)}
          isClockify={card.source === 'clockify'}
        />
      )}
      {card.notice !== '' && (
        <p id={`notice-${card.id}`} class={card.paused === 'person' ? 'box' : 'box warning'}>
          {card.notice}
        </p>
      )}
      {card.offerNotice !== '' && (
        <p id={`offer-notice-${card.id}`} class="box warning">
          {card.offerNotice}
        </p>
      )}
      {isSample(card) && <SampleTip />}
      <WaitingColumns card={card} />
      {card.pages === 'advised' && <PagesAdvice card={card} />}
      <CardFacts card={card} />
      {card.warnings.length > 0 && (
        <details id={`warnings-${card.id}`}>
          <summary>{texts.imports.warnings(card.warnings.length)}</summary>
          <ul>
            {card.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <LinkedSheets card={card} />
      <CardActions card={card} imports={imports} />
    </section>
  );
}

function offerNameOf({ offerUid, offerName }: ImportCard, texts: SidebarMessages): string {
  if (offerUid === '') return texts.pages.withoutExportName;
  return offerName === '' ? texts.choose.unsavedName : offerName;
}

type Condition = 'running' | 'complete' | 'paused' | 'new' | 'incomplete' | 'held' | 'failed';

function conditionOf({ progress, paused, state }: ImportCard): Condition {
  if (progress !== null) return 'running';
  // What wants an answer is said first.
  if (state === 'held' || state === 'failed') return state;
  if (paused === 'person') return 'paused';
  return state === 'imported' || state === 'unchanged' ? 'complete' : state;
}

function needsAttention({ state }: ImportCard): boolean {
  return state === 'failed' || state === 'held' || state === 'incomplete';
}

function CardFacts({ card }: { readonly card: ImportCard }) {
  const { texts } = useSurroundings();
  const { lastChange } = card;
  return (
    <>
      <dl>
        <dt>{texts.choose.schedule}</dt>
        <dd>{texts.schedule(card.schedule)}</dd>
        <TimeOf label={texts.imports.lastComplete} at={card.lastCompleteAt} />
        {card.lastAttemptAt > card.lastCompleteAt && (
          <TimeOf label={texts.imports.lastAttempt} at={card.lastAttemptAt} />
        )}
        {lastChange !== null && (
          <TimeOf label={texts.imports.lastChange} at={lastChange.at}>
            {texts.imports.changes(lastChange.added, lastChange.changed, lastChange.removed)}
          </TimeOf>
        )}
        {card.nextAt > 0 && <TimeOf label={texts.imports.next} at={card.nextAt} />}
        {card.wholeAt > 0 && (
          <TimeOf label={texts.pages.refreshesBring} at={card.wholeAt}>
            {texts.pages.newOnly}
          </TimeOf>
        )}
        <OnServer card={card} />
      </dl>
      <p class="quiet">
        {texts.imports.rows(card.rows)}
        {!card.mine && ` · ${texts.imports.by(card.ownerAccount)}`}
      </p>
    </>
  );
}
