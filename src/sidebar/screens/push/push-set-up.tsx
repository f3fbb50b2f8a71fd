/** The two steps: a web app of one's own, and KoboToolbox that sends to it. */
import { useState } from 'preact/hooks';
import type { ImportCard, PushFormat } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, ConfirmedButton, Field } from '../../controls';

const formats = ['json', 'xml'] as const;

export function PushSetUp({ card }: { readonly card: ImportCard }) {
  const { texts, commands, waiting } = useSurroundings();
  const { push } = texts;
  const [address, setAddress] = useState('');
  const [format, setFormat] = useState<PushFormat>('json');
  const turnOn = (register: boolean) => commands.turnOnPush(card, { address, format, register });
  return (
    <>
      <h2>{push.makeWebApp}</h2>
      <ol id="push-steps">
        {push.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Field
        id="web-app"
        label={push.address}
        hint={push.addressHint}
        input={{
          type: 'url',
          dir: 'ltr',
          spellcheck: false,
          autocomplete: 'off',
          value: address,
          onInput: (event) => setAddress(event.currentTarget.value),
        }}
      />
      <h2>{push.tellKobo}</h2>
      <fieldset>
        <legend>{push.format}</legend>
        {formats.map((one) => (
          <div key={one} class="choice">
            <input
              id={`push-${one}`}
              type="radio"
              name="push-format"
              checked={format === one}
              onChange={() => setFormat(one)}
            />
            <label for={`push-${one}`}>{push[one]}</label>
          </div>
        ))}
      </fieldset>
      <div class="buttons">
        <ConfirmedButton
          id="register"
          label={waiting === 'testingWebApp' ? push.working : push.register}
          question={push.registerQuestion(card.projectName)}
          onConfirm={() => turnOn(true)}
        />
        <Button id="by-hand" look="link" onClick={() => turnOn(false)}>
          {push.enterByHand}
        </Button>
      </div>
    </>
  );
}
