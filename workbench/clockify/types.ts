/** What the stand-in Clockify is made of and how it is steered while it runs. */

export interface UserState {
  id: string;
  name: string;
  email: string;
  apiKey: string;
  /** MONDAY, SUNDAY, … */
  weekStart: string;
  /** Workspaces by id; whether this person may see amounts of money there. */
  workspaces: Record<string, { seesAmounts: boolean }>;
}

export interface NamedThing {
  id: string;
  name: string;
}

export interface EntryState {
  id: string;
  description: string;
  user: NamedThing & { email: string };
  /** Undefined for an entry without a project. */
  project: (NamedThing & { client: NamedThing | undefined }) | undefined;
  task: NamedThing | undefined;
  tags: NamedThing[];
  billable: boolean;
  /** Milliseconds since 1970. */
  start: number;
  seconds: number;
  /** Cents an hour. */
  rate: number;
  costRate: number;
  customFields: { name: string; value: string | number | null }[];
}

export interface SharedReportState {
  id: string;
  name: string;
  /** SUMMARY, DETAILED, WEEKLY, or a kind that has no time in it. */
  type: string;
  timeZone: string;
  /** The request's body as it was saved. */
  body: Record<string, unknown>;
}

export interface WorkspaceState {
  id: string;
  name: string;
  /** Null on the free plan. */
  plan: string | null;
  currency: string;
  entries: EntryState[];
  sharedReports: SharedReportState[];
}

export interface ClockifyOptions {
  /** The names of things as met on the wire (`timeentries`, `_id`), or as in the description (`timeEntries`, `get_id`). */
  spelling: 'wire' | 'description';
  /** Refuses with status 200, as has been seen. */
  refusesWith200: boolean;
  /** Entries on a page at most, whatever is asked for. */
  largestPage: number;
  /** Whether CSV and XLSX come in pages. */
  filesHavePages: boolean;
  /** Whether they have a title above the rows and a line of totals below. */
  filesHaveTotals: boolean;
  /** Whether requests are counted on the free plan. */
  countsRequests: boolean;
}

export interface ClockifyFault {
  on: 'user' | 'workspaces' | 'reports' | 'any';
  times: number;
  kind:
    | { status: number; body?: string; contentType?: string; headers?: Record<string, string> }
    | 'htmlLogin'
    | 'maintenance'
    | 'truncate'
    | 'emptyBody'
    | 'reset'
    | 'hang'
    | 'redirectElsewhere'
    | 'redirectToOtherRegion'
    /** Somebody adds an entry after this request. */
    | 'entryComes';
}

export type ClockifyCommand =
  | { do: 'addEntries'; count: number }
  | { do: 'editEntry'; description: string }
  | { do: 'deleteEntry' }
  | { do: 'putWorkspace'; workspace: WorkspaceState }
  | { do: 'putUser'; user: UserState }
  | { do: 'renewKey' }
  | { do: 'setPlan'; plan: string | null }
  | { do: 'setOptions'; options: Partial<ClockifyOptions> }
  | { do: 'fault'; fault: ClockifyFault }
  | { do: 'clearFaults' }
  /** The server's own clock follows this many milliseconds since 1970 (the workbench's virtual clock). */
  | { do: 'setNow'; now: number };

export interface ClockifyRequest {
  host: string;
  method: string;
  path: string;
  status: number;
  /** Whether an API key came along. */
  key: boolean;
}

export interface ClockifyState {
  users: UserState[];
  workspaces: WorkspaceState[];
  options: ClockifyOptions;
  faults: ClockifyFault[];
  /** Milliseconds since 1970; undefined follows the real clock. */
  fixedNow: number | undefined;
  /** Instants of requests that count, by workspace. */
  sent: Map<string, number[]>;
  requests: ClockifyRequest[];
  nextNumber: number;
}
