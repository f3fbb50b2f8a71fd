/** What the stand-in KoboToolbox server is made of and how it is steered while it runs. */

export interface Submission {
  /** As `GET …/data.json` gives it: answers under their full path, repeat groups as arrays, system fields with `_`. */
  [path: string]: unknown;
}

export interface FormDefinition {
  /** As in the API's `content`: survey, choices, translations, translated, settings. */
  survey: Record<string, unknown>[];
  choices: Record<string, unknown>[];
  translations: (string | null)[];
  translated?: string[];
  settings?: Record<string, unknown>;
}

export interface ExportSettings {
  type: string;
  lang: string;
  fields_from_all_versions: boolean | string;
  group_sep: string;
  hierarchy_in_labels: boolean | string;
  multiple_select: 'both' | 'summary' | 'details';
  fields?: string[];
  include_media_url?: boolean | string;
  xls_types_as_text?: boolean | string;
  query?: Record<string, unknown>;
  submission_ids?: number[];
}

export interface NamedExportState {
  uid: string;
  name: string;
  dateModified: string;
  settings: ExportSettings;
}

export interface ProjectState {
  uid: string;
  name: string;
  owner: string;
  deployed: boolean;
  archived: boolean;
  /** Versions of the form, oldest first; the last one is the deployed one. */
  versions: { id: string; content: FormDefinition }[];
  submissions: Submission[];
  exports: NamedExportState[];
  /**
   * Rights by user name, codenames as KoboToolbox names them (view_asset, view_submissions, …). Owners have all. Row-level
   * permission is `partial_submissions` (own submissions) or `partial_submissions:NAME,NAME` (those of these submitters).
   */
  permissions: Record<string, string[]>;
  /** "Anyone can view submissions made to this form". */
  publicData: boolean;
}

export interface AccountState {
  username: string;
  password: string;
  email: string;
  apiKey: string;
  active: boolean;
  twoFactor: boolean;
  /** Password flagged by an administrator: 403 on everything but /me/. */
  restricted: boolean;
}

/** Sent to the server's worker as messages, and by `POST /__control` on the page's own port; never part of the API. */
export type ControlCommand =
  | { do: 'addSubmissions'; project: string; count: number }
  | { do: 'putSubmission'; project: string; submission: Submission }
  | { do: 'editSubmission'; project: string; id: number; answers: Record<string, unknown> }
  | { do: 'deleteSubmission'; project: string; id: number }
  | { do: 'setForm'; project: string; content: FormDefinition }
  | { do: 'putProject'; project: ProjectState }
  | { do: 'putAccount'; account: AccountState }
  | { do: 'renewKey'; username: string }
  | { do: 'putExport'; project: string; export: NamedExportState }
  | { do: 'deleteExport'; project: string; uid: string }
  | { do: 'setPermissions'; project: string; username: string; codenames: string[] }
  | { do: 'setServer'; options: Partial<ServerOptions> }
  /** Answers the next `times` matching requests with a fault instead. */
  | { do: 'fault'; fault: Fault }
  | { do: 'clearFaults' }
  /** Forgets cached synchronous exports, as if 300 seconds had passed. */
  | { do: 'expireCache' }
  /** The server's own clock follows this many milliseconds since 1970 (the workbench's virtual clock). */
  | { do: 'setNow'; now: number }
  /** Which endpoints of REST services are on this machine: https://script.google.com -> http://127.0.0.1:4001. */
  | { do: 'setHosts'; hosts: Record<string, string> }
  /** Resolves when no delivery to a REST service is on its way. Only for callers that do not block their thread. */
  | { do: 'awaitDeliveries' }
  | { do: 'describe' };

export interface ServerOptions {
  /** Older servers: minimal-list is taken for an asset uid and answers 404. */
  olderServer: boolean;
  /** Seconds a synchronous export takes on the server's clock; above 120 the worker is killed: 502, then 503 until 300 s. */
  exportSeconds: number;
  /** Where the 302 of an export points: the server itself, or the second origin with a signed address. */
  exportsFrom: 'self' | 'signedStorage';
  /** Pauses before a REST service is tried again. The documentation has 60, 600 and 6000; the code, about these. */
  retrySeconds: number[];
}

export interface Fault {
  /** Which step: the part of the path that decides. */
  on: 'me' | 'token' | 'projects' | 'asset' | 'exportSettings' | 'export' | 'privateMedia' | 'any';
  times: number;
  kind:
    | { status: number; body?: string; contentType?: string; headers?: Record<string, string> }
    | 'htmlLogin'
    | 'maintenance'
    | 'truncate'
    | 'truncateInQuote'
    | 'emptyBody'
    | 'reset'
    | 'hang'
    | 'cachedFailure'
    | 'busy'
    | 'redirectElsewhere'
    | 'redirectLoop'
    | 'redirectToHttp'
    | 'noLocation'
    | 'gatewayTimeout';
}

export interface ServerHandle {
  /** http://127.0.0.1:PORT */
  origin: string;
  /** A second origin that answers a carried key as S3 does (400 "Only one auth mechanism allowed"). */
  storageOrigin: string;
  control(command: ControlCommand): Promise<unknown>;
  /** The same while the caller waits (Atomics), for tests and for the runtime's thread. */
  controlSync(command: ControlCommand): unknown;
  /** Every request since the start: method, path, status, whether a key was carried, which origin. */
  requests(): Promise<
    { origin: string; method: string; path: string; status: number; authorization: string | undefined }[]
  >;
  close(): Promise<void>;
}
