/** What a person enters in KoboToolbox to have submissions sent here. Holds the secret, which is shown this once. */
import type { PushState } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { ExternalLink, Field } from '../../controls';

export function PushByHand({
  push,
  byHand,
}: {
  readonly push: PushState;
  readonly byHand: NonNullable<PushState['byHand']>;
}) {
  const { texts } = useSurroundings();
  const copied = (id: string, label: string, value: string) => (
    <Field
      id={id}
      label={label}
      input={{ type: 'text', dir: 'ltr', readOnly: true, value, onFocus: (event) => event.currentTarget.select() }}
    />
  );
  return (
    <section id="push-by-hand" class="box">
      <h2>{texts.push.byHandHeading}</h2>
      <ol>
        {texts.push.byHandSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {push.servicesUrl !== '' && (
        <p>
          <ExternalLink id="services-link" href={push.servicesUrl}>
            {texts.push.openServices}
          </ExternalLink>
        </p>
      )}
      {copied('service-name', texts.push.name, byHand.name)}
      {copied('service-endpoint', texts.push.endpoint, byHand.endpoint)}
      {copied('service-type', texts.push.format, push.format.toUpperCase())}
      {byHand.wrapper !== '' && copied('service-wrapper', texts.push.wrapper, byHand.wrapper)}
      <p class="quiet">{texts.push.once}</p>
    </section>
  );
}
