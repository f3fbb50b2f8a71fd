/** Answers that go wrong when a test, or somebody at the page, asks for it. */
import { htmlPage, type Response } from '../stand-in/http-messages';
import { generateEntries } from './demo-workspace';
import { now } from './state';
import type { ClockifyFault, ClockifyState } from './types';

/** Which step of a conversation a path is. */
function stepOf(parts: readonly string[]): ClockifyFault['on'] {
  if (parts[0] === 'user') return 'user';
  return parts[0] === 'workspaces' && parts.length === 1 ? 'workspaces' : 'reports';
}

function use(state: ClockifyState, step: ClockifyFault['on'], wanted: (fault: ClockifyFault) => boolean) {
  const fault = state.faults.find(({ on, times, ...rest }) => {
    return times > 0 && (on === 'any' || on === step) && wanted({ on, times, ...rest });
  });
  if (fault !== undefined) fault.times -= 1;
  return fault;
}

const spoilsBody = ({ kind }: ClockifyFault): boolean => kind === 'truncate' || kind === 'emptyBody';

/** The answer of a fault that needs no good answer; undefined where none is switched on. */
export function faultyAnswer(state: ClockifyState, parts: readonly string[]): Response | undefined {
  const fault = use(state, stepOf(parts), (candidate) => !spoilsBody(candidate));
  if (fault === undefined) return undefined;
  const { kind } = fault;
  if (typeof kind === 'object') {
    const { status, body = '', contentType = 'application/json', headers = {} } = kind;
    return { status, headers: { 'content-type': contentType, ...headers }, body };
  }
  switch (kind) {
    case 'htmlLogin':
      return htmlPage(200, 'Log in');
    case 'maintenance':
      return htmlPage(503, 'Maintenance');
    case 'reset':
    case 'hang':
      return { status: 502, headers: {}, body: '', connection: kind };
    case 'redirectElsewhere':
      return { status: 302, headers: { location: 'https://clockify.me.evil.example/v1/x' }, body: '' };
    case 'redirectToOtherRegion':
      return { status: 307, headers: { location: 'https://euc1.clockify.me/report/v1/x' }, body: '' };
    default:
      addEntry(state);
      return undefined;
  }
}

/** Somebody writes down an hour while pages are read. */
function addEntry(state: ClockifyState): void {
  const [workspace] = state.workspaces;
  const [entry] = generateEntries(1, now(state), state.nextNumber, 50_000 + state.nextNumber);
  state.nextNumber += 1;
  // Before all others of its day, so that it moves what is on the pages.
  if (entry !== undefined) workspace?.entries.push({ ...entry, start: now(state) - 20 * 24 * 3_600_000 });
}

/** Applies a fault that spoils a body to a good answer that has one. */
export function spoil(state: ClockifyState, parts: readonly string[], response: Response): Response {
  if (response.status !== 200) return response;
  const fault = use(state, stepOf(parts), spoilsBody);
  if (fault === undefined) return response;
  const body = Buffer.from(response.body);
  const spoiled = fault.kind === 'emptyBody' ? Buffer.alloc(0) : body.subarray(0, Math.floor(body.length / 2));
  return { ...response, body: spoiled };
}
