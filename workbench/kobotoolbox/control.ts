/** Changes the server's state from outside while it runs, and tells what is in it. */
import { newKey } from './account-api';
import { delivered } from './deliver';
import { queueDeliveries } from './deliveries';
import { generateSubmissions } from './generate-submissions';
import { instantText, now, type ServerState } from './server-state';
import type { ControlCommand, ProjectState, Submission } from './types';

function project(state: ServerState, uid: string): ProjectState {
  const found = state.projects.get(uid);
  if (!found) throw new Error(`no project ${uid}`);
  return found;
}

function submission(from: ProjectState, id: number): Submission {
  const found = from.submissions.find((candidate) => candidate['_id'] === id);
  if (!found) throw new Error(`no submission ${id} in ${from.uid}`);
  return found;
}

/** An edit gives a submission a new `_uuid` and leaves `_submission_time` and `meta/rootUuid` as they were. */
function edit(state: ServerState, edited: Submission, answers: Record<string, unknown>): void {
  const serial = (state.nextNumber++).toString(16).padStart(12, '0');
  const uuid = `ed17ed00-0000-4000-8000-${serial}`;
  edited['meta/rootUuid'] ??= edited['meta/instanceID'];
  edited['meta/deprecatedID'] = edited['meta/instanceID'];
  edited['meta/instanceID'] = `uuid:${uuid}`;
  edited['_uuid'] = uuid;
  for (const [path, answer] of Object.entries(answers)) {
    if (answer === null || answer === undefined) delete edited[path];
    else edited[path] = answer;
  }
}

function describe(state: ServerState) {
  return {
    origin: state.origin,
    storageOrigin: state.storageOrigin,
    now: now(state),
    options: state.options,
    faults: state.faults,
    accounts: [...state.accounts.values()].map(({ username, active, twoFactor, restricted }) => ({
      username,
      active,
      twoFactor,
      restricted,
    })),
    projects: [...state.projects.values()].map(({ versions, submissions, ...rest }) => ({
      ...rest,
      versions: versions.map(({ id }) => id),
      submissions: submissions.length,
    })),
  };
}

/** Runs a command. Returns what it made or found (a key, added ids, a description), once later; throws for what is not there. */
export function applyCommand(state: ServerState, command: ControlCommand): unknown {
  switch (command.do) {
    case 'addSubmissions': {
      const target = project(state, command.project);
      const added = generateSubmissions(target, command.count, now(state));
      target.submissions.push(...added);
      queueDeliveries(state, target, added);
      return added.map((one) => one['_id']);
    }
    case 'putSubmission': {
      const target = project(state, command.project);
      const others = target.submissions.filter((one) => one['_id'] !== command.submission['_id']);
      if (others.length === target.submissions.length) queueDeliveries(state, target, [command.submission]);
      target.submissions = [...others, command.submission];
      return command.submission['_id'];
    }
    case 'editSubmission':
      edit(state, submission(project(state, command.project), command.id), command.answers);
      return undefined;
    case 'deleteSubmission': {
      const target = project(state, command.project);
      const gone = submission(target, command.id);
      target.submissions = target.submissions.filter((one) => one !== gone);
      return undefined;
    }
    case 'setForm': {
      const target = project(state, command.project);
      const id = `v${target.versions.length + 1}${target.uid.slice(-4)}`;
      target.versions.push({ id, content: command.content });
      target.deployed = true;
      return id;
    }
    case 'putProject':
      state.projects.set(command.project.uid, command.project);
      return undefined;
    case 'putAccount':
      state.accounts.set(command.account.username, command.account);
      return undefined;
    case 'renewKey': {
      const account = state.accounts.get(command.username);
      if (!account) throw new Error(`no account ${command.username}`);
      account.apiKey = newKey(state);
      return account.apiKey;
    }
    case 'putExport': {
      const target = project(state, command.project);
      const named = { ...command.export, dateModified: command.export.dateModified || instantText(now(state)) };
      target.exports = [...target.exports.filter(({ uid }) => uid !== named.uid), named];
      return named.uid;
    }
    case 'deleteExport': {
      const target = project(state, command.project);
      target.exports = target.exports.filter(({ uid }) => uid !== command.uid);
      return undefined;
    }
    case 'setPermissions':
      project(state, command.project).permissions[command.username] = command.codenames;
      return undefined;
    case 'setServer':
      Object.assign(state.options, command.options);
      return undefined;
    case 'fault':
      state.faults.push({ ...command.fault });
      return undefined;
    case 'clearFaults':
      state.faults = [];
      return undefined;
    case 'expireCache':
      state.cache.clear();
      return undefined;
    case 'setNow':
      state.fixedNow = command.now;
      return undefined;
    case 'setHosts':
      state.hosts = command.hosts;
      return undefined;
    case 'awaitDeliveries':
      return delivered(state);
    case 'describe':
      return describe(state);
  }
}
