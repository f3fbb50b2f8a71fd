/** Everything that is imported into this spreadsheet, and the servers whose keys this person has saved. */
import { useEffect } from 'preact/hooks';
import { hostOf } from '../../addresses';
import { useSurroundings } from '../../context';
import { Button, ConfirmedButton, focusOn, Heading } from '../../controls';
import type { Screen, State } from '../../state';
import { useImportsFollowed } from './follow-imports';
import { ImportCardView } from './import-card';
import { SampleOffer } from './sample-offer';

export function ImportsScreen({
  screen,
  state,
}: {
  readonly screen: Extract<Screen, { name: 'imports' }>;
  readonly state: State;
}) {
  const { texts, commands } = useSurroundings();
  const { imports, connections, keyForgotten, refreshedAll } = state;
  useImportsFollowed(imports);
  // After the heading, which takes the focus where nothing else is named.
  useEffect(() => focusOn(screen.returnTo), [screen]);
  const refreshable = imports.filter(({ mine, paused, progress }) => mine && paused !== 'person' && progress === null);

  return (
    <>
      <Heading>{texts.imports.heading}</Heading>
      <div role="status">
        {refreshedAll !== undefined && (
          <p id="refreshed-all" class="box">
            {texts.imports.refreshedAll(refreshedAll.refreshed, refreshedAll.failed)}
          </p>
        )}
        {state.codebookSheet !== undefined && (
          <p id="codebook-made" class="box">
            {texts.codebook.made(state.codebookSheet)}
          </p>
        )}
      </div>
      {refreshable.length > 1 && (
        <div class="buttons">
          <Button id="refresh-all" onClick={() => commands.refreshAll(refreshable)}>
            {texts.imports.refreshAll}
          </Button>
        </div>
      )}
      {imports.length === 0 && (
        <>
          <p>{texts.imports.none}</p>
          <SampleOffer />
        </>
      )}
      {imports.map((card) => (
        <ImportCardView key={card.id} card={card} imports={imports} />
      ))}
      <div class="buttons">
        <Button id="new-import" look="primary" onClick={() => commands.showConnect()}>
          {texts.imports.add}
        </Button>
      </div>
      {keyForgotten && (
        <p class="box" role="status">
          {texts.connections.forgotten}
        </p>
      )}
      {connections.length > 0 && (
        <section id="connections">
          <h2>{texts.connections.heading}</h2>
          {connections.map(({ server, account }) => (
            <div key={server} class="card">
              <p>{texts.connections.account(account, hostOf(server))}</p>
              <ConfirmedButton
                id={`forget-${hostOf(server)}`}
                label={texts.connections.forget}
                about={texts.imports.about(texts.connections.forget, hostOf(server))}
                question={texts.connections.forgetQuestion(hostOf(server))}
                onConfirm={() => commands.forgetKey(server)}
              />
            </div>
          ))}
        </section>
      )}
    </>
  );
}
