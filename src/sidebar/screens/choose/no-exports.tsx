/** For a project without a named export: one is made from here, or in KoboToolbox by its five steps. */
import type { OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, ExternalLink } from '../../controls';

export function NoExports({
  server,
  project,
  onWithout,
}: {
  readonly server: string;
  readonly project: OpenedProject;
  readonly onWithout: () => void;
}) {
  const { texts, commands } = useSurroundings();
  const { noExports } = texts;
  return (
    <section id="no-exports" class="box">
      <h2>{noExports.heading}</h2>
      <p>{noExports.intro}</p>
      {project.canMakeOffers ? (
        <>
          <div class="buttons">
            <Button id="new-export" look="primary" onClick={() => commands.showNewOffer(server, project)}>
              {texts.newOffer.here}
            </Button>
          </div>
          <details id="steps">
            <summary>{noExports.byHand}</summary>
            <Steps server={server} project={project} />
          </details>
        </>
      ) : (
        <>
          <p>{project.rights === null ? noExports.byHand : noExports.noRight(project.account)}</p>
          <Steps server={server} project={project} />
        </>
      )}
      {project.formats.includes('json') && (
        <Button id="without-export" look="link" onClick={onWithout}>
          {texts.pages.withoutExport}
        </Button>
      )}
    </section>
  );
}

function Steps({ server, project }: { readonly server: string; readonly project: OpenedProject }) {
  const { texts, commands, waiting } = useSurroundings();
  const { noExports } = texts;
  return (
    <>
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
          {...(project.canMakeOffers ? {} : { look: 'primary' as const })}
          onClick={() => commands.openProject(server, project.uid, 'reloadingExports')}
        >
          {waiting === 'reloadingExports' ? noExports.reloading : noExports.reload}
        </Button>
      </div>
    </>
  );
}
