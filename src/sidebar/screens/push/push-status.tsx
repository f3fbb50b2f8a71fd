/** How pushing fares: what has come, what the server could not deliver, and what can be done about it. */
import type { ImportCard, PushServiceState, PushState } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, ConfirmedButton, ExternalLink, TimeOf } from '../../controls';
import { absoluteTime } from '../../times';

export function PushStatus({
  card,
  push,
  isRetried,
}: {
  readonly card: ImportCard;
  readonly push: PushState;
  readonly isRetried: boolean;
}) {
  const { texts, commands } = useSurroundings();
  const { service, address, format } = push;
  const isOurs = service !== null;
  const renew = (register: boolean) => commands.turnOnPush(card, { address, format, register });
  return (
    <>
      <dl id="push-status">
        <TimeOf label={texts.push.since} at={push.since} />
        {push.lastReceivedAt === 0 ? (
          <>
            <dt>{texts.push.received}</dt>
            <dd>{texts.push.none}</dd>
          </>
        ) : (
          <TimeOf label={texts.push.received} at={push.lastReceivedAt} />
        )}
        {service !== null && (
          <>
            <dt>{texts.push.service}</dt>
            <dd>
              <bdi>{service.name}</bdi>
              <div class="quiet">{texts.push.deliveries(service.delivered, service.failed, service.pending)}</div>
            </dd>
          </>
        )}
      </dl>
      {service?.active === false && <p class="box warning">{texts.push.disabled}</p>}
      {service === null && push.serviceProblem === '' && push.byHand === null && (
        <p id="no-service" class="box warning">
          {texts.push.noService}
        </p>
      )}
      {service !== null && service.failures.length > 0 && <Failures service={service} />}
      {isRetried && (
        <p class="box" role="status">
          {texts.push.retried}
        </p>
      )}
      {push.servicesUrl !== '' && push.byHand === null && (
        <p>
          <ExternalLink id="services-link" href={push.servicesUrl}>
            {texts.push.openServices}
          </ExternalLink>
        </p>
      )}
      <div class="buttons">
        {service !== null && service.failed > 0 && !isRetried && (
          <Button id="retry-push" onClick={() => commands.retryPush(card)}>
            {texts.push.retry}
          </Button>
        )}
        {!isOurs && push.byHand === null && (
          <ConfirmedButton
            id="register"
            label={texts.push.register}
            question={texts.push.registerQuestion(card.projectName)}
            onConfirm={() => renew(true)}
          />
        )}
        <ConfirmedButton
          id="new-secret"
          label={texts.push.newSecret}
          question={texts.push.newSecretQuestion}
          onConfirm={() => renew(isOurs)}
        />
        <ConfirmedButton
          id="turn-off"
          label={texts.push.turnOff}
          question={texts.push.turnOffQuestion}
          onConfirm={() => commands.turnOffPush(card)}
        />
      </div>
    </>
  );
}

function Failures({ service }: { readonly service: PushServiceState }) {
  const { texts, locale } = useSurroundings();
  return (
    <section id="push-failures" class="box warning">
      <h2>{texts.push.failures}</h2>
      <ul>
        {service.failures.map(({ submissionId, status, at }) => (
          <li key={submissionId}>
            {texts.push.failure(submissionId, status)} {at > 0 && <span class="quiet">{absoluteTime(locale, at)}</span>}
          </li>
        ))}
      </ul>
      <p>{texts.push.failuresHint}</p>
    </section>
  );
}
