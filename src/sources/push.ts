/** What a source can do whose server tells of new submissions by itself, by sending them to a web address. */
import type { SourceAccess, SourceServices } from './source';

export type PushFormat = 'json' | 'xml';

/** Which submission was pushed. Nothing else of what came is used: the data are asked for. */
export interface PushedSubmission {
  /** Its number, as rows are known by. */
  readonly id?: string | undefined;
  /** An identifier it keeps when it is edited. */
  readonly uuid?: string | undefined;
}

/** Where a server shall send submissions. */
export interface PushTarget {
  readonly format: PushFormat;
  /** For people who look at the server's list. */
  readonly name: string;
  /** Address of the web app, with the secret in its query where the format leaves no other place. */
  readonly endpoint: string;
  /** What goes beside the submission; undefined where the format has no place for it. */
  readonly envelope: Readonly<Record<string, string | number>> | undefined;
  /** What only our own service for this import has in it. */
  readonly mark: string;
}

/** A service on the server that pushes, and how it fares. */
export interface PushService {
  readonly uid: string;
  readonly name: string;
  readonly active: boolean;
  readonly delivered: number;
  readonly failed: number;
  readonly pending: number;
}

/** A delivery that the server has given up. */
export interface FailedDelivery {
  readonly submissionId: string;
  /** HTTP status of the last answer; 0 when there was none. */
  readonly status: number;
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface PushProject {
  readonly projectUid: string;
  readonly projectName: string;
}

export interface PushSource {
  /** Reads which submission a body is about; undefined for what is no submission in that format. */
  readPushed(body: unknown, format: PushFormat): PushedSubmission | undefined;
  /** What a person enters as the wrapper around a submission; '' where the format has none. */
  wrapperOf(target: PushTarget): string;
  /** Page on the server where such services are set up by hand. */
  servicesPage(server: string, projectUid: string): string;
  /**
   * Sets a service up, or changes the one that is ours.
   *
   * @returns Its identifier.
   * @throws {FieldrowsError} `noRightToRegister`, …
   */
  register(services: SourceServices, access: SourceAccess, project: PushProject, target: PushTarget): string;
  /** Takes a service away; one that is gone already is fine. */
  unregister(services: SourceServices, access: SourceAccess, project: PushProject, uid: string): void;
  /** Finds our own service, whoever has set it up; undefined when there is none. */
  inspect(
    services: SourceServices,
    access: SourceAccess,
    project: PushProject,
    mark: string,
  ): { readonly service: PushService; readonly failures: readonly FailedDelivery[] } | undefined;
  /** Asks the server to try again what has failed. */
  retry(services: SourceServices, access: SourceAccess, project: PushProject, uid: string): void;
}
