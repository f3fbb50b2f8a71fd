/** Everything that is imported into this spreadsheet, and the servers whose keys this person has saved. */
import { useEffect } from 'preact/hooks';
import type { ImportCard } from '../../sidebar-api';
import { hostOf } from '../addresses';
import { useSurroundings } from '../context';
import { Button, ConfirmedButton, Heading } from '../controls';
import type { State } from '../state';
import { ImportCardView } from './import-card';

const followMilliseconds = 60_000;

export function ImportsScreen({
  imports,
  connections,
  keyForgotten,
}: {
  readonly imports: readonly ImportCard[];
  readonly connections: State['connections'];
  readonly keyForgotten: boolean;
}) {
  const { texts, commands } = useSurroundings();

  useEffect(() => {
    const follow = () => {
      if (document.visibilityState === 'visible') void commands.followImports();
    };
    const timer = setInterval(follow, followMilliseconds);
    window.addEventListener('focus', follow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', follow);
    };
  }, [commands]);

  return (
    <>
      <Heading>{texts.imports.heading}</Heading>
      {imports.length === 0 && <p>{texts.imports.none}</p>}
      {imports.map((card) => (
        <ImportCardView key={card.id} card={card} />
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
          <h3>{texts.connections.heading}</h3>
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
