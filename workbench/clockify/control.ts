/** Changes the stand-in's state from outside while it runs. */
import { demoClockifyKey, generateEntries } from './demo-workspace';
import { now } from './state';
import type { ClockifyCommand, ClockifyState, EntryState, WorkspaceState } from './types';

function first(state: ClockifyState): WorkspaceState {
  const [workspace] = state.workspaces;
  if (workspace === undefined) throw new Error('there is no workspace');
  return workspace;
}

/** Of the first workspace. */
function newest(state: ClockifyState): EntryState {
  const entries = [...first(state).entries].sort((one, other) => other.start - one.start);
  const [entry] = entries;
  if (entry === undefined) throw new Error('there is no time entry');
  return entry;
}

/** Runs a command on the first workspace. @returns What it made: ids, a key. */
export function applyClockify(state: ClockifyState, command: ClockifyCommand): unknown {
  switch (command.do) {
    case 'addEntries': {
      const number = 60_000 + 1_000 * state.nextNumber++;
      const added = generateEntries(command.count, now(state), number, number);
      first(state).entries.push(...added);
      return added.map(({ id }) => id);
    }
    case 'editEntry': {
      const entry = newest(state);
      entry.description = command.description;
      return entry.id;
    }
    case 'deleteEntry': {
      const workspace = first(state);
      const gone = newest(state);
      workspace.entries = workspace.entries.filter((entry) => entry !== gone);
      return gone.id;
    }
    case 'putWorkspace':
      state.workspaces = [...state.workspaces.filter(({ id }) => id !== command.workspace.id), command.workspace];
      return undefined;
    case 'putUser':
      state.users = [...state.users.filter(({ id }) => id !== command.user.id), command.user];
      return undefined;
    case 'renewKey': {
      const [user] = state.users;
      if (user === undefined) throw new Error('there is no user');
      user.apiKey = `${demoClockifyKey.slice(0, 40)}${String(state.nextNumber++).padStart(8, '0')}`;
      return user.apiKey;
    }
    case 'setPlan':
      first(state).plan = command.plan;
      return undefined;
    case 'setOptions':
      Object.assign(state.options, command.options);
      return undefined;
    case 'fault':
      state.faults.push({ ...command.fault });
      return undefined;
    case 'clearFaults':
      state.faults.length = 0;
      return undefined;
    case 'setNow':
      state.fixedNow = command.now;
      return undefined;
  }
}
