/** The first screen: which project, and the key to it. A key kept for the pasted address's server is not asked for again. */
import { useRef, useState } from 'preact/hooks';
import { hostOf, serverOfAddress } from '../addresses';
import { useSurroundings } from '../context';
import { Button, Field, Heading, whenSubmitted } from '../controls';
import type { State } from '../state';
import { KeyHelp } from './key-help';

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

  const server = serverOfAddress(address);
  const kept = connections.find((connection) => connection.server === server);
  const asks = way === 'password' ? 'password' : kept !== undefined && way === 'key' ? 'nothing' : 'key';

  const submit = whenSubmitted(() => {
    if (asks === 'password') {
      const name = username.current?.value.trim() ?? '';
      commands.signIn({ address, username: name, password: take(password.current) }, renewing);
    } else {
      commands.connect({ address, apiKey: take(apiKey.current).trim() }, renewing);
    }
  });

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{texts.connect.heading}</Heading>
      <p>{texts.connect.intro}</p>
      <Field
        id="address"
        label={texts.connect.address}
        hint={texts.connect.addressHint}
        input={{
          type: 'text',
          dir: 'ltr',
          inputMode: 'url',
          spellcheck: false,
          value: address,
          placeholder: 'https://kf.kobotoolbox.org/#/forms/…',
          onInput: (event) => setAddress(event.currentTarget.value),
        }}
      />
      {asks === 'nothing' && kept !== undefined && (
        <p>
          {texts.connect.keySaved(hostOf(kept.server), kept.account)}{' '}
          <Button id="use-another-key" look="link" onClick={() => setWay('otherKey')}>
            {texts.connect.useAnotherKey}
          </Button>
        </p>
      )}
      {asks === 'key' && (
        <>
          <Field
            id="api-key"
            label={texts.connect.apiKey}
            hint={texts.connect.privacy}
            input={{ ref: apiKey, type: 'password', dir: 'ltr', autocomplete: 'off', spellcheck: false }}
          />
          <KeyHelp server={server} onUsePassword={() => setWay('password')} />
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
      <div class="buttons">
        <Button id={asks === 'password' ? 'sign-in' : 'connect'} look="primary" type="submit">
          {waiting === undefined
            ? asks === 'password'
              ? texts.signIn.submit
              : texts.connect.submit
            : texts.connect.submitting}
        </Button>
      </div>
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
