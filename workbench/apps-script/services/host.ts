/** What the services get from outside their context. Nothing else of node reaches them. */

import type {
  Answer,
  EntryMode,
  HttpExchange,
  HttpOutcome,
  LogLine,
  Question,
  RequestRecord,
  UiEvent,
  UserState,
  WorkbenchState,
} from '../types';

/** What one execution did so far; the runtime makes its RunResult of it. */
export interface Execution {
  mode: EntryMode;
  user: UserState;
  /** Virtual milliseconds since 1970 at which it began. */
  startedAt: number;
  limitMilliseconds: number;
  killAfter: number | undefined;
  /** Once set, no service call has an effect any more. */
  killed: string | undefined;
  calls: string[];
  cellsWritten: Record<string, number>;
  requests: RequestRecord[];
  log: LogLine[];
  ui: UiEvent[];
  /** Locks this execution holds, by store. */
  locks: Set<string>;
}

export interface Invocation {
  functionName: string;
  /** JSON of the argument list; dates are `{"$date": milliseconds}`. */
  args: string;
}

/** What the called function gave, in a form that is safe to hand from context to context. */
export interface InvocationResult {
  /** JSON; dates are `{"$date": milliseconds}` where `datesInside` asks for a decision. */
  value: string;
  error: string | undefined;
  /** Whether a Date or an Error was anywhere in the result. */
  hasObjects: boolean;
}

export interface Host {
  state: WorkbenchState;
  execution: Execution;
  invocation: Invocation;
  manifest: { timeZone?: string; oauthScopes?: string[] };
  exchange(requests: HttpExchange[]): HttpOutcome[];
  /** Address on this machine that answers for a host, if any. */
  localOrigin(origin: string): string | undefined;
  allowLoopback: boolean;
  fault(call: string, index: number): string | undefined;
  ask(question: Question): Answer;
  uuid(): string;
  /** Text of a file of the bundle by its name without `.html`; undefined when there is none. */
  htmlFile(name: string): string | undefined;
  decode(bytes: Uint8Array, charset: string): string;
  encode(text: string, charset: string): Uint8Array;
  digest(algorithm: string, bytes: Uint8Array): Uint8Array;
  hmac(algorithm: string, bytes: Uint8Array, key: Uint8Array): Uint8Array;
  gzip(bytes: Uint8Array): Uint8Array;
  gunzip(bytes: Uint8Array): Uint8Array;
  inflateRaw(bytes: Uint8Array): Uint8Array;
  /** What a formula cell gives; dates are serial numbers. Undefined when it cannot be computed. */
  computed(sheetId: number, row: number, column: number): string | number | boolean | undefined;
  /** Values that spill from formulas into empty cells of a sheet, by `row,column`. */
  spilled(sheetId: number): ReadonlyMap<string, string | number | boolean>;
  /** A number as a number format shows it. */
  formatNumber(value: number, format: string): string;
}

declare const __host: Host;

/** Taken once while the services load; the global is gone before the bundle is read. */
export const host: Host = __host;
