/** All the stand-in Clockify knows, in memory. */
import { demoUsers, demoWorkspaces } from './demo-workspace';
import type { ClockifyState, UserState, WorkspaceState } from './types';

export function createClockify(
  users: UserState[] = demoUsers(),
  workspaces: WorkspaceState[] = demoWorkspaces(),
): ClockifyState {
  return {
    users,
    workspaces,
    options: {
      spelling: 'wire',
      refusesWith200: false,
      largestPage: 1_000,
      filesHavePages: true,
      filesHaveTotals: false,
      countsRequests: true,
    },
    faults: [],
    fixedNow: undefined,
    sent: new Map(),
    requests: [],
    nextNumber: 1,
  };
}

export function now(state: ClockifyState): number {
  return state.fixedNow ?? Date.now();
}

/** 24 hexadecimal digits, as Clockify's identifiers are. */
export function newId(state: ClockifyState): string {
  return `5eed${String(state.nextNumber++).padStart(20, '0')}`;
}
