/** Where people paste whatever address they have, and read at once what was recognised in it, or what is wrong with it. */
import { useState } from 'preact/hooks';
import { addressSentence } from '../../../messages/sidebar-index';
import { hostOf, type RecognisedAddress } from '../../addresses';
import { useSurroundings } from '../../context';
import { Field } from '../../controls';

export function AddressField({
  value,
  reading,
  onInput,
}: {
  readonly value: string;
  readonly reading: RecognisedAddress;
  readonly onInput: (address: string) => void;
}) {
  const { texts } = useSurroundings();
  // Half an address is no mistake: whoever types hears of one only after leaving the field, whoever pastes at once.
  const [isMeant, setMeant] = useState(false);
  const isEmpty = value.trim() === '';
  const mistake = 'server' in reading || isEmpty || !isMeant ? '' : addressSentence(texts.address, reading);
  return (
    <>
      <Field
        id="address"
        label={texts.connect.address}
        hint={texts.connect.addressHint}
        input={{
          type: 'text',
          dir: 'ltr',
          inputMode: 'url',
          spellcheck: false,
          value,
          placeholder: 'https://kf.kobotoolbox.org/#/forms/…',
          'aria-invalid': mistake !== '',
          'aria-describedby': 'address-hint address-reading',
          onInput: (event) => onInput(event.currentTarget.value),
          onPaste: () => setMeant(true),
          onBlur: () => setMeant(true),
        }}
      />
      <div id="address-reading" role="status">
        {mistake !== '' && <p class="box warning">{mistake}</p>}
        {'server' in reading && <p class="found">{foundText(reading)}</p>}
      </div>
    </>
  );

  function foundText({ server, projectUid }: Extract<RecognisedAddress, { server: string }>): string {
    const host = hostOf(server);
    return projectUid === undefined ? texts.connect.foundServer(host) : texts.connect.foundProject(host, projectUid);
  }
}
