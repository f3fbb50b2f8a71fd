/** Who may see and change what. Owners may everything; "anyone can view submissions" gives an anonymous caller two rights. */
import type { AccountState, ProjectState, Submission } from './types';

export const allCodenames = [
  'view_asset',
  'change_asset',
  'discover_asset',
  'manage_asset',
  'add_submissions',
  'view_submissions',
  'change_submissions',
  'delete_submissions',
  'validate_submissions',
];

/** What the caller may do; view_submissions brings view_asset with it. */
export function codenamesOf(project: ProjectState, caller: AccountState | undefined): Set<string> {
  if (caller && caller.username === project.owner) return new Set(allCodenames);
  const own = caller ? (project.permissions[caller.username] ?? []) : [];
  const open = project.publicData ? ['view_asset', 'view_submissions'] : [];
  const codenames = new Set([...own, ...open]);
  if (codenames.size > 0) codenames.add('view_asset');
  return codenames;
}

/** Whether the caller may see some or all submissions. */
export function maySeeData(project: ProjectState, caller: AccountState | undefined): boolean {
  const codenames = codenamesOf(project, caller);
  return codenames.has('view_submissions') || [...codenames].some((name) => name.startsWith('partial_submissions'));
}

/**
 * The submissions the caller may see. Row-level permission is written `partial_submissions` (the caller's own ones) or
 * `partial_submissions:NAME,NAME` (those of these submitters).
 */
export function visibleSubmissions(project: ProjectState, caller: AccountState | undefined): Submission[] {
  const codenames = [...codenamesOf(project, caller)];
  if (codenames.includes('view_submissions')) return project.submissions;
  const submitters = new Set(
    codenames
      .filter((name) => name.startsWith('partial_submissions'))
      .flatMap((name) =>
        name.includes(':') ? name.slice(name.indexOf(':') + 1).split(',') : [caller?.username ?? ''],
      ),
  );
  return project.submissions.filter((submission) => submitters.has(String(submission['_submitted_by'])));
}

/** Projects listed for the caller: owned ones and explicitly shared ones, never public ones of others. */
export function isListedFor(project: ProjectState, caller: AccountState | undefined): boolean {
  if (!caller) return false;
  return project.owner === caller.username || (project.permissions[caller.username] ?? []).length > 0;
}
