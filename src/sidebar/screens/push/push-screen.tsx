/** Submissions that are pushed: what it needs and gives, how to set it up, and how it fares. */
import type { ImportCard, PushState } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, ExternalLink, Heading } from '../../controls';
import { PushByHand } from './push-by-hand';
import { PushSetUp } from './push-set-up';
import { PushStatus } from './push-status';

export function PushScreen({
  card,
  push,
  isRetried,
}: {
  readonly card: ImportCard;
  readonly push: PushState | undefined;
  readonly isRetried: boolean;
}) {
  const { texts, commands } = useSurroundings();
  return (
    <>
      <Heading>{texts.push.heading}</Heading>
      <p>
        <b>
          <bdi>{card.name}</bdi>
        </b>
      </p>
      {push === undefined ? (
        <p role="status">{texts.push.loading}</p>
      ) : push.obstacle === '' ? (
        <Possible card={card} push={push} isRetried={isRetried} />
      ) : (
        <p id="push-obstacle" class="box warning">
          {push.obstacle}
        </p>
      )}
      <div class="buttons">
        <Button id="back" onClick={() => commands.showImports(`push-${card.id}`)}>
          {texts.back}
        </Button>
      </div>
    </>
  );
}

function Possible({
  card,
  push,
  isRetried,
}: {
  readonly card: ImportCard;
  readonly push: PushState;
  readonly isRetried: boolean;
}) {
  const { texts } = useSurroundings();
  return (
    <>
      {push.serviceProblem !== '' && (
        <div id="push-problem" class="box warning">
          <p>{push.serviceProblem}</p>
          <ExternalLink id="problem-link" href={push.servicesUrl}>
            {texts.push.openServices}
          </ExternalLink>
        </div>
      )}
      {!push.isOn && <p>{texts.push.intro}</p>}
      {!push.isOn && (
        <p>{push.waitSeconds === 0 ? texts.push.atOnce : texts.push.whenRenewed(Math.ceil(push.waitSeconds / 60))}</p>
      )}
      {!push.isOn && (
        <ul>
          {texts.push.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      )}
      {!push.isScheduled && <p class="box warning">{texts.push.byHand}</p>}
      {push.byHand !== null && <PushByHand push={push} byHand={push.byHand} />}
      {push.isOn ? <PushStatus card={card} push={push} isRetried={isRetried} /> : <PushSetUp card={card} />}
    </>
  );
}
