/** Where one's Clockify is, and the key to it. A key that is kept for it is not asked for again. */
import { useRef, useState } from 'preact/hooks';
import { type ClockifyPlace, clockifyPlaces, clockifyServer, placeOf } from '../../clockify-servers';
import { useSurroundings } from '../../context';
import { Button, Field, Heading, SelectField, whenSubmitted } from '../../controls';
import type { State } from '../../state';
import { ClockifyKeyHelp } from './clockify-key-help';

export function ClockifyConnectScreen({
  server: firstServer,
  renewing,
  connections,
}: {
  /** Whose key is wanted anew; '' for any. */
  readonly server: string;
  readonly renewing: boolean;
  readonly connections: State['connections'];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const words = texts.clockify.connect;
  const known = connections.find(({ source }) => source === 'clockify')?.server ?? '';
  const [choice, setChoice] = useState(() => placeOf(firstServer || known));
  const [wantsOther, setWantsOther] = useState(renewing);
  const apiKey = useRef<HTMLInputElement>(null);
  const { place, subdomain } = choice;
  const server = clockifyServer(place, subdomain);
  const kept = wantsOther ? undefined : connections.find((connection) => connection.server === server);

  const submit = whenSubmitted(() => {
    const input = apiKey.current;
    const key = input?.value.trim() ?? '';
    // The secret leaves the page with the call that needs it.
    if (input !== null) input.value = '';
    void commands.connect({ address: server, apiKey: key }, renewing);
  });

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{words.heading}</Heading>
      <p>{words.intro}</p>
      <SelectField
        id="clockify-server"
        label={words.server}
        value={place}
        options={clockifyPlaces.map((value) => ({ value, text: words.servers[value] }))}
        onChange={(value) => setChoice({ place: value as ClockifyPlace, subdomain })}
      />
      {place === 'own' && (
        <Field
          id="clockify-subdomain"
          label={words.subdomain}
          hint={words.subdomainHint}
          input={{
            type: 'text',
            dir: 'ltr',
            required: true,
            spellcheck: false,
            value: subdomain,
            onInput: (event) => setChoice({ place, subdomain: event.currentTarget.value }),
          }}
        />
      )}
      {kept === undefined ? (
        <>
          <Field
            id="api-key"
            label={texts.connect.apiKey}
            hint={texts.connect.privacy}
            input={{ ref: apiKey, type: 'password', dir: 'ltr', autocomplete: 'off', spellcheck: false }}
          />
          <ClockifyKeyHelp />
        </>
      ) : (
        <p>
          {texts.connect.keySaved('Clockify', kept.account)}{' '}
          <Button id="use-another-key" look="link" onClick={() => setWantsOther(true)}>
            {texts.connect.useAnotherKey}
          </Button>
        </p>
      )}
      <div class="buttons">
        <Button id="connect" look="primary" type="submit">
          {waiting === 'connecting' ? words.submitting : texts.connect.submit}
        </Button>
      </div>
      {!renewing && (
        <Button id="to-kobo" look="link" onClick={() => commands.showConnect()}>
          {texts.clockify.toKobo}
        </Button>
      )}
    </form>
  );
}
