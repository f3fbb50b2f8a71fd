/** The projects of an account, to be searched by name. Only the first ones found are drawn: accounts may have a thousand. */
import { useState } from 'preact/hooks';
import type { ProjectChoice } from '../../../sidebar-api';
import { isClockify } from '../../clockify-servers';
import { useSurroundings } from '../../context';
import { Button, Field, Heading, whenSubmitted } from '../../controls';
import { matchesWords } from '../../search';

const mostShown = 50;

export function ProjectsScreen({
  server,
  projects,
}: {
  readonly server: string;
  readonly projects: readonly ProjectChoice[];
}) {
  const { texts, commands } = useSurroundings();
  const words = isClockify(server) ? texts.clockify.workspaces : texts.projects;
  const [search, setSearch] = useState('');
  const found = projects.filter(({ name }) => matchesWords(name, search));
  return (
    <>
      <Heading>{words.heading}</Heading>
      {projects.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          {/* Enter opens the one that is left, as in every search. */}
          <form
            autocomplete="off"
            onSubmit={whenSubmitted(() => {
              const [only, another] = found;
              if (only !== undefined && another === undefined) void commands.openProject(server, only.uid);
            })}
          >
            <Field
              id="project-search"
              label={words.search}
              input={{ type: 'search', value: search, onInput: (event) => setSearch(event.currentTarget.value) }}
            />
          </form>
          <p class="quiet" role="status">
            {found.length === 0 ? words.noMatch : words.found(found.length)}
          </p>
          <ul class="choices">
            {found.slice(0, mostShown).map((project) => (
              <li key={project.uid}>
                <Button id={`project-${project.uid}`} onClick={() => commands.openProject(server, project.uid)}>
                  <bdi>{project.name}</bdi>
                  {project.status !== '' && <span class="quiet">{texts.projects.status[project.status]}</span>}
                </Button>
              </li>
            ))}
          </ul>
          {found.length > mostShown && <p class="quiet">{words.more(found.length - mostShown)}</p>}
        </>
      )}
      <div class="buttons">
        <Button id="back" onClick={() => (isClockify(server) ? commands.showClockify() : commands.showConnect())}>
          {texts.back}
        </Button>
      </div>
    </>
  );
}
