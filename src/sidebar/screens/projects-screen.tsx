/** The projects of an account, to be searched by name. Only the first ones found are drawn: accounts may have a thousand. */
import { useState } from 'preact/hooks';
import type { ProjectChoice } from '../../sidebar-api';
import { useSurroundings } from '../context';
import { Button, Field, Heading } from '../controls';
import { matchesWords } from '../search';

const mostShown = 50;

export function ProjectsScreen({
  server,
  projects,
}: {
  readonly server: string;
  readonly projects: readonly ProjectChoice[];
}) {
  const { texts, commands } = useSurroundings();
  const [search, setSearch] = useState('');
  const found = projects.filter(({ name }) => matchesWords(name, search));
  return (
    <>
      <Heading>{texts.projects.heading}</Heading>
      {projects.length === 0 ? (
        <p>{texts.projects.none}</p>
      ) : (
        <>
          <Field
            id="project-search"
            label={texts.projects.search}
            input={{ type: 'search', value: search, onInput: (event) => setSearch(event.currentTarget.value) }}
          />
          <p class="quiet" role="status">
            {found.length === 0 ? texts.projects.noMatch : texts.projects.found(found.length)}
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
          {found.length > mostShown && <p class="quiet">{texts.projects.more(found.length - mostShown)}</p>}
        </>
      )}
      <div class="buttons">
        <Button id="back" onClick={() => commands.showConnect()}>
          {texts.back}
        </Button>
      </div>
    </>
  );
}
