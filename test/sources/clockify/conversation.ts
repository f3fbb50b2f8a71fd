/**
 * The stand-in Clockify in this process, a clock that moves only when somebody waits, and a watchman: a request that
 * carries the key to any host but Clockify's, or in its address or body, is an error in whatever test it happens.
 */
import { FieldrowsError } from '../../../src/errors';
import type { HttpRequest, HttpResponse } from '../../../src/ports';
import { clockify } from '../../../src/sources/clockify';
import type {
  Checkpoint,
  Content,
  ReadProgress,
  SourceAccess,
  SourceChoice,
  SourceServices,
} from '../../../src/sources/source';
import type { Table } from '../../../src/tables/table';
import { instantOfLocal, zoneOffset } from '../../../workbench/apps-script/grid/serial-dates';
import {
  demoClockifyEnd,
  demoClockifyKey,
  demoClockifyServer,
  demoPaidWorkspaceId,
  demoWorkspaceId,
} from '../../../workbench/clockify/demo-workspace';
import { answerClockify } from '../../../workbench/clockify/routes';
import { createClockify } from '../../../workbench/clockify/state';
import type { ClockifyFault, ClockifyState } from '../../../workbench/clockify/types';
import { requestOf } from '../../../workbench/stand-in/listen';

export { demoPaidWorkspaceId, demoWorkspaceId };
export const key = demoClockifyKey;
export const access: SourceAccess = { server: demoClockifyServer, apiKey: key };
/** The demo's last day. */
export const today = demoClockifyEnd;

export interface Conversation extends SourceServices {
  readonly state: ClockifyState;
  readonly requests: HttpRequest[];
  /** Seconds slept each time. */
  readonly pauses: number[];
  /** Moves the clock. */
  pass(milliseconds: number): void;
  /** What the next run is given. */
  kept: Checkpoint | undefined;
}

export interface ConversationOptions {
  readonly timeZone?: string;
  readonly now?: number;
  /** Seconds until the execution must stop; without it, never. */
  readonly secondsLeft?: number;
  readonly apiKey?: string;
}

export function converse(options: ConversationOptions = {}): Conversation {
  const state = createClockify();
  const timeZone = options.timeZone ?? 'Africa/Nairobi';
  let now = options.now ?? today;
  const { secondsLeft } = options;
  const deadline = secondsLeft === undefined ? Number.MAX_SAFE_INTEGER : now + secondsLeft * 1_000;
  const sent = new Map<string, number[]>();
  const conversation: Conversation = {
    state,
    requests: [],
    pauses: [],
    kept: undefined,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    random: () => 0.5,
    clock: {
      now: () => now,
      sleep: (milliseconds) => {
        conversation.pauses.push(milliseconds / 1_000);
        now += milliseconds;
      },
      deadline,
    },
    calendar: {
      timeZone: () => timeZone,
      wallClock: (instant) => new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 19),
    },
    ledger: {
      lastHour: (name) => (sent.get(name) ?? []).filter((at) => at > now - 3_600_000),
      note: (name) => void sent.set(name, [...(sent.get(name) ?? []), now]),
    },
    http: {
      fetch(request) {
        watch(request);
        conversation.requests.push(request);
        state.fixedNow = now;
        now += 300;
        return ask(state, request);
      },
    },
  };
  return conversation;
}

function ask(state: ClockifyState, { method, url, headers, body = '' }: HttpRequest): HttpResponse {
  const [, host = '', target = '/'] = /^https:\/\/([^/]+)(\/.*)$/.exec(url) ?? [];
  const answer = answerClockify(state, requestOf(method, target, { ...headers, host }, body));
  if (answer.connection === 'reset') throw new FieldrowsError('networkDown', { server: host });
  if (answer.connection === 'hang') throw new FieldrowsError('requestTimedOut', { server: host });
  const bytes = Buffer.from(answer.body);
  return {
    status: answer.status,
    headers: { 'content-length': String(bytes.length), ...answer.headers },
    text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    bytes: () => new Uint8Array(bytes),
  };
}

function watch({ url, headers, body = '', method }: HttpRequest): void {
  if ((url + body).includes(key)) throw new Error('the key in an address or a body');
  if (!/^https:\/\/(?:reports\.api|[0-9a-z-]+)\.clockify\.me\//.test(url)) throw new Error(`a request to ${url}`);
  if (!/^(?:GET|POST)$/.test(method) || (method === 'POST' && !/\/reports\/[a-z]+$/.test(url))) {
    throw new Error(`something would be changed: ${method} ${url}`);
  }
  if (headers['Authorization'] !== undefined) throw new Error('two ways of saying who asks');
}

export const choice: SourceChoice = {
  source: 'clockify',
  server: demoClockifyServer,
  projectUid: demoWorkspaceId,
  projectName: 'Relief',
  offerUid: 'detailed',
  offerName: 'Detailed',
  format: 'json',
  options: { range: 'thisMonth', plan: 'free' },
};

/** Reads as a run does that goes on where the one before stopped. */
export function read(services: Conversation, changes: Partial<SourceChoice> = {}): Content {
  const progress: ReadProgress = {
    importId: 'i1',
    inBackground: false,
    extent: 'usual',
    onRead: () => undefined,
    patienceMilliseconds: 0,
    checkpoint: services.kept,
    abandoned: undefined,
    onCheckpoint: (checkpoint) => {
      services.kept = checkpoint;
    },
  };
  const content = clockify.read(services, { ...choice, ...changes }, access, progress);
  if ('kind' in content) throw new Error('still waiting');
  return content;
}

export function tableOf(content: Content): Table {
  const [part] = content.parts();
  if (part === undefined) throw new Error('there is no table');
  return part.table;
}

/** Cells of one column. */
export function column(table: Table, heading: string) {
  const index = table.headings.indexOf(heading);
  if (index < 0) throw new Error(`no column ${heading}: ${table.headings.join(', ')}`);
  return table.rows.map((row) => row[index] ?? '');
}

export function fault(
  services: Conversation,
  kind: ClockifyFault['kind'],
  times = 1,
  on: ClockifyFault['on'] = 'any',
): void {
  services.state.faults.push({ on, times, kind });
}

/** Milliseconds since 1970 of a wall-clock time. */
export function at(text: string, timeZone = 'Africa/Nairobi'): number {
  return instantOfLocal(Date.parse(`${text}Z`), timeZone);
}
