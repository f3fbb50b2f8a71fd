/** All the stand-in server knows, in memory, and the questions most of its parts ask of it. */
import type { Delivery } from './deliveries';
import type { RestServiceSettings } from './rest-service-settings';
import type { AccountState, Fault, ProjectState, ServerOptions } from './types';

/** Seconds for which a synchronous export is served again (constance SYNCHRONOUS_EXPORT_CACHE_MAX_AGE). */
export const cacheSeconds = 300;

/** One row of KoboToolbox's SubmissionSynchronousExport: per user, named export and format. */
export interface CachedExport {
  startedAt: number;
  /** Of a slow export: when its file is there; `undefined` when the worker was killed. */
  finishedAt: number | undefined;
  outcome: { kind: 'file'; path: string } | { kind: 'failure'; messages: string } | { kind: 'killed' };
}

export interface StoredFile {
  username: string;
  project: string;
  name: string;
  contentType: string;
  body: Buffer;
  storedAt: number;
}

export interface AsynchronousExport {
  uid: string;
  username: string;
  project: string;
  createdAt: number;
  data: Record<string, unknown>;
  result: string | undefined;
  messages: Record<string, string>;
  status: 'created' | 'processing' | 'complete' | 'error';
}

export interface RestService {
  uid: string;
  project: string;
  modifiedAt: number;
  settings: RestServiceSettings;
}

export interface LoggedRequest {
  origin: string;
  method: string;
  path: string;
  status: number;
  authorization: string | undefined;
}

export interface ServerState {
  origin: string;
  storageOrigin: string;
  projects: Map<string, ProjectState>;
  accounts: Map<string, AccountState>;
  options: ServerOptions;
  faults: Fault[];
  /** Milliseconds since 1970; `undefined` follows the real clock. */
  fixedNow: number | undefined;
  cache: Map<string, CachedExport>;
  /** By path below `/private-media/`, decoded. */
  files: Map<string, StoredFile>;
  asynchronousExports: Map<string, AsynchronousExport>;
  restServices: Map<string, RestService>;
  /** In the order in which they were made. */
  deliveries: Delivery[];
  /** Deliveries on their way. */
  inFlight: Set<Promise<void>>;
  /** Origins of REST services' endpoints that are answered on this machine. */
  hosts: Record<string, string>;
  requests: LoggedRequest[];
  /** Grows with every identifier given out, so that identifiers are the same in every run. */
  nextNumber: number;
}

export function createState(projects: ProjectState[], accounts: AccountState[]): ServerState {
  return {
    origin: '',
    storageOrigin: '',
    projects: new Map(projects.map((project) => [project.uid, project])),
    accounts: new Map(accounts.map((account) => [account.username, account])),
    options: { olderServer: false, exportSeconds: 0, exportsFrom: 'self', retrySeconds: [60, 120, 240] },
    faults: [],
    fixedNow: undefined,
    cache: new Map(),
    files: new Map(),
    asynchronousExports: new Map(),
    restServices: new Map(),
    deliveries: [],
    inFlight: new Set(),
    hosts: {},
    requests: [],
    nextNumber: 1,
  };
}

/** The server's clock in milliseconds since 1970. */
export function now(state: ServerState): number {
  return state.fixedNow ?? Date.now();
}

/** A KoboToolbox identifier: the prefix and characters of [0-9A-Za-z], `length` in all. */
export function newUid(state: ServerState, prefix: string, length = 22): string {
  const serial = state.nextNumber.toString(36);
  state.nextNumber += 1;
  return `${prefix}${serial.padStart(length - prefix.length, 'N3w')}`;
}

/** `2026-08-20T09:12:13.123000Z`, as Django prints instants. */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}
