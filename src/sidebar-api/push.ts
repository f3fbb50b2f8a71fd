/** How an import’s server tells of new submissions by itself. */

/** json: the secret travels in the body. xml: it is part of the address. */
export type PushFormat = 'json' | 'xml';

/** Whether and how an import's server tells of each new submission by itself. */
export interface PushState {
  readonly importId: string;
  readonly importName: string;
  readonly projectName: string;
  /** Why it cannot be had here, as a sentence; '' when it can. */
  readonly obstacle: string;
  readonly isOn: boolean;
  readonly format: PushFormat;
  /** Of the person's web app; '' before it is known. */
  readonly address: string;
  /** 0 where it never happened. */
  readonly since: number;
  readonly lastReceivedAt: number;
  /** Seconds that a new row may have to wait for the server to make its export anew; 0 when it has not to. */
  readonly waitSeconds: number;
  /** Whether a schedule finds what is not told or gets lost. */
  readonly isScheduled: boolean;
  /** What the server says of its side; null when it has no service for this import or did not say. */
  readonly service: PushServiceState | null;
  /** What went wrong on the server's side, as a sentence; '' when nothing did. */
  readonly serviceProblem: string;
  /** Page on the server where such services are set up; '' where there is none. */
  readonly servicesUrl: string;
  /** What a person must enter there: shown this once. */
  readonly byHand: { readonly name: string; readonly endpoint: string; readonly wrapper: string } | null;
}

export interface PushServiceState {
  readonly name: string;
  readonly active: boolean;
  readonly delivered: number;
  readonly failed: number;
  readonly pending: number;
  /** The newest deliveries that were given up. `status` is 0 where there was no answer. */
  readonly failures: readonly {
    readonly submissionId: string;
    readonly status: number;
    readonly tries: number;
    readonly at: number;
  }[];
}
