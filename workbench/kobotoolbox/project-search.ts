/** The `q` parameter of the project list, as far as clients use it: `field:value` parts joined by AND. */
import { deploymentStatus } from './asset-representation';
import { json, Refusal } from './responses';
import type { ProjectState } from './types';

const part = /\s*(?:([\w]+):)?(?:"((?:[^"\\]|\\.)*)"|(\S+))(?:\s+(AND)\s+|\s*$)/y;

function matches(project: ProjectState, field: string, value: string): boolean {
  const texts: Record<string, string> = {
    asset_type: 'survey',
    _deployment_status: deploymentStatus(project),
    name: project.name,
    uid: project.uid,
    owner__username: project.owner,
  };
  const [, name = field, lookup] = /^(.*?)__(icontains|iexact|contains|exact)$/.exec(field) ?? [];
  const text = texts[name];
  if (text === undefined) throw new Refusal(json(400, { detail: 'Not supported field lookup' }));
  if (lookup === 'icontains') return text.toLowerCase().includes(value.toLowerCase());
  if (lookup === 'contains') return text.includes(value);
  return lookup === 'iexact' ? text.toLowerCase() === value.toLowerCase() : text === value;
}

/** Filters projects. A syntax error finds nothing, an unknown field is a 400, both as on the server. */
export function searchProjects(projects: ProjectState[], query: string | null): ProjectState[] {
  if (query === null || query.trim() === '') return projects;
  const parts: { field: string | undefined; value: string }[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < query.length) {
    const found = part.exec(query);
    if (!found) return [];
    parts.push({ field: found[1], value: found[2] ?? found[3] ?? '' });
  }
  return projects.filter((project) =>
    parts.every(({ field, value }) => {
      if (field !== undefined) return matches(project, field, value);
      if (value.length < 3) throw new Refusal(json(400, { detail: 'Your query is too short' }));
      return matches(project, 'name__icontains', value);
    }),
  );
}
