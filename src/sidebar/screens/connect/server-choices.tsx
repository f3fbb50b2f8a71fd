/** For those who have no address at hand: servers whose keys are kept lead to their projects, the public ones to a key. */
import { hostOf } from '../../addresses';
import { useSurroundings } from '../../context';
import { Button } from '../../controls';
import type { State } from '../../state';

const globalServer = 'https://kf.kobotoolbox.org';
const europeanServer = 'https://eu.kobotoolbox.org';

export function ServerChoices({
  connections,
  onChoose,
}: {
  readonly connections: State['connections'];
  readonly onChoose: (server: string) => void;
}) {
  const { texts, commands } = useSurroundings();
  const isKept = (server: string) => connections.some((connection) => connection.server === server);
  const others = [
    { id: 'global-server', server: globalServer, label: texts.connect.globalServer },
    { id: 'european-server', server: europeanServer, label: texts.connect.europeanServer },
  ].filter(({ server }) => !isKept(server));
  return (
    <section id="servers">
      <p>{texts.connect.noAddress}</p>
      <ul class="choices">
        {connections.map(({ server, account }) => (
          <li key={server}>
            <Button id={`projects-${hostOf(server)}`} onClick={() => commands.showProjects(server)}>
              {texts.connect.projectsOf(account)}
              <span class="quiet">
                <bdi>{hostOf(server)}</bdi>
              </span>
            </Button>
          </li>
        ))}
        {others.map(({ id, server, label }) => (
          <li key={server}>
            <Button id={id} onClick={() => onChoose(server)}>
              {label}
              <span class="quiet">
                <bdi>{hostOf(server)}</bdi>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
