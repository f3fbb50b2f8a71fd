/**
 * What the sidebar may ask of the script, and what it gets. Types only: the sidebar's program and the server's meet here.
 * Everything travels as JSON text (google.script.run turns a whole answer into null when a Date is inside), so only
 * plain values appear; times are milliseconds since 1970, schedules are minutes, servers are origins without a slash.
 */
import type { ErrorCode } from './errors';
import type { FormulaRequest, LookupPlaces, Separator } from './formula-text';
import type { FileFormat, ImportFormat, SourceId } from './source-kinds';

/** The answer to every call. `message` is a finished sentence in the person's language, with the next step. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export interface SidebarApi {
  /** Everything the first screen needs. Makes lost triggers again. */
  start(input: Record<never, never>): StartState;
  /** Checks a key and keeps it for this person. Without `apiKey`, the key kept for that server is used. */
  connect(input: { address: string; apiKey: string }): Connection;
  /** Exchanges user name and password once for the API key, keeps the key, forgets the password. */
  signIn(input: { address: string; username: string; password: string }): Connection;
  forgetKey(input: { server: string }): StartState;
  /** Speaks to this person in another language from now on, everywhere; '' follows their Google account again. */
  chooseLanguage(input: { language: string }): StartState;
  listProjects(input: { server: string }): readonly ProjectChoice[];
  openProject(input: { server: string; projectUid: string }): OpenedProject;
  /** What there is to decide about a new named export of a project. */
  openOfferForm(input: { server: string; projectUid: string }): OfferForm;
  /** Saves a named export on the server: the person has asked for it and confirmed it. */
  makeOffer(input: NewOffer): MadeOffer;
  /** Reads what would be imported, and shows its columns and first rows. Nothing is written. */
  previewImport(input: PreviewRequest): ImportPreview;
  /** The same for an import that is there, with what was chosen for its columns. */
  openColumns(input: { importId: string }): ImportPreview;
  /** Chooses among the columns of an import; takes effect with its next refresh. */
  changeColumns(input: { importId: string; columnChoices: ColumnChoices }): ImportCard;
  /** Decides on all columns of an import that wait for a decision. */
  decideWaiting(input: { importId: string; treatment: 'keep' | 'leaveOut' }): ImportCard;
  saveImport(input: NewImport): ImportCard;
  /** Adds an import of made-up data, or finds the one that is there. Not yet run. */
  addSample(input: Record<never, never>): ImportCard;
  /** Removes it with its sheet and everything in that. */
  removeSample(input: { importId: string }): readonly ImportCard[];
  changeImport(input: ImportChange): ImportCard;
  /** Makes this person the import's owner: their key and trigger refresh it from now on. */
  takeOver(input: { importId: string }): ImportCard;
  /** Stops the schedule until somebody resumes it; by hand it can still be refreshed. */
  pauseImport(input: { importId: string }): ImportCard;
  /** Ends a pause, whether a person's or one after failures. */
  resumeImport(input: { importId: string }): ImportCard;
  /** Makes another import with the same set-up, for a sheet of its own, with this person as its owner. Not yet run. */
  duplicateImport(input: ImportCopy): ImportCard;
  /** The last runs of an import, newest first. */
  importHistory(input: { importId: string }): readonly HistoryEntry[];
  /** What “disconnect and erase” would erase, by name. */
  describeErasure(input: Record<never, never>): ErasureOffer;
  /** Erases this person's keys, schedule and settings, and what they chose of imports and sheets. Asked for twice, it ends what was begun. */
  erase(input: Erasure): ErasureResult;
  /** Forgets an import; its sheet stays as an ordinary sheet. */
  removeImport(input: { importId: string }): readonly ImportCard[];
  /** Imports or refreshes now. `accept` carries out a refresh that was held. */
  runImport(input: RunRequest): RunReport;
  /** How far a run is, also one that was started elsewhere; null when none is known. */
  progress(input: { importId: string }): { progress: Progress | null };
  listImports(input: Record<never, never>): readonly ImportCard[];
  showSheet(input: { importId: string }): Record<never, never>;
  /** Makes the sheet that explains the import's questions, or brings it up to date, and shows it. */
  writeCodebook(input: { importId: string }): { readonly sheetName: string };
  /** How an import's server tells of new submissions. Asks the server where that is set up. */
  openPush(input: { importId: string }): PushState;
  /** Makes a secret, tests the web app with it, and has the server use both; without `register`, a person enters them. */
  turnOnPush(input: { importId: string; address: string; format: PushFormat; register: boolean }): PushState;
  /** Asks the server to try failed deliveries again. */
  retryPush(input: { importId: string }): PushState;
  turnOffPush(input: { importId: string }): PushState;
  /** Tries out in this spreadsheet what refreshes rely on. */
  checkSpreadsheet(input: Record<never, never>): SpreadsheetCheck;
  /** What the sheets of repeat groups could show of their parents: one for each group and parent. */
  parentAnswers(input: { importId: string }): readonly ParentAnswers[];
  /** Takes effect with the next refresh. Groups and parents that are not named stay as they are. */
  showParentAnswers(input: { importId: string; shown: readonly ParentAnswersChoice[] }): ImportCard;
  /** What formulas can call by name, and the columns of one of them; of the first one where `name` is ''. */
  formulaHelp(input: { name: string }): FormulaHelp;
  /** Puts a formula into the selected cell. `replace`: a cell whose content may go, as `sheet!cell`; '' for none. */
  insertFormula(input: { formula: FormulaRequest; replace: string }): InsertedFormula;
  /** A file of what the import asks for, as the server makes it; only in formats that its card names. */
  downloadFile(input: { importId: string; format: FileFormat }): DownloadedFile;
}

