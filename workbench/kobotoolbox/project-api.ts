/** Project lists and one project: `/api/v2/assets/…`. */
import { deploymentStatus, printDetail, printListItem } from './asset-representation';
import { page } from './paging';
import { codenamesOf, isListedFor } from './permissions';
import { searchProjects } from './project-search';
import { json, notFound, Refusal, type Request, type Response } from './responses';
import type { ServerState } from './server-state';
import type { AccountState, ProjectState } from './types';

const statusOrder = { deployed: 0, draft: 1, archived: 2 };

function listed(state: ServerState, request: Request, caller: AccountState | undefined): ProjectState[] {
  const own = [...state.projects.values()].filter((project) => isListedFor(project, caller));
  return searchProjects(own, request.query.get('q')).sort(
    (one, other) => statusOrder[deploymentStatus(one)] - statusOrder[deploymentStatus(other)],
  );
}

function without(item: Record<string, unknown>, request: Request): Record<string, unknown> {
  const excluded = (request.query.get('exclude') ?? '').split(',');
  return Object.fromEntries(Object.entries(item).filter(([name]) => !excluded.includes(name)));
}

/** Anonymous callers get 200 and nothing, which is why the list says nothing about a key. */
export function listProjects(state: ServerState, request: Request, caller: AccountState | undefined): Response {
  const projects = page(state.origin, request, listed(state, request, caller));
  const results = projects.results.map((project) => without(printListItem(state, project, caller), request));
  return json(200, { ...projects, results });
}

/** uid, name and status only; older servers take its name for a project's uid. */
export function listMinimal(state: ServerState, request: Request, caller: AccountState | undefined): Response {
  if (state.options.olderServer) return notFound();
  const { next, previous, results } = page(state.origin, request, listed(state, request, caller));
  return json(200, {
    next,
    previous,
    results: results.map((project) => ({
      uid: project.uid,
      name: project.name,
      deployment_status: deploymentStatus(project),
    })),
  });
}

export function countProjects(state: ServerState, request: Request, caller: AccountState | undefined): Response {
  const statuses = listed(state, request, caller).map(deploymentStatus);
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return json(200, {
    deployed_count: count('deployed'),
    archived_count: count('archived'),
    draft_count: count('draft'),
  });
}

/** The project when the caller may see it at all; throws the 404 that does not tell it from a missing one. */
export function visibleProject(state: ServerState, uid: string, caller: AccountState | undefined): ProjectState {
  const project = state.projects.get(uid);
  if (!project || codenamesOf(project, caller).size === 0) throw new Refusal(notFound());
  return project;
}

export function projectDetail(
  state: ServerState,
  request: Request,
  caller: AccountState | undefined,
  uid: string,
): Response {
  return json(200, without(printDetail(state, visibleProject(state, uid, caller), caller), request));
}
