/** The first screen: which project, and the key to it. A key kept for the pasted address's server is not asked for again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressToSend, hostOf, recogniseAddress } from '../../addresses';
import { isClockify } from '../../clockify-servers';
import { useSurroundings } from '../../context';
import { Button, Field, Heading, whenSubmitted } from '../../controls';
import type { State } from '../../state';
import { AddressField } from './address-field';
import { ClockifyKeyHelp } from './clockify-key-help';
import { KeyHelp } from './key-help';
import { ServerChoices } from './server-choices';

export function ConnectScreen({
  address: firstAddress,
  renewing,
  connections,
}: {
  readonly address: string;
  readonly renewing: boolean;
  readonly connections: State['connections'];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [address, setAddress] = useState(firstAddress);
  const [way, setWay] = useState<'key' | 'otherKey' | 'password'>(renewing ? 'otherKey' : 'key');
  const apiKey = useRef<HTMLInputElement>(null);
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  const reading = recogniseAddress(
    address,
    connections.map(({ server }) => server),
  );
  const server = 'server' in reading ? reading.server : undefined;
  const kept = connections.find((connection) => connection.server === server);
  // One question after the other: whose server it is says where its keys are found.
  const asks =
    server === undefined || (kept !== undefined && way === 'key') ? 'nothing' : way === 'password' ? 'password' : 'key';

  // The button that led here is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) (apiKey.current ?? username.current)?.focus();
  }, [server, asks]);

  const submit = whenSubmitted(() => {
    const meant = addressToSend(address, reading);
    if (asks === 'password') {
      const name = username.current?.value.trim() ?? '';
      commands.signIn({ address: meant, username: name, password: take(password.current) }, renewing);
    } else {
      commands.connect({ address: meant, apiKey: take(apiKey.current).trim() }, renewing);
    }
  });

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{texts.connect.heading}</Heading>
      <p>{texts.connect.intro}</p>
      <AddressField value={address} reading={reading} onInput={setAddress} />
      {address.trim() === '' && <ServerChoices connections={connections} onChoose={setAddress} />}
      {asks === 'nothing' && kept !== undefined && (
        <p>
          {texts.connect.keySaved(hostOf(kept.server), kept.account)}{' '}
          <Button id="use-another-key" look="link" onClick={() => setWay('otherKey')}>
            {texts.connect.useAnotherKey}
          </Button>
        </p>
      )}
      {asks === 'key' && server !== undefined && (
        <>
          <Field
            id="api-key"
            label={texts.connect.apiKey}
            hint={texts.connect.privacy}
            input={{ ref: apiKey, type: 'password', dir: 'ltr', autocomplete: 'off', spellcheck: false }}
          />
          {isClockify(server) ? (
            <ClockifyKeyHelp />
          ) : (
            <KeyHelp server={server} isOpen={connections.length === 0} onUsePassword={() => setWay('password')} />
          )}
        </>
      )}
      {asks === 'password' && (
        <>
          <Field
            id="username"
            label={texts.signIn.username}
            input={{ ref: username, type: 'text', dir: 'ltr', autocomplete: 'off', spellcheck: false }}
          />
          <Field
            id="password"
            label={texts.signIn.password}
            hint={texts.signIn.hint}
            input={{ ref: password, type: 'password', dir: 'ltr', autocomplete: 'off' }}
          />
          <Button id="use-key" look="link" onClick={() => setWay('otherKey')}>
            {texts.signIn.useKey}
          </Button>
        </>
      )}
      {address.trim() !== '' && (
        <div class="buttons">
          <Button id={asks === 'password' ? 'sign-in' : 'connect'} look="primary" type="submit">
            {waiting === undefined
              ? asks === 'password'
                ? texts.signIn.submit
                : texts.connect.submit
              : texts.connect.submitting}
          </Button>
        </div>
      )}
    </form>
  );
}

/** The secret leaves the page with the call that needs it. */
function take(input: HTMLInputElement | null): string {
  if (input === null) return '';
  const secret = input.value;
  input.value = '';
  return secret;
}
