/** What only the sample's card and result have: what to try with it, and its way out. */
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { ConfirmedButton } from '../../controls';

export function isSample({ source }: ImportCard): boolean {
  return source === 'sample';
}

export function SampleTip() {
  const { texts } = useSurroundings();
  return <p class="box">{texts.sample.tip}</p>;
}

export function RemoveSample({ card }: { readonly card: ImportCard }) {
  const { texts, commands } = useSurroundings();
  return (
    <ConfirmedButton
      id={`remove-${card.id}`}
      label={texts.sample.remove}
      about={texts.imports.about(texts.sample.remove, card.name)}
      question={texts.sample.removeQuestion}
      onConfirm={() => commands.removeSample(card)}
    />
  );
}
