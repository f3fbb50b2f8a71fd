/** What a run did, what has to be known about it, and the next step. */
import type { RunReport } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, Heading, TimeOf } from '../../controls';
import { OnServer } from './on-server';
import { isSample, SampleTip } from './sample-card';

export function ResultScreen({ report }: { readonly report: RunReport }) {
  const { texts, commands } = useSurroundings();
  const { card, state, warnings } = report;
  return (
    <>
      <Heading>{texts.result.headings[state]}</Heading>
      <p>
        <b>
          <bdi>{card.name}</bdi>
        </b>
      </p>
      <p id="result" class={state === 'failed' || state === 'held' ? 'box warning' : ''} role="status">
        {card.message}
      </p>
      {isSample(card) && <SampleTip />}
      <dl>
        <dt>{texts.choose.schedule}</dt>
        <dd>{texts.schedule(card.schedule)}</dd>
        {card.nextAt > 0 && <TimeOf label={texts.imports.next} at={card.nextAt} />}
        <OnServer card={card} />
      </dl>
      {warnings.length > 0 && (
        <section class="box warning">
          <h2>{texts.result.warnings}</h2>
          <ul id="warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="buttons">
        {state === 'held' && (
          <Button id="accept" onClick={() => commands.runImport(card, true)}>
            {texts.imports.accept}
          </Button>
        )}
        {state === 'held' && card.mine && (
          <Button id="keep-rows" onClick={() => commands.keepRows(card)}>
            {texts.imports.keepRows}
          </Button>
        )}
        {(state === 'incomplete' || state === 'failed' || state === 'new') && (
          <Button id="refresh" look="primary" onClick={() => commands.runImport(card, false)}>
            {texts.imports.refresh}
          </Button>
        )}
        <Button id="open-sheet" onClick={() => commands.showSheet(card.id)}>
          {texts.imports.open}
        </Button>
        <Button id="to-imports" onClick={() => commands.showImports(`refresh-${card.id}`)}>
          {texts.result.toImports}
        </Button>
      </div>
    </>
  );
}
