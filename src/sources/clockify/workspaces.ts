/** Whose key this is, the workspaces it opens, and the reports that were saved in one. */
import { array, fallback, nullable, object, optional, record, safeParse, string, unknown } from 'valibot';
import { readJson, shaped } from './answers';
import { ask, type ClockifySession } from './exchange';
import { isId } from './hosts';
import { sharedReportsRequest, userRequest, workspacesRequest } from './requests';

export interface Workspace {
  readonly id: string;
  readonly name: string;
  /** What is not known to be paid counts as free. */
  readonly isFree: boolean;
}

export interface SharedReport {
  readonly id: string;
  readonly name: string;
  readonly kind: 'detailed' | 'summary' | 'weekly';
}

export interface Account {
  readonly username: string;
  /** As Clockify writes it: `MONDAY`. */
  readonly weekStart: string;
}

const text = fallback(string(), '');

/** @throws {FieldrowsError} `apiKeyRefused`, `notClockify`, … */
export function readAccount(session: ClockifySession): Account {
  const shape = object({
    name: text,
    email: string(),
    settings: fallback(object({ weekStart: fallback(string(), 'MONDAY') }), { weekStart: 'MONDAY' }),
  });
  const answer = ask(session, userRequest(session), { workspace: '' });
  const { name, email, settings } = shaped(shape, readJson(answer, session.server), session.server);
  return { username: name === '' ? email : name, weekStart: settings.weekStart };
}

/** By name. */
export function listWorkspaces(session: ClockifySession): readonly Workspace[] {
  const answer = ask(session, workspacesRequest(session), { workspace: '' });
  const items = shaped(array(unknown()), readJson(answer, session.server), session.server);
  const shape = object({
    id: string(),
    name: text,
    featureSubscriptionType: optional(fallback(nullable(string()), null), null),
  });
  const found = items.flatMap((item) => {
    const workspace = safeParse(shape, item);
    if (!workspace.success || !isId(workspace.output.id)) return [];
    const { id, name, featureSubscriptionType: plan } = workspace.output;
    return [{ id, name, isFree: plan === null || plan === '' || /^free/i.test(plan) }];
  });
  return found.sort((one, other) => one.name.localeCompare(other.name));
}

/** Those with time in them: expenses, invoices and attendance are something else. By name. */
export function listSharedReports(session: ClockifySession, workspace: Workspace): readonly SharedReport[] {
  const question = { workspace: workspace.name, isFree: workspace.isFree };
  const answer = readJson(ask(session, sharedReportsRequest(session, workspace.id), question), session.server);
  const inside = Array.isArray(answer)
    ? answer
    : shaped(record(string(), unknown()), answer, session.server)['reports'];
  const items: readonly unknown[] = Array.isArray(inside) ? inside : [];
  const shape = object({ id: text, _id: text, name: text, type: text });
  const found = items.flatMap((item) => {
    const report = safeParse(shape, item);
    if (!report.success) return [];
    const { id, _id, name, type } = report.output;
    const kind = kindOf(type);
    return kind === undefined || !isId(id || _id) ? [] : [{ id: id || _id, name, kind }];
  });
  return found.sort((one, other) => one.name.localeCompare(other.name));
}

function kindOf(type: string): SharedReport['kind'] | undefined {
  switch (type.toUpperCase()) {
    case 'DETAILED':
      return 'detailed';
    case 'SUMMARY':
      return 'summary';
    case 'WEEKLY':
      return 'weekly';
    default:
      return undefined;
  }
}
