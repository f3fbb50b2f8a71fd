/** Projects, what each can be asked for, and how a new named export is made. */
import type { ImportFormat, SourceId } from '../source-kinds';
import type { ImportOptions } from './imports';

export interface ProjectChoice {
  readonly uid: string;
  readonly name: string;
  /** '' where projects are always open. */
  readonly status: 'deployed' | 'draft' | 'archived' | '';
}

/** Something that a project can be asked for: a named export. */
export interface OfferChoice {
  readonly uid: string;
  /** '' for the nameless one that the web page rewrites at each export by hand; listed last. */
  readonly name: string;
  readonly unsaved: boolean;
  /** A readable line in the person's language: language, select-multiple mode, groups, filter, questions. */
  readonly summary: string;
  /** What the script wants to be told again when this one is chosen. */
  readonly facts: string;
}

/** A question whose answer can be asked for. `choices` are none where any text may be the answer. */
export interface FilterQuestion {
  readonly path: string;
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly label: string }[];
}

export interface OpenedProject {
  readonly source: SourceId;
  readonly uid: string;
  readonly name: string;
  readonly deployed: boolean;
  readonly encrypted: boolean;
  /** Whether anyone may view its data without an account. */
  readonly isPublic?: boolean;
  /** Names of repeat groups, which a CSV export leaves out. */
  readonly repeatGroups: readonly string[];
  /** How its data can travel. */
  readonly formats: readonly ImportFormat[];
  /** Names of the languages of its form; '' for one without a name. */
  readonly languages: readonly string[];
  /** What its submissions can be filtered by. */
  readonly questions: readonly FilterQuestion[];
  /** Null when the server does not say (row-level rights). */
  readonly submissions: number | null;
  readonly offers: readonly OfferChoice[];
  /** Whose key it was opened with. */
  readonly account: string;
  /** What that account may do there, in the server's codenames; null when the server does not tell. */
  readonly rights: readonly string[] | null;
  /** Whether it may make offers there. */
  readonly canMakeOffers: boolean;
  /** Where offers are made on the server; '' where there is no such page. */
  readonly offersPage: string;
  /** What a new import had best be saved with, in the source's own words. */
  readonly suggestedOptions: ImportOptions;
  readonly suggestedSheetName: string;
}

/** What a new named export can be made of. */
export interface OfferForm {
  readonly source: SourceId;
  /** `_default` for labels without the name of a language, names of languages, `_xml` for names and raw values. */
  readonly languages: readonly string[];
  readonly suggestedLanguage: string;
  readonly questions: readonly OfferQuestion[];
  /** Columns that are not answers, beside those that are always there. */
  readonly systemColumns: readonly string[];
}

export interface OfferQuestion {
  readonly path: string;
  /** In the order of the languages; '' where one has none. */
  readonly labels: readonly string[];
  /** '' outside groups. */
  readonly group: string;
}

export interface OfferWishes {
  readonly name: string;
  readonly language: string;
  readonly selectMany: 'both' | 'summary' | 'details';
  readonly groupsInHeadings: boolean;
  readonly groupSeparator: string;
  readonly allVersions: boolean;
  readonly mediaUrls: boolean;
  /** Paths of questions and system columns; all when there are none. */
  readonly columns: readonly string[];
  /** First and last day of submission (`2026-01-31`), in UTC; '' for no limit. */
  readonly from: string;
  readonly until: string;
}

export interface NewOffer {
  readonly server: string;
  readonly projectUid: string;
  readonly projectName: string;
  readonly wishes: OfferWishes;
}

export interface MadeOffer {
  readonly offerUid: string;
  /** With the new one among its offers. */
  readonly project: OpenedProject;
}
