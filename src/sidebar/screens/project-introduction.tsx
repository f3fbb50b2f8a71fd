/** Which project it is, and what has to be known about it before anything is imported. */
import type { OpenedProject } from '../../sidebar-api';
import { useSurroundings } from '../context';

export function ProjectIntroduction({ project }: { readonly project: OpenedProject }) {
  const { texts } = useSurroundings();
  const warnings = [
    ...(project.deployed ? [] : [texts.choose.notDeployed]),
    ...(project.encrypted ? [texts.choose.encrypted] : []),
  ];
  return (
    <>
      <p>
        <b>
          <bdi>{project.name}</bdi>
        </b>
        {project.submissions !== null && ` · ${texts.choose.submissions(project.submissions)}`}
      </p>
      {warnings.map((warning) => (
        <p key={warning} class="box warning">
          {warning}
        </p>
      ))}
    </>
  );
}