export type SidebarMethod = keyof SidebarApi;
export type SidebarInput<Method extends SidebarMethod> = Parameters<SidebarApi[Method]>[0];
export type SidebarOutput<Method extends SidebarMethod> = ReturnType<SidebarApi[Method]>;

export interface StartState {
  /** Language of the texts: en, fr, es or ar. */
  readonly language: string;
  /** The same where the person has chosen it; '' where it follows their Google account. */
  readonly chosenLanguage: string;
  /** Servers for which this person's key is kept, with the account the key belongs to. Never the key. */
  readonly connections: readonly {
    readonly source: SourceId;
    readonly server: string;
    readonly account: string;
  }[];
  readonly imports: readonly ImportCard[];
  /** Possible schedules in minutes, ascending; 0 (by hand) is always possible and not among them. */
  readonly scheduleChoices: readonly number[];
  /** Finished sentences on what the person should know: a copied spreadsheet, a trigger made again, too fast schedules. */
  readonly notices: readonly string[];
  /** Sheets that were imported once and belong to no import now; a new import may take one up by its name. */
  readonly orphanSheets: readonly string[];
}

export type OwnSheetKind = 'status' | 'keptNotes' | 'changeLog';

export interface ErasureOffer {
  /** Hosts for which this person's key is kept. */
  readonly servers: readonly string[];
  readonly imports: readonly {
    readonly id: string;
    readonly name: string;
    readonly mine: boolean;
    readonly ownerAccount: string;
    /** As they are called now: its own, those of its repeat groups, its codebook. */
    readonly sheetNames: readonly string[];
  }[];
  /** Sheets that all imports share. */
  readonly ownSheets: readonly { readonly kind: OwnSheetKind; readonly name: string }[];
}

export interface Erasure {
  /** Ids of imports to be forgotten. */
  readonly imports: readonly string[];
  /** Ids of those of them whose sheets are deleted, too. */
  readonly sheetsOf: readonly string[];
  /** Deleted only when no import is left. */
  readonly ownSheets: readonly OwnSheetKind[];
}

export interface ErasureResult {
  /** A sentence for each sheet that could not be deleted. */
  readonly kept: readonly string[];
}

export interface Connection {
  readonly source: SourceId;
  readonly server: string;
  readonly account: string;
  /** From the pasted address; '' when it named no project. */
  readonly projectUid: string;
  /** Likewise: of a link to the data of one named export. */
  readonly offerUid: string;
}

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

export type { FileFormat, ImportFormat, SourceId } from './source-kinds';

/** What a source lets people choose beside the offer, in its own words. */
export type ImportOptions = Readonly<Record<string, string>>;

export interface NewImport {
  readonly server: string;
  readonly projectUid: string;
  readonly projectName: string;
  readonly offerUid: string;
  readonly offerName: string;
  readonly format: ImportFormat;
  readonly options?: ImportOptions | undefined;
  /** As they came with the offer. */
  readonly offerFacts?: string | undefined;
  readonly sheetName: string;
  /** Minutes between refreshes; 0 for by hand. */
  readonly schedule: number;
  /** How many submissions are kept, the newest ones; all unless given. */
  readonly newest?: number | undefined;
  /** Names of the project's repeat groups, where known, so that a CSV import can say what it leaves out. */
  readonly repeatGroups?: readonly string[] | undefined;
  /** All columns are kept when absent. */
  readonly columnChoices?: ColumnChoices | undefined;
}

export type PreviewRequest = Omit<NewImport, 'sheetName' | 'schedule' | 'columnChoices' | 'offerFacts'>;

