/** Imports: how they are made and changed, their cards, their runs. */
import type { FileFormat, ImportFormat, SourceId } from '../source-kinds';
import type { ColumnChoices } from './columns';

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
