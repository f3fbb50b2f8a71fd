/** For those who first want to see what happens: made-up data, without a key. */
import { useSurroundings } from '../../context';
import { Button } from '../../controls';

export function SampleOffer() {
  const { texts, commands, waiting } = useSurroundings();
  return (
    <section id="sample" class="apart">
      <p>{texts.sample.hint}</p>
      <Button id="try-sample" onClick={() => commands.trySample()}>
        {waiting === 'saving' ? texts.choose.saving : texts.sample.try}
      </Button>
    </section>
  );
}