export type ColumnTreatment = 'keep' | 'leaveOut' | 'hash';
/** What happens to columns that come into the export later. */
export type NewColumns = 'add' | 'ask' | 'leaveOut';

export interface ColumnChoices {
  readonly newColumns: NewColumns;
  readonly sheets: readonly SheetColumns[];
}

/** Ids of all columns that the person has seen, by what they chose. */
export interface SheetColumns {
  /** Name of the repeat group; '' for the submissions. */
  readonly group: string;
  readonly keep: readonly string[];
  readonly leaveOut: readonly string[];
  readonly hash: readonly string[];
}

export interface ImportPreview {
  /** The submissions first. */
  readonly sheets: readonly PreviewSheet[];
  readonly newColumns: NewColumns;
  /** Sentences: ragged rows, HXL, repeat groups left out, no key. */
  readonly warnings: readonly string[];
  /** Whether anyone may view the project's data without an account. */
  readonly isPublic: boolean;
  /** Whether the server needs too long for a preview: then columns are as the form has them, and there are no rows. */
  readonly isFromForm: boolean;
  /** Whether only some of the submissions were read: then rows of repeat groups are estimates. */
  readonly isSample: boolean;
  /** Cells of all sheets that are not this import's, and how many Google allows. */
  readonly cells: { readonly elsewhere: number; readonly most: number };
}

export interface PreviewSheet {
  readonly group: string;
  /** 0 where there are none, or none are known. */
  readonly rows: number;
  readonly columns: readonly PreviewColumn[];
}

export type PersonalKind =
  | 'name'
  | 'phone'
  | 'email'
  | 'identityNumber'
  | 'birthDate'
  | 'place'
  | 'media'
  | 'address'
  | 'collector';

export interface PreviewColumn {
  readonly id: string;
  readonly heading: string;
  /** '' where it is not known. */
  readonly kind: 'text' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'time' | '';
  /** Of the first rows, cut. */
  readonly answers: readonly string[];
  readonly treatment: ColumnTreatment;
  /** Whether rows are found or linked by it, so that it stays as it is. */
  readonly isFixed: boolean;
  /** Whether it came later and is left out until somebody decides. */
  readonly isWaiting: boolean;
  /** What it may hold that identifies people; '' for nothing known. */
  readonly personal: PersonalKind | '';
}

export interface ImportChange {
  readonly importId: string;
  readonly name: string;
  readonly schedule: number;
  readonly offerUid: string;
  readonly offerName: string;
  /** As they came with the offer, where they have come. */
  readonly offerFacts?: string | undefined;
  /** Left as they are when absent. */
  readonly format?: ImportFormat | undefined;
  readonly options?: ImportOptions | undefined;
  readonly keepVanishedRows?: boolean | undefined;
  readonly newest?: number | undefined;
  readonly changeLog?: boolean | undefined;
}

export interface ImportCopy {
  readonly importId: string;
  readonly sheetName: string;
  /** Minutes between refreshes; 0 for by hand. */
  readonly schedule: number;
  readonly offerUid: string;
  readonly offerName: string;
}

export interface RunRequest {
  readonly importId: string;
  readonly accept: boolean;
  /** Read everything again, where a refresh would only bring new submissions. */
  readonly everything?: boolean | undefined;
}

export type ImportState = 'new' | 'imported' | 'unchanged' | 'incomplete' | 'held' | 'failed';

