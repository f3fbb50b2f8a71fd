/** KoboToolbox's five steps to a named export, for a project that has none, and the way back. */
import type { OpenedProject } from '../../sidebar-api';
import { useSurroundings } from '../context';
import { Button, ExternalLink } from '../controls';

export function NoExports({ server, project }: { readonly server: string; readonly project: OpenedProject }) {
  const { texts, commands, waiting } = useSurroundings();
  const { noExports } = texts;
  return (
    <section id="no-exports" class="box">
      <h3>{noExports.heading}</h3>
      <p>{noExports.intro}</p>
      <ol>
        {noExports.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <ExternalLink id="downloads-link" href={project.offersPage}>
          {noExports.link}
        </ExternalLink>
      </p>
      <div class="buttons">
        <Button
          id="reload-exports"
          look="primary"
          onClick={() => commands.openProject(server, project.uid, 'reloadingExports')}
        >
          {waiting === 'reloadingExports' ? noExports.reloading : noExports.reload}
        </Button>
      </div>
    </section>
  );
}
