/** Which project it is, and what has to be known about it before anything is imported. */
import type { OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';

export function ProjectIntroduction({ project }: { readonly project: OpenedProject }) {
  const { texts } = useSurroundings();
  const warnings = [
    ...(project.deployed ? [] : [texts.choose.notDeployed]),
    ...(project.encrypted ? [texts.choose.encrypted] : []),
    ...(project.isPublic ? [texts.choose.isPublic] : []),
  ];
  return (
    <>
      <p>
        <b>
          <bdi>{project.name}</bdi>
        </b>
        {project.submissions !== null && ` · ${texts.choose.submissions(project.submissions)}`}
      </p>
      <Rights project={project} />
      {warnings.map((warning) => (
        <p key={warning} class="box warning">
          {warning}
        </p>
      ))}
    </>
  );
}

/** Whose key it is and what that may do here, as KoboToolbox's own list of permissions names it. */
function Rights({ project: { account, rights } }: { readonly project: OpenedProject }) {
  const { texts } = useSurroundings();
  if (account === '') return null;
  const known = Object.entries(texts.rights);
  const names = known.filter(([codename]) => rights?.includes(codename)).map(([, name]) => name);
  // Seeing everything leaves nothing to see in part.
  const hasAll = names.length >= known.length - 1 && rights?.includes('view_submissions');
  return (
    <p id="rights" class="quiet">
      {names.length === 0
        ? texts.choose.account(account)
        : texts.choose.accountMay(account, hasAll ? texts.allRights : names.join(texts.comma))}
    </p>
  );
}