export interface ImportCard {
  readonly id: string;
  readonly name: string;
  readonly source: SourceId;
  readonly server: string;
  readonly projectUid: string;
  readonly projectName: string;
  readonly offerUid: string;
  readonly offerName: string;
  readonly format: ImportFormat;
  readonly options: ImportOptions;
  /** Formats in which its data can be had as a file; none where the source makes no files for people. */
  readonly files: readonly FileFormat[];
  /** Whether rows stay whose submission left the export. */
  readonly keepVanishedRows: boolean;
  /** Whether each refresh lists what it changes on a sheet of its own. */
  readonly changeLog: boolean;
  /** How many submissions are kept, the newest ones; 0 for all. */
  readonly newest: number;
  /** How many of the newest would fit, where the last refresh failed because there is no room for all; else 0. */
  readonly newestThatFit: number;
  /** Whether its server can tell of new submissions by itself. */
  readonly canBePushed: boolean;
  readonly sheetName: string;
  /** Whether its questions can be explained on a sheet of their own. */
  readonly hasCodebook: boolean;
  /** The sheets of its repeat groups as they are called now; none before they have rows. */
  readonly linkedSheetNames: readonly string[];
  readonly schedule: number;
  /** Whether this person's key and trigger refresh it. */
  readonly mine: boolean;
  /** Whether this person's own key for its server is kept, so that they can refresh it by hand or take it over. */
  readonly connected: boolean;
  readonly ownerAccount: string;
  readonly state: ImportState;
  /** The last result in words, in the person's language. */
  readonly message: string;
  /** Why its schedule does not refresh it, as a sentence; '' when it does. */
  readonly notice: string;
  /** What somebody has changed in its named export since it was chosen, as a sentence; '' for nothing. */
  readonly offerNotice: string;
  /** What the server counted beside what was received, in words; '' where that is not known. */
  readonly onServer: string;
  /** Whether its schedule is stopped: by a person, or after failures that only a person can mend. */
  readonly paused: 'no' | 'person' | 'failures';
  /** Of the run under way, wherever it was started; null when none is known. */
  readonly progress: Progress | null;
  /** What the last refresh did that changed anything; null when that is not known. */
  readonly lastChange: {
    readonly at: number;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  } | null;
  /** Headings of new columns that are left out until somebody decides. */
  readonly waitingColumns: readonly string[];
  /** What the last refresh that wrote anything had to tell, as sentences. */
  readonly warnings: readonly string[];
  readonly rows: number;
  /** 0 where it never happened. */
  readonly lastAttemptAt: number;
  readonly lastCompleteAt: number;
  /** Of an import that is read page by page, and of which not all is there: how many submissions are, of how many. */
  readonly reading: { readonly read: number; readonly total: number } | null;
  /** When everything will be read again, where refreshes bring only new submissions; else 0. */
  readonly wholeAt: number;
  /** Whether it is read page by page, could be, or had better be, as its file cannot be had. */
  readonly pages: 'none' | 'possible' | 'advised' | 'used';
  /** When the trigger will look at it next; 0 without a schedule and while it is paused. */
  readonly nextAt: number;
}

export interface RunReport {
  readonly card: ImportCard;
  readonly state: ImportState;
  readonly rowsReceived: number;
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsRemoved: number;
  /** Sentences: cut cells, ragged rows, new and vanished columns, repeat groups left out. */
  readonly warnings: readonly string[];
}

/** One run; or several in a row that ended the same way, the newest at `at`, the oldest at `firstAt`. */
export interface HistoryEntry {
  readonly at: number;
  readonly firstAt: number;
  readonly times: number;
  readonly state: Exclude<ImportState, 'new'>;
  /** A sentence. */
  readonly message: string;
  /** Of the newest one. */
  readonly seconds: number;
}

export interface SpreadsheetCheck {
  readonly findings: readonly {
    /** What should be so. */
    readonly title: string;
    readonly outcome: 'passed' | 'failed' | 'unknown';
    /** What it means and what to do; '' where it is so. */
    readonly meaning: string;
  }[];
  /** For whoever is asked for help: without keys, names, addresses and data. */
  readonly report: string;
}

/** Answers of a parent that can be shown beside each row of a repeat group. */
export interface ParentAnswers {
  readonly group: string;
  /** As it is called now. */
  readonly sheetName: string;
  /** The submission, or the row in the repeat group around this one. */
  readonly of: 'submission' | 'parent';
  readonly parentSheetName: string;
  /** In the order of the parent's sheet; without those that the group's rows have anyway. */
  readonly answers: readonly { readonly id: string; readonly heading: string; readonly isShown: boolean }[];
}

export interface ParentAnswersChoice extends Pick<ParentAnswers, 'group' | 'of'> {
  readonly ids: readonly string[];
}

export interface FormulaHelp {
  readonly separator: Separator;
  /** What is there to be called, an import's repeat groups as `import/group` after it. */
  readonly names: readonly string[];
  /** The one that the rest is about; '' when there is none. */
  readonly name: string;
  readonly columns: readonly {
    readonly heading: string;
    /** moment: a date or time, which no text is equal to; decimal: with a point, whatever the locale writes. */
    readonly kind: 'moment' | 'decimal' | 'other';
  }[];
  /** Where a repeat group's rows find the answers of their submission; null for what is no such group. */
  readonly lookup: {
    readonly places: Omit<LookupPlaces, 'answerColumn'>;
    readonly answerColumns: readonly { readonly heading: string; readonly letters: string }[];
  } | null;
}

export interface InsertedFormula {
  /** occupied: nothing was done, because the cell holds something. */
  readonly outcome: 'inserted' | 'occupied';
  readonly sheetName: string;
  /** Such as B2. */
  readonly cell: string;
}

export interface DownloadedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

export interface Progress {
  readonly phase: 'asking' | 'downloading' | 'reading' | 'comparing' | 'writing' | 'done';
  /** Rows written so far and to write; both 0 before writing. */
  readonly done: number;
  readonly total: number;
  /** When the run began. */
  readonly startedAt: number;
}

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
