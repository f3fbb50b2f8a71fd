/**
 * Everything a command may use, in memory. Executions are short: make one `fakeServices` for each run, of any person, on
 * the document they share. A run can be killed after any number of service calls, as Google kills one: nothing it calls
 * afterwards has any effect.
 */
import { createHash } from 'node:crypto';
import { FieldrowsError } from '../../src/errors';
import type { HttpRequest, HttpResponse, Services, Store } from '../../src/ports';
import { type DocumentState, fakeSpreadsheet } from './spreadsheet';

/** What outlasts an execution and is everybody's. */
export interface FakeDocument extends DocumentState {
  readonly properties: Record<string, string>;
  readonly cache: Map<string, string>;
  /** Milliseconds since 1970; moves when told, or when somebody sleeps. */
  now: number;
  /** Whether somebody else's run holds the lock. */
  locked: boolean;
  /** Numbers given out by `uniqueId`. */
  ids: number;
  /** Answers every request; exports by path unless told otherwise. */
  answer: (request: HttpRequest) => HttpResponse;
  /** CSV text of each export, by its uid. */
  readonly exports: Map<string, string>;
  /** Submissions the server counts; undefined where it does not tell. */
  counted: number | undefined;
  /** Keys the server knows. */
  readonly knownKeys: Set<string>;
}

/** What outlasts an execution and belongs to one person. */
export interface FakePerson {
  readonly properties: Record<string, string>;
  /** Minutes between two runs, by trigger. */
  readonly triggers: Map<string, number>;
  /** When its alarms ring: milliseconds since 1970. */
  readonly alarms: number[];
}

export function fakeDocument(): FakeDocument {
  const document: FakeDocument = {
    grids: [],
    names: new Map(),
    activeSheetId: 0,
    currentCell: { sheetId: 0, row: 1, column: 1 },
    nextSheetId: 101,
    properties: {},
    cache: new Map(),
    now: Date.UTC(2026, 8, 22, 12, 0, 0),
    locked: false,
    ids: 0,
    answer: (request) => answerExport(document, request),
    exports: new Map(),
    counted: undefined,
    knownKeys: new Set(),
  };
  return document;
}

export function fakePerson(): FakePerson {
  return { properties: {}, triggers: new Map(), alarms: [] };
}

/** Thrown by every service call of a run that has been killed. */
export class Killed extends Error {}

export interface FakeOptions {
  readonly document?: FakeDocument;
  readonly person?: FakePerson;
  /** Service calls that have their effect before the run is killed. */
  readonly killAfter?: number;
  /** Milliseconds each service call takes. */
  readonly millisecondsPerCall?: number;
  /** Milliseconds this execution has. */
  readonly limit?: number;
  /** False in a published add-on, which may have one trigger, hourly at best. */
  readonly triggersWithinTheHour?: boolean;
}

export interface FakeServices extends Services {
  readonly document: FakeDocument;
  readonly person: FakePerson;
  /** Verb and target of each service call so far. */
  readonly calls: readonly { readonly verb: string; readonly target: string }[];
  readonly requests: readonly HttpRequest[];
}

export function fakeServices(options: FakeOptions = {}): FakeServices {
  const { document = fakeDocument(), person = fakePerson() } = options;
  const { killAfter = Number.POSITIVE_INFINITY, millisecondsPerCall = 0, limit = 300_000 } = options;
  const calls: { verb: string; target: string }[] = [];
  const requests: HttpRequest[] = [];
  const onCall = (verb: string, target: string) => {
    if (calls.length >= killAfter) throw new Killed(`killed before ${verb}`);
    calls.push({ verb, target });
    document.now += millisecondsPerCall;
  };
  const deadline = document.now + limit;
  return {
    document,
    person,
    calls,
    requests,
    http: {
      fetch(request) {
        onCall('http.fetch', request.method);
        requests.push(request);
        return document.answer(request);
      },
    },
    clock: {
      now: () => document.now,
      sleep: (milliseconds) => {
        document.now += milliseconds;
      },
      deadline,
    },
    random: () => 0.5,
    uniqueId: () => `id-${++document.ids}`,
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    userStore: fakeStore(person.properties, 'userStore', onCall),
    documentStore: fakeStore(document.properties, 'documentStore', onCall),
    progress: {
      get: (key) => document.cache.get(key),
      put: (key, value) => {
        onCall('progress.put', key);
        document.cache.set(key, value);
      },
      remove: (key) => {
        onCall('progress.remove', key);
        document.cache.delete(key);
      },
    },
    spreadsheet: fakeSpreadsheet(document, onCall),
    alarm: {
      set(milliseconds) {
        onCall('alarm.set', String(milliseconds));
        person.alarms.push(document.now + milliseconds);
        return true;
      },
      clear() {
        onCall('alarm.clear', '');
        person.alarms.length = 0;
      },
    },
    triggers: fakeTriggers(person, options.triggersWithinTheHour ?? true, onCall),
    lock: {
      exclusively(_waitMilliseconds, work) {
        onCall('lock', '');
        if (document.locked) throw new FieldrowsError('busyElsewhere', {});
        return work();
      },
    },
    log: { info: () => undefined, warn: () => undefined },
    locale: () => 'en',
  };
}

function fakeStore(
  properties: Record<string, string>,
  name: string,
  onCall: (verb: string, target: string) => void,
): Store {
  return {
    readAll() {
      onCall(`${name}.readAll`, '');
      return { ...properties };
    },
    write(entries) {
      onCall(`${name}.write`, Object.keys(entries).join(' '));
      for (const [key, value] of Object.entries(entries)) {
        if (value === undefined) delete properties[key];
        else if (new TextEncoder().encode(value).length > 9 * 1024) throw new Error('Argument too large: value');
        else properties[key] = value;
      }
    },
  };
}

function fakeTriggers(
  person: FakePerson,
  withinTheHour: boolean,
  onCall: (verb: string, target: string) => void,
): Services['triggers'] {
  let made = 0;
  return {
    list() {
      onCall('triggers.list', '');
      return [...person.triggers.keys()];
    },
    create(everyMinutes) {
      onCall('triggers.create', String(everyMinutes));
      if (everyMinutes < 60 && !withinTheHour) throw new FieldrowsError('triggerTooFrequent', {});
      if (!withinTheHour && person.triggers.size > 0) throw new FieldrowsError('triggerRefused', {});
      person.triggers.set(`trigger-${person.triggers.size + 1}-${++made}`, everyMinutes);
    },
    remove(id) {
      onCall('triggers.remove', id);
      person.triggers.delete(id);
    },
  };
}

export function respond(status: number, body: string, contentType: string): HttpResponse {
  const bytes = new TextEncoder().encode(body);
  return { status, headers: { 'content-type': contentType }, text: () => body, bytes: () => bytes };
}

function answerExport(document: FakeDocument, { url, headers }: HttpRequest): HttpResponse {
  const apiKey = (headers['Authorization'] ?? '').replace(/^Token /, '');
  if (!document.knownKeys.has(apiKey)) return respond(401, '{"detail":"Invalid token."}', 'application/json');
  if (/\/data\/\?/.test(url) && document.counted !== undefined) {
    return respond(200, JSON.stringify({ count: document.counted, results: [] }), 'application/json');
  }
  const uid = /export-settings\/([^/]+)\/data\.csv$/.exec(url)?.[1] ?? '';
  const text = document.exports.get(uid);
  if (text === undefined) return respond(404, '{"detail":"Not found."}', 'application/json');
  return respond(200, text, 'text/csv');
}
