/** What a source can do whose offers can be made from here, when a person asks for it and has confirmed it. */
import type { SourceAccess, SourceServices } from './source';

/** What there is to decide about a new named export. */
export interface OfferForm {
  /** `_default` for labels of a form without named languages, a language's name, `_xml` for names and raw values. */
  readonly languages: readonly string[];
  readonly questions: readonly OfferQuestion[];
  /** Columns that are not answers, beside those that are always there. */
  readonly systemColumns: readonly string[];
}

export interface OfferQuestion {
  /** How the server knows it. */
  readonly path: string;
  /** In the order of the form's languages; '' where one has none. */
  readonly labels: readonly string[];
  /** Names of the groups around it, outermost first. */
  readonly groups: readonly string[];
}

/** What a person has decided. */
export interface OfferWishes {
  readonly name: string;
  /** One of the form's. */
  readonly language: string;
  readonly selectMany: 'both' | 'summary' | 'details';
  readonly groupsInHeadings: boolean;
  readonly groupSeparator: string;
  readonly allVersions: boolean;
  readonly mediaUrls: boolean;
  /** Paths of the questions and system columns wanted; all when there are none. */
  readonly columns: readonly string[];
  /** Days (`2026-01-31`) of the first and the last submissions wanted, in UTC; '' where there is no limit. */
  readonly from: string;
  readonly until: string;
}

export interface OfferMaker {
  /** @throws {FieldrowsError} `projectNotFound`, … */
  ask(services: SourceServices, access: SourceAccess, projectUid: string): OfferForm;
  /**
   * Makes it; made twice with the same wishes because an answer got lost, it is one.
   *
   * @returns Its identifier.
   * @throws {FieldrowsError} `noRightToMakeExports`, `exportNameTaken`, `exportRefused`, …
   */
  make(
    services: SourceServices,
    access: SourceAccess,
    project: { readonly projectUid: string; readonly projectName: string },
    wishes: OfferWishes,
  ): string;
}
