/**
 * What every source of data can do, in the words of the Airbyte protocol: check, discover, read. A source is one folder
 * beside this file and one line in `index.ts`; nothing else of this program asks which source it has before it.
 *
 * The words: a *server* is where a source is asked, a *project* is what data belong to there (Clockify: a workspace), an
 * *offer* is something a project can be asked for (KoboToolbox: a named export; Clockify: a report).
 */
import type { RequestLedger, Services, Spreadsheet } from '../ports';
import type { FileFormat, ImportFormat, SourceId } from '../source-kinds';
import type { ColumnOptions, FormDefinition } from '../tables/form/form';
import type { SubmissionRange, Table } from '../tables/table';
import type { OfferMaker } from './offer-maker';
import type { PushedSubmission, PushSource } from './push';

export interface Source {
  readonly id: SourceId;
  readonly formats: readonly ImportFormat[];
  /** Whether a person must have connected before anything can be asked. */
  readonly needsKey: boolean;
  /** Whether its data are made up, to be tried and thrown away. */
  readonly isSample?: true;
  /** Seconds for which the same may be answered again: asking sooner is of no use. */
  renewsAfterSeconds(format: ImportFormat): number;
  /** Whether an address, as people paste it or as it is kept, leads to a server of this source. */
  owns(address: string): boolean;
  /** @throws {FieldrowsError} `addressMissing`, `addressNotRecognised`, … */
  parseAddress(pasted: string): SourceAddress;
  /** A key as it is sent, from what people paste. @throws {FieldrowsError} `apiKeyMissing`, `apiKeyMalformed` */
  cleanApiKey(pasted: string): string;
  /** Whose key this is. @throws {FieldrowsError} `apiKeyRefused`, … */
  check(services: SourceServices, access: SourceAccess): { readonly username: string };
  /** Trades a user name and a password for the key, where that is possible. */
  exchangePassword?(services: SourceServices, server: string, username: string, password: string): string;
  /** Identifiers are put into addresses, so only those of the source's own making are. @throws `badRequest` */
  requireChoice(choice: Pick<SourceChoice, 'projectUid'> & Partial<SourceChoice>): void;
  listProjects(services: SourceServices, access: SourceAccess): readonly SourceProject[];
  openProject(services: SourceServices, access: SourceAccess, projectUid: string): OfferedProject;
  /** What the questions and columns of a choice mean; only of sources that have forms. */
  describe?(services: SourceServices, choice: SourceChoice, access: SourceAccess): Description;
  /** Fetches what was chosen. Whatever comes back is complete; `Waiting` only if more runs are needed. */
  read(services: SourceServices, choice: SourceChoice, access: SourceAccess, progress: ReadProgress): Content | Waiting;
  /** Whether Google hands a redirect to us instead of following it with the key, found out by asking for one. */
  handsOverRedirects?(services: SourceServices, access: SourceAccess): boolean;
  /** Files of a choice that people can save on their computer. */
  filesOf?(choice: Pick<SourceChoice, 'options'>): readonly FileFormat[];
  saveFile?(services: SourceServices, choice: SourceChoice, access: SourceAccess, format: FileFormat): SavedFile;
  /** Requests an hour that the choice's account may send to its server at most, where somebody counts. */
  hourlyRequests?(choice: Pick<SourceChoice, 'options'>): number | undefined;
  /** Removes what unfinished readings have left on the server, if one request does it: nobody shall wait for that. */
  discard?(services: SourceServices, choice: SourceChoice, access: SourceAccess, checkpoint: Checkpoint): void;
  /** Of a source whose offers can be made from here. */
  readonly maker?: OfferMaker;
  /** Of a server that tells of new submissions by itself. */
  readonly push?: PushSource;
}

export interface SourceServices extends Pick<Services, 'http' | 'clock' | 'random'> {
  /** Of the spreadsheet, for sources that have to know what today is. */
  readonly calendar: Pick<Spreadsheet, 'timeZone' | 'wallClock'>;
  readonly ledger: RequestLedger;
}

/** Where is asked, in whose name; without a key only what anyone may see. */
export interface SourceAccess {
  readonly server: string;
  readonly apiKey: string | undefined;
}

