/**
 * A KoboToolbox server made of canned answers, a clock that moves only when somebody waits, and a watchman: a request
 * that carries the key to another origin, or in its address, is an error in whatever test it happens.
 */
import { type ErrorCode, type ErrorDetails, FieldrowsError } from '../../../src/errors';
import type { HttpRequest, HttpResponse } from '../../../src/ports';
import type { KoboSession } from '../../../src/sources/kobo/connection/exchange';
import { requestBudget } from '../../../src/sources/request-budget';
import type { SourceServices } from '../../../src/sources/source';

export const key = '0123456789abcdef0123456789abcdef01234567';
export const kf = 'https://kf.kobotoolbox.org';
export const projectUid = 'aBcDeFgHiJkLmNoPqRsTuV';
export const exportUid = 'esMxJfzPhnWn6r2c3EKkuaV';
export const projectPath = `/api/v2/assets/${projectUid}/`;
export const exportPath = `${projectPath}export-settings/${exportUid}/data.csv`;
export const filePath = `/private-media/amina/exports/${projectUid}/Household_survey.csv`;
export const csv = '"Name";"_id"\r\n"Amina";"1"\r\n';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Seconds the answer takes; 0.2 unless told. */
  readonly seconds?: number;
  /** No answer at all. */
  readonly fails?: 'networkDown' | 'requestTimedOut' | 'hostUnknown' | 'certificateRefused' | 'fetchQuotaSpent';
}

export function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
export function html(status: number, body = '<!doctype html><title>Oh no</title>'): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
export function plain(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body };
}
export function redirect(location: string): Reply {
  return { status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' };
}
export function file(body: string | Uint8Array = csv, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'text/csv', ...headers }, body };
}
export const notFound = json({ detail: 'Not found.' }, 404);
export const me = json({ username: 'amina', email: 'amina@example.org' });

export interface Conversation extends KoboSession, SourceServices {
  readonly requests: readonly HttpRequest[];
  /** Paths asked for, in order; whole addresses where another origin was asked. */
  readonly asked: readonly string[];
  /** Seconds slept each time. */
  readonly pauses: readonly number[];
}

export interface ConversationOptions {
  readonly server?: string;
  readonly apiKey?: string | undefined;
  /** Seconds until the execution must stop. */
  readonly secondsLeft?: number;
  /** What chance gives, every time. */
  readonly chance?: number;
}

/**
 * Starts a conversation with a server that answers by path (or by address, on other origins): each path's replies in
 * turn, the last one for ever. A path without replies is a mistake of the test.
 */
export function converse(replies: Record<string, readonly Reply[]>, options: ConversationOptions = {}): Conversation {
  const server = options.server ?? kf;
  const origin = /^https?:\/\/[^/]+/.exec(server)?.[0] ?? '';
  const requests: HttpRequest[] = [];
  const asked: string[] = [];
  const pauses: number[] = [];
  let now = Date.UTC(2026, 8, 22, 12, 0, 0);
  return {
    server,
    apiKey: 'apiKey' in options ? options.apiKey : key,
    budget: requestBudget(),
    random: () => options.chance ?? 0.5,
    // KoboToolbox neither counts by the hour nor asks what day it is.
    calendar: { timeZone: () => 'Etc/UTC', wallClock: () => '' },
    ledger: { lastHour: () => [], note: () => undefined },
    clock: {
      now: () => now,
      sleep: (milliseconds) => {
        pauses.push(milliseconds / 1_000);
        now += milliseconds;
      },
      deadline: now + (options.secondsLeft ?? 330) * 1_000,
    },
    http: {
      fetch: (request) => {
        watch(request, origin);
        requests.push(request);
        const address = request.url.replace(/\?.*$/, '');
        const path = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
        const turn = asked.filter((earlier) => earlier === path).length;
        asked.push(path);
        const known = replies[path];
        const reply = known?.[Math.min(turn, known.length - 1)];
        if (reply === undefined) throw new Error(`the test has no answer for ${path}`);
        now += (reply.seconds ?? 0.2) * 1_000;
        if (reply.fails !== undefined) throw failure(reply.fails);
        return respond(reply);
      },
    },
    requests,
    asked,
    pauses,
  };
}

function watch(request: HttpRequest, origin: string): void {
  if (/[0-9a-f]{40}/i.test(request.url)) throw new Error('a key in an address');
  if ('Authorization' in request.headers && !request.url.startsWith(`${origin}/`)) {
    throw new Error(`the key went to ${request.url}`);
  }
}

function failure(code: NonNullable<Reply['fails']>): FieldrowsError {
  return code === 'fetchQuotaSpent'
    ? new FieldrowsError(code, {})
    : new FieldrowsError(code, { server: 'kf.kobotoolbox.org' });
}

export function respond({ status = 200, headers = {}, body = '' }: Reply): HttpResponse {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    status,
    headers,
    text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    bytes: () => bytes,
  };
}

/** Runs something that must fail as told, and sees to it that the error gives no key and no private path away. */
export function expectError<Code extends ErrorCode>(
  work: () => unknown,
  code: Code,
  details?: ErrorDetails[Code],
): void {
  let thrown: unknown;
  try {
    work();
  } catch (error) {
    thrown = error;
  }
  if (!(thrown instanceof FieldrowsError)) throw thrown ?? new Error(`no ${code} was thrown`);
  expect(thrown.code).toBe(code);
  if (details !== undefined) expect(thrown.details).toEqual(details);
  expect(JSON.stringify(thrown.details) + thrown.message + thrown.stack).not.toMatch(/[0-9a-f]{40}|private-media/);
}