export interface SourceAddress {
  /** In the one spelling under which keys and imports are kept. */
  readonly server: string;
  /** Where the address names one. */
  readonly projectUid?: string | undefined;
  /** Likewise: of a link to one offer's data. */
  readonly offerUid?: string | undefined;
}

export interface SourceProject {
  readonly uid: string;
  readonly name: string;
  /** Undefined where projects are always open. */
  readonly status?: 'deployed' | 'draft' | 'archived';
}

/** A project and what it can be asked for. */
export interface OfferedProject {
  readonly uid: string;
  readonly name: string;
  readonly deployed: boolean;
  /** Its data cannot be read by any offer. */
  readonly encrypted: boolean;
  /** Whether anyone may view its data without an account; absent where a source has no such thing. */
  readonly isPublic?: boolean;
  readonly repeatGroups: readonly string[];
  /** Names of the languages that its questions have labels in; '' for one without a name. */
  readonly languages?: readonly string[];
  /** What its submissions can be filtered by. */
  readonly questions?: readonly FilterQuestion[];
  /** Undefined when the server does not tell. */
  readonly submissions: number | undefined;
  readonly offers: readonly Offer[];
  /** What this account may do there, as the server calls it; undefined when the server does not tell. */
  readonly rights?: readonly string[] | undefined;
  /** Whether this account may make offers there. */
  readonly canMakeOffers?: boolean;
  /** Page on the server where offers are made; '' where there is none. */
  readonly offersPage: string;
  /** What a new import of this project had best be saved with. */
  readonly suggestedOptions?: SourceOptions;
}

export interface FilterQuestion {
  readonly path: string;
  readonly label: string;
  /** By their names, with labels; none where any text may be the answer, or there are too many. */
  readonly choices: readonly { readonly name: string; readonly label: string }[];
}

export interface Description {
  readonly form: FormDefinition;
  /** Which columns the choice makes of it. */
  readonly columns: ColumnOptions;
  /** Whether anyone may view the project's data without an account; absent where a source has no such thing. */
  readonly isPublic?: boolean;
}

export interface Offer {
  readonly uid: string;
  /** '' for one that has none. */
  readonly name: string;
  /** One that the server rewrites when somebody works there by hand. */
  readonly unsaved: boolean;
  /** What is put into words for people who choose. */
  readonly facts: OfferFacts;
}

/** What an offer looks like, by the kind of offer. */
export type OfferFacts = NamedExportFacts | ReportFacts;

export interface NamedExportFacts {
  readonly kind: 'namedExport';
  /** `_default`, `_xml`, or the name of a language of the form. */
  readonly language: string;
  /** Whether the form has no such language (any more): the server then gives XML names and values, and says nothing. */
  readonly fallsBackToXml?: true;
  /** How answers to select-many questions are laid out: one column, a column each, or both. */
  readonly selectMany: 'summary' | 'details' | 'both';
  readonly groupsInHeadings: boolean;
  /** How many questions were selected; 0 means all. */
  readonly questions: number;
  /** Whether a date range or a query constraint leaves submissions out. */
  readonly filtered: boolean;
  /** Of all settings that decide columns and rows. */
  readonly fingerprint: string;
}

export interface ReportFacts {
  readonly kind: 'report';
  readonly report: 'detailed' | 'summary' | 'weekly';
  /** Saved by somebody on the server, with its own filters. */
  readonly shared: boolean;
}

/** What a saved import says about where its data are. */
export interface SourceChoice {
  readonly source: SourceId;
  readonly server: string;
  readonly projectUid: string;
  readonly projectName?: string;
  readonly offerUid: string;
  readonly offerName?: string;
  readonly format: ImportFormat;
  /** What else a source lets people choose, in its own words. */
  readonly options?: SourceOptions;
  /** Runs in a row, before this one, that ended because the server did not answer in time. */
  readonly earlierTimeOuts?: number;
}

export type SourceOptions = Readonly<Record<string, string>>;

/** What a run has fetched; parsed only when asked for, as most refreshes find nothing new. */
export interface Content {
  /** Of what was fetched: two with the same one give the same table. */
  readonly fingerprint: string;
  readonly byteLength: number;
  readonly requests: number;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Which days were asked for, where the choice means other days as time goes by: rows of earlier days then leave. */
  readonly days?: { readonly from: number; readonly to: number };
  /**
   * The submissions first, then the repeat groups, or those of them that have rows.
   *
   * @throws {FieldrowsError} as `parseCsv`, `readWorkbook`
   */
  parts(unread?: ReadonlySet<string>): readonly ReadPart[];
  /** Of a file that holds several tables: their names, and what tells each from what it was before. Reads none of them. */
  readonly outline?: readonly { readonly name: string; readonly fingerprint: string }[] | undefined;
  /** Whether nothing can be missing at its end: its length was announced, or its format shows where it ends. */
  readonly isProven: boolean;
  /** Fetches it once more and tells whether the same came; undefined where it is gone. @throws as the source's `read` */
  readonly comesAgain?: () => boolean;
  /**
   * Asks, with one request, how many submissions the project has, of those that the account may see. An offer may leave
   * some of them out. Undefined where the server does not say.
   */
  readonly countSubmissions?: () => number | undefined;
  /** Of a source that is read in portions; absent where what was fetched is always everything. */
  readonly portion?: Portion | undefined;
}

/** Where a reading stands that goes through the submissions by number, over as many runs as it takes. */
export interface Portion {
  /** Which submissions these are; undefined when they are all there are. */
  readonly range: SubmissionRange | undefined;
  readonly isLast: boolean;
  readonly isEmpty: boolean;
  /** Submissions read by earlier runs; by this one, too; and how many there are. */
  readonly readBefore: number;
  readonly read: number;
  readonly total: number;
  /** When everything will be read again; undefined where each refresh does. */
  readonly wholeAt: number | undefined;
  /** To go on with once this portion stands in the sheets. */
  readonly done: Checkpoint;
  /** To go on with when it does not, or not all of it: the same portion again. */
  readonly again: Checkpoint;
  /** To go on with when the sheets turn out to want rows of earlier portions, too: everything from the beginning. */
  readonly anew: Checkpoint;
}

/** One table of what was read. */
export interface ReadPart {
  /** Name of the repeat group, as it fits a tab: cut, and numbered when taken; '' for the submissions. */
  readonly group: string;
  readonly table: Table;
  /** Keys of the rows where no column has them. */
  readonly keys?: readonly string[];
  /** Of a repeat group within another one: that one's name, as this reading has it. */
  readonly parent?: string | undefined;
  /** What the outline says of it. */
  readonly outlined?: { readonly name: string; readonly fingerprint: string } | undefined;
}

/** Nothing is there yet; what to go on with has been given to `onCheckpoint`. */
export interface Waiting {
  readonly kind: 'waiting';
  readonly requests: number;
  /** How many submissions there are to be read, where that is known. */
  readonly total?: number;
}

export interface SavedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * How much is wanted of a source that can be asked for new submissions alone. new: these, if there is anything to go on
 * from; usual: these most of the time, and now and then everything; everything: from the beginning.
 */
export type Extent = 'new' | 'usual' | 'everything';

/** Where earlier runs of an import stopped, and how far this one may go. */
export interface ReadProgress {
  /** Identifies the import among all that an account may have. */
  readonly importId: string;
  /** Whether the server has been found too slow to answer while a run waits. */
  readonly inBackground: boolean;
  /** How long this run may wait for the server. */
  readonly patienceMilliseconds: number;
  /** As kept by the run before; undefined when there is nothing to go on with. */
  readonly checkpoint: Checkpoint | undefined;
  readonly extent: Extent;
  /** Submissions of which the server has told by itself, and that may be in no sheet yet: wanted beside what is new. */
  readonly told?: readonly PushedSubmission[] | undefined;
  /** Kept by runs that asked for another offer: only to be tidied away. */
  readonly abandoned: Checkpoint | undefined;
  /** Whether a part of what is there will do, for somebody who only wants to see what it looks like. */
  readonly isSample?: boolean;
  /** Told now and then how many submissions have been read, of how many. */
  onRead(read: number, total: number): void;
  /** Told what to keep for the next run, whatever becomes of this one. */
  onCheckpoint(checkpoint: Checkpoint | undefined): void;
}

/** Plain data in the source's own words, nothing secret; a source checks its own when it gets it back. */
export type Checkpoint = Readonly<Record<string, string | number | boolean>>;
